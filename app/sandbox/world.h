#pragma once

#include "sandbox/clock.h"
#include "sandbox/options.h"
#include "sandbox/records.h"
#include "sandbox/sessionindex.h"
#include "sandbox/storage.h"

#include <QHash>
#include <QMap>
#include <QRecursiveMutex>
#include <QSet>

namespace sandbox {

//! Everything the sandbox knows. Whoever reads or changes it holds lock(); the storage is written as it
//! changes.
class World
{
public:
    World(Options options, std::unique_ptr<Storage> storage);

    const Options options;
    Clock clock;
    const std::unique_ptr<Storage> storage;

    [[nodiscard]] QRecursiveMutex &mutex() { return m_mutex; }

    [[nodiscard]] QString pagesUrl() const { return m_pagesUrl; }
    void setPagesUrl(const QString &url) { m_pagesUrl = url; }

    //! Nothing when it never was, was deleted, or its time is over (30 minutes as an orphan, else the due
    //! date).
    [[nodiscard]] DocumentRecord *document(const QString &id);
    [[nodiscard]] CollectionRecord *collection(const QString &id);
    [[nodiscard]] SessionRecord *session(const QString &id);
    [[nodiscard]] SessionRecord *sessionByLink(const QString &linkId);
    [[nodiscard]] QList<SessionRecord *> sessions(); //!< oldest first
    [[nodiscard]] const SessionIndex &index() const { return m_index; }
    //! Of sessions and collections whose package is planned.
    [[nodiscard]] QStringList awaitingPackage() const { return m_awaitingPackage.values(); }

    //! Stores the bytes too; gives the id.
    QString addDocument(const QByteArray &bytes, const QString &mimeType, const QString &resultOf = {},
                        const QJsonObject &described = {}, qint64 createdMs = 0);
    void addCollection(const CollectionRecord &collection);
    void addSession(SessionRecord session); //!< gives it its number
    void save(const DocumentRecord &document);
    void save(const CollectionRecord &collection);
    void save(const SessionRecord &session);
    // by value: the id often is a member of what is removed
    void removeDocument(QString id);
    void removeCollection(QString id);
    void removeSession(QString id); //!< its documents too, unless another session uses them
    void saveClock();

private:
    [[nodiscard]] bool isKept(const DocumentRecord &document) const;
    void noteSession(const SessionRecord &session);
    void notePackage(const QString &id, qint64 packageAtMs);
    void load();

    QRecursiveMutex m_mutex;
    QString m_pagesUrl;
    QHash<QString, DocumentRecord> m_documents;
    QHash<QString, CollectionRecord> m_collections;
    QHash<QString, SessionRecord> m_sessions;
    QMap<qint64, QString> m_sessionOrder;
    QHash<QString, QString> m_links;
    SessionIndex m_index;
    QSet<QString> m_awaitingPackage;
};

} // namespace sandbox
