#pragma once

#include "store/sessionlists.h"

namespace store {

//! A change that was seen, and of which session.
struct SessionNewsItem
{
    qint64 sequence = 0;
    QString id, title;
    SessionChange change;
};

//! What was seen to have changed since somebody asked last, over all sessions.
class SessionNews
{
public:
    //! Of one answer: who was away for long is not told of every one.
    static constexpr int most = 200;

    //! \a index outlives this.
    explicit SessionNews(SessionIndex &index)
        : m_index(index)
    {
    }
    //! The number of the latest change; 0: there was none.
    void latest(QObject *context, std::function<void(StoreResult<qint64>)> done);
    //! Those behind \a sequence, oldest first.
    void after(qint64 sequence, QObject *context,
               std::function<void(StoreResult<QList<SessionNewsItem>>)> done);
    //! Of \a among those that changed since somebody looked: nobody has to any more. Gives their ids.
    void markSeen(const SessionNumbers &among, QObject *context,
                  std::function<void(StoreResult<QStringList>)> done);
    //! Takes that back.
    void markUnseen(const QStringList &ids, QObject *context, SessionIndex::Done done);

private:
    SessionIndex &m_index;
};

} // namespace store
