#pragma once

#include "domain/duerule.h"
#include "domain/session.h"

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

//! In the order of \a sessions. Days and times of day are those of \a zone; a time that the clocks skip that
//! day is as much later. Seconds beyond the last minute that the service is sure to take are cut.
[[nodiscard]] QList<DueDateStep> dueDateSteps(const QList<SigningSession> &sessions,
                                              const DueDateChange &change, const QDateTime &now,
                                              const QTimeZone &zone);

} // namespace domain
