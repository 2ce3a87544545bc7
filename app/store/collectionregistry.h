#pragma once

#include "store/documentrecord.h"
#include "store/watchedstore.h"

#include <QHash>
#include <QStringList>

namespace store {

class SessionIndex;

//! A document collection of the service, whose API does not list collections.
struct CollectionRecord
{
    QString id;
    QString name;            //!< only known here: the service has none
    QStringList documentIds; //!< in order
    QStringList packageTo;   //!< the API's words, for example PADES_CONTAINER
    QDateTime createdAt;     //!< UTC; null when not known
    QStringList packages;    //!< ids of the packages' result documents, once made
    Origin origin = Origin::Uploaded;
    QDateTime goneSince;         //!< UTC, when the service first said 404; null while it is there
    int sessionCount = 0;        //!< of the sessions known here that are there; read only, ignored by upsert
    int deletedSessionCount = 0; //!< of those that were deleted, from here or elsewhere; read only too
    bool operator==(const CollectionRecord &) const = default;
};

//! The collections of one profile that this program knows of.
class CollectionRegistry : public WatchedStore
{
    Q_OBJECT

public:
    explicit CollectionRegistry(Database &database, QObject *parent = nullptr);
    void setProfile(const QString &profileId);
    //! Where the sessions are that are counted; without it there are none. It outlives this.
    void setSessions(SessionIndex *sessions);

    //! Newest first; those of unknown age last.
    void all(QObject *context, std::function<void(StoreResult<QList<CollectionRecord>>)> done);
    void get(const QString &id, QObject *context, std::function<void(StoreResult<CollectionRecord>)> done);
    //! The ids of those that a package was asked for with, which is not made yet.
    void awaitingPackages(QObject *context, std::function<void(StoreResult<QStringList>)> done);
    //! Those of these ids of which it is not known whether a package was asked for: sessions do not tell
    //! that.
    void ofUnknownWish(const QStringList &ids, QObject *context,
                       std::function<void(StoreResult<QStringList>)> done);
    //! The packages of those that were made with a wish for one, by collection.
    void madePackages(QObject *context, std::function<void(StoreResult<QHash<QString, QStringList>>)> done);
    void upsert(const CollectionRecord &record, QObject *context = nullptr, Done done = {});
    void markGone(const QString &id, const QDateTime &since, QObject *context = nullptr, Done done = {});
    void remove(const QString &id, QObject *context = nullptr, Done done = {});
    //! Adds what is not known; of what is known fills only the empty members.
    void noteDiscovered(const QList<CollectionRecord> &records, QObject *context = nullptr, Done done = {});

private:
    void count(const QList<CollectionRecord> &records, QObject *context,
               std::function<void(StoreResult<QList<CollectionRecord>>)> done);

    void noteSessionDeleted(const QStringList &ids);

    SessionIndex *m_sessions = nullptr;
    QMetaObject::Connection m_deletions;
    QString m_profileId;
};

} // namespace store

Q_DECLARE_METATYPE(store::CollectionRecord)
