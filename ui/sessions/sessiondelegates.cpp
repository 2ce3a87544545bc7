#include "ui/sessions/sessiondelegates.h"

#include "models/sessiontablemodel.h"
#include "ui/statetext.h"
#include "ui/widgets/datetimefield.h"

#include <QApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const domain::OpenEnum<domain::SessionState> state(index.data(SessionTableModel::StateRole).toString());
    const StateLook look = lookOf(state, index.data(SessionTableModel::OverdueRole).toBool());
    option->text = look.text;
    option->icon = icon(look.iconName);
    option->features |= QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasDisplay;
    option->decorationSize = QSize(16, 16);
}

QWidget *DueDateDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &) const
{
    auto *field = new DateTimeField(parent);
    field->setObjectName(u"dueDateEditor"_s);
    field->setCompact(true);
    // The field takes Enter itself, since its calendar would otherwise see it first.
    connect(field, &DateTimeField::accepted, this, [this, field] {
        auto *self = const_cast<DueDateDelegate *>(this);
        Q_EMIT self->commitData(field);
        Q_EMIT self->closeEditor(field);
    });
    return field;
}

void DueDateDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<DateTimeField *>(editor)->setDateTime(
        index.data(SessionTableModel::DueDateRole).toDateTime());
}

void DueDateDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QDateTime wanted = static_cast<DateTimeField *>(editor)->dateTime();
    const QDateTime old = index.data(SessionTableModel::DueDateRole).toDateTime();
    // The field shows minutes: leaving it untouched must not cut the seconds off.
    if (old.isValid() && qAbs(old.secsTo(wanted)) < 60 &&
        old.time().minute() == wanted.toUTC().time().minute())
        return;
    model->setData(index, wanted.toUTC(), Qt::EditRole);
}

void DueDateDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    QRect place = option.rect;
    place.setWidth(qMax(place.width(), editor->sizeHint().width()));
    place.setHeight(qMax(place.height(), editor->sizeHint().height()));
    if (const QWidget *port = editor->parentWidget(); port && place.right() > port->width())
        place.moveRight(port->width());
    editor->setGeometry(place);
}

void DueDateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(SessionTableModel::PendingRole).toBool()) {
        option->font.setItalic(true);
        option->icon = icon(u"hourglass"_s);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
        option->text = tr("%1 – saving…").arg(option->text);
    }
}

bool DueDateDelegate::eventFilter(QObject *editor, QEvent *event)
{
    // The focus goes to a child of the editor, and to its calendar: neither ends the editing.
    if (event->type() == QEvent::FocusOut) {
        const auto *field = qobject_cast<QWidget *>(editor);
        const QWidget *now = QApplication::focusWidget();
        if (field && ((now && field->isAncestorOf(now)) || QApplication::activePopupWidget()))
            return false;
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace ui
