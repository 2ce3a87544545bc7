#include "domain/idset.h"

#include <algorithm>

namespace domain {
namespace {

//! Null where the text could not be told from its UUID again: with large letters, in braces.
QUuid uuidOf(const QString &id)
{
    constexpr qsizetype letters = 36;
    const bool isPlain = id.size() == letters && std::none_of(id.cbegin(), id.cend(), [](QChar letter) {
                             return letter >= u'A' && letter <= u'Z';
                         });
    return isPlain ? QUuid::fromString(id) : QUuid();
}

} // namespace

IdSet::IdSet(std::initializer_list<QString> ids)
{
    for (const QString &id : ids)
        insert(id);
}

void IdSet::insert(const QString &id)
{
    if (const QUuid uuid = uuidOf(id); !uuid.isNull())
        m_uuids.insert(uuid);
    else
        m_others.insert(id);
}

bool IdSet::contains(const QString &id) const
{
    const QUuid uuid = uuidOf(id);
    return uuid.isNull() ? m_others.contains(id) : m_uuids.contains(uuid);
}

} // namespace domain
