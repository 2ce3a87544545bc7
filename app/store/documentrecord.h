#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace store {

//! How a document, collection or session came to be known here.
enum class Origin {
    Uploaded,   //!< made by this program
    Discovered, //!< seen in a session
    Result,     //!< made by the service: a signed document or a package
    Batch       //!< made by this program for one row of a batch. The store keeps the numbers
};

//! What is known of a document of the service, whose API does not list documents.
struct DocumentRecord
{
    QString documentId;
    QString sha256Hex;        //!< of the local file; empty when there never was one
    QString serverHashBase64; //!< what the service says
    QString mimeType;
    qint64 bytes = -1; //!< -1: not known
    QString title, filename, description;
    QDateTime uploadedAt;    //!< UTC; null when not known
    QString privateCopyPath; //!< absolute; empty when there is none
    Origin origin = Origin::Uploaded;
    bool inSession = false; //!< no 30-minute clock any more
    bool isAlreadySigned = false;
    QDateTime goneSince;  //!< UTC, when the service first said 404; null while it is there
    QDateTime wipedAt;    //!< UTC; when its names were taken away with its sessions: seen again, it gets none
    int sessionCount = 0; //!< of the sessions known here that are there; read only, ignored by upsert
    int goneSessionCount = 0; //!< of those that the service has no more, deleted from here too; read only too
    QString signer;           //!< of the only session that it is in, or was; read only too
    bool operator==(const DocumentRecord &) const = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::DocumentRecord)
