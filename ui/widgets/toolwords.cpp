#include "ui/widgets/toolwords.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {
constexpr int roomAtTheEnds = 12; //!< of the bar; its frame is the style's
} // namespace

ToolWords::ToolWords(QToolBar &tools, const QList<QAction *> &order)
    : QObject(&tools)
    , m_tools(tools)
    , m_order(order)
{
    tools.installEventFilter(this);
}

bool ToolWords::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_tools && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

QToolButton *ToolWords::buttonOf(QAction *action) const
{
    return qobject_cast<QToolButton *>(m_tools.widgetForAction(action));
}

void ToolWords::setTexts(QAction &action, const QStringList &texts)
{
    QToolButton *button = buttonOf(&action);
    if (!button)
        return;
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    int widest = 0;
    for (const QString &text : texts) {
        action.setText(text);
        widest = std::max(widest, button->sizeHint().width());
    }
    m_widest.insert(&action, widest);
}

void ToolWords::showWords(QAction *action, bool areShown)
{
    QToolButton *button = buttonOf(action);
    if (!button)
        return;
    button->setToolButtonStyle(areShown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setMinimumWidth(areShown ? m_widest.value(action) : 0);
}

//! The bar's own hint is not kept up for those that it hides.
int ToolWords::neededWidth() const
{
    int width = roomAtTheEnds;
    const QList<QAction *> all = m_tools.actions();
    for (QAction *action : all)
        if (const QWidget *widget = m_tools.widgetForAction(action))
            width += std::max(widget->sizeHint().width(), widget->minimumWidth()) +
                     std::max(0, m_tools.layout()->spacing());
    return width;
}

void ToolWords::fit()
{
    for (QAction *action : std::as_const(m_order))
        showWords(action, true);
    for (QAction *action : std::as_const(m_order)) {
        if (neededWidth() <= m_tools.width())
            break;
        showWords(action, false);
    }
    m_tools.layout()->invalidate();
}

} // namespace ui
