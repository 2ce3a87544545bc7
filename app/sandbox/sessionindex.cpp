#include "sandbox/sessionindex.h"

namespace sandbox {

namespace {

void enter(QHash<QString, QStringList> &table, QStringList keys, const QString &session)
{
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys))
        table[key] << session;
}

void strike(QHash<QString, QStringList> &table, QStringList keys, const QString &session)
{
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        const auto it = table.find(key);
        if (it != table.end() && it->removeAll(session) > 0 && it->isEmpty())
            table.erase(it);
    }
}

} // namespace

void SessionIndex::add(const SessionRecord &session)
{
    enter(m_ofDocument, session.documentIds(), session.id);
    enter(m_ofCollection, session.collectionIds(), session.id);
    enter(m_after, session.subsequentTo(), session.id);
}

void SessionIndex::remove(const SessionRecord &session)
{
    strike(m_ofDocument, session.documentIds(), session.id);
    strike(m_ofCollection, session.collectionIds(), session.id);
    strike(m_after, session.subsequentTo(), session.id);
}

} // namespace sandbox
