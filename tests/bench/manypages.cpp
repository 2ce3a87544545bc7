#include "bench/manypages.h"

#include "api/codec/sessionscan.h"
#include "domain/createdestimate.h"

namespace bench {

ManyPages::ManyPages(int count, qint64 endMs)
    : m_count(count)
    , m_endMs(endMs)
    , m_sessions({.count = std::uint32_t(count),
                  .burst = std::uint32_t(qMin(count, 5000)),
                  .seed = 1,
                  .endMs = endMs})
{
}

QByteArray ManyPages::page(int number) const
{
    const auto offset = std::size_t(number) * size;
    support::ManyText text;
    support::writeManyPage(text, m_sessions.page({.offset = offset, .limit = size}), size, offset);
    return QByteArray(text.view().data(), qsizetype(text.view().size()));
}

QList<store::SessionRow> ManyPages::rows(int number) const
{
    const auto page = api::scanSessionPage(this->page(number));
    QList<store::SessionRow> rows;
    if (!page)
        return rows;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC),
                    to = QDateTime::fromMSecsSinceEpoch(m_endMs, Qt::UTC);
    for (const domain::SessionBrief &brief : page->sessions) {
        store::SessionRow &row = rows.emplaceBack();
        static_cast<domain::SessionBrief &>(row) = brief;
        row.seenAt = to;
        row.createdAbout =
            domain::createdEstimate(row.id, from, to, number * size + rows.size() - 1, m_count);
    }
    return rows;
}

} // namespace bench
