#pragma once

#include <QProxyStyle>

namespace ui {

//! Fusion, with room between a button's text and its edges, and between the text and the arrow of a menu.
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    RoomyStyle();

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
};

} // namespace ui
