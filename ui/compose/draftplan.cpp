#include "ui/compose/draftplan.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DraftPlan)
};

tasks::PlannedDocument planned(const DraftDocument &document)
{
    tasks::PlannedDocument made;
    made.documentId = document.documentId;
    made.sha256Hex = document.sha256Hex;
    made.mimeType = document.mimeType;
    made.filename = document.filename.isEmpty() ? QFileInfo(document.path).fileName() : document.filename;
    made.title = document.title.isEmpty() ? QFileInfo(made.filename).completeBaseName() : document.title;
    made.description = document.description;
    made.action = document.action;
    return made;
}

} // namespace

QString labelOf(const models::SignerRow &signer, qsizetype index)
{
    for (const QString &text : {signer.name, signer.email, signer.mobile})
        if (!text.trimmed().isEmpty())
            return text.trimmed();
    return Words::tr("Signer %1").arg(index + 1);
}

tasks::SendPlan planOf(const SessionDraft &draft)
{
    tasks::SendPlan plan;
    plan.title = draft.common.title;
    plan.collectionId = draft.collectionId;
    plan.collectionName = draft.collectionName.isEmpty() ? draft.common.title : draft.collectionName;
    if (draft.makesPackage)
        plan.packageTo = {{domain::PackageType::PadesContainer}};
    for (const DraftDocument &document : draft.documents)
        plan.documents.append(planned(document));
    for (const int step : draft.steps()) {
        QList<tasks::PlannedSigner> signers;
        for (qsizetype i = 0; i < draft.signers.size(); ++i) {
            if (draft.signers[i].step != step)
                continue;
            tasks::PlannedSigner signer{labelOf(draft.signers[i], i), draft.sessionFor(draft.signers[i])};
            signer.session.documents.clear(); // the same for everyone: the plan says which
            signers.append(signer);
        }
        plan.steps.append(signers);
    }
    return plan;
}

} // namespace ui
