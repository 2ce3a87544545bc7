#pragma once

#include "support/httpreader.h"

#include <QObject>
#include <QTcpServer>

#include <functional>

namespace support {

//! An HTTP server of a few lines on loopback that says what a test tells it to. Also keeps what it was asked.
class StubServer : public QObject
{
    Q_OBJECT

public:
    struct Asked
    {
        HttpReader::Head head;
        QByteArray body;
    };
    struct Answer
    {
        int status = 200;
        QByteArray body{};
        QByteArray contentType = "application/json";
        QList<QPair<QByteArray, QByteArray>> headers{};
        bool never = false; //!< leaves the client waiting
    };
    using Handler = std::function<Answer(const Asked &)>;

    //! Listens at once, on a free port.
    explicit StubServer(Handler handler, QObject *parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &part) const;

Q_SIGNALS:
    void requested();

private:
    void accept();

    QTcpServer m_server;
    Handler m_handler;
    QList<Asked> m_asked;
};

} // namespace support
