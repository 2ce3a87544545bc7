#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QTableView;

namespace ui {

//! One column of a table takes what the others leave of its width. It is never narrower than it was at
//! first, or than a person made it: then the table scrolls. Unless a person has made it wider than usual,
//! those that are in sight then are so whole.
class RestColumn : public QObject
{
    Q_OBJECT

public:
    //! What is kept of the header is restored by then. It lives with \a table. \a usual: the width of the
    //! column while nobody has chosen one.
    RestColumn(QTableView &table, int column, int usual);

    //! The header as it is to be kept: nobody chose the width that the column has been given.
    [[nodiscard]] QByteArray headerState();

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    void noteWidth(int column, int width);
    [[nodiscard]] int widthOfOthers(int room) const;
    void fit();
    void resizeTo(int width);

    QTableView &m_table;
    int m_column, m_usual, m_least;
    bool m_isFitting = false;
    QTimer m_soon; //!< not below the pointer that moves the border of another
};

} // namespace ui
