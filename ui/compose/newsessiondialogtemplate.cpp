// What is kept of the New session window as a template.
#include "domain/draftcopies.h"
#include "domain/emptyplaceholders.h"
#include "tasks/account.h"
#include "tasks/draftjson.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sessionform.h"
#include "ui/widgets/inlinemessage.h"

#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace ui {

using Tone = InlineMessage::Tone;
using Kind = store::DraftRecord::Kind;

void NewSessionDialog::saveTemplate()
{
    const QString name = m_templateName->text().trimmed();
    if (name.isEmpty()) {
        m_message->showMessage(Tone::Error, tr("Give the template a name."));
        return m_templateName->setFocus();
    }
    const QStringList unusual = newUnusualNames();
    unusual.isEmpty() ? writeTemplate(name) : askAboutNames(unusual, name);
}

bool NewSessionDialog::hasUnsavedTemplate() const
{
    const bool isRenamed = m_templateName->text().trimmed() != m_nameAsBegun.trimmed();
    return isRenamed || (m_isEdited && m_form->draft() != m_asBegun);
}

//! What somebody kept so before is meant so.
QStringList NewSessionDialog::newUnusualNames() const
{
    QStringList names = domain::unusualPlaceholdersOf(m_form->draft());
    const QStringList before = domain::unusualPlaceholdersOf(m_asBegun);
    names.removeIf([&before](const QString &name) { return before.contains(name, Qt::CaseInsensitive); });
    return names;
}

//! A column may have any name, so it is not refused; a slip of the hand would make a problem of every row.
void NewSessionDialog::askAboutNames(const QStringList &unusual, const QString &name)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Template"), unusualText(unusual),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"composeNamesQuestion"_s);
    box->setTextFormat(Qt::PlainText); // some of it was typed
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *save = box->addButton(tr("&Save all the same"), QMessageBox::AcceptRole);
    QPushButton *edit = box->addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    box->setDefaultButton(edit);
    box->setEscapeButton(edit);
    connect(box, &QMessageBox::buttonClicked, this, [this, save, name](const QAbstractButton *button) {
        if (button == save)
            writeTemplate(name);
    });
    box->open();
}

QString NewSessionDialog::unusualText(const QStringList &names)
{
    QStringList written;
    for (const QString &name : names)
        written.append(u'{' + name + u'}');
    return tr("Nothing that is known of a signer or a session fills %1. Only a spreadsheet with a column "
              "that is called so does.")
        .arg(written.join(u", "_s));
}

void NewSessionDialog::writeTemplate(const QString &name)
{
    m_keeper->setName(name);
    m_keeper->keep(domain::templateOf(m_form->draft(), QDateTime::currentDateTimeUtc()));
    m_keeper->flush([this](const store::StoreResult<void> &kept) {
        if (kept)
            QDialog::accept();
    });
}

void NewSessionDialog::askForTemplateName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"composeTemplateNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as template"));
    dialog->setLabelText(tr("Name of the template. The signers are not part of it."));
    // A title for each signer is no name
    const domain::SessionDraft draft = m_form->draft();
    const bool isPattern = !domain::placeholders::namesIn(draft.common.title).isEmpty();
    const domain::DraftDocument first = draft.documents.value(0);
    dialog->setTextValue(!isPattern              ? draft.common.title
                         : first.title.isEmpty() ? QFileInfo(first.name()).completeBaseName()
                                                 : first.title);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            keepAsTemplate(name.trimmed());
    });
    dialog->open();
}

void NewSessionDialog::keepAsTemplate(const QString &name)
{
    store::DraftRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.kind = Kind::Template;
    record.name = name;
    record.payload = tasks::toJson(domain::templateOf(m_form->draft(), QDateTime::currentDateTimeUtc()));
    const QStringList unusual = domain::unusualPlaceholdersOf(m_form->draft());
    m_account.drafts().save(record, this,
                            [this, name, unusual, id = record.id](const store::StoreResult<void> &saved) {
                                if (!saved)
                                    return m_message->showMessage(
                                        Tone::Error, tr("It cannot be saved: %1").arg(saved.error().detail));
                                const QString done = tr("Saved as the template “%1”.").arg(name);
                                if (unusual.isEmpty())
                                    m_message->showBriefly(done);
                                else
                                    m_message->showMessage(Tone::Warning, done + u' ' + unusualText(unusual));
                                Q_EMIT templateKept(id);
                            });
}

} // namespace ui
