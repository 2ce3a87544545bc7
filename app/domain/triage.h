#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace domain {

//! What somebody on this machine noted about a session, for themselves. The service knows nothing of it.
struct Triage
{
    QString sessionId;
    QString note;
    QStringList labels;     //!< sorted, each once whatever its case
    QDateTime snoozedUntil; //!< UTC; null: it is not put off
    QDateTime handledAt;    //!< UTC; null: it is not handled
    //! The session when it was put off or handled: when it is another one, it is open again.
    QString stateThen;
    QDateTime dueThen; //!< UTC
    [[nodiscard]] bool isEmpty() const
    {
        return note.isEmpty() && labels.isEmpty() && snoozedUntil.isNull() && handledAt.isNull();
    }
    bool operator==(const Triage &) const = default;
};

//! What lists show of it: of a session that changed afterwards it is neither handled nor put off.
struct TriageMarks
{
    QString note;
    QStringList labels;
    QDateTime snoozedUntil;   //!< UTC; it may have passed
    bool wasHandled = false;  //!< as it is now, but for the problems that time and others bring
    QDateTime handledUntil;   //!< UTC; its due date, when that lay ahead: overdue is another problem
    bool isStuckAnew = false; //!< and was not when it was handled, or in another way
    [[nodiscard]] bool isHandled(const QDateTime &now) const
    {
        return wasHandled && !isStuckAnew && (handledUntil.isNull() || now <= handledUntil);
    }
    [[nodiscard]] bool isSnoozed(const QDateTime &now) const { return snoozedUntil > now; }
    bool operator==(const TriageMarks &) const = default;
};

//! A session as the person saw it who decides about it.
struct TriageTarget
{
    QString sessionId;
    QString state; //!< the API's word
    QDateTime dueDate;
    bool operator==(const TriageTarget &) const = default;
};

//! What a person decided about one or several sessions. What is left out stays.
struct TriageChange
{
    enum class Settling { Same, Handled, Snoozed, Open };
    Settling settling = Settling::Same;
    QDateTime snoozedUntil;      //!< of Snoozed
    std::optional<QString> note; //!< in place of the one that is there
    QString noteToAdd;           //!< below the one that is there
    QStringList labelsToAdd, labelsToRemove;
};

//! What is noted after \a change was made at \a now.
[[nodiscard]] Triage changed(const Triage &before, const TriageTarget &session, const TriageChange &change,
                             const QDateTime &now);
//! What it means for a session that is as it is now; whether that is stuck anew only the index knows.
[[nodiscard]] TriageMarks marksOf(const Triage &triage, const QString &state, const QDateTime &dueDate,
                                  bool isFinal);
//! As a person may have typed it: no blanks around it, one line, not too long.
[[nodiscard]] QString labelOf(const QString &typed);

//! A moment that is offered to put a session off until.
struct SnoozeChoice
{
    enum class Kind { Hour, Tomorrow, Days, Monday, BeforeDue };
    Kind kind{};
    QDateTime until; //!< UTC
    bool operator==(const SnoozeChoice &) const = default;
};

//! Those that lie ahead, by the clock of this computer, in the order of the kinds. \a dueDate: the soonest of
//! the sessions; null: none.
[[nodiscard]] QList<SnoozeChoice> snoozeChoices(const QDateTime &now, const QDateTime &dueDate);

} // namespace domain
