#pragma once

#include "domain/enums.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace domain {

//! Which sessions of the local index a view shows. The default shows all that are there.
struct SessionFilter
{
    QList<SessionState> states; //!< none: all
    //! Part of anything that SessionBrief::words tells, or of the name of a document that is known here,
    //! whatever the case; or the beginning of an id, from eight letters on.
    QString text;
    std::optional<QDateTime> createdFrom, createdTo, dueFrom, dueTo; //!< inclusive, UTC
    std::optional<int> createdWithinDays, dueWithinDays;             //!< see daysAround()
    bool isOpen = false;                                             //!< neither signed nor rejected
    bool isOverdue = false;                                          //!< open, and past its due date
    std::optional<int> dueWithinHours;  //!< open, and due so soon, but not overdue
    std::optional<int> linkWithinHours; //!< to be signed, and its link expires so soon, or has expired
    bool isUnread = false;              //!< changed since somebody looked
    bool isStuck = false;               //!< will not go on by itself, as far as was seen
    bool isUnsaved = false;             //!< signed, and a result of it is not saved on this machine
    bool hidesSettled = false;          //!< without those that somebody here has handled or put off
    bool isHandled = false;             //!< handled by somebody here
    bool isSnoozed = false;             //!< put off by somebody here, and it is not yet time
    QString label;                      //!< given by somebody here; empty: whatever it is
    //! Those that the service has no more. Otherwise they are left out, but for what changed, and found by
    //! words alone where no state, due date or the like is asked for, nor what was handled or put off.
    bool isGone = false;
    bool operator==(const SessionFilter &) const = default;
};

//! Inclusive, UTC.
struct MomentSpan
{
    QDateTime from, to;
    bool operator==(const MomentSpan &) const = default;
};

//! So many whole days in the zone of this computer, the day of \a now among them: it and those before when
//! \a days is negative, else it and those that follow. 1 and -1 are that day alone.
[[nodiscard]] MomentSpan daysAround(int days, const QDateTime &now);

//! What lists are ordered by.
enum class SessionKey { State, Title, Signer, DueDate, Created, Reference, LinkExpires, Id, Seen, Reason };

struct SessionOrdering
{
    SessionKey key = SessionKey::Created;
    bool isDescending = true;
    bool operator==(const SessionOrdering &) const = default;
};

} // namespace domain
