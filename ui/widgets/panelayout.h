#pragma once

#include <QString>

class QToolBar;
class QVBoxLayout;
class QWidget;

namespace ui {

//! The bar of what can be done in a pane: each with its icon and its words.
[[nodiscard]] QToolBar *makePaneTools(const QString &objectName, QWidget *pane);

//! In it the parts of a pane lie one below the other, from edge to edge.
[[nodiscard]] QVBoxLayout *makePaneColumn(QWidget *pane);

} // namespace ui
