#include "domain/duedateplan.h"

#include "domain/rules.h"

namespace domain {

namespace {

using Outcome = DueDateStep::Outcome;
using Kind = DueDateChange::Kind;

//! The service counts the 45 days from when it gets the request, by its own clock.
constexpr int clockMarginSeconds = 5 * 60;

QDateTime onDay(QDate day, QTime time, const QTimeZone &zone)
{
    const QDateTime moment(day, time, zone);
    if (moment.isValid() && moment.time() == time)
        return moment;
    return onDay(day.addDays(-1), time, zone).addSecs(24LL * 60 * 60); // the clocks skip it
}

QDateTime shifted(const QDateTime &from, const DueDateChange &change, const QTimeZone &zone)
{
    const QDateTime local = from.toTimeZone(zone);
    const QDate day = change.kind == Kind::ShiftDays
                          ? local.date().addDays(change.days)
                          : addBusinessDays(local.date(), change.days, change.calendar);
    return onDay(day, local.time(), zone);
}

QDateTime latest(const QDateTime &now)
{
    const QDateTime limit = now.toUTC().addDays(rules::maxDaysAhead).addSecs(-clockMarginSeconds);
    return QDateTime(limit.date(), QTime(limit.time().hour(), limit.time().minute()), Qt::UTC);
}

//! Why nothing can become of it by this change.
std::optional<Outcome> hindranceOf(const SigningSession &session, const DueDateChange &change,
                                   bool neverOpens, const QDateTime &now)
{
    if (const auto whatever = dueDateHindrance(session, neverOpens, now))
        return whatever;
    if (change.kind != Kind::Set && !session.request.dueDate)
        return Outcome::HasNone;
    return std::nullopt;
}

DueDateStep stepOf(const SigningSession &session, const DueDateChange &change, bool neverOpens,
                   const QDateTime &now, const QTimeZone &zone)
{
    DueDateStep step{session.id, session.request.dueDate, {}, Outcome::Changes};
    if (const auto hindrance = hindranceOf(session, change, neverOpens, now)) {
        step.outcome = *hindrance;
        return step;
    }
    QDateTime wanted =
        change.kind == Kind::Set ? change.moment : shifted(step.from->toDateTime(), change, zone);
    if (wanted > latest(now)) {
        wanted = latest(now);
        step.outcome = Outcome::Clipped;
    }
    step.to = Timestamp::fromDateTime(wanted.toUTC());
    if (wanted <= now)
        step.outcome = Outcome::WouldBePast;
    else if (step.from && *step.from == step.to)
        step.outcome = Outcome::Same;
    if (!step.changes())
        step.to = {};
    return step;
}

} // namespace

std::optional<DueDateStep::Outcome> dueDateHindrance(const SigningSession &session, bool neverOpens,
                                                     const QDateTime &now)
{
    if (isFinal(session))
        return Outcome::Final;
    if (isOverdue(session, now))
        return Outcome::Passed;
    if (neverOpens)
        return Outcome::NeverOpens;
    return std::nullopt;
}

QList<DueDateStep> dueDateSteps(const QList<SigningSession> &sessions, const DueDateChange &change,
                                const QDateTime &now, const QTimeZone &zone, const QSet<QString> &neverOpen)
{
    QList<DueDateStep> steps;
    steps.reserve(sessions.size());
    // of a zone that nobody knows there is no time at all; the system has it for UTC
    const QTimeZone known = zone.isValid() ? zone : QTimeZone::utc();
    for (const SigningSession &session : sessions)
        steps.append(stepOf(session, change, neverOpen.contains(session.id), now, known));
    return steps;
}

} // namespace domain
