#include "ui/settings/appearance.h"

#include "ui/settings/roomystyle.h"

#include <QApplication>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPalette paletteOf(bool isDark)
{
    const QColor window = isDark ? QColor(45, 47, 51) : QColor(239, 240, 241);
    const QColor base = isDark ? QColor(32, 34, 37) : QColor(255, 255, 255);
    const QColor text = isDark ? QColor(232, 232, 234) : QColor(28, 30, 33);
    const QColor faint = isDark ? QColor(154, 157, 163) : QColor(96, 101, 108);
    const QColor highlight = isDark ? QColor(38, 92, 158) : QColor(38, 104, 184);
    QPalette palette(isDark ? QColor(60, 63, 68) : QColor(232, 233, 235), window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, isDark ? QColor(38, 40, 44) : QColor(246, 247, 248));
    palette.setColor(QPalette::ToolTipBase, isDark ? QColor(60, 63, 68) : QColor(255, 255, 244));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, isDark ? QColor(111, 176, 247) : QColor(20, 86, 166));
    palette.setColor(QPalette::LinkVisited, isDark ? QColor(190, 150, 240) : QColor(106, 60, 160));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, isDark ? QColor(120, 123, 128) : QColor(150, 153, 158));
    palette.setColor(QPalette::Disabled, QPalette::Base, window); // it does not look like one to write in
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText,
                     isDark ? QColor(120, 123, 128) : QColor(150, 153, 158));
    palette.setColor(QPalette::Disabled, QPalette::Highlight,
                     isDark ? QColor(70, 73, 78) : QColor(200, 202, 205));
    return palette;
}

QStyle *styleOf(const QString &name)
{
    return name.compare("fusion"_L1, Qt::CaseInsensitive) == 0 ? new RoomyStyle : QStyleFactory::create(name);
}

} // namespace

Appearance::Appearance()
    : m_systemStyle(QApplication::style()->name())
{
    QApplication::setStyle(styleOf(m_systemStyle));
    useSystemPalette();
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    // That Qt keeps the name of each pixmap for ever, also of those that its cache has put out, and the style
    // makes one for each size that anything in a window ever has: 20 MiB in an hour of work on everything.
    // What is not taken into the cache has no name there, and a window of 1400 × 860 takes 0.3 ms more to
    // paint.
    QPixmapCache::setCacheLimit(0);
#endif
}

void Appearance::use(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    const bool isSystem = choice == Choice::System;
    // The native styles of some systems draw in their own colours whatever the palette says.
    QApplication::setStyle(styleOf(isSystem ? m_systemStyle : u"fusion"_s));
    if (isSystem)
        useSystemPalette();
    else
        QApplication::setPalette(paletteOf(choice == Choice::Dark));
}

//! A system that has no colours of its own leaves those of Fusion, in which what is disabled or selected can
//! hardly be read.
void Appearance::useSystemPalette()
{
    QApplication::setPalette(QPalette());
    const QPalette plain = QApplication::style()->standardPalette();
    const auto isPlain = [&plain](QPalette::ColorRole role) {
        return QApplication::palette().color(role) == plain.color(role);
    };
    if (m_systemStyle.compare("fusion"_L1, Qt::CaseInsensitive) == 0 && isPlain(QPalette::Window) &&
        isPlain(QPalette::Highlight))
        QApplication::setPalette(paletteOf(plain.color(QPalette::Window).lightness() < 128));
}

Appearance::Choice Appearance::choiceOf(const QString &code)
{
    return code == "dark"_L1 ? Choice::Dark : code == "light"_L1 ? Choice::Light : Choice::System;
}

QString Appearance::codeOf(Choice choice)
{
    return choice == Choice::Dark ? u"dark"_s : choice == Choice::Light ? u"light"_s : QString();
}

} // namespace ui
