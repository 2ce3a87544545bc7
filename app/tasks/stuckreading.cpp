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

//! What the rule looks at, and nothing else: there may be many.
domain::ObservedSession observed(const store::SessionRow &row, const QSet<QString> &collectionsToPackage)
{
    domain::ObservedSession seen;
    seen.isGone = row.goneSince.isValid();
    seen.session.id = row.id;
    const auto whole = sessionOf(row);
    if (!whole)
        return seen;
    seen.finalSince = finalSince(row, *whole);
    domain::SigningSession &session = seen.session;
    session.lifecycle = whole->lifecycle;
    session.signatureUrlExpiresAt = whole->signatureUrlExpiresAt;
    session.request.dueDate = whole->request.dueDate;
    session.request.subsequentTo = whole->request.subsequentTo;
    session.request.packageTo = whole->request.packageTo;
    session.request.documents = whole->request.documents;
    if (whole->output && whole->output->packages) {
        session.output.emplace();
        session.output->packages = whole->output->packages;
    }
    seen.expectsPackage = std::any_of(
        session.request.documents.cbegin(), session.request.documents.cend(),
        [&](const auto &document) { return collectionsToPackage.contains(document.documentCollectionId); });
    return seen;
}

} // namespace

void StuckReading::take(const QList<store::NumberedSession> &rows, const QSet<QString> &collectionsToPackage)
{
    for (const store::NumberedSession &each : rows) {
        const domain::ObservedSession session = observed(each.row, collectionsToPackage);
        if (domain::stateOf(session.session) == domain::SessionState::Blocked)
            m_earlier += session.session.request.subsequentTo.value_or(QStringList());
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
            gone.session.id = id;
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
