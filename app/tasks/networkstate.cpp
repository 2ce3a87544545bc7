#include "tasks/networkstate.h"

#include <QNetworkInformation>

namespace tasks {

namespace {
constexpr int pulseMs = 20'000;
constexpr qint64 sleptMs = 60'000; //!< the clock on the wall went on by so much more than the other one
} // namespace

NetworkState::NetworkState(QObject *parent, std::function<QDateTime()> now)
    : QObject(parent)
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTimeUtc(); })
{
    connect(&m_pulse, &QTimer::timeout, this, &NetworkState::lookAtClocks);
    lookAtClocks();
    m_pulse.start(pulseMs);
}

void NetworkState::start()
{
    using Feature = QNetworkInformation::Feature;
    // whichever of the two the system can tell
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered))
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    auto *network = QNetworkInformation::instance();
    if (!network)
        return;
    connect(network, &QNetworkInformation::isMeteredChanged, this, &NetworkState::meteredChanged);
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkState::changed);
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                Q_EMIT changed();
                if (reachability == QNetworkInformation::Reachability::Online)
                    Q_EMIT cameBack();
            });
    Q_EMIT meteredChanged(); // perhaps: nobody could tell before
}

bool NetworkState::isMetered() const
{
    const auto *network = QNetworkInformation::instance();
    return m_pretended.value_or(network && network->isMetered());
}

void NetworkState::pretendMetered(bool isMetered)
{
    m_pretended = isMetered;
    Q_EMIT meteredChanged();
}

//! Timers stand still while this computer sleeps, and nobody tells that it did: what was due in a minute
//! would be due in a minute still.
void NetworkState::lookAtClocks()
{
    const QDateTime wall = m_now();
    const bool slept = m_sinceLook.isValid() && m_lastLook.msecsTo(wall) - m_sinceLook.elapsed() > sleptMs;
    m_sinceLook.start();
    m_lastLook = wall;
    if (!slept)
        return;
    Q_EMIT changed();
    Q_EMIT cameBack();
}

} // namespace tasks
