#include "ui/sessions/sessiondelegates.h"

#include "domain/savepattern.h"
#include "models/celltext.h"
#include "models/sessiontablemodel.h"
#include "models/sessiontext.h"
#include "ui/statetext.h"
#include "ui/widgets/datetimefield.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;

namespace {

constexpr const char *shownProperty = "shownDueDate", *acceptedProperty = "acceptedDueDate";
constexpr int daysForOverdue = 7;
constexpr int besideWords = 28; //!< the icon of a cell, and the air around it and its words
constexpr int besideMoment = 8; //!< the air around it

//! What is left of the words of a cell that is half covered would read as if it went on with the editor's.
QRect overWholeCells(QRect place, const QTableView &table)
{
    const QHeaderView &header = *table.horizontalHeader();
    const int first = header.logicalIndexAt(place.left()), last = header.logicalIndexAt(place.right());
    if (first >= 0)
        place.setLeft(qMax(0, header.sectionViewportPosition(first)));
    if (last >= 0)
        place.setRight(
            qMin(table.viewport()->width(), header.sectionViewportPosition(last) + header.sectionSize(last)) -
            1);
    return place;
}

bool isSameMinute(const QDateTime &a, const QDateTime &b)
{
    return a.toSecsSinceEpoch() / 60 == b.toSecsSinceEpoch() / 60;
}

} // namespace

void showNews(QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.data(SessionTableModel::UnreadRole).toBool())
        return;
    QFont bold = option.font;
    bold.setBold(true);
    const bool isMoment = SessionTableModel::isMoment(static_cast<SessionTableModel::Column>(index.column()));
    if (isMoment && option.rect.width() > 0 &&
        QFontMetrics(bold).horizontalAdvance(option.text) + besideMoment > option.rect.width())
        return;
    option.font = bold;
}

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(SessionTableModel::LoadedRole).toBool())
        return; // it comes in a moment
    showNews(*option, index);
    const domain::OpenEnum<domain::SessionState> state(index.data(SessionTableModel::StateRole).toString());
    const bool isOverdue = index.data(SessionTableModel::OverdueRole).toBool();
    const bool isStuck = index.data(SessionTableModel::StuckRole).toBool();
    const StateLook look =
        index.data(SessionTableModel::GoneRole).toBool() ? lookOfGone() : lookOf(state, isOverdue, isStuck);
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
        field->setProperty(acceptedProperty, true);
        auto *self = const_cast<DueDateDelegate *>(this);
        Q_EMIT self->commitData(field);
        Q_EMIT self->closeEditor(field);
    });
    connect(field, &DateTimeField::leftAsItWas, this, &DueDateDelegate::refused);
    return field;
}

void DueDateDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Refreshing the list behind the editor must not undo what was typed.
    if (editor->property(shownProperty).isValid())
        return;
    auto *field = static_cast<DateTimeField *>(editor);
    const QDateTime old = index.data(SessionTableModel::DueDateRole).toDateTime();
    const QDateTime now = QDateTime::currentDateTime();
    // The date of what is overdue cannot be chosen again: a week from now is what is mostly wanted.
    field->setDateTime(old.isValid() && old > now ? old : now.addDays(daysForOverdue));
    editor->setProperty(shownProperty, field->dateTime());
}

void DueDateDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QDateTime wanted = static_cast<DateTimeField *>(editor)->dateTime();
    const QDateTime shown = editor->property(shownProperty).toDateTime();
    const QDateTime old = index.data(SessionTableModel::DueDateRole).toDateTime();
    // Leaving the editor untouched changes nothing, neither the date nor the seconds that it does not show;
    // Enter takes what is proposed for an overdue session.
    const bool isProposal = !isSameMinute(shown, old) && editor->property(acceptedProperty).toBool();
    if (isSameMinute(wanted, shown) && !isProposal)
        return;
    model->setData(index, wanted.toUTC(), Qt::EditRole);
}

void DueDateDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    QRect place = option.rect;
    constexpr int forTheArrow = 20; // without its frame the field reckons too little for it
    place.setWidth(qMax(place.width(), editor->sizeHint().width() + forTheArrow));
    place.setHeight(qMax(place.height(), editor->sizeHint().height()));
    if (const QWidget *port = editor->parentWidget(); port && place.right() > port->width())
        place.moveRight(port->width());
    if (const auto *table = qobject_cast<const QTableView *>(option.widget))
        place = overWholeCells(place, *table);
    editor->setGeometry(place);
}

int DueDateDelegate::widthOfWarnings(QFont font)
{
    const QDateTime now = QDateTime::currentDateTime();
    // the same for each row that is painted, until the day, the language or the font is another
    static struct
    {
        QDate day;
        QString words;
        QFont font;
        int width = 0;
    } known;
    const QString words = models::notSavedText({});
    if (known.day == now.date() && known.words == words && known.font == font)
        return known.width;
    known = {now.date(), words, font, 0};
    font.setBold(true); // one with news
    const QFontMetrics metrics(font);
    int widest = 0;
    for (int days = 0; days <= domain::resultsAtRiskHours / 24; ++days) {
        const QDateTime due(now.date().addDays(days), QTime(23, 0));
        const QString text = models::notSavedText(models::relativeText(due, now));
        widest = qMax(widest, metrics.horizontalAdvance(text));
    }
    known.width = widest + besideWords;
    return known.width;
}

void DueDateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    showNews(*option, index);
    const bool isUnsaved = index.data(SessionTableModel::UnsavedRole).toBool();
    if (index.data(SessionTableModel::PendingRole).toBool()) {
        option->font.setItalic(true);
        option->icon = icon(u"hourglass"_s);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    } else if (index.data(SessionTableModel::AtRiskRole).toBool()) {
        option->icon = icon(u"warning"_s);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    }
    const bool saysMore = isUnsaved || option->features.testFlag(QStyleOptionViewItem::HasDecoration);
    if (!saysMore || option->rect.width() <= 0)
        return; // most rows, of which nothing is measured
    // of all warnings: or some rows would say it, and some would not
    const int needed = isUnsaved ? widthOfWarnings(option->font)
                                 : QFontMetrics(option->font).horizontalAdvance(option->text) + besideWords;
    // Where the words have no room the icon says it, and the tool tip: the date is not cut in its middle.
    if (needed > option->rect.width())
        option->text = index.data(SessionTableModel::BriefRole).toString();
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
