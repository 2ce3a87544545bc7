#include "ui/merge/tablesaving.h"

#include "tasks/background.h"
#include "tasks/filewriting.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lastfolder.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::TableSaving)
};

} // namespace

QChar delimiterHere()
{
    const auto hasComma = [](const QLocale &locale) { return locale.decimalPoint() == u","_s; };
    return hasComma(QLocale()) || hasComma(QLocale::system()) ? u';' : u',';
}

void saveTable(QWidget *parent, InlineMessage *message, store::Settings *settings, const QString &title,
               const QString &filename, const std::function<QByteArray()> &content,
               const std::function<QByteArray()> &masked, const BeforeSaving &before)
{
    auto *dialog = new QFileDialog(parent, title, {}, Words::tr("CSV (*.csv)"));
    dialog->setObjectName(u"saveTableDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    beginInLastFolder(*dialog, settings, FilesFor::Exports);
    const QString open = Words::tr("CSV with personal data (*.csv)");
    if (masked)
        dialog->setNameFilters({Words::tr("CSV, addresses, numbers and links hidden (*.csv)"), open});
    dialog->selectFile(filename);
    QObject::connect(dialog, &QFileDialog::fileSelected, message, [=](const QString &path) {
        const bool isMasked = masked && dialog->selectedNameFilter() != open;
        const auto wanted = isMasked ? masked : content;
        const auto tell = [message, path](const QString &problem) {
            problem.isEmpty()
                ? message->showBriefly(Words::tr("Saved: %1").arg(path))
                : message->showMessage(InlineMessage::Tone::Error,
                                       Words::tr("%1 cannot be written: %2").arg(path, problem));
        };
        const auto write = [message, path, wanted, tell] {
            tasks::runInBackground(
                message, [path, wanted] { return tasks::writeFile(path, wanted()); }, tell);
        };
        before ? before(isMasked, write) : write();
    });
    dialog->open();
}

} // namespace ui
