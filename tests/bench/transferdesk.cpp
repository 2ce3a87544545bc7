#include "bench/transferdesk.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace bench {

TransferServer::~TransferServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool TransferServer::start(qint64 bytes, double bytesPerSecond)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QDir(QCoreApplication::applicationDirPath()).filePath(u"countersign-transferserver"_s),
                    {QString::number(bytes), QString::number(bytesPerSecond, 'f', 0)});
    if (!m_process.waitForReadyRead())
        return false;
    m_root = u"http://127.0.0.1:"_s + QString::fromLatin1(m_process.readLine()).section(u' ', 1).trimmed();
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
        m_process.readAllStandardOutput();
        m_process.write("\n");
    });
    return true;
}

QString TransferServer::documentId()
{
    return u"0190163d-8694-739b-aea5-966c26f8ad91"_s;
}

QString TransferServer::heldDocumentId()
{
    return u"held"_s;
}

TransferDesk::TransferDesk(const QString &root)
{
    const auto folder = store::DataFolder::open(home.filePath(u"data"_s));
    if (!folder)
        return;
    const domain::Profile profile{.id = u"transfer"_s,
                                  .name = u"Transfer"_s,
                                  .environmentLabel = u"SANDBOX"_s,
                                  .apiUrl = QUrl(root + u"/sign"_s),
                                  .tokenUrl = QUrl(root + u"/auth/open/connect/token"_s),
                                  .clientId = u"client"_s};
    QEventLoop waiting;
    secrets.write(profile.id, u"secret"_s, &waiting, [&](const auto &) { waiting.quit(); });
    waiting.exec();
    database = std::make_unique<store::Database>(folder->database());
    account = std::make_unique<tasks::Account>(profile, *folder, *database, secrets);
    // the token is at hand before anything is measured
    const auto first = account->documents().metadata(TransferServer::documentId(), &waiting,
                                                     [&](const auto &) { waiting.quit(); });
    waiting.exec();
}

} // namespace bench
