#include "domain/triage.h"

#include <algorithm>

namespace domain {

namespace {

constexpr qsizetype longestLabel = 40;
constexpr int inDays = 3;
constexpr int startOfDay = 9;
//! Before a due date: a day, or an hour of what is due sooner.
constexpr qint64 hourSeconds = 3'600, daySeconds = 24 * hourSeconds;

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool contains(const QStringList &labels, const QString &label)
{
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&label](const QString &each) { return isSame(each, label); });
}

QStringList changedLabels(QStringList labels, const TriageChange &change)
{
    labels.removeIf([&change](const QString &label) { return contains(change.labelsToRemove, label); });
    for (const QString &typed : change.labelsToAdd)
        if (const QString label = labelOf(typed); !label.isEmpty() && !contains(labels, label))
            labels << label;
    std::sort(labels.begin(), labels.end(),
              [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    return labels;
}

QString changedNote(const QString &note, const TriageChange &change)
{
    const QString wanted = change.note.value_or(note).trimmed(), more = change.noteToAdd.trimmed();
    return wanted.isEmpty() ? more : more.isEmpty() ? wanted : wanted + u'\n' + more;
}

//! The service may cut what is shorter than a second.
qint64 secondsOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toSecsSinceEpoch() : -1;
}

QDateTime morning(const QDate &date)
{
    return QDateTime(date, QTime(startOfDay, 0)).toUTC();
}

} // namespace

Triage changed(const Triage &before, const TriageTarget &session, const TriageChange &change,
               const QDateTime &now)
{
    using Settling = TriageChange::Settling;
    Triage after = before;
    after.sessionId = session.sessionId;
    after.note = changedNote(before.note, change);
    after.labels = changedLabels(before.labels, change);
    if (change.settling == Settling::Same)
        return after;
    after.handledAt = change.settling == Settling::Handled ? now.toUTC() : QDateTime();
    after.snoozedUntil = change.settling == Settling::Snoozed ? change.snoozedUntil.toUTC() : QDateTime();
    const bool isSettled = change.settling != Settling::Open;
    after.stateThen = isSettled ? session.state : QString();
    after.dueThen = isSettled && session.dueDate.isValid() ? session.dueDate.toUTC() : QDateTime();
    return after;
}

TriageMarks marksOf(const Triage &triage, const QString &state, const QDateTime &dueDate, bool isFinal)
{
    TriageMarks marks;
    marks.note = triage.note;
    marks.labels = triage.labels;
    if (triage.stateThen != state || secondsOf(triage.dueThen) != secondsOf(dueDate))
        return marks;
    marks.snoozedUntil = triage.snoozedUntil;
    marks.wasHandled = triage.handledAt.isValid();
    if (marks.wasHandled && !isFinal && dueDate.isValid() && triage.handledAt <= dueDate)
        marks.handledUntil = dueDate;
    return marks;
}

QString labelOf(const QString &typed)
{
    return typed.simplified().left(longestLabel).trimmed();
}

QList<SnoozeChoice> snoozeChoices(const QDateTime &now, const QDateTime &dueDate)
{
    using Kind = SnoozeChoice::Kind;
    const QDate today = now.toLocalTime().date();
    const int toMonday = 8 - today.dayOfWeek();
    QList<SnoozeChoice> choices{{Kind::Hour, now.toUTC().addSecs(hourSeconds)},
                                {Kind::Tomorrow, morning(today.addDays(1))},
                                {Kind::Days, morning(today.addDays(inDays))}};
    if (toMonday != 1 && toMonday != inDays) // one of those before it is that Monday
        choices.append({Kind::Monday, morning(today.addDays(toMonday))});
    if (dueDate.isValid()) {
        const bool isSoon = now.secsTo(dueDate) <= daySeconds;
        choices.append({Kind::BeforeDue, dueDate.toUTC().addSecs(isSoon ? -hourSeconds : -daySeconds)});
    }
    choices.removeIf([&now](const SnoozeChoice &choice) { return choice.until <= now; });
    return choices;
}

} // namespace domain
