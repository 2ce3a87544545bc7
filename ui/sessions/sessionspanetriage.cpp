// What a person notes about the chosen sessions on this machine: handled, put off, note, label; and the way
// to the next one.
#include "models/sessiontablemodel.h"
#include "ui/sessions/bulkduedates.h"
#include "ui/sessions/labeldialog.h"
#include "ui/sessions/notedialog.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/snoozemenu.h"
#include "ui/sessions/triagechanges.h"
#include "ui/timetext.h"
#include "ui/widgets/panestate.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

namespace ui {

using domain::TriageChange;
using domain::TriageTarget;
using models::SessionTableModel;
using Settling = TriageChange::Settling;

namespace {
constexpr int mostAtOnce = 5000;
constexpr qsizetype longestTitle = 40;
} // namespace

void SessionsPane::connectTriage()
{
    connect(m_triage, &TriageChanges::changed, this, [this](const QList<domain::Triage> &now) {
        for (const domain::Triage &triage : now)
            if (triage.sessionId == m_details.sessionId())
                showTriage(triage);
    });
    connect(m_triage, &TriageChanges::done, this,
            [this](const QString &text) { m_footer->showNotice(tr("Ctrl+Z takes back: %1").arg(text)); });
    connect(m_triage, &TriageChanges::stepped, this, [this](const QStringList &ids) {
        if (ids.size() == 1)
            choose(ids); // it may have left the list, or come back into it
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

void SessionsPane::showTriage(const domain::Triage &triage)
{
    const auto session = m_work->session(triage.sessionId);
    if (!session)
        return;
    const auto &due = session->request.dueDate;
    const auto marks =
        domain::marksOf(triage, domain::stateOf(*session).text(), due ? due->toDateTime() : QDateTime());
    m_triageMarks = marks;
    m_details.summary()->showTriage(triage, marks);
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

//! As they are seen in the list, or in the details when the list has them not.
void SessionsPane::withTargets(std::function<void(const QList<TriageTarget> &)> done)
{
    const QList<int> rows = chosenRows();
    if (rows.size() > mostAtOnce)
        return m_footer->showNotice(tr("At most %1 sessions at once.").arg(mostAtOnce));
    QList<TriageTarget> targets;
    store::SessionNumbers numbers;
    for (const int row : rows) {
        numbers << m_model->numbers().value(row);
        if (const auto session = m_model->row(row))
            targets << TriageTarget{session->id, session->state,
                                    m_model->index(row, 0).data(SessionTableModel::DueDateRole).toDateTime()};
    }
    if (rows.isEmpty())
        if (const auto session = m_work->session(m_outsideId))
            targets << TriageTarget{session->id, domain::stateOf(*session).text(),
                                    session->request.dueDate ? session->request.dueDate->toDateTime()
                                                             : QDateTime()};
    if (targets.size() < rows.size())
        return m_bulkDueDates->read(numbers,
                                    [done = std::move(done)](const QList<store::SessionRow> &sessions) {
                                        QList<TriageTarget> all;
                                        for (const store::SessionRow &session : sessions)
                                            all << TriageTarget{session.id, session.state, session.dueDate};
                                        if (!all.isEmpty())
                                            done(all);
                                    });
    if (targets.isEmpty())
        return m_footer->showNotice(tr("Choose the sessions that you mean."));
    done(targets);
}

QString SessionsPane::titleOfChosen() const
{
    const auto session = m_work->session(chosenId());
    const QString title = session ? session->request.title : QString();
    return title.size() > longestTitle ? title.left(longestTitle - 1) + u'…' : title;
}

void SessionsPane::note(const TriageChange &change, const QString &one, const QString &several)
{
    withTargets([this, change, text = chosenCount() == 1 ? one.arg(titleOfChosen()) : several](
                    const QList<TriageTarget> &sessions) { m_triage->change(sessions, change, text); });
}

void SessionsPane::settle(const TriageChange &change, const QString &one, const QString &several)
{
    if (chosenRows().size() > mostAtOnce)
        return note(change, one, several); // which says so
    note(change, one, several);
    moveOn();
}

void SessionsPane::markHandled()
{
    const QList<int> rows = chosenRows();
    const int count = chosenCount();
    bool isHandled = std::all_of(rows.cbegin(), rows.cend(), [this](int row) {
        return m_model->index(row, 0).data(SessionTableModel::HandledRole).toBool();
    });
    if (rows.isEmpty())
        isHandled = m_triageMarks.isHandled; // it is in the details alone
    if (isHandled)
        return settle({.settling = Settling::Open}, tr("“%1” is not handled"),
                      tr("%n session(s) are not handled", nullptr, count));
    settle({.settling = Settling::Handled}, tr("“%1” is handled"),
           tr("%n session(s) are handled", nullptr, count));
}

void SessionsPane::putOff()
{
    withTargets([this](const QList<TriageTarget> &sessions) {
        QDateTime soonest;
        for (const TriageTarget &session : sessions)
            if (session.dueDate.isValid() && (soonest.isNull() || session.dueDate < soonest))
                soonest = session.dueDate;
        const QList<int> rows = chosenRows();
        bool isSnoozed = std::any_of(rows.cbegin(), rows.cend(), [this](int row) {
            return m_model->index(row, 0).data(SessionTableModel::SnoozedRole).toDateTime().isValid();
        });
        if (rows.isEmpty())
            isSnoozed = m_triageMarks.isSnoozed(QDateTime::currentDateTimeUtc());
        auto *menu = new SnoozeMenu(QDateTime::currentDateTimeUtc(), soonest, isSnoozed, this);
        const int count = chosenCount();
        connect(menu, &SnoozeMenu::chosen, this, [this, count](const QDateTime &until) {
            settle({.settling = Settling::Snoozed, .snoozedUntil = until}, tr("“%1” is put off"),
                   tr("%n session(s) are put off", nullptr, count));
        });
        connect(menu, &SnoozeMenu::endRequested, this, [this, count] {
            settle({.settling = Settling::Open}, tr("“%1” is not put off"),
                   tr("%n session(s) are not put off", nullptr, count));
        });
        connect(menu, &SnoozeMenu::anotherRequested, this, [this, soonest] { askForDate(soonest); });
        const QRect row = rows.isEmpty() ? QRect() : m_table->visualRect(m_model->index(rows.constLast(), 1));
        menu->popup(m_table->viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint(40, 40)));
    });
}

void SessionsPane::askForDate(const QDateTime &soonestDue)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto choices = domain::snoozeChoices(now, soonestDue);
    auto *dialog = new SnoozeDialog(choices.value(1).until, this);
    connect(dialog, &SnoozeDialog::chosen, this, [this](const QDateTime &until) {
        settle({.settling = Settling::Snoozed, .snoozedUntil = until}, tr("“%1” is put off"),
               tr("%n session(s) are put off", nullptr, chosenCount()));
    });
    dialog->open();
}

void SessionsPane::writeNote()
{
    const int count = chosenCount();
    if (count == 0)
        return m_footer->showNotice(tr("Choose the sessions that you mean."));
    const auto ask = [this, count](const QString &before) {
        auto *dialog = new NoteDialog(titleOfChosen(), count, before, this);
        connect(dialog, &NoteDialog::written, this, [this, count](const QString &text, bool isWithNext) {
            TriageChange change;
            if (count > 1)
                change.noteToAdd = text;
            else
                change.note = text;
            note(change, tr("Note on “%1”"), tr("Note on %n session(s)", nullptr, count));
            if (isWithNext)
                goToNext();
        });
        dialog->open();
    };
    if (count > 1)
        return ask({});
    m_triage->ofSession(chosenId(), this, [this, ask](const domain::Triage &triage) {
        if (triage.sessionId == chosenId() && !findChild<NoteDialog *>())
            ask(triage.note);
    });
}

void SessionsPane::writeLabel()
{
    const int count = chosenCount();
    if (count == 0)
        return m_footer->showNotice(tr("Choose the sessions that you mean."));
    const QList<int> rows = chosenRows();
    QStringList there = rows.isEmpty() ? m_triageMarks.labels : QStringList();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList labels =
            m_model->index(rows.at(i), 0).data(SessionTableModel::LabelsRole).toStringList();
        if (i == 0)
            there = labels;
        else
            there.removeIf([&labels](const QString &label) { return !labels.contains(label); });
    }
    m_triage->labels(this, [this, count, there](const QStringList &known) {
        if (findChild<LabelDialog *>() || count != chosenCount())
            return;
        auto *dialog = new LabelDialog(known, there, count, this);
        connect(dialog, &LabelDialog::labelled, this, [this, count](const QString &label) {
            note({.labelsToAdd = {label}}, tr("Label “%1” on “%2”").arg(label),
                 tr("Label “%1” on %n session(s)", nullptr, count).arg(label));
        });
        connect(dialog, &LabelDialog::unlabelled, this, [this, count](const QString &label) {
            note({.labelsToRemove = {label}}, tr("Label “%1” off “%2”").arg(label),
                 tr("Label “%1” off %n session(s)", nullptr, count).arg(label));
        });
        dialog->open();
    });
}

void SessionsPane::step(bool isForwards)
{
    if (m_model->rowCount() == 0)
        return;
    const QList<int> rows = chosenRows();
    // with nothing chosen the first is meant, or where the focus is
    const int to = rows.isEmpty() ? m_table->currentIndex().row()
                   : isForwards   ? rows.constLast() + 1
                                  : rows.constFirst() - 1;
    chooseRows({std::clamp(to, 0, m_model->rowCount() - 1)});
    m_table->setFocus();
}

void SessionsPane::goToNext()
{
    step(true);
}

void SessionsPane::goToPrevious()
{
    step(false);
}

//! To the row behind what was settled; where that leaves the list and nothing is behind it, to the one
//! before.
void SessionsPane::moveOn()
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    const domain::SessionFilter shown = filter();
    const bool leaves = shown.hidesSettled || shown.isHandled || shown.isSnoozed;
    if (rows.constLast() + 1 < m_model->rowCount())
        chooseRows({rows.constLast() + 1});
    else if (leaves && rows.constFirst() > 0)
        chooseRows({rows.constFirst() - 1});
    else if (leaves)
        m_table->selectionModel()->clearSelection(); // it was the last one
}

} // namespace ui
