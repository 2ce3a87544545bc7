#include "tasks/stuckwatch.h"

#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/earlierasking.h"
#include "tasks/packageasking.h"

#include <algorithm>
#include <utility>

namespace tasks {

namespace {

constexpr int afterChangeMs = 1'500; // changes come in heaps
constexpr int againMs = 60'000;
constexpr int restFactor = 4;     // so many times as long as a look took: others need the disk too
constexpr qsizetype atOnce = 500; // rows that are read and decoded together

//! Of which the service may have made the package by now: all that are known to be of them are signed. It
//! removes it with the last of them.
QSet<QString> wholeCollections(const domain::ObservedSessions &sessions, const QDateTime &now,
                               const QSet<QString> &collectionsToPackage)
{
    QSet<QString> kept, open;
    for (const domain::ObservedSession &seen : sessions) {
        if (seen.isGone)
            continue;
        const bool isKept = !seen.dueDate.isValid() || seen.dueDate > now;
        const bool isSigned = seen.state == domain::SessionState::Signed;
        for (const QString &id : seen.collectionIds)
            if (isKept || !isSigned)
                (isSigned ? kept : open).insert(id);
    }
    return kept.subtract(open).intersect(collectionsToPackage);
}

struct Judged
{
    store::StuckSessions::Causes causes;
    QHash<QString, QStringList> collections; //!< of those of them that a package is awaited for
    QHash<QString, QDateTime> expectedSince; //!< the package of each of these
    QSet<QString> whole;                     //!< collections whose package may be there
    QStringList missing;                     //!< waited for, and nothing is known of them
};

Judged judged(const domain::ObservedSessions &sessions, const QDateTime &now,
              const QSet<QString> &collectionsToPackage)
{
    Judged judged;
    judged.causes = domain::stuckSessions(sessions, now);
    judged.whole = wholeCollections(sessions, now, collectionsToPackage);
    for (auto each = judged.causes.cbegin(); each != judged.causes.cend(); ++each) {
        const domain::ObservedSession seen = sessions.value(each.key());
        for (const QString &id : seen.collectionIds) {
            if (!collectionsToPackage.contains(id))
                continue;
            judged.collections[each.key()] << id;
            const QDateTime since = seen.finalSince.addSecs(60LL * domain::packageMinutes);
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
    , m_earlier(new EarlierAsking(account, this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterChangeMs);
    m_again.setInterval(againMs);
    connect(&m_soon, &QTimer::timeout, this, &StuckWatch::look);
    connect(&m_again, &QTimer::timeout, this, &StuckWatch::look);
    connect(m_packages, &PackageAsking::answered, &m_soon, qOverload<>(&QTimer::start));
    connect(m_earlier, &EarlierAsking::answered, &m_soon, qOverload<>(&QTimer::start));
}

void StuckWatch::start()
{
    m_packages->start([this] {
        m_earlier->start([this] {
            connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, &StuckWatch::lookSoon);
            m_again.start();
            look();
        });
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

void StuckWatch::setIsIndexWhole(bool isWhole)
{
    if (std::exchange(m_isIndexWhole, isWhole) != isWhole && isWhole)
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
    m_reading = {};
    m_stuck.suspects(this, [this](const store::StoreResult<Numbers> &numbers) {
        if (!numbers)
            return end(); // what was found before stays
        m_numbers = *numbers;
        findExpiredLinks();
    });
}

void StuckWatch::findExpiredLinks()
{
    m_stuck.expiredLinks(m_now, this, [this](const store::StoreResult<QStringList> &ids) {
        if (!ids)
            return end();
        m_expired = *ids;
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
    if (m_numbers.isEmpty())
        return readEarlier();
    const Numbers some = m_numbers.mid(0, atOnce);
    m_numbers.remove(0, some.size());
    m_lists.rows(some, this, [this](const store::StoreResult<QList<store::NumberedSession>> &rows) {
        if (!rows)
            return end();
        runInBackground(
            this,
            [reading = std::exchange(m_reading, {}), rows = *rows,
             toPackage = m_collectionsToPackage]() mutable {
                reading.take(rows, toPackage);
                return std::move(reading);
            },
            [this](StuckReading reading) {
                m_reading = std::move(reading);
                readSome();
            });
    });
}

//! Those that are waited for, also through others, until all of them are read.
void StuckWatch::readEarlier()
{
    runInBackground(
        this,
        [reading = std::exchange(m_reading, {})]() mutable {
            const QStringList ids = reading.nextEarlier();
            return std::pair(std::move(reading), ids);
        },
        [this](std::pair<StuckReading, QStringList> found) {
            m_reading = std::move(found.first);
            if (found.second.isEmpty())
                return judge();
            m_lists.numbersOf(found.second, this, [this](const store::StoreResult<Numbers> &numbers) {
                m_numbers = numbers.value_or(Numbers());
                m_numbers.isEmpty() ? judge() : readSome();
            });
        });
}

void StuckWatch::judge()
{
    runInBackground(
        this,
        [reading = std::exchange(m_reading, {}), expired = std::exchange(m_expired, {}), now = m_now,
         toPackage = m_collectionsToPackage, gone = m_earlier->gone()]() mutable {
            reading.takeGone(gone);
            Judged judgement = judged(reading.seen(), now, toPackage);
            for (const QString &id : std::as_const(expired))
                if (!judgement.causes.contains(id)) // it was read, too, as others wait for it
                    judgement.causes[id].append({domain::StuckCause::Kind::LinkExpired, id});
            judgement.missing = reading.missing();
            return judgement;
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
            if (m_mayAsk && m_isIndexWhole)
                m_earlier->ask(judged.missing, m_now);
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
