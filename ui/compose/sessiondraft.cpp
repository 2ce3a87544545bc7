#include "ui/compose/sessiondraft.h"

#include <set>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
std::optional<QString> filled(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed);
}

//! Stands in for an id that the upload will give, so that the rules about ids are content.
QString placeholder(qsizetype number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, '0'_L1);
}
} // namespace

domain::CreateSigningSession SessionDraft::sessionFor(const models::SignerRow &row) const
{
    domain::CreateSigningSession session = common;
    session.documents.clear();
    for (const DraftDocument &document : documents)
        session.documents.append({collectionId, document.action, document.documentId, {}});
    domain::Signer signer;
    signer.username = filled(row.name);
    signer.email = filled(row.email);
    signer.mobile = filled(row.mobile);
    signer.nationalIdentificationNumber = filled(row.nationalIdentificationNumber);
    if (signer != domain::Signer())
        session.signer = signer;
    if (notification)
        session.notifications = {*notification};
    return session;
}

QList<int> SessionDraft::steps() const
{
    std::set<int> steps;
    for (const models::SignerRow &signer : signers)
        steps.insert(signer.step);
    return {steps.begin(), steps.end()};
}

QList<domain::rules::DocumentFacts> SessionDraft::facts() const
{
    QList<domain::rules::DocumentFacts> facts;
    for (const DraftDocument &document : documents)
        facts.append({document.mimeType, document.isAlreadySigned});
    return facts;
}

QList<DraftProblem> problemsOf(const SessionDraft &draft, const QDateTime &now)
{
    QList<DraftProblem> problems;
    if (draft.documents.isEmpty())
        problems.append({{u"documents"_s, domain::Reason::Required, 0, 0}, -1});
    if (draft.signers.isEmpty())
        problems.append({{u"signers"_s, domain::Reason::Required, 0, 0}, -1});
    const bool hasSigners = !draft.signers.isEmpty();
    for (int row = 0; row < (hasSigners ? draft.signers.size() : 1); ++row) {
        auto session = draft.sessionFor(hasSigners ? draft.signers[row] : models::SignerRow());
        for (qsizetype i = 0; i < session.documents.size(); ++i) {
            if (session.documents[i].documentId.isEmpty())
                session.documents[i].documentId = placeholder(i + 1);
            if (session.documents[i].documentCollectionId.isEmpty())
                session.documents[i].documentCollectionId = placeholder(0);
        }
        if (draft.makesPackage)
            session.packageTo = {{domain::PackageType::PadesContainer}};
        for (const domain::Violation &violation : domain::rules::check(session, now, draft.facts())) {
            const bool isOfSigner =
                violation.field.startsWith("signer."_L1) || violation.field == "signer"_L1;
            if (violation.field == "documents"_L1 && draft.documents.isEmpty())
                continue;
            const bool isNeed = violation.reason == domain::Reason::SignerMobileNeeded ||
                                violation.reason == domain::Reason::SignerEmailNeeded;
            if (!isOfSigner && !isNeed && row > 0)
                continue; // said for the first signer already
            if (!hasSigners && (isOfSigner || isNeed))
                continue;
            problems.append({violation, isOfSigner || isNeed ? row : -1});
        }
    }
    return problems;
}

} // namespace ui
