#include "tasks/idleresults.h"

#include "store/profilestore.h"
#include "store/savedresults.h"
#include "store/syncstate.h"

#include <QFile>

namespace tasks {

namespace {

constexpr int soonestAgainMs = 1'000;

}

IdleResults::IdleResults(const store::ProfileStore &profiles, const store::DataFolder &folder,
                         store::Database &database, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_folder(folder)
    , m_database(database)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleResults::begin);
}

IdleResults::~IdleResults()
{
    letGo();
}

void IdleResults::setOpen(const QString &profileId)
{
    if (profileId == m_openId)
        return;
    m_openId = profileId;
    if (m_timer.isActive() && m_timer.remainingTime() > m_firstMs)
        m_timer.start(m_firstMs); // nobody guards what was open till now
    if (profileId.isEmpty())
        return;
    Q_EMIT opened(profileId);
    if (profileId != m_currentId)
        return;
    letGo();
    next();
}

void IdleResults::setPace(int first, int every)
{
    m_firstMs = first;
    m_everyMs = every;
}

void IdleResults::start()
{
    m_timer.start(m_firstMs);
}

void IdleResults::begin()
{
    if (m_index)
        return m_timer.start(m_firstMs); // the last round still goes on
    m_timer.start(m_everyMs);
    m_firstDue = {};
    const QList<domain::Profile> profiles = m_profiles.list();
    for (const domain::Profile &profile : profiles)
        m_waiting << profile.id;
    next();
}

void IdleResults::next()
{
    while (!m_waiting.isEmpty()) {
        const QString id = m_waiting.takeFirst();
        const QString path = m_folder.index(id);
        if (id == m_openId || m_profiles.get(id).id.isEmpty() || !QFile::exists(path))
            continue; // it is not made for this
        m_currentId = id;
        m_index = std::make_unique<store::SessionIndex>(path, nullptr, m_database.sealing());
        m_index->setClosesBehind();
        return look();
    }
    if (const QDateTime now = QDateTime::currentDateTimeUtc();
        !m_firstDue.isNull() && now.msecsTo(m_firstDue) < m_timer.remainingTime())
        m_timer.start(int(qMax<qint64>(soonestAgainMs, now.msecsTo(m_firstDue) + 1)));
    Q_EMIT finished();
}

void IdleResults::look()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store::SavedResults results(m_database, *m_index, m_currentId);
    results.countUnsaved(now, now.addSecs(domain::resultsAtRiskHours * 3600LL), this,
                         [this](const store::StoreResult<store::UnsavedCount> &count) {
                             if (!count)
                                 return end(); // what was known of it is known still
                             askHowOld(*count);
                         });
}

void IdleResults::askHowOld(const store::UnsavedCount &count)
{
    store::SyncState(*m_index).asOf(this, [this, count](const store::StoreResult<QDateTime> &asOf) {
        ResultsAtRisk atRisk{.profileId = m_currentId, .asOf = asOf.value_or(QDateTime())};
        if (count.soon > 0) {
            atRisk.sessions = count.soon;
            atRisk.firstDue = count.soonestDue;
            m_firstDue = m_firstDue.isNull() ? atRisk.firstDue : qMin(m_firstDue, atRisk.firstDue);
        }
        Q_EMIT found(atRisk);
        end();
    });
}

void IdleResults::end()
{
    letGo();
    next();
}

void IdleResults::letGo()
{
    m_currentId.clear();
    m_index.reset();
}

} // namespace tasks
