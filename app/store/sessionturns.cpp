// When time alone changes how many sessions views have.
#include "domain/savepattern.h"
#include "store/sessionlists.h"
#include "store/sql.h"

#include <QSet>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qint64 turnHourMs = 3'600'000;

//! What the filters ask of the clock.
struct TurnsWanted
{
    bool open = false, unsaved = false; //!< the due dates of which sessions are compared with now
    QSet<int> dueHours, linkHours;      //!< so long before them
};

TurnsWanted turnsWanted(const QList<domain::SessionFilter> &filters)
{
    TurnsWanted wanted;
    for (const domain::SessionFilter &filter : filters) {
        // what was handled comes back when it is overdue, and one that is overdue needs no link any more
        if (filter.isOverdue || filter.dueWithinHours || filter.linkWithinHours || filter.hidesSettled ||
            filter.isHandled)
            wanted.open = true;
        if (filter.dueWithinHours)
            wanted.dueHours << *filter.dueWithinHours;
        if (filter.linkWithinHours)
            wanted.linkHours << *filter.linkWithinHours;
        if (filter.isUnsaved)
            wanted.unsaved = true;
    }
    return wanted;
}

//! One look into an index each, however many sessions there are.
class TurnSearch
{
public:
    TurnSearch(QSqlDatabase &database, qint64 nowMs)
        : m_database(database)
        , m_nowMs(nowMs)
    {
    }

    //! When \a column of the first one passes, or is so many hours ahead.
    void look(const QString &column, const QString &where, int hoursAhead)
    {
        const qint64 aheadMs = hoursAhead * turnHourMs;
        // past is what is smaller than now; near is also what is just so many hours ahead
        auto rows = sql::execute(
            m_database,
            u"SELECT MIN(%1) FROM %2 AND %1 %3 ?"_s.arg(column, where, hoursAhead == 0 ? u">="_s : u">"_s),
            {m_nowMs + aheadMs});
        if (!rows) {
            if (!m_error)
                m_error = rows.error();
            return;
        }
        if (!rows->next() || rows->value(0).isNull())
            return;
        const qint64 turn = rows->value(0).toLongLong() - aheadMs + (hoursAhead == 0 ? 1 : 0);
        if (!m_first || turn < *m_first)
            m_first = turn;
    }
    [[nodiscard]] StoreResult<QDateTime> first() const
    {
        if (m_error)
            return tl::make_unexpected(*m_error);
        return m_first ? QDateTime::fromMSecsSinceEpoch(*m_first, Qt::UTC) : QDateTime();
    }

private:
    QSqlDatabase &m_database;
    qint64 m_nowMs;
    std::optional<qint64> m_first;
    std::optional<StoreError> m_error;
};

} // namespace

void SessionLists::nextTurn(const QList<domain::SessionFilter> &filters, const QDateTime &now,
                            QObject *context, std::function<void(StoreResult<QDateTime>)> done)
{
    m_index.slowReader().run<QDateTime>(
        context,
        [wanted = turnsWanted(filters), nowMs = now.toMSecsSinceEpoch()](QSqlDatabase &database) {
            const QString open = u"session WHERE final = 0 AND gone IS NULL"_s,
                          toSign = u"session WHERE state = 'READY' AND gone IS NULL"_s,
                          unsaved = u"session_result WHERE unsaved = 1"_s;
            TurnSearch search(database, nowMs);
            if (wanted.open)
                search.look(u"due"_s, open, 0);
            for (const int hours : wanted.dueHours)
                search.look(u"due"_s, open, hours);
            for (const int hours : wanted.linkHours)
                search.look(u"link_expires"_s, toSign, hours);
            if (wanted.unsaved) {
                search.look(u"due"_s, unsaved, 0);
                search.look(u"due"_s, unsaved, domain::resultsAtRiskHours);
            }
            return search.first();
        },
        std::move(done));
}

} // namespace store
