#pragma once

#include "support/certificates.h"
#include "support/httpreader.h"

#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include <memory>

namespace support {

//! A real TLS server in front of an HTTP server on loopback, as a service on the Internet has one. Counts
//! what reaches it inside of TLS.
class TlsFront : public QSslServer
{
public:
    int connections = 0, requests = 0;
    QList<HttpReader::Head> heads;

    TlsFront(const Certificates &certificates, const QString &name, quint16 upstream)
        : m_upstream(upstream)
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(certificates.pem(name)));
        tls.setPrivateKey(QSslKey(certificates.keyPem(name), QSsl::Rsa));
        setSslConfiguration(tls);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                serve(socket);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no TLS server: %s", qPrintable(errorString()));
    }

private:
    void serve(QTcpSocket *client)
    {
        ++connections;
        auto *server = new QTcpSocket(client);
        auto reader = std::make_shared<HttpReader>();
        const auto read = [this, client, server, reader] {
            const QByteArray bytes = client->readAll();
            for (const auto &event : reader->feed(bytes))
                if (event.type == HttpReader::Event::RequestHead) {
                    ++requests;
                    heads.append(event.head);
                }
            server->write(bytes);
        };
        connect(client, &QTcpSocket::readyRead, server, read);
        connect(server, &QTcpSocket::readyRead, client,
                [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        server->connectToHost(QHostAddress::LocalHost, m_upstream);
        read();
    }

    quint16 m_upstream;
};

} // namespace support
