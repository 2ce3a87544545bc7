#include "support/manysessionsprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int maxMilliseconds = 60'000; // a million ids under a sanitizer

} // namespace

ManySessionsProcess::ManySessionsProcess(QObject *parent)
    : QObject(parent)
{
}

ManySessionsProcess::~ManySessionsProcess()
{
    m_process.disconnect();
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

bool ManySessionsProcess::start(const QString &programs, const Options &options)
{
    const QString program = QDir(programs).filePath(u"countersign-manysessions"_s);
    QStringList arguments{u"--port"_s,  u"0"_s,
                          u"--count"_s, QString::number(options.count),
                          u"--burst"_s, QString::number(options.burst),
                          u"--seed"_s,  QString::number(options.seed)};
    if (options.endMs != 0)
        arguments << u"--end-ms"_s << QString::number(options.endMs);
    if (options.delayMs != 0)
        arguments << u"--delay"_s << QString::number(options.delayMs);
    if (options.subMillisecond)
        arguments << u"--sub-millisecond"_s;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#ifdef Q_OS_LINUX
    // A test that crashes takes it along: it would hold the pipe that the test runner waits for.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process.start(program, arguments);
    if (!m_process.waitForStarted()) {
        m_error = program + u": "_s + m_process.errorString();
        return false;
    }
    // Lines of a word and a value: url, client, secret
    while (m_secret.isEmpty()) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(maxMilliseconds)) {
            m_error = program + u" did not say its address: "_s + m_process.errorString();
            return false;
        }
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            const QString word = line.section(u' ', 0, 0), value = line.section(u' ', 1);
            if (word == "url"_L1)
                m_root = QUrl(value);
            else if (word == "client"_L1)
                m_clientId = value;
            else if (word == "secret"_L1)
                m_secret = value;
        }
    }
    m_root.setPath({});
    return true;
}

domain::Profile ManySessionsProcess::profile(quint16 toPort) const
{
    QUrl apiUrl = m_root;
    if (toPort != 0)
        apiUrl.setPort(toPort);
    QUrl tokenUrl = apiUrl;
    apiUrl.setPath(u"/sign"_s);
    tokenUrl.setPath(u"/auth/open/connect/token"_s);
    return {.id = u"5d0c2c0a-7c1b-4c8e-8f5e-2b6d1c9e7a02"_s,
            .name = u"Many"_s,
            .environmentLabel = u"SANDBOX"_s,
            .apiUrl = apiUrl,
            .tokenUrl = tokenUrl,
            .clientId = m_clientId};
}

QByteArray ManySessionsProcess::wait(QNetworkReply *reply, int &status)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(maxMilliseconds);
    status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    reply->deleteLater();
    return body;
}

QByteArray ManySessionsProcess::get(const QString &path)
{
    QUrl url = m_root;
    url.setPath(path);
    int status = 0;
    return wait(m_manager.get(QNetworkRequest(url)), status);
}

QByteArray ManySessionsProcess::post(const QString &path, const QJsonObject &body, int &status)
{
    QUrl url = m_root;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return wait(m_manager.post(request, QJsonDocument(body).toJson()), status);
}

QSet<QByteArray> ManySessionsProcess::ids()
{
    const QByteArray lines = get(u"/_control/ids"_s).trimmed();
    const QList<QByteArray> list = lines.isEmpty() ? QList<QByteArray>() : lines.split('\n');
    return {list.begin(), list.end()};
}

QJsonObject ManySessionsProcess::stats()
{
    return QJsonDocument::fromJson(get(u"/_control/stats"_s)).object();
}

bool ManySessionsProcess::change(const QString &sessionId, const QString &state)
{
    int status = 0;
    post(u"/_control/change"_s, {{u"id"_s, sessionId}, {u"state"_s, state}}, status);
    return status == 200;
}

bool ManySessionsProcess::remove(const QString &sessionId)
{
    int status = 0;
    post(u"/_control/delete"_s, {{u"id"_s, sessionId}}, status);
    return status == 200;
}

QStringList ManySessionsProcess::add(int count)
{
    int status = 0;
    const QJsonObject answer =
        QJsonDocument::fromJson(post(u"/_control/add"_s, {{u"count"_s, count}}, status)).object();
    return answer[u"ids"_s].toVariant().toStringList();
}

} // namespace support
