#pragma once

#include "tasks/duplicatecheck.h"

namespace tasks {

//! Documents that have the same bytes have the same number: the place in the draft.
class DraftDocumentIndex
{
public:
    DraftDocumentIndex(const domain::SessionDraft &draft, const QList<store::DocumentRecord> &known);
    //! -1 when the draft does not have it.
    [[nodiscard]] int of(const QString &documentId, const QString &sha256Hex = {}) const;
    //! All that are known to have the draft's bytes.
    [[nodiscard]] QStringList documentIds() const { return m_byId.keys(); }

private:
    QHash<QString, int> m_byId, m_byHash;
};

//! What a check of \a draft finds in \a known. Any thread.
[[nodiscard]] QList<Duplicate> duplicatesIn(const DuplicateCheck::Known &known,
                                            const domain::SessionDraft &draft, const QDateTime &now,
                                            int days);

} // namespace tasks
