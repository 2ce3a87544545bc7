#pragma once

#include <QByteArray>
#include <QString>

class QSaveFile;

namespace store {

//! The end of every file that is written whole or not at all: what was written to \a file takes the place of
//! what was there once all of it is on the disk. Else that stays, and errorString() says why.
[[nodiscard]] bool putInPlace(QSaveFile &file);
//! Writes such a file at once, for this user alone (0600). Returns the system's words when it could not be
//! written, else nothing.
[[nodiscard]] QString writeWhole(const QString &path, const QByteArray &content);

} // namespace store
