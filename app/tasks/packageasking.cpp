#include "tasks/packageasking.h"

#include "tasks/account.h"
#include "tasks/collectionaction.h"

#include <utility>

namespace tasks {

namespace {

constexpr qint64 soonestSeconds = 120, latestSeconds = 3'600;
constexpr int mostAskedAtOnce = 6;

qint64 msUntilAgain(int times)
{
    return 1'000 * PackageAsking::secondsUntilAgain(times);
}

//! Of an earlier run. What lies ahead is of a clock that was set back since.
bool hasRestedSince(const store::CollectionWithout &known, const QDateTime &now)
{
    return !known.at.isValid() || known.at > now || known.at.msecsTo(now) >= msUntilAgain(known.times);
}

} // namespace

PackageAsking::PackageAsking(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_packages(account.sessionIndex())
    , m_collections(new CollectionAction(account, this))
{
}

void PackageAsking::start(std::function<void()> done)
{
    CollectionAction::mirrorPackages(m_account);
    using Without = store::CollectionPackages::Without;
    m_packages.awaited(this, [this, done = std::move(done)](const store::StoreResult<Without> &known) {
        const Without before = known.value_or(Without());
        for (auto each = before.cbegin(); each != before.cend(); ++each)
            if (!m_without.contains(each.key()))
                m_without.insert(each.key(), each.value());
        done();
    });
}

void PackageAsking::ask(const QString &collectionId, const QDateTime &now, const QDateTime &expectedSince)
{
    const store::CollectionWithout known = m_without.value(collectionId);
    const auto asked = m_asked.constFind(collectionId);
    const QDateTime askedAt = asked == m_asked.cend() ? known.at : asked->at;
    const bool hasRested = asked == m_asked.cend() ? hasRestedSince(known, now) : asked->rest.isOver(now);
    const bool isDue = hasRested || (expectedSince.isValid() && askedAt < expectedSince);
    if (!isDue || m_asking >= mostAskedAtOnce)
        return;
    ++m_asking;
    m_asked.insert(collectionId, {now, Wait(msUntilAgain(known.times), now)});
    m_collections->refresh(collectionId, this,
                           [this, collectionId, now](const api::Result<domain::DocumentCollection> &answer) {
                               take(collectionId, now, answer);
                           });
}

void PackageAsking::take(const QString &collectionId, const QDateTime &askedAt,
                         const api::Result<domain::DocumentCollection> &answer)
{
    --m_asking;
    const bool isThere =
        answer && answer->output && answer->output->packages && !answer->output->packages->isEmpty();
    if (answer && !isThere) { // what is there is in the registry in a moment
        store::CollectionWithout &without = m_without[collectionId];
        without = {askedAt, without.times + 1, true};
        m_asked[collectionId].rest = Wait(msUntilAgain(without.times), askedAt);
        m_packages.noteWithout(collectionId, without);
    }
    Q_EMIT answered();
}

bool PackageAsking::hasNone(const QString &collectionId, const QDateTime &since) const
{
    const QDateTime saidAt = m_without.value(collectionId).at;
    return saidAt.isValid() && saidAt >= since;
}

qint64 PackageAsking::secondsUntilAgain(int times)
{
    constexpr int mostDoublings = 10; // beyond the longest
    return qMin(soonestSeconds << qBound(0, times - 1, mostDoublings), latestSeconds);
}

} // namespace tasks
