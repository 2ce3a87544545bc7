#include "ui/sessions/sessiontriage.h"

#include "store/maskedmode.h"
#include "ui/sessions/labeldialog.h"
#include "ui/sessions/notedialog.h"
#include "ui/sessions/snoozemenu.h"
#include "ui/sessions/triagechanges.h"

#include <QDateTime>
#include <QPoint>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace ui {

using domain::TriageChange;
using domain::TriageTarget;
using Settling = TriageChange::Settling;

SessionTriage::SessionTriage(TriageChanges &changes, const store::MaskedMode &masking, QWidget &pane)
    : QObject(&pane)
    , m_changes(changes)
    , m_masking(masking)
    , m_pane(pane)
{
}

void SessionTriage::settle(const TriageChoice &choice, const TriageChange &change,
                           const std::function<QString()> &words)
{
    m_changes.change(choice.sessions, change, words);
    if (choice.goOn)
        choice.goOn();
}

void SessionTriage::markHandled(const TriageChoice &choice, bool areHandled)
{
    const auto title = choice.title;
    const int count = choice.count();
    if (areHandled)
        return settle(choice, {.settling = Settling::Open}, [title, count] {
            return count == 1 ? tr("“%1” is not handled").arg(title)
                              : tr("%n session(s) are not handled", nullptr, count);
        });
    settle(choice, {.settling = Settling::Handled}, [title, count] {
        return count == 1 ? tr("“%1” is handled").arg(title)
                          : tr("%n session(s) are handled", nullptr, count);
    });
}

void SessionTriage::putOff(const TriageChoice &choice, const QPoint &at)
{
    QDateTime soonest;
    for (const TriageTarget &session : choice.sessions)
        if (session.dueDate.isValid() && (soonest.isNull() || session.dueDate < soonest))
            soonest = session.dueDate;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isSnoozed =
        std::any_of(choice.marks.cbegin(), choice.marks.cend(),
                    [&now](const domain::TriageMarks &marks) { return marks.isSnoozed(now); });
    auto *menu = new SnoozeMenu(now, soonest, isSnoozed, &m_pane);
    connect(menu, &SnoozeMenu::chosen, this,
            [this, choice](const QDateTime &until) { putOffUntil(choice, until); });
    connect(menu, &SnoozeMenu::endRequested, this, [this, choice] {
        settle(choice, {.settling = Settling::Open}, [title = choice.title, count = choice.count()] {
            return count == 1 ? tr("“%1” is not put off").arg(title)
                              : tr("%n session(s) are not put off", nullptr, count);
        });
    });
    connect(menu, &SnoozeMenu::anotherRequested, this,
            [this, choice, soonest] { askForDate(choice, soonest); });
    menu->popup(at);
}

void SessionTriage::putOffUntil(const TriageChoice &choice, const QDateTime &until)
{
    settle(choice, {.settling = Settling::Snoozed, .snoozedUntil = until},
           [title = choice.title, count = choice.count()] {
               return count == 1 ? tr("“%1” is put off").arg(title)
                                 : tr("%n session(s) are put off", nullptr, count);
           });
}

void SessionTriage::askForDate(const TriageChoice &choice, const QDateTime &soonestDue)
{
    const auto choices = domain::snoozeChoices(QDateTime::currentDateTimeUtc(), soonestDue);
    auto *dialog = new SnoozeDialog(choices.value(1).until, &m_pane);
    connect(dialog, &SnoozeDialog::chosen, this,
            [this, choice](const QDateTime &until) { putOffUntil(choice, until); });
    dialog->open();
}

void SessionTriage::writeNote(const TriageChoice &choice, const QString &before)
{
    if (m_pane.findChild<NoteDialog *>())
        return;
    auto *dialog = new NoteDialog(choice.title, choice.count(), before, &m_pane);
    dialog->setMasking(m_masking);
    connect(dialog, &NoteDialog::written, this, [this, choice, dialog](const QString &text, bool isWithNext) {
        TriageChange change;
        if (choice.count() > 1)
            change.noteToAdd = text;
        else
            change.note = text;
        const auto words = [title = choice.title, count = choice.count()] {
            return count == 1 ? tr("Note on “%1”").arg(title) : tr("Note on %n session(s)", nullptr, count);
        };
        m_changes.change(choice.sessions, change, words,
                         [this, dialog = QPointer(dialog), isWithNext](bool isKept) {
                             // what was typed stays on the screen until it is on the disk
                             if (dialog)
                                 isKept ? dialog->accept() : dialog->setEnabled(true);
                             if (isKept && isWithNext)
                                 Q_EMIT nextWanted();
                         });
    });
    dialog->open();
}

void SessionTriage::writeLabel(const TriageChoice &choice)
{
    m_changes.labels(this, [this, choice](const QStringList &known) {
        if (m_pane.findChild<LabelDialog *>())
            return;
        QStringList there = choice.marks.constFirst().labels;
        for (const domain::TriageMarks &marks : choice.marks)
            there.removeIf([&marks](const QString &label) { return !marks.labels.contains(label); });
        auto *dialog = new LabelDialog(known, there, choice.count(), &m_pane);
        dialog->setMasking(m_masking);
        connect(dialog, &LabelDialog::labelled, this, [this, choice](const QString &label) {
            m_changes.change(choice.sessions, {.labelsToAdd = {label}},
                             [label, title = choice.title, count = choice.count()] {
                                 return count == 1
                                            ? tr("Label “%1” on “%2”").arg(label, title)
                                            : tr("Label “%1” on %n session(s)", nullptr, count).arg(label);
                             });
        });
        connect(dialog, &LabelDialog::unlabelled, this, [this, choice](const QString &label) {
            m_changes.change(choice.sessions, {.labelsToRemove = {label}},
                             [label, title = choice.title, count = choice.count()] {
                                 return count == 1
                                            ? tr("Label “%1” off “%2”").arg(label, title)
                                            : tr("Label “%1” off %n session(s)", nullptr, count).arg(label);
                             });
        });
        dialog->open();
    });
}

} // namespace ui
