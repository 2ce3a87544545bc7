#include "ui/tour/eyes.h"

#include "ui/tour/hands.h"

#include <QCoreApplication>
#include <QVariant>
#include <QWidget>

namespace ui::eyes {

namespace {

bool readWords(QWidget *parent, const QString &objectName, const QString &words)
{
    const QWidget *shown = hands::find(parent, objectName);
    return shown && shown->property("text").toString().contains(words);
}

} // namespace

bool read(QWidget *parent, const QString &objectName, const char *context, const char *text)
{
    return readWords(parent, objectName, QCoreApplication::translate(context, text));
}

bool readBegin(QWidget *parent, const QString &objectName, const char *context, const char *text)
{
    return readWords(parent, objectName,
                     QCoreApplication::translate(context, text).section(QLatin1Char('%'), 0, 0));
}

std::function<bool(const QWidget &)> titled(const char *context, const char *title)
{
    return [context, title](const QWidget &window) {
        return window.windowTitle() == QCoreApplication::translate(context, title);
    };
}

} // namespace ui::eyes
