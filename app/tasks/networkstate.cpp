#include "tasks/networkstate.h"

#include <QNetworkInformation>

namespace tasks {

NetworkState::NetworkState(QObject *parent)
    : QObject(parent)
{
    using Feature = QNetworkInformation::Feature;
    // whichever of the two the system can tell
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered))
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    auto *network = QNetworkInformation::instance();
    if (!network)
        return;
    connect(network, &QNetworkInformation::isMeteredChanged, this, &NetworkState::meteredChanged);
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability == QNetworkInformation::Reachability::Online)
                    Q_EMIT cameBack();
            });
}

bool NetworkState::isMetered() const
{
    const auto *network = QNetworkInformation::instance();
    return network && network->isMetered();
}

} // namespace tasks
