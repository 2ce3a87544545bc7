#pragma once

#include "api/collectionsapi.h"
#include "api/documentsapi.h"
#include "api/merchantsignapi.h"
#include "api/sessionsapi.h"
#include "api/transport.h"
#include "pdf/preflight.h"
#include "store/batchstore.h"
#include "store/collectionregistry.h"
#include "store/datafolder.h"
#include "store/documentregistry.h"
#include "store/draftstore.h"
#include "store/privatecopies.h"
#include "store/secretstore.h"
#include "store/sendjournal.h"
#include "store/sessionindex.h"
#include "tasks/heldcopies.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace pdf {
class FileCheck;
}

namespace store {
class AuditLog;
}

namespace tasks {

class ApiCallRecorder;
struct Remembered;

//! All that work in one profile needs: the API, and what is remembered of it. Tasks and listings made for it
//! must not outlive it; those that are its children end with it.
class Account : public QObject
{
    Q_OBJECT

public:
    //! \a database and \a secrets are shared by all accounts and outlive them. \a fileCheck: what looks at
    //! files; none: one that starts the program beside this one.
    Account(const domain::Profile &profile, const store::DataFolder &folder, store::Database &database,
            store::SecretStore &secrets, const api::TransportSettings &settings = {},
            std::shared_ptr<pdf::FileCheck> fileCheck = {}, QObject *parent = nullptr);
    ~Account() override;

    [[nodiscard]] const domain::Profile &profile() const { return m_transport.profile(); }
    [[nodiscard]] const store::DataFolder &folder() const { return m_folder; }

    [[nodiscard]] api::Transport &transport() { return m_transport; }
    //! What was asked of the service, in this run and in earlier ones.
    [[nodiscard]] ApiCallRecorder &calls() { return *m_calls; }
    [[nodiscard]] api::DocumentsApi &documents() { return m_documents; }
    [[nodiscard]] api::CollectionsApi &collections() { return m_collections; }
    [[nodiscard]] api::SessionsApi &sessions() { return m_sessions; }
    [[nodiscard]] api::MerchantSignApi &merchantSign() { return m_merchantSign; }

    [[nodiscard]] store::Database &database() { return m_database; }
    //! Of all accounts: each entry names its own.
    [[nodiscard]] store::AuditLog &audit() { return *m_audit; }
    [[nodiscard]] store::DocumentRegistry &documentRegistry() { return m_documentRegistry; }
    [[nodiscard]] store::CollectionRegistry &collectionRegistry() { return m_collectionRegistry; }
    [[nodiscard]] store::SessionIndex &sessionIndex() { return m_sessionIndex; }
    [[nodiscard]] store::SendJournal &sendJournal() { return m_sendJournal; }
    //! Of all accounts: each list shows those of its own.
    [[nodiscard]] store::DraftStore &drafts() { return m_drafts; }
    [[nodiscard]] store::BatchStore &batches() { return m_batches; }
    [[nodiscard]] const store::PrivateCopies &copies() const { return m_copies; }
    //! Those of them that nothing on the disk names, and that are needed.
    [[nodiscard]] HeldCopies &heldCopies() { return m_heldCopies; }
    //! For worker threads, which share it: one may still wait for it when the account is gone.
    [[nodiscard]] const std::shared_ptr<pdf::FileCheck> &fileCheck() const { return m_fileCheck; }

    //! What was found in these bytes, when an upload asked before: a hash names them for good.
    [[nodiscard]] std::optional<pdf::Preflight> examined(const QString &sha256Hex,
                                                         const QString &textType) const;
    void noteExamined(const QString &textType, const pdf::Preflight &preflight);

    //! Remembers sessions that the server told of, and the documents and collections in them. \a createdAt
    //! is for sessions that were made just now: the API does not tell it.
    void remember(const QList<domain::SigningSession> &sessions,
                  const std::optional<QDateTime> &createdAt = std::nullopt);

Q_SIGNALS:
    //! The account goes: whoever uses it lets go.
    void closing();

private:
    void noteDocuments(const Remembered &remembered);

    store::DataFolder m_folder;
    store::Database &m_database;
    api::Transport m_transport;
    api::DocumentsApi m_documents;
    api::CollectionsApi m_collections;
    api::SessionsApi m_sessions;
    api::MerchantSignApi m_merchantSign;
    store::DocumentRegistry m_documentRegistry;
    store::CollectionRegistry m_collectionRegistry;
    store::SessionIndex m_sessionIndex;
    store::SendJournal m_sendJournal;
    store::DraftStore m_drafts;
    store::BatchStore m_batches;
    store::PrivateCopies m_copies;
    HeldCopies m_heldCopies;
    QHash<QPair<QString, QString>, pdf::Preflight> m_examined; //!< by hash and type of a text
    std::shared_ptr<pdf::FileCheck> m_fileCheck;
    QThreadPool m_encoder;
    std::unique_ptr<ApiCallRecorder> m_calls;
    std::unique_ptr<store::AuditLog> m_audit;
};

} // namespace tasks
