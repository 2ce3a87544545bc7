#pragma once

#include "store/sessionindex.h"

#include <QStringList>

#include <memory>

namespace store {

//! One exchange with the service: what was asked for and how it went, never what was said.
struct ApiCall
{
    QDateTime at; //!< UTC, when it began
    QString verb;
    QString path;   //!< below the address of the API, without a query
    int status = 0; //!< 0: there was no answer
    qint64 milliseconds = 0;
    QString traceId;     //!< the service tells one with its errors
    QStringList madeIds; //!< what it has made
    bool operator==(const ApiCall &) const = default;

    //! The documents, collections and sessions that it was for.
    [[nodiscard]] QStringList subjects() const;
};

//! How many are kept.
struct ApiCallLimits
{
    int forSomething = 50'000; //!< those that name a session, a document or a collection
    int others = 500;          //!< lists, which come with every look at the service, and access
    int pruneEvery = 1'000;    //!< so many come between two removals of the oldest
};

//! The calls that were made, in the file of the index.
class ApiCalls
{
public:
    //! \a index outlives this.
    explicit ApiCalls(SessionIndex &index, const ApiCallLimits &limits = {})
        : m_index(index)
        , m_limits(limits)
        , m_sincePruned(std::make_shared<int>(limits.pruneEvery))
    {
    }

    //! One write, however many there are.
    void add(const QList<ApiCall> &calls, QObject *context = nullptr, SessionIndex::Done done = {});
    //! Those for any of \a ids, newest first, \a most of them; with \a withOthers also those that are for
    //! nothing in particular.
    void of(const QStringList &ids, bool withOthers, int most, QObject *context,
            std::function<void(StoreResult<QList<ApiCall>>)> done);

private:
    SessionIndex &m_index;
    ApiCallLimits m_limits;
    std::shared_ptr<int> m_sincePruned; //!< used on the thread of the writer alone
};

} // namespace store
