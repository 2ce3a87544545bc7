#pragma once

#include "api/request.h"
#include "domain/document.h"
#include "tasks/sendplan.h"

#include <QObject>
#include <QPair>

#include <memory>

namespace tasks {

class Account;

//! The bytes of documents that were sent, as copies here: as they were kept, else as the service still has
//! them. One answer to each call.
class SentDocuments : public QObject
{
    Q_OBJECT

public:
    explicit SentDocuments(Account &account, QObject *parent = nullptr);

    //! \a isPatient: those whose bytes are nowhere are left out, and missing() tells of them.
    void fetch(const QStringList &documentIds, bool isPatient = false);
    void cancel();
    [[nodiscard]] QStringList missing() const { return m_missing; } //!< a sentence for each

Q_SIGNALS:
    //! In their order, each with its id on the service.
    void found(const QList<QPair<QString, tasks::PlannedDocument>> &documents);
    //! With words for a person: of one of them the bytes are nowhere, or not those that were sent.
    void refused(const api::ApiError &error);

private:
    void next();
    void readMetadata(const QString &documentId);
    void takeMetadata(const QString &documentId, const api::Result<domain::Document> &document);
    void findCopy(const QString &documentId);
    void download(const QString &documentId);
    void keepDownload(const QString &documentId, const QString &path);
    void documentHere(const QString &documentId, const QString &sha256Hex);
    void refuse(const QString &text, const QString &code);
    void takeGone();
    [[nodiscard]] QString nameOfDocument() const;

    Account &m_account;
    QList<QPair<QString, PlannedDocument>> m_found;
    QStringList m_left, m_missing;
    bool m_isPatient = false;
    PlannedDocument m_document;       //!< the one that is looked for
    QString m_serverHash;             //!< of it, hexadecimal; empty when the service does not say
    std::unique_ptr<QObject> m_calls; //!< context of what is under way
    api::Request m_request;
};

} // namespace tasks
