// The way from one session to the next.
#include "models/sessiontablemodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/taborder.h"

#include <QItemSelectionModel>
#include <QSet>
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

void SessionsPane::focusList()
{
    m_hadFocus = true;
    focusIn(m_table->isVisible() ? static_cast<QWidget &>(*m_table) : *this);
}

//! From the words above it, or from the views beside it: the first that was found is shown, unless one of the
//! list was chosen.
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

//! To the row behind \a rows, as the list is now, when they are done with; where they leave it and nothing is
//! behind them, to the one before. Whoever is elsewhere by then stays there.
std::function<void()> SessionsPane::wayOn(const QList<int> &rows, bool areLeaving)
{
    if (rows.isEmpty())
        return [] {};
    const store::SessionNumbers &all = m_model->numbers();
    QSet<qint64> done;
    for (const int row : rows)
        done.insert(all.value(row));
    return [this, done, areLeaving, listed = filter(), behind = all.value(rows.constLast() + 1, -1),
            before = all.value(rows.constFirst() - 1, -1)] {
        if (filter() != listed || !m_outsideId.isEmpty() || chosenCount() > done.size())
            return;
        const store::SessionNumbers still = chosenNumbers();
        if (std::any_of(still.cbegin(), still.cend(), [&done](qint64 each) { return !done.contains(each); }))
            return;
        const store::SessionNumbers &now = m_model->numbers();
        if (const auto row = now.indexOf(behind); row >= 0)
            chooseRows({int(row)});
        else if (const auto other = now.indexOf(before); areLeaving && other >= 0)
            chooseRows({int(other)});
        else if (areLeaving)
            m_table->selectionModel()->clearSelection(); // it was the last one
    };
}

} // namespace ui
