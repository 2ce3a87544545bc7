#include "tasks/personaldatawipe.h"

#include "store/auditlog.h"
#include "store/sessionindex.h"
#include "store/wiping.h"
#include "tasks/account.h"

namespace tasks {

namespace {

constexpr int sessionsAtATime = 100;
constexpr int firstMs = 20'000; // what the person came for comes first

} // namespace

PersonalDataWipe::PersonalDataWipe(Account &account, QObject *parent)
    : PersonalDataWipe(account.profile(), account.database(), account.sessionIndex(), account.audit(), parent)
{
}

PersonalDataWipe::PersonalDataWipe(const domain::Profile &profile, store::Database &database,
                                   store::SessionIndex &index, store::AuditLog &audit, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_database(database)
    , m_index(index)
    , m_audit(audit)
{
    m_timer.setInterval(firstMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(m_everyMs);
        wipeNow(QDateTime::currentDateTimeUtc());
    });
}

void PersonalDataWipe::setPace(int first, int every)
{
    m_timer.setInterval(first);
    m_everyMs = every;
}

void PersonalDataWipe::start()
{
    m_timer.start();
}

void PersonalDataWipe::wipeNow(const QDateTime &now)
{
    const int days = m_profile.wipeAfterDays;
    if (days <= 0 || m_isWiping)
        return;
    m_isWiping = true;
    m_now = now;
    m_before = now.addDays(-days);
    m_wiped.clear();
    wipeSessions();
}

void PersonalDataWipe::wipeSessions()
{
    const auto restFirst = [this](const store::SessionIndex::Doomed &doomed,
                                  const std::function<void(store::StoreResult<void>)> &goOn) {
        store::wipeNotes(m_database, m_profile.id, doomed.ids, this,
                         [this, doomed, goOn](const store::StoreResult<void> &wiped) {
                             if (!wiped)
                                 return goOn(wiped);
                             store::wipeNames(m_database, m_profile.id, doomed.documentIds,
                                              doomed.collectionIds, m_now, this, noteThen(doomed.ids, goOn));
                         });
    };
    m_index.wipe(m_before, sessionsAtATime, restFirst, this,
                 [this](const store::StoreResult<QStringList> &ids) {
                     if (!ids)
                         return end(tl::make_unexpected(ids.error()));
                     if (ids->isEmpty())
                         return wipeRest();
                     m_wiped += *ids;
                     wipeSessions();
                 });
}

//! Before it is done: an account that is opened, or a program that ends, ends this in the middle, and nobody
//! would know what went. What was not wiped then is wiped, and written down, the next time.
std::function<void(store::StoreResult<void>)>
PersonalDataWipe::noteThen(const QStringList &ids, const std::function<void(store::StoreResult<void>)> &goOn)
{
    return [this, ids, goOn](const store::StoreResult<void> &wiped) {
        if (!wiped)
            return goOn(wiped);
        m_audit.add(m_profile.id, store::AuditEvent::DataWiped, ids, {}, this, goOn);
    };
}

void PersonalDataWipe::wipeRest()
{
    store::wipeEnded(m_database, m_profile.id, m_before, this,
                     [this](const store::StoreResult<void> &wiped) { wiped ? settle(true) : end(wiped); });
}

void PersonalDataWipe::settle(bool isFirst)
{
    m_index.settleWords(isFirst, this, [this](const store::StoreResult<bool> &isDone) {
        if (!isDone || *isDone)
            return end(isDone ? store::StoreResult<void>() : tl::make_unexpected(isDone.error()));
        settle(false);
    });
}

//! What an error left is wiped the next time.
void PersonalDataWipe::end(const store::StoreResult<void> &)
{
    m_isWiping = false;
    if (!m_wiped.isEmpty())
        Q_EMIT wiped(m_wiped);
    Q_EMIT finished();
}

} // namespace tasks
