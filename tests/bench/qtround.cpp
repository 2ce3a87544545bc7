#include "bench/qtround.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr qsizetype atOnce = 6; // as curl's, and what Qt opens to one host

QNetworkRequest requestTo(const QUrl &root, const QString &path, const QString &type)
{
    QNetworkRequest request{QUrl(root.toString() + path)};
    if (!type.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    return request;
}

QString tokenByQt(QNetworkAccessManager &manager, const BatchService &service, QString &problem)
{
    QNetworkRequest request = requestTo(service.root, u"/auth/open/connect/token"_s,
                                        u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Authorization",
                         "Basic " + (service.clientId + u':' + service.secret).toUtf8().toBase64());
    QNetworkReply *reply = manager.post(request, "grant_type=client_credentials&scope=signicat-api");
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray answer = reply->readAll();
    reply->deleteLater();
    const QString given = QJsonDocument::fromJson(answer)[u"access_token"_s].toString();
    if (given.isEmpty())
        problem = u"no token: "_s + QString::fromUtf8(answer);
    return given;
}

//! All requests of one kind, the next one as soon as one has its answer.
class AskingByQt
{
public:
    AskingByQt(QNetworkAccessManager &manager, const QUrl &root, const QByteArray &token,
               const QList<BatchRequest> &requests, Round &round)
        : m_manager(manager)
        , m_root(root)
        , m_token(token)
        , m_requests(requests)
        , m_round(round)
        , m_answers(requests.size())
    {
    }

    QList<QByteArray> run()
    {
        QElapsedTimer clock;
        clock.start();
        for (qsizetype i = 0; i < std::min(atOnce, m_requests.size()); ++i)
            next();
        if (!m_requests.isEmpty())
            m_loop.exec();
        m_round.seconds += double(clock.nsecsElapsed()) / 1e9;
        m_round.requests += int(m_requests.size());
        return m_answers;
    }

private:
    void next()
    {
        if (m_begun == m_requests.size())
            return;
        const qsizetype number = m_begun++;
        const BatchRequest &asked = m_requests[number];
        QNetworkRequest request = requestTo(m_root, u"/sign"_s + asked.path, asked.type);
        request.setRawHeader("Authorization", "Bearer " + m_token);
        QNetworkReply *reply = nullptr;
        if (asked.file.isEmpty()) {
            reply = m_manager.sendCustomRequest(request, asked.verb.toLatin1(), asked.json);
        } else {
            auto *file = new QFile(asked.file);
            if (!file->open(QIODevice::ReadOnly))
                m_round.problem = file->errorString();
            reply = m_manager.sendCustomRequest(request, asked.verb.toLatin1(), file);
            file->setParent(reply);
        }
        QObject::connect(reply, &QNetworkReply::finished, &m_loop, [this, reply, number] {
            if (reply->error() != QNetworkReply::NoError && m_round.problem.isEmpty())
                m_round.problem = u"Qt: "_s + reply->errorString();
            m_answers[number] = reply->readAll();
            reply->deleteLater();
            next();
            if (++m_ended == m_requests.size())
                m_loop.quit();
        });
    }

    QNetworkAccessManager &m_manager;
    const QUrl m_root;
    const QByteArray m_token;
    const QList<BatchRequest> &m_requests;
    Round &m_round;
    QList<QByteArray> m_answers;
    QEventLoop m_loop;
    qsizetype m_begun = 0, m_ended = 0;
};

} // namespace

Round qtRound(const BatchService &service, const QString &pdf, const QStringList &names, const QString &title)
{
    QNetworkAccessManager manager;
    QString problem;
    const QByteArray token = tokenByQt(manager, service, problem).toLatin1();
    if (!problem.isEmpty())
        return {.problem = problem};
    return batchRound(
        [&](const QList<BatchRequest> &requests, Round &round) {
            return AskingByQt(manager, service.root, token, requests, round).run();
        },
        pdf, names, title);
}

} // namespace bench
