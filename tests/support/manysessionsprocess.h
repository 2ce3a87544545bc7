#pragma once

#include "domain/profile.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSet>
#include <QUrl>

namespace support {

//! The program countersign-manysessions on a free port, for one test or a few. It dies with the test.
class ManySessionsProcess : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int count = 1'000'000;
        int burst = 5'000; //!< at most \c count
        int seed = 1;
        qint64 endMs = 0; //!< 0: now
        bool subMillisecond = false;
        int delayMs = 0; //!< of every answer
    };

    explicit ManySessionsProcess(QObject *parent = nullptr);
    ~ManySessionsProcess() override;

    //! \a programs is the folder of countersign-manysessions. False when it does not say its address:
    //! errorText() says why.
    [[nodiscard]] bool start(const QString &programs, const Options &options);
    [[nodiscard]] const QString &errorText() const { return m_error; }

    [[nodiscard]] quint16 port() const { return quint16(m_root.port()); }
    //! http://127.0.0.1:PORT, with no path.
    [[nodiscard]] const QUrl &root() const { return m_root; }
    [[nodiscard]] const QString &clientId() const { return m_clientId; }
    [[nodiscard]] const QString &secret() const { return m_secret; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    //! A profile whose requests go to \a port on loopback, the program's own when 0.
    [[nodiscard]] domain::Profile profile(quint16 port = 0) const;

    // The control paths; each waits for the answer.
    [[nodiscard]] QSet<QByteArray> ids();
    [[nodiscard]] QJsonObject stats();
    [[nodiscard]] bool change(const QString &sessionId, const QString &state);
    [[nodiscard]] bool remove(const QString &sessionId);
    [[nodiscard]] QStringList add(int count); //!< their ids

private:
    QByteArray wait(QNetworkReply *reply, int &status);
    QByteArray get(const QString &path);
    QByteArray post(const QString &path, const QJsonObject &body, int &status);

    QProcess m_process;
    QNetworkAccessManager m_manager;
    QUrl m_root;
    QString m_clientId, m_secret, m_error;
};

} // namespace support
