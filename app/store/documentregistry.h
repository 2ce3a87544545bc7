#pragma once

#include "store/documentrecord.h"
#include "store/watchedstore.h"

namespace store {

class SessionIndex;

//! The documents of one profile that this program knows of.
class DocumentRegistry : public WatchedStore
{
    Q_OBJECT

public:
    explicit DocumentRegistry(Database &database, QObject *parent = nullptr);
    //! Whose documents these are; every function below is about this profile. Empty at first.
    void setProfile(const QString &profileId);
    //! Where the sessions are that are counted; without it there are none. It outlives this.
    void setSessions(SessionIndex *sessions);

    //! Newest upload first; those of unknown age last.
    void all(QObject *context, std::function<void(StoreResult<QList<DocumentRecord>>)> done);
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
    void count(const QList<DocumentRecord> &records, QObject *context,
               std::function<void(StoreResult<QList<DocumentRecord>>)> done);

    SessionIndex *m_sessions = nullptr;
    QString m_profileId;
};

} // namespace store
