// What can be done to the drafts and templates that are chosen.
#include "models/drafttablemodel.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "tasks/templatefile.h"
#include "ui/drafts/draftspane.h"
#include "ui/widgets/inlinemessage.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace ui {

using Tone = InlineMessage::Tone;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

void DraftsPane::duplicate()
{
    m_account.drafts().get(current().id, this, [this](const store::StoreResult<store::DraftRecord> &found) {
        if (!found)
            return m_message->showMessage(Tone::Error, tr("It is not there any more."));
        store::DraftRecord copy = *found;
        copy.id = newId();
        copy.name = tr("%1 (copy)").arg(found->name);
        if (!isTemplates())
            copy.name = found->name; // a draft is called what its session is called
        m_account.drafts().save(copy, this, [this](const store::StoreResult<void> &saved) {
            if (!saved)
                m_message->showMessage(Tone::Error, tr("It cannot be saved: %1").arg(saved.error().detail));
        });
    });
}

void DraftsPane::removeSelected()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    const int number = static_cast<int>(ids.size());
    auto *box = new QMessageBox(
        QMessageBox::Question, isTemplates() ? tr("Delete templates") : tr("Delete drafts"),
        isTemplates() ? tr("Delete %n template(s) permanently?", nullptr, number)
                      : tr("Delete %n draft(s) permanently? Nothing of them was sent.", nullptr, number),
        QMessageBox::NoButton, this);
    box->setObjectName(u"draftsDeleteQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::buttonClicked, this, [this, ids, yes](const QAbstractButton *button) {
        if (button == yes)
            for (const QString &id : ids)
                m_account.drafts().remove(id);
    });
    box->open();
}

void DraftsPane::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export template"));
    dialog->setObjectName(u"templatesExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Countersign templates (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(QString(current().name).replace(u'/', u'-') + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DraftsPane::exportTo);
    dialog->open();
}

void DraftsPane::exportTo(const QString &path)
{
    m_account.drafts().get(current().id, this, [this, path](const auto &found) {
        if (!found)
            return m_message->showMessage(Tone::Error, tr("It is not there any more."));
        const auto pattern = tasks::draftFromJson(found->payload);
        if (!pattern)
            return m_message->showMessage(Tone::Error, pattern.error().detail);
        QSaveFile file(path);
        const QByteArray content = tasks::toFile({found->name, *pattern});
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            return m_message->showMessage(Tone::Error,
                                          tr("%1 cannot be written: %2").arg(path, file.errorString()));
        m_message->showMessage(Tone::Info, pattern->documents.isEmpty()
                                               ? tr("Exported to %1.").arg(path)
                                               : tr("Exported to %1, without the documents.").arg(path));
    });
}

void DraftsPane::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import templates"));
    dialog->setObjectName(u"templatesImportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Countersign templates (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            importFrom(path);
    });
    dialog->open();
}

void DraftsPane::importFrom(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_message->showMessage(Tone::Error, tr("%1: %2").arg(name, file.errorString()));
    const auto content = tasks::templateFromFile(file.read(tasks::maxTemplateBytes + 1));
    if (!content)
        return m_message->showMessage(
            Tone::Error, tr("%1 is not a template of Countersign: %2").arg(name, content.error().detail));
    store::DraftRecord record;
    record.id = newId();
    record.kind = Kind::Template;
    record.name = content->name.isEmpty() ? QFileInfo(path).completeBaseName() : content->name;
    record.payload = tasks::toJson(content->pattern);
    m_account.drafts().save(record, this, [this, name](const store::StoreResult<void> &saved) {
        if (saved)
            m_message->showMessage(Tone::Info, tr("%1 was imported.").arg(name));
        else
            m_message->showMessage(Tone::Error, tr("It cannot be saved: %1").arg(saved.error().detail));
    });
}

} // namespace ui
