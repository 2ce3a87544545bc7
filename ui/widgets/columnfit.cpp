#include "ui/widgets/columnfit.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QMetaObject>
#include <QScopedValueRollback>

namespace ui {

ColumnFit::ColumnFit(QAbstractItemView &view, QHeaderView &header, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_header(header)
{
    (void)header.length(); // Qt takes the room of what was hidden only while the last one stretches
    header.setStretchLastSection(false); // it would take what is left
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

int ColumnFit::wantedBy(int column) const
{
    return qMax(m_view.sizeHintForColumn(column), m_header.sectionSizeHint(column));
}

void ColumnFit::fit()
{
    QList<int> shown;
    QList<ColumnRoom> rooms;
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        if (m_header.isSectionHidden(column))
            continue;
        shown << column;
        rooms << roomOf(column);
    }
    const QList<int> widths = shareRoom(rooms, m_view.viewport()->width());
    for (qsizetype at = 0; at < shown.size(); ++at)
        resize(shown.at(at), widths.at(at));
}

void ColumnFit::resize(int column, int width)
{
    if (m_header.isSectionHidden(column))
        return;
    // a scroll bar that goes with it makes room, and all is fitted in the middle of this
    const QScopedValueRollback fitting(m_isFitting, true);
    m_header.resizeSection(column, width);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    const bool isView = watched == &m_view; // else its viewport, which is not told of a style of its own
    if (!isView && event->type() == QEvent::Resize)
        fit();
    else if (isView && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        // later, when all of it has it
        QMetaObject::invokeMethod(this, &ColumnFit::refit, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace ui
