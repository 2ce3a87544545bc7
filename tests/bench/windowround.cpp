#include "bench/windowround.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int maxMilliseconds = 10 * 60 * 1000;

} // namespace

QString benchProfileId()
{
    return u"sandbox-elsewhere"_s; // of --sandbox-url: it is opened with a key in a file, and no keychain
}

WindowRound runWindow(const QString &program, const QStringList &arguments)
{
    WindowRound round;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"QT_QPA_PLATFORM"_s) && !environment.contains(u"DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(program), arguments);
    QByteArray last;
    while (process.state() != QProcess::NotRunning || process.canReadLine()) {
        if (!process.canReadLine() && !process.waitForReadyRead(maxMilliseconds))
            break;
        while (process.canReadLine()) {
            last = process.readLine().trimmed();
            if (last == "painted")
                round.secondsToPaint = double(clock.nsecsElapsed()) / 1e9;
        }
    }
    if (!process.waitForFinished(maxMilliseconds) && process.state() != QProcess::NotRunning)
        process.kill();
    round.figures = QJsonDocument::fromJson(last).object();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        round.problem = program + u' ' + arguments.join(u' ') + u" failed: "_s + QString::fromUtf8(last);
    return round;
}

} // namespace bench
