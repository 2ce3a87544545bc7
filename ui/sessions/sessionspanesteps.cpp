// The way from one session to the next.
#include "models/sessiontablemodel.h"
#include "ui/sessions/sessionspane.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

namespace ui {

void SessionsPane::step(bool isForwards)
{
    if (m_model->rowCount() == 0 || !isVisible())
        return;
    const QList<int> rows = chosenRows();
    // with nothing chosen the first is meant, or where the focus is
    const int to = rows.isEmpty() ? m_table->currentIndex().row()
                   : isForwards   ? rows.constLast() + 1
                                  : rows.constFirst() - 1;
    chooseRows({std::clamp(to, 0, m_model->rowCount() - 1)});
    m_table->setFocus();
}

//! From the words above it: the first that was found is shown, unless one of the list was chosen.
void SessionsPane::enterList()
{
    m_entersList = m_isAnotherList; // then it comes in a moment
    if (m_isAnotherList)
        return;
    if (m_model->rowCount() == 0) {
        if (isSearchForId())
            goToSearched();
        return;
    }
    if (!m_table->selectionModel()->hasSelection())
        chooseRows({0});
    m_table->setFocus();
}

void SessionsPane::goToNext()
{
    step(true);
}

void SessionsPane::goToPrevious()
{
    step(false);
}

//! To the row behind what was settled; where that leaves the list and nothing is behind it, to the one
//! before.
void SessionsPane::moveOn()
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    const domain::SessionFilter shown = filter();
    const bool leaves = shown.hidesSettled || shown.isHandled || shown.isSnoozed;
    if (rows.constLast() + 1 < m_model->rowCount())
        chooseRows({rows.constLast() + 1});
    else if (leaves && rows.constFirst() > 0)
        chooseRows({rows.constFirst() - 1});
    else if (leaves)
        m_table->selectionModel()->clearSelection(); // it was the last one
}

} // namespace ui
