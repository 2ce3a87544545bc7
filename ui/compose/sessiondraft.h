#pragma once

#include "domain/rules.h"
#include "domain/session.h"
#include "models/signertablemodel.h"

#include <QMetaType>

namespace ui {

//! A document of a session that is being written: one of the service's, or a local file that is uploaded when
//! sending.
struct DraftDocument
{
    QString documentId; //!< empty: not uploaded yet
    QString path;       //!< of the local file; empty when there is none
    QString sha256Hex;  //!< of the private copy; empty when there is none
    QString title, filename, description;
    QString mimeType;
    bool isAlreadySigned = false;
    domain::DocumentAction action = domain::DocumentAction::Sign;
    bool operator==(const DraftDocument &) const = default;
};

//! Everything that the New session window asks for: one session for each signer.
struct SessionDraft
{
    QString collectionId, collectionName; //!< empty: a new collection is made
    QList<DraftDocument> documents;
    QList<models::SignerRow> signers;
    bool makesPackage = false;
    //! What all sessions have in common: everything but documents, signer and subsequentTo.
    domain::CreateSigningSession common;
    //! How each signer is told; nothing: the links are passed on by hand.
    std::optional<domain::NotificationMessage> notification;

    //! The session of one signer. Documents that have no id yet have the empty one.
    [[nodiscard]] domain::CreateSigningSession sessionFor(const models::SignerRow &signer) const;
    //! The numbers of the steps, ascending, without repetition.
    [[nodiscard]] QList<int> steps() const;
    [[nodiscard]] QList<domain::rules::DocumentFacts> facts() const;
};

//! One broken rule and whose it is.
struct DraftProblem
{
    domain::Violation violation;
    int signerRow = -1; //!< of SessionDraft::signers; -1: of all sessions
};

//! What the service would refuse. Rules about ids that only exist after the upload are left out.
[[nodiscard]] QList<DraftProblem> problemsOf(const SessionDraft &draft, const QDateTime &now);

} // namespace ui
