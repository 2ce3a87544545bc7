#include "ui/widgets/viewlist.h"

#include "ui/statetext.h"
#include "ui/widgets/writtentips.h"

#include <QEvent>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int viewRole = Qt::UserRole;
constexpr int countRole = Qt::UserRole + 1;
constexpr int headingRole = Qt::UserRole + 2;
constexpr int urgentRole = Qt::UserRole + 4; //!< QString: why; those of searches have 3, 5, 6 and 8

//! Red that can be read on a light or a dark ground.
QColor urgentColor(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return isDark ? QColor(255, 128, 118) : QColor(184, 28, 28);
}

//! What stands where the count does; empty: nothing.
QString countTextOf(const QModelIndex &index)
{
    const QVariant count = index.data(countRole);
    return count.isValid()                                 ? QLocale().toString(count.toLongLong())
           : index.data(ViewList::UncountedRole).isValid() ? u"–"_s
           : index.data(ViewList::AwaitedRole).toBool()    ? u"…"_s
                                                           : QString();
}

//! The count stands at the right edge, as in a mail program.
class CountDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString number = countTextOf(index);
        if (number.isEmpty())
            return;
        QStyleOptionViewItem right(option);
        right.index = index;
        right.text = number;
        right.displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        right.features |= QStyleOptionViewItem::HasDisplay;
        const bool isChosen = option.state & QStyle::State_Selected;
        const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        option.widget->style()->drawItemText(
            painter, option.rect.adjusted(0, 0, -8, 0), static_cast<int>(right.displayAlignment),
            [&] {
                QPalette palette = option.palette;
                palette.setCurrentColorGroup(group);
                if (!index.data(urgentRole).toString().isEmpty())
                    palette.setColor(QPalette::Text, urgentColor(palette));
                return palette;
            }(),
            true, right.text, isChosen ? QPalette::HighlightedText : QPalette::Text);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString behind =
            index.data(ViewList::ChangedRole).toBool() ? u" · "_s + ViewList::tr("changed") : QString();
        const QString number = countTextOf(index);
        if (!(number.isEmpty() && behind.isEmpty()) && option->rect.width() > 0) {
            // a long name ends before what is said of it, and before the count
            const int taken = option->decorationSize.width() + 28 +
                              option->fontMetrics.horizontalAdvance(behind) +
                              option->fontMetrics.horizontalAdvance(number);
            option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight,
                                                          qMax(0, option->rect.width() - taken));
        }
        option->text += behind;
        // A heading cannot be chosen, and is to be read all the same.
        if (index.data(headingRole).isValid())
            option->palette.setColor(QPalette::Disabled, QPalette::Text,
                                     option->palette.color(QPalette::Active, QPalette::PlaceholderText));
    }

public:
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(size.height() + (index.data(headingRole).isValid() ? 10 : 8));
        return size;
    }
};

} // namespace

ViewList::ViewList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"viewList"_s);
    writeTipsAsWritten(*this);
    setItemDelegate(new CountDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setIconSize({18, 18});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(false);
    addHeading();
    for (const View view : attention())
        addView(view);
    addHeading();
    for (const View view : {View::AllSessions, View::Ready, View::Blocked, View::Signed})
        addView(view);
    addHeading();
    m_searchHeading = item(count() - 1);
    m_searchHeading->setHidden(true); // until there is one
    addHeading();
    for (const View view :
         {View::Drafts, View::Templates, View::Batches, View::Documents, View::Collections, View::Activity})
        addView(view);
    retranslate();
    watchSearches();
    connect(this, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *item, const QListWidgetItem *before) {
                if (!item || !item->data(viewRole).isValid())
                    return;
                const auto view = static_cast<View>(item->data(viewRole).toInt());
                if (view == View::Activity)
                    comeBackTo(before);
                Q_EMIT viewChosen(view);
            });
}

//! Activity is a panel, not a place: what is shown stays chosen. Not before the press or the key that chose
//! it is over, which would choose it once more.
void ViewList::comeBackTo(const QListWidgetItem *place)
{
    const QPersistentModelIndex at(indexFromItem(place));
    QMetaObject::invokeMethod(
        this,
        [this, at] {
            if (chosen() != View::Activity || !at.isValid())
                return;
            const QSignalBlocker quiet(this); // nothing else is shown
            setCurrentItem(item(at.row()));
        },
        Qt::QueuedConnection);
}

QList<View> ViewList::views()
{
    return {View::AllSessions, View::Ready,         View::Blocked,  View::Signed,    View::Rejected,
            View::Drafts,      View::Templates,     View::Batches,  View::Documents, View::Collections,
            View::Activity,    View::NeedsDecision, View::News,     View::Stuck,     View::DueSoon,
            View::Overdue,     View::LinkExpiring,  View::NotSaved, View::Snoozed,   View::Handled};
}

