// How many there are in each view.
#include "store/sessionlists.h"
#include "tasks/account.h"
#include "tasks/countclock.h"
#include "tasks/synctask.h"
#include "ui/activity/activitypane.h"
#include "ui/activity/opendecisions.h"
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/workspace.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {
// With a million sessions a count takes long, and while they are fetched it is wanted all the time: others
// need the disk and the processor too.
constexpr int countSoonMs = 300, countLateMs = 3'000;
constexpr qint64 countRestFactor = 2; //!< so many times as long as a count took
} // namespace

void Workspace::watchCounts()
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countSoonMs);
    connect(&m_countSoon, &QTimer::timeout, this, &Workspace::countSessions);
    connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, [this] {
        if (!m_countSoon.isActive())
            m_countSoon.start();
    });
    // by the clock, too: what was due soon is overdue, whether anybody asks the service or not
    connect(m_countClock, &tasks::CountClock::turned, &m_countSoon, qOverload<>(&QTimer::start));
    connect(m_countClock, &tasks::CountClock::turned, m_sessions, &SessionsPane::followClock);
    countRows(View::NeedsDecision, m_openDecisions);
    m_views->setCount(View::NeedsDecision, m_openDecisions->rowCount());
    connect(m_activity, &ActivityPane::openCountChanged, this,
            [this](int open) { m_views->setCount(View::Activity, open > 0 ? open : -1); });
}

void Workspace::countSessions()
{
    if (m_sync->status().asOf.isNull())
        return; // nothing is known yet, which is not the same as none
    m_isCountWanted = m_isCounting;
    if (m_isCounting)
        return;
    m_isCounting = m_isCounted = true;
    m_countTime.start();
    QList<View> views = sessionViews();
    views.removeAll(View::NotSaved); // by countUnsaved(), in a way that is quick with a million of them
    QList<domain::SessionFilter> filters;
    for (const View view : std::as_const(views))
        filters << filterOf(view);
    store::SessionLists(m_account.sessionIndex())
        .count(filters, QDateTime::currentDateTimeUtc(), this,
               [this, views](const store::StoreResult<QList<qint64>> &counts) {
                   for (qsizetype i = 0; counts && i < counts->size(); ++i)
                       if (views.at(i) != View::Stuck || counts->at(i) > 0 || m_isStuckKnown)
                           m_views->setCount(views.at(i), counts->at(i));
                   endCounting();
               });
    m_searches->count();
    countUnsaved();
    m_countClock->follow(filters << filterOf(View::NotSaved));
}

void Workspace::endCounting()
{
    m_isCounting = false;
    m_countSoon.setInterval(
        int(std::clamp<qint64>(countRestFactor * m_countTime.elapsed(), countSoonMs, countLateMs)));
    if (std::exchange(m_isCountWanted, false))
        m_countSoon.start();
}

} // namespace ui
