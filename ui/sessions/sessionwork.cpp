#include "ui/sessions/sessionwork.h"

#include "models/sessiontablemodel.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/sessionaction.h"
#include "tasks/sessionlisting.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessiontime.h"

#include <utility>

namespace ui {

namespace {
constexpr int removedAtOnce = 4;
} // namespace

SessionWork::SessionWork(tasks::Account &account, tasks::Activities &activities,
                         models::SessionTableModel &model, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_model(model)
    , m_listing(new tasks::SessionListing(account, this))
    , m_action(new tasks::SessionAction(account, this))
    , m_dueDates(new DueDateChanges(account, model, undo, this))
    , m_downloads(new SessionDownloads(account, activities, this))
{
    connectListing();
    connectDueDates();
}

void SessionWork::connectListing()
{
    connect(m_listing, &tasks::SessionListing::loadingChanged, this, &SessionWork::loadingChanged);
    connect(m_listing, &tasks::SessionListing::pageArrived, this,
            [this](qint64 offset, const QList<domain::SigningSession> &sessions, qint64 total) {
                // Of another list nothing may stay, also beyond this page.
                const bool isAnother = std::exchange(m_isAnotherList, false);
                m_model.setPage(offset, sessions, isAnother ? -1 : total);
                m_model.setTotal(total);
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
    connect(m_dueDates, &DueDateChanges::sessionRead, this, &SessionWork::keep);
    connect(m_dueDates, &DueDateChanges::settled, this,
            [this](const QString &id, const domain::Timestamp &dueDate) {
                auto changed = session(id);
                if (!changed)
                    return;
                changed->request.dueDate = dueDate;
                keep(*changed);
            });
    connect(m_dueDates, &DueDateChanges::refused, this, [this](const QString &id) {
        m_asked.remove(id); // why it was refused is often that it is not what it was
        fetchBeside({id});
    });
}

void SessionWork::list(const domain::SessionQuery &query, bool isRefresh)
{
    m_asked.clear();
    if (isRefresh && query == m_listing->query() && m_listing->total() >= 0) {
        m_listing->refresh();
        return;
    }
    m_isAnotherList = !isRefresh;
    m_listing->setQuery(query);
}

bool SessionWork::isLoading() const
{
    return m_listing->isLoading();
}

void SessionWork::fetch(const QString &sessionId)
{
    m_action->refresh(sessionId, this, [this, sessionId](const api::Result<domain::SigningSession> &result) {
        if (result)
            keep(*result);
        else
            Q_EMIT fetchFailed(sessionId, result.error());
    });
}

void SessionWork::fetchBeside(const QStringList &sessionIds)
{
    for (const QString &id : sessionIds) {
        if (m_asked.contains(id))
            continue;
        m_asked.insert(id);
        m_action->refresh(id, this, [this](const api::Result<domain::SigningSession> &result) {
            if (result)
                keep(*result);
        });
    }
}

void SessionWork::keep(const domain::SigningSession &session)
{
    if (!m_model.updateSession(session))
        m_seen.insert(session.id, session);
    keepCreated({session});
    Q_EMIT fetched(session);
}

void SessionWork::changeDueDate(const QString &sessionId, const domain::Timestamp &dueDate)
{
    if (const auto known = session(sessionId))
        m_dueDates->change(*known, dueDate);
}

void SessionWork::remove(const QStringList &sessionIds)
{
    if (m_removal.open == 0 && m_removal.left.isEmpty())
        m_removal = {};
    m_removal.left += sessionIds;
    m_removal.count += int(sessionIds.size());
    Q_EMIT removing(m_removal.removed + m_removal.failed, m_removal.count);
    for (int i = m_removal.open; i < removedAtOnce; ++i)
        removeNext();
}

void SessionWork::removeNext()
{
    if (m_removal.left.isEmpty())
        return;
    const QString id = m_removal.left.takeFirst();
    ++m_removal.open;
    m_action->remove(id, this, [this, id](const api::Result<api::Nothing> &result) {
        --m_removal.open;
        if (result) {
            ++m_removal.removed;
            m_seen.remove(id);
            m_model.removeSession(id);
        } else {
            ++m_removal.failed;
            m_removal.error = result.error();
        }
        Q_EMIT removing(m_removal.removed + m_removal.failed, m_removal.count);
        removeNext();
        if (m_removal.open > 0)
            return;
        Q_EMIT removed(m_removal.removed, m_removal.failed, m_removal.error);
        // What follows on the server has moved up: the next page would leave some out.
        if (m_removal.removed > 0 && m_listing->total() >= 0)
            m_listing->refresh();
    });
}

void SessionWork::findReference(const QString &reference,
                                const std::function<void(const QStringList &)> &found)
{
    QStringList listed;
    for (const domain::SigningSession &session : m_model.sessions())
        if (session.request.externalReference.value.value_or(QString()).compare(reference,
                                                                                Qt::CaseInsensitive) == 0)
            listed << session.id;
    if (!listed.isEmpty()) {
        found(listed);
        return;
    }
    m_account.sessionIndex().sessionsOfReference(
        reference, this, [found](const store::StoreResult<QList<store::SessionRow>> &rows) {
            QStringList ids;
            for (const store::SessionRow &row : rows.value_or(QList<store::SessionRow>()))
                ids << row.id;
            found(ids);
        });
}

std::optional<domain::SigningSession> SessionWork::session(const QString &sessionId) const
{
    if (auto listed = m_model.session(sessionId))
        return listed;
    const auto seen = m_seen.constFind(sessionId);
    return seen == m_seen.cend() ? std::nullopt : std::optional(*seen);
}

void SessionWork::keepCreated(const QList<domain::SigningSession> &sessions)
{
    for (const domain::SigningSession &one : sessions)
        if (const QDateTime created = createdAtOf(one.id); created.isValid())
            m_model.setCreatedAt(one.id, created);
}

} // namespace ui
