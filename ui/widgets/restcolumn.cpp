#include "ui/widgets/restcolumn.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace ui {

namespace {
constexpr int restSoonMs = 400;
}

RestColumn::RestColumn(QTableView &table, int column, int usual)
    : QObject(&table)
    , m_table(table)
    , m_column(column)
    , m_usual(usual)
    , m_least(table.columnWidth(column))
{
    table.horizontalHeader()->setStretchLastSection(false);
    table.viewport()->installEventFilter(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(restSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &RestColumn::fit);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int resized, int, int width) { noteWidth(resized, width); });
    connect(table.horizontalHeader(), &QHeaderView::sectionMoved, &m_soon, qOverload<>(&QTimer::start));
}

void RestColumn::noteWidth(int column, int width)
{
    if (m_isFitting)
        return;
    if (column == m_column && width > 0) // 0: it is hidden
        m_least = width;
    m_soon.start();
}

//! Where not all of the others have room, it has what those leave that do: what is scrolled to begins at the
//! edge, and no column is cut by it.
int RestColumn::widthOfOthers(int room) const
{
    const QHeaderView *header = m_table.horizontalHeader();
    const bool isChosen = m_least > m_usual; // by a person, who may want it so all the same
    const int all = header->length() - header->sectionSize(m_column);
    int others = 0;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (column == m_column || header->isSectionHidden(column))
            continue;
        if (m_least + others + header->sectionSize(column) > room)
            return isChosen || place < header->visualIndex(m_column) ? all : others;
        others += header->sectionSize(column);
    }
    return others;
}

void RestColumn::fit()
{
    if (m_table.horizontalHeader()->isSectionHidden(m_column))
        return;
    const int room = m_table.viewport()->width();
    resizeTo(qMax(m_least, room - widthOfOthers(room)));
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
