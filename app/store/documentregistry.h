#pragma once

#include "store/documentrecord.h"
#include "store/watchedstore.h"

#include <QHash>
#include <QStringList>

namespace store {

class SessionIndex;
struct SessionsNaming;

//! The documents of one profile that this program knows of.
class DocumentRegistry : public WatchedStore
{
    Q_OBJECT

public:
    using Records = std::function<void(StoreResult<QList<DocumentRecord>>)>;

    explicit DocumentRegistry(Database &database, QObject *parent = nullptr);
    //! Whose documents these are; every function below is about this profile. Empty at first.
    void setProfile(const QString &profileId);
    //! Where the sessions are that are counted; without it there are none. It outlives this.
    void setSessions(SessionIndex *sessions);
    //! While they are not all there, one that is not listed yet may have a document whose others were
    //! deleted: until then it is told as in a session. True unless said otherwise.
    void setAreSessionsWhole(bool areWhole);

    //! Newest upload first; those of unknown age last.
    void all(QObject *context, Records done);
    //! The same, and sessions that wait to be written are not waited for: as their file has them by now.
    void allAsWritten(QObject *context, Records done);
    void get(const QString &documentId, QObject *context,
             std::function<void(StoreResult<DocumentRecord>)> done);
    //! Adds or replaces.
    void upsert(const DocumentRecord &record, QObject *context = nullptr, Done done = {});
    //! The service answered 404. Keeps the first moment.
    void markGone(const QString &documentId, const QDateTime &since, QObject *context = nullptr,
                  Done done = {});
    void remove(const QString &documentId, QObject *context = nullptr, Done done = {});
    //! Adds what is not known; of what is known fills only the empty members, and inSession.
    void noteDiscovered(const QList<DocumentRecord> &records, QObject *context = nullptr, Done done = {});

private:
    void noteNames(const QList<DocumentRecord> &records);
    void noteSessionDeleted(const QStringList &documentIds);
    using Count =
        void (SessionIndex::*)(const QStringList &ids, QObject *context,
                               std::function<void(StoreResult<QHash<QString, SessionsNaming>>)> done);
    void readAll(Count count, QObject *context, Records done);
    void count(Count count, const QList<DocumentRecord> &records, QObject *context, Records done);

    SessionIndex *m_sessions = nullptr;
    bool m_areSessionsWhole = true;
    QMetaObject::Connection m_deletions;
    QString m_profileId;
};

} // namespace store
