#include "ui/settings/roomystyle.h"

#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int beside = 10; //!< at the left and at the right of a button's text
constexpr int arrow = 12;  //!< of a tool button's menu
} // namespace

RoomyStyle::RoomyStyle()
    : QProxyStyle(u"fusion"_s)
{
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize fitting = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        type == CT_PushButton && button && !button->text.isEmpty())
        fitting.setWidth(std::max(fitting.width(), size.width() + 2 * beside));
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        type == CT_ToolButton && tool && tool->toolButtonStyle != Qt::ToolButtonIconOnly &&
        (tool->features & QStyleOptionToolButton::HasMenu))
        fitting.rwidth() += arrow;
    return fitting;
}

void RoomyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !tool || !(tool->state & State_AutoRaise) ||
        !(tool->features & QStyleOptionToolButton::Arrow) || tool->toolButtonStyle == Qt::ToolButtonIconOnly)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    QStyleOptionToolButton heading(*tool);
    heading.state.setFlag(State_On, false);
    QProxyStyle::drawComplexControl(control, &heading, painter, widget);
}

} // namespace ui
