#pragma once

#include "domain/sessionfilter.h"
#include "store/sessionindex.h"

#include <atomic>
#include <memory>

namespace store {

//! Sessions of the index by their numbers, in the order of a list. A million of them fit into 8 MB.
using SessionNumbers = QList<qint64>;

struct ListChange;

//! A session with the number that lists know it by.
struct NumberedSession
{
    qint64 number = 0;
    SessionRow row;
};

//! A wish for a list: letting go of it ends the search, and its answer is not told any more.
class ListRequest
{
public:
    ListRequest() = default;
    explicit ListRequest(std::shared_ptr<std::atomic_bool> isWanted)
        : m_isWanted(std::move(isWanted))
    {
    }
    ListRequest(ListRequest &&other) noexcept = default;
    ListRequest &operator=(ListRequest &&other) noexcept
    {
        cancel();
        m_isWanted = std::move(other.m_isWanted);
        return *this;
    }
    Q_DISABLE_COPY(ListRequest)
    ~ListRequest() { cancel(); }
    void cancel()
    {
        if (m_isWanted)
            *m_isWanted = false;
        m_isWanted.reset();
    }

private:
    std::shared_ptr<std::atomic_bool> m_isWanted;
};

//! What views read of the index: which sessions they show and in which order, and the rows in sight. Nothing
//! here waits for a write.
class SessionLists
{
public:
    //! \a index outlives this.
    explicit SessionLists(SessionIndex &index)
        : m_index(index)
    {
    }

    //! The first of them, soon: as many as a window shows and some more.
    static constexpr int firstCount = 200;
    //! \a first gets the beginning of the list; \a all the whole of it, when it is longer than that. "Now",
    //! which due dates are compared with, is \a now.
    ListRequest list(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering,
                     const QDateTime &now, QObject *context,
                     std::function<void(StoreResult<SessionNumbers>, bool isAll)> first,
                     std::function<void(StoreResult<SessionNumbers>)> all);
    //! For who wants the whole of it only.
    ListRequest whole(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering,
                      const QDateTime &now, QObject *context,
                      std::function<void(StoreResult<SessionNumbers>)> done);
    //! listChange(), on another thread: a million numbers are compared.
    void change(const SessionNumbers &shown, const SessionNumbers &wanted, QObject *context,
                std::function<void(StoreResult<ListChange>)> done);
    //! In the order of \a numbers; those that are not there any more are left out.
    void rows(const SessionNumbers &numbers, QObject *context,
              std::function<void(StoreResult<QList<NumberedSession>>)> done);
    //! What lists know these ids by, in their order; those that are not in the index are left out.
    void numbersOf(const QStringList &ids, QObject *context,
                   std::function<void(StoreResult<SessionNumbers>)> done);
    //! How many each filter lets through, each at its own moment: what is asked meanwhile comes in between.
    void count(const QList<domain::SessionFilter> &filters, const QDateTime &now, QObject *context,
               std::function<void(StoreResult<QList<qint64>>)> done);
    //! The next moment behind \a now at which time alone changes how many one of them lets through or, of
    //! those that are not saved, how many are lost soon; null: there is none. Not when one that is put off is
    //! due again, which TriageStore knows, nor when a day ends.
    void nextTurn(const QList<domain::SessionFilter> &filters, const QDateTime &now, QObject *context,
                  std::function<void(StoreResult<QDateTime>)> done);
    //! Takes some thousand more words into the index of words; \a isDone when there are no more. Without it
    //! everything is found too, only slower.
    void indexMoreWords(QObject *context, std::function<void(StoreResult<bool> isDone)> done);

private:
    SessionIndex &m_index;
};

} // namespace store
