#include "bench/curlround.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int maxMilliseconds = 10 * 60 * 1000;

//! In curl's configuration file a backslash and a quote are escaped.
QString quoted(QString value)
{
    return u'"' + value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString tokenByCurl(const BatchService &service, QString &problem)
{
    QProcess curl;
    curl.start(u"curl"_s, {u"-sS"_s, u"-u"_s, service.clientId + u':' + service.secret, u"-d"_s,
                           u"grant_type=client_credentials&scope=signicat-api"_s,
                           service.root.toString() + u"/auth/open/connect/token"_s});
    curl.waitForFinished();
    const QByteArray answer = curl.readAllStandardOutput();
    const QString given = QJsonDocument::fromJson(answer)[u"access_token"_s].toString();
    if (given.isEmpty())
        problem = u"no token: "_s + QString::fromUtf8(answer + curl.readAllStandardError());
    return given;
}

QList<QByteArray> askByCurl(const QUrl &root, const QString &token, const QList<BatchRequest> &requests,
                            Round &round)
{
    // in memory where there is such a folder: what a file system needs to make a thousand files is not curl's
    QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable()
                             ? u"/dev/shm/countersign-bench-XXXXXX"_s
                             : QDir::temp().filePath(u"countersign-bench-XXXXXX"_s));
    QString config;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const BatchRequest &request = requests[i];
        config += i > 0 ? u"next\n"_s : QString();
        config += u"url = "_s + quoted(root.toString() + u"/sign"_s + request.path) + u'\n';
        config += u"request = "_s + request.verb + u'\n';
        config += u"header = "_s + quoted(u"Authorization: Bearer "_s + token) + u'\n';
        config += u"header = \"Expect:\"\n"_s;
        if (!request.type.isEmpty()) {
            const QString body =
                request.file.isEmpty() ? QString::fromUtf8(request.json) : u'@' + request.file;
            config += u"header = "_s + quoted(u"Content-Type: "_s + request.type) + u'\n';
            config += u"data-binary = "_s + quoted(body) + u'\n';
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

} // namespace

Round curlRound(const BatchService &service, const QString &pdf, const QStringList &names,
                const QString &title)
{
    QString problem;
    const QString token = tokenByCurl(service, problem);
    if (!problem.isEmpty())
        return {.problem = problem};
    return batchRound([&](const QList<BatchRequest> &requests,
                          Round &round) { return askByCurl(service.root, token, requests, round); },
                      pdf, names, title);
}

} // namespace bench
