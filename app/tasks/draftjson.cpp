#include "tasks/draftjson.h"

#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/qtjson.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int draftVersion = 1;
constexpr auto templateNameMember = "templateName"_L1;

constexpr std::array<std::pair<const char *, domain::HolidayCalendar>, 7> calendars{
    {{"weekends", domain::HolidayCalendar::WeekendsOnly},
     {"NO", domain::HolidayCalendar::Norway},
     {"SE", domain::HolidayCalendar::Sweden},
     {"DK", domain::HolidayCalendar::Denmark},
     {"FI", domain::HolidayCalendar::Finland},
     {"DE", domain::HolidayCalendar::Germany},
     {"IS", domain::HolidayCalendar::Iceland}}};

constexpr std::array<std::pair<const char *, domain::SignerOrder>, 3> orders{
    {{"parallel", domain::SignerOrder::Parallel},
     {"oneByOne", domain::SignerOrder::OneByOne},
     {"bySteps", domain::SignerOrder::BySteps}}};

using DocumentAction = domain::OpenEnum<domain::DocumentAction>;

//! The texts of a document and of a signer, in one place for both ways.
void documentTexts(auto &document, auto &&member)
{
    member(u"documentId"_s, document.documentId);
    member(u"path"_s, document.path);
    member(u"sha256"_s, document.sha256Hex);
    member(u"mimeType"_s, document.mimeType);
    member(u"title"_s, document.title);
    member(u"filename"_s, document.filename);
    member(u"description"_s, document.description);
}

void signerTexts(auto &signer, auto &&member)
{
    member(u"name"_s, signer.name);
    member(u"email"_s, signer.email);
    member(u"mobile"_s, signer.mobile);
    member(u"nationalIdentificationNumber"_s, signer.nationalIdentificationNumber);
}

auto writerTo(QJsonObject &object)
{
    return [&object](const QString &name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
}

auto readerOf(const QJsonObject &object)
{
    return [&object](const QString &name, QString &text) { text = object.value(name).toString(); };
}

QJsonObject toObject(const domain::DraftDocument &document)
{
    QJsonObject object{{u"action"_s, DocumentAction(document.action).text()}};
    documentTexts(document, writerTo(object));
    if (document.isAlreadySigned)
        object.insert(u"alreadySigned"_s, true);
    return object;
}

QJsonObject toObject(const domain::DraftSigner &signer)
{
    QJsonObject object{{u"step"_s, signer.step}};
    signerTexts(signer, writerTo(object));
    QJsonObject actions, fields;
    for (auto action = signer.actions.begin(); action != signer.actions.end(); ++action)
        actions.insert(action.key(), DocumentAction(action.value()).text());
    for (auto field = signer.fields.begin(); field != signer.fields.end(); ++field)
        fields.insert(field.key(), field.value());
    if (!actions.isEmpty())
        object.insert(u"actions"_s, actions);
    if (!fields.isEmpty())
        object.insert(u"fields"_s, fields);
    return object;
}

domain::DraftDocument documentFrom(const QJsonObject &object)
{
    domain::DraftDocument document;
    documentTexts(document, readerOf(object));
    document.action = DocumentAction(object.value(u"action"_s).toString()).value();
    document.isAlreadySigned = object.value(u"alreadySigned"_s).toBool();
    return document;
}

domain::DraftSigner signerFrom(const QJsonObject &object)
{
    domain::DraftSigner signer;
    signerTexts(signer, readerOf(object));
    signer.step = qMax(1, object.value(u"step"_s).toInt(1));
    const QJsonObject actions = object.value(u"actions"_s).toObject();
    for (auto action = actions.begin(); action != actions.end(); ++action)
        signer.actions.insert(action.key(), DocumentAction(action.value().toString()).value());
    const QJsonObject fields = object.value(u"fields"_s).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        signer.fields.insert(field.key(), field.value().toString());
    return signer;
}

tl::unexpected<api::ApiError> wrong(const QString &what)
{
    return tl::make_unexpected(api::ApiError{
        .kind = api::ApiError::Kind::NotUnderstood, .code = u"bad_draft"_s, .detail = what, .notSent = true});
}

} // namespace

QJsonObject toObject(const domain::DueRule &rule)
{
    QString calendar;
    for (const auto &[name, value] : calendars)
        if (value == rule.calendar)
            calendar = QString::fromLatin1(name);
    return {{u"days"_s, rule.days},
            {u"businessDays"_s, rule.countsBusinessDays},
            {u"calendar"_s, calendar},
            {u"at"_s, rule.at.toString(u"HH:mm"_s)}};
}

std::optional<domain::DueRule> dueRuleFrom(const QJsonObject &object)
{
    domain::DueRule rule;
    rule.days = object.value(u"days"_s).toInt(-1);
    rule.countsBusinessDays = object.value(u"businessDays"_s).toBool();
    rule.at = QTime::fromString(object.value(u"at"_s).toString(), u"HH:mm"_s);
    bool isKnown = false;
    for (const auto &[name, value] : calendars)
        if (object.value(u"calendar"_s).toString() == QLatin1String(name)) {
            rule.calendar = value;
            isKnown = true;
        }
    if (rule.days < 0 || rule.days > 366 || !rule.at.isValid() || !isKnown)
        return std::nullopt;
    return rule;
}

