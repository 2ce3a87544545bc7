#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

class QWidget;

namespace support {

//! Every text that \a root, as it is now, and all its menus show or says to a screen reader, with where it
//! stands: labels, buttons, actions, tabs, headers, the first rows of lists and tables, hints, names. What a
//! person typed is not among them.
[[nodiscard]] QList<std::pair<QString, QString>> textsOf(const QWidget &root);

//! The access keys that mean two things at once in the window \a root, as it is shown now: in its menu bar
//! and its widgets, and in each of its menus. One line for each; empty when all is well.
[[nodiscard]] QStringList accessKeyClashesIn(const QWidget &root);

} // namespace support
