#pragma once

#include <QByteArray>
#include <QString>

namespace tasks {

//! How the letters of a text file were written down. Windows-1252 is what Excel calls "CSV" in western
//! Europe.
enum class TableEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

//! By its byte order mark; else by zero bytes; else UTF-8 when it is that without a fault; else Windows-1252.
[[nodiscard]] TableEncoding encodingOf(const QByteArray &bytes);

struct DecodedText
{
    QString text;   //!< without a byte order mark
    int faults = 0; //!< characters that could not be read, each shown as U+FFFD
};
[[nodiscard]] DecodedText decoded(const QByteArray &bytes, TableEncoding encoding);

//! Not so: a picture, a program, a compressed file; more than a few of what would be its letters, and one of
//! twenty, are none of any writing.
[[nodiscard]] bool isText(QStringView text);

} // namespace tasks
