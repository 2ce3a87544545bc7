#include "ui/compose/formdrops.h"

#include "models/documenttablemodel.h"
#include "ui/documents/droppedfiles.h"
#include "ui/widgets/dropframe.h"

#include <QChildEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

#include <utility>

namespace ui {

FormDrops::FormDrops(QWidget *window, std::function<bool()> takes)
    : QObject(window)
    , m_window(window)
    , m_takes(std::move(takes))
    , m_frame(new DropFrame(window))
{
    window->setAcceptDrops(true); // where nothing else is
    watch(window);
}

void FormDrops::watch(QObject *part)
{
    auto *widget = qobject_cast<QWidget *>(part);
    if (!widget || (widget != m_window && widget->isWindow()))
        return;
    widget->installEventFilter(this);
    const QObjectList parts = widget->children();
    for (QObject *each : parts)
        watch(each);
}

bool FormDrops::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ChildAdded: // fields and cells come and go
        watch(static_cast<QChildEvent *>(event)->child());
        return false;
    case QEvent::DragEnter:
        return enter(*static_cast<QDragEnterEvent *>(event));
    case QEvent::DragMove:
        if (!m_isOver)
            return false;
        acceptAsCopy(static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragLeave:
        m_frame->hide();
        return std::exchange(m_isOver, false);
    case QEvent::Drop:
        return drop(*static_cast<QDropEvent *>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool FormDrops::enter(QDragEnterEvent &event)
{
    m_isOver = false;
    m_frame->hide();
    const QStringList ids = models::DocumentTableModel::documentIdsIn(event.mimeData());
    const qsizetype count = ids.isEmpty() ? droppedFiles(event.mimeData()).size() : ids.size();
    if (count == 0)
        return false; // of a table's own rows, or text: that is for what is there
    if (!m_takes()) {
        event.ignore();
        return true;
    }
    m_isOver = true;
    m_frame->invite(tr("Drop to add %n document(s)", nullptr, static_cast<int>(count)));
    acceptAsCopy(&event);
    return true;
}

bool FormDrops::drop(QDropEvent &event)
{
    m_isOver = false;
    m_frame->hide();
    const QStringList ids = models::DocumentTableModel::documentIdsIn(event.mimeData());
    const QStringList files = droppedFiles(event.mimeData());
    if (ids.isEmpty() && files.isEmpty())
        return false;
    if (!m_takes()) {
        event.ignore();
        return true;
    }
    acceptAsCopy(&event);
    if (ids.isEmpty())
        Q_EMIT filesDropped(files, leftOutText(event.mimeData()));
    else
        Q_EMIT documentsDropped(ids);
    return true;
}

} // namespace ui
