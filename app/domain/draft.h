#pragma once

#include "domain/duerule.h"
#include "domain/placeholders.h"
#include "domain/session.h"
#include "domain/triage.h"

#include <QMap>
#include <QMetaType>

namespace domain {

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
    DocumentAction action = DocumentAction::Sign;

    //! What signers' exceptions call it.
    [[nodiscard]] QString key() const { return documentId.isEmpty() ? sha256Hex : documentId; }
    //! What people know it by: its title, or else the name of its file, or else its id.
    [[nodiscard]] QString name() const;
    //! The same, and the name of its file, too, where another one of \a all is known by the same.
    [[nodiscard]] QString nameAmong(const QList<DraftDocument> &all) const;
    bool operator==(const DraftDocument &) const = default;
};

//! Somebody who is to sign. Signers of the same step sign in parallel; a later step waits for the earlier
//! ones.
struct DraftSigner
{
    QString name, email, mobile, nationalIdentificationNumber;
    int step = 1; //!< 1, 2, …
    //! By DraftDocument::key(): what this signer does with a document, when it is not what the others do.
    QMap<QString, DocumentAction> actions;
    //! More values for placeholders, by lower-case name; columns of a spreadsheet.
    placeholders::Values fields;
    bool operator==(const DraftSigner &) const = default;
};

//! How a person wants the signers to follow each other. What is sent goes by their steps.
enum class SignerOrder { Parallel, OneByOne, BySteps };

//! Sessions that are being written, one for each signer. Also what a template is: then without signers.
struct SessionDraft
{
    QString collectionId, collectionName; //!< empty: a new collection is made
    QList<DraftDocument> documents;
    QList<DraftSigner> signers;
    SignerOrder signerOrder = SignerOrder::Parallel; //!< also of those who come later
    bool makesPackage = false;                       //!< of the collection, when it is made
    //! What all sessions have in common, with placeholders in its texts: everything but documents. Of signer
    //! only prefill and validations. subsequentTo is for the first step; the later ones wait for it anyway.
    CreateSigningSession common;
    std::optional<DueRule> dueRule; //!< instead of common.dueDate
    //! The template that it was made from, and the template's revision at that time; of a batch's pattern the
    //! one that a person has seen last.
    QString templateId;
    int templateRevision = 0;
    //! What that template was called when a batch was made with it; of a batch's pattern alone.
    QString templateName;
    //! The account that it was begun for. In another one it is sent only after a person was shown both.
    QString originProfileId, originLabel;
    //! The dead sessions that it is written anew of: once it is sent, a note on them says so.
    QList<TriageTarget> insteadOf;

    [[nodiscard]] placeholders::Values valuesFor(const DraftSigner &signer, const QDateTime &now) const;
    //! The session of one signer at the moment of sending. Documents that have no id yet have the empty one.
    [[nodiscard]] CreateSigningSession sessionFor(const DraftSigner &signer, const QDateTime &now) const;
    //! As the first signer will read it; as it was written while there is none.
    [[nodiscard]] QString firstTitle(const QDateTime &now) const;
    //! The numbers of the steps, ascending, without repetition.
    [[nodiscard]] QList<int> steps() const;
    [[nodiscard]] DocumentAction actionOf(const DraftSigner &signer, const DraftDocument &document) const;
    bool operator==(const SessionDraft &) const = default;
};

} // namespace domain

Q_DECLARE_METATYPE(domain::DraftDocument)
