#pragma once

#include <QProxyStyle>

namespace ui {

//! Fusion, with room between a button's text and its edges, and between the text and the arrow of a menu; and
//! with headings that unfold something shown as headings, not as buttons that stay pressed; and in the dark
//! with outlines and a focus that can be seen, where Fusion draws dark on dark; and with the program's own
//! icons in the boxes that ask or warn.
class RoomyStyle : public QProxyStyle
{
public:
    RoomyStyle();

    //! A property of tab bars that stand where there is little room: their tabs are closer together.
    static constexpr auto closeTabs = "closeTabs";

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace ui
