#include "ui/compose/signertable.h"

#include "ui/statetext.h"

#include <QClipboard>
#include <QDrag>
#include <QDragMoveEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <set>

using namespace Qt::StringLiterals;

namespace ui {

using Column = models::SignerTableModel::Column;
using Role = models::SignerTableModel::Role;

void SignerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellEditDelegate::initStyleOption(option, index);
    if (index.data(Role::BandRole).toBool())
        option->backgroundBrush = option->palette.alternateBase();
    if (index.column() == int(Column::Step))
        option->font.setBold(index.data(Role::FirstOfStepRole).toBool());
    if (index.data(Role::ErrorRole).toBool()) {
        option->icon = icon(index.data(Role::BlocksRole).toBool() ? u"error"_s : u"warning"_s);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationPosition = QStyleOptionViewItem::Right;
        option->decorationSize = QSize(16, 16);
    }
}

bool SignerDelegate::eventFilter(QObject *editor, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const QString text = QGuiApplication::clipboard()->text().trimmed();
        if (text.contains(u'\t') || text.contains(u'\n')) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                Q_EMIT rowsPasted();
            return true;
        }
    }
    return CellEditDelegate::eventFilter(editor, event);
}

SignerTable::SignerTable(models::SignerTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    auto *delegate = new SignerDelegate(this);
    connect(delegate, &SignerDelegate::rowsPasted, this, &SignerTable::rowsPasted);
    setItemDelegate(delegate);
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // it has its own, over the whole row
    setDragDropOverwriteMode(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCornerButtonEnabled(false);
    setWordWrap(false); // else a name ends at the last space before the end of its cell
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(int(Column::Step), QHeaderView::ResizeToContents);
    m_fits.setSingleShot(true);
    connect(&m_fits, &QTimer::timeout, this, &SignerTable::fitColumns);
    const auto fitSoon = [this] { m_fits.start(0); };
    connect(&model, &QAbstractItemModel::dataChanged, this, fitSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, fitSoon);
    connect(&model, &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, fitSoon);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [fitSoon](int column) {
        if (column == int(Column::Step)) // comes, goes, or has more digits
            fitSoon();
    });
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
}

QList<int> SignerTable::chosenRows() const
{
    std::set<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.insert(index.row());
    if (rows.empty() && currentIndex().isValid())
        rows.insert(currentIndex().row());
    return {rows.begin(), rows.end()};
}

void SignerTable::chooseRows(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : int(Column::Name);
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    selectionModel()->setCurrentIndex(m_model.index(rows.first(), column), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(rows.last(), column));
}

void SignerTable::chooseFirstWrong()
{
    const QList<int> rows = chosenRows();
    selectionModel()->clear(); // without a current one, too: that is what Remove would take
    for (const int row : rows)
        for (int column = 0; column < m_model.columnCount(); ++column)
            if (const QModelIndex cell = m_model.index(row, column);
                cell.data(models::SignerTableModel::ErrorRole).toBool()) {
                selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
                return chooseRows({row});
            }
}

void SignerTable::chooseFirstProblem()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        for (int column = 0; column < m_model.columnCount(); ++column)
            if (const QModelIndex cell = m_model.index(row, column); cell.data(Role::BlocksRole).toBool()) {
                selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
                return chooseRows({row});
            }
}

void SignerTable::setGrouped(bool grouped)
{
    m_isGrouped = grouped;
    viewport()->update();
}

void SignerTable::closeCell()
{
    if (state() == EditingState)
        setFocus(); // the delegate takes the text when its editor loses the focus
}

void SignerTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        const QModelIndex current = currentIndex();
        if (!current.isValid() || current.row() == m_model.rowCount() - 1)
            Q_EMIT oneMoreWanted();
        else
            setCurrentIndex(current.siblingAtRow(current.row() + 1));
        event->accept(); // and not the window's default button
        return;
    }
    QTableView::keyPressEvent(event);
}

bool SignerTable::isAtEnd(bool next) const
{
    const QModelIndex current = currentIndex();
    const int first = isColumnHidden(int(Column::Step)) ? int(Column::Name) : int(Column::Step);
    return next ? current.row() == m_model.rowCount() - 1 && current.column() == int(Column::IdentityNumber)
                : current.row() == 0 && current.column() == first;
}

//! Qt goes on at the other end of the table, from which no Tab leads out.
void SignerTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool next = hint == QAbstractItemDelegate::EditNextItem;
    if ((!next && hint != QAbstractItemDelegate::EditPreviousItem) || !isAtEnd(next))
        return QTableView::closeEditor(editor, hint);
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    setFocus();
    focusNextPrevChild(next);
}

bool SignerTable::focusNextPrevChild(bool next)
{
    if (!currentIndex().isValid() || isAtEnd(next))
        // out of the table, past the view's own, which stays in it
        return QAbstractScrollArea::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
    return QTableView::focusNextPrevChild(next);
}

void SignerTable::startDrag(Qt::DropActions)
{
    // Not the view's own: after a move it would remove rows that were moved already
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData(selectedIndexes()));
    drag->exec(Qt::MoveAction);
}

void SignerTable::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!m_model.rowsIn(event->mimeData()).isEmpty());
}

void SignerTable::dragMoveEvent(QDragMoveEvent *event)
{
    QTableView::dragMoveEvent(event); // scrolls near the edges
    if (m_model.rowsIn(event->mimeData()).isEmpty()) {
        event->ignore();
        return;
    }
    showDropAt(rowBoundaryAt(event->position().toPoint().y()));
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void SignerTable::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTableView::dragLeaveEvent(event);
    showDropAt(-1);
}

void SignerTable::dropEvent(QDropEvent *event)
{
    const QList<int> rows = m_model.rowsIn(event->mimeData());
    const int before = rowBoundaryAt(event->position().toPoint().y());
    showDropAt(-1);
    stopAutoScroll();
    setState(NoState);
    if (rows.isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT rowsDropped(rows, before);
}

int SignerTable::rowBoundaryAt(int y) const
{
    const int row = rowAt(y);
    if (row < 0)
        return y < 0 ? 0 : m_model.rowCount();
    return y < rowViewportPosition(row) + rowHeight(row) / 2 ? row : row + 1;
}

int SignerTable::topOf(int row) const
{
    return row < m_model.rowCount() ? rowViewportPosition(row)
                                    : rowViewportPosition(row - 1) + rowHeight(row - 1);
}

void SignerTable::showDropAt(int row)
{
    if (m_dropAt == row)
        return;
    m_dropAt = row;
    viewport()->update();
}

void SignerTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const auto line = [&](int row, const QColor &color, int width) {
        painter.fillRect(0, topOf(row) - (width + 1) / 2, viewport()->width(), width, color);
    };
    for (int row = 1; m_isGrouped && row < m_model.rowCount(); ++row)
        if (m_model.index(row, 0).data(Role::FirstOfStepRole).toBool())
            line(row, palette().color(QPalette::PlaceholderText), 2);
    if (m_dropAt >= 0 && m_model.rowCount() > 0) {
        line(m_dropAt, palette().color(QPalette::Highlight), 3);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.setPen(Qt::NoPen);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawEllipse(QPointF(5, topOf(m_dropAt)), 4, 4);
    }
}

} // namespace ui
