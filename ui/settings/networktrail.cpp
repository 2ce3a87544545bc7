#include "ui/settings/networktrail.h"

#include "store/auditlog.h"
#include "tasks/network.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

store::AuditLog::Detail trailOf(const domain::ProxySettings &proxy)
{
    using Mode = domain::ProxySettings::Mode;
    switch (proxy.mode) {
    case Mode::None:
        return {{u"proxy"_s, u"none"_s}};
    case Mode::Manual:
        return {{u"proxy"_s, u"manual"_s}, {u"host"_s, proxy.host}, {u"port"_s, QString::number(proxy.port)}};
    case Mode::System:
        break;
    }
    return {{u"proxy"_s, u"system"_s}};
}

} // namespace

void followNetwork(const tasks::Network &network, store::AuditLog &audit)
{
    QObject::connect(&network, &tasks::Network::changed, &audit,
                     [&audit](const domain::ProxySettings &proxy) {
                         audit.add({}, store::AuditEvent::NetworkChanged, {}, trailOf(proxy));
                     });
}

} // namespace ui
