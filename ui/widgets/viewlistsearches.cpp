// The searches that were saved, among the views.
#include "ui/statetext.h"
#include "ui/widgets/viewlist.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int searchRole = Qt::UserRole + 3, tipRole = Qt::UserRole + 6;
}

void ViewList::watchSearches()
{
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        setChangedSearch({}); // what is chosen is shown as it is
        if (const QString id = item ? item->data(searchRole).toString() : QString(); !id.isEmpty()) {
            m_chosenNow = id;
            Q_EMIT searchChosen(id);
        }
    });
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        const QString id = item->data(searchRole).toString();
        if (!id.isEmpty() && std::exchange(m_chosenNow, {}) != id)
            Q_EMIT searchChosen(id);
    });
}

void ViewList::setSearches(const QList<NamedSearch> &searches)
{
    const QString chosen = chosenSearch();
    const QSignalBlocker quiet(this); // what is shown does not change
    int at = row(m_searchHeading) + 1;
    // what is the same stays as it is, with its count
    for (const NamedSearch &search : searches) {
        if (QListWidgetItem *known = itemOfSearch(search.id))
            insertItem(at, takeItem(row(known)));
        else
            addSearch(search, at);
        QListWidgetItem *line = item(at++);
        line->setText(search.name);
        showCountAgain(*line); // what is said of it has its name, too
        line->setData(tipRole,
                      search.key.isEmpty() ? search.name : tr("%1 (%2)").arg(search.name, search.key));
        showTipOfSearch(*line);
    }
    while (at < count() && !item(at)->data(searchRole).toString().isEmpty())
        delete takeItem(at);
    m_searchHeading->setHidden(searches.isEmpty());
    if (!chosen.isEmpty())
        setCurrentItem(itemOfSearch(chosen)); // null when it went
}

void ViewList::addSearch(const NamedSearch &search, int row)
{
    auto *item = new QListWidgetItem(icon(u"bookmark"_s), search.name);
    item->setData(searchRole, search.id);
    insertItem(row, item);
}

bool ViewList::isSearch(const QListWidgetItem &item)
{
    return !item.data(searchRole).toString().isEmpty();
}

void ViewList::chooseSearch(const QString &id)
{
    if (QListWidgetItem *item = itemOfSearch(id))
        setCurrentItem(item);
}

QString ViewList::chosenSearch() const
{
    return currentItem() ? currentItem()->data(searchRole).toString() : QString();
}

void ViewList::setChangedSearch(const QString &id)
{
    const QListWidgetItem *changed = id.isEmpty() ? nullptr : itemOfSearch(id);
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *line = item(row);
        if (line->data(ChangedRole).toBool() == (line == changed))
            continue;
        line->setData(ChangedRole, line == changed);
        showCountAgain(*line);
        showTipOfSearch(*line);
    }
}

void ViewList::showTipOfSearch(QListWidgetItem &item)
{
    QStringList lines{item.data(tipRole).toString()};
    if (item.data(ChangedRole).toBool())
        lines << tr("What is shown now is not what was saved. Choose it once more to see that again.");
    if (const QVariant why = item.data(UncountedRole); why.isValid())
        lines << tr("How many sessions it finds cannot be counted: %1").arg(why.toString());
    item.setToolTip(lines.join(u'\n'));
}

void ViewList::retranslateSearches()
{
    for (int row = 0; row < count(); ++row)
        if (isSearch(*item(row))) {
            showCountAgain(*item(row));
            showTipOfSearch(*item(row));
        }
}

void ViewList::setSearchCount(const QString &id, qint64 count)
{
    QListWidgetItem *item = itemOfSearch(id);
    if (!item)
        return;
    const bool wasUncounted = item->data(UncountedRole).isValid();
    if (wasUncounted)
        item->setData(UncountedRole, QVariant());
    showCount(*item, count);
    if (wasUncounted)
        showTipOfSearch(*item);
}

void ViewList::setSearchUncounted(const QString &id, const QString &why)
{
    QListWidgetItem *item = itemOfSearch(id);
    if (!item)
        return;
    item->setData(UncountedRole, why);
    showCount(*item, -1);
    showTipOfSearch(*item);
}

QListWidgetItem *ViewList::itemOfSearch(const QString &id) const
{
    for (int row = 0; row < count(); ++row)
        if (const QString each = item(row)->data(searchRole).toString(); !each.isEmpty() && each == id)
            return item(row);
    return nullptr;
}

void ViewList::mousePressEvent(QMouseEvent *event)
{
    m_chosenNow.clear();
    if (event->button() == Qt::LeftButton)
        QListWidget::mousePressEvent(event);
    // another button opens a menu, and what is shown stays: the menu may be about it
}

void ViewList::keyPressEvent(QKeyEvent *event)
{
    const QString id = chosenSearch();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!id.isEmpty() && isPlain && isEnter)
        Q_EMIT searchChosen(id);
    if (isPlain && (isEnter || event->key() == Qt::Key_Right))
        Q_EMIT listRequested();
    else if (!id.isEmpty() && event->key() == Qt::Key_F2)
        Q_EMIT searchRenameRequested(id);
    else if (!id.isEmpty() && event->key() == Qt::Key_Delete)
        Q_EMIT searchRemoveRequested(id);
    else
        QListWidget::keyPressEvent(event);
}

void ViewList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QListWidgetItem *item = isByKey ? currentItem() : itemAt(event->pos());
    const QString id = item ? item->data(searchRole).toString() : QString();
    if (id.isEmpty())
        return;
    const QPoint at = isByKey ? visualItemRect(item).bottomLeft() : event->pos();
    Q_EMIT searchMenuRequested(id, viewport()->mapToGlobal(at));
}

} // namespace ui
