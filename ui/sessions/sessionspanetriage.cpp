// What a person notes about the chosen sessions on this machine: handled, put off, note, label.
#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "ui/sessions/bulkduedates.h"
#include "ui/sessions/labeldialog.h"
#include "ui/sessions/notedialog.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/snoozemenu.h"
#include "ui/sessions/triagechanges.h"
#include "ui/timetext.h"
#include "ui/widgets/panestate.h"

#include <QItemSelectionModel>
#include <QPointer>
#include <QTableView>

#include <algorithm>

namespace ui {

using domain::TriageChange;
using domain::TriageTarget;
using models::SessionTableModel;
using Settling = TriageChange::Settling;

namespace {
constexpr qsizetype longestTitle = 40;
} // namespace

void SessionsPane::connectTriage()
{
    connect(m_triage, &TriageChanges::done, this,
            [this](const QString &text) { m_footer->showNotice(tr("Ctrl+Z takes back: %1").arg(text)); });
    connect(m_triage, &TriageChanges::stepped, this,
            [this](const QStringList &ids, const QString &text, bool isUndo) {
                if (ids.size() == 1)
                    choose(ids); // it may have left the list, or come back into it
                showStepped(text, isUndo);
            });
    connect(m_triage, &TriageChanges::failed, this, [this](const store::StoreError &error) {
        showProblem(tr("It could not be kept on this computer. %1").arg(error.detail));
    });
}

void SessionsPane::followClock()
{
    m_model->setNow(QDateTime::currentDateTimeUtc());
}

void SessionsPane::showLabels(const QStringList &labels)
{
    m_filter->setLabels(labels);
}

QList<int> SessionsPane::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && rows.size() <= mostAtOnce; ++row)
            rows << row;
    std::sort(rows.begin(), rows.end());
    return rows;
}

//! As they are seen in the list, or in the details when the list has them not. What a dialog is asked about
//! is asked here before it opens: when it is answered, others may be chosen.
void SessionsPane::withTriaged(std::function<void(const TriageChoice &)> done)
{
    const QList<int> rows = chosenRows();
    if (rows.size() > mostAtOnce)
        return m_footer->showNotice(tr("At most %1 sessions at once.").arg(mostAtOnce));
    TriageChoice choice;
    choice.title = titleOfChosen();
    store::SessionNumbers numbers;
    for (const int row : rows) {
        numbers << m_model->numbers().value(row);
        if (const auto session = m_model->row(row))
            choice.add({session->id, session->state,
                        m_model->index(row, 0).data(SessionTableModel::DueDateRole).toDateTime()},
                       session->triage);
    }
    if (rows.isEmpty())
        if (const auto session = m_work->session(m_outsideId))
            choice.add({session->id, domain::stateOf(*session).text(),
                        session->request.dueDate ? session->request.dueDate->toDateTime() : QDateTime()},
                       m_presenter->triageMarks());
    if (choice.sessions.size() < rows.size())
        return m_bulkDueDates->read(numbers, [done = std::move(done), title = choice.title](
                                                 const QList<store::SessionRow> &sessions) {
            TriageChoice all;
            all.title = title;
            for (const store::SessionRow &session : sessions)
                all.add({session.id, session.state, session.dueDate}, session.triage);
            if (!all.sessions.isEmpty())
                done(all);
        });
    if (choice.sessions.isEmpty())
        return m_footer->showNotice(tr("Choose the sessions that you mean."));
    done(choice);
}

QString SessionsPane::titleOfChosen() const
{
    const auto session = m_work->session(chosenId());
    const QString title = session ? shown(session->request.title) : QString();
    return title.size() > longestTitle ? title.left(longestTitle - 1) + u'…' : title;
}

void SessionsPane::note(const TriageChoice &choice, const TriageChange &change,
                        const std::function<QString()> &words, std::function<void(bool isKept)> done)
{
    m_triage->change(choice.sessions, change, words, std::move(done));
}

void SessionsPane::settle(const TriageChoice &choice, const TriageChange &change,
                          const std::function<QString()> &words)
{
    note(choice, change, words);
    moveOn();
}

void SessionsPane::markHandled()
{
    withTriaged([this](const TriageChoice &choice) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        // a list of handled ones is not to handle one again whose row has not heard of it yet
        const bool areHandled =
            (m_view.isHandled && m_outsideId.isEmpty()) ||
            std::all_of(choice.marks.cbegin(), choice.marks.cend(),
                        [&now](const domain::TriageMarks &marks) { return marks.isHandled(now); });
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
    });
}

