#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "domain/session.h"
#include "domain/sessionquery.h"

#include <QObject>

namespace tasks {

class Account;

//! A list of sessions as the server has it, page by page. What it sees is remembered in the account. The
//! latest wish wins: an answer to an earlier one is never shown.
class SessionListing : public QObject
{
    Q_OBJECT

public:
    explicit SessionListing(Account &account, QObject *parent = nullptr);

    [[nodiscard]] const domain::SessionQuery &query() const { return m_query; }
    //! Another list: its first page is fetched. The query's offset is ignored, its limit is the size of a
    //! page.
    void setQuery(const domain::SessionQuery &query);
    //! The first page again, and as many more as were there already, in one call up to 1,000 sessions.
    void refresh();
    //! The next page; ignored while one is on its way, when there is none, or at the API's offset limit.
    void fetchMore();
    [[nodiscard]] bool canFetchMore() const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] qint64 total() const { return m_total; } //!< -1: not known yet
    [[nodiscard]] qint64 fetched() const { return m_fetched; }
    void stop();

Q_SIGNALS:
    void loadingChanged(bool loading);
    //! With \a offset 0 it replaces what was shown.
    void pageArrived(qint64 offset, const QList<domain::SigningSession> &sessions, qint64 total);
    //! What was shown may stay; refresh() or fetchMore() try again.
    void failed(const api::ApiError &error);

private:
    void fetch(qint64 offset, int limit);
    void take(qint64 offset, const domain::SessionPage &page);
    void setLoading(bool loading);

    Account &m_account;
    domain::SessionQuery m_query;
    api::Request m_request;
    qint64 m_total = -1, m_fetched = 0;
    qint64 m_wanted = 0; //!< how far a refresh goes
    bool m_loading = false;
};

} // namespace tasks
