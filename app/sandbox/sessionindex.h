#pragma once

#include "sandbox/records.h"

#include <QHash>
#include <QStringList>

namespace sandbox {

//! Which sessions use a document or a collection, and which wait for another session. Without it every
//! request would look at every session, and the sandbox would slow down with each that it has.
class SessionIndex
{
public:
    void add(const SessionRecord &session);
    void remove(const SessionRecord &session);

    // ids of sessions, oldest first
    [[nodiscard]] QStringList ofDocument(const QString &id) const { return m_ofDocument.value(id); }
    [[nodiscard]] QStringList ofCollection(const QString &id) const { return m_ofCollection.value(id); }
    [[nodiscard]] QStringList after(const QString &id) const { return m_after.value(id); }

private:
    QHash<QString, QStringList> m_ofDocument, m_ofCollection, m_after;
};

} // namespace sandbox
