#include "tasks/spanwalk.h"

#include "tasks/account.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace tasks {

SpanWalk::SpanWalk(Account &account, const QList<store::SyncSpan> &spans,
                   const QList<domain::SessionState> &states, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_spans(spans)
    , m_states(states)
    , m_width(std::numeric_limits<qint64>::max() / 4)
{
    std::sort(m_spans.begin(), m_spans.end(),
              [](const auto &one, const auto &other) { return one.toMs < other.toMs; });
}

void SpanWalk::start()
{
    next();
}

bool SpanWalk::mayBegin() const
{
    return m_fetches.empty() || (m_fetches.size() == 1 && m_fetches.back()->isAllHere());
}

void SpanWalk::next()
{
    if (m_isHeld || !mayBegin())
        return;
    if (m_spans.isEmpty()) {
        if (m_fetches.empty())
            Q_EMIT finished();
        return;
    }
    store::SyncSpan span = m_spans.takeLast();
    if (span.toMs - span.fromMs >= m_width) {
        const qint64 newerFrom = span.toMs - m_width + 1;
        m_spans.append({span.fromMs, newerFrom - 1});
        span.fromMs = newerFrom;
    }
    begin(span);
}

void SpanWalk::begin(const store::SyncSpan &span)
{
    auto *fetch = m_fetches.emplace_back(std::make_unique<SpanFetch>(m_account, span, m_states, most)).get();
    connect(fetch, &SpanFetch::arrived, this, &SpanWalk::arrived);
    connect(fetch, &SpanFetch::failed, this, [this](const api::ApiError &error) {
        if (!std::exchange(m_hasFailed, true))
            Q_EMIT failed(error);
    });
    // queued: the fetch is let go of in what follows
    connect(
        fetch, &SpanFetch::tooMany, this,
        [this, fetch, span](qint64 total) {
            letGo(fetch);
            halve(span, total);
        },
        Qt::QueuedConnection);
    connect(fetch, &SpanFetch::allHere, this, &SpanWalk::next, Qt::QueuedConnection);
    connect(
        fetch, &SpanFetch::finished, this, [this, fetch] { take(fetch); }, Qt::QueuedConnection);
    if (m_fetches.size() > 1) // what is stored and not noted is of one span alone, whenever the program ends
        fetch->holdWrites();
    fetch->start();
}

std::unique_ptr<SpanFetch> SpanWalk::letGo(const SpanFetch *fetch)
{
    const auto found = std::find_if(m_fetches.begin(), m_fetches.end(),
                                    [fetch](const auto &each) { return each.get() == fetch; });
    auto own = std::move(*found);
    m_fetches.erase(found);
    return own;
}

void SpanWalk::halve(const store::SyncSpan &span, qint64 total)
{
    if (!std::exchange(m_isTotalKnown, true))
        Q_EMIT totalKnown(total);
    const qint64 width = span.toMs - span.fromMs + 1;
    m_width = std::max<qint64>(1, std::min(width / 2, qint64(double(width) * double(most) / double(total))));
    m_spans.append(span);
    next();
}

void SpanWalk::take(SpanFetch *fetch)
{
    const auto own = letGo(fetch);
    if (!std::exchange(m_isTotalKnown, true))
        Q_EMIT totalKnown(own->total());
    if (!m_states.isEmpty())
        m_ids.append(own->takeIds());
    if (own->total() < most / 4 && m_width < std::numeric_limits<qint64>::max() / 4)
        m_width *= 2;
    own->forgetIds();
    Q_EMIT spanDone(own->span());
    if (!m_fetches.empty()) // behind what was noted just now
        m_fetches.front()->releaseWrites();
    next();
}

} // namespace tasks
