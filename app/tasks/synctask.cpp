#include "tasks/synctask.h"

#include "api/sessionsapi.h"
#include "tasks/account.h"
#include "tasks/failurereach.h"
#include "tasks/log.h"
#include "tasks/spanwalk.h"
#include "tasks/syncgaps.h"
#include "tasks/task.h"

#include <utility>

namespace tasks {

namespace {

using Phase = SyncStatus::Phase;

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 overlapMs = 10LL * 60'000; //!< clocks differ, and a list may be behind what was made
constexpr int mostAsking = 6;
constexpr int mostUnreadable = 20; //!< of one look: more are no longer about single sessions
constexpr int mostAwaiting = 200;  //!< sessions without their package that are asked about in one look

} // namespace

SyncTask::SyncTask(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_state(account.sessionIndex())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncTask::look);
}

SyncTask::~SyncTask() = default;

void SyncTask::start()
{
    if (m_status.phase == Phase::Idle)
        read();
}

void SyncTask::read()
{
    if (std::exchange(m_isReading, true))
        return;
    m_state.read(this, [this](const store::StoreResult<store::SyncProgress> &progress) {
        m_isReading = false;
        if (m_status.phase != Phase::Idle)
            return; // a look has begun meanwhile
        if (!progress)
            return failStore(progress.error());
        m_isRead = true;
        m_progress = *progress;
        m_status.asOf = progress->asOf;
        m_status.fetched = progress->sessions - progress->outside;
        m_status.toFetch = -1; // of a fill before
        m_status.isWhole = gaps().isEmpty();
        if (m_status.looksByItself || m_isAskedAgain)
            beginRound();
        else
            Q_EMIT statusChanged();
    });
}

void SyncTask::setInterval(int milliseconds)
{
    m_interval = milliseconds;
    if (milliseconds == 0)
        m_timer.stop();
    else if (m_isRead && m_status.phase == Phase::Idle) // what was waited counts: windows change often
        m_timer.start(int(qMax<qint64>(0, milliseconds - (m_rested.isValid() ? m_rested.elapsed() : 0))));
}

void SyncTask::setLooksByItself(bool looks)
{
    if (std::exchange(m_status.looksByItself, looks) == looks)
        return;
    Q_EMIT statusChanged();
    const bool hasWaited = !m_roundAt.isValid() || !m_status.isWhole; // else the next look has its time
    if (looks && m_isRead && m_status.phase == Phase::Idle && hasWaited)
        look();
}

void SyncTask::refresh()
{
    m_isWanted = true;
    look();
}

void SyncTask::look()
{
    if (m_status.phase == Phase::Idle && m_isRead && !m_status.error)
        return beginRound();
    m_isAskedAgain = true; // a fill makes room for it at the end of a span
    // what a look that failed has fetched all the same is noted, and this one goes on from there
    if (m_status.phase == Phase::Idle)
        read();
}

std::unique_ptr<SpanWalk> SyncTask::walk(const QList<store::SyncSpan> &spans,
                                         const QList<domain::SessionState> &states)
{
    auto walk = std::make_unique<SpanWalk>(m_account, spans, states);
    connect(walk.get(), &SpanWalk::failed, this, &SyncTask::fail, Qt::QueuedConnection);
    return walk;
}

void SyncTask::beginRound()
{
    m_timer.stop();
    m_isAskedAgain = false;
    m_unreadable = 0;
    m_roundAt = QDateTime::currentDateTimeUtc();
    m_status.phase = Phase::Refreshing;
    qCDebug(lcSync) << "a round begins, spans" << m_progress.spans.size() << "sessions"
                    << m_progress.sessions;
    Q_EMIT statusChanged();
    fetchNew();
}

