#pragma once

#include "store/watchedstore.h"

#include <QDateTime>
#include <QList>

namespace store {

//! A search that a person gave a name. What is searched for comes from the caller and is given back
//! unchanged.
struct SavedSearchRecord
{
    QString id; //!< UUID without braces
    QString profileId;
    QString name; //!< one of a profile
    int key = 0;  //!< 0: none
    QByteArray payload;
    QDateTime createdAt; //!< UTC; now when it is null
    bool operator==(const SavedSearchRecord &) const = default;
};

//! The searches that were saved.
class SavedSearches : public WatchedStore
{
    Q_OBJECT

public:
    explicit SavedSearches(Database &database, QObject *parent = nullptr);

    //! Adds or replaces. Fails when another one of the profile has its name.
    void save(const SavedSearchRecord &record, QObject *context = nullptr, Done done = {});
    //! Of one profile, oldest first.
    void all(const QString &profileId, QObject *context,
             std::function<void(StoreResult<QList<SavedSearchRecord>>)> done);
    void remove(const QString &id, QObject *context = nullptr, Done done = {});
};

} // namespace store
