#include "tasks/idleaccounts.h"

#include "store/profilestore.h"
#include "store/sessionindex.h"
#include "store/wiping.h"
#include "tasks/idleresults.h"
#include "tasks/personaldatawipe.h"

#include <QFile>

namespace tasks {

namespace {

constexpr int firstRoundMs = 120'000; // after the account that is open, which somebody waits for

}

IdleAccounts::IdleAccounts(const store::ProfileStore &profiles, const store::DataFolder &folder,
                           store::Database &database, store::AuditLog &audit, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_folder(folder)
    , m_database(database)
    , m_audit(audit)
    , m_results(new IdleResults(profiles, folder, database, this))
{
    m_timer.setInterval(firstRoundMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleAccounts::begin);
}

IdleAccounts::~IdleAccounts()
{
    letGo();
}

void IdleAccounts::setOpen(const QString &profileId)
{
    m_openId = profileId;
    m_results->setOpen(profileId);
    if (profileId.isEmpty() || profileId != m_currentId)
        return;
    letGo(); // its own wipe goes on with what is left
    next();
}

void IdleAccounts::setPace(int first, int every)
{
    m_timer.setInterval(first);
    m_everyMs = every;
}

void IdleAccounts::start()
{
    m_timer.start();
    m_results->start();
}

void IdleAccounts::begin()
{
    m_timer.start(m_everyMs);
    if (m_wipe)
        return; // the last round still goes on
    m_waiting = m_profiles.list();
    next();
}

void IdleAccounts::next()
{
    while (!m_waiting.isEmpty()) {
        // as it is now: since the round began, a person may have said "never", or removed it
        const domain::Profile profile = m_profiles.get(m_waiting.takeFirst().id);
        if (profile.id.isEmpty() || profile.id == m_openId || profile.wipeAfterDays <= 0)
            continue;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString path = m_folder.index(profile.id);
        if (!QFile::exists(path)) { // it is not made for this
            store::wipeEnded(m_database, profile.id, now.addDays(-profile.wipeAfterDays), this, {});
            continue;
        }
        m_currentId = profile.id;
        // not brought to the key in use: a wipe needs none, and one of this run would have all fetched anew
        m_index = std::make_unique<store::SessionIndex>(path, nullptr, m_database.sealing());
        m_index->setClosesBehind();
        m_wipe = std::make_unique<PersonalDataWipe>(profile, m_database, *m_index, m_audit);
        connect(
            m_wipe.get(), &PersonalDataWipe::finished, this,
            [this, id = profile.id] {
                if (id != m_currentId)
                    return; // it was opened meanwhile
                letGo();
                next();
            },
            Qt::QueuedConnection); // not from within what ends now
        return m_wipe->wipeNow(now);
    }
    Q_EMIT finished();
}

void IdleAccounts::letGo()
{
    m_currentId.clear();
    m_wipe.reset();
    m_index.reset();
}

} // namespace tasks
