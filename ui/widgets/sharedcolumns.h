#pragma once

#include "ui/widgets/columnfit.h"

#include <QList>

class QTableView;

namespace ui {

//! The columns of a table are as wide as what is in them, and all of them are in sight: those of texts share
//! what the others leave, each no more than it needs while another one needs it. Once a person made one of
//! them wider or narrower, all of them stay as they are.
class SharedColumns : public ColumnFit
{
    Q_OBJECT

public:
    //! \a texts are columns of the model that \a table has by then. It lives with \a table.
    SharedColumns(QTableView &table, const QList<int> &texts);

    //! Something else is in them.
    void measure();

protected:
    [[nodiscard]] ColumnRoom roomOf(int column) const override;
    void refit() override;

private:
    const QList<int> m_texts;
    QList<int> m_wanted; //!< by column; empty: not measured yet
    bool m_isChosen = false;
};

} // namespace ui
