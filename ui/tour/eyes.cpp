#include "ui/tour/eyes.h"

#include "ui/tour/hands.h"

#include <QCoreApplication>
#include <QVariant>
#include <QWidget>

namespace ui::eyes {

bool read(QWidget *parent, const QString &objectName, const char *context, const char *text)
{
    const QWidget *shown = hands::find(parent, objectName);
    return shown && shown->property("text").toString().contains(QCoreApplication::translate(context, text));
}

std::function<bool(const QWidget &)> titled(const char *context, const char *title)
{
    return [context, title](const QWidget &window) {
        return window.windowTitle() == QCoreApplication::translate(context, title);
    };
}

} // namespace ui::eyes
