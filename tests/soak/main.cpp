// countersign-soak --seed N --minutes M: see README, "An hour of anything".
#include "soak/soak.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QStringList>
#include <QTextStream>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

//! Pages and folders are not opened.
class Opened : public QObject
{
    Q_OBJECT

public:
    Opened()
    {
        for (const auto &scheme : {u"http"_s, u"https"_s, u"file"_s, u"mailto"_s})
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Opened() override
    {
        for (const auto &scheme : {u"http"_s, u"https"_s, u"file"_s, u"mailto"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }

public Q_SLOTS:
    void take(const QUrl &) {}
};

//! All but what the platform without a display cannot do, thousands of times.
void tellMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (!text.startsWith(u"This plugin does not support"_s))
        QTextStream(stderr) << text << Qt::endl;
}

double numberOf(const QCommandLineParser &parser, const QString &option)
{
    bool isNumber = false;
    const double number = parser.value(option).toDouble(&isNumber);
    return isNumber && number >= 0 ? number : -1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's desktop is told anything
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Does anything at all in the program's window, with a service that fails, and judges: no crash, no "
        "stall, no growth, and at the end the index says what the sandbox says."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"seed"_s, u"The same seed draws the same steps."_s, u"N"_s, u"1"_s},
         {u"minutes"_s, u"How long; parts are allowed."_s, u"M"_s, u"1"_s},
         {u"stall-ms"_s, u"The longest time away; 0: only tell it."_s, u"MS"_s, u"100"_s},
         {u"memory-kib"_s, u"Growth in a minute, past 8 MiB; 0: only tell it."_s, u"KIB"_s, u"256"_s},
         {u"sessions"_s, u"In each sandbox at the beginning."_s, u"N"_s, u"200"_s},
         {u"log"_s, u"Gets a JSON line for each action."_s, u"FILE"_s},
         {u"prove"_s, u"Halfway, makes one happen: stall, memory, crash or disagreement."_s, u"WHAT"_s}});
    parser.process(application);
    const soak::Options options{.seed = quint32(numberOf(parser, u"seed"_s)),
                                .minutes = numberOf(parser, u"minutes"_s),
                                .stallMs = numberOf(parser, u"stall-ms"_s),
                                .memoryKiB = numberOf(parser, u"memory-kib"_s),
                                .sessions = int(numberOf(parser, u"sessions"_s)),
                                .log = parser.value(u"log"_s),
                                .proof = parser.value(u"prove"_s),
                                .programs = QCoreApplication::applicationDirPath()};
    if (numberOf(parser, u"seed"_s) < 0 || options.minutes <= 0 || options.stallMs < 0 ||
        options.memoryKiB < 0 || options.sessions < 0) {
        QTextStream(stderr) << "The options take numbers." << Qt::endl;
        return 2;
    }
    const QStringList proofs{u"stall"_s, u"memory"_s, u"crash"_s, u"disagreement"_s};
    if (!options.proof.isEmpty() && !proofs.contains(options.proof)) {
        QTextStream(stderr) << "Nothing proves: " << options.proof << Qt::endl;
        return 2;
    }
    const Opened opened;
    qInstallMessageHandler(tellMessage);
    soak::tellCrashes();
    soak::Soak soak(options);
    return soak.run();
}

#include "main.moc"
