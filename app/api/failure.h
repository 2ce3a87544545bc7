#pragma once

#include "api/apierror.h"

#include <QByteArray>
#include <QDateTime>

class QUrl;

namespace api {

//! The one place from an HTTP status outside 200…299 and its body to an ApiError.
[[nodiscard]] ApiError errorFromAnswer(int status, const QByteArray &contentType, const QByteArray &body,
                                       const QByteArray &retryAfter);
[[nodiscard]] bool isWebPage(const QByteArray &contentType);
//! Of an RFC 9110 date, always in GMT and in English; an invalid one when it is none.
[[nodiscard]] QDateTime momentOf(const QByteArray &httpDate);
//! Seconds of a Retry-After header (a number or an HTTP date), -1 when it is neither.
[[nodiscard]] int secondsOfRetryAfter(const QByteArray &header);
//! https anywhere, http to this machine only. Empty when the address may be used, else why not.
[[nodiscard]] QString whyNotAllowed(const QUrl &url);

} // namespace api
