#include "ui/settings/roomystyle.h"

#include "ui/statetext.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int beside = 10; //!< at the left and at the right of a button's text
constexpr int arrow = 12;  //!< of a tool button's menu

bool isDark(const QStyleOption &option)
{
    return option.palette.color(QPalette::Window).lightness() < 128;
}

//! What has the focus is the first thing to be seen, and so not in the colour of what is selected, which
//! keeps white text readable.
void drawOutline(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter)
{
    QColor color = option.palette.color(QPalette::Active, QPalette::WindowText);
    color.setAlpha(option.state & QStyle::State_Enabled ? 120 : 60);
    if (option.state & QStyle::State_HasFocus)
        color = option.palette.color(QPalette::Active, QPalette::Link);
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

//! Where a list has rows, one of them shows that the list has the focus.
bool rowShowsFocus(const QAbstractItemView &list)
{
    return list.model() && list.model()->rowCount(list.rootIndex()) > 0;
}

//! The button with what did not fit into a tool bar; so called by Qt, which offers no class for it.
bool isExtension(const QWidget *widget)
{
    return widget && widget->objectName() == "qt_toolbar_ext_button"_L1;
}

//! Its picture is black by itself, whatever it is on.
QIcon inTextColor(const QStyleOptionToolButton &button, const QPainter &painter)
{
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    QImage picture = button.icon.pixmap(button.iconSize, ratio)
                         .toImage()
                         .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return button.icon;
    QPainter brush(&picture);
    brush.setCompositionMode(QPainter::CompositionMode_SourceIn);
    brush.fillRect(picture.rect(), button.palette.color(QPalette::ButtonText));
    brush.end();
    return QIcon(QPixmap::fromImage(picture));
}

} // namespace

RoomyStyle::RoomyStyle()
    : QProxyStyle(u"fusion"_s)
{
}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_TabBarTabHSpace && widget && widget->property(closeTabs).toBool() ? usual / 2 : usual;
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

int RoomyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    // Qt's own pictures of them are of another style, and dark on dark
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0
                                                       : QProxyStyle::styleHint(hint, option, widget, answer);
}

QIcon RoomyStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Qt's own are pictures of few points: coarse on a fine screen
    return which == SP_MessageBoxWarning       ? icon(u"warning"_s)
           : which == SP_MessageBoxCritical    ? icon(u"error"_s)
           : which == SP_MessageBoxInformation ? icon(u"info"_s)
           : which == SP_TitleBarCloseButton   ? icon(u"close"_s) // of a pane; those are grey on dark
           : which == SP_TitleBarNormalButton  ? icon(u"float"_s)
                                               : QProxyStyle::standardIcon(which, option, widget);
}

QRect RoomyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    // around its words alone it would leave out the icon before them
    return element == SE_ItemViewItemFocusRect && option
               ? option->rect
               : QProxyStyle::subElementRect(element, option, widget);
}

void RoomyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *entry = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element != CE_MenuItem || !entry || entry->icon.isNull() || !(entry->state & State_Selected) ||
        !(entry->state & State_Enabled))
        return QProxyStyle::drawControl(element, option, painter, widget);
    // Fusion draws it as on the menu's own ground, not as on that of what is selected
    QStyleOptionMenuItem selected(*entry);
    const int side = pixelMetric(PM_SmallIconSize, option, widget);
    selected.icon = QIcon(entry->icon.pixmap(
        QSize(side, side), painter->device() ? painter->device()->devicePixelRatio() : 1, QIcon::Selected));
    QProxyStyle::drawControl(element, &selected, painter, widget);
}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool hasFocus = option->state & State_HasFocus;
    const bool isFrame = element == PE_FrameLineEdit || element == PE_Frame;
    const auto *list = isFrame ? qobject_cast<const QAbstractItemView *>(widget) : nullptr;
    const bool isEmptyWithFocus =
        list && hasFocus && !rowShowsFocus(*list); // else nothing shows where the keys go
    if (!isDark(*option) && !isEmptyWithFocus)
        return;
    // of what is chosen, the ground tells it already
    const bool isRow =
        element == PE_FrameFocusRect && (option->state & State_Item) && !(option->state & State_Selected);
    if (!isFrame && !isRow && !(element == PE_PanelButtonCommand && hasFocus) &&
        element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton &&
        element != PE_IndicatorItemViewItemCheck)
        return;
    QStyleOption shown(*option);
    if (list && !isEmptyWithFocus)
        shown.state.setFlag(State_HasFocus, false);
    drawOutline(element, shown, *painter);
}

void RoomyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ToolButton && tool && isExtension(widget)) {
        QStyleOptionToolButton seen(*tool);
        seen.icon = inTextColor(*tool, *painter);
        return QProxyStyle::drawComplexControl(control, &seen, painter, widget);
    }
    if (control != CC_ToolButton || !tool || !(tool->state & State_AutoRaise) ||
        !(tool->features & QStyleOptionToolButton::Arrow) ||
        tool->toolButtonStyle == Qt::ToolButtonIconOnly) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_SpinBox && isDark(*option))
            drawOutline(PE_FrameLineEdit, *option, *painter);
        return;
    }
    QStyleOptionToolButton heading(*tool);
    heading.state.setFlag(State_On, false);
    QProxyStyle::drawComplexControl(control, &heading, painter, widget);
}

} // namespace ui
