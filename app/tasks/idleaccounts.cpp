#include "tasks/idleaccounts.h"

#include "store/sessionindex.h"
#include "store/wiping.h"
#include "tasks/idleresults.h"
#include "tasks/personaldatawipe.h"

#include <QDateTime>
#include <QFile>

#include <functional>
#include <memory>

namespace tasks {

namespace {

constexpr int firstRoundMs = 120'000, everyRoundMs = 24 * 3'600'000;

//! The wipe of one account, with its index.
class IdleWipe : public QObject
{
public:
    IdleWipe(const domain::Profile &profile, const QString &path, store::Database &database,
             store::AuditLog &audit, const QDateTime &now, const std::function<void()> &done)
        // not brought to the key in use: a wipe needs none, and one of this run would have all fetched anew
        : m_index(path, nullptr, database.sealing())
        , m_wipe(profile, database, m_index, audit)
    {
        m_index.setClosesBehind();
        connect(&m_wipe, &PersonalDataWipe::finished, this, [done] { done(); });
        m_wipe.wipeNow(now);
    }

private:
    store::SessionIndex m_index;
    PersonalDataWipe m_wipe; //!< works with the index, so it goes first
};

} // namespace

IdleAccounts::IdleAccounts(const store::ProfileStore &profiles, const store::DataFolder &folder,
                           store::Database &database, store::AuditLog &audit, QObject *parent)
    : QObject(parent)
    , m_results(new IdleResults(profiles, folder, this))
    , m_walk(
          profiles,
          [this, folder, &database, &audit](const domain::Profile &profile,
                                            const std::function<void()> &done) -> std::unique_ptr<QObject> {
              if (profile.wipeAfterDays <= 0)
                  return nullptr;
              const QDateTime now = QDateTime::currentDateTimeUtc();
              const QString path = folder.index(profile.id);
              if (QFile::exists(path))
                  return std::make_unique<IdleWipe>(profile, path, database, audit, now, done);
              // it is not made for this
              store::wipeEnded(database, profile.id, now.addDays(-profile.wipeAfterDays), this, {});
              return nullptr;
          })
{
    m_walk.setPace(firstRoundMs, everyRoundMs);
    connect(&m_walk, &IdleWalk::finished, this, &IdleAccounts::finished);
}

void IdleAccounts::setOpen(const QString &profileId)
{
    m_results->setOpen(profileId);
    m_walk.setOpen(profileId); // its own wipe goes on with what is left
}

void IdleAccounts::setPace(int first, int every)
{
    m_walk.setPace(first, every);
}

void IdleAccounts::start()
{
    m_walk.start();
    m_results->start();
}

} // namespace tasks
