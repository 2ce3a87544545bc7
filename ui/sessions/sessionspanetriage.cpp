// Which sessions a person means who notes something about them on this machine.
#include "models/sessiontablemodel.h"
#include "ui/sessions/bulkduedates.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessiontriage.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/triagechanges.h"
#include "ui/sessions/triagechoice.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

namespace ui {

using models::SessionTableModel;

namespace {
constexpr qsizetype longestTitle = 40;

QString shortened(const QString &title)
{
    return title.size() > longestTitle ? title.left(longestTitle - 1) + u'…' : title;
}
} // namespace

void SessionsPane::connectTriage()
{
    connect(m_noting, &SessionTriage::nextWanted, this, &SessionsPane::goToNext);
    connect(m_triage, &TriageChanges::done, this,
            [this](const QString &text) { m_footer->showDone(tr("Ctrl+Z takes back: %1").arg(text)); });
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
    const domain::SessionFilter listed = filter();
    TriageChoice choice;
    choice.goOn = wayOn(rows, listed.hidesSettled || listed.isHandled || listed.isSnoozed);
    if (const auto only = m_work->session(chosenId()))
        choice.title = shortened(shown(only->request.title));
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
        return m_bulkDueDates->read(numbers, [done = std::move(done), title = choice.title,
                                              goOn = choice.goOn](const QList<store::SessionRow> &sessions) {
            TriageChoice all;
            all.title = title;
            all.goOn = goOn;
            for (const store::SessionRow &session : sessions)
                all.add({session.id, session.state, session.dueDate}, session.triage);
            if (!all.sessions.isEmpty())
                done(all);
        });
    if (choice.sessions.isEmpty())
        return sayWhyNot(tr("Choose the sessions that you mean."));
    done(choice);
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
        m_noting->markHandled(choice, areHandled);
    });
}

void SessionsPane::putOff()
{
    withTriaged([this](const TriageChoice &choice) {
        const QList<int> rows = chosenRows();
        const QRect row = rows.isEmpty() ? QRect() : m_table->visualRect(m_model->index(rows.constLast(), 1));
        m_noting->putOff(choice,
                         m_table->viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint(40, 40)));
    });
}

void SessionsPane::writeNote()
{
    withTriaged([this](const TriageChoice &choice) {
        if (choice.count() > 1)
            return m_noting->writeNote(choice, {});
        const QString id = choice.sessions.constFirst().sessionId;
        m_triage->ofSession(id, this, [this, choice, id](const domain::Triage &triage) {
            if (id == chosenId())
                m_noting->writeNote(choice, triage.note);
        });
    });
}

void SessionsPane::writeLabel()
{
    withTriaged([this](const TriageChoice &choice) { m_noting->writeLabel(choice); });
}

} // namespace ui
