#include "ui/widgets/listtable.h"

#include "ui/widgets/writtentips.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class SightKeeper : public QObject
{
public:
    explicit SightKeeper(QTableView &table)
        : QObject(&table)
        , m_table(table)
    {
        table.installEventFilter(this);
        table.viewport()->installEventFilter(this);
        m_soon.setSingleShot(true);
        connect(&m_soon, &QTimer::timeout, this, [this] { look(); });
        connect(table.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { lookLater(); });
        connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this] { lookLater(); });
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched == &m_table)
            lookLater(); // how high it is, is only known then
        if (event->type() == QEvent::Resize && watched == m_table.viewport() &&
            wasInSight(static_cast<const QResizeEvent *>(event)->oldSize()))
            lookLater();
        return QObject::eventFilter(watched, event);
    }
    [[nodiscard]] QModelIndex row() const
    {
        const QItemSelectionModel &chosen = *m_table.selectionModel();
        const QModelIndex current = m_table.currentIndex();
        return current.isValid() && chosen.isRowSelected(current.row()) ? current
                                                                        : chosen.selectedRows().value(0);
    }
    //! Who has scrolled away from it wants to see something else.
    [[nodiscard]] bool wasInSight(const QSize &viewport) const
    {
        const QModelIndex index = row();
        if (!index.isValid())
            return false;
        const int top = m_table.rowViewportPosition(index.row());
        return top < viewport.height() && top + m_table.rowHeight(index.row()) > 0;
    }
    //! What is clicked at stays below the pointer until that was no first half of a double click.
    void lookLater()
    {
        m_soon.start(QGuiApplication::mouseButtons() == Qt::NoButton ? 0
                                                                     : QApplication::doubleClickInterval());
    }
    void look()
    {
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            return lookLater();
        const QModelIndex index = row();
        if (!index.isValid())
            return;
        const int across = m_table.horizontalScrollBar()->value();
        m_table.scrollTo(index);
        m_table.horizontalScrollBar()->setValue(across);
    }
    QTableView &m_table;
    QTimer m_soon;
};

} // namespace

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action != MoveHome && action != MoveEnd) || !currentIndex().isValid())
        return QTableView::moveCursor(action, modifiers);
    return currentIndex().siblingAtRow(action == MoveHome ? 0 : model()->rowCount(rootIndex()) - 1);
}

//! Qt gives the focus to the first row without choosing it. Down would pass it by, and where it is the only
//! one, no arrow would choose it at all.
void RowTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool goesUp = key == Qt::Key_Up || key == Qt::Key_PageUp || key == Qt::Key_Home;
    const bool goesDown = key == Qt::Key_Down || key == Qt::Key_PageDown || key == Qt::Key_End;
    if ((!goesUp && !goesDown) || (event->modifiers() & ~Qt::KeypadModifier) || !currentIndex().isValid() ||
        !selectionModel() || selectionModel()->hasSelection())
        return QTableView::keyPressEvent(event);
    QModelIndex row = currentIndex();
    if (key == Qt::Key_Home || key == Qt::Key_End)
        row = moveCursor(key == Qt::Key_Home ? MoveHome : MoveEnd, Qt::NoModifier);
    selectionModel()->setCurrentIndex(row, selectionCommand(row, event));
    event->accept();
}

bool RowTable::viewportEvent(QEvent *event)
{
    return (event->type() == QEvent::ToolTip &&
            showTipAsWritten(*this, *static_cast<const QHelpEvent *>(event))) ||
           QTableView::viewportEvent(event);
}

void makeList(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 12);
    QHeaderView *header = table.horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void keepChosenInSight(QTableView &table)
{
    new SightKeeper(table);
}

void keepAgesTrue(QTableView &table)
{
    constexpr int halfAMinuteMs = 30'000;
    auto *clock = new QTimer(&table);
    clock->setObjectName(u"ages"_s);
    QObject::connect(clock, &QTimer::timeout, table.viewport(), qOverload<>(&QWidget::update));
    clock->start(halfAMinuteMs);
}

void sortAsPeopleDo(QSortFilterProxyModel &rows, int role)
{
    rows.setSortRole(role);
    rows.setSortCaseSensitivity(Qt::CaseInsensitive);
    rows.setSortLocaleAware(true);
}

void makeSortable(QTableView &table)
{
    table.setSortingEnabled(true);
    table.horizontalHeader()->setSortIndicatorClearable(true);
    table.sortByColumn(-1, Qt::AscendingOrder);
}

} // namespace ui
