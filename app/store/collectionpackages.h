#pragma once

#include "store/sessionlists.h"

#include <QHash>

namespace store {

//! A file that the service made of a collection, and tells of at the collection alone.
struct CollectionPackage
{
    QString documentId; //!< of the file
    QString type;       //!< the API's word, for example PADES_CONTAINER; empty when it did not say
    bool operator==(const CollectionPackage &) const = default;
};

//! When a collection was asked last that had no package, and how often it had none.
struct CollectionWithout
{
    QDateTime at; //!< UTC
    int times = 0;
    bool isAwaited = false; //!< it was made with a wish for one
    bool operator==(const CollectionWithout &) const = default;
};

//! The packages of collections, in the index of sessions: they are results of every session of the
//! collection, though no session names them.
class CollectionPackages
{
public:
    using Done = std::function<void(StoreResult<void>)>;
    using ByCollection = QHash<QString, QList<CollectionPackage>>;
    using BySession = QHash<QString, QList<CollectionPackage>>;
    using Without = QHash<QString, CollectionWithout>; //!< by collection

    //! \a index outlives this.
    explicit CollectionPackages(SessionIndex &index)
        : m_index(index)
    {
    }

    //! What was known of these collections before stays. The index is told when there is more than that.
    void note(const ByCollection &packages, QObject *context = nullptr, Done done = {});
    //! Of all collections of these sessions, by the session's id; those without any are left out.
    void ofSessions(const SessionNumbers &numbers, QObject *context,
                    std::function<void(StoreResult<BySession>)> done);
    //! The service said that it has none: asked for in vain so often.
    void noteWithout(const QString &collectionId, const CollectionWithout &asked);
    //! All that are awaited, but for those that have got one since.
    void awaited(QObject *context, std::function<void(StoreResult<Without>)> done);
    //! Those of these collections that are worth the question whether they have one, as nobody has asked yet.
    //! Where so many were asked that nobody had wished for a package, only some are, until one of them has:
    //! most accounts have none at all.
    void worthAsking(const QStringList &collectionIds, QObject *context,
                     std::function<void(StoreResult<QStringList>)> done);
    static constexpr int mostInVain = 100, someOf = 50; //!< so many; then one of so many

private:
    SessionIndex &m_index;
};

} // namespace store
