#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace tasks {

//! Writes a file that a person asked for, whole or not at all: one that was there stays until the new one is
//! complete. Returns the system's words when it could not be written, else nothing. For a worker thread.
[[nodiscard]] QString writeFile(const QString &path, const QByteArray &content);
//! The same in the background. \a done runs once, unless \a context died.
void writeFile(const QString &path, const QByteArray &content, QObject *context,
               std::function<void(QString problem)> done);

} // namespace tasks
