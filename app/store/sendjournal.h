#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QList>

namespace store {

//! One step of a send. Never changed, only added.
struct SendStep
{
    int sequence = 0; //!< 1, 2, …: given by the journal
    QString name;
    QByteArray payload; //!< opaque
    QDateTime at;       //!< UTC
    bool operator==(const SendStep &) const = default;
};

//! An intent to create something on the service, written down before the first request goes out.
struct SendRecord
{
    QString id; //!< UUID without braces
    QString profileId;
    QDateTime createdAt; //!< UTC
    QString state;       //!< the sender's word; "" until finished
    QByteArray payload;  //!< opaque
    QList<SendStep> steps;
    bool isSealedAway = false; //!< it is there, and the key that opens it is not
    bool operator==(const SendRecord &) const = default;
};

//! What was about to be sent, so that a crash or a lost answer never sends a contract twice.
class SendJournal
{
public:
    using Done = std::function<void(StoreResult<void>)>;

    explicit SendJournal(Database &database);

    //! On the disk before \a done. Steps of \a record are written too.
    void begin(const SendRecord &record, QObject *context, Done done);
    //! On the disk before \a done, which gets the step's number. NotFound when there is no such record.
    void append(const QString &id, const QString &name, const QByteArray &payload, QObject *context,
                std::function<void(StoreResult<int>)> done);
    //! Of every profile, oldest first, with their steps. Without those of a batch's rows (BatchStore): the
    //! batch goes on with them.
    void unfinished(QObject *context, std::function<void(StoreResult<QList<SendRecord>>)> done);
    void get(const QString &id, QObject *context, std::function<void(StoreResult<SendRecord>)> done);
    //! Nothing more is to be done for it; \a state says how it ended. The payload is kept, but for the
    //! identity numbers in it.
    void finish(const QString &id, const QString &state, QObject *context = nullptr, Done done = {});
    //! The same numbers go from the sends that the rescue of a damaged file stopped, which could not open
    //! what is sealed. At each start, once it is known which key there is: what it does not open waits for
    //! its own.
    void forgetStopped(QObject *context = nullptr, Done done = {});

private:
    Database &m_database;
};

} // namespace store
