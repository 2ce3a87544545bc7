#pragma once

#include "ui/widgets/columnfit.h"

#include <QByteArray>
#include <QTimer>

class QTableView;

namespace ui {

//! One column of a table takes what the others leave of its width. It is never narrower than it was at
//! first, or than a person made it: then the table scrolls. Unless a person has made it wider than usual,
//! those that are in sight then are so whole.
class RestColumn : public ColumnFit
{
    Q_OBJECT

public:
    //! What is kept of the header is restored by then. It lives with \a table. \a usual: the width of the
    //! column while nobody has chosen one.
    RestColumn(QTableView &table, int column, int usual);
    //! Half of what is left is for this one, as long as it is as wide as \a usual and in sight as a whole.
    void shareWith(int column, int usual);
    //! What is in that one is so wide: it has as much of that as is left in sight, before either of them
    //! grows.
    void setOtherHolds(int width);

    //! The header as it is to be kept: nobody chose the width that the column has been given.
    [[nodiscard]] QByteArray headerState();

protected:
    [[nodiscard]] ColumnRoom roomOf(int column) const override;

private:
    void noteWidth(int column, int width);
    [[nodiscard]] int wantedByOther() const;

    const QTableView &m_table;
    int m_column, m_usual, m_least;
    int m_other = -1, m_otherUsual = 0, m_otherLeast = 0; //!< whom it shares with; -1: nobody
    int m_otherHolds = 0;
    QTimer m_soon; //!< not below the pointer that moves the border of another
};

} // namespace ui
