#include "ui/sessions/sessionorder.h"

#include "ui/statetext.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int idRole = Qt::UserRole;
} // namespace

SessionOrder::SessionOrder(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"sessionOrder"_s);
    setAccessibleName(tr("Signing order"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QString id = item->data(0, idRole).toString();
        if (!id.isEmpty())
            Q_EMIT sessionActivated(id);
    });
}

SessionOrder::Entry SessionOrder::entryOf(const domain::SigningSession &session, const QDateTime &now)
{
    return {session.id, session.request.title, domain::signerNameOf(session), domain::stateOf(session),
            domain::isOverdue(session, now)};
}

void SessionOrder::showOrder(const QList<Entry> &before, const Entry &self, const QList<Entry> &after)
{
    clear();
    addEntries(tr("Must sign first"), before, tr("Nobody: this signer need not wait"));
    addEntries(tr("This session"), {self}, {});
    addEntries(tr("Signs after this one"), after, tr("Nobody that is known here"));
    expandAll();
}

void SessionOrder::addEntries(const QString &heading, const QList<Entry> &entries, const QString &none)
{
    auto *group = new QTreeWidgetItem(this, {heading});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const Entry &entry : entries) {
        const bool isLoaded = !entry.title.isEmpty() || !entry.state.text().isEmpty();
        const StateLook look = lookOf(entry.state, entry.isOverdue);
        const QString who = !entry.signer.isEmpty()  ? entry.signer
                            : !entry.title.isEmpty() ? entry.title
                                                     : entry.id;
        auto *item = new QTreeWidgetItem(group, {who, isLoaded ? look.text : tr("Not loaded here")});
        item->setData(0, idRole, entry.id);
        item->setToolTip(0, entry.title + u'\n' + entry.id);
        if (isLoaded)
            item->setIcon(0, icon(look.iconName));
    }
    if (entries.isEmpty()) {
        auto *item = new QTreeWidgetItem(group, {none});
        item->setFirstColumnSpanned(true);
        item->setFlags(Qt::ItemIsEnabled);
    }
}

} // namespace ui
