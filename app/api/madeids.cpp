#include "api/madeids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace api {

namespace {

constexpr qsizetype mostBytes = 64LL * 1024; // of an answer that is read once more for this, by the window

QString idOf(const QJsonObject &made)
{
    const QString id = made.value(QLatin1String("id")).toString();
    return id.isEmpty() ? made.value(QLatin1String("documentId")).toString() : id;
}

} // namespace

QStringList madeIds(const QByteArray &verb, const Answer &answer)
{
    QStringList ids;
    if (verb != "POST" || answer.body.size() > mostBytes || !answer.contentType.toLower().contains("json"))
        return ids;
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    const QJsonArray all = json.isArray() ? json.array() : QJsonArray{json.object()};
    for (const auto &made : all)
        ids << idOf(made.toObject());
    ids.removeAll(QString());
    return ids;
}

} // namespace api
