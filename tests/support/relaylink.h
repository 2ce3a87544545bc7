#pragma once

#include "support/faultrelay.h"

#include <QTcpSocket>
#include <QTimer>

namespace support {

//! One connection through the relay.
class RelayLink : public QObject
{
    Q_OBJECT

public:
    RelayLink(FaultRelay &relay, QTcpSocket *client);
    ~RelayLink() override;

private:
    void fromClient();
    void take(const QByteArray &bytes);
    void sip();
    void handle(const HttpReader::Event &event);
    void begin(const HttpReader::Event &event);
    void fromServer();
    void drip();
    void close();
    void reset();
    void serverClosed();
    void clientGone();
    void setUnanswered(bool unanswered);
    void tellWhenPassed();

    FaultRelay &m_relay;
    QTcpSocket *m_client;
    QTcpSocket m_server;
    HttpReader m_reader;
    QList<HttpReader::Event> m_waiting; //!< while a delay runs
    FaultRule m_fault;
    qsizetype m_seen = -1; //!< index of the current request
    qint64 m_passed = 0;   //!< bytes of the answer
    qint64 m_answered = 0; //!< bytes that the server said
    bool m_isUnanswered = false, m_isClientGone = false;
    QByteArray m_dripping;
    QTimer m_delay, m_tick, m_sip;
};

} // namespace support
