#pragma once

#include "api/result.h"
#include "domain/collection.h"
#include "store/collectionpackages.h"
#include "tasks/wait.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>

namespace tasks {

class Account;
class CollectionAction;

//! Asks collections for the packages that they were made with a wish for. One that has none is asked again
//! ever more rarely, by what was said in earlier runs, too: some never get one, and a few hundred of them
//! would be asked all the time.
class PackageAsking : public QObject
{
    Q_OBJECT

public:
    explicit PackageAsking(Account &account, QObject *parent = nullptr);

    //! Reads what is known of earlier runs; then \a done. What they found is in the index from then on.
    void start(std::function<void()> done);
    //! Unless that was asked not long ago, by whatever clock says so first, or enough are asked at the
    //! moment. \a expectedSince: since when the package should be there; null: it may take a little yet. What
    //! was said before that says nothing of now.
    void ask(const QString &collectionId, const QDateTime &now, const QDateTime &expectedSince = {});
    //! The service has said since then that there is none.
    [[nodiscard]] bool hasNone(const QString &collectionId, const QDateTime &since) const;
    //! How long a collection is not asked again that had none so many times.
    [[nodiscard]] static qint64 secondsUntilAgain(int times);

Q_SIGNALS:
    void answered(); //!< or not; others may be asked now

private:
    struct Asked
    {
        QDateTime at; //!< UTC
        Wait rest;
    };
    void take(const QString &collectionId, const QDateTime &askedAt,
              const api::Result<domain::DocumentCollection> &answer);

    Account &m_account;
    store::CollectionPackages m_packages;
    CollectionAction *m_collections;
    store::CollectionPackages::Without m_without; //!< that they have one; at: when that was asked
    QHash<QString, Asked> m_asked;                //!< in this run, whatever came of it
    int m_asking = 0;
};

} // namespace tasks
