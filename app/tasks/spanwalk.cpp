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

void SpanWalk::next()
{
    if (m_isHeld)
        return;
    if (m_spans.isEmpty()) {
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
    m_fetch = std::make_unique<SpanFetch>(m_account, span, m_states, most);
    connect(m_fetch.get(), &SpanFetch::arrived, this, &SpanWalk::arrived);
    connect(m_fetch.get(), &SpanFetch::failed, this, &SpanWalk::failed);
    // queued: the fetch is let go of in what follows
    connect(
        m_fetch.get(), &SpanFetch::tooMany, this, [this, span](qint64 total) { halve(span, total); },
        Qt::QueuedConnection);
    connect(
        m_fetch.get(), &SpanFetch::finished, this, [this] { take(*m_fetch); }, Qt::QueuedConnection);
    m_fetch->start();
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

void SpanWalk::take(const SpanFetch &fetch)
{
    if (!std::exchange(m_isTotalKnown, true))
        Q_EMIT totalKnown(fetch.total());
    if (!m_states.isEmpty())
        m_ids.unite(fetch.ids());
    if (fetch.total() < most / 4 && m_width < std::numeric_limits<qint64>::max() / 4)
        m_width *= 2;
    Q_EMIT spanDone(fetch.span());
    next();
}

} // namespace tasks
