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

void RestColumn::shareWith(int column, int usual)
{
    m_other = column;
    m_otherUsual = usual;
    m_otherLeast = m_table.columnWidth(column);
    fit();
}

void RestColumn::noteWidth(int column, int width)
{
    if (m_isFitting)
        return;
    if (column == m_column && width > 0) // 0: it is hidden
        m_least = width;
    if (column == m_other && width > 0)
        m_otherLeast = width;
    m_soon.start();
}

int RestColumn::leastOf(int column) const
{
    return column == m_other ? m_otherLeast : m_table.horizontalHeader()->sectionSize(column);
}

//! Where not all of the others have room, it has what those leave that do: what is scrolled to begins at the
//! edge, and no column is cut by it. \a hasOther: whether the one that it shares with is among them.
int RestColumn::widthOfOthers(int room, bool *hasOther) const
{
    const QHeaderView *header = m_table.horizontalHeader();
    const bool isChosen = m_least > m_usual; // by a person, who may want it so all the same
    int all = 0, others = 0;
    bool isCut = false, isBehind = false;
    *hasOther = false;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (column == m_column || header->isSectionHidden(column))
            continue;
        all += leastOf(column);
        if (!isCut && m_least + others + leastOf(column) > room) {
            isCut = true;
            isBehind = place < header->visualIndex(m_column);
        }
        if (isCut)
            continue;
        others += leastOf(column);
        *hasOther = *hasOther || column == m_other;
    }
    return isCut && !isChosen && !isBehind ? others : all;
}

void RestColumn::fit()
{
    if (m_table.horizontalHeader()->isSectionHidden(m_column))
        return;
    const int room = m_table.viewport()->width();
    bool hasOther = false;
    const int rest = qMax(0, room - widthOfOthers(room, &hasOther) - m_least);
    const int shared = hasOther && isShared() ? rest / 2 : 0;
    if (m_other >= 0 && !m_table.horizontalHeader()->isSectionHidden(m_other))
        resize(m_other, m_otherLeast + shared);
    resize(m_column, m_least + rest - shared);
}

void RestColumn::resize(int column, int width)
{
    m_isFitting = true;
    m_table.horizontalHeader()->resizeSection(column, width);
    m_isFitting = false;
}

QByteArray RestColumn::headerState()
{
    resize(m_column, m_least);
    if (m_other >= 0 && !m_table.horizontalHeader()->isSectionHidden(m_other))
        resize(m_other, m_otherLeast);
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
