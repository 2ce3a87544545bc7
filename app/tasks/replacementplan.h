#pragma once

#include "domain/session.h"
#include "domain/violation.h"
#include "tasks/sendplan.h"

#include <QHash>

namespace tasks {

//! All that is known of what is to be replaced.
struct ReplacementFacts
{
    QString targetId;                                 //!< the one that is corrected
    QList<domain::SigningSession> sessions;           //!< it, and all that would lose by it
    QList<QPair<QString, PlannedDocument>> documents; //!< old id → the same bytes, by their copy here
    domain::PackageToList packageTo;
    QString collectionName;

    [[nodiscard]] bool contains(const QString &sessionId) const;
    [[nodiscard]] const domain::SigningSession *find(const QString &sessionId) const;
    [[nodiscard]] domain::SigningSession target() const;
    //! In order, each once.
    [[nodiscard]] QStringList documentIds() const;
    [[nodiscard]] QStringList collectionIds() const;
    //! Of subsequentTo, what is not replaced.
    [[nodiscard]] QStringList outsidePredecessors() const;
};

//! What a session was asked for, without what only the service can say.
[[nodiscard]] domain::CreateSigningSession askedAgain(const domain::SigningSession &session);
//! The signer as corrected; what a person does not see in the form stays.
[[nodiscard]] domain::Signer correctedSigner(const domain::SigningSession &session,
                                             const domain::Signer &corrected);
//! The steps follow from who waits for whom; successors are deleted first.
[[nodiscard]] SendPlan replacementPlan(const ReplacementFacts &facts, const domain::Signer &corrected);
//! What the service would refuse. A path begins with [i]., the place in \a facts.
[[nodiscard]] domain::Violations problemsOf(const ReplacementFacts &facts, const domain::Signer &corrected,
                                            const QDateTime &now);

} // namespace tasks
