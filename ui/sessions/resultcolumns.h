#pragma once

#include "ui/widgets/columnfit.h"

class QTreeWidget;

namespace ui {

//! How wide the columns of the results are: what each is, its name, its ID. Where there is not room for all
//! of a name and of an ID, the name has what there is, and the list scrolls to the IDs: half of one says
//! nothing.
class ResultColumns : public ColumnFit
{
    Q_OBJECT

public:
    explicit ResultColumns(QTreeWidget &tree); //!< it lives with \a tree
    using ColumnFit::fit;                      //!< to what the tree says now

protected:
    [[nodiscard]] ColumnRoom roomOf(int column) const override;

private:
    enum Column { What, Name, Id };
};

} // namespace ui
