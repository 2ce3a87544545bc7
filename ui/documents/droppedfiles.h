#pragma once

#include <QStringList>

class QMimeData;

namespace ui {

//! The local files of a drop or of the clipboard, without folders. Text with file: addresses or absolute
//! paths, one a line, counts too, since some file managers copy that.
[[nodiscard]] QStringList droppedFiles(const QMimeData *data);

} // namespace ui
