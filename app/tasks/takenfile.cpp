#include "tasks/takenfile.h"

#include "domain/rules.h"
#include "tasks/account.h"
#include "tasks/background.h"

#include <QCoreApplication>

namespace tasks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::TakenFile)
};

TakenFile take(const store::PrivateCopies &copies, const QString &path)
{
    TakenFile file{pdf::inspect(path, domain::rules::maxDocumentBytes), {}};
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
        context, [copies = account.copies(), path] { return take(copies, path); }, std::move(done));
}

} // namespace tasks