void SyncTask::fetchNew()
{
    // beyond now, for a service whose clock is ahead of ours; also the first time: a fill ends where the
    // service's clock is for certain, and what was made behind it is not to wait for the next look
    const qint64 now = m_roundAt.toMSecsSinceEpoch();
    const qint64 known = m_progress.spans.isEmpty() ? now : m_progress.spans.last().toMs;
    const store::SyncSpan span{qMin(known, now) - overlapMs, now + dayMs};
    m_walk = walk({span});
    connect(
        m_walk.get(), &SpanWalk::finished, this,
        [this, span, isFirst = m_progress.spans.isEmpty()] {
            // before the service's clock there is nothing to note, or what it makes next would never be seen
            if (!isFirst || span.fromMs < servedUntilMs())
                m_state.noteSpan({span.fromMs, qMax(span.fromMs, servedUntilMs())});
            fetchOpen();
        },
        Qt::QueuedConnection);
    connect(m_walk.get(), &SpanWalk::spanDone, this, [this](const store::SyncSpan &part) {
        // what lies before it is a gap, and filled: a walk that fails at its end is not for nothing
        if (part.fromMs < servedUntilMs())
            m_state.noteSpan({part.fromMs, qMin(part.toMs, servedUntilMs())});
    });
    m_walk->start();
}

void SyncTask::fetchOpen()
{
    m_walk = walk({{syncOriginMs, m_roundAt.toMSecsSinceEpoch() + dayMs}},
                  {domain::SessionState::Ready, domain::SessionState::Blocked});
    connect(
        m_walk.get(), &SpanWalk::finished, this, [this] { findLeft(m_walk->takeIds()); },
        Qt::QueuedConnection);
    m_walk->start();
}

void SyncTask::findLeft(const QList<domain::IdSet> &open)
{
    m_state.noLongerOpen(m_roundAt, open, this, [this](const store::StoreResult<QStringList> &left) {
        if (!left)
            return failStore(left.error());
        m_toAsk = *left;
        findAwaiting();
    });
}

void SyncTask::findAwaiting()
{
    m_state.awaitingPackage(mostAwaiting, this, [this](const store::StoreResult<QStringList> &ids) {
        if (!ids)
            return failStore(ids.error());
        m_toAsk += *ids;
        askEach();
    });
}

void SyncTask::askEach()
{
    while (!m_toAsk.isEmpty() && m_asking.size() < mostAsking)
        ask(m_toAsk.takeFirst());
    if (m_asking.empty())
        endRound();
}

void SyncTask::ask(const QString &id)
{
    const QDateTime askedAt = QDateTime::currentDateTimeUtc();
    m_asking[id] = m_account.sessions().get(
        id, this, [this, id, askedAt](const api::Result<domain::SigningSession> &session) {
            m_asking.erase(id);
            if (session)
                m_account.remember({*session});
            else if (session.error().status == 404)
                m_account.sessionIndex().noteGone(id, askedAt);
            else if (!mayConcernOneAlone(session.error()) || ++m_unreadable > mostUnreadable)
                return fail(session.error());
            askEach();
        });
}

void SyncTask::endRound()
{
    m_status.asOf = m_roundAt;
    m_status.error.reset();
    m_status.unreadable = m_unreadable;
    m_state.noteAsOf(m_roundAt);
    m_state.read(this, [this](const store::StoreResult<store::SyncProgress> &progress) {
        if (!progress)
            return failStore(progress.error());
        m_progress = *progress;
        qCDebug(lcSync) << "a round ended, sessions" << m_progress.sessions;
        Q_EMIT refreshed();
        fill();
    });
}

//! By the service's clock, which the spans are of, where ours is ahead of it.
qint64 SyncTask::servedUntilMs() const
{
    const qint64 ahead = m_account.transport().clockAheadSeconds().value_or(0);
    return m_roundAt.toMSecsSinceEpoch() - qMax<qint64>(0, ahead) * 1'000;
}

void SyncTask::rest()
{
    m_status.phase = Phase::Idle;
    m_isWanted = m_isWanted && m_isAskedAgain;
    m_rested.start();
    if (m_interval > 0)
        m_timer.start(m_interval);
    Q_EMIT statusChanged();
    if (m_isAskedAgain)
        beginRound();
}

void SyncTask::fail(const api::ApiError &error)
{
    qCDebug(lcSync) << "a round failed, kind" << int(error.kind) << "status" << error.status << "trace"
                    << error.traceId;
    m_walk.reset();
    m_toAsk.clear();
    m_asking.clear();
    m_status.error = error;
    m_isAskedAgain = false;
    rest();
}

void SyncTask::failStore(const store::StoreError &error)
{
    fail(localError(error.detail));
}

} // namespace tasks
