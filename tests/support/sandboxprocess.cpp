#include "support/sandboxprocess.h"

#include "support/patience.h"

#include <QDir>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace support {

SandboxProcess::SandboxProcess(QObject *parent)
    : QObject(parent)
{
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect();
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

bool SandboxProcess::start(const QString &programs, int seed, int delayMs)
{
    const QString program = QDir(programs).filePath(QStringLiteral("countersign-sandbox"));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#ifdef Q_OS_LINUX
    // A test that crashes takes its sandbox with it: it would hold the pipe that the test runner waits for.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process.start(program, {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--memory"),
                              QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--delay"),
                              QString::number(delayMs)});
    if (!m_process.waitForStarted()) {
        m_error = program + QStringLiteral(": ") + m_process.errorString();
        return false;
    }
    // Lines of a word and a value: url, client, secret
    while (m_secret.isEmpty()) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(20'000 * patience())) {
            m_error = program + QStringLiteral(" did not say its address: ") + m_process.errorString();
            return false;
        }
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            const QString word = line.section(u' ', 0, 0), value = line.section(u' ', 1);
            if (word == QLatin1String("url"))
                m_root = QUrl(value);
            else if (word == QLatin1String("client"))
                m_clientId = value;
            else if (word == QLatin1String("secret"))
                m_secret = value;
        }
    }
    m_root.setPath({});
    return true;
}

domain::Profile SandboxProcess::profile(quint16 toPort) const
{
    QUrl root = m_root;
    if (toPort != 0)
        root.setPort(toPort);
    QUrl apiUrl = root, tokenUrl = root;
    apiUrl.setPath(QStringLiteral("/sign"));
    tokenUrl.setPath(QStringLiteral("/auth/open/connect/token"));
    return {.id = QStringLiteral("7a7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5e01"),
            .name = QStringLiteral("Test"),
            .environmentLabel = QStringLiteral("SANDBOX"),
            .apiUrl = apiUrl,
            .tokenUrl = tokenUrl,
            .clientId = m_clientId};
}

QByteArray SandboxProcess::wait(QNetworkReply *reply, int &status)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        support::waitFor(finished, 20'000);
    status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    reply->deleteLater();
    return body;
}

int SandboxProcess::post(const QString &path, const QJsonObject &body)
{
    QUrl url = m_root;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    int status = 0;
    wait(m_manager.post(request, QJsonDocument(body).toJson()), status);
    return status;
}

int SandboxProcess::advanceClock(const QString &duration)
{
    return post(QStringLiteral("/_sandbox/clock"), {{QStringLiteral("advance"), duration}});
}

int SandboxProcess::sign(const QString &sessionId)
{
    return post(QStringLiteral("/_sandbox/sessions/%1/sign").arg(sessionId), {});
}

int SandboxProcess::reject(const QString &sessionId, const QString &reason)
{
    return post(QStringLiteral("/_sandbox/sessions/%1/reject").arg(sessionId),
                {{QStringLiteral("reason"), reason}});
}

QByteArray SandboxProcess::log()
{
    QUrl url = m_root;
    url.setPath(QStringLiteral("/_sandbox/log"));
    int status = 0;
    return wait(m_manager.get(QNetworkRequest(url)), status);
}

} // namespace support
