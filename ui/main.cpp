// The composition root: builds everything and owns it; nothing here is global.
#include "ui/program.h"

#include "ui/commandline.h"

#include <QApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countersign"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Countersign"));
    QGuiApplication::setDesktopFileName(QStringLiteral("countersign"));

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
    ui::Program program(line);
    if (!program.problem().isEmpty()) {
        err << program.problem() << Qt::endl;
        return 1;
    }
    return program.run();
}
