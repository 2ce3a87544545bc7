#include "ui/widgets/sharedcolumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {
constexpr int leastTextWidth = 60; //!< then the table scrolls
}

SharedColumns::SharedColumns(QTableView &table, const QList<int> &texts)
    : QObject(&table)
    , m_table(table)
    , m_texts(texts)
{
    table.horizontalHeader()->setStretchLastSection(false);
    table.viewport()->installEventFilter(this);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_isFitting && !m_wanted.isEmpty())
            m_isChosen = true;
    });
}

void SharedColumns::measure()
{
    if (m_isChosen)
        return;
    m_isFitting = true;
    m_table.resizeColumnsToContents();
    m_isFitting = false;
    m_wanted.clear();
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column)
        m_wanted << m_table.columnWidth(column);
    fit();
}

void SharedColumns::fit()
{
    if (m_isChosen || m_wanted.isEmpty())
        return;
    QList<int> widths = m_wanted, texts = m_texts;
    std::sort(texts.begin(), texts.end(),
              [this](int one, int other) { return m_wanted.at(one) < m_wanted.at(other); });
    int room = m_table.viewport()->width();
    for (int column = 0; column < widths.size(); ++column)
        if (!texts.contains(column))
            room -= widths.at(column);
    // the shortest first: what it does not need is there for the longer ones
    for (qsizetype index = 0; index < texts.size(); ++index) {
        int &width = widths[texts.at(index)];
        width = std::min(width, std::max(room / int(texts.size() - index), leastTextWidth));
        room -= width;
    }
    // and what none of them needs, for all
    for (qsizetype index = 0; index < texts.size() && room > 0; ++index) {
        const int more = room / int(texts.size() - index);
        widths[texts.at(index)] += more;
        room -= more;
    }
    m_isFitting = true;
    for (int column = 0; column < widths.size(); ++column)
        m_table.horizontalHeader()->resizeSection(column, widths.at(column));
    m_isFitting = false;
}

bool SharedColumns::eventFilter(QObject *viewport, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(viewport, event);
}

} // namespace ui