QString toText(domain::SignerOrder order)
{
    return QString::fromLatin1(orders.at(static_cast<size_t>(order)).first);
}

std::optional<domain::SignerOrder> signerOrderFrom(const QString &text)
{
    for (const auto &[name, value] : orders)
        if (text == QLatin1String(name))
            return value;
    return std::nullopt;
}

QJsonArray insteadOfToArray(const QList<domain::TriageTarget> &sessions)
{
    QJsonArray array;
    for (const domain::TriageTarget &session : sessions) {
        QJsonObject object{{u"session"_s, session.sessionId}, {u"state"_s, session.state}};
        if (session.dueDate.isValid())
            object.insert(u"due"_s, session.dueDate.toUTC().toString(Qt::ISODateWithMs));
        array.append(object);
    }
    return array;
}

QList<domain::TriageTarget> insteadOfFrom(const QJsonArray &array)
{
    QList<domain::TriageTarget> sessions;
    for (const auto &element : array) {
        const QJsonObject object = element.toObject();
        const QString id = object.value(u"session"_s).toString();
        if (!id.isEmpty())
            sessions.append({id, object.value(u"state"_s).toString(),
                             QDateTime::fromString(object.value(u"due"_s).toString(), Qt::ISODateWithMs)});
    }
    return sessions;
}

QByteArray toJson(const domain::SessionDraft &draft)
{
    QJsonArray documents, signers;
    for (const domain::DraftDocument &document : draft.documents)
        documents.append(toObject(document));
    for (const domain::DraftSigner &signer : draft.signers)
        signers.append(toObject(signer));
    QJsonObject object{{u"version"_s, draftVersion},
                       {u"documents"_s, documents},
                       {u"signers"_s, signers},
                       {u"makesPackage"_s, draft.makesPackage},
                       {u"session"_s, api::toJson(draft.common)}};
    const auto text = writerTo(object);
    text(u"collectionId"_s, draft.collectionId);
    text(u"collectionName"_s, draft.collectionName);
    text(u"templateId"_s, draft.templateId);
    text(QString(templateNameMember), draft.templateName);
    text(u"originProfileId"_s, draft.originProfileId);
    text(u"originLabel"_s, draft.originLabel);
    if (draft.templateRevision > 0)
        object.insert(u"templateRevision"_s, draft.templateRevision);
    if (draft.signerOrder != domain::SignerOrder::Parallel)
        object.insert(u"signerOrder"_s, toText(draft.signerOrder));
    if (draft.dueRule)
        object.insert(u"dueRule"_s, toObject(*draft.dueRule));
    if (!draft.insteadOf.isEmpty())
        object.insert(u"insteadOf"_s, insteadOfToArray(draft.insteadOf));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString templateNameOf(const QByteArray &json)
{
    return api::documentFrom(json).object().value(templateNameMember).toString();
}

api::Result<domain::SessionDraft> draftFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = api::documentFrom(json, &error);
    if (!document.isObject())
        return wrong(error.error == QJsonParseError::NoError ? u"not an object"_s : error.errorString());
    const QJsonObject object = document.object();
    const int version = object.value(u"version"_s).toInt(0);
    if (version < 1)
        return wrong(u"no version"_s);
    if (version > draftVersion)
        return wrong(u"version %1 is newer than this program"_s.arg(version));
    for (const auto &list : {u"documents"_s, u"signers"_s})
        if (!object.value(list).isArray())
            return wrong(list + u" is not a list"_s);
    if (!object.value(u"session"_s).isObject())
        return wrong(u"session is not an object"_s);
    auto session = api::decode<domain::CreateSigningSession>(
        QJsonDocument(object.value(u"session"_s).toObject()).toJson(QJsonDocument::Compact));
    if (!session)
        return wrong(u"session: "_s + session.error().detail);
    domain::SessionDraft draft;
    draft.common = std::move(*session);
    const QJsonArray documents = object.value(u"documents"_s).toArray();
    for (const auto &element : documents)
        draft.documents.append(documentFrom(element.toObject()));
    const QJsonArray signers = object.value(u"signers"_s).toArray();
    for (const auto &element : signers)
        draft.signers.append(signerFrom(element.toObject()));
    draft.makesPackage = object.value(u"makesPackage"_s).toBool();
    const auto text = readerOf(object);
    text(u"collectionId"_s, draft.collectionId);
    text(u"collectionName"_s, draft.collectionName);
    text(u"templateId"_s, draft.templateId);
    text(QString(templateNameMember), draft.templateName);
    text(u"originProfileId"_s, draft.originProfileId);
    text(u"originLabel"_s, draft.originLabel);
    draft.templateRevision = object.value(u"templateRevision"_s).toInt();
    draft.insteadOf = insteadOfFrom(object.value(u"insteadOf"_s).toArray());
    draft.signerOrder =
        signerOrderFrom(object.value(u"signerOrder"_s).toString()).value_or(draft.signerOrder);
    if (object.contains(u"dueRule"_s)) {
        draft.dueRule = dueRuleFrom(object.value(u"dueRule"_s).toObject());
        if (!draft.dueRule)
            return wrong(u"dueRule is not understood"_s);
    }
    return draft;
}

} // namespace tasks
