#include "ui/widgets/restcolumn.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace ui {

namespace {
constexpr int restSoonMs = 400;
}

RestColumn::RestColumn(QTableView &table, int column)
    : QObject(&table)
    , m_table(table)
    , m_column(column)
    , m_least(table.columnWidth(column))
{
    table.horizontalHeader()->setStretchLastSection(false);
    table.viewport()->installEventFilter(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(restSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &RestColumn::fit);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int resized, int, int width) { noteWidth(resized, width); });
}

void RestColumn::noteWidth(int column, int width)
{
    if (m_isFitting)
        return;
    if (column == m_column && width > 0) // 0: it is hidden
        m_least = width;
    m_soon.start();
}

void RestColumn::fit()
{
    const QHeaderView *header = m_table.horizontalHeader();
    if (header->isSectionHidden(m_column))
        return;
    const int others = header->length() - header->sectionSize(m_column);
    resizeTo(qMax(m_least, m_table.viewport()->width() - others));
}

void RestColumn::resizeTo(int width)
{
    m_isFitting = true;
    m_table.horizontalHeader()->resizeSection(m_column, width);
    m_isFitting = false;
}

QByteArray RestColumn::headerState()
{
    resizeTo(m_least);
    const QByteArray state = m_table.horizontalHeader()->saveState();
    fit();
    return state;
}

bool RestColumn::eventFilter(QObject *viewport, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(viewport, event);
}

} // namespace ui
