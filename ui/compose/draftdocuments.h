#pragma once

#include "domain/draftrules.h"
#include "store/collectionregistry.h"

#include <QObject>

#include <functional>

namespace tasks {
class Account;
}

namespace ui {

//! Finds out about documents before they are in a draft: local files are examined, documents of the service
//! looked up. Handlers do not run once this is gone.
class DraftDocuments : public QObject
{
    Q_OBJECT

public:
    explicit DraftDocuments(tasks::Account &account, QObject *parent = nullptr);

    //! Each file by itself: fileRefused() says why not, the others come as they are ready.
    void takeFiles(const QStringList &paths);
    //! Documents of the service, in this order; those unknown here still come, with nothing but their id.
    void find(const QStringList &documentIds,
              const std::function<void(const QList<domain::DraftDocument> &)> &done);
    //! Nothing when the collection is not known here.
    void findCollection(const QString &collectionId,
                        const std::function<void(const store::CollectionRecord &,
                                                 const QList<domain::DraftDocument> &)> &done);

Q_SIGNALS:
    void fileTaken(const domain::DraftDocument &document);
    void fileRefused(const QString &path, const QString &why);
    //! How many files are not examined yet.
    void busyChanged(int count);

private:
    void takeNext();

    tasks::Account &m_account;
    QStringList m_waiting; //!< one after the other: the order of a drop is the order of the documents
    bool m_isTaking = false;
};

} // namespace ui
