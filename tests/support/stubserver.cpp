#include "support/stubserver.h"

#include <QTcpSocket>

#include <algorithm>
#include <memory>

namespace support {

StubServer::StubServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &StubServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the stub server");
}

int StubServer::count(const QByteArray &method, const QByteArray &part) const
{
    return int(std::count_if(m_asked.begin(), m_asked.end(), [&](const Asked &asked) {
        return asked.head.method == method && asked.head.target.contains(part);
    }));
}

void StubServer::accept()
{
    auto *socket = m_server.nextPendingConnection();
    const auto reader = std::make_shared<HttpReader>();
    const auto current = std::make_shared<Asked>();
    const auto read = [this, socket, reader, current] {
        for (const auto &event : reader->feed(socket->readAll())) {
            if (event.type == HttpReader::Event::RequestHead)
                *current = {event.head, {}};
            else if (event.type == HttpReader::Event::Body)
                current->body += event.raw;
            else if (event.type == HttpReader::Event::RequestEnd) {
                m_asked.append(*current);
                const Answer answer = m_handler(*current);
                Q_EMIT requested();
                if (answer.never)
                    continue;
                QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " Stub\r\n";
                if (answer.status != 204)
                    bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
                if (!answer.body.isEmpty())
                    bytes += "Content-Type: " + answer.contentType + "\r\n";
                for (const auto &[name, value] : answer.headers)
                    bytes += name + ": " + value + "\r\n";
                socket->write(bytes + "\r\n" + answer.body);
            }
        }
    };
    connect(socket, &QTcpSocket::readyRead, this, read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

} // namespace support
