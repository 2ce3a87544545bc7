#include "tasks/stuckreading.h"

#include "tasks/remembered.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tasks {

namespace {

//! Since when it is final at the least: what was signed before this index knew it tells so itself, where the
//! service told who signed; else it was final when it was first seen.
QDateTime finalSince(const store::SessionRow &row, const domain::SigningSession &session)
{
    if (row.finalSeenAt.isValid() || !row.isFinal)
        return row.finalSeenAt;
    const auto &info = session.output ? session.output->userInfo : std::nullopt;
    return info && info->signingTime ? info->signingTime->toDateTime() : row.firstSeenAt;
}

domain::ObservedSession observed(const store::SessionRow &row, const QSet<QString> &collectionsToPackage)
{
    const auto whole = sessionOf(row);
    domain::ObservedSession seen = whole ? domain::observedOf(*whole) : domain::ObservedSession();
    seen.id = row.id;
    seen.isGone = row.goneSince.isValid();
    if (whole)
        seen.finalSince = finalSince(row, *whole);
    seen.expectsPackage = std::any_of(seen.collectionIds.cbegin(), seen.collectionIds.cend(),
                                      [&](const QString &id) { return collectionsToPackage.contains(id); });
    return seen;
}

} // namespace

void StuckReading::take(const QList<store::NumberedSession> &rows, const QSet<QString> &collectionsToPackage)
{
    for (const store::NumberedSession &each : rows) {
        const domain::ObservedSession session = observed(each.row, collectionsToPackage);
        if (session.state == domain::SessionState::Blocked)
            m_earlier += session.subsequentTo;
        m_seen.insert(each.row.id, session);
    }
}

QStringList StuckReading::nextEarlier()
{
    QStringList ids;
    for (const QString &id : std::exchange(m_earlier, {}))
        if (!m_seen.contains(id) && !m_named.contains(id)) {
            m_named.insert(id);
            ids << id;
        }
    return ids;
}

void StuckReading::takeGone(const QSet<QString> &ids)
{
    for (const QString &id : missing())
        if (ids.contains(id)) {
            domain::ObservedSession &gone = m_seen[id];
            gone.id = id;
            gone.isGone = true;
        }
}

QStringList StuckReading::missing() const
{
    QStringList ids;
    for (const QString &id : m_named)
        if (!m_seen.contains(id))
            ids << id;
    return ids;
}

} // namespace tasks
