#pragma once

#include "support/faultrule.h"
#include "support/httpreader.h"

#include <QObject>
#include <QTcpServer>

namespace support {

//! A TCP relay on loopback, in front of an HTTP server on loopback, that spoils chosen requests. One
//! connection of a client is one connection to the server, so that nothing is hidden. Runs in the event loop
//! of its thread.
class FaultRelay : public QObject
{
    Q_OBJECT

public:
    //! A request as it came, whether it was forwarded or not.
    struct Seen
    {
        HttpReader::Head head;
        QByteArray body;
        bool forwarded = false;
        QByteArray answer{}; //!< the first 256 KiB of what the server said, head included
        FaultRule rule{};    //!< that it met; its fault is None when it met none
    };

    explicit FaultRelay(quint16 upstreamPort, QObject *parent = nullptr);
    ~FaultRelay() override;

    //! Port 0 takes a free one.
    bool listen(quint16 port = 0);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] quint16 upstreamPort() const { return m_upstreamPort; }

    //! The first rule that is for a request wins; the others count it all the same.
    void add(const FaultRule &rule) { m_rules.append(rule); }
    //! Ends the program when the text is no rule: it is the test that is wrong.
    void add(const char *rule);
    void clear() { m_rules.clear(); }
    //! For a relay that runs for hours: of what it sees it keeps no bodies, and of answers their beginning.
    void keepLittle() { m_keepsLittle = true; }

    [[nodiscard]] const QList<Seen> &seen() const { return m_seen; }
    //! How many requests came with this method whose target contains \a part.
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &part) const;
    [[nodiscard]] int countForwarded(const QByteArray &method, const QByteArray &part) const;
    //! Connections of clients, at one moment.
    [[nodiscard]] int mostConnections() const { return m_mostConnections; }
    //! Nothing that was forwarded whole is without an answer. A client may be gone before its answer comes.
    [[nodiscard]] bool isQuiet() const { return m_unanswered == 0; }

Q_SIGNALS:
    //! Its head came; nothing was forwarded yet.
    void requestSeen(const QByteArray &method, const QByteArray &target);
    //! The server executed seen()[index] and begins to answer; nothing was passed on yet.
    void answerSeen(qsizetype index);
    //! The last byte of that answer went to the client. Only for answers with a Content-Length.
    void answerPassed(qsizetype index);
    //! isQuiet() again.
    void becameQuiet();

private:
    friend class RelayLink;
    void accept();
    void countUnanswered(int change);
    FaultRule faultFor(const HttpReader::Head &head);

    QTcpServer m_server;
    quint16 m_upstreamPort;
    int m_unanswered = 0, m_mostConnections = 0;
    bool m_keepsLittle = false;
    QList<FaultRule> m_rules;
    QList<Seen> m_seen;
};

} // namespace support
