#pragma once

#include "support/uifixture.h"
#include "tasks/sendplan.h"

namespace support {

//! "Lease", a document that the account has a copy of, for these signers: each of the lists is a step.
inline tasks::SendPlan stepPlan(UiFixture &desk, const QList<QStringList> &names)
{
    const QString filename = QStringLiteral("Lease.pdf");
    const auto copy = desk.account->copies().add(desk.pdf(filename));
    tasks::SendPlan plan;
    plan.title = QStringLiteral("Lease");
    plan.documents = {{.sha256Hex = copy ? copy->sha256Hex : QString(),
                       .mimeType = QStringLiteral("application/pdf"),
                       .title = plan.title,
                       .filename = filename}};
    for (const QStringList &step : names) {
        plan.steps.append(QList<tasks::PlannedSigner>());
        for (const QString &name : step) {
            domain::CreateSigningSession session = sampleSession(plan.title, {}, {});
            session.documents.clear();
            plan.steps.last().append({name, session});
        }
    }
    return plan;
}

} // namespace support
