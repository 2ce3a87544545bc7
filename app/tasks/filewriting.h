#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

class QSaveFile;

namespace tasks {

//! Opens a file that a person asked for: what tells of people is for this user alone (0600). One that was
//! there stays as wide as somebody has made it.
[[nodiscard]] bool openOwn(QSaveFile &file);
//! Writes such a file, whole or not at all: one that was there stays until the new one is complete. Returns
//! the system's words when it could not be written, else nothing. For a worker thread.
[[nodiscard]] QString writeFile(const QString &path, const QByteArray &content);
//! The same in the background. \a done runs once, unless \a context died.
void writeFile(const QString &path, const QByteArray &content, QObject *context,
               std::function<void(QString problem)> done);

} // namespace tasks
