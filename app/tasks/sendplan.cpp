#include "tasks/sendplan.h"

#include "api/codec/decode.h"
#include "api/codec/encode.h"
#include "api/codec/qtjson.h"
#include "tasks/draftjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int planVersion = 1;

//! What a document of a plan has, in one place for both ways.
void documentMembers(auto &document, auto &&member)
{
    member(u"documentId"_s, document.documentId);
    member(u"sha256"_s, document.sha256Hex);
    member(u"mimeType"_s, document.mimeType);
    member(u"title"_s, document.title);
    member(u"filename"_s, document.filename);
    member(u"description"_s, document.description);
}

QJsonObject toObject(const PlannedDocument &document)
{
    QJsonObject object{{u"action"_s, document.action.text()}};
    documentMembers(document, [&object](const QString &name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    });
    return object;
}

PlannedDocument documentFrom(const QJsonObject &object)
{
    PlannedDocument document;
    documentMembers(document,
                    [&object](const QString &name, QString &text) { text = object.value(name).toString(); });
    document.action = domain::OpenEnum<domain::DocumentAction>(object.value(u"action"_s).toString());
    return document;
}

QJsonArray toArray(const QList<PlannedSigner> &step)
{
    QJsonArray signers;
    for (const PlannedSigner &signer : step) {
        QJsonObject object{{u"label"_s, signer.label}, {u"session"_s, api::toJson(signer.session)}};
        if (!signer.replaces.isEmpty())
            object.insert(u"replaces"_s, signer.replaces);
        signers.append(object);
    }
    return signers;
}

//! Where something is wrong, so that a report of it can be understood.
tl::unexpected<api::ApiError> wrong(const QString &what)
{
    return tl::make_unexpected(api::ApiError{
        .kind = api::ApiError::Kind::NotUnderstood, .code = u"bad_plan"_s, .detail = what, .notSent = true});
}

api::Result<QList<PlannedSigner>> stepFrom(const QJsonValue &value, const QString &where)
{
    if (!value.isArray())
        return wrong(where + u" is not a list of signers"_s);
    QList<PlannedSigner> step;
    const QJsonArray signers = value.toArray();
    for (const auto &element : signers) {
        const QJsonObject signer = element.toObject();
        const QString at = where + u'[' + QString::number(step.size()) + u']';
        if (!signer.value(u"session"_s).isObject())
            return wrong(at + u" has no session"_s);
        auto session = api::decode<domain::CreateSigningSession>(
            QJsonDocument(signer.value(u"session"_s).toObject()).toJson(QJsonDocument::Compact));
        if (!session)
            return wrong(at + u": "_s + session.error().detail);
        step.append({signer.value(u"label"_s).toString(), std::move(*session),
                     signer.value(u"replaces"_s).toString()});
    }
    return step;
}

} // namespace

QByteArray toJson(const SendPlan &plan)
{
    QJsonArray documents, packageTo, steps;
    for (const PlannedDocument &document : plan.documents)
        documents.append(toObject(document));
    for (const auto &type : plan.packageTo)
        packageTo.append(type.text());
    for (const QList<PlannedSigner> &step : plan.steps)
        steps.append(toArray(step));
    QJsonObject object{{u"version"_s, planVersion},
                       {u"title"_s, plan.title},
                       {u"documents"_s, documents},
                       {u"collectionId"_s, plan.collectionId},
                       {u"collectionName"_s, plan.collectionName},
                       {u"packageTo"_s, packageTo},
                       {u"steps"_s, steps}};
    if (!plan.replaces.isEmpty())
        object.insert(u"replaces"_s, QJsonArray::fromStringList(plan.replaces));
    if (!plan.templateId.isEmpty()) {
        object.insert(u"templateId"_s, plan.templateId);
        object.insert(u"templateRevision"_s, plan.templateRevision);
    }
    if (!plan.insteadOf.isEmpty())
        object.insert(u"insteadOf"_s, insteadOfToArray(plan.insteadOf));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

api::Result<SendPlan> planFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = api::documentFrom(json, &error);
    if (!document.isObject())
        return wrong(error.error == QJsonParseError::NoError ? u"not an object"_s : error.errorString());
    const QJsonObject object = document.object();
    const QJsonValue version = object.value(u"version"_s);
    if (!version.isDouble() || version.toInt() < 1)
        return wrong(u"no version"_s);
    if (version.toInt() > planVersion)
        return wrong(u"version %1 is newer than this program"_s.arg(version.toInt()));
    for (const auto &list : {u"documents"_s, u"packageTo"_s, u"steps"_s})
        if (!object.value(list).isArray())
            return wrong(list + u" is not a list"_s);
    SendPlan plan;
    plan.title = object.value(u"title"_s).toString();
    plan.collectionId = object.value(u"collectionId"_s).toString();
    plan.collectionName = object.value(u"collectionName"_s).toString();
    plan.templateId = object.value(u"templateId"_s).toString();
    plan.templateRevision = object.value(u"templateRevision"_s).toInt();
    plan.insteadOf = insteadOfFrom(object.value(u"insteadOf"_s).toArray());
    const QJsonArray replaced = object.value(u"replaces"_s).toArray();
    for (const auto &id : replaced)
        plan.replaces.append(id.toString());
    const QJsonArray documents = object.value(u"documents"_s).toArray();
    for (const auto &element : documents) {
        if (!element.isObject())
            return wrong(u"documents[%1] is not an object"_s.arg(plan.documents.size()));
        plan.documents.append(documentFrom(element.toObject()));
    }
    const QJsonArray packages = object.value(u"packageTo"_s).toArray();
    for (const auto &type : packages)
        plan.packageTo.append(domain::OpenEnum<domain::PackageType>(type.toString()));
    const QJsonArray steps = object.value(u"steps"_s).toArray();
    for (const auto &element : steps) {
        auto step = stepFrom(element, u"steps[%1]"_s.arg(plan.steps.size()));
        if (!step)
            return tl::make_unexpected(step.error());
        plan.steps.append(std::move(*step));
    }
    return plan;
}

} // namespace tasks
