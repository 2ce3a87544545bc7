#include "tasks/downloaditem.h"

#include <algorithm>

namespace tasks {

QList<DownloadItem> resultItems(const domain::SigningSession &session)
{
    QList<DownloadItem> items;
    if (!session.output)
        return items;
    for (const auto &signature : session.output->signatures.value_or(QList<domain::SessionSignature>()))
        if (!signature.resultDocumentId.isEmpty())
            items.append({.documentId = signature.resultDocumentId,
                          .kind = DownloadItem::Kind::Signature,
                          .name = session.request.title,
                          .sessionId = session.id,
                          .originalDocumentId = signature.originalDocumentId.value_or(QString()),
                          .signer = domain::signerNameOf(session)});
    for (const domain::Package &package : session.output->packages.value_or(QList<domain::Package>()))
        if (package.resultDocumentId)
            items.append({.documentId = *package.resultDocumentId,
                          .kind = DownloadItem::Kind::Package,
                          .name = session.request.title,
                          .sessionId = session.id,
                          .originalDocumentId = {},
                          .signer = {}});
    return items;
}

QList<DownloadItem> resultItems(const QList<domain::SigningSession> &sessions)
{
    QList<DownloadItem> items;
    for (const domain::SigningSession &session : sessions)
        for (const DownloadItem &item : resultItems(session)) {
            const bool isKnown = std::any_of(items.begin(), items.end(), [&item](const DownloadItem &other) {
                return other.documentId == item.documentId; // sessions of a collection share its package
            });
            if (!isKnown)
                items.append(item);
        }
    return items;
}

} // namespace tasks
