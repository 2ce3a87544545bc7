// The composition root: builds everything and owns it; nothing here is global.
#include "ui/program.h"

#include "store/heaps.h"
#include "store/logsink.h"
#include "ui/audit/auditterminal.h"
#include "ui/commandline.h"
#include "ui/log.h"
#include "ui/startup/startproblem.h"
#include "ui/widgets/contextmenukey.h"
#include "ui/widgets/screenfit.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QSysInfo>
#include <QTextStream>

#include <memory>

int main(int argc, char *argv[])
{
    store::shareHeaps();
    store::LogSink log; // early: what Qt says while it starts goes through it, too
    const bool isForTerminal = ui::isForTerminal(argc, argv);
    const std::unique_ptr<QCoreApplication> application = isForTerminal
                                                              ? std::make_unique<QCoreApplication>(argc, argv)
                                                              : std::make_unique<QApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countersign"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    if (!isForTerminal) {
        QGuiApplication::setApplicationDisplayName(QStringLiteral("Countersign"));
        QGuiApplication::setDesktopFileName(QStringLiteral("countersign"));
    }

    const ui::CommandLine line = ui::parseCommandLine(QCoreApplication::arguments());
    QTextStream out(stdout), err(stderr);
    if (line.showsVersion) {
        out << "countersign " << COUNTERSIGN_VERSION << Qt::endl;
        return 0;
    }
    if (line.showsHelp) {
        out << line.help << Qt::endl;
        return 0;
    }
    if (!line.problem.isEmpty()) {
        err << line.problem << Qt::endl;
        return 2;
    }
    if (!line.logFile.isEmpty())
        if (const auto opened = log.openFile(line.logFile); !opened) {
            err << opened.error().detail << Qt::endl;
            return 2;
        }
    if (!line.logCategories.isEmpty())
        QLoggingCategory::setFilterRules(store::logRules(line.logCategories));
    qCInfo(ui::lcUi).noquote() << "Countersign" << COUNTERSIGN_VERSION << "Qt" << qVersion()
                               << QSysInfo::prettyProductName() << QGuiApplication::platformName();
    if (isForTerminal)
        return ui::auditForTerminal(line, out, err);
    ui::ScreenFit screenFit;
    if (QGuiApplication::platformName() != QLatin1String("offscreen")) // that screen is nobody's
        application->installEventFilter(&screenFit);
    ui::ContextMenuKey contextMenuKey;
    application->installEventFilter(&contextMenuKey);
    ui::Program program(line);
    if (program.isElsewhere()) {
        out << QCoreApplication::translate("main", "Countersign runs already: its window has come forward.")
            << Qt::endl;
        return 0;
    }
    if (!program.problem().isEmpty()) {
        err << program.problem() << Qt::endl;
        if (QGuiApplication::platformName() == QLatin1String("offscreen"))
            return ui::StartProblem::exitCode; // nobody would see it
        ui::StartProblem problem(program.problem());
        problem.show();
        return QApplication::exec();
    }
    return program.run();
}
