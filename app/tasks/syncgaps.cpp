#include "tasks/syncgaps.h"

namespace tasks {

QList<store::SyncSpan> gapsBetween(const QList<store::SyncSpan> &spans, qint64 untilMs)
{
    // what is newer than the last look is for the next one
    qint64 to = spans.isEmpty() ? untilMs : spans.last().toMs;
    QList<store::SyncSpan> gaps;
    for (auto span = spans.crbegin(); span != spans.crend() && to >= syncOriginMs; ++span) {
        if (span->toMs < to)
            gaps.append({span->toMs + 1, to});
        to = span->fromMs - 1;
    }
    if (to >= syncOriginMs)
        gaps.append({syncOriginMs, to});
    return gaps;
}

} // namespace tasks
