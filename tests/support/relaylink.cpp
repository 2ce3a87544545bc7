#include "support/relaylink.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <utility>

namespace support {

using Fault = FaultRule::Fault;

namespace {

constexpr qsizetype maxKept = 256 * 1024; // of an answer
constexpr qsizetype littleKept = 1024;    // its head is in it

//! How many bytes an answer has that begins so; -1 when it does not say.
qint64 wholeSize(const QByteArray &beginning)
{
    const auto end = beginning.indexOf("\r\n\r\n");
    const auto at = beginning.left(end + 2).toLower().indexOf("\r\ncontent-length:");
    if (end < 0 || at < 0)
        return -1;
    const QByteArray line = beginning.mid(at + 2, beginning.indexOf('\r', at + 2) - at - 2);
    return end + 4 + line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
}

} // namespace

RelayLink::RelayLink(FaultRelay &relay, QTcpSocket *client)
    : QObject(&relay)
    , m_relay(relay)
    , m_client(client)
{
    m_client->setParent(this);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_client, &QTcpSocket::readyRead, this, &RelayLink::fromClient);
    connect(m_client, &QTcpSocket::disconnected, this, &RelayLink::clientGone);
    // A body goes out behind its head; without this it would wait for the head's acknowledgement
    connect(&m_server, &QTcpSocket::connected, this,
            [this] { m_server.setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(&m_server, &QTcpSocket::readyRead, this, &RelayLink::fromServer);
    connect(&m_server, &QTcpSocket::disconnected, this, &RelayLink::serverClosed);
    connect(&m_tick, &QTimer::timeout, this, &RelayLink::drip);
    connect(&m_sip, &QTimer::timeout, this, &RelayLink::sip);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        for (const auto &event : std::exchange(m_waiting, {}))
            handle(event);
    });
    // With no server behind it the relay can still answer
    if (m_relay.upstreamPort() != 0)
        m_server.connectToHost(QHostAddress::LocalHost, m_relay.upstreamPort());
    fromClient();
}

RelayLink::~RelayLink()
{
    m_server.disconnect(this); // its end is told by signals too
    setUnanswered(false);
}

void RelayLink::fromClient()
{
    if (!m_sip.isActive())
        take(m_client->readAll());
}

void RelayLink::take(const QByteArray &bytes)
{
    for (const auto &event : m_reader.feed(bytes)) {
        if (event.type == HttpReader::Event::RequestHead)
            begin(event);
        if (m_delay.isActive())
            m_waiting.append(event);
        else
            handle(event);
        if (m_client->state() != QAbstractSocket::ConnectedState)
            return;
    }
}

void RelayLink::begin(const HttpReader::Event &event)
{
    m_fault = m_relay.faultFor(event.head);
    m_passed = m_answered = 0;
    const bool forwarded =
        m_fault.fault != Fault::Answer && m_fault.fault != Fault::DropBefore && m_fault.fault != Fault::Reset;
    m_seen = m_relay.m_seen.size();
    m_relay.m_seen.append({event.head, {}, forwarded, {}, m_fault});
    Q_EMIT m_relay.requestSeen(event.head.method, event.head.target);
    if (m_fault.fault == Fault::Delay)
        m_delay.start(m_fault.milliseconds);
    if (m_fault.fault == Fault::Sip) {
        m_client->setReadBufferSize(m_fault.bytes);
        m_sip.start(m_fault.milliseconds);
    }
}

void RelayLink::sip()
{
    take(m_client->read(m_fault.bytes));
}

void RelayLink::handle(const HttpReader::Event &event)
{
    using Event = HttpReader::Event;
    if (event.type == Event::Broken)
        return close();
    if (event.type == Event::Body && !m_relay.m_keepsLittle)
        m_relay.m_seen[m_seen].body += event.raw;
    switch (m_fault.fault) {
    case Fault::DropBefore:
        return event.type == Event::RequestEnd ? close() : void();
    case Fault::Reset:
        return event.type == Event::RequestEnd ? reset() : void();
    case Fault::Answer:
        if (event.type == Event::RequestEnd)
            m_client->write(m_fault.answerBytes());
        return;
    default:
        m_server.write(event.raw);
        if (event.type == Event::RequestEnd) {
            m_sip.stop();
            m_client->setReadBufferSize(0);
            setUnanswered(true);
        }
    }
}

void RelayLink::fromServer()
{
    const QByteArray bytes = m_server.readAll();
    const qsizetype kept = m_relay.m_keepsLittle ? littleKept : maxKept;
    if (m_seen >= 0 && m_relay.m_seen[m_seen].answer.size() < kept)
        m_relay.m_seen[m_seen].answer += m_relay.m_keepsLittle ? bytes.left(kept) : bytes;
    const bool isFirst = m_answered == 0;
    m_answered += bytes.size();
    if (isFirst && m_seen >= 0)
        Q_EMIT m_relay.answerSeen(m_seen);
    setUnanswered(false);
    if (m_isClientGone)
        return deleteLater();
    switch (m_fault.fault) {
    case Fault::DropAfter:
        return close();
    case Fault::Truncate:
        m_client->write(bytes.left(m_fault.bytes - m_passed));
        m_passed += bytes.size();
        if (m_passed >= m_fault.bytes)
            close();
        return;
    case Fault::Drip:
        m_dripping += bytes;
        if (!m_tick.isActive())
            m_tick.start(m_fault.milliseconds);
        return;
    default:
        m_client->write(bytes);
        tellWhenPassed();
    }
}

void RelayLink::tellWhenPassed()
{
    if (m_seen < 0 || m_answered != wholeSize(m_relay.m_seen[m_seen].answer))
        return;
    m_client->flush();
    Q_EMIT m_relay.answerPassed(m_seen);
}

//! A request that was forwarded is executed all the same, and whoever tests what follows has to wait for it.
void RelayLink::clientGone()
{
    m_isClientGone = true;
    if (!m_isUnanswered)
        deleteLater();
}

void RelayLink::setUnanswered(bool unanswered)
{
    if (unanswered == m_isUnanswered)
        return;
    m_isUnanswered = unanswered;
    m_relay.countUnanswered(unanswered ? 1 : -1);
}

void RelayLink::drip()
{
    m_client->write(m_dripping.left(m_fault.bytes));
    m_dripping.remove(0, m_fault.bytes);
    if (!m_dripping.isEmpty())
        return;
    m_tick.stop();
    if (m_server.state() == QAbstractSocket::UnconnectedState)
        close();
}

void RelayLink::serverClosed()
{
    setUnanswered(false);
    if (m_isClientGone)
        return deleteLater();
    if (m_dripping.isEmpty())
        close();
}

void RelayLink::close()
{
    m_fault.fault = Fault::None;
    setUnanswered(false);
    m_server.disconnect(this);
    m_server.abort();
    m_client->disconnectFromHost(); // what was written goes out first
}

void RelayLink::reset()
{
    const linger immediately{1, 0};
    ::setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&immediately), sizeof immediately);
    setUnanswered(false);
    m_server.disconnect(this);
    m_server.abort();
    m_client->abort();
}

} // namespace support
