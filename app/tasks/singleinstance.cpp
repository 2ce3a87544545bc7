#include "tasks/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

constexpr int lockTryMs = 100, socketMs = 1'000;
constexpr char question[] = "show", reply[] = "shown";

//! A path of a socket is short: the folder's own may be too long for one.
QString socketFor(const QString &dataFolder)
{
    const QFileInfo folder(dataFolder);
    const QString path = folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath();
    const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
    const QString name = u"countersign-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); // 0700
    return runtime.isEmpty() ? name : runtime + u'/' + name;
#else
    return name;
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_lock(dataFolder + u"/lock"_s)
    , m_name(socketFor(dataFolder))
{
    m_lock.setStaleLockTime(0); // by its process alone: a program may run for weeks
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

SingleInstance::Role SingleInstance::begin(int patienceMs)
{
    QElapsedTimer clock;
    clock.start();
    do {
        // in a folder that cannot be written, nobody can be in the way of another
        if (m_lock.tryLock(lockTryMs) || m_lock.error() == QLockFile::PermissionError) {
            listen();
            return Role::First;
        }
        if (ask())
            return Role::Second;
        // it may not listen yet, or be about to end
    } while (clock.elapsed() < patienceMs);
    return Role::Unheard;
}

void SingleInstance::listen()
{
    if (!m_lock.isLocked())
        return;
    QLocalServer::removeServer(m_name); // one that was killed left its own
    (void)m_server.listen(m_name);
}

bool SingleInstance::ask() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(socketMs))
        return false;
    socket.write(question);
    if (!socket.waitForBytesWritten(socketMs))
        return false;
    QByteArray answered;
    while (answered.size() < qsizetype(sizeof(reply)) - 1 && socket.waitForReadyRead(socketMs))
        answered += socket.readAll();
    return answered == reply;
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() < qsizetype(sizeof(question)) - 1)
                return;
            if (socket->readAll() == question) {
                socket->write(reply);
                Q_EMIT activated();
            }
            socket->disconnectFromServer();
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace tasks
