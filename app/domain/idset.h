#pragma once

#include <QSet>
#include <QString>
#include <QUuid>

#include <initializer_list>

namespace domain {

//! Many ids of the service, each as it is written. A UUID in the form that the service uses takes a fifth of
//! the room that its letters take; any other text is held as it is.
class IdSet
{
public:
    IdSet() = default;
    IdSet(std::initializer_list<QString> ids);

    void reserve(qint64 size) { m_uuids.reserve(size); }
    void insert(const QString &id);
    [[nodiscard]] bool contains(const QString &id) const;
    [[nodiscard]] qint64 size() const { return m_uuids.size() + m_others.size(); }

private:
    QSet<QUuid> m_uuids;
    QSet<QString> m_others;
};

} // namespace domain
