#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace support {

//! One text of a .ts file.
struct TranslationEntry
{
    QString context, source, type; //!< type: "unfinished" and the like; empty when it is done
    QStringList translations;      //!< one, or one for each plural form
    bool isPlural = false;
};

//! All of the file; none when it cannot be read.
[[nodiscard]] QList<TranslationEntry> translationsIn(const QString &path);

} // namespace support
