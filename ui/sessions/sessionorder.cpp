#include "ui/sessions/sessionorder.h"

#include "ui/compose/brokenlines.h"
#include "ui/statetext.h"
#include "ui/widgets/namedelegate.h"
#include "ui/widgets/writtentips.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QStyle>
#include <QStyledItemDelegate>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int signRole = Qt::UserRole + 1; //!< the drawing of its state; none: it has another one anyway
constexpr int rowSpace = 12;
constexpr int besideReason = 16; //!< the air around it and its icon
constexpr int behindState = 8;
constexpr int narrowestReason = 120, mostReasonLines = 8;

bool isLoaded(const SessionOrder::Entry &entry)
{
    return !entry.title.isEmpty() || !entry.state.text().isEmpty();
}

//! Whether it is stuck is known later, see drawSigns().
StateLook lookOfEntry(const SessionOrder::Entry &entry)
{
    return entry.isGone ? lookOfGone() : lookOf(entry.state, entry.isOverdue, false);
}

//! The words do not touch the edge of the window.
struct StateColumn : QStyledItemDelegate
{
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(behindState, 0);
    }
};
} // namespace

SessionOrder::SessionOrder(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"sessionOrder"_s);
    writeTipsAsWritten(*this);
    setColumnCount(2);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setIndentation(8);
    setItemDelegateForColumn(0, new NameDelegate(this));
    setItemDelegateForColumn(1, new StateColumn(this));
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QString id = item->data(0, idRole).toString();
        if (!id.isEmpty())
            Q_EMIT sessionActivated(id);
    });
    retranslate();
}

SessionOrder::Entry SessionOrder::entryOf(const domain::SigningSession &session, const QDateTime &now)
{
    return {session.id, session.request.title, domain::signerNameOf(session), domain::stateOf(session),
            domain::isOverdue(session, now)};
}

void SessionOrder::showOrder(const QList<Entry> &before, const Entry &self, const QList<Entry> &beside,
                             const QList<Entry> &after)
{
    if (topLevelItemCount() > 0 && before == m_before && self == m_self && beside == m_beside &&
        after == m_after)
        return; // a person may be reading it
    m_before = before;
    m_self = self;
    m_beside = beside;
    m_after = after;
    lay();
}

void SessionOrder::showStuck(const QList<Entry> &at, const Standstill &standstill)
{
    if (at == m_stuckAt && standstill == m_standstill)
        return;
    m_stuckAt = at;
    m_standstill = standstill;
    if (topLevelItemCount() > 0)
        layStuck();
}

void SessionOrder::showStuckOthers(const QSet<QString> &ids)
{
    if (std::exchange(m_stuckOthers, ids) != ids)
        drawSigns();
}

void SessionOrder::lay()
{
    m_stuck = nullptr; // it goes with the others
    clear();
    const auto add = [this](const QString &heading, const QList<Entry> &entries, const QString &none = {}) {
        addEntries(topLevelItemCount(), heading, entries, none);
    };
    add(tr("Must sign first"), m_before, tr("Nobody: this signer need not wait"));
    add(tr("This session"), {m_self});
    if (!m_beside.isEmpty())
        add(tr("Can sign at the same time"), m_beside);
    add(tr("Signs after this one"), m_after, tr("Nobody"));
    expandAll();
    layStuck();
}

//! The causes come later than the order: what a person has reached in that stays as it is.
void SessionOrder::layStuck()
{
    delete std::exchange(m_stuck, nullptr);
    if (m_standstill.text.isEmpty())
        return drawSigns();
    // who stands below with the same state is not told twice
    QList<Entry> elsewhere = m_stuckAt;
    elsewhere.removeIf([this](const Entry &entry) { return m_before.contains(entry) || entry == m_self; });
    m_stuck = addEntries(0, m_standstill.isStuck ? tr("Stuck here") : tr("Next step"), elsewhere, {});
    for (const QString &why : m_standstill.text.split(u'\n')) {
        auto *item = new QTreeWidgetItem(m_stuck, QStringList());
        item->setFirstColumnSpanned(true);
        item->setIcon(0, icon(m_standstill.isStuck ? stuckIconName() : u"warning"_s));
        item->setToolTip(0, why);
        item->setData(0, Qt::AccessibleTextRole, why); // in one piece
    }
    breakReasons();
    m_stuck->setExpanded(true);
    drawSigns();
}

