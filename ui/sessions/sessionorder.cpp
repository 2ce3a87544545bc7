#include "ui/sessions/sessionorder.h"

#include "ui/statetext.h"
#include "ui/widgets/namedelegate.h"
#include "ui/widgets/writtentips.h"

#include <QEvent>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int rowSpace = 12;
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
    clear();
    addEntries(tr("Must sign first"), before, tr("Nobody: this signer need not wait"));
    addEntries(tr("This session"), {self}, {});
    if (!beside.isEmpty())
        addEntries(tr("Can sign at the same time"), beside, {});
    addEntries(tr("Signs after this one"), after, tr("Nobody"));
    expandAll();
}

QList<QStringList> SessionOrder::lines() const
{
    QList<QStringList> lines;
    for (int group = 0; group < topLevelItemCount(); ++group) {
        const QTreeWidgetItem *heading = topLevelItem(group);
        lines << QStringList{heading->text(0)};
        for (int row = 0; row < heading->childCount(); ++row)
            lines << QStringList{heading->child(row)->text(0), heading->child(row)->text(1)};
    }
    return lines;
}

void SessionOrder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

void SessionOrder::retranslate()
{
    setAccessibleName(tr("Signing order"));
    setHeaderLabels({tr("Signer"), tr("State")});
    setToolTip(tr("Enter or a double click shows the session"));
    if (topLevelItemCount() == 0)
        return;
    clear();
    showOrder(m_before, m_self, m_beside, m_after);
}

void SessionOrder::addEntries(const QString &heading, const QList<Entry> &entries, const QString &none)
{
    auto *group = new QTreeWidgetItem(this, {heading});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    const QSize height(0, fontMetrics().lineSpacing() + rowSpace);
    group->setSizeHint(0, height);
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const Entry &entry : entries) {
        const bool isLoaded = !entry.title.isEmpty() || !entry.state.text().isEmpty();
        const StateLook look = entry.isGone ? lookOfGone() : lookOf(entry.state, entry.isOverdue);
        const QString who = !entry.signer.isEmpty()  ? entry.signer
                            : !entry.title.isEmpty() ? entry.title
                                                     : entry.id;
        auto *item = new QTreeWidgetItem(group, {who, isLoaded ? look.text : tr("Not loaded here")});
        item->setData(0, idRole, entry.id);
        item->setSizeHint(0, height);
        item->setToolTip(0, entry.title + u'\n' + entry.id);
        item->setIcon(0, icon(u"session"_s));
        if (isLoaded)
            item->setIcon(0, icon(look.iconName));
    }
    if (entries.isEmpty()) {
        auto *item = new QTreeWidgetItem(group, {none});
        item->setFirstColumnSpanned(true);
        item->setFlags(Qt::ItemIsEnabled);
        item->setSizeHint(0, height);
    }
}

} // namespace ui
