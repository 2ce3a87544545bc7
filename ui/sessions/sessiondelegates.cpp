#include "ui/sessions/sessiondelegates.h"

#include "domain/savepattern.h"
#include "models/celltext.h"
#include "models/sessiontablemodel.h"
#include "models/sessiontext.h"
#include "ui/isolatedname.h"
#include "ui/statetext.h"
#include "ui/widgets/datetimefield.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QIconEngine>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;

namespace {

constexpr const char *shownProperty = "shownDueDate", *acceptedProperty = "acceptedDueDate";
constexpr int daysForOverdue = 7;
constexpr int besideWords = 28; //!< the icon of a cell, and the air around it and its words
constexpr int airOfTitle = 12, airOfIcon = 6;
constexpr int leastLetters = 12; //!< that a title is known by
constexpr int leastOfHit = 8;    //!< with the dot before them

//! What changed since somebody looked is bold, as unread mail is.
void showNews(QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.data(SessionTableModel::UnreadRole).toBool())
        option.font.setBold(true);
}

//! Several icons beside each other.
class RowIconEngine : public QIconEngine
{
public:
    explicit RowIconEngine(const QStringList &names)
        : m_names(names)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        for (qsizetype i = 0; i < m_names.size(); ++i)
            icon(m_names.at(i))
                .paint(painter, QRect(rect.left() + int(i) * iconStep, rect.top(), iconSize, rect.height()),
                       Qt::AlignCenter, mode, state);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new RowIconEngine(*this); }
    static constexpr int iconSize = 16, iconStep = iconSize + 3;

private:
    QStringList m_names;
};

//! What somebody here noted is seen before the title.
void showTriage(QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStringList names;
    if (index.data(SessionTableModel::HandledRole).toBool())
        names << u"handled"_s;
    if (index.data(SessionTableModel::SnoozedRole).toDateTime().isValid())
        names << u"snooze"_s;
    if (!index.data(SessionTableModel::NoteRole).toString().isEmpty())
        names << u"note"_s;
    if (!names.isEmpty()) {
        option.icon = QIcon(new RowIconEngine(names));
        option.features |= QStyleOptionViewItem::HasDecoration;
        option.decorationSize =
            QSize(int(names.size() - 1) * RowIconEngine::iconStep + RowIconEngine::iconSize,
                  RowIconEngine::iconSize);
    }
}

//! Cut at its end to \a room; what comes behind it is not turned around by what was cut off.
QString beginningOf(const QString &text, int room, const QFontMetrics &metrics)
{
    const QString part = metrics.elidedText(text, Qt::ElideRight, qMax(0, room));
    const qsizetype open = part.count(u'\u2068') - part.count(u'\u2069');
    return part + QString(qMax(qsizetype(0), open), u'\u2069');
}

//! Behind the title of a hit stands how old it is, however much of the title is cut for that; and by what it
//! was found, or nobody would see why it is there. That, and \a labels before it, stand there unless the
//! title would not be known by what is left of it.
void showHit(QStyleOptionViewItem &option, const QModelIndex &index, const QString &labels)
{
    const QString age = index.data(SessionTableModel::AgeRole).toString(), title = option.text;
    option.text = labels + title;
    if (age.isEmpty())
        return;
    const QFontMetrics metrics(option.font);
    const int icons = option.features.testFlag(QStyleOptionViewItem::HasDecoration)
                          ? option.decorationSize.width() + airOfIcon
                          : 0;
    const int room = option.rect.width() - airOfTitle - icons;
    const bool isCut = option.rect.width() > 0; // else how wide it is was asked
    const QString found = isolatedName(index.data(SessionTableModel::FoundRole).toString());
    const QString whole = option.text + (found.isEmpty() ? QString() : u" · "_s + found) + u" · "_s + age;
    if (!isCut || metrics.horizontalAdvance(whole) <= room) {
        option.text = whole;
        return;
    }
    const QString behind = u" · "_s + age;
    const int left = room - metrics.horizontalAdvance(behind);
    const QString why = found.isEmpty() ? QString() : u" · "_s + found;
    const int leastTitle = leastLetters * metrics.averageCharWidth();
    const int leastWhy = qMin(metrics.horizontalAdvance(why), leastOfHit * metrics.averageCharWidth());
    const bool hasLabels = metrics.horizontalAdvance(labels) + leastTitle + leastWhy <= left;
    const QString name = hasLabels ? option.text : title;
    const int forName = qMin(leastTitle + (hasLabels ? metrics.horizontalAdvance(labels) : 0),
                             metrics.horizontalAdvance(name));
    const QString shownWhy =
        forName + leastWhy <= left ? beginningOf(why, left - forName, metrics) : QString();
    option.text = beginningOf(name, left - metrics.horizontalAdvance(shownWhy), metrics) + shownWhy + behind;
}

void showTitle(QStyleOptionViewItem &option, const QModelIndex &index)
{
    showTriage(option, index);
    option.text = isolatedName(option.text);
    const QStringList labels = isolatedNames(index.data(SessionTableModel::LabelsRole).toStringList());
    showHit(option, index, labels.isEmpty() ? QString() : u"[%1] "_s.arg(labels.join(u", "_s)));
}

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

void SessionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    using Column = SessionTableModel::Column;
    QStyledItemDelegate::initStyleOption(option, index);
    showNews(*option, index);
    const auto column = static_cast<Column>(index.column());
    if (column == Column::Signer || column == Column::Reference)
        option->text = isolatedName(option->text);
    if (column == Column::Title)
        showTitle(*option, index);
}

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(SessionTableModel::LoadedRole).toBool())
        return; // it comes in a moment
    showNews(*option, index);
    const domain::OpenEnum<domain::SessionState> state(index.data(SessionTableModel::StateRole).toString());
    const bool isGone = index.data(SessionTableModel::GoneRole).toBool();
    const bool isOverdue = !isGone && index.data(SessionTableModel::OverdueRole).toBool();
    const StateLook look = isGone ? lookOfGone() : lookOf(state, isOverdue);
    // it is listed and counted among those that wait, too
    option->text = isOverdue ? models::sessionStateText(state.text(), false, true) : look.text;
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
    font.setBold(true); // one with news
    const QFontMetrics metrics(font);
    const QDateTime now = QDateTime::currentDateTime();
    int widest = 0;
    for (int days = 0; days <= domain::resultsAtRiskHours / 24; ++days) {
        const QDateTime due(now.date().addDays(days), QTime(23, 0));
        const QString text = models::notSavedText(models::relativeText(due, now));
        widest = qMax(widest, metrics.horizontalAdvance(text));
    }
    return widest + besideWords;
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
