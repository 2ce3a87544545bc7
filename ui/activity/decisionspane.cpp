#include "ui/activity/decisionspane.h"

#include "models/activitymodel.h"
#include "ui/activity/opendecisions.h"
#include "ui/statetext.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::ActivityModel;

DecisionsPane::DecisionsPane(OpenDecisions &open, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_table(new RowTable)
    , m_decide(new QAction(icon(u"decision"_s), {}, this))
{
    setObjectName(u"decisionsPane"_s);
    makeTable();
    makeLayout();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_open, signal, this, &DecisionsPane::showListed);
    connect(&m_open, &QAbstractItemModel::modelReset, this, &DecisionsPane::showListed);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_decide->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(m_table, &QTableView::activated, this, &DecisionsPane::decide);
    connect(m_decide, &QAction::triggered, this, &DecisionsPane::decide);
    retranslate();
    showListed();
}

void DecisionsPane::makeTable()
{
    using Column = Model::Column;
    m_table->setModel(&m_open);
    m_table->setObjectName(u"decisionsTable"_s);
    makeList(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (const Column column : {Column::State, Column::Progress}) // the same in every row, and none
        m_table->setColumnHidden(int(column), true);
    m_table->setColumnWidth(int(Column::Title), 360);
    m_table->setColumnWidth(int(Column::Started), 140);
    m_decide->setObjectName(u"decisionsDecide"_s);
    m_decide->setEnabled(false);
    m_table->addAction(m_decide);
}

void DecisionsPane::makeLayout()
{
    m_state = new PaneState(m_table, this);
    auto *tools = makePaneTools(u"decisionsTools"_s, this);
    tools->addAction(m_decide);
    auto *column = makePaneColumn(this);
    column->addWidget(tools);
    column->addWidget(m_state, 1);
}

void DecisionsPane::retranslate()
{
    m_decide->setText(tr("&Decide…"));
    m_table->setAccessibleName(tr("Needs decision"));
    setAccessibleName(m_table->accessibleName());
    m_state->setEmpty(
        tr("Nothing needs a decision"),
        tr("When it is not certain whether the sessions of a draft or a batch were created, you "
           "decide here how to go on."),
        {}, u"decision"_s);
}

void DecisionsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DecisionsPane::showListed()
{
    const bool hasAny = m_open.rowCount() > 0;
    m_state->setState(hasAny ? PaneState::State::Ready : PaneState::State::Empty);
    // with one there is nothing to choose
    if (hasAny && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

void DecisionsPane::decide()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (!rows.isEmpty())
        Q_EMIT decisionRequested(rows.first().data(Model::EntryIdRole).toString());
}

} // namespace ui
