#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QTableView;

namespace ui {

//! Rows that come above what is looked at do not move it.
class ScrollAnchor : public QObject
{
    Q_OBJECT

public:
    //! It lives with \a table, which has its model, and scrolls by pixels.
    explicit ScrollAnchor(QTableView &table);

private:
    void note();
    void restore();

    QTableView &m_table;
    QPersistentModelIndex m_top; //!< what is at the top while rows come
    int m_topAt = 0;
};

} // namespace ui
