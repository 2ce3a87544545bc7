#pragma once

#include <QNetworkRequest>
#include <QUrl>

namespace api {

struct TransportSettings;

//! What every request of ours has in common: HTTP/1.1, no redirects, no cookies, no cache, our name.
[[nodiscard]] QNetworkRequest httpRequest(const QUrl &url, const TransportSettings &settings);

} // namespace api
