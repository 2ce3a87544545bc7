#include "ui/commandline.h"

#include "domain/loopback.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::CommandLine)
};

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    const QCommandLineOption demo(u"demo"_s,
                                  Words::tr("Start with a built-in sandbox and example sessions."));
    const QCommandLineOption url(u"sandbox-url"_s,
                                 Words::tr("Use the sandbox at <url> on this computer. Its client "
                                           "secret is read from COUNTERSIGN_SANDBOX_SECRET."),
                                 u"url"_s);
    const QCommandLineOption client(u"sandbox-client"_s, Words::tr("Client ID for --sandbox-url."), u"id"_s);
    const QCommandLineOption data(u"data-dir"_s, Words::tr("Keep everything in <dir>."), u"dir"_s);
    const QCommandLineOption tour(
        u"tour"_s, Words::tr("Do the main job by itself and leave pictures in <dir>."), u"dir"_s);
    const QCommandLineOption verify(u"verify-audit"_s,
                                    Words::tr("Check the audit log, say what was found and end."));
    const QCommandLineOption audit(
        u"export-audit"_s, Words::tr("Write the audit log to <file> as lines of JSON and end."), u"file"_s);
    const QCommandLineOption logFile(
        u"log-file"_s,
        Words::tr("Write the log to <file>, too, for you alone. Warnings only, unless more is asked for."),
        u"file"_s);
    const QCommandLineOption logCategories(
        u"log-categories"_s,
        Words::tr("Log in detail: <names> of api, send, sync, task, store, ui, separated by commas, or all. "
                  "No personal data and no secrets are written."),
        u"names"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Prepare, send, follow and collect signing sessions."));
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions({demo, url, client, data, tour, verify, audit, logFile, logCategories});

    CommandLine line;
    if (!parser.parse(arguments))
        line.problem = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        line.problem =
            Words::tr("Not understood: %1").arg(parser.positionalArguments().join(QLatin1Char(' ')));
    line.isDemo = parser.isSet(demo) || (parser.isSet(tour) && !parser.isSet(url));
    line.sandboxUrl = QUrl(parser.value(url), QUrl::StrictMode);
    line.sandboxClientId = parser.value(client);
    line.dataDir = parser.value(data);
    line.tourDir = parser.value(tour);
    line.verifiesAudit = parser.isSet(verify);
    line.auditExport = parser.value(audit);
    line.logFile = parser.value(logFile);
    line.logCategories = parser.value(logCategories);
    line.showsVersion = parser.isSet(version);
    line.showsHelp = parser.isSet(help) || parser.isSet(u"help-all"_s); // Qt adds both
    line.help = parser.helpText();
    if (line.problem.isEmpty() && parser.isSet(url)) {
        if (line.sandboxClientId.isEmpty())
            line.problem = Words::tr("--sandbox-url needs --sandbox-client.");
        else if (!line.sandboxUrl.isValid() || line.sandboxUrl.host().isEmpty())
            line.problem = Words::tr("--sandbox-url is not a web address.");
        else if (!domain::isLoopback(line.sandboxUrl.host())) // it would be called SANDBOX everywhere
            line.problem =
                Words::tr("--sandbox-url takes an address of this machine, like http://127.0.0.1:8080.");
        else if (parser.isSet(demo))
            line.problem = Words::tr("Use either --demo or --sandbox-url.");
    }
    // a script whose variable is empty would take a log that nobody wrote for one that is kept
    if (line.problem.isEmpty() && parser.isSet(audit) && line.auditExport.isEmpty())
        line.problem = Words::tr("--export-audit needs the name of a file.");
    return line;
}

bool isForTerminal(int argc, char *argv[])
{
    constexpr std::string_view options[] = {"--verify-audit", "--export-audit", "--version", "-v",
                                            "--help",         "--help-all",     "-h"};
    return std::any_of(argv + 1, argv + argc, [&options](std::string_view argument) {
        return std::any_of(std::begin(options), std::end(options), [argument](std::string_view option) {
            return argument.substr(0, argument.find('=')) == option;
        });
    });
}

QString dataFolderOf(const CommandLine &line)
{
    if (!line.dataDir.isEmpty())
        return line.dataDir;
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    // What is tried in a sandbox does not belong among the real contracts.
    if (line.isDemo)
        return usual + u"/demo"_s;
    return line.sandboxUrl.isEmpty() ? usual : usual + u"/sandbox-elsewhere"_s;
}

} // namespace ui
