#include "ui/audit/auditterminal.h"

#include "ui/audit/audittext.h"
#include "ui/commandline.h"

#include <QCoreApplication>
#include <QTextStream>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::AuditText)
};

} // namespace

int auditForTerminal(const CommandLine &line, QTextStream &out, QTextStream &err)
{
    const store::AuditFile file(dataFolderOf(line));
    if (!line.auditExport.isEmpty()) {
        const auto count = file.exportTo(line.auditExport);
        if (!count) {
            err << Words::tr("The audit log could not be exported: %1").arg(count.error().detail) << Qt::endl;
            return 1;
        }
        out << Words::tr("%n entry(ies) saved: %1", nullptr, int(*count)).arg(line.auditExport) << Qt::endl;
    }
    if (!line.verifiesAudit)
        return 0;
    const store::AuditCheck found = file.check();
    const bool isWhole = found.problem == store::AuditCheck::Problem::None;
    (isWhole ? out : err) << auditCheckText(found) << Qt::endl;
    return isWhole ? 0 : 1;
}

} // namespace ui
