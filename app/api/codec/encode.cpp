#include "api/codec/encode.h"

#include "api/codec/qtjson.h"
#include "api/codec/sessionmembers.h"
#include "api/codec/widenumbers.h"

namespace api {

namespace {

using namespace codec;

//! From a value to its JSON; undefined when it is not set. \a KeepsWide: what no QJsonValue holds is in it as
//! the texts of widenumbers.h, for who makes a text of all of it.
template <bool KeepsWide>
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
        const QByteArray readable = KeepsWide ? withWideAsTexts(json) : json;
        return documentFrom('[' + readable + ']').array().at(0);
    }
};

template <typename Json>
QByteArray textOfMarked(const Json &json, QJsonDocument::JsonFormat format)
{
    return withTextsAsWide(QJsonDocument(json).toJson(format));
}

} // namespace

QJsonObject toJson(const domain::Document &document)
{
    return Writer<false>::write(document);
}

QJsonObject toJson(const domain::UpdateDocument &update)
{
    return Writer<false>::write(update);
}

QJsonObject toJson(const domain::CreateDocumentCollection &collection)
{
    return Writer<false>::write(collection);
}

QJsonObject toJson(const domain::DocumentCollection &collection)
{
    return Writer<false>::write(collection);
}

QJsonObject toJson(const domain::CreateSigningSession &session)
{
    return Writer<false>::write(session);
}

QJsonObject toJson(const domain::SigningSession &session)
{
    return Writer<false>::write(session);
}

QJsonObject toJson(const domain::UpdateSession &update)
{
    return Writer<false>::write(update);
}

QJsonObject toJson(const domain::SessionPage &page)
{
    return Writer<false>::write(page);
}

QJsonObject toJson(const domain::MerchantSignRequest &request)
{
    return Writer<false>::write(request);
}

QJsonObject toJson(const domain::MerchantSignResult &result)
{
    return Writer<false>::write(result);
}

QJsonObject toJson(const domain::SignicatEvent &event)
{
    return Writer<false>::write(event);
}

QJsonArray toJson(const QList<domain::CreateSigningSession> &sessions)
{
    return Writer<false>::write(sessions).toArray();
}

QJsonArray toJson(const QList<domain::SigningSession> &sessions)
{
    return Writer<false>::write(sessions).toArray();
}

QJsonArray toJson(const QList<domain::MerchantSignResult> &results)
{
    return Writer<false>::write(results).toArray();
}

QByteArray toJsonText(const domain::Document &document, QJsonDocument::JsonFormat format)
{
    return textOfMarked(Writer<true>::write(document), format);
}

QByteArray toJsonText(const domain::DocumentCollection &collection, QJsonDocument::JsonFormat format)
{
    return textOfMarked(Writer<true>::write(collection), format);
}

QByteArray toJsonText(const domain::SigningSession &session, QJsonDocument::JsonFormat format)
{
    return textOfMarked(Writer<true>::write(session), format);
}

QByteArray toJsonText(const QList<domain::CreateSigningSession> &sessions, QJsonDocument::JsonFormat format)
{
    return textOfMarked(Writer<true>::write(sessions).toArray(), format);
}

} // namespace api
