#include "ui/sessions/sessiontimeline.h"

#include "ui/sessions/sessiontime.h"
#include "ui/statetext.h"
#include "ui/timetext.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Moment
{
    QDateTime time;
    QString text, iconName;
};

} // namespace

SessionTimeline::SessionTimeline(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"sessionTimeline"_s);
    setAccessibleName(tr("Timeline"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void SessionTimeline::showSession(const domain::SigningSession &session, const QDateTime &now)
{
    QList<Moment> moments;
    if (const QDateTime created = createdAtOf(session.id); created.isValid())
        moments.append({created, tr("Created"), u"session-new"_s});
    const auto &info = session.output ? session.output->userInfo : std::nullopt;
    if (info && info->signingTime)
        moments.append({info->signingTime->toDateTime(),
                        info->fullName ? tr("Signed by %1").arg(*info->fullName) : tr("Signed"), u"tick"_s});
    if (session.signatureUrlExpiresAt) {
        const QDateTime end = session.signatureUrlExpiresAt->toDateTime();
        moments.append({end, end < now ? tr("The link ended") : tr("The link ends"), u"link"_s});
    }
    if (session.request.dueDate) {
        const QDateTime due = session.request.dueDate->toDateTime();
        const bool isOverdue = domain::isOverdue(session, now);
        moments.append({due,
                        due < now ? tr("Was due; its documents are gone") : tr("Due; its documents go then"),
                        isOverdue ? u"struck-calendar"_s : u"due-date"_s});
    }
    moments.append({now, tr("Now: %1").arg(lookOf(session, now).text), lookOf(session, now).iconName});
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment &a, const Moment &b) { return a.time < b.time; });
    clear();
    for (const Moment &moment : std::as_const(moments)) {
        auto *item = new QTreeWidgetItem(this, {moment.text, relativeText(moment.time, now)});
        item->setIcon(0, icon(moment.iconName));
        item->setToolTip(0, absoluteText(moment.time));
        item->setText(1, moment.time == now
                             ? absoluteText(now)
                             : tr("%1 – %2").arg(absoluteText(moment.time), relativeText(moment.time, now)));
    }
}

} // namespace ui
