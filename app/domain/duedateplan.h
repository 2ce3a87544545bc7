#pragma once

#include "domain/duerule.h"
#include "domain/session.h"
#include "domain/stucksession.h"

#include <QSet>
#include <QTimeZone>

namespace domain {

//! One change of many due dates.
struct DueDateChange
{
    enum class Kind {
        Set,              //!< all to the same moment
        ShiftDays,        //!< each by so many days, earlier when negative; the time of day stays
        ShiftBusinessDays //!< the same in days that are worked
    };
    Kind kind = Kind::Set;
    QDateTime moment; //!< Set
    int days = 0;
    HolidayCalendar calendar = HolidayCalendar::WeekendsOnly;
    bool operator==(const DueDateChange &) const = default;
};

//! What becomes of one session's due date.
struct DueDateStep
{
    enum class Outcome {
        Changes,
        Clipped,    //!< changes, but less far: to the last moment that the service takes
        Same,       //!< it is that already
        Final,      //!< signed or rejected: the service takes no change
        Passed,     //!< overdue: its documents are gone, and a later date brings nothing back [seed]
        NeverOpens, //!< it waits for one that will never be signed, and so will it never be
        HasNone,    //!< nothing to shift
        WouldBePast //!< the service refuses a date that is not ahead
    };
    QString sessionId;
    std::optional<Timestamp> from;
    Timestamp to; //!< null unless it changes
    Outcome outcome = Outcome::Same;

    [[nodiscard]] bool changes() const { return outcome == Outcome::Changes || outcome == Outcome::Clipped; }
    bool operator==(const DueDateStep &) const = default;
};

//! Nobody will ever sign what is stuck for such a cause: no date is any good to it.
[[nodiscard]] constexpr bool endsForGood(StuckCause::Kind kind)
{
    return kind == StuckCause::Kind::PredecessorRejected || kind == StuckCause::Kind::PredecessorGone ||
           kind == StuckCause::Kind::PredecessorOverdue;
}

//! Why its due date stays whatever date is wanted, in place as in bulk; nullopt: it may change.
[[nodiscard]] std::optional<DueDateStep::Outcome> dueDateHindrance(const SigningSession &session,
                                                                   bool neverOpens, const QDateTime &now);

//! In the order of \a sessions. Days and times of day are those of \a zone; a time that the clocks skip that
//! day is as much later. Seconds beyond the last minute that the service is sure to take are cut.
//! \a neverOpen: ids of those that are stuck, see endsForGood().
[[nodiscard]] QList<DueDateStep> dueDateSteps(const QList<SigningSession> &sessions,
                                              const DueDateChange &change, const QDateTime &now,
                                              const QTimeZone &zone, const QSet<QString> &neverOpen = {});

} // namespace domain
