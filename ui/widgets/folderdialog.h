#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

//! \a wished when it is there, else where this computer keeps downloads, else the person's own folder.
[[nodiscard]] QString folderToBeginIn(const QString &wished);

//! Asks for a folder, beginning with folderToBeginIn(\a wished), and tells \a chosen.
void askForFolder(QWidget *parent, const QString &objectName, const QString &title, const QString &wished,
                  std::function<void(const QString &folder)> chosen);

} // namespace ui
