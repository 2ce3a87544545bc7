#include "ui/sessions/resultcolumns.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QTreeWidget>

namespace ui {

ResultColumns::ResultColumns(QTreeWidget &tree)
    : QObject(&tree)
    , m_tree(tree)
{
    tree.header()->setSectionResizeMode(What, QHeaderView::ResizeToContents);
    tree.header()->setSectionResizeMode(Name, QHeaderView::Fixed);
    tree.header()->setStretchLastSection(false);
    tree.viewport()->installEventFilter(this);
}

int ResultColumns::wantedBy(int column) const
{
    const QAbstractItemView &view = m_tree; // which tells it to everybody
    return qMax(view.sizeHintForColumn(column), m_tree.header()->sectionSizeHint(column));
}

void ResultColumns::fit()
{
    const int room = m_tree.viewport()->width() - m_tree.header()->sectionSize(What);
    const int ofName = wantedBy(Name), ofId = wantedBy(Id);
    m_tree.header()->resizeSection(Id, ofId);
    m_tree.header()->resizeSection(Name, ofName + ofId <= room ? room - ofId : qMax(room, 1));
}

bool ResultColumns::eventFilter(QObject *viewport, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(viewport, event);
}

} // namespace ui
