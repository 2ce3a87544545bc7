#pragma once

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>

class QTableView;

namespace ui {

//! Rows that come above what is looked at do not move it; and where what is looked at stays as it is, it is
//! not painted anew for rows that come or go elsewhere.
class ScrollAnchor : public QObject
{
    Q_OBJECT

public:
    //! It lives with \a table, which has its model, and scrolls by pixels.
    explicit ScrollAnchor(QTableView &table);

private:
    void noteTop();
    void restore();
    void noteRows();
    void follow();
    [[nodiscard]] bool isStill() const;

    QTableView &m_table;
    QPersistentModelIndex m_top; //!< what is at the top while rows come
    int m_topAt = 0;
    QList<QPersistentModelIndex> m_rows; //!< in sight while rows come and go
    int m_firstRow = 0;                  //!< of them, before that
};

} // namespace ui
