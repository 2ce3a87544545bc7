// Templates go out into files, and come in from files.
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "tasks/filewriting.h"
#include "tasks/safename.h"
#include "tasks/templatefile.h"
#include "ui/drafts/draftspane.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lastfolder.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QUuid>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

using Tone = InlineMessage::Tone;

//! How the files that were chosen together fare, until the last of them is in the store.
struct DraftsPane::Import
{
    QStringList imported, problems;
    qsizetype left = 0;
};

void DraftsPane::chooseExport()
{
    const QString id = current().id; // another may be chosen behind the dialog
    auto *dialog = new QFileDialog(this, tr("Export template"));
    dialog->setObjectName(u"templatesExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Countersign templates (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    beginInLastFolder(*dialog, &m_settings, FilesFor::Templates);
    QString name = current().name;
    if (m_settings.maskedMode().isOn()) // the name of a file is seen by others
        name = store::MaskedMode::masker().masked(name);
    dialog->selectFile(tasks::safeFileName(name, u"json"_s)); // it may have come in the file of somebody else
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id](const QString &path) { exportTo(path, id); });
    dialog->open();
}

void DraftsPane::exportTo(const QString &path, const QString &id)
{
    m_account.drafts().get(id, this, [this, path](const store::StoreResult<store::DraftRecord> &found) {
        if (!found)
            return m_message->showMessage(Tone::Error, tr("It is not there any more."));
        const auto pattern = tasks::draftFromJson(found->payload);
        if (!pattern)
            return m_message->showMessage(Tone::Error, pattern.error().detail);
        const QString done = pattern->documents.isEmpty()
                                 ? tr("Exported to %1.").arg(path)
                                 : tr("Exported to %1, without the documents.").arg(path);
        tasks::writeFile(
            path, tasks::toFile({found->name, *pattern}), this, [this, path, done](const QString &problem) {
                problem.isEmpty()
                    ? m_message->showMessage(Tone::Info, done)
                    : m_message->showMessage(Tone::Error, tr("%1 cannot be written: %2").arg(path, problem));
            });
    });
}

void DraftsPane::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import templates"));
    dialog->setObjectName(u"templatesImportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Countersign templates (*.json)"), tr("All files (*)")});
    beginInLastFolder(*dialog, &m_settings, FilesFor::Templates);
    connect(dialog, &QFileDialog::filesSelected, this, &DraftsPane::importFrom);
    dialog->open();
}

void DraftsPane::importFrom(const QStringList &paths)
{
    tasks::readTemplates(paths, this, [this](const QList<tasks::ReadTemplate> &files) {
        const auto import = std::make_shared<Import>();
        import->left = files.size();
        for (const tasks::ReadTemplate &file : files)
            keepImported(file, import);
    });
}

void DraftsPane::keepImported(const tasks::ReadTemplate &file, const std::shared_ptr<Import> &import)
{
    const QString name = QFileInfo(file.path).fileName();
    const auto end = [this, import, name](const QString &problem) {
        problem.isEmpty() ? import->imported.append(name) : import->problems.append(problem);
        if (--import->left == 0)
            showImported(*import);
    };
    if (!file.content) {
        const bool isRead = file.content.error().kind != api::ApiError::Kind::LocalFile;
        return end((isRead ? tr("%1 is not a template of Countersign: %2") : tr("%1 cannot be read: %2"))
                       .arg(name, file.content.error().detail));
    }
    store::DraftRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.kind = Kind::Template;
    record.name = file.content->name.isEmpty() ? QFileInfo(file.path).completeBaseName() : file.content->name;
    record.payload = tasks::toJson(file.content->pattern);
    m_account.drafts().save(record, this, [name, end](const store::StoreResult<void> &saved) {
        end(saved ? QString() : tr("%1 cannot be saved: %2").arg(name, saved.error().detail));
    });
}

//! One message for all: of several, the last would hide what became of the others.
void DraftsPane::showImported(const Import &import)
{
    QStringList lines = import.problems;
    if (import.imported.size() == 1)
        lines.append(tr("%1 was imported.").arg(import.imported.first()));
    else if (!import.imported.isEmpty())
        lines.append(tr("%n template(s) were imported.", nullptr, static_cast<int>(import.imported.size())));
    m_message->showMessage(import.problems.isEmpty() ? Tone::Info : Tone::Error, lines.join(u'\n'));
}

} // namespace ui
