#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace support {

//! A server on loopback that says the same bytes, whatever they are, to each request, and hangs up.
class AbruptServer : public QTcpServer
{
public:
    //! Listens at once, on a free port.
    explicit AbruptServer(const QByteArray &answer)
    {
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            while (QTcpSocket *socket = nextPendingConnection())
                serve(socket, answer);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port for the abrupt server");
    }

private:
    //! Not before the request is here: what is still to be read when a connection is closed resets it.
    static void serve(QTcpSocket *socket, const QByteArray &answer)
    {
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            if (!socket->peek(socket->bytesAvailable()).contains("\r\n\r\n"))
                return;
            socket->readAll();
            socket->write(answer);
            socket->disconnectFromHost();
        });
    }
};

} // namespace support
