#include "api/codec/decode.h"

#include "api/codec/parsed.h"
#include "api/codec/sessionmembers.h"
#include "api/codec/widenumbers.h"

namespace api {

namespace {

using namespace codec;
using Element = simdjson::dom::element;

//! From JSON to a value. False when the element has another type or form; the target is then as it was.
struct Reader
{
    static bool read(Element element, QString &target)
    {
        std::string_view text;
        if (element.get(text) || isWideNumber(text))
            return false;
        target = toText(text);
        return true;
    }
    static bool read(Element element, bool &target) { return !element.get(target); }
    static bool read(Element element, qint64 &target)
    {
        int64_t number = 0;
        if (element.get(number))
            return false;
        target = number;
        return true;
    }
    static bool read(Element element, domain::Timestamp &target) { return parse(element, target); }
    static bool read(Element element, domain::Duration &target) { return parse(element, target); }
    template <typename T>
    static bool parse(Element element, T &target)
    {
        QString text;
        if (!read(element, text))
            return false;
        const std::optional<T> parsed = T::parse(text);
        if (parsed)
            target = *parsed;
        return parsed.has_value();
    }
    template <typename E>
    static bool read(Element element, domain::OpenEnum<E> &target)
    {
        QString text;
        // An empty word cannot be told from no word, so it stays with the unknown members
        if (!read(element, text) || text.isEmpty())
            return false;
        target = domain::OpenEnum<E>(text);
        return true;
    }
    static bool read(Element element, domain::NullableText &target)
    {
        QString text;
        if (element.is_null())
            target = {.isPresent = true, .value = {}};
        else if (read(element, text))
            target = {.isPresent = true, .value = text};
        else
            return false;
        return true;
    }
    static bool read(Element element, QMap<QString, QString> &target)
    {
        simdjson::dom::object object;
        if (element.get(object))
            return false;
        QMap<QString, QString> map;
        for (const auto field : object)
            if (!read(field.value, map[toText(field.key)]))
                return false;
        target = std::move(map);
        return true;
    }
    //! On one line, with all digits of its whole numbers.
    static QByteArray asText(Element element)
    {
        return withTextsAsWide(QByteArray::fromStdString(simdjson::minify(element)));
    }
    //! An object of whatever members.
    static bool read(Element element, domain::UnknownMembers &target)
    {
        simdjson::dom::object object;
        if (element.get(object))
            return false;
        domain::UnknownMembers map;
        for (const auto field : object)
            map.insert(toText(field.key), asText(field.value));
        target = std::move(map);
        return true;
    }
    template <typename T>
    static bool read(Element element, std::optional<T> &target)
    {
        T value{};
        if (!read(element, value))
            return false;
        target = std::move(value);
        return true;
    }
    //! All of it or nothing: a list without its odd elements would be another list.
    template <typename T>
    static bool read(Element element, QList<T> &target)
    {
        simdjson::dom::array array;
        if (element.get(array))
            return false;
        QList<T> list;
        list.reserve(qsizetype(array.size()));
        for (const Element item : array) {
            T value{};
            if (!read(item, value))
                return false;
            list.append(std::move(value));
        }
        target = std::move(list);
        return true;
    }

    template <HasMembers T>
    static bool read(Element element, T &target)
    {
        simdjson::dom::object object;
        if (element.get(object))
            return false;
        domain::UnknownMembers &unknown = unknownOf(target);
        std::vector<std::string_view> names;
        names.reserve(24);
        members(target, [&](std::string_view name, auto &member) {
            names.push_back(name);
            std::optional<Element> found;
            for (const auto field : object)
                if (field.key == name)
                    found = field.value;
            if (found && !read(*found, member))
                unknown.insert(toText(name), asText(*found));
        });
        for (const auto field : object)
            if (std::find(names.begin(), names.end(), field.key) == names.end())
                unknown.insert(toText(field.key), asText(field.value));
        return true;
    }
};

ApiError notUnderstood(const QString &detail)
{
    return {.kind = ApiError::Kind::NotUnderstood, .detail = detail};
}

template <typename T>
bool isComplete(Element, const T &)
{
    return true;
}

//! A page whose rows are missing or odd would look like an empty list.
bool isComplete(Element root, const domain::SessionPage &page)
{
    return root["data"].error() == simdjson::SUCCESS && !page.unknown.contains(QStringLiteral("data"));
}

} // namespace

template <typename T>
Result<T> decode(const QByteArray &json)
{
    const Parsed parsed(json);
    if (!parsed.isValid())
        return tl::unexpected(notUnderstood(QStringLiteral("not JSON: ") + parsed.errorText()));
    T value{};
    if (!Reader::read(parsed.root(), value) || !isComplete(parsed.root(), value))
        return tl::unexpected(notUnderstood(QStringLiteral("JSON of another form than promised")));
    return value;
}

template Result<domain::Document> decode(const QByteArray &);
template Result<domain::UpdateDocument> decode(const QByteArray &);
template Result<domain::CreateDocumentCollection> decode(const QByteArray &);
template Result<domain::DocumentCollection> decode(const QByteArray &);
template Result<domain::CreateSigningSession> decode(const QByteArray &);
template Result<QList<domain::CreateSigningSession>> decode(const QByteArray &);
template Result<domain::SigningSession> decode(const QByteArray &);
template Result<QList<domain::SigningSession>> decode(const QByteArray &);
template Result<domain::UpdateSession> decode(const QByteArray &);
template Result<domain::SessionPage> decode(const QByteArray &);
template Result<domain::MerchantSignRequest> decode(const QByteArray &);
template Result<QList<domain::MerchantSignResult>> decode(const QByteArray &);
template Result<domain::SignicatEvent> decode(const QByteArray &);

} // namespace api
