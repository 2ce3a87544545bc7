#include "tasks/draftplan.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tasks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::DraftPlan)
};

PlannedDocument planned(const domain::DraftDocument &document)
{
    PlannedDocument made;
    made.documentId = document.documentId;
    made.sha256Hex = document.sha256Hex;
    made.mimeType = document.mimeType;
    made.filename = document.filename.isEmpty() ? QFileInfo(document.path).fileName() : document.filename;
    made.title = document.title.isEmpty() ? QFileInfo(made.filename).completeBaseName() : document.title;
    made.description = document.description;
    made.action = document.action;
    return made;
}

//! Empty when the signer does with every document what the plan says: then the plan alone says which.
QList<domain::SessionDocument> exceptionsOf(const domain::SessionDraft &draft,
                                            const domain::DraftSigner &signer)
{
    QList<domain::SessionDocument> documents;
    bool isException = false;
    for (const domain::DraftDocument &document : draft.documents) {
        const domain::DocumentAction action = draft.actionOf(signer, document);
        isException = isException || action != document.action;
        documents.append({{}, action, document.key(), {}});
    }
    return isException ? documents : QList<domain::SessionDocument>();
}

} // namespace

QString labelOf(const domain::DraftSigner &signer, qsizetype index)
{
    for (const QString &text : {signer.name, signer.email, signer.mobile})
        if (!text.trimmed().isEmpty())
            return text.trimmed();
    return Words::tr("Signer %1").arg(index + 1);
}

SendPlan planOf(const domain::SessionDraft &draft, const QDateTime &now)
{
    SendPlan plan;
    plan.title = draft.firstTitle(now); // as the list of drafts calls it: nobody was sent "{name}"
    plan.collectionId = draft.collectionId;
    plan.templateId = draft.templateId;
    plan.templateRevision = draft.templateRevision;
    plan.insteadOf = draft.insteadOf;
    if (draft.makesPackage)
        plan.packageTo = {{domain::PackageType::PadesContainer}};
    for (const domain::DraftDocument &document : draft.documents)
        plan.documents.append(planned(document));
    for (const int step : draft.steps()) {
        QList<PlannedSigner> signers;
        for (qsizetype i = 0; i < draft.signers.size(); ++i) {
            const domain::DraftSigner &signer = draft.signers[i];
            if (signer.step != step)
                continue;
            signers.append({labelOf(signer, i), draft.sessionFor(signer, now)});
            signers.last().session.documents = exceptionsOf(draft, signer);
        }
        plan.steps.append(signers);
    }
    // Who adds a signer to the collection later begins with its name as the title. That of several stays as
    // it was written: the next one would be sent the name of the first.
    const QString &named = draft.signers.size() > 1 ? draft.common.title : plan.title;
    plan.collectionName = draft.collectionName.isEmpty() ? named : draft.collectionName;
    return plan;
}

} // namespace tasks
