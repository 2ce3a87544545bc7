#include "tasks/stuckwatch.h"

#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/packageasking.h"
#include "tasks/remembered.h"

#include <algorithm>
#include <utility>

namespace tasks {

namespace {

constexpr int afterChangeMs = 1'500; // changes come in heaps
constexpr int againMs = 60'000;
constexpr int restFactor = 4;     // so many times as long as a look took: others need the disk too
constexpr qsizetype atOnce = 500; // rows that are read and decoded together

//! What the rule looks at, and nothing else: there may be many.
domain::ObservedSession observed(const store::SessionRow &row, const QSet<QString> &collectionsToPackage)
{
    domain::ObservedSession seen;
    seen.finalSeenAt = row.finalSeenAt;
    seen.isGone = row.goneSince.isValid();
    seen.session.id = row.id;
    const auto whole = sessionOf(row);
    if (!whole)
        return seen;
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

struct Decoded
{
    domain::ObservedSessions sessions;
    QStringList earlier;
};

Decoded decode(const QList<store::NumberedSession> &rows, const QSet<QString> &collectionsToPackage)
{
    Decoded decoded;
    for (const store::NumberedSession &each : rows) {
        domain::ObservedSession seen = observed(each.row, collectionsToPackage);
        if (domain::stateOf(seen.session) == domain::SessionState::Blocked)
            decoded.earlier += seen.session.request.subsequentTo.value_or(QStringList());
        decoded.sessions.insert(each.row.id, seen);
    }
    return decoded;
}

//! Of which the service may have made the package by now: all that are known to be of them are signed. It
//! removes it with the last of them.
QSet<QString> wholeCollections(const domain::ObservedSessions &sessions, const QDateTime &now,
                               const QSet<QString> &collectionsToPackage)
{
    QSet<QString> kept, open;
    for (const domain::ObservedSession &seen : sessions) {
        if (seen.isGone)
            continue;
        const auto &due = seen.session.request.dueDate;
        const bool isKept = !due || due->isNull() || due->toDateTime() > now;
        const bool isSigned = domain::stateOf(seen.session) == domain::SessionState::Signed;
        for (const domain::SessionDocument &document : seen.session.request.documents)
            if (isKept || !isSigned)
                (isSigned ? kept : open).insert(document.documentCollectionId);
    }
    return kept.subtract(open).intersect(collectionsToPackage);
}

struct Judged
{
    store::StuckSessions::Causes causes;
    QHash<QString, QStringList> collections; //!< of those of them that a package is awaited for
    QHash<QString, QDateTime> expectedSince; //!< the package of each of these
    QSet<QString> whole;                     //!< collections whose package may be there
};

Judged judged(const domain::ObservedSessions &sessions, const QDateTime &now,
              const QSet<QString> &collectionsToPackage)
{
    Judged judged;
    judged.causes = domain::stuckSessions(sessions, now);
    judged.whole = wholeCollections(sessions, now, collectionsToPackage);
    for (auto each = judged.causes.cbegin(); each != judged.causes.cend(); ++each) {
        const domain::ObservedSession seen = sessions.value(each.key());
        for (const domain::SessionDocument &document : seen.session.request.documents) {
            const QString &id = document.documentCollectionId;
            if (!collectionsToPackage.contains(id))
                continue;
            judged.collections[each.key()] << id;
            const QDateTime since = seen.finalSeenAt.addSecs(60LL * domain::packageMinutes);
            QDateTime &last = judged.expectedSince[id];
            if (!last.isValid() || since > last)
                last = since;
        }
    }
    return judged;
}

} // namespace

StuckWatch::StuckWatch(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_stuck(account.sessionIndex())
    , m_lists(account.sessionIndex())
    , m_packages(new PackageAsking(account, this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterChangeMs);
    m_again.setInterval(againMs);
    connect(&m_soon, &QTimer::timeout, this, &StuckWatch::look);
    connect(&m_again, &QTimer::timeout, this, &StuckWatch::look);
    connect(m_packages, &PackageAsking::answered, &m_soon, qOverload<>(&QTimer::start));
}

void StuckWatch::start()
{
    m_packages->start([this] {
        connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, &StuckWatch::lookSoon);
        m_again.start();
        look();
    });
}

void StuckWatch::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void StuckWatch::setAsksByItself(bool asks)
{
    if (asks == m_asksByItself)
        return;
    m_asksByItself = asks;
    if (asks)
        lookSoon();
}

void StuckWatch::askOnce()
{
    m_isAskedFor = true;
    lookSoon();
}

void StuckWatch::look()
{
    m_isWanted = m_isLooking;
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_mayAsk = std::exchange(m_isAskedFor, false) || m_asksByItself;
    m_clock.start();
    m_now = QDateTime::currentDateTimeUtc();
    m_seen.clear();
    m_seenIds.clear();
    m_asked.clear();
    m_earlier.clear();
    m_stuck.suspects(m_now, this, [this](const store::StoreResult<Numbers> &numbers) {
        if (!numbers)
            return end(); // what was found before stays
        m_numbers = *numbers;
        askForCollections();
    });
}

//! A package that is made of a collection is asked for there, which its sessions do not tell.
void StuckWatch::askForCollections()
{
    m_account.collectionRegistry().awaitingPackages(
        this, [this](const store::StoreResult<QStringList> &found) {
            const QStringList ids = found.value_or(QStringList());
            m_collectionsToPackage = QSet<QString>(ids.cbegin(), ids.cend());
            m_stuck.members(ids, this, [this](const store::StoreResult<Numbers> &numbers) {
                m_numbers += numbers.value_or(Numbers());
                std::sort(m_numbers.begin(), m_numbers.end());
                m_numbers.erase(std::unique(m_numbers.begin(), m_numbers.end()), m_numbers.end());
                readSome();
            });
        });
}

void StuckWatch::readSome()
{
    if (m_numbers.isEmpty()) {
        QStringList ids;
        for (const QString &id : std::exchange(m_earlier, {}))
            if (!m_seenIds.contains(id) && !m_asked.contains(id)) {
                m_asked.insert(id);
                ids << id;
            }
        if (ids.isEmpty())
            return judge();
        return m_lists.numbersOf(ids, this, [this](const store::StoreResult<Numbers> &numbers) {
            m_numbers = numbers.value_or(Numbers());
            m_numbers.isEmpty() ? judge() : readSome();
        });
    }
    const Numbers some = m_numbers.mid(0, atOnce);
    m_numbers.remove(0, some.size());
    m_lists.rows(some, this, [this](const store::StoreResult<QList<store::NumberedSession>> &rows) {
        if (!rows)
            return end();
        runInBackground(
            this, [rows = *rows, toPackage = m_collectionsToPackage] { return decode(rows, toPackage); },
            [this](const Decoded &decoded) { take(decoded.sessions, decoded.earlier); });
    });
}

void StuckWatch::take(const domain::ObservedSessions &sessions, const QStringList &earlier)
{
    m_seen.append(sessions);
    for (auto each = sessions.keyBegin(); each != sessions.keyEnd(); ++each)
        m_seenIds.insert(*each);
    m_earlier += earlier;
    readSome();
}

void StuckWatch::judge()
{
    runInBackground(
        this,
        [seen = std::exchange(m_seen, {}), now = m_now, toPackage = m_collectionsToPackage] {
            domain::ObservedSessions all; // each is large: here, and not in the window's thread
            for (const domain::ObservedSessions &some : seen)
                all.insert(some);
            return judged(all, now, toPackage);
        },
        [this](Judged judged) {
            // The service tells of a collection's package there alone: none is missing before it was asked
            for (auto each = judged.causes.begin(); each != judged.causes.end();) {
                each->removeIf([&](const domain::StuckCause &cause) {
                    if (cause.kind != domain::StuckCause::Kind::PackageMissing)
                        return false;
                    const QStringList ids = judged.collections.value(each.key());
                    for (const QString &id : ids)
                        ask(id, judged.expectedSince.value(id));
                    return !std::all_of(ids.cbegin(), ids.cend(), [&](const QString &id) {
                        return m_packages->hasNone(id, judged.expectedSince.value(id));
                    });
                });
                each = each->isEmpty() ? judged.causes.erase(each) : std::next(each);
            }
            for (const QString &id : std::as_const(judged.whole))
                ask(id);
            tell(judged.causes);
        });
}

void StuckWatch::tell(const store::StuckSessions::Causes &causes)
{
    m_stuck.replace(causes, this, [this](const store::StoreResult<bool> &isNew) {
        if (isNew.value_or(false))
            m_account.sessionIndex().tellChanged();
        end();
        Q_EMIT looked();
    });
}

void StuckWatch::ask(const QString &collectionId, const QDateTime &expectedSince)
{
    if (m_mayAsk)
        m_packages->ask(collectionId, m_now, expectedSince);
}

void StuckWatch::end()
{
    m_isLooking = false;
    // while a million sessions are being fetched the index changes all the time
    m_soon.setInterval(qMax(afterChangeMs, int(m_clock.elapsed()) * restFactor));
    if (m_isWanted)
        m_soon.start();
}

} // namespace tasks
