#include "ui/widgets/tableheight.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

void fitHeight(QTableView &table, int fewest, int most)
{
    const int rows = qBound(fewest, table.model()->rowCount(), most);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         rows * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth());
}

} // namespace ui
