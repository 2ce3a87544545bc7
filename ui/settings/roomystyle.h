#pragma once

#include <QProxyStyle>

namespace ui {

//! Fusion, with room between a button's text and its edges, and between the text and the arrow of a menu; and
//! with headings that unfold something shown as headings, not as buttons that stay pressed.
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    RoomyStyle();

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace ui
