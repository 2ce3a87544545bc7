#include "store/sessionlists.h"
#include "tasks/account.h"
#include "tasks/spanwalk.h"
#include "tasks/syncgaps.h"
#include "tasks/synctask.h"

#include <utility>

// What was made before the program knew the account is fetched between two looks, until nothing is missing.

namespace tasks {

QList<store::SyncSpan> SyncTask::gaps() const
{
    return gapsBetween(m_progress.spans,
                       m_roundAt.isValid() ? servedUntilMs() : QDateTime::currentMSecsSinceEpoch());
}

void SyncTask::fill()
{
    const auto missing = gaps();
    m_status.isWhole = missing.isEmpty();
    if (m_status.isWhole)
        indexWords();
    if (m_status.isWhole || !mayFill()) {
        m_walk.reset();
        return rest();
    }
    m_status.phase = SyncStatus::Phase::Filling;
    m_status.fetched = m_progress.sessions - m_progress.outside;
    if (m_interval > 0)
        m_timer.start(m_interval); // a look comes between two spans
    m_walk = walk(missing);
    connect(m_walk.get(), &SpanWalk::totalKnown, this, [this](qint64 total) {
        // of which some have arrived by now; what is known of it already is in this total
        m_status.toFetch = m_progress.sessions - m_progress.outside + total;
        Q_EMIT statusChanged();
    });
    connect(m_walk.get(), &SpanWalk::arrived, this, [this](qint64 sessions) {
        m_status.fetched += sessions;
        Q_EMIT statusChanged();
    });
    connect(m_walk.get(), &SpanWalk::spanDone, this, &SyncTask::noteFilled);
    connect(m_walk.get(), &SpanWalk::finished, this, &SyncTask::endRound, Qt::QueuedConnection);
    Q_EMIT statusChanged();
    m_walk->start();
}

void SyncTask::noteFilled(const store::SyncSpan &span)
{
    const bool makesRoom = m_isAskedAgain, isEnough = !mayFill();
    if (makesRoom || isEnough)
        m_walk->hold();
    m_state.noteSpan(span, this, [this, makesRoom, isEnough](const store::StoreResult<void> &noted) {
        if (!noted)
            return failStore(noted.error());
        if (m_status.phase != SyncStatus::Phase::Filling)
            return; // another span came to its end at the same time
        if (makesRoom)
            return beginRound();
        if (isEnough) {
            m_status.phase =
                SyncStatus::Phase::Refreshing; // another span that ends now does not end it once more
            m_walk.reset();
            endRound();
        }
    });
}

void SyncTask::indexWords()
{
    if (std::exchange(m_isIndexing, true))
        return;
    store::SessionLists(m_account.sessionIndex())
        .indexMoreWords(this, [this](const store::StoreResult<bool> &isDone) {
            m_isIndexing = false;
            if (isDone && !*isDone)
                indexWords();
        });
}

} // namespace tasks
