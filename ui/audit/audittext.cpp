#include "ui/audit/audittext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::AuditText)
};

} // namespace

QString auditCheckText(const store::AuditCheck &check)
{
    using Problem = store::AuditCheck::Problem;
    switch (check.problem) {
    case Problem::None:
        if (check.count == 0)
            return Words::tr("The audit log is whole: nothing is in it yet.");
        if (check.lost > 0)
            return Words::tr("The audit log is whole but for %n entry(ies) that were lost with a damaged "
                             "database, as it says itself. The last one is %1.",
                             nullptr, int(check.lost))
                .arg(check.hash);
        return Words::tr("The audit log is whole: %n entry(ies), the last one is %1.", nullptr,
                         int(check.count))
            .arg(check.hash);
    case Problem::CannotRead:
        return Words::tr("The audit log cannot be read: %1").arg(check.detail);
    case Problem::NoLog:
        return Words::tr("There is no audit log: %1").arg(check.detail);
    case Problem::Changed:
        return Words::tr("The audit log is broken: entry %1 was changed.").arg(check.firstBad);
    case Problem::Broken:
        return Words::tr("The audit log is broken: entry %1 does not follow the one before it.")
            .arg(check.firstBad);
    case Problem::CutOff:
        return Words::tr("The audit log is broken: entry %1 and what came after it are missing.")
            .arg(check.firstBad);
    case Problem::OtherNote:
        return Words::tr("The audit log is broken: entry %1 is not the one that was written.")
            .arg(check.firstBad);
    case Problem::NoNote:
        return Words::tr(
            "The audit log is broken: the file audit.head, which says where it ends, is missing.");
    }
    return {};
}

} // namespace ui
