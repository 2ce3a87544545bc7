#include "ui/sessions/sessionwork.h"

#include "models/sessiontablemodel.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/downloadtask.h"
#include "tasks/duedateedit.h"
#include "tasks/sessionaction.h"
#include "tasks/sessionlisting.h"
#include "ui/sessions/sessiontime.h"
#include "ui/sessions/signaturetext.h"

#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>

#include <memory>

namespace ui {

namespace {

//! A due date that the server took. Undo and redo go to the server again.
class DueDateCommand : public QUndoCommand
{
public:
    DueDateCommand(SessionWork *work, const QString &sessionId, const domain::Timestamp &from,
                   const domain::Timestamp &to)
        : QUndoCommand(SessionWork::tr("Change due date"))
        , m_work(work)
        , m_sessionId(sessionId)
        , m_from(from)
        , m_to(to)
    {
    }
    void undo() override { restore(m_to, m_from); }
    void redo() override
    {
        if (!std::exchange(m_isDone, false))
            restore(m_from, m_to);
    }

private:
    void restore(const domain::Timestamp &from, const domain::Timestamp &to)
    {
        if (m_work)
            m_work->restoreDueDate(m_sessionId, from, to);
    }

    QPointer<SessionWork> m_work;
    QString m_sessionId;
    domain::Timestamp m_from, m_to;
    bool m_isDone = true; //!< pushing a command calls redo(), and this one is done already
};

} // namespace

SessionWork::SessionWork(tasks::Account &account, tasks::Activities &activities,
                         models::SessionTableModel &model, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_activities(activities)
    , m_model(model)
    , m_undo(undo)
    , m_listing(new tasks::SessionListing(account, this))
    , m_dueDates(new tasks::DueDateEdit(account, this))
    , m_action(new tasks::SessionAction(account, this))
{
    connectListing();
    connectDueDates();
}

void SessionWork::connectListing()
{
    connect(m_listing, &tasks::SessionListing::pageArrived, this,
            [this](qint64 offset, const QList<domain::SigningSession> &sessions, qint64 total) {
                m_isAnotherList = false;
                m_model.setTotal(total);
                m_model.setPage(offset, sessions, total);
                keepCreated(sessions);
                Q_EMIT listed(total);
            });
    connect(m_listing, &tasks::SessionListing::failed, this, [this](const api::ApiError &error) {
        if (std::exchange(m_isAnotherList, false))
            m_model.clear(); // these rows would be of another list
        Q_EMIT listFailed(error);
    });
    connect(&m_model, &models::SessionTableModel::moreWanted, m_listing, &tasks::SessionListing::fetchMore);
}

void SessionWork::connectDueDates()
{
    connect(m_dueDates, &tasks::DueDateEdit::pending, this,
            [this](const QString &id, const domain::Timestamp &wanted) {
                m_model.setPendingDueDate(id, wanted);
                Q_EMIT dueDatePending(id, wanted);
            });
    connect(m_dueDates, &tasks::DueDateEdit::settled, this,
            [this](const QString &id, const domain::Timestamp &value) {
                keepDueDate(id, value);
                m_model.clearPendingDueDate(id);
                const domain::Timestamp before = m_before.take(id);
                if (!m_restoring.remove(id) && !before.isNull())
                    m_undo.push(new DueDateCommand(this, id, before, value));
                Q_EMIT dueDateChanged(id);
            });
    connect(m_dueDates, &tasks::DueDateEdit::refused, this,
            [this](const QString &id, const domain::Timestamp &, const api::ApiError &error) {
                m_model.clearPendingDueDate(id);
                m_before.remove(id);
                m_restoring.remove(id);
                Q_EMIT dueDateRefused(id, error);
            });
}

void SessionWork::list(const domain::SessionQuery &query, bool isRefresh)
{
    m_isAnotherList = !isRefresh;
    if (isRefresh && query == m_listing->query() && m_listing->total() >= 0)
        m_listing->refresh();
    else
        m_listing->setQuery(query);
}

void SessionWork::fetch(const QString &sessionId)
{
    m_action->refresh(sessionId, this, [this, sessionId](const api::Result<domain::SigningSession> &result) {
        if (!result) {
            Q_EMIT fetchFailed(sessionId, result.error());
            return;
        }
        m_fetched = *result;
        m_model.updateSession(*result);
        Q_EMIT fetched(*result);
    });
}

void SessionWork::changeDueDate(const QString &sessionId, const domain::Timestamp &dueDate)
{
    const auto known = session(sessionId);
    const domain::Timestamp before =
        known ? known->request.dueDate.value_or(domain::Timestamp{}) : domain::Timestamp{};
    if (!m_before.contains(sessionId)) // of several quick changes undo goes back to before the first
        m_before.insert(sessionId, before);
    m_dueDates->set(sessionId, before, dueDate);
}

void SessionWork::restoreDueDate(const QString &sessionId, const domain::Timestamp &from,
                                 const domain::Timestamp &to)
{
    m_restoring.insert(sessionId);
    m_dueDates->set(sessionId, from, to);
}

void SessionWork::remove(const QStringList &sessionIds)
{
    struct Tally
    {
        int open = 0, removed = 0;
    };
    auto tally = std::make_shared<Tally>();
    tally->open = static_cast<int>(sessionIds.size());
    for (const QString &id : sessionIds)
        m_action->remove(id, this, [this, id, tally](const api::Result<api::Nothing> &result) {
            if (result) {
                ++tally->removed;
                m_model.removeSession(id);
                m_model.setTotal(qMax<qint64>(0, m_model.total() - 1));
            } else {
                Q_EMIT removeFailed(id, result.error());
            }
            if (--tally->open == 0 && tally->removed > 0)
                Q_EMIT removed(tally->removed);
        });
}

void SessionWork::download(const QString &sessionId, const QString &folder)
{
    const auto known = session(sessionId);
    if (!known)
        return;
    auto *task = new tasks::DownloadTask(m_account, QList<domain::SigningSession>{*known}, folder);
    task->setTitle(tr("Download the results of “%1”").arg(known->request.title));
    connect(task, &tasks::DownloadTask::bytesChanged, this, [this, sessionId](qint64 done, qint64 total) {
        Q_EMIT downloadProgress(sessionId, done, total);
    });
    connect(task, &tasks::Task::finished, this, [this, task, sessionId] {
        if (task->error() && task->paths().isEmpty())
            Q_EMIT downloadFailed(sessionId, *task->error());
        else
            Q_EMIT downloaded(sessionId, task->folder(), task->paths(), signatureReport(task->results()));
    });
    m_activities.add(task);
}

std::optional<domain::SigningSession> SessionWork::session(const QString &sessionId) const
{
    if (auto listed = m_model.session(sessionId))
        return listed;
    return m_fetched && m_fetched->id == sessionId ? m_fetched : std::nullopt;
}

void SessionWork::keepDueDate(const QString &sessionId, const domain::Timestamp &dueDate)
{
    if (m_fetched && m_fetched->id == sessionId) {
        m_fetched->request.dueDate = dueDate;
        Q_EMIT fetched(*m_fetched);
    }
    if (auto listed = m_model.session(sessionId)) {
        listed->request.dueDate = dueDate;
        m_model.updateSession(*listed);
    }
}

void SessionWork::keepCreated(const QList<domain::SigningSession> &sessions)
{
    for (const domain::SigningSession &one : sessions)
        if (const QDateTime created = createdAtOf(one.id); created.isValid())
            m_model.setCreatedAt(one.id, created);
}

} // namespace ui
