#include "tasks/sessionlisting.h"

#include "api/sessionsapi.h"
#include "tasks/account.h"

namespace tasks {

SessionListing::SessionListing(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&account, &Account::closing, this, &SessionListing::stop);
}

void SessionListing::setQuery(const domain::SessionQuery &query)
{
    m_query = query;
    m_total = -1;
    m_fetched = 0;
    m_wanted = 0;
    fetch(0, m_query.limit);
}

void SessionListing::refresh()
{
    m_wanted = m_fetched;
    fetch(0, int(qBound(qint64(m_query.limit), m_fetched, qint64(domain::SessionQuery::maxLimit))));
}

void SessionListing::fetchMore()
{
    if (!m_loading && canFetchMore())
        fetch(m_fetched, m_query.limit);
}

bool SessionListing::canFetchMore() const
{
    return m_fetched < m_total && m_fetched <= domain::SessionQuery::maxOffset;
}

void SessionListing::stop()
{
    m_request.cancel();
    m_wanted = 0;
    setLoading(false);
}

void SessionListing::fetch(qint64 offset, int limit)
{
    domain::SessionQuery query = m_query;
    query.offset = int(offset);
    query.limit = limit;
    m_request =
        m_account.sessions().list(query, this, [this, offset](const api::Result<domain::SessionPage> &page) {
            if (page)
                return take(offset, *page);
            m_wanted = 0;
            setLoading(false);
            Q_EMIT failed(page.error());
        });
    setLoading(true);
}

void SessionListing::take(qint64 offset, const domain::SessionPage &page)
{
    m_fetched = offset + page.data.size();
    // A page without rows is the end, whatever the total says: asking again would never stop.
    m_total = page.data.isEmpty() ? m_fetched : qMax(page.total, m_fetched);
    m_account.remember(page.data);
    const bool goesOn = m_fetched < m_wanted && canFetchMore();
    if (goesOn)
        fetch(m_fetched, int(qMin<qint64>(m_wanted - m_fetched, domain::SessionQuery::maxLimit)));
    else
        m_wanted = 0;
    const qint64 total = m_total;
    if (!goesOn)
        setLoading(false);
    Q_EMIT pageArrived(offset, page.data, total);
}

void SessionListing::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

} // namespace tasks
