#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <functional>

namespace sandbox {

//! A request as the routes see it: decoded path, decoded parameters, and a body that is read when asked for.
struct Request
{
    using Sink = std::function<bool(const char *data, qint64 size)>;

    QByteArray method;
    QString path;
    QList<QPair<QString, QString>> parameters; //!< of the query, repeated ones in order
    std::function<QByteArray(const char *name)> header;
    std::function<void(const Sink &)> readBody; //!< at most once; what a sink refuses is read and dropped

    [[nodiscard]] QString parameter(QLatin1String name) const;
    [[nodiscard]] QStringList parameterList(QLatin1String name) const;
    //! The whole body, or \a tooLarge set when it has more than \a limit bytes.
    [[nodiscard]] QByteArray body(qint64 limit, bool *tooLarge) const;
    //! Of Content-Type: the type alone, lower case, without parameters.
    [[nodiscard]] QString mediaType() const;
};

struct Answer
{
    int status = 200;
    QByteArray contentType, body;
    QList<QPair<QByteArray, QByteArray>> headers;
    QString madeId; //!< for the request log
};

[[nodiscard]] Answer jsonAnswer(int status, const QJsonDocument &body, const QString &madeId = {});
[[nodiscard]] Answer emptyAnswer(int status);

} // namespace sandbox
