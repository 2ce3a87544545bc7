#include "support/pictures.h"

#include <QApplication>
#include <QDir>
#include <QPalette>
#include <QPixmap>
#include <QStyle>
#include <QTest>
#include <QWidget>

namespace support {

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2f, 0x31, 0x36), QColor(0x26, 0x28, 0x2c));
    palette.setColor(QPalette::Base, QColor(0x1f, 0x20, 0x24));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x27, 0x2c));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xc4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7a, 0xb4, 0xff));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa8, 0xab, 0xb2));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, QColor(0xf0, 0xf0, 0xf2));
        palette.setColor(QPalette::Disabled, role, QColor(0x86, 0x88, 0x90));
    }
    return palette;
}

} // namespace

void useDarkPalette(bool dark)
{
    QApplication::setPalette(dark ? darkPalette() : QApplication::style()->standardPalette());
    // Qt tells the widgets only while QApplication::exec() runs, and that of a test does not.
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(QEvent::ApplicationPaletteChange);
        QApplication::sendEvent(widget, &event);
    }
}

void picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("COUNTERSIGN_PICTURES");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace support
