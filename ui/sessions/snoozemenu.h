#pragma once

#include "domain/triage.h"

#include <QDialog>
#include <QMenu>

namespace ui {

class DateTimeField;

//! Until when a session is put off: a key for each moment that is offered.
class SnoozeMenu : public QMenu
{
    Q_OBJECT

public:
    //! \a dueDate: the soonest of the sessions; null: none. \a isSnoozed: one of them is put off now.
    SnoozeMenu(const QDateTime &now, const QDateTime &dueDate, bool isSnoozed, QWidget *parent);

Q_SIGNALS:
    void chosen(const QDateTime &until);
    void anotherRequested(); //!< a date of the person's own
    void endRequested();     //!< it is not put off any more

private:
    void add(int number, const QString &text, const QString &when, const std::function<void()> &choose);
    [[nodiscard]] static QString textOf(domain::SnoozeChoice::Kind kind);
};

//! A moment of the person's own.
class SnoozeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SnoozeDialog(const QDateTime &proposed, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QDateTime &until);

private:
    void decide();
    DateTimeField *m_until;
};

} // namespace ui
