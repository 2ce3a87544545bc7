#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace ui {

//! A table of rows: Home and End go to the first and the last one, and left and right look at other columns.
//! Where nothing is chosen, the first key that goes somewhere chooses the row that has the focus. A tool tip
//! says what somebody wrote as it was written.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
};

//! The look of the lists: whole rows are chosen, lines alternate instead of a grid, one line of text a row,
//! Tab leaves the table, columns can be moved. What a list does differently is set after this.
void makeList(QTableView &table);

//! The row that is chosen is wholly in sight when the table is shown, after it was sorted, when another row
//! is chosen, and when the table becomes lower, unless somebody has scrolled away. Its model is set by then.
void keepChosenInSight(QTableView &table);

//! What cells say of a moment, such as “2 minutes ago”, stays true while nothing else happens: what is in
//! sight is painted anew twice a minute. For a table whose model says so at the moment when it is asked.
void keepAgesTrue(QTableView &table);

//! By what cells say in \a role; texts as they are ordered in the person's language, whatever their case.
void sortAsPeopleDo(QSortFilterProxyModel &rows, int role);

//! A click on a header sorts, the third one gives back the order of the model. For a table over a
//! QSortFilterProxyModel, which is set by then.
void makeSortable(QTableView &table);

} // namespace ui
