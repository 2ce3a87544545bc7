#pragma once

#include "api/apierror.h"

#include <QNetworkProxy>
#include <QNetworkReply>

#include <optional>

//! What a proxy did instead of making way. Internal to api/.
namespace api {

//! Nothing when no proxy was on the way, or it is not what failed.
[[nodiscard]] std::optional<ApiError> proxyFailure(const QNetworkProxy &proxy,
                                                   QNetworkReply::NetworkError error, const QString &words);

} // namespace api
