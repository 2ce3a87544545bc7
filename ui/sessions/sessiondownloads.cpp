#include "ui/sessions/sessiondownloads.h"

#include "tasks/account.h"
#include "tasks/activities.h"
#include "ui/sessions/signaturetext.h"

namespace ui {

SessionDownloads::SessionDownloads(tasks::Account &account, tasks::Activities &activities, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_activities(activities)
{
}

void SessionDownloads::start(const QList<domain::SigningSession> &sessions, const QString &folder)
{
    QStringList ids;
    for (const domain::SigningSession &session : sessions)
        if (!m_states.value(session.id).isRunning)
            ids << session.id;
    QList<domain::SigningSession> wanted = sessions;
    wanted.removeIf([&ids](const domain::SigningSession &session) { return !ids.contains(session.id); });
    if (wanted.isEmpty())
        return;
    auto *task = new tasks::DownloadTask(m_account, wanted, folder);
    if (wanted.size() == 1)
        task->setTitle("ui::SessionDownloads", QT_TR_NOOP("Download the results of “%1”"),
                       wanted.first().request.title);
    else
        task->setCountedTitle("ui::SessionDownloads", QT_TR_N_NOOP("Download the results of %n session(s)"),
                              int(wanted.size()));
    for (const QString &id : std::as_const(ids)) {
        m_tasks.insert(id, task);
        m_states.insert(id, {.isRunning = true, .folder = task->folder()});
        m_results.remove(id);
    }
    connect(task, &tasks::Task::changed, this, [this, ids, task] { showProgress(ids, *task); });
    connect(task, &tasks::DownloadTask::bytesChanged, this, [this, ids](qint64 done, qint64 total) {
        for (const QString &id : ids) {
            m_states[id].bytesDone = done;
            m_states[id].bytesTotal = total;
            Q_EMIT changed(id);
        }
    });
    connect(task, &tasks::Task::finished, this, [this, ids, task] { finish(ids, *task); });
    for (const QString &id : std::as_const(ids))
        Q_EMIT changed(id);
    m_activities.add(task);
}

void SessionDownloads::stop(const QString &sessionId)
{
    if (const auto task = m_tasks.value(sessionId))
        task->cancel();
}

std::optional<DownloadState> SessionDownloads::stateOf(const QString &sessionId) const
{
    const auto known = m_states.constFind(sessionId);
    return known == m_states.cend() ? std::nullopt : std::optional(*known);
}

void SessionDownloads::retranslate()
{
    for (auto of = m_results.cbegin(); of != m_results.cend(); ++of) {
        m_states[of.key()].report = signatureReport(of.value());
        Q_EMIT changed(of.key());
    }
}

void SessionDownloads::showProgress(const QStringList &ids, const tasks::DownloadTask &task)
{
    for (const QString &id : ids) {
        DownloadState &state = m_states[id];
        if (!state.isRunning)
            continue;
        if (state.filesDone != task.done())
            state.bytesDone = 0;
        state.filesDone = task.done();
        state.files = task.total();
        Q_EMIT changed(id);
    }
}

void SessionDownloads::finish(const QStringList &ids, const tasks::DownloadTask &task)
{
    QHash<QString, QList<tasks::Downloaded>> results;
    for (const tasks::Downloaded &result : task.results())
        results[result.item.sessionId].append(result);
    for (const QString &id : ids) {
        DownloadState &state = m_states[id];
        state.isRunning = false;
        state.isStopped = task.state() == tasks::Task::State::Cancelled;
        state.report = signatureReport(results.value(id));
        m_results.insert(id, results.value(id));
        for (const tasks::Downloaded &result : results.value(id)) {
            if (!result.path.isEmpty())
                state.paths << result.path;
            if (result.error && !state.error)
                state.error = result.error;
        }
        if (!state.error && state.paths.isEmpty() && !state.isStopped)
            state.error = task.error();
        m_tasks.remove(id);
        Q_EMIT changed(id);
    }
    Q_EMIT finished(ids, task.folder(), int(task.paths().size()), task.failedCount());
}

} // namespace ui
