#include "ui/sessions/sessiontimeline.h"

#include "ui/sessions/sessiontime.h"
#include "ui/statetext.h"
#include "ui/timetext.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowSpace = 14;

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
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setIconSize({20, 20});
    retranslate();
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
                        due >= now                 ? tr("Due; the documents go then")
                        : domain::isFinal(session) ? tr("Was due; the documents are gone")
                                                   : tr("Overdue; the documents are gone"),
                        isOverdue ? u"struck-calendar"_s : u"due-date"_s});
    }
    moments.append({now, tr("Now: %1").arg(lookOf(session, now).text), lookOf(session, now).iconName});
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment &a, const Moment &b) { return a.time < b.time; });
    // The clock ticks while a person reads: rows stay, so that the current one and the scroll do too.
    while (topLevelItemCount() > moments.size())
        delete takeTopLevelItem(topLevelItemCount() - 1);
    for (int row = 0; row < moments.size(); ++row) {
        const Moment &moment = moments.at(row);
        QTreeWidgetItem *item =
            row < topLevelItemCount() ? topLevelItem(row) : new QTreeWidgetItem(this, QStringList());
        const bool isNow = moment.time == now;
        const QString when = relativeText(moment.time, now);
        item->setText(0, (isNow ? moment.text : tr("%1, %2").arg(moment.text, when)) + u'\n' +
                             absoluteText(moment.time));
        item->setToolTip(0, item->text(0));
        item->setIcon(0, icon(moment.iconName));
        const QFontMetrics lines = fontMetrics();
        item->setSizeHint(0, QSize(0, 2 * lines.lineSpacing() + rowSpace));
        QFont bold = font();
        bold.setBold(isNow);
        item->setFont(0, bold);
    }
}

void SessionTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeWidget::changeEvent(event);
}

void SessionTimeline::retranslate()
{
    setAccessibleName(tr("Timeline"));
}

} // namespace ui
