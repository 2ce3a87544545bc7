#pragma once

#include "api/apierror.h"

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

//! What support needs of a call: what was asked for, how it went, when, and the service's name for it. Never
//! an id, a query, a header or a body. Internal to api/; where it goes to: store/logsink.
namespace api {

Q_DECLARE_LOGGING_CATEGORY(lcApi) // countersign.api

//! The path with {id} instead of what names one thing.
[[nodiscard]] QString templateOf(const QString &path);
void logBegun(const QByteArray &verb, const QString &path);
//! \a status 0: there was no answer.
void logEnded(const QByteArray &verb, const QString &path, int status, qint64 milliseconds,
              const QString &traceId);
void logRepeat(const QByteArray &verb, const QString &path, const ApiError &why, int repeat, int waitMs);

} // namespace api
