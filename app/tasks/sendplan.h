#pragma once

#include "api/result.h"
#include "domain/session.h"
#include "domain/triage.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tasks {

//! A document of a plan: on the server already, or a private copy that is uploaded when sending, or both (the
//! copy then stands in when the server's has died).
struct PlannedDocument
{
    QString documentId{}; //!< empty: not uploaded yet
    QString sha256Hex{};  //!< of the private copy; empty: there is none
    QString mimeType{}, title{}, filename{}, description{};
    domain::OpenEnum<domain::DocumentAction> action = domain::DocumentAction::Sign;

    //! What session templates call it before it has an id.
    [[nodiscard]] QString key() const { return documentId.isEmpty() ? sha256Hex : documentId; }
    bool operator==(const PlannedDocument &) const = default;
};

//! One session to be made.
struct PlannedSigner
{
    QString label; //!< for progress and errors, for example the signer's name
    //! documents empty: every document of the plan with its action; else by PlannedDocument::key() and
    //! action. documentCollectionId is filled when sending, and the step before is added to subsequentTo.
    domain::CreateSigningSession session;
    //! The session that this one comes in place of. Its subsequentTo is complete then, and may name replaced
    //! sessions: what comes in their place is meant. The step before is not added.
    QString replaces{};
    bool operator==(const PlannedSigner &) const = default;
};

//! What is to be sent. Everything that is needed to go on after a crash is in it.
struct SendPlan
{
    QString title; //!< for the activity list
    QList<PlannedDocument> documents;
    QString collectionId;            //!< an existing collection; empty: one is made of the documents
    QString collectionName;          //!< for the registry here; the service has no names
    domain::PackageToList packageTo; //!< of the collection that is made
    //! Signers of one step sign in parallel; a step waits for all of the one before (subsequentTo).
    QList<QList<PlannedSigner>> steps;
    //! Sessions that are deleted, in this order, once documents and collection are there and before the first
    //! session is made.
    QStringList replaces{};
    //! The template that it was made from, and which revision of it; empty: none. One that is changed while
    //! the send waits is asked about.
    QString templateId{};
    int templateRevision = 0;
    //! The dead sessions that it is written anew of; they stay, and are told once all is sent.
    QList<domain::TriageTarget> insteadOf{};
    bool operator==(const SendPlan &) const = default;
};

[[nodiscard]] QByteArray toJson(const SendPlan &plan);
[[nodiscard]] api::Result<SendPlan> planFromJson(const QByteArray &json);

} // namespace tasks
