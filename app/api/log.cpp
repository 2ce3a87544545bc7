#include "api/log.h"

#include <QStringList>

namespace api {

Q_LOGGING_CATEGORY(lcApi, "countersign.api", QtWarningMsg)

QString templateOf(const QString &path)
{
    QStringList parts = path.split(u'/');
    constexpr qsizetype placeOfId = 2; // "", the resource, the id
    if (parts.size() > placeOfId)
        parts[placeOfId] = QStringLiteral("{id}");
    return parts.join(u'/');
}

void logBegun(const QByteArray &verb, const QString &path)
{
    if (lcApi().isDebugEnabled())
        qCDebug(lcApi).noquote() << verb << templateOf(path) << "begun";
}

void logEnded(const QByteArray &verb, const QString &path, int status, qint64 milliseconds,
              const QString &traceId)
{
    if (lcApi().isDebugEnabled())
        qCDebug(lcApi).noquote() << verb << templateOf(path) << "ended, status" << status << "after"
                                 << milliseconds << "ms, trace"
                                 << (traceId.isEmpty() ? QStringLiteral("-") : traceId);
}

void logRepeat(const QByteArray &verb, const QString &path, const ApiError &why, int repeat, int waitMs)
{
    if (lcApi().isDebugEnabled())
        qCDebug(lcApi).noquote() << verb << templateOf(path) << "repeat" << repeat << "in" << waitMs
                                 << "ms, kind" << int(why.kind) << "status" << why.status;
}

} // namespace api
