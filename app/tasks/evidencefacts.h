#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "pdf/signatures.h"
#include "store/apicalls.h"
#include "store/documentrecord.h"
#include "store/sessionindex.h"

#include <QList>

#include <optional>

namespace tasks {

//! A signed document or a package, as far as it could be had.
struct EvidenceResult
{
    QString documentId, originalDocumentId;
    bool isPackage = false;
    QString file; //!< within the bundle; empty: it is not in it
    QString sha256Hex, mimeType;
    qint64 bytes = -1;
    QList<pdf::SignatureReport> signatures{};
    std::optional<api::ApiError> error{}; //!< why the service did not give it
    QDateTime
        savedAt{}; //!< UTC; it is a copy that was saved then, and is as it was; null: the service gave it
};

//! All that a bundle of evidence tells of one session.
struct EvidenceFacts
{
    domain::SigningSession session;
    QDateTime fetchedAt;                //!< UTC, when the service told it; null: this is what was seen before
    std::optional<api::ApiError> error; //!< why the service did not tell it now
    store::SessionRow seen;             //!< what this program has seen of it, without what it was made of
    QList<store::SessionChange> changes;
    QList<store::DocumentRecord> documents; //!< those that were to be signed, as far as they are known here
    QList<EvidenceResult> results;
    std::optional<api::ApiError> packagesError; //!< why packages could not be looked for
    QList<store::ApiCall> calls;                //!< oldest first
    bool areCallsCut = false;                   //!< there are older ones
    QDateTime madeAt;                           //!< UTC
    QString program;                            //!< name and version
    QString environment, account, apiUrl;
    bool isMasked = false, hidesNames = false;
};

} // namespace tasks
