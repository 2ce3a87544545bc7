#include "ui/settings/roomystyle.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int beside = 10; //!< at the left and at the right of a button's text
constexpr int arrow = 12;  //!< of a tool button's menu

void drawOutline(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter)
{
    QColor color = option.palette.color(QPalette::Active, QPalette::WindowText);
    color.setAlpha(option.state & QStyle::State_Enabled ? 120 : 60);
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    if (element == QStyle::PE_IndicatorRadioButton)
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    else
        painter.drawRoundedRect(rect, 2, 2);
    painter.restore();
}

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

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = (element == PE_FrameLineEdit || element == PE_Frame) &&
                         !(option->state & State_HasFocus); // which has its own
    if ((isField || element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton ||
         element == PE_IndicatorItemViewItemCheck) &&
        option->palette.color(QPalette::Window).lightness() < 128)
        drawOutline(element, *option, *painter);
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
