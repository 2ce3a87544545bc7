#pragma once

#include "domain/profile.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QUrl>

#include <functional>

namespace support {

//! The real sandbox program, in memory, on a free port, for one test or a few.
class SandboxProcess : public QObject
{
    Q_OBJECT

public:
    explicit SandboxProcess(QObject *parent = nullptr);
    ~SandboxProcess() override;

    //! \a programs is the folder of countersign-sandbox. False when it does not say its address within 20 s:
    //! errorText() says why.
    [[nodiscard]] bool start(const QString &programs, int seed = 0, int delayMs = 0);
    [[nodiscard]] const QString &errorText() const { return m_error; }

    [[nodiscard]] quint16 port() const { return quint16(m_root.port()); }
    //! http://127.0.0.1:PORT, with no path.
    [[nodiscard]] const QUrl &root() const { return m_root; }
    [[nodiscard]] const QString &clientId() const { return m_clientId; }
    [[nodiscard]] const QString &secret() const { return m_secret; }
    //! A profile whose requests go to \a port on loopback, the sandbox's own when 0.
    [[nodiscard]] domain::Profile profile(quint16 port = 0) const;

    //! The control paths; each waits for the answer and gives its HTTP status (0: none).
    int advanceClock(const QString &duration); //!< ISO 8601, for example PT31M
    int sign(const QString &sessionId);
    int reject(const QString &sessionId, const QString &reason);
    [[nodiscard]] QByteArray log(); //!< JSON of GET /_sandbox/log

private:
    int post(const QString &path, const QJsonObject &body);
    QByteArray wait(QNetworkReply *reply, int &status);

    QProcess m_process;
    QNetworkAccessManager m_manager;
    QUrl m_root;
    QString m_clientId, m_secret, m_error;
};

} // namespace support
