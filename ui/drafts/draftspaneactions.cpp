// What can be done to the drafts and templates that are chosen.
#include "models/drafttablemodel.h"
#include "tasks/account.h"
#include "ui/drafts/draftspane.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lossquestion.h"

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
        m_account.drafts().save(copy, this, [this, id = copy.id](const store::StoreResult<void> &saved) {
            if (saved)
                choose(id); // the two look the same, and it is the copy that is opened next
            else
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
    QString text = isTemplates()
                       ? tr("Delete %n template(s) permanently?", nullptr, number)
                       : tr("Delete %n draft(s) permanently? Nothing of them was sent.", nullptr, number);
    if (const domain::DraftSummary one = current(); !one.name.isEmpty() || !one.firstDocument.isEmpty()) {
        const int row = m_model->rowOf(one.id); // which says it as it may be seen
        const QString name =
            m_model->index(row, int(models::DraftTableModel::Column::Name)).data().toString();
        text = isTemplates() ? tr("Delete “%1” permanently?").arg(name)
                             : tr("Delete “%1” permanently? Nothing of it was sent.").arg(name);
    }
    askBeforeLosing(this,
                    {.objectName = u"draftsDeleteQuestion"_s,
                     .title = isTemplates() ? tr("Delete templates") : tr("Delete drafts"),
                     .text = text,
                     .lose = deletePermanently(number)},
                    [this, ids] {
                        for (const QString &id : ids)
                            m_account.drafts().remove(id);
                    });
}

} // namespace ui
