#pragma once

#include "domain/idset.h"
#include "store/sessionindex.h"

namespace store {

//! A span of creation, both ends included, in milliseconds since 1970.
struct SyncSpan
{
    qint64 fromMs = 0, toMs = 0;
    bool operator==(const SyncSpan &) const = default;
};

//! How far the index has come: which spans of creation were fetched whole, and up to when it is as the
//! service has it.
struct SyncProgress
{
    QList<SyncSpan> spans; //!< oldest first, apart from each other
    QDateTime asOf;        //!< UTC; the last look at everything that may have changed; null: never
    qint64 sessions = 0;   //!< in the index, those that are gone left out
    //! Of them those that were made before or between the spans, such as what waits for a signer: they come
    //! once more with what is missing.
    qint64 outside = 0;
};

//! What is kept of the fetching, in the file of the index: what it says was fetched is there.
class SyncState
{
public:
    static constexpr int mostOfOtherStates = 100; //!< of noLongerOpen()

    //! \a index outlives this.
    explicit SyncState(SessionIndex &index)
        : m_index(index)
    {
    }

    void read(QObject *context, std::function<void(StoreResult<SyncProgress>)> done);
    //! That of SyncProgress, in the file of an index.
    [[nodiscard]] static StoreResult<QDateTime> asOfIn(QSqlDatabase &index);
    //! Everything that was made in it is in the index.
    void noteSpan(const SyncSpan &span, QObject *context = nullptr, SessionIndex::Done done = {});
    void noteAsOf(const QDateTime &moment, QObject *context = nullptr, SessionIndex::Done done = {});
    //! Ids of those that are neither final nor gone as far as is known, were first seen before \a moment, and
    //! are in none of \a listed. There may be many: they are compared, and the lists let go of, beside the
    //! window. Of those in a state that this program does not know, which no list has, mostOfOtherStates at
    //! most, and none that was seen within 10 minutes before \a moment; the longest not seen first.
    void noLongerOpen(const QDateTime &moment, const QList<domain::IdSet> &listed, QObject *context,
                      std::function<void(StoreResult<QStringList>)> done);
    //! Ids of those that wait for a package: half of \a limit those most lately seen as final, whose package
    //! may come any moment; the others in turn, those first that were not seen for the longest time.
    void awaitingPackage(int limit, QObject *context, std::function<void(StoreResult<QStringList>)> done);

private:
    SessionIndex &m_index;
};

} // namespace store
