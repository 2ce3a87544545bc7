// What can be done to the drafts and templates that are chosen.
#include "models/drafttablemodel.h"
#include "tasks/account.h"
#include "ui/drafts/draftspane.h"
#include "ui/widgets/inlinemessage.h"

#include <QMessageBox>
#include <QPushButton>
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

} // namespace ui
