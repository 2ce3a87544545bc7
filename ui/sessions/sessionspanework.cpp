// What becomes of the work that was begun: the list, due dates, results.
#include "models/sessiontablemodel.h"
#include "tasks/synctask.h"
#include "tasks/task.h"
#include "ui/errortext.h"
#include "ui/isolatedname.h"
#include "ui/sessions/bulkduedates.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionhindrances.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QLocale>
#include <QUrl>

namespace ui {

using models::SessionTableModel;

namespace {

//! Of those that wait for \a id, the one that is due soonest, where that is before \a dueDate; empty: there
//! is none.
QString whoIsDueBefore(const QList<domain::SigningSession> &after, const QString &id,
                       const domain::Timestamp &dueDate)
{
    const domain::SigningSession *soonest = nullptr;
    for (const domain::SigningSession &each : after) {
        const auto &due = each.request.dueDate;
        const bool isDueBefore =
            due && *due < dueDate && each.request.subsequentTo.value_or(QStringList()).contains(id);
        if (isDueBefore && (!soonest || *due < *soonest->request.dueDate))
            soonest = &each;
    }
    if (!soonest)
        return {};
    const QString signer = domain::signerNameOf(*soonest);
    return isolatedName(signer.isEmpty() ? soonest->request.title : signer);
}

//! The date first: in a narrow window the end of the title is what is cut off.
QString changedText(const domain::Timestamp &dueDate, bool isUndo, const QString &title, const QString &who)
{
    const QDateTime due = dueDate.toDateTime().toLocalTime();
    const QString day = dayText(due), time = QLocale().toString(due.time(), QLocale::ShortFormat);
    if (who.isEmpty())
        return (isUndo ? SessionsPane::tr("The due date is again %1 at %2: “%3”")
                       : SessionsPane::tr("The due date is now %1 at %2: “%3”"))
            .arg(day, time, isolatedName(title));
    return (isUndo
                ? SessionsPane::tr("The due date is again %1 at %2, after that of %3, who signs later: “%4”")
                : SessionsPane::tr("The due date is now %1 at %2, after that of %3, who signs later: “%4”"))
        .arg(day, time, who, isolatedName(title));
}

} // namespace

void SessionsPane::connectWork()
{
    connect(m_model, &SessionTableModel::listed, this, &SessionsPane::showListing);
    connect(m_model, &SessionTableModel::failed, this,
            [this](const store::StoreError &error) { showFailure(tasks::localError(error.detail)); });
    connect(&m_sync, &tasks::SyncTask::refreshed, m_told, &ListMessage::settleList);
    connect(&m_sync, &tasks::SyncTask::statusChanged, this, [this] {
        if (m_model->rowCount() == 0 && !m_model->isLoading())
            showNothing();
        else if (m_sync.status().error && m_sync.status().phase == tasks::SyncStatus::Phase::Idle)
            showFailure(*m_sync.status().error);
        showSync();
    });
    connect(m_work, &SessionWork::removing, this, [this](int done, int count) {
        if (count > 1)
            m_footer->showNotice(tr("Deleting: %1 of %2").arg(done).arg(count));
    });
    connect(m_work, &SessionWork::removed, this, &SessionsPane::showRemoved);
    connectDueDates();
    connectResults();
}

void SessionsPane::connectDueDates()
{
    connect(m_model, &SessionTableModel::dueDateEdited, this,
            [this](const QString &id, const domain::Timestamp &, const domain::Timestamp &wanted) {
                m_work->changeDueDate(id, wanted);
            });
    connect(m_details.summary(), &SessionSummary::dueDateChosen, m_work, &SessionWork::changeDueDate);
    connect(m_work->dueDates(), &DueDateChanges::pending, this,
            [this](const QString &id, const domain::Timestamp &wanted) {
                if (id != m_details.sessionId())
                    return;
                m_details.summary()->showDueDateProblem({});
                m_details.summary()->showDueDatePending(wanted);
            });
    connect(m_work->dueDates(), &DueDateChanges::settled, this, [this](const QString &id) {
        if (id == m_details.sessionId())
            m_details.summary()->showDueDatePending(m_work->dueDates()->pendingOf(id));
    });
    connect(m_work->dueDates(), &DueDateChanges::changed, this, &SessionsPane::showDueDateChanged);
    connect(m_work->dueDates(), &DueDateChanges::stackMoved, m_footer, &SessionFooter::endUndo);
    connect(m_footer, &SessionFooter::undoRequested, this, [this] {
        m_dueDateOf.isEmpty() ? m_bulkDueDates->undo() : m_work->dueDates()->undo(m_dueDateOf);
    });
    connect(m_work->dueDates(), &DueDateChanges::refused, this,
            [this](const QString &id, const api::ApiError &error, bool isUndo) {
                const auto session = m_work->session(id);
                showProblem((isUndo ? tr("The due date of “%1” could not be set back. %2")
                                    : tr("The due date of “%1” was not changed. %2"))
                                .arg(session ? session->request.title : id, errorSentence(error)));
                if (id == m_details.sessionId()) {
                    m_details.summary()->showDueDatePending(m_work->dueDates()->pendingOf(id));
                    m_details.summary()->showDueDateProblem(errorSentence(error), isUndo);
                }
            });
}

//! Whoever waits for it may have no time left when their turn comes: that is said, and nothing is refused. It
//! is told once, when that is known: said again, it would stand over what came between.
void SessionsPane::showDueDateChanged(const QString &id, const domain::Timestamp &dueDate, bool isUndo)
{
    const auto session = m_work->session(id);
    if (!session || dueDate.isNull())
        return;
    const auto tell = [this, id, dueDate, isUndo,
                       title = session->request.title](const QList<domain::SigningSession> &after) {
        if (m_work->dueDates()->pendingOf(id))
            return; // it is changed again, which is told then
        QList<domain::SigningSession> open = after;
        open.removeIf([this](const auto &each) { // what is overdue, or never opens, is not made worse
            return !whyNoDueDate(each, *m_work, *m_presenter, *m_model).isEmpty();
        });
        const QString text = changedText(dueDate, isUndo, title, whoIsDueBefore(open, id, dueDate));
        if (!m_work->dueDates()->canUndo(id))
            return m_footer->showNotice(text);
        m_dueDateOf = id;
        m_footer->showUndoable(text);
    };
    m_work->findAfterAsWritten(id, tell); // nobody waits for what is written while an account is filled
}

void SessionsPane::connectResults()
{
    SessionResults *results = m_details.results();
    connect(results, &SessionResults::downloadRequested, this, &SessionsPane::downloadResults);
    connect(results, &SessionResults::stopRequested, this,
            [this] { m_work->downloads()->stop(m_details.sessionId()); });
    connect(results, &SessionResults::openFolderRequested, this,
            [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(m_work->downloads(), &SessionDownloads::changed, this, [this, results](const QString &id) {
        if (id != m_details.sessionId())
            return;
        DownloadState download = *m_work->downloads()->stateOf(id);
        download.report = shown(download.report);
        results->showDownload(download);
    });
    connect(m_work->downloads(), &SessionDownloads::finished, this, &SessionsPane::showDownloaded);
    connect(m_details.summary(), &SessionSummary::dueDateRefused, m_footer, &SessionFooter::showNotice);
    connect(m_details.summary(), &SessionSummary::copyLinkRequested, this, &SessionsPane::copyLink);
    connect(m_details.summary(), &SessionSummary::openLinkRequested, this, &SessionsPane::openLink);
    connect(m_details.summary(), &SessionSummary::downloadRequested, this, &SessionsPane::downloadResults);
    connect(m_details.summary(), &SessionSummary::printRequested, this, &SessionsPane::printSession);
}

void SessionsPane::setPlace(const QString &place)
{
    m_message->setPlace(place);
}

void SessionsPane::showProblem(const QString &text)
{
    m_told->showProblem(text);
}

} // namespace ui
