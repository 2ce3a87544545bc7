#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace ui {

//! The columns of a table are as wide as what is in them, and all of them are in sight: those of texts share
//! what the others leave, each no more than it needs while another one needs it. Once a person made one of
//! them wider or narrower, all of them stay as they are.
class SharedColumns : public QObject
{
    Q_OBJECT

public:
    //! \a texts are columns of the model that \a table has by then. It lives with \a table.
    SharedColumns(QTableView &table, const QList<int> &texts);

    //! Something else is in them.
    void measure();

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    void fit();

    QTableView &m_table;
    const QList<int> m_texts;
    QList<int> m_wanted; //!< by column; empty: not measured yet
    bool m_isFitting = false, m_isChosen = false;
};

} // namespace ui
