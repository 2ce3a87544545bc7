#pragma once

#include "domain/triage.h"
#include "store/sessionindex.h"

namespace store {

//! What is noted about a session, before and after a change.
struct TriageStep
{
    domain::Triage before, after;
};

//! What somebody on this machine noted about the sessions of one account: kept beside what cannot be fetched
//! again. What lists and filters need of it is in the index, too.
class TriageStore
{
public:
    using Done = std::function<void(StoreResult<void>)>;
    using Steps = QList<TriageStep>;

    //! Both outlive this, and what is asked of it.
    TriageStore(Database &database, SessionIndex &index, const QString &profileId)
        : m_database(database)
        , m_index(index)
        , m_profileId(profileId)
    {
    }

    //! In one go, upon what is there when its turn comes. Tells only what became another, as soon as it is on
    //! the disk; the index has it a moment later.
    void change(const QList<domain::TriageTarget> &sessions, const domain::TriageChange &change,
                const QDateTime &now, QObject *context, std::function<void(StoreResult<Steps>)> done);
    //! As it was before, or is to be again; by session.
    void put(const QList<domain::Triage> &all, QObject *context, Done done);
    //! An empty one when nothing is noted.
    void ofSession(const QString &sessionId, QObject *context,
                   std::function<void(StoreResult<domain::Triage>)> done);
    //! Those in use, the most used first.
    void labels(QObject *context, std::function<void(StoreResult<QStringList>)> done);
    //! When the next one that is put off is due again; null: none is.
    void nextEnd(const QDateTime &now, QObject *context, std::function<void(StoreResult<QDateTime>)> done);

    //! Makes the index know what is noted: it may be new, or older than the last end of the program.
    void mirror(QObject *context, Done done);
    //! Sessions that came into the index after something was noted about them. \a isNew: there are some.
    void adopt(QObject *context, std::function<void(StoreResult<bool> isNew)> done);

private:
    void tellIndex(const QList<domain::Triage> &all, QObject *context, Done done);

    Database &m_database;
    SessionIndex &m_index;
    QString m_profileId;
};

} // namespace store
