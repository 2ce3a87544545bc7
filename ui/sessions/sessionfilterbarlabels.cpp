// Which labels may be asked for, and which one is.
#include "ui/sessions/sessionfilterbar.h"
#include "ui/widgets/filterbutton.h"
#include "ui/widgets/menutext.h"

#include <QAction>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

void SessionFilterBar::setLabels(const QStringList &labels)
{
    m_labels = labels;
    showLabels();
}

void SessionFilterBar::chooseLabel(const QString &label)
{
    m_chosenLabel = label;
    announce();
}

void SessionFilterBar::showLabels()
{
    QMenu *menu = m_label->menu();
    menu->clear();
    // people write into labels what they like
    const auto add = [this, menu](const QString &text, const QString &label) {
        QAction *action = menu->addAction(text);
        // queued: choosing makes the menu anew
        connect(
            action, &QAction::triggered, this, [this, label] { chooseLabel(label); }, Qt::QueuedConnection);
        action->setCheckable(true);
        action->setChecked(label.compare(m_chosenLabel, Qt::CaseInsensitive) == 0);
    };
    add(tr("Any or none"), {});
    for (const QString &label : std::as_const(m_labels))
        add(menuText(m_masking.shown(label)), label);
    m_label->setRestingText(tr("Label: any"));
    const QString text =
        m_chosenLabel.isEmpty() ? tr("Label: any") : tr("Label: %1").arg(m_masking.shown(m_chosenLabel));
    m_label->setBriefText(m_chosenLabel.isEmpty() ? tr("Label") : QString());
    m_label->setText(menuText(text));
    m_label->setToolTip(text);
    m_label->setAccessibleName(text);
    m_label->setVisible(!m_labels.isEmpty() || !m_chosenLabel.isEmpty());
}

} // namespace ui
