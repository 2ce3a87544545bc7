#pragma once

#include "api/result.h"
#include "domain/collection.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace tasks {

class Account;

//! What can be done to one collection in one call; the registry follows. Handlers as in DocumentsAction.
class CollectionAction : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Handler = std::function<void(api::Result<T>)>;

    explicit CollectionAction(Account &account, QObject *parent = nullptr);

    //! A lost answer may leave a collection behind that nobody uses; it binds nobody.
    void create(const QStringList &documentIds, const domain::PackageToList &packageTo, const QString &name,
                QObject *context = nullptr, Handler<domain::DocumentCollection> done = {});
    //! Reads it again, its packages above all; a 404 marks it as gone.
    void refresh(const QString &collectionId, QObject *context = nullptr,
                 Handler<domain::DocumentCollection> done = {});
    //! Deletes it from the service and the registry; one that was gone already counts as deleted.
    void remove(const QString &collectionId, QObject *context = nullptr, Handler<api::Nothing> done = {});
    //! Only changes the name that is known here.
    void rename(const QString &collectionId, const QString &name);
    //! Somebody has read it: what it says of itself goes into the registry, and its packages are results of
    //! its sessions.
    static void keep(Account &account, const domain::DocumentCollection &collection);
    //! Makes the index know the packages that the registry knows: it may be new, or older than the last end
    //! of the program, and nobody asks the service for them again.
    static void mirrorPackages(Account &account);

private:
    Account &m_account;
};

} // namespace tasks
