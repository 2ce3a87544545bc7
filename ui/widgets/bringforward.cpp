#include "ui/widgets/bringforward.h"

#include <QWidget>

namespace ui {

void bringForward(QWidget &window)
{
    if (window.isMinimized())
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized); // large as it was
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace ui
