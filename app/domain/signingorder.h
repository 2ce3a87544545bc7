#pragma once

#include "domain/draftrules.h"

#include <QHash>

namespace domain {

//! What is known here of a session that exists already, as far as the signing order asks.
struct KnownSession
{
    QString title, signer;
    OpenEnum<SessionState> state;
    std::optional<QDateTime> dueDate;
    QStringList subsequentTo;
    bool isGone = false; //!< the service said that it has no such session
    bool operator==(const KnownSession &) const = default;
};
using KnownSessions = QHash<QString, KnownSession>; //!< by id

[[nodiscard]] KnownSession knownSessionOf(const SigningSession &session);
//! Rejected, gone, or overdue: nobody will ever sign it.
[[nodiscard]] bool isDead(const KnownSession &session, const QDateTime &now);

//! They can sign at the same time, and sign the same: they are of one collection and wait for the same
//! sessions.
[[nodiscard]] bool isOfSameStep(const SigningSession &one, const SigningSession &other);

//! Who waits for whom: the signers of a draft, the sessions that these wait for, and those behind them.
struct SigningOrder
{
    struct Node
    {
        int signerRow = -1; //!< of SessionDraft::signers; -1: an existing session
        QString sessionId;
        QList<int> waitsFor; //!< of nodes
    };
    QList<Node> nodes; //!< the draft's signers first, in the order of its rows
    //! The nodes that can never begin because they wait for themselves, or for such ones.
    [[nodiscard]] QList<int> stuck() const;
};
//! \a replacedId: the session that the draft takes the place of. Those that wait for it will wait for the
//! draft's last step instead.
[[nodiscard]] SigningOrder signingOrderOf(const SessionDraft &draft, const KnownSessions &known,
                                          const QString &replacedId = {});

//! What cannot work however it is sent, found before anything is: circles, predecessors that will never be
//! signed or may be signed too late, and too many of them. DraftProblem::word is the id of the session that
//! it is about. Sessions that are not in \a known are taken to be well.
[[nodiscard]] QList<DraftProblem> orderProblemsOf(const SessionDraft &draft, const KnownSessions &known,
                                                  const QDateTime &now, const QString &replacedId = {});
//! The part of it that the draft alone tells; problemsOf() has it too. signerRow is the first one of those
//! who would wait for too many.
[[nodiscard]] QList<DraftProblem> stepProblemsOf(const SessionDraft &draft);
//! Those of problemsOf() and of the order, each once: what stands between a draft and its sending.
[[nodiscard]] QList<DraftProblem> allProblemsOf(const SessionDraft &draft, const KnownSessions &known,
                                                const QDateTime &now);

//! What the service takes and the signer may still not be able to do.
enum class OrderCaution {
    BankIdIsNorwegian //!< NBID has pages in Norwegian only; the service does not check the language [docs]
};
[[nodiscard]] QList<OrderCaution> orderCautionsOf(const SessionDraft &draft);

} // namespace domain
