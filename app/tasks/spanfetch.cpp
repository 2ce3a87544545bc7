#include "tasks/spanfetch.h"

#include "api/sessionsapi.h"
#include "domain/createdestimate.h"
#include "domain/sessionquery.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/task.h"

#include <utility>

namespace tasks {

namespace {

constexpr int pageSize = domain::SessionQuery::maxLimit;
constexpr qint64 reach = domain::SessionQuery::maxOffset + pageSize; //!< rows from one end of a list
constexpr int mostInFlight = 4;
constexpr int mostHeld = 5; //!< those that are written too: they are not to heap up before a slow disk
constexpr int mostRounds = 3;

QDateTime moment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

//! The last moment of a millisecond: the service tells nanoseconds, and the next span begins behind them.
domain::Timestamp endOf(qint64 ms)
{
    return domain::Timestamp::fromEpoch(ms / 1000, int(ms % 1000) * 1'000'000 + 999'999);
}

} // namespace

QList<store::SessionRow> SpanFetch::rowsOf(const store::SyncSpan &span, qint64 total, const Page &page,
                                           const QDateTime &askedAt,
                                           const QList<domain::SessionBrief> &sessions)
{
    QList<store::SessionRow> rows;
    rows.reserve(sessions.size());
    const QDateTime from = moment(span.fromMs), to = moment(span.toMs);
    for (const domain::SessionBrief &session : sessions) {
        store::SessionRow &row = rows.emplaceBack();
        static_cast<domain::SessionBrief &>(row) = session;
        row.seenAt = askedAt;
        const qint64 fromEnd = page.offset + rows.size() - 1;
        row.createdAbout = domain::createdEstimate(session.id, from, to,
                                                   page.isOldestFirst ? total - 1 - fromEnd : fromEnd, total);
    }
    return rows;
}

SpanFetch::SpanFetch(Account &account, const store::SyncSpan &span, const QList<domain::SessionState> &states,
                     qint64 most, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_span(span)
    , m_states(states)
    , m_most(most)
{
}

void SpanFetch::start()
{
    m_ids = {};
    m_total = -1;
    m_isSteady = true;
    m_pages.clear();
    fetch({});
}

void SpanFetch::fetchMore()
{
    while (!m_pages.isEmpty() && m_requests.size() < mostInFlight &&
           int(m_requests.size()) + m_writing < mostHeld)
        fetch(m_pages.dequeue());
}

void SpanFetch::fetch(const Page &page)
{
    domain::SessionQuery query;
    query.offset = int(page.offset);
    query.limit = pageSize;
    query.sort = page.isOldestFirst ? domain::SessionSort::CreatedOldestFirst
                                    : domain::SessionSort::CreatedNewestFirst;
    query.createdDateFrom = domain::Timestamp::fromDateTime(moment(m_span.fromMs));
    query.createdDateTo = endOf(m_span.toMs);
    query.states = m_states;
    const int number = m_nextNumber++;
    m_requests[number] =
        m_account.sessions().scan(query, this,
                                  [this, number, page, askedAt = QDateTime::currentDateTimeUtc()](
                                      const api::Result<domain::SessionBriefPage> &answer) {
                                      answer ? take(number, page, askedAt, *answer) : fail(answer.error());
                                  });
}

void SpanFetch::take(int number, const Page &page, const QDateTime &askedAt,
                     const domain::SessionBriefPage &answer)
{
    m_requests.erase(number);
    const bool isFirst = m_total < 0;
    m_isSteady = m_isSteady && (isFirst || answer.total == m_total);
    m_total = answer.total;
    if (isFirst && m_total > m_most && m_span.fromMs < m_span.toMs) {
        m_isOver = true; // a part of it begins with the same page
        Q_EMIT tooMany(m_total);
        return;
    }
    if (isFirst)
        m_ids.reserve(qMin(m_total, 2 * reach)); // to make room later takes longer than a frame
    for (const domain::SessionBrief &session : answer.sessions)
        m_ids.insert(session.id);
    write(page, askedAt, answer.sessions);
    if (isFirst)
        planPages();
    fetchMore();
    noteAllHere();
}

void SpanFetch::forgetIds()
{
    doInBackground([ids = std::exchange(m_ids, {})] {});
}

void SpanFetch::noteAllHere()
{
    if (m_requests.empty() && m_pages.isEmpty() && !std::exchange(m_isAllHere, true))
        Q_EMIT allHere();
}

void SpanFetch::planPages()
{
    for (qint64 offset = pageSize; offset < qMin(m_total, reach); offset += pageSize)
        m_pages.enqueue({offset, false});
    // what is too far from the newest may be near to the oldest
    for (qint64 offset = 0; offset < qMin(m_total - reach, reach); offset += pageSize)
        m_pages.enqueue({offset, true});
}

void SpanFetch::write(const Page &page, const QDateTime &askedAt, const QList<domain::SessionBrief> &sessions)
{
    ++m_writing;
    // a thousand rows at once are felt in the window's thread
    runInBackground(
        this,
        [span = m_span, total = m_total, page, askedAt, sessions] {
            return store::PreparedSessions(rowsOf(span, total, page, askedAt, sessions));
        },
        [this](const store::PreparedSessions &prepared) { write(prepared); });
}

void SpanFetch::releaseWrites()
{
    m_holdsWrites = false;
    const QList<store::PreparedSessions> held = std::exchange(m_held, {});
    for (const store::PreparedSessions &sessions : held)
        write(sessions);
}

void SpanFetch::write(const store::PreparedSessions &sessions)
{
    if (m_holdsWrites) {
        m_held.append(sessions);
        return;
    }
    m_account.sessionIndex().upsert(sessions, this,
                                    [this, count = sessions.size()](const store::StoreResult<void> &written) {
                                        --m_writing;
                                        if (m_isOver)
                                            return;
                                        if (!written)
                                            return fail(localError(written.error().detail));
                                        Q_EMIT arrived(count);
                                        fetchMore();
                                        if (m_requests.empty() && m_pages.isEmpty() && m_writing == 0)
                                            settle();
                                    });
}

void SpanFetch::settle()
{
    // As many as the service counts, each once, and as many all the while: one that leaves a page that was
    // read draws another one over, and the count is right all the same. (Of those in some states who is
    // missing is asked for by itself.) Or a list that never stands still.
    const bool isWhole =
        ((m_isSteady || !m_states.isEmpty()) && m_ids.size() == m_total) || m_total > 2 * reach;
    if (!isWhole && ++m_rounds < mostRounds)
        return start();
    m_isOver = true;
    Q_EMIT finished();
}

void SpanFetch::fail(const api::ApiError &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_requests.clear();
    Q_EMIT failed(error);
}

} // namespace tasks
