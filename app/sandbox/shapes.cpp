#include "sandbox/shapes.h"

#include "domain/duration.h"
#include "domain/timestamp.h"

#include <QJsonArray>
#include <QUuid>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using domain::Reason;
using domain::Violations;

bool isUuid(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

bool isTextMap(const QJsonValue &value)
{
    if (!value.isObject())
        return false;
    const QJsonObject map = value.toObject();
    return std::all_of(map.begin(), map.end(), [](const auto &entry) { return entry.isString(); });
}

std::optional<Reason> fault(const QJsonValue &value, Kind kind)
{
    const auto when = [](bool isFault, Reason reason) {
        return isFault ? std::optional(reason) : std::nullopt;
    };
    const double number = value.toDouble();
    switch (kind) {
    case Kind::NullableText:
        return when(!value.isString() && !value.isNull(), Reason::WrongType);
    case Kind::Integer:
        return when(!value.isDouble() || std::trunc(number) != number || std::abs(number) > 9e15,
                    Reason::WrongType);
    case Kind::Boolean:
        return when(!value.isBool(), Reason::WrongType);
    case Kind::TextMap:
        return when(!isTextMap(value), Reason::WrongType);
    case Kind::Object:
        return when(!value.isObject(), Reason::WrongType);
    case Kind::Texts:
    case Kind::Words:
    case Kind::Uuids:
    case Kind::Objects:
        return when(!value.isArray(), Reason::WrongType);
    case Kind::Text:
    case Kind::Word:
    case Kind::Uuid:
    case Kind::Moment:
    case Kind::Span:
        break;
    }
    if (!value.isString())
        return Reason::WrongType;
    if (kind == Kind::Word)
        return when(value.toString().isEmpty(), Reason::UnknownValue);
    if (kind == Kind::Uuid)
        return when(!isUuid(value), Reason::NotAUuid);
    if (kind == Kind::Moment)
        return when(!domain::Timestamp::parse(value.toString()), Reason::NotADate);
    if (kind == Kind::Span)
        return when(!domain::Duration::parse(value.toString()), Reason::NotADuration);
    return {};
}

Violations checkElements(const QJsonArray &array, const Member &member, const QString &path)
{
    Violations violations;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = path + u'[' + QString::number(i) + u']';
        const Kind kind = member.kind == Kind::Objects ? Kind::Object
                          : member.kind == Kind::Uuids ? Kind::Uuid
                          : member.kind == Kind::Words ? Kind::Word
                                                       : Kind::Text;
        if (const auto reason = fault(array[i], kind))
            violations.append({place, *reason});
        else if (member.shape)
            violations += checkShape(array[i].toObject(), *member.shape, place);
    }
    return violations;
}

} // namespace

Violations checkShape(const QJsonObject &object, const Shape &shape, const QString &path)
{
    Violations violations;
    for (const Member &member : shape.members) {
        const QJsonValue value = object.value(QLatin1String(member.name));
        if (value.isUndefined() && !member.isRequired)
            continue;
        const QString place =
            path.isEmpty() ? QString(QLatin1String(member.name)) : path + u'.' + QLatin1String(member.name);
        if (value.isUndefined())
            violations.append({place, Reason::Required});
        else if (const auto reason = fault(value, member.kind))
            violations.append({place, *reason});
        else if (member.kind == Kind::Object && member.shape)
            violations += checkShape(value.toObject(), *member.shape, place);
        else if (value.isArray())
            violations += checkElements(value.toArray(), member, place);
    }
    return violations;
}

const Shape &updateDocumentShape()
{
    static const Shape shape{{{"filename", Kind::Text}, {"description", Kind::Text}, {"title", Kind::Text}}};
    return shape;
}

const Shape &collectionShape()
{
    static const Shape reference{{{"documentId", Kind::Uuid}}};
    static const Shape shape{{{"documents", Kind::Objects, &reference}, {"packageTo", Kind::Words}}};
    return shape;
}

const Shape &updateSessionShape()
{
    static const Shape shape{{{"dueDate", Kind::Moment}}};
    return shape;
}

const Shape &merchantSignShape()
{
    static const Shape document{{{"documentId", Kind::Uuid},
                                 {"mimetype", Kind::Text},
                                 {"format", Kind::Text},
                                 {"description", Kind::Text}}};
    static const Shape shape{{{"vendor", Kind::Text}, {"toBeSignedDocuments", Kind::Objects, &document}}};
    return shape;
}

const Shape &sessionShape()
{
    static const Shape document{
        {{"documentCollectionId", Kind::Uuid}, {"action", Kind::Text}, {"documentId", Kind::Uuid}}};
    static const Shape provider{{{"idpName", Kind::Text}}};
    static const Shape setup{{{"vendor", Kind::Word},
                              {"identityProviders", Kind::Objects, &provider},
                              {"signingFlow", Kind::Text},
                              {"additionalParameters", Kind::TextMap},
                              {"requestedAttributes", Kind::Texts}}};
    static const Shape signer{{{"email", Kind::Text},
                               {"mobile", Kind::Text},
                               {"nationalIdentificationNumber", Kind::Text},
                               {"username", Kind::Text},
                               {"prefill", Kind::Words},
                               {"validations", Kind::Words}}};
    static const Shape archive{{{"sendSignatureResultsToArchive", Kind::Boolean},
                                {"sendPackagingResultToArchive", Kind::Boolean},
                                {"retentionPeriod", Kind::Span},
                                {"archiveTags", Kind::Texts}}};
    static const Shape preAuthentication{{{"enabled", Kind::Boolean, nullptr, true}}};
    static const Shape ui{
        {{"language", Kind::Word}, {"hideWelcomeScreen", Kind::Boolean}, {"minimalTextMode", Kind::Boolean}}};
    static const Shape intention{{{"value", Kind::Text}, {"format", Kind::Word}}};
    static const Shape redirects{
        {{"success", Kind::Text}, {"cancel", Kind::Text}, {"error", Kind::Text}, {"reject", Kind::Text}}};
    static const Shape content{{{"language", Kind::Word},
                                {"header", Kind::Text},
                                {"text", Kind::Text},
                                {"senderAddress", Kind::Text},
                                {"senderName", Kind::Text},
                                {"includeFile", Kind::Boolean}}};
    static const Shape notification{{{"category", Kind::Text},
                                     {"communicationMethod", Kind::Text},
                                     {"tags", Kind::Texts},
                                     {"message", Kind::Object, &content}}};
    static const Shape shape{{{"signatureUrlTTL", Kind::Integer},
                              {"signatureUrlTimeToLive", Kind::Span},
                              {"title", Kind::Text},
                              {"signText", Kind::Text},
                              {"dueDate", Kind::Moment},
                              {"documents", Kind::Objects, &document},
                              {"externalReference", Kind::NullableText},
                              {"signingSetup", Kind::Objects, &setup},
                              {"subsequentTo", Kind::Uuids},
                              {"packageTo", Kind::Words},
                              {"signer", Kind::Object, &signer},
                              {"archive", Kind::Object, &archive},
                              {"preAuthentication", Kind::Object, &preAuthentication},
                              {"ui", Kind::Object, &ui},
                              {"intentionText", Kind::Object, &intention},
                              {"redirectSettings", Kind::Object, &redirects},
                              {"notifications", Kind::Objects, &notification},
                              {"usageTags", Kind::Texts}}};
    return shape;
}

} // namespace sandbox
