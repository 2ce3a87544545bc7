#include "ui/isolatedname.h"

#include <algorithm>

namespace ui {

QString isolatedName(const QString &name)
{
    const bool turns = std::any_of(name.cbegin(), name.cend(), [](const QChar &letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    });
    // The mark before it: Qt takes the direction of a paragraph from its first letter, isolated or not.
    return turns ? QString(QChar(u'\u200E')) + u'\u2068' + name + u'\u2069' : name;
}

QStringList isolatedNames(const QStringList &names)
{
    QStringList isolated;
    for (const QString &name : names)
        isolated << isolatedName(name);
    return isolated;
}

} // namespace ui
