// The order of the list: each view's own, as it was chosen there, and that of a search.
#include "domain/sessioncolumn.h"
#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionspane.h"

#include <QHeaderView>
#include <QTableView>

#include <utility>

namespace ui {

using models::SessionTableModel;

void SessionsPane::useOrderOf(const QString &view, const domain::SessionOrdering &otherwise)
{
    if (view == m_orderedView)
        return; // it is narrowed
    m_orderedView = view;
    sortBy(domain::orderingOf(m_settings.listOrder(view)).value_or(otherwise));
}

void SessionsPane::setSearch(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering)
{
    m_view = SessionFilterBar::rest(filter);
    if (!m_orderingOfViews)
        m_orderingOfViews = m_ordering;
    sortBy(ordering);
    m_filter->show(filter);
}

void SessionsPane::leaveSearch()
{
    if (const auto ordering = std::exchange(m_orderingOfViews, std::nullopt))
        sortBy(*ordering);
}

void SessionsPane::chooseOrder(const domain::SessionOrdering &ordering)
{
    sortBy(ordering);
    // a search has its own, which is saved with it
    if (!m_orderedView.isEmpty() && !m_orderingOfViews)
        m_settings.setListOrder(m_orderedView, domain::textOf(ordering));
    Q_EMIT orderChosen();
    ask();
}

void SessionsPane::sortBy(const domain::SessionOrdering &ordering)
{
    m_ordering = ordering;
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(SessionTableModel::columnOf(ordering.key)),
                                                  ordering.isDescending ? Qt::DescendingOrder
                                                                        : Qt::AscendingOrder);
    m_footer->setSort(ordering);
}

} // namespace ui