//! As in the list and in the summary.
void SessionOrder::drawSigns()
{
    for (int group = 0; group < topLevelItemCount(); ++group) {
        const QTreeWidgetItem *heading = topLevelItem(group);
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            const QString sign = item->data(0, signRole).toString(), id = item->data(0, idRole).toString();
            if (sign.isEmpty())
                continue;
            const bool isStuck = id == m_self.id ? m_standstill.isStuck : m_stuckOthers.contains(id);
            item->setIcon(0, icon(isStuck ? stuckIconName() : sign));
        }
    }
}

//! All of it is to be read here: what to do stands at its end.
void SessionOrder::breakReasons()
{
    if (!m_stuck)
        return;
    const QFontMetrics letters = fontMetrics();
    const int besideIt =
        2 * indentation() + style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + besideReason;
    const int width = qMax(narrowestReason, viewport()->width() - besideIt);
    for (int row = 0; row < m_stuck->childCount(); ++row) {
        QTreeWidgetItem *item = m_stuck->child(row);
        if (!item->isFirstColumnSpanned())
            continue; // a session
        const QStringList lines = brokenLines(item->toolTip(0), letters, width, mostReasonLines);
        item->setText(0, lines.join(u'\n'));
        item->setSizeHint(0, QSize(0, int(lines.size()) * letters.lineSpacing() + rowSpace));
    }
}

QList<QStringList> SessionOrder::lines() const
{
    QList<QStringList> lines;
    for (int group = 0; group < topLevelItemCount(); ++group) {
        const QTreeWidgetItem *heading = topLevelItem(group);
        lines << QStringList{heading->text(0)};
        for (int row = 0; row < heading->childCount(); ++row) {
            const QTreeWidgetItem *item = heading->child(row);
            const QString whole = item->data(0, Qt::AccessibleTextRole).toString();
            lines << QStringList{whole.isEmpty() ? item->text(0) : whole, item->text(1)};
        }
    }
    return lines;
}

void SessionOrder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

void SessionOrder::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    breakReasons();
}

void SessionOrder::retranslate()
{
    setAccessibleName(tr("Signing order"));
    setHeaderLabels({tr("Signer"), tr("State")});
    setToolTip(tr("Enter or a double click shows the session"));
    if (topLevelItemCount() > 0)
        lay();
}

QTreeWidgetItem *SessionOrder::addEntries(int place, const QString &heading, const QList<Entry> &entries,
                                          const QString &none)
{
    auto *group = new QTreeWidgetItem(QStringList{heading});
    insertTopLevelItem(place, group);
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    const QSize height(0, fontMetrics().lineSpacing() + rowSpace);
    group->setSizeHint(0, height);
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const Entry &entry : entries) {
        const StateLook look = lookOfEntry(entry);
        const QString who = !entry.signer.isEmpty()  ? entry.signer
                            : !entry.title.isEmpty() ? entry.title
                                                     : entry.id;
        auto *item = new QTreeWidgetItem(group, {who, isLoaded(entry) ? look.text : tr("Not loaded here")});
        item->setData(0, idRole, entry.id);
        item->setSizeHint(0, height);
        item->setToolTip(0, entry.title + u'\n' + entry.id);
        item->setIcon(0, icon(isLoaded(entry) ? look.iconName : u"session"_s));
        if (isLoaded(entry) && !entry.isGone)
            item->setData(0, signRole, look.iconName);
    }
    if (entries.isEmpty() && !none.isEmpty()) {
        auto *item = new QTreeWidgetItem(group, {none});
        item->setFirstColumnSpanned(true);
        item->setFlags(Qt::ItemIsEnabled);
        item->setSizeHint(0, height);
    }
    return group;
}

} // namespace ui
