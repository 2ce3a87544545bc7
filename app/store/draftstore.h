#pragma once

#include "store/watchedstore.h"

#include <QDateTime>
#include <QList>

namespace store {

//! Something that is being prepared. Its content comes from the caller and is given back unchanged.
struct DraftRecord
{
    enum class Kind { Draft, Template };

    QString id;        //!< UUID without braces
    QString profileId; //!< empty for a template of all accounts
    Kind kind = Kind::Draft;
    QString name;
    QByteArray payload;
    QDateTime createdAt, changedAt; //!< UTC
    int revision = 0;               //!< counts the changes; given by the store
    //! The send that was begun with it: the draft is not to be sent a second time while that lives.
    QString sendId;
    bool isSealedAway = false; //!< the payload is there, and the key that opens it is not
    bool operator==(const DraftRecord &) const = default;
};

//! Drafts and templates, saved while they are written.
class DraftStore : public WatchedStore
{
    Q_OBJECT

public:
    using Records = std::function<void(StoreResult<QList<DraftRecord>>)>;

    //! \a madeStep: the journal's word for the step of a send that says that something was made.
    DraftStore(Database &database, const QString &madeStep, QObject *parent = nullptr);

    //! Adds or replaces; on the disk before \a done. createdAt, revision and sendId are the store's.
    void save(const DraftRecord &record, QObject *context = nullptr, Done done = {});
    //! NotFound when there is none.
    void get(const QString &id, QObject *context, std::function<void(StoreResult<DraftRecord>)> done);
    //! Of every profile, last changed first. A draft whose send is under way or made something is left out:
    //! sending it again would double it. One whose send ended with nothing is a draft again.
    void all(DraftRecord::Kind kind, QObject *context, Records done);
    //! From now on the send of this id speaks for the draft; to be on the disk before the send begins.
    void bindToSend(const QString &id, const QString &sendId, QObject *context, Done done);
    //! Takes away those whose sends have ended and made something.
    void removeUsedUp(QObject *context = nullptr, Done done = {});
    void remove(const QString &id, QObject *context = nullptr, Done done = {});

Q_SIGNALS:
    //! By remove(), with changed().
    void removed(const QString &id);

private:
    QString m_madeStep;
};

} // namespace store
