#include "bench/curlround.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int maxMilliseconds = 10 * 60 * 1000;

QString idIn(const QByteArray &answer, const QString &member)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    const QJsonObject object = document.isArray() ? document[0].toObject() : document.object();
    return object[member].toString();
}

QString text(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

//! In curl's configuration file a backslash and a quote are escaped.
QString quoted(QString value)
{
    return u'"' + value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

CurlRound::CurlRound(const QUrl &root, const QString &clientId, const QString &secret, const QString &pdf)
    : m_root(root)
    , m_clientId(clientId)
    , m_secret(secret)
    , m_pdf(pdf)
{
}

QString CurlRound::token(QString &problem) const
{
    QProcess curl;
    curl.start(u"curl"_s, {u"-sS"_s, u"-u"_s, m_clientId + u':' + m_secret, u"-d"_s,
                           u"grant_type=client_credentials&scope=signicat-api"_s,
                           m_root.toString() + u"/auth/open/connect/token"_s});
    curl.waitForFinished();
    const QByteArray answer = curl.readAllStandardOutput();
    const QString given = QJsonDocument::fromJson(answer)[u"access_token"_s].toString();
    if (given.isEmpty())
        problem = u"no token: "_s + QString::fromUtf8(answer + curl.readAllStandardError());
    return given;
}

QList<QByteArray> CurlRound::ask(const QList<Request> &requests, Round &round)
{
    // in memory where there is such a folder: what a file system needs to make a thousand files is not curl's
    QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable()
                             ? u"/dev/shm/countersign-bench-XXXXXX"_s
                             : QDir::temp().filePath(u"countersign-bench-XXXXXX"_s));
    QString config;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const Request &request = requests[i];
        config += i > 0 ? u"next\n"_s : QString();
        config += u"url = "_s + quoted(m_root.toString() + u"/sign"_s + request.path) + u'\n';
        config += u"request = "_s + request.verb + u'\n';
        config += u"header = "_s + quoted(u"Authorization: Bearer "_s + m_token) + u'\n';
        config += u"header = \"Expect:\"\n"_s;
        if (!request.body.isEmpty()) {
            config += u"header = "_s + quoted(u"Content-Type: "_s + request.type) + u'\n';
            config += u"data-binary = "_s + quoted(request.body) + u'\n';
        }
        config += u"output = "_s + quoted(folder.filePath(QString::number(i))) + u'\n';
        config += u"silent\nfail-with-body\n"_s;
    }
    QFile file(folder.filePath(u"config"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(config.toUtf8()) < 0)
        round.problem = file.errorString();
    file.close();
    QProcess curl;
    QElapsedTimer clock;
    clock.start();
    curl.start(u"curl"_s, {u"--parallel"_s, u"--parallel-max"_s, u"6"_s, u"--no-progress-meter"_s,
                           u"--config"_s, file.fileName()});
    const bool hasEnded = curl.waitForFinished(maxMilliseconds);
    round.seconds += double(clock.nsecsElapsed()) / 1e9;
    round.requests += int(requests.size());
    if (!hasEnded || curl.exitCode() != 0)
        round.problem = u"curl: "_s + QString::fromUtf8(curl.readAllStandardError()).left(500);
    QList<QByteArray> answers;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        QFile answer(folder.filePath(QString::number(i)));
        answers.append(answer.open(QIODevice::ReadOnly) ? answer.readAll() : QByteArray());
    }
    return answers;
}

Round CurlRound::run(const QStringList &names, const QString &title)
{
    Round round;
    m_token = token(round.problem);
    const QString json = u"application/json"_s;
    QList<Request> uploads, metadata, looks, collections, sessions;
    for (qsizetype i = 0; i < names.size(); ++i)
        uploads.append({u"/documents"_s, u"POST"_s, u"application/pdf"_s, u'@' + m_pdf});
    QStringList documents, made;
    for (const QByteArray &answer : ask(uploads, round))
        documents.append(idIn(answer, u"documentId"_s));
    for (const QString &id : documents) {
        metadata.append({u"/documents/"_s + id + u"/metadata"_s, u"PATCH"_s, json,
                         text(QJsonDocument(
                             QJsonObject{{u"filename"_s, u"contract.pdf"_s}, {u"title"_s, u"Contract"_s}}))});
        looks.append({u"/documents/"_s + id + u"/metadata"_s, u"GET"_s, {}, {}});
        collections.append({u"/document-collections"_s, u"POST"_s, json,
                            text(QJsonDocument(QJsonObject{
                                {u"documents"_s, QJsonArray{QJsonObject{{u"documentId"_s, id}}}}}))});
    }
    ask(metadata, round);
    ask(looks, round);
    for (const QByteArray &answer : ask(collections, round))
        made.append(idIn(answer, u"id"_s));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QJsonObject document{
            {u"action"_s, u"SIGN"_s}, {u"documentId"_s, documents[i]}, {u"documentCollectionId"_s, made[i]}};
        const QJsonObject setup{{u"signingFlow"_s, u"AUTHENTICATION_BASED"_s},
                                {u"identityProviders"_s, QJsonArray{QJsonObject{{u"idpName"_s, u"nbid"_s}}}}};
        const QJsonObject session{{u"title"_s, QString(title + u" for "_s + names[i])},
                                  {u"documents"_s, QJsonArray{document}},
                                  {u"signingSetup"_s, QJsonArray{setup}},
                                  {u"signer"_s, QJsonObject{{u"username"_s, names[i]}}}};
        sessions.append({u"/signing-sessions"_s, u"POST"_s, json, text(QJsonDocument(QJsonArray{session}))});
    }
    for (const QByteArray &answer : ask(sessions, round))
        if (idIn(answer, u"id"_s).isEmpty() && round.problem.isEmpty())
            round.problem = u"no session: "_s + QString::fromUtf8(answer).left(300);
    return round;
}

} // namespace bench
