#pragma once

class QAbstractItemView;
class QHelpEvent;
class QModelIndex;
class QString;

namespace ui {

//! Qt takes for markup what looks like it: of the tool tip of a title a part would not be seen, and pictures
//! would be looked for wherever it says. False: it is left to Qt.
bool showTipAsWritten(QAbstractItemView &view, const QHelpEvent &help);
//! The same of any text about \a index.
void showTipAsWritten(QAbstractItemView &view, const QHelpEvent &help, const QModelIndex &index,
                      const QString &text);
//! From now on, for a view of Qt's own.
void writeTipsAsWritten(QAbstractItemView &view);

} // namespace ui
