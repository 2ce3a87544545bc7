#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "domain/enums.h"
#include "domain/idset.h"
#include "domain/sessionbrief.h"
#include "store/preparedsessions.h"
#include "store/syncstate.h"

#include <QObject>
#include <QQueue>

#include <map>
#include <utility>

namespace tasks {

class Account;

//! Fetches every session that was made in a span of time into the index, several pages at a time. Rows that
//! move between two pages while they are read are found out by counting, and the span is read again.
class SpanFetch : public QObject
{
    Q_OBJECT

public:
    //! Only those in one of \a states, when there are any. With more than \a most sessions in it only the
    //! first page is read; a single millisecond cannot be divided, and is read as far as the API lets us.
    SpanFetch(Account &account, const store::SyncSpan &span, const QList<domain::SessionState> &states,
              qint64 most, QObject *parent = nullptr);

    void start();
    //! Until releaseWrites() nothing of it goes into the index: some pages are read and wait.
    void holdWrites() { m_holdsWrites = true; }
    void releaseWrites();
    [[nodiscard]] const store::SyncSpan &span() const { return m_span; }
    [[nodiscard]] domain::IdSet takeIds() { return std::exchange(m_ids, {}); }
    //! They may be so many that to free them takes longer than a frame: in another thread.
    void forgetIds();
    [[nodiscard]] qint64 total() const { return m_total; }
    //! Every page was read; the last of them may still be on their way into the index.
    [[nodiscard]] bool isAllHere() const { return m_isAllHere; }

Q_SIGNALS:
    void arrived(qint64 sessions); //!< so many more, in the index
    void tooMany(qint64 total);
    void allHere();
    void finished(); //!< all are in the index
    void failed(const api::ApiError &error);

private:
    struct Page
    {
        qint64 offset = 0;
        bool isOldestFirst = false;
    };

    void fetchMore();
    void noteAllHere();
    void fetch(const Page &page);
    void take(int number, const Page &page, const QDateTime &askedAt, const domain::SessionBriefPage &answer);
    void planPages();
    //! In any thread.
    static QList<store::SessionRow> rowsOf(const store::SyncSpan &span, qint64 total, const Page &page,
                                           const QDateTime &askedAt,
                                           const QList<domain::SessionBrief> &sessions);
    void write(const Page &page, const QDateTime &askedAt, const QList<domain::SessionBrief> &sessions);
    void write(const store::PreparedSessions &sessions);
    void settle();
    void fail(const api::ApiError &error);

    Account &m_account;
    const store::SyncSpan m_span;
    const QList<domain::SessionState> m_states;
    const qint64 m_most;
    qint64 m_total = -1;
    QQueue<Page> m_pages;
    std::map<int, api::Request> m_requests; //!< on their way, by number
    int m_nextNumber = 0;
    int m_writing = 0; //!< pages, those that are held too
    bool m_holdsWrites = false;
    QList<store::PreparedSessions> m_held;
    int m_rounds = 0;
    bool m_isSteady = true; //!< the service counted the same all the while
    bool m_isAllHere = false, m_isOver = false;
    domain::IdSet m_ids;
};

} // namespace tasks
