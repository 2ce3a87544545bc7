#pragma once

#include "domain/session.h"
#include "store/collectionregistry.h"
#include "store/documentrecord.h"
#include "store/sessionindex.h"

#include <QHash>

namespace tasks {

//! What sessions tell, in the form in which it is kept.
struct Remembered
{
    QList<store::SessionRow> rows;
    QList<store::DocumentRecord> documents;
    QList<store::CollectionRecord> collections;
    QHash<QString, QString> sessionOfResult; //!< by document: it is called after this one

    //! Any thread.
    [[nodiscard]] static Remembered of(const QList<domain::SigningSession> &sessions,
                                       const std::optional<QDateTime> &createdAt, const QDateTime &seenAt);
    //! The results of these sessions have no names, and get none.
    [[nodiscard]] QList<store::DocumentRecord> documentsWhenWiped(const QStringList &sessionIds,
                                                                  const QDateTime &now) const;
};

//! The whole session of a row of the index; nothing when its JSON cannot be read.
[[nodiscard]] std::optional<domain::SigningSession> sessionOf(const store::SessionRow &row);

} // namespace tasks
