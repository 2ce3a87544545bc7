#include "tasks/idleresults.h"

#include "store/indexlook.h"

#include <QFile>

#include <utility>

namespace tasks {

namespace {

constexpr qint64 soonestAgainMs = 1'000;

} // namespace

IdleResults::IdleResults(const store::ProfileStore &profiles, const store::DataFolder &folder,
                         QObject *parent)
    : QObject(parent)
    , m_folder(folder)
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
    auto one = std::make_unique<store::IndexLook>(path);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    one->countUnsaved(now, now.addSecs(domain::resultsAtRiskHours * 3600LL),
                      [this, profileId, done](const store::StoreResult<store::IndexLook::Unsaved> &unsaved) {
                          if (unsaved) { // else what was known of it is known still
                              ResultsAtRisk atRisk{.profileId = profileId, .asOf = unsaved->asOf};
                              if (unsaved->count.soon > 0) {
                                  atRisk.sessions = unsaved->count.soon;
                                  atRisk.firstDue = unsaved->count.soonestDue;
                              }
                              tell(atRisk);
                          }
                          done();
                      });
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
