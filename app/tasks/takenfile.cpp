#include "tasks/takenfile.h"

#include "domain/rules.h"
#include "pdf/filecheck.h"
#include "tasks/account.h"
#include "tasks/background.h"

#include <QCoreApplication>

namespace tasks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::TakenFile)
};

TakenFile take(const store::PrivateCopies &copies, pdf::FileCheck &check, const QString &path)
{
    TakenFile file{check.inspect(path, domain::rules::maxDocumentBytes), {}};
    if (!file.preflight.isOk())
        return file;
    const auto copy = copies.add(path);
    if (!copy)
        file.problem = copy.error().detail;
    else if (copy->sha256Hex != file.preflight.sha256Hex)
        file.problem = Words::tr("The file changed while it was read.");
    return file;
}

} // namespace

void takeFile(Account &account, const QString &path, QObject *context, std::function<void(TakenFile)> done)
{
    runInBackground(
        filePool(), context,
        [copies = account.copies(), check = account.fileCheck(), path] { return take(copies, *check, path); },
        std::move(done));
}

} // namespace tasks
