#pragma once

#include "domain/session.h"
#include "domain/triage.h"

#include <QHash>

namespace domain {

//! A session as it was seen, as far as the question goes whether anything still moves in it: tens of
//! thousands are asked about at once, and a whole session takes a dozen times as much memory.
struct ObservedSession
{
    QString id;
    SessionState state = SessionState::Unknown;
    bool isFinal = false;
    bool wantsPackage = false;   //!< it asked for one itself
    bool hasPackage = false;     //!< of its own, or of its collection
    bool expectsPackage = false; //!< its collection was made with packageTo
    bool isGone = false;         //!< the service said that it has no such session
    QDateTime dueDate;           //!< UTC; null when there is none
    QDateTime linkExpires;       //!< UTC; null when there is none
    QDateTime finalSince;        //!< UTC; it is final at least since then; null: it is not, or nobody knows
    QStringList subsequentTo;
    QStringList collectionIds; //!< of its documents, each once
};
using ObservedSessions = QHash<QString, ObservedSession>; //!< by id

//! Why a session will not go on by itself.
struct StuckCause
{
    enum class Kind {
        PackageMissing,      //!< all have signed, and there is no package although one was asked for
        PredecessorRejected, //!< it waits for one that was rejected,
        PredecessorGone,     //!< or deleted,
        PredecessorOverdue,  //!< or is past its due date: its documents are gone [seed]
        LinkExpired          //!< it may be signed, and its link cannot be opened any more
    };
    Kind kind{};
    //! The session in which the cause lies: itself, or one that it waits for, also through others.
    QString sessionId;
    bool operator==(const StuckCause &) const = default;
};

//! Packaging takes a little after the last signature; how long is not documented [assumed].
constexpr int packageMinutes = 15;

//! What \a session tells of it.
[[nodiscard]] ObservedSession observedOf(const SigningSession &session);

//! Those that will not go on, by id, each with every cause once: nearest predecessors first. What is gone is
//! not among them; sessions that are waited for and not in \a sessions are taken to be well. A package is
//! missing for the sessions of one collection when all that are known of it are signed.
[[nodiscard]] QHash<QString, QList<StuckCause>>
stuckSessions(const ObservedSessions &sessions, const QDateTime &now, int minutes = packageMinutes);

//! Those of \a sessions, which were sent together, that lead nowhere: the one that \a askedId names, what is
//! rejected or overdue, and what waits for one of these, also through others. What is signed, or may be,
//! counts still.
[[nodiscard]] QList<TriageTarget> leadingNowhere(const QList<SigningSession> &sessions,
                                                 const QString &askedId, const QDateTime &now);

} // namespace domain
