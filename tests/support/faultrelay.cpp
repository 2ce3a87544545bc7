#include "support/faultrelay.h"

#include "support/relaylink.h"

#include <algorithm>

namespace support {

FaultRelay::FaultRelay(quint16 upstreamPort, QObject *parent)
    : QObject(parent)
    , m_upstreamPort(upstreamPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultRelay::accept);
}

FaultRelay::~FaultRelay()
{
    qDeleteAll(findChildren<RelayLink *>());
}

bool FaultRelay::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void FaultRelay::add(const char *rule)
{
    QString why;
    const auto parsed = FaultRule::parse(QString::fromUtf8(rule), &why);
    if (!parsed)
        qFatal("%s: %s", rule, qPrintable(why));
    add(*parsed);
}

int FaultRelay::count(const QByteArray &method, const QByteArray &part) const
{
    return int(std::count_if(m_seen.begin(), m_seen.end(), [&](const Seen &seen) {
        return seen.head.method == method && seen.head.target.contains(part);
    }));
}

int FaultRelay::countForwarded(const QByteArray &method, const QByteArray &part) const
{
    return int(std::count_if(m_seen.begin(), m_seen.end(), [&](const Seen &seen) {
        return seen.forwarded && seen.head.method == method && seen.head.target.contains(part);
    }));
}

void FaultRelay::accept()
{
    while (auto *socket = m_server.nextPendingConnection())
        new RelayLink(*this, socket);
    m_mostConnections = std::max(m_mostConnections, int(findChildren<RelayLink *>().size()));
}

void FaultRelay::countUnanswered(int change)
{
    m_unanswered += change;
    if (m_unanswered == 0)
        Q_EMIT becameQuiet();
}

FaultRule FaultRelay::faultFor(const HttpReader::Head &head)
{
    FaultRule found;
    for (auto &rule : m_rules)
        if (rule.isFor(head.method, head.target) && found.fault == FaultRule::Fault::None)
            found = rule;
    return found;
}

} // namespace support
