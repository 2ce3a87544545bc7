#include "sandbox/records.h"

#include "sandbox/clock.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

qint64 number(const QJsonObject &json, const QString &name)
{
    return static_cast<qint64>(json.value(name).toDouble());
}

QString text(const QJsonObject &json, const QString &name)
{
    return json.value(name).toString();
}

} // namespace

QJsonObject DocumentRecord::uploadAnswer() const
{
    return {{u"mimeType"_s, mimeType},
            {u"documentId"_s, id},
            {u"createdAt"_s, apiTime(createdMs)},
            {u"documentHash"_s, QJsonObject{{u"hash"_s, hash}, {u"hashAlgorithm"_s, u"SHA256"_s}}}};
}

QJsonObject DocumentRecord::metadata() const
{
    QJsonObject json = uploadAnswer();
    for (auto it = described.begin(); it != described.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QJsonObject DocumentRecord::toJson() const
{
    return {{u"id"_s, id},
            {u"mimeType"_s, mimeType},
            {u"hash"_s, hash},
            {u"size"_s, size},
            {u"createdMs"_s, createdMs},
            {u"described"_s, described},
            {u"resultOf"_s, resultOf}};
}

DocumentRecord DocumentRecord::fromJson(const QJsonObject &json)
{
    return {text(json, u"id"_s),      text(json, u"mimeType"_s),    text(json, u"hash"_s),
            number(json, u"size"_s),  number(json, u"createdMs"_s), json.value(u"described"_s).toObject(),
            text(json, u"resultOf"_s)};
}

QJsonObject CollectionRecord::answer() const
{
    QJsonObject json = request;
    json.insert(u"id"_s, id);
    if (!packages.isEmpty())
        json.insert(u"output"_s, QJsonObject{{u"packages"_s, packages}});
    return json;
}

QJsonObject CollectionRecord::toJson() const
{
    return {{u"id"_s, id},
            {u"request"_s, request},
            {u"packages"_s, packages},
            {u"packageAtMs"_s, packageAtMs},
            {u"isClosed"_s, isClosed}};
}

CollectionRecord CollectionRecord::fromJson(const QJsonObject &json)
{
    return {text(json, u"id"_s), json.value(u"request"_s).toObject(), json.value(u"packages"_s).toArray(),
            number(json, u"packageAtMs"_s), json.value(u"isClosed"_s).toBool()};
}

bool SessionRecord::isFinal() const
{
    return state == QLatin1String("SIGNED") || state == QLatin1String("REJECTED");
}

QStringList SessionRecord::subsequentTo() const
{
    QStringList ids;
    const QJsonArray earlier = request.value(u"subsequentTo"_s).toArray();
    for (const auto &id_ : earlier)
        ids << id_.toString();
    return ids;
}

QStringList SessionRecord::documentIds() const
{
    QStringList ids;
    const QJsonArray documents = request.value(u"documents"_s).toArray();
    for (const auto &document : documents)
        ids << document.toObject().value(u"documentId"_s).toString();
    return ids;
}

QStringList SessionRecord::collectionIds() const
{
    QStringList ids;
    const QJsonArray documents = request.value(u"documents"_s).toArray();
    for (const auto &document : documents)
        ids << document.toObject().value(u"documentCollectionId"_s).toString();
    return ids;
}

QJsonObject SessionRecord::answer(const QString &pagesUrl) const
{
    QJsonObject json = request;
    json.insert(u"id"_s, id);
    json.insert(u"signatureUrl"_s, QString(pagesUrl + u"?sessionId="_s + linkId));
    json.insert(u"signatureUrlExpiresAt"_s, apiTime(linkExpiresMs));
    json.insert(u"lifecycle"_s, QJsonObject{{u"state"_s, state}, {u"stateIsFinal"_s, isFinal()}});
    QJsonObject output;
    if (!signatures.isEmpty())
        output.insert(u"signatures"_s, signatures);
    if (!packages.isEmpty())
        output.insert(u"packages"_s, packages);
    if (!userInfo.isEmpty())
        output.insert(u"userInfo"_s, userInfo);
    if (!output.isEmpty())
        json.insert(u"output"_s, output);
    return json;
}

QJsonObject SessionRecord::toJson() const
{
    return {{u"id"_s, id},
            {u"linkId"_s, linkId},
            {u"number"_s, number},
            {u"createdMs"_s, createdMs},
            {u"dueMs"_s, dueMs},
            {u"linkExpiresMs"_s, linkExpiresMs},
            {u"request"_s, request},
            {u"state"_s, state},
            {u"rejectReason"_s, rejectReason},
            {u"signatures"_s, signatures},
            {u"packages"_s, packages},
            {u"userInfo"_s, userInfo},
            {u"packageAtMs"_s, packageAtMs}};
}

SessionRecord SessionRecord::fromJson(const QJsonObject &json)
{
    SessionRecord record;
    record.id = text(json, u"id"_s);
    record.linkId = text(json, u"linkId"_s);
    record.number = sandbox::number(json, u"number"_s);
    record.createdMs = sandbox::number(json, u"createdMs"_s);
    record.dueMs = sandbox::number(json, u"dueMs"_s);
    record.linkExpiresMs = sandbox::number(json, u"linkExpiresMs"_s);
    record.request = json.value(u"request"_s).toObject();
    record.state = text(json, u"state"_s);
    record.rejectReason = text(json, u"rejectReason"_s);
    record.signatures = json.value(u"signatures"_s).toArray();
    record.packages = json.value(u"packages"_s).toArray();
    record.userInfo = json.value(u"userInfo"_s).toObject();
    record.packageAtMs = sandbox::number(json, u"packageAtMs"_s);
    return record;
}

} // namespace sandbox