void SessionsPane::putOff()
{
    withTriaged([this](const TriageChoice &choice) {
        QDateTime soonest;
        for (const TriageTarget &session : choice.sessions)
            if (session.dueDate.isValid() && (soonest.isNull() || session.dueDate < soonest))
                soonest = session.dueDate;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const bool isSnoozed =
            std::any_of(choice.marks.cbegin(), choice.marks.cend(),
                        [&now](const domain::TriageMarks &marks) { return marks.isSnoozed(now); });
        auto *menu = new SnoozeMenu(now, soonest, isSnoozed, this);
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
        const QList<int> rows = chosenRows();
        const QRect row = rows.isEmpty() ? QRect() : m_table->visualRect(m_model->index(rows.constLast(), 1));
        menu->popup(m_table->viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint(40, 40)));
    });
}

void SessionsPane::putOffUntil(const TriageChoice &choice, const QDateTime &until)
{
    settle(choice, {.settling = Settling::Snoozed, .snoozedUntil = until},
           [title = choice.title, count = choice.count()] {
               return count == 1 ? tr("“%1” is put off").arg(title)
                                 : tr("%n session(s) are put off", nullptr, count);
           });
}

void SessionsPane::askForDate(const TriageChoice &choice, const QDateTime &soonestDue)
{
    const auto choices = domain::snoozeChoices(QDateTime::currentDateTimeUtc(), soonestDue);
    auto *dialog = new SnoozeDialog(choices.value(1).until, this);
    connect(dialog, &SnoozeDialog::chosen, this,
            [this, choice](const QDateTime &until) { putOffUntil(choice, until); });
    dialog->open();
}

void SessionsPane::writeNote()
{
    withTriaged([this](const TriageChoice &choice) {
        if (choice.count() > 1)
            return askForNote(choice, {});
        const QString id = choice.sessions.constFirst().sessionId;
        m_triage->ofSession(id, this, [this, choice, id](const domain::Triage &triage) {
            if (id == chosenId())
                askForNote(choice, triage.note);
        });
    });
}

void SessionsPane::askForNote(const TriageChoice &choice, const QString &before)
{
    if (findChild<NoteDialog *>())
        return;
    auto *dialog = new NoteDialog(choice.title, choice.count(), before, this);
    connect(dialog, &NoteDialog::written, this, [this, choice, dialog](const QString &text, bool isWithNext) {
        TriageChange change;
        if (choice.count() > 1)
            change.noteToAdd = text;
        else
            change.note = text;
        const auto words = [title = choice.title, count = choice.count()] {
            return count == 1 ? tr("Note on “%1”").arg(title) : tr("Note on %n session(s)", nullptr, count);
        };
        note(choice, change, words, [this, dialog = QPointer(dialog), isWithNext](bool isKept) {
            // what was typed stays on the screen until it is on the disk
            if (dialog)
                isKept ? dialog->accept() : dialog->setEnabled(true);
            if (isKept && isWithNext)
                goToNext();
        });
    });
    dialog->open();
}

void SessionsPane::writeLabel()
{
    withTriaged([this](const TriageChoice &choice) {
        m_triage->labels(this, [this, choice](const QStringList &known) {
            if (findChild<LabelDialog *>())
                return;
            QStringList there = choice.marks.constFirst().labels;
            for (const domain::TriageMarks &marks : choice.marks)
                there.removeIf([&marks](const QString &label) { return !marks.labels.contains(label); });
            auto *dialog = new LabelDialog(known, there, choice.count(), this);
            dialog->setMasking(m_settings.maskedMode());
            connect(dialog, &LabelDialog::labelled, this, [this, choice](const QString &label) {
                note(choice, {.labelsToAdd = {label}}, [label, title = choice.title, count = choice.count()] {
                    return count == 1 ? tr("Label “%1” on “%2”").arg(label, title)
                                      : tr("Label “%1” on %n session(s)", nullptr, count).arg(label);
                });
            });
            connect(dialog, &LabelDialog::unlabelled, this, [this, choice](const QString &label) {
                note(choice, {.labelsToRemove = {label}},
                     [label, title = choice.title, count = choice.count()] {
                         return count == 1 ? tr("Label “%1” off “%2”").arg(label, title)
                                           : tr("Label “%1” off %n session(s)", nullptr, count).arg(label);
                     });
            });
            dialog->open();
        });
    });
}

} // namespace ui
