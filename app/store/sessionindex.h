#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace store {

//! A document of a session and the collection that it is taken from (empty when not known).
struct SessionLink
{
    QString documentId, collectionId;
    bool operator==(const SessionLink &) const = default;
};

//! A session as it was last seen. The JSON text comes from the caller and is given back unchanged.
struct SessionRow
{
    QString id;
    QByteArray json;
    QString state; //!< the API's word
    QString title;
    std::optional<QDateTime> createdAt; //!< UTC; the API does not tell it, the maker of the session knows it
    QDateTime dueDate;                  //!< UTC; null when there is none
    QDateTime seenAt;                   //!< UTC
    QList<SessionLink> links;
    bool operator==(const SessionRow &) const = default;
};

//! The sessions of one profile that were seen, and what they were made of.
class SessionIndex : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(StoreResult<void>)>;
    using Rows = std::function<void(StoreResult<QList<SessionRow>>)>;

    explicit SessionIndex(Database &database, QObject *parent = nullptr);
    void setProfile(const QString &profileId);

    //! Adds or replaces; a createdAt that is left out keeps the one that is known.
    void upsert(const QList<SessionRow> &rows, QObject *context = nullptr, Done done = {});
    void get(const QString &id, QObject *context, std::function<void(StoreResult<SessionRow>)> done);
    //! By due date, soonest first.
    void sessionsOfCollection(const QString &collectionId, QObject *context, Rows done);
    void sessionsOfDocument(const QString &documentId, QObject *context, Rows done);
    //! By externalReference, whatever the case of its letters; the service cannot filter by it.
    void sessionsOfReference(const QString &reference, QObject *context, Rows done);
    void remove(const QString &id, QObject *context = nullptr, Done done = {});

Q_SIGNALS:
    void changed();

private:
    void rowsWhere(const QString &column, const QString &value, QObject *context, Rows done);
    void write(std::function<StoreResult<void>(QSqlDatabase &)> work, QObject *context, Done done);

    Database &m_database;
    QString m_profileId;
};

} // namespace store
