#include "api/codec/encode.h"

#include "api/codec/sessionmembers.h"

#include <QJsonDocument>

namespace api {

namespace {

using namespace codec;

//! From a value to its JSON; undefined when it is not set.
struct Writer
{
    template <typename T>
    static QJsonValue write(const std::optional<T> &value)
    {
        return value ? write(*value) : QJsonValue(QJsonValue::Undefined);
    }
    template <typename T>
    static QJsonValue write(const QList<T> &list)
    {
        QJsonArray array;
        for (const auto &element : list)
            array.append(write(element));
        return array;
    }
    template <typename E>
    static QJsonValue write(const domain::OpenEnum<E> &value)
    {
        return textOrNothing(value.text());
    }
    static QJsonValue write(const QMap<QString, QString> &map)
    {
        QJsonObject object;
        for (auto it = map.begin(); it != map.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    }
    static QJsonValue write(const domain::UnknownMembers &map)
    {
        QJsonObject object;
        for (auto it = map.begin(); it != map.end(); ++it)
            object.insert(it.key(), fromText(it.value()));
        return object;
    }
    static QJsonValue write(const domain::NullableText &text)
    {
        if (!text.isPresent)
            return QJsonValue::Undefined;
        return text.value ? QJsonValue(*text.value) : QJsonValue(QJsonValue::Null);
    }
    static QJsonValue write(const QString &text) { return text; }
    static QJsonValue write(bool value) { return value; }
    static QJsonValue write(qint64 value) { return value; }
    static QJsonValue write(const domain::Timestamp &moment) { return textOrNothing(moment.toString()); }
    static QJsonValue write(const domain::Duration &duration) { return textOrNothing(duration.toString()); }
    static QJsonValue textOrNothing(const QString &text)
    {
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    }

    template <HasMembers T>
    static QJsonObject write(const T &value)
    {
        const domain::UnknownMembers &unknown = unknownOf(value);
        QJsonObject object;
        members(value, [&]<typename M>(const char *name, const M &member) {
            const auto key = QString::fromLatin1(name);
            const QJsonValue json = write(member);
            if (!json.isUndefined() && !(member == M{} && unknown.contains(key)))
                object.insert(key, json);
        });
        for (auto it = unknown.begin(); it != unknown.end(); ++it)
            if (!object.contains(it.key()))
                object.insert(it.key(), fromText(it.value()));
        return object;
    }

    //! QJsonDocument reads only objects and arrays, hence the brackets. Undefined, so left out, when it is
    //! not JSON.
    static QJsonValue fromText(const QByteArray &json)
    {
        return QJsonDocument::fromJson('[' + json + ']').array().at(0);
    }
};

} // namespace

QJsonObject toJson(const domain::Document &document)
{
    return Writer::write(document);
}

QJsonObject toJson(const domain::UpdateDocument &update)
{
    return Writer::write(update);
}

QJsonObject toJson(const domain::CreateDocumentCollection &collection)
{
    return Writer::write(collection);
}

QJsonObject toJson(const domain::DocumentCollection &collection)
{
    return Writer::write(collection);
}

QJsonObject toJson(const domain::CreateSigningSession &session)
{
    return Writer::write(session);
}

QJsonObject toJson(const domain::SigningSession &session)
{
    return Writer::write(session);
}

QJsonObject toJson(const domain::UpdateSession &update)
{
    return Writer::write(update);
}

QJsonObject toJson(const domain::SessionPage &page)
{
    return Writer::write(page);
}

QJsonObject toJson(const domain::MerchantSignRequest &request)
{
    return Writer::write(request);
}

QJsonObject toJson(const domain::MerchantSignResult &result)
{
    return Writer::write(result);
}

QJsonObject toJson(const domain::SignicatEvent &event)
{
    return Writer::write(event);
}

QJsonArray toJson(const QList<domain::CreateSigningSession> &sessions)
{
    return Writer::write(sessions).toArray();
}

QJsonArray toJson(const QList<domain::SigningSession> &sessions)
{
    return Writer::write(sessions).toArray();
}

QJsonArray toJson(const QList<domain::MerchantSignResult> &results)
{
    return Writer::write(results).toArray();
}

} // namespace api
