#include "tasks/idleresults.h"

#include "store/savedresults.h"
#include "store/syncstate.h"

#include <QFile>

#include <utility>

namespace tasks {

namespace {

constexpr qint64 soonestAgainMs = 1'000;

//! Of one account.
class IdleLook : public QObject
{
public:
    using Found = std::function<void(const store::UnsavedCount &count, const QDateTime &asOf)>;

    IdleLook(const QString &profileId, const QString &path, store::Database &database)
        : m_index(path, nullptr, database.sealing())
        , m_results(database, m_index, profileId)
    {
        m_index.setClosesBehind();
    }
    //! \a found is not called when it cannot be read: what was known of it is known still.
    void begin(const QDateTime &now, const Found &found, const std::function<void()> &done)
    {
        m_results.countUnsaved(
            now, now.addSecs(domain::resultsAtRiskHours * 3600LL), this,
            [this, found, done](const store::StoreResult<store::UnsavedCount> &count) {
                if (!count)
                    return done();
                store::SyncState(m_index).asOf(
                    this, [count = *count, found, done](const store::StoreResult<QDateTime> &asOf) {
                        found(count, asOf.value_or(QDateTime()));
                        done();
                    });
            });
    }

private:
    store::SessionIndex m_index;
    store::SavedResults m_results;
};

} // namespace

IdleResults::IdleResults(const store::ProfileStore &profiles, const store::DataFolder &folder,
                         store::Database &database, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_database(database)
    , m_walk(profiles, [this](const domain::Profile &profile, const std::function<void()> &done) {
        return look(profile.id, done);
    })
{
    connect(&m_walk, &IdleWalk::finished, this, &IdleResults::endRound);
}

void IdleResults::setOpen(const QString &profileId)
{
    if (profileId == m_walk.openId())
        return;
    m_walk.hurry(m_walk.firstMs()); // nobody guards what was open till now
    if (!profileId.isEmpty())
        Q_EMIT opened(profileId);
    m_walk.setOpen(profileId);
}

void IdleResults::setPace(int first, int every)
{
    m_walk.setPace(first, every);
}

void IdleResults::start()
{
    m_walk.start();
}

std::unique_ptr<QObject> IdleResults::look(const QString &profileId, const std::function<void()> &done)
{
    const QString path = m_folder.index(profileId);
    if (!QFile::exists(path))
        return nullptr; // it is not made for this
    auto one = std::make_unique<IdleLook>(profileId, path, m_database);
    one->begin(
        QDateTime::currentDateTimeUtc(),
        [this, profileId](const store::UnsavedCount &count, const QDateTime &asOf) {
            ResultsAtRisk atRisk{.profileId = profileId, .asOf = asOf};
            if (count.soon > 0) {
                atRisk.sessions = count.soon;
                atRisk.firstDue = count.soonestDue;
            }
            tell(atRisk);
        },
        done);
    return one;
}

void IdleResults::tell(const ResultsAtRisk &atRisk)
{
    if (atRisk.sessions > 0)
        m_firstDue = m_firstDue.isNull() ? atRisk.firstDue : qMin(m_firstDue, atRisk.firstDue);
    Q_EMIT found(atRisk);
}

//! The next one begins when the first of them goes.
void IdleResults::endRound()
{
    if (const QDateTime first = std::exchange(m_firstDue, {}); !first.isNull())
        m_walk.hurry(int(qMax(soonestAgainMs, QDateTime::currentDateTimeUtc().msecsTo(first) + 1)));
    Q_EMIT finished();
}

} // namespace tasks