void ViewList::choose(View view)
{
    setCurrentItem(itemOf(view));
}

View ViewList::chosen() const
{
    const auto *item = currentItem();
    return item && item->data(viewRole).isValid() ? static_cast<View>(item->data(viewRole).toInt())
                                                  : View::AllSessions;
}

void ViewList::setCount(View view, qint64 count)
{
    showCount(*itemOf(view), count);
    if (view != View::AllSessions)
        return;
    for (int row = 0; row < this->count(); ++row) // what is counted beside them is awaited from now on
        if (isCountedLater(*item(row)))
            showCountAgain(*item(row));
}

//! Later than the others: a search, and those that do not go on.
bool ViewList::isCountedLater(const QListWidgetItem &item) const
{
    return isSearch(item) || &item == itemOf(View::Stuck);
}

void ViewList::setUrgent(View view, const QString &words)
{
    QListWidgetItem *item = itemOf(view);
    if (item->data(urgentRole).toString() == words)
        return;
    item->setData(urgentRole, words);
    item->setIcon(icon(words.isEmpty() ? iconNameOf(view) : u"warning"_s));
    item->setToolTip(toolTipOf(*item));
    showCountAgain(*item);
}

void ViewList::showCountAgain(QListWidgetItem &item)
{
    const QVariant count = item.data(countRole);
    showCount(item, count.isValid() ? count.toLongLong() : -1);
}

QString ViewList::toolTipOf(const QListWidgetItem &item)
{
    QStringList lines;
    if (const QString urgent = item.data(urgentRole).toString(); !urgent.isEmpty())
        lines << urgent;
    for (const QKeySequence &key : keysOf(static_cast<View>(item.data(viewRole).toInt())))
        lines << key.toString(QKeySequence::NativeText);
    return lines.join(u'\n');
}

void ViewList::showCount(QListWidgetItem &item, qint64 count)
{
    item.setData(countRole, count < 0 ? QVariant() : QVariant(count));
    // nothing beside numbers would read as none
    const bool isUncounted = count < 0 && item.data(UncountedRole).isValid();
    const bool isAwaited = count < 0 && !isUncounted && isCountedLater(item) &&
                           itemOf(View::AllSessions)->data(countRole).isValid();
    item.setData(AwaitedRole, isAwaited);
    QString text = count >= 0    ? tr("%1, %2").arg(item.text(), QLocale().toString(count))
                   : isUncounted ? tr("%1, cannot be counted").arg(item.text())
                   : isAwaited   ? tr("%1, not counted yet").arg(item.text())
                                 : item.text();
    if (const QString urgent = item.data(urgentRole).toString(); !urgent.isEmpty())
        text = tr("%1, %2").arg(text, urgent);
    if (item.data(ChangedRole).toBool())
        text = tr("%1, %2").arg(text, tr("changed"));
    item.setData(Qt::AccessibleTextRole, text);
}

void ViewList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListWidget::changeEvent(event);
}

void ViewList::addHeading()
{
    auto *item = new QListWidgetItem(this);
    item->setFlags(Qt::NoItemFlags);
    item->setData(headingRole, true);
    QFont font = item->font();
    font.setBold(true);
    item->setFont(font);
}

void ViewList::addView(View view)
{
    auto *item = new QListWidgetItem(icon(iconNameOf(view)), {}, this);
    item->setData(viewRole, static_cast<int>(view));
}

void ViewList::retranslate()
{
    setAccessibleName(tr("Views"));
    const QString headings[] = {tr("Attention"), tr("Sessions"), tr("Saved searches"), tr("Work")};
    int heading = 0;
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *line = item(row);
        if (line->data(headingRole).isValid())
            line->setText(headings[heading++]);
        else if (line->data(viewRole).isValid())
            line->setText(nameOf(static_cast<View>(line->data(viewRole).toInt())));
    }
    int widest = 0;
    for (const View view : views())
        widest = qMax(widest, fontMetrics().horizontalAdvance(nameOf(view)));
    // long filters beside it must not hide what the views are called, nor how many there are
    setMinimumWidth(
        qBound(170, widest + iconSize().width() + 28 + fontMetrics().horizontalAdvance(u"0000"_s), 250));
    for (const View view : views()) {
        const QVariant known = itemOf(view)->data(countRole);
        setCount(view, known.isValid() ? known.toLongLong() : -1);
        itemOf(view)->setToolTip(toolTipOf(*itemOf(view)));
    }
    retranslateSearches();
}

QListWidgetItem *ViewList::itemOf(View view) const
{
    for (int row = 0; row < count(); ++row)
        if (const QVariant value = item(row)->data(viewRole);
            value.isValid() && value.toInt() == static_cast<int>(view))
            return item(row);
    return nullptr;
}

} // namespace ui
