#include "tasks/heldcopies.h"

#include "domain/draft.h"

namespace tasks {

void HeldCopies::add(const QObject &holder, const domain::SessionDraft &draft)
{
    const bool isKnown = m_held.contains(&holder);
    QSet<QString> &held = m_held[&holder];
    for (const domain::DraftDocument &document : draft.documents)
        if (!document.sha256Hex.isEmpty())
            held.insert(document.sha256Hex);
    if (!isKnown)
        connect(&holder, &QObject::destroyed, this, [this, gone = &holder] { m_held.remove(gone); });
}

QSet<QString> HeldCopies::hashes() const
{
    QSet<QString> all;
    for (const QSet<QString> &held : m_held)
        all.unite(held);
    return all;
}

} // namespace tasks
