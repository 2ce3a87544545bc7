#include "ui/sessions/sessionwork.h"

#include "models/sessiontablemodel.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/remembered.h"
#include "tasks/sessionaction.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionremoval.h"

#include <utility>

namespace ui {

SessionWork::SessionWork(tasks::Account &account, tasks::Activities &activities,
                         models::SessionTableModel &model, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_model(model)
    , m_action(new tasks::SessionAction(account, this))
    , m_removal(new SessionRemoval(*m_action, this))
    , m_dueDates(new DueDateChanges(account, model, undo, this))
    , m_downloads(new SessionDownloads(account, activities, this))
{
    connectDueDates();
    connect(m_removal, &SessionRemoval::gone, this, [this](const QString &id) { m_seen.remove(id); });
    connect(m_removal, &SessionRemoval::progressed, this, &SessionWork::removing);
    connect(m_removal, &SessionRemoval::finished, this, &SessionWork::removed);
    // what stands beside the list changes too
    connect(&account.sessionIndex(), &store::SessionIndex::changed, this, [this] { m_looked.clear(); });
}

void SessionWork::connectDueDates()
{
    connect(m_dueDates, &DueDateChanges::sessionRead, this, &SessionWork::keep);
    connect(m_dueDates, &DueDateChanges::settled, this,
            [this](const QString &id, const domain::Timestamp &dueDate) {
                const auto seen = m_seen.find(id); // the index has it by what was read
                if (seen == m_seen.end())
                    return;
                seen->request.dueDate = dueDate;
                Q_EMIT fetched(*seen);
            });
    connect(m_dueDates, &DueDateChanges::refused, this, [this](const QString &id) {
        m_asked.remove(id); // why it was refused is often that it is not what it was
        fetchBeside({id});
    });
}

void SessionWork::fetch(const QString &sessionId)
{
    m_action->refresh(sessionId, this, [this, sessionId](const api::Result<domain::SigningSession> &result) {
        if (result) {
            m_gone.remove(sessionId);
            return keep(*result);
        }
        const auto fail = [this, sessionId, error = result.error()] { Q_EMIT fetchFailed(sessionId, error); };
        if (result.error().kind == api::ApiError::Kind::NotFound)
            findGone(sessionId, fail); // what was seen of it before is of more use
        else
            fail();
    });
}

void SessionWork::find(const QString &sessionId)
{
    findGone(sessionId, [this, sessionId] { fetch(sessionId); });
}

//! \a otherwise: when it is not known here, or not to have gone.
void SessionWork::findGone(const QString &sessionId, const std::function<void()> &otherwise)
{
    m_account.sessionIndex().get(
        sessionId, this, [this, otherwise](const store::StoreResult<store::SessionRow> &row) {
            const auto session = row && row->goneSince.isValid() ? tasks::sessionOf(*row) : std::nullopt;
            if (!session)
                return otherwise();
            noteGone(*row);
            keep(*session);
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

void SessionWork::findBeside(const QStringList &sessionIds)
{
    for (const QString &id : sessionIds) {
        if (m_looked.contains(id))
            continue;
        m_looked.insert(id);
        m_account.sessionIndex().get(id, this, [this](const store::StoreResult<store::SessionRow> &row) {
            if (!row)
                return;
            noteGone(*row);
            if (const auto session = tasks::sessionOf(*row))
                keep(*session);
        });
    }
}

void SessionWork::keep(const domain::SigningSession &session)
{
    m_seen.insert(session.id, session); // the index has it too, a moment later
    Q_EMIT fetched(session);
}

void SessionWork::changeDueDate(const QString &sessionId, const domain::Timestamp &dueDate)
{
    if (const auto known = session(sessionId))
        m_dueDates->change(*known, dueDate);
}

void SessionWork::remove(const QStringList &sessionIds)
{
    m_removal->remove(sessionIds);
}

std::optional<domain::SigningSession> SessionWork::session(const QString &sessionId) const
{
    if (const auto row = m_model.row(m_model.rowOf(sessionId)))
        return session(*row);
    const auto seen = m_seen.constFind(sessionId);
    return seen == m_seen.cend() ? std::nullopt : std::optional(*seen);
}

std::optional<domain::SigningSession> SessionWork::session(const store::SessionRow &row) const
{
    if (auto known = tasks::sessionOf(row))
        return known;
    const auto seen = m_seen.constFind(row.id);
    return seen == m_seen.cend() ? std::nullopt : std::optional(*seen);
}

void SessionWork::noteGone(const store::SessionRow &row)
{
    if (row.goneSince.isValid())
        m_gone.insert(row.id, row.goneSince);
    else
        m_gone.remove(row.id);
}

QDateTime SessionWork::goneSince(const QString &sessionId) const
{
    const auto row = m_model.row(m_model.rowOf(sessionId));
    return row ? row->goneSince : m_gone.value(sessionId);
}

void SessionWork::noteRead(const QString &sessionId)
{
    if (const auto row = m_model.row(m_model.rowOf(sessionId)); row && row->isUnread)
        m_account.sessionIndex().markRead({sessionId});
}

void SessionWork::sessions(const store::SessionNumbers &numbers,
                           std::function<void(const QList<domain::SigningSession> &)> done)
{
    store::SessionLists(m_account.sessionIndex())
        .rows(numbers, this,
              [this, done = std::move(done)](const store::StoreResult<QList<store::NumberedSession>> &rows) {
                  QList<domain::SigningSession> sessions;
                  for (const auto &numbered : rows.value_or(QList<store::NumberedSession>())) {
                      noteGone(numbered.row);
                      if (auto session = tasks::sessionOf(numbered.row))
                          sessions.append(*session);
                  }
                  done(sessions);
              });
}

} // namespace ui
