#include "tasks/sendevent.h"

#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/qtjson.h"

#include <QJsonDocument>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

using Kind = SendEvent::Kind;

constexpr std::array<std::pair<Kind, const char *>, 17> names{{{Kind::UploadAsked, "upload-asked"},
                                                               {Kind::DocumentReady, "document-ready"},
                                                               {Kind::CollectionAsked, "collection-asked"},
                                                               {Kind::CollectionReady, "collection-ready"},
                                                               {Kind::SessionsAsked, "sessions-asked"},
                                                               {Kind::SessionsMade, "sessions-made"},
                                                               {Kind::SessionsAbsent, "sessions-absent"},
                                                               {Kind::CancelAsked, "cancel-asked"},
                                                               {Kind::ReplacedDeleting, "replaced-deleting"},
                                                               {Kind::ReplacedDeleted, "replaced-deleted"},
                                                               {Kind::ReplacedKept, "replaced-kept"},
                                                               {Kind::Holding, "holding"},
                                                               {Kind::StaleAccepted, "stale-accepted"},
                                                               {Kind::Refused, "refused"},
                                                               {Kind::TakingBack, "taking-back"},
                                                               {Kind::TakenBack, "taken-back"},
                                                               {Kind::NotTakenBack, "not-taken-back"}}};

std::optional<Kind> kindOf(const QString &name)
{
    for (const auto &[kind, word] : names)
        if (name == QLatin1String(word))
            return kind;
    return {};
}

//! False when it is there and is not what the codec reads.
template <typename T>
bool read(const QJsonObject &object, const QString &name, QList<T> &list)
{
    if (!object.contains(name))
        return true;
    auto decoded =
        api::decode<QList<T>>(QJsonDocument(object.value(name).toArray()).toJson(QJsonDocument::Compact));
    if (decoded)
        list = std::move(*decoded);
    return decoded && object.value(name).isArray();
}

//! The order of ApiError::Kind is kept for it: what an older program wrote is read by a newer one.
QJsonObject toObject(const api::ApiError &error)
{
    QJsonArray params;
    for (const api::InvalidParam &param : error.invalidParams)
        params.append(QJsonObject{{u"name"_s, param.name}, {u"reason"_s, param.reason}});
    return {{u"kind"_s, int(error.kind)},
            {u"status"_s, error.status},
            {u"code"_s, error.code},
            {u"detail"_s, error.detail},
            {u"traceId"_s, error.traceId},
            {u"invalidParams"_s, params},
            {u"retryAfter"_s, error.retryAfterSeconds}};
}

api::ApiError errorFrom(const QJsonObject &object)
{
    api::ApiError error{.kind = api::ApiError::Kind(object.value(u"kind"_s).toInt()),
                        .status = object.value(u"status"_s).toInt(),
                        .code = object.value(u"code"_s).toString(),
                        .detail = object.value(u"detail"_s).toString(),
                        .traceId = object.value(u"traceId"_s).toString(),
                        .retryAfterSeconds = object.value(u"retryAfter"_s).toInt(-1)};
    const QJsonArray params = object.value(u"invalidParams"_s).toArray();
    for (const auto &param : params)
        error.invalidParams.append({param[u"name"_s].toString(), param[u"reason"_s].toString()});
    return error;
}

} // namespace

QString nameOf(Kind kind)
{
    for (const auto &[candidate, word] : names)
        if (candidate == kind)
            return QString::fromLatin1(word);
    return {};
}

QByteArray toJson(const SendEvent &event)
{
    QJsonObject object{{u"index"_s, event.index}};
    if (!event.id.isEmpty())
        object.insert(u"id"_s, event.id);
    if (!event.requests.isEmpty())
        object.insert(u"requests"_s, api::toJson(event.requests));
    if (!event.knownBefore.isEmpty())
        object.insert(u"knownBefore"_s, QJsonArray::fromStringList(event.knownBefore));
    if (event.notBefore.isValid())
        object.insert(u"notBefore"_s, domain::Timestamp::fromDateTime(event.notBefore).toString());
    if (!event.sessions.isEmpty())
        object.insert(u"sessions"_s, api::toJson(event.sessions));
    if (event.error)
        object.insert(u"error"_s, toObject(*event.error));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<SendEvent> eventFrom(const store::SendStep &step)
{
    const auto kind = kindOf(step.name);
    const QJsonDocument document = api::documentFrom(step.payload);
    if (!kind || !document.isObject())
        return {};
    const QJsonObject object = document.object();
    SendEvent event{.kind = *kind,
                    .index = object.value(u"index"_s).toInt(-1),
                    .id = object.value(u"id"_s).toString(),
                    .at = step.at};
    const QJsonArray before = object.value(u"knownBefore"_s).toArray();
    for (const auto &id : before)
        event.knownBefore.append(id.toString());
    if (const auto moment = domain::Timestamp::parse(object.value(u"notBefore"_s).toString()))
        event.notBefore = moment->toDateTime();
    if (const QJsonValue error = object.value(u"error"_s); error.isObject())
        event.error = errorFrom(error.toObject());
    if (!read(object, u"requests"_s, event.requests) || !read(object, u"sessions"_s, event.sessions))
        return {};
    return event;
}

} // namespace tasks
