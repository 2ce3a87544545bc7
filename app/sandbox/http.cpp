#include "sandbox/http.h"

namespace sandbox {

QString Request::parameter(QLatin1String name) const
{
    for (const auto &[key, value] : parameters)
        if (key == name)
            return value;
    return {};
}

QStringList Request::parameterList(QLatin1String name) const
{
    QStringList values;
    for (const auto &[key, value] : parameters)
        if (key == name)
            values << value;
    return values;
}

QByteArray Request::body(qint64 limit, bool *tooLarge) const
{
    QByteArray bytes;
    *tooLarge = false;
    readBody([&](const char *data, qint64 size) {
        if (bytes.size() + size > limit) {
            *tooLarge = true;
            return false;
        }
        bytes.append(data, size);
        return true;
    });
    return bytes;
}

QString Request::mediaType() const
{
    return QString::fromLatin1(header("Content-Type").split(';').first().trimmed().toLower());
}

Answer jsonAnswer(int status, const QJsonDocument &body, const QString &madeId)
{
    return {status, "application/json", body.toJson(QJsonDocument::Compact), {}, madeId};
}

Answer emptyAnswer(int status)
{
    return {status, {}, {}, {}, {}};
}

} // namespace sandbox
