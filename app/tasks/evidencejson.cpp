#include "tasks/evidencejson.h"

#include "api/codec/prettyjson.h"
#include "domain/createdestimate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

QJsonValue moment(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QByteArray indented(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QJsonObject madeBy(const EvidenceFacts &facts)
{
    return {{u"program"_s, facts.program},
            {u"madeAt"_s, moment(facts.madeAt)},
            {u"environment"_s, facts.environment},
            {u"account"_s, facts.account},
            {u"api"_s, facts.apiUrl},
            {u"sessionFetchedAt"_s, moment(facts.fetchedAt)},
            {u"sessionSeenAt"_s, moment(facts.seen.seenAt)},
            {u"personalDataMasked"_s, facts.isMasked},
            {u"namesMasked"_s, facts.isMasked && facts.hidesNames}};
}

QJsonValue problem(const std::optional<api::ApiError> &error)
{
    if (!error)
        return {};
    return QJsonObject{{u"status"_s, error->status},
                       {u"code"_s, error->code},
                       {u"detail"_s, error->detail},
                       {u"traceId"_s, error->traceId}};
}

QString wordOf(store::SessionChange::Kind kind)
{
    using Kind = store::SessionChange::Kind;
    switch (kind) {
    case Kind::State:
        return u"state"_s;
    case Kind::DueDate:
        return u"dueDate"_s;
    case Kind::Gone:
        return u"gone"_s;
    case Kind::Package:
        return u"package"_s;
    case Kind::Back:
        return u"back"_s;
    }
    return u"other"_s;
}

QString wordOf(pdf::SignatureReport::Status status)
{
    using Status = pdf::SignatureReport::Status;
    return status == Status::Whole         ? u"whole"_s
           : status == Status::Altered     ? u"altered"_s
           : status == Status::Broken      ? u"broken"_s
           : status == Status::CheckFailed ? u"the file made the check fail"_s
           : status == Status::NoCheck     ? u"the program that checks did not start"_s
                                           : u"not verified"_s;
}

QString wordOf(pdf::SignatureReport::Trust trust)
{
    using Trust = pdf::SignatureReport::Trust;
    switch (trust) {
    case Trust::Trusted:
        return u"trusted"_s;
    case Trust::UntrustedIssuer:
        return u"issuer not trusted"_s;
    case Trust::Revoked:
        return u"revoked"_s;
    case Trust::Expired:
        return u"expired"_s;
    case Trust::Unknown:
        break;
    }
    return u"not checked"_s;
}

QJsonObject signatureOf(const pdf::SignatureReport &report)
{
    return {{u"signer"_s, report.signerName},
            {u"subject"_s, report.subject},
            {u"issuer"_s, report.issuer},
            {u"signedAt"_s, moment(report.signedAt)},
            {u"reason"_s, report.reason},
            {u"location"_s, report.location},
            {u"type"_s, report.subFilter},
            {u"status"_s, wordOf(report.status)},
            {u"certificate"_s, wordOf(report.trust)},
            {u"coversWholeDocument"_s, report.coversWholeDocument}};
}

} // namespace

QByteArray sessionJson(const EvidenceFacts &facts)
{
    return api::prettyJson(facts.session);
}

QByteArray timelineJson(const EvidenceFacts &facts)
{
    QJsonArray changes;
    for (const store::SessionChange &change : facts.changes)
        changes.append(QJsonObject{{u"seenAt"_s, moment(change.seenAt)},
                                   {u"what"_s, wordOf(change.kind)},
                                   {u"before"_s, change.before},
                                   {u"after"_s, change.after}});
    const auto &output = facts.session.output;
    const auto &info = output ? output->userInfo : std::nullopt;
    const auto &due = facts.session.request.dueDate;
    return indented(
        {{u"bundle"_s, madeBy(facts)},
         {u"sessionId"_s, facts.session.id},
         {u"createdAt"_s, moment(facts.seen.createdAt.value_or(domain::momentInId(facts.session.id)))},
         {u"signedAt"_s,
          info && info->signingTime ? QJsonValue(info->signingTime->toString()) : QJsonValue()},
         {u"dueDate"_s, due ? QJsonValue(due->toString()) : QJsonValue()},
         {u"firstSeenFinalAt"_s, moment(facts.seen.finalSeenAt)},
         {u"goneSince"_s, moment(facts.seen.goneSince)},
         {u"stateNow"_s, domain::stateOf(facts.session).text()},
         {u"problem"_s, problem(facts.error)},
         {u"transitionsSeen"_s, changes}});
}

QByteArray resultsJson(const EvidenceFacts &facts)
{
    QJsonArray documents, results;
    for (const store::DocumentRecord &document : facts.documents)
        documents.append(QJsonObject{{u"documentId"_s, document.documentId},
                                     {u"title"_s, document.title},
                                     {u"filename"_s, document.filename},
                                     {u"mimeType"_s, document.mimeType},
                                     {u"bytes"_s, document.bytes},
                                     {u"sha256"_s, document.sha256Hex},
                                     {u"hashOfTheService"_s, document.serverHashBase64}});
    for (const EvidenceResult &result : facts.results) {
        QJsonArray signatures;
        for (const pdf::SignatureReport &report : result.signatures)
            signatures.append(signatureOf(report));
        results.append(QJsonObject{{u"documentId"_s, result.documentId},
                                   {u"originalDocumentId"_s, result.originalDocumentId},
                                   {u"isPackage"_s, result.isPackage},
                                   {u"file"_s, result.file},
                                   {u"mimeType"_s, result.mimeType},
                                   {u"bytes"_s, result.bytes},
                                   {u"sha256"_s, result.sha256Hex},
                                   {u"savedAt"_s, moment(result.savedAt)},
                                   {u"signatures"_s, signatures},
                                   {u"problem"_s, problem(result.error)}});
    }
    return indented({{u"documents"_s, documents},
                     {u"results"_s, results},
                     {u"problemWithPackages"_s, problem(facts.packagesError)}});
}

QByteArray callsJson(const EvidenceFacts &facts)
{
    QJsonArray calls;
    for (const store::ApiCall &call : facts.calls)
        calls.append(QJsonObject{{u"at"_s, moment(call.at)},
                                 {u"verb"_s, call.verb},
                                 {u"path"_s, call.path},
                                 {u"status"_s, call.status},
                                 {u"milliseconds"_s, call.milliseconds},
                                 {u"traceId"_s, call.traceId},
                                 {u"made"_s, QJsonArray::fromStringList(call.madeIds)}});
    return indented(
        {{u"api"_s, facts.apiUrl}, {u"olderOnesLeftOut"_s, facts.areCallsCut}, {u"calls"_s, calls}});
}

} // namespace tasks
