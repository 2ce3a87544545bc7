#pragma once

class QFileDialog;

namespace store {
class Settings;
}

namespace ui {

//! What files are chosen for. Each has a folder of its own: contracts lie elsewhere than what is exported.
enum class FilesFor { Documents, Spreadsheets, Templates, Exports };

//! \a dialog begins in the folder that was used last for this purpose, when it is still there, else in
//! folderToBeginIn(), not where the program was started, which may be its own folder; and the one that is
//! used now is remembered. To be called before a file name is put into it. \a settings outlives it; null:
//! nothing is remembered.
void beginInLastFolder(QFileDialog &dialog, store::Settings *settings, FilesFor purpose);

} // namespace ui
