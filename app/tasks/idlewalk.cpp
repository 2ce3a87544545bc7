#include "tasks/idlewalk.h"

#include "store/profilestore.h"

#include <utility>

namespace tasks {

IdleWalk::IdleWalk(const store::ProfileStore &profiles, MakeWork makeWork, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_makeWork(std::move(makeWork))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWalk::beginRound);
}

IdleWalk::~IdleWalk() = default;

void IdleWalk::setOpen(const QString &profileId)
{
    m_openId = profileId;
    if (profileId.isEmpty() || profileId != m_currentId)
        return;
    letGo();
    next();
}

void IdleWalk::setPace(int first, int every)
{
    m_firstMs = first;
    m_everyMs = every;
}

void IdleWalk::start()
{
    m_timer.start(m_firstMs);
}

void IdleWalk::hurry(int ms)
{
    if (m_timer.isActive() && m_timer.remainingTime() > ms)
        m_timer.start(ms);
}

void IdleWalk::beginRound()
{
    if (m_work)
        return m_timer.start(m_firstMs); // the last round still goes on
    m_timer.start(m_everyMs);
    const QList<domain::Profile> profiles = m_profiles.list();
    for (const domain::Profile &profile : profiles)
        m_waiting << profile.id;
    next();
}

void IdleWalk::next()
{
    while (!m_waiting.isEmpty()) {
        // as it is now: since the round began, a person may have changed or removed it
        const domain::Profile profile = m_profiles.get(m_waiting.takeFirst());
        if (profile.id.isEmpty() || profile.id == m_openId)
            continue;
        m_work = m_makeWork(profile, [this, turn = m_turn] {
            const auto goOn = [this, turn] {
                if (turn != m_turn)
                    return; // it was opened meanwhile
                letGo();
                next();
            };
            QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection); // not from within what ends now
        });
        if (!m_work)
            continue;
        m_currentId = profile.id;
        return;
    }
    Q_EMIT finished();
}

void IdleWalk::letGo()
{
    ++m_turn;
    m_currentId.clear();
    m_work.reset();
}

} // namespace tasks
