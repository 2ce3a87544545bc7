#pragma once

#include <QStringList>

class QDropEvent;
class QMimeData;

namespace ui {

//! The local files of a drop or of the clipboard, without folders. Copied files of the file managers count in
//! whatever form they come: addresses, GNOME's own format, or text with one file: address or absolute path a
//! line.
[[nodiscard]] QStringList droppedFiles(const QMimeData *data);
//! What droppedFiles leaves out of \a data and why, as a sentence; empty when nothing is left out.
[[nodiscard]] QString leftOutText(const QMimeData *data);
//! One file, and a spreadsheet by its name. Those that are also texts, as .txt, are documents.
[[nodiscard]] bool isOneSpreadsheet(const QStringList &paths);
//! Takes the drop as a copy. A file manager may propose to move, and after a move it deletes the file.
void acceptAsCopy(QDropEvent *event);

} // namespace ui
