#include "domain/stucksession.h"

#include <QSet>

#include <algorithm>

namespace domain {

namespace {

using Kind = StuckCause::Kind;

bool isPastDue(const ObservedSession &seen, const QDateTime &now)
{
    return seen.dueDate.isValid() && seen.dueDate < now && !seen.isFinal;
}

//! What is wrong with one that is waited for; nothing while it may still be signed.
std::optional<Kind> deathOf(const ObservedSession &seen, const QDateTime &now)
{
    if (seen.isGone)
        return Kind::PredecessorGone;
    if (seen.state == SessionState::Rejected)
        return Kind::PredecessorRejected;
    if (isPastDue(seen, now))
        return Kind::PredecessorOverdue;
    return std::nullopt;
}

//! Level by level, so that the nearest come first. Circles, which the service refuses, end too.
QList<StuckCause> causesBefore(const ObservedSessions &sessions, const ObservedSession &blocked,
                               const QDateTime &now)
{
    QList<StuckCause> causes;
    QSet<QString> seen;
    QStringList level = blocked.subsequentTo;
    while (!level.isEmpty()) {
        QStringList next;
        for (const QString &id : std::as_const(level)) {
            const auto found = sessions.constFind(id);
            if (found == sessions.constEnd() || seen.contains(id))
                continue;
            seen.insert(id);
            if (const auto death = deathOf(*found, now))
                causes.append({*death, id});
            else if (found->state == SessionState::Blocked)
                next += found->subsequentTo;
        }
        level = next;
    }
    return causes;
}

bool isLinkExpired(const ObservedSession &seen, const QDateTime &now)
{
    return seen.linkExpires.isValid() && seen.linkExpires <= now && !isPastDue(seen, now);
}

QStringList collectionsOf(const SigningSession &session)
{
    QStringList ids;
    for (const SessionDocument &document : session.request.documents)
        if (!document.documentCollectionId.isEmpty() && !ids.contains(document.documentCollectionId))
            ids.append(document.documentCollectionId);
    return ids;
}

bool hasPackage(const SigningSession &session)
{
    return session.output && session.output->packages && !session.output->packages->isEmpty();
}

//! Whether it was signed, and so long ago that a package should be there.
bool isWaitedForLongEnough(const ObservedSession &seen, const QDateTime &now, int minutes)
{
    return seen.finalSince.isValid() && seen.finalSince.addSecs(60LL * minutes) <= now;
}

//! With its due date the service removes the results: what has not come by then never will, and nobody can do
//! anything about it any more.
bool mayStillCome(const ObservedSession &seen, const QDateTime &now)
{
    return !seen.dueDate.isValid() || seen.dueDate > now;
}

//! The sessions of one collection, without those that are gone.
QStringList withoutPackage(const QList<const ObservedSession *> &members, const QDateTime &now, int minutes)
{
    const bool isDue = std::all_of(members.begin(), members.end(), [&](const ObservedSession *seen) {
        return seen->state == SessionState::Signed && !seen->hasPackage &&
               isWaitedForLongEnough(*seen, now, minutes);
    });
    const bool isWanted = std::any_of(members.begin(), members.end(),
                                      [](const ObservedSession *seen) { return seen->expectsPackage; });
    QStringList ids;
    if (isDue && isWanted)
        for (const ObservedSession *seen : members)
            if (mayStillCome(*seen, now))
                ids.append(seen->id);
    return ids;
}

//! Those that wait, at once or by others, for one of \a dead.
void addThoseBehind(const QList<SigningSession> &sessions, QSet<QString> &dead)
{
    const auto isBehind = [&dead](const SigningSession &session) {
        const QStringList earlier = session.request.subsequentTo.value_or(QStringList());
        return stateOf(session) == SessionState::Blocked &&
               std::any_of(earlier.cbegin(), earlier.cend(),
                           [&dead](const QString &id) { return dead.contains(id); });
    };
    for (qsizetype before = -1; before != dead.size();) {
        before = dead.size();
        for (const SigningSession &session : sessions)
            if (isBehind(session))
                dead.insert(session.id);
    }
}

} // namespace

ObservedSession observedOf(const SigningSession &session)
{
    const auto &request = session.request;
    ObservedSession seen;
    seen.id = session.id;
    seen.state = stateOf(session).value();
    seen.isFinal = isFinal(session);
    seen.wantsPackage = request.packageTo && !request.packageTo->isEmpty();
    seen.hasPackage = hasPackage(session);
    if (request.dueDate)
        seen.dueDate = request.dueDate->toDateTime();
    if (session.signatureUrlExpiresAt)
        seen.linkExpires = session.signatureUrlExpiresAt->toDateTime();
    seen.subsequentTo = request.subsequentTo.value_or(QStringList());
    seen.collectionIds = collectionsOf(session);
    return seen;
}

QHash<QString, QList<StuckCause>> stuckSessions(const ObservedSessions &sessions, const QDateTime &now,
                                                int minutes)
{
    QHash<QString, QList<StuckCause>> stuck;
    QHash<QString, QList<const ObservedSession *>> byCollection;
    const auto addPackage = [&stuck](const QString &id) {
        if (const StuckCause cause{Kind::PackageMissing, id}; !stuck.value(id).contains(cause))
            stuck[id].append(cause);
    };
    for (const ObservedSession &seen : sessions) {
        if (seen.isGone)
            continue;
        for (const QString &collection : seen.collectionIds)
            byCollection[collection].append(&seen);
        if (seen.state == SessionState::Blocked) {
            if (const auto causes = causesBefore(sessions, seen, now); !causes.isEmpty())
                stuck.insert(seen.id, causes);
        } else if (seen.state == SessionState::Ready && isLinkExpired(seen, now)) {
            stuck[seen.id].append({Kind::LinkExpired, seen.id});
        } else if (seen.state == SessionState::Signed && seen.wantsPackage && !seen.hasPackage &&
                   isWaitedForLongEnough(seen, now, minutes) && mayStillCome(seen, now)) {
            addPackage(seen.id);
        }
    }
    for (const auto &members : std::as_const(byCollection))
        for (const QString &id : withoutPackage(members, now, minutes))
            addPackage(id);
    return stuck;
}

QList<TriageTarget> leadingNowhere(const QList<SigningSession> &sessions, const QString &askedId,
                                   const QDateTime &now)
{
    QSet<QString> ids{askedId};
    for (const SigningSession &session : sessions)
        if (stateOf(session) == SessionState::Rejected || isOverdue(session, now))
            ids.insert(session.id);
    addThoseBehind(sessions, ids);
    QList<TriageTarget> dead;
    for (const SigningSession &session : sessions) {
        const auto &due = session.request.dueDate;
        if (ids.contains(session.id))
            dead.append({session.id, stateOf(session).text(), due ? due->toDateTime() : QDateTime()});
    }
    return dead;
}

} // namespace domain
