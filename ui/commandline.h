#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace ui {

//! What the program was asked to do when it was started. Secrets never come this way: a command line is
//! public.
struct CommandLine
{
    bool isDemo = false;
    QUrl sandboxUrl;         //!< a sandbox that runs elsewhere; its secret is in COUNTERSIGN_SANDBOX_SECRET
    QString sandboxClientId; //!< belongs to sandboxUrl
    QString dataDir;         //!< empty: the usual place
    QString tourDir;         //!< empty: no tour
    bool verifiesAudit = false;
    QString auditExport;   //!< empty: the audit log is not exported
    QString logFile;       //!< empty: no file
    QString logCategories; //!< for store::logRules(); empty: what QT_LOGGING_RULES says
    bool showsVersion = false, showsHelp = false;
    QString problem; //!< not empty: why the command line was not understood
    QString help;
};

//! \a arguments with the program's name first.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);
//! What it asks for needs no window, and so no display.
[[nodiscard]] bool isForTerminal(int argc, char *argv[]);
//! Where everything of this start lives.
[[nodiscard]] QString dataFolderOf(const CommandLine &line);

} // namespace ui
