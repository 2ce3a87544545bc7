#include "tasks/earlierasking.h"

#include "api/sessionsapi.h"
#include "tasks/account.h"
#include "tasks/failurereach.h"

#include <utility>

namespace tasks {

namespace {

constexpr qsizetype mostOfOneLook = 50;
constexpr int mostAskedAtOnce = 6;

} // namespace

EarlierAsking::EarlierAsking(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_stuck(account.sessionIndex())
{
}

void EarlierAsking::start(std::function<void()> done)
{
    m_stuck.neverSeen(this, [this, done = std::move(done)](const store::StoreResult<QStringList> &ids) {
        if (ids)
            m_gone.unite(QSet<QString>(ids->cbegin(), ids->cend()));
        done();
    });
}

void EarlierAsking::ask(const QStringList &ids, const QDateTime &now)
{
    if (!m_asking.empty() || !m_closed.isOver(now))
        return;
    for (const QString &id : ids) {
        if (m_toAsk.size() == mostOfOneLook)
            break;
        if (!id.isEmpty() && m_rests.value(id).isOver(now) && !m_there.contains(id))
            m_toAsk << id;
    }
    if (!m_toAsk.isEmpty())
        askEach();
}

void EarlierAsking::askEach()
{
    while (!m_toAsk.isEmpty() && m_asking.size() < mostAskedAtOnce) {
        const QString id = m_toAsk.takeFirst();
        const QDateTime askedAt = QDateTime::currentDateTimeUtc();
        m_rests.insert(id, Wait(m_restMs, askedAt));
        m_asking[id] = m_account.sessions().get(
            id, this, [this, id, askedAt](const api::Result<domain::SigningSession> &answer) {
                take(id, askedAt, answer);
            });
    }
    if (m_asking.empty())
        Q_EMIT answered();
}

void EarlierAsking::take(const QString &id, const QDateTime &askedAt,
                         const api::Result<domain::SigningSession> &answer)
{
    m_asking.erase(id);
    if (answer) {
        m_there.insert(id);
        m_account.remember({*answer});
    } else if (answer.error().status == 404) {
        m_gone.insert(id);
        m_stuck.noteNeverSeen(id, askedAt);
    } else if (nothingGetsThrough(answer.error())) {
        m_closed = Wait(m_restMs, askedAt); // none that was still to be asked for would have fared better
        m_toAsk.clear();
    }
    askEach();
}

} // namespace tasks
