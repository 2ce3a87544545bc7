#pragma once

#include "domain/session.h"

#include <QList>
#include <QString>

namespace tasks {

//! One file to fetch.
struct DownloadItem
{
    enum class Kind { Signature, Package, Document };
    QString documentId; //!< what GET /documents/{documentId} is asked for
    Kind kind = Kind::Document;
    QString name; //!< of the file to be, without suffix; made safe
    QString sessionId, originalDocumentId;
    QString signer; //!< of a signature: makes the file's name tell whose it is
    bool operator==(const DownloadItem &) const = default;
};

//! Signatures and packages of a session; empty when there are none (yet).
[[nodiscard]] QList<DownloadItem> resultItems(const domain::SigningSession &session);
//! Of all of them; what several name is there once.
[[nodiscard]] QList<DownloadItem> resultItems(const QList<domain::SigningSession> &sessions);

} // namespace tasks
