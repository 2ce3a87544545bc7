#pragma once

class QTableView;

namespace ui {

//! As high as its rows, but at least \a fewest and at most \a most of them: a form has no room for empty
//! rows.
void fitHeight(QTableView &table, int fewest, int most);

} // namespace ui
