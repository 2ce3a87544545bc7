#pragma once

#include "domain/stucksession.h"
#include "store/sessionlists.h"

namespace store {

//! What was found to be stuck, in the index, so that lists can show it; and what may be.
class StuckSessions
{
public:
    using Causes = QHash<QString, QList<domain::StuckCause>>; //!< by session

    //! Of those that wait for others, the newest: somebody with more of them has another problem.
    static constexpr int mostSuspects = 50'000;

    //! \a index outlives this.
    explicit StuckSessions(SessionIndex &index)
        : m_index(index)
    {
    }

    //! Those that wait for an earlier one, mostSuspects at most, or for a package: to be read, as only what
    //! they tell decides.
    void suspects(QObject *context, std::function<void(StoreResult<SessionNumbers>)> done);
    //! Ids of those that may be signed and whose link has expired, as domain::StuckCause::LinkExpired is told
    //! of them. All, without a limit, and yet none in vain: what lists know of a session decides, so that
    //! none is read for it, and those past their due date, which become ever more, are left out.
    void expiredLinks(const QDateTime &now, QObject *context,
                      std::function<void(StoreResult<QStringList>)> done);
    //! The sessions of these collections.
    void members(const QStringList &collectionIds, QObject *context,
                 std::function<void(StoreResult<SessionNumbers>)> done);
    //! Takes the place of what was found before. \a isNew: there is a difference.
    void replace(const Causes &causes, QObject *context, std::function<void(StoreResult<bool> isNew)> done);
    //! From how they are kept in the index.
    [[nodiscard]] static QList<domain::StuckCause> causesIn(const QVariant &kept);
    //! Nearest first; none when it is not known to be stuck.
    void causesOf(const QString &id, QObject *context,
                  std::function<void(StoreResult<QList<domain::StuckCause>>)> done);
    //! Those of \a ids that the view Stuck has.
    void among(const QStringList &ids, QObject *context, std::function<void(StoreResult<QStringList>)> done);
    //! The service said that it has none of this id, which others wait for, and which never was in the index.
    void noteNeverSeen(const QString &id, const QDateTime &at);
    void neverSeen(QObject *context, std::function<void(StoreResult<QStringList>)> done);

private:
    SessionIndex &m_index;
};

} // namespace store
