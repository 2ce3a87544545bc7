#include "tasks/evidencemasking.h"

#include "api/codec/decode.h"
#include "api/codec/prettyjson.h"
#include "api/codec/qtjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

using Kind = domain::Masker::Kind;

//! What the values of a member are, whatever they look like.
std::optional<Kind> kindOf(const QString &member)
{
    const QString name = member.toCaseFolded();
    const auto has = [&name](QLatin1StringView part) { return name.contains(part); };
    if (has("email"_L1) || has("e-mail"_L1))
        return Kind::Email;
    if (has("mobile"_L1) || has("phone"_L1) || has("msisdn"_L1))
        return Kind::Phone;
    if (has("nationalid"_L1) || has("personalnumber"_L1) || has("socialsecurity"_L1) || name == "nin"_L1 ||
        name == "ssn"_L1 || name == "cpr"_L1 || name == "pid"_L1)
        return Kind::IdentityNumber;
    if (has("birth"_L1))
        return Kind::BirthDate;
    if (has("fullname"_L1) || has("firstname"_L1) || has("lastname"_L1) || has("middlename"_L1) ||
        has("givenname"_L1) || has("familyname"_L1) || has("surname"_L1) || has("username"_L1) ||
        name == "name"_L1)
        return Kind::Name;
    if (name == "signatureurl"_L1)
        return Kind::Link;
    return name == "ip"_L1 || name.endsWith("_ip"_L1) || has("ipaddress"_L1) ? std::optional(Kind::Other)
                                                                             : std::nullopt;
}

void learn(const QJsonValue &value, const QString &member, domain::Masker &masker)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            learn(each.value(), each.key(), masker);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto &each : array)
            learn(each, member, masker);
    } else if (const auto kind = kindOf(member); kind && value.isString()) {
        masker.learn(*kind, value.toString());
    }
}

QJsonValue masked(const QJsonValue &value, const QString &member, bool isExtra, domain::Masker &masker)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject result;
        for (auto each = object.begin(); each != object.end(); ++each)
            result.insert(each.key(),
                          masked(each.value(), each.key(),
                                 isExtra || member == "extra"_L1 || each.key() == "extra"_L1, masker));
        return result;
    }
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const auto &each : array)
            result.append(masked(each, member, isExtra, masker));
        return result;
    }
    const auto kind = kindOf(member);
    if (kind == Kind::Name && !masker.hidesNames())
        return value.isString() ? QJsonValue(masker.masked(value.toString())) : value;
    if (kind || isExtra) // what an eID tells beside the rest is as personal, and nobody knows what it is
        return value.isNull() || value.isBool()
                   ? value
                   : masker.word(kind.value_or(Kind::Other), value.isDouble()
                                                                 ? QString::number(value.toDouble(), 'f', 0)
                                                                 : value.toString());
    if (value.isString())
        return masker.masked(value.toString());
    if (value.isDouble()) { // a number of a person may be one of JSON too
        const QString digits = QString::number(value.toDouble(), 'f', 0);
        const QString hidden = masker.masked(digits);
        return hidden == digits ? value : QJsonValue(hidden);
    }
    return value;
}

//! It is a person's, or a phrase such as "… - not a legal signature": a sentence without its "not" would say
//! the opposite.
void learnCertificateName(const QString &name, domain::Masker &masker)
{
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    const auto isSmall = [](const QString &part) { return part.front().isLower(); };
    const auto small = std::count_if(parts.begin(), parts.end(), isSmall);
    if (small == 0 || small == parts.size())
        return masker.learn(Kind::Name, name);
    constexpr qsizetype shortest = 3;
    for (const QString &part : parts)
        if (!isSmall(part) && part.size() >= shortest)
            masker.learn(Kind::Name, part);
}

void mask(pdf::SignatureReport &report, domain::Masker &masker)
{
    report.signerName = masker.word(Kind::Name, report.signerName);
    // the numbers in it have as many forms as there are issuers
    report.subject = masker.word(Kind::Other, report.subject);
    for (QString *text : {&report.issuer, &report.reason, &report.location, &report.fieldName})
        *text = masker.masked(*text);
}

void mask(std::optional<api::ApiError> &error, domain::Masker &masker)
{
    if (!error)
        return;
    error->detail = masker.masked(error->detail);
    for (api::InvalidParam &param : error->invalidParams)
        param.reason = masker.masked(param.reason);
}

} // namespace

void leaveOutLink(domain::SigningSession &session)
{
    if (session.signatureUrl && !session.signatureUrl->isEmpty())
        session.signatureUrl = u"(left out: whoever has it can open the session)"_s;
}

domain::SigningSession masked(const domain::SigningSession &session, domain::Masker &masker)
{
    const QJsonObject json = api::documentFrom(api::sessionToJson(session)).object();
    learn(json, {}, masker);
    const QJsonObject hidden = masked(json, {}, false, masker).toObject();
    return api::decode<domain::SigningSession>(QJsonDocument(hidden).toJson(QJsonDocument::Compact))
        .value_or(domain::SigningSession()); // rather nothing than too much
}

void mask(EvidenceFacts &facts, domain::Masker &masker)
{
    for (const EvidenceResult &result : std::as_const(facts.results))
        for (const pdf::SignatureReport &report : result.signatures)
            learnCertificateName(report.signerName, masker);
    facts.session = masked(facts.session, masker);
    facts.seen.title = facts.seen.signer = facts.seen.words = QString();
    facts.seen.reference.clear();
    facts.seen.json.clear();
    for (store::DocumentRecord &document : facts.documents) {
        for (QString *text : {&document.title, &document.filename, &document.description, &document.signer})
            *text = masker.masked(*text);
        document.privateCopyPath.clear();
    }
    for (EvidenceResult &result : facts.results) {
        for (pdf::SignatureReport &report : result.signatures)
            mask(report, masker);
        mask(result.error, masker);
    }
    mask(facts.error, masker);
    mask(facts.packagesError, masker);
    facts.isMasked = true;
    facts.hidesNames = masker.hidesNames();
}

} // namespace tasks
