// What DueDatesTask has done is told, and written down: in the index, and in the audit log.
#include "store/auditlog.h"
#include "store/saidwords.h"
#include "tasks/account.h"
#include "tasks/duedatestask.h"

#include <QDateTime>

#include <utility>

namespace tasks {

namespace {

//! For the audit log: one where all are the same; else in the order of the sessions, "-" where there is none.
QString datesText(QStringList dates)
{
    if (dates.count(dates.constFirst()) == dates.size())
        return dates.constFirst();
    for (QString &date : dates)
        if (date.isEmpty())
            date = QStringLiteral("-");
    return dates.join(QLatin1Char(' '));
}

} // namespace

//! What is changed here is no news when the service tells it.
void DueDatesTask::noteOwn(const DueDateItem &item)
{
    m_account.sessionIndex().noteOwnDueDate(item.sessionId, item.to.toDateTime(),
                                            QDateTime::currentDateTimeUtc());
}

//! Not only in the end, which a program that is killed does not come to.
void DueDatesTask::noteDecided()
{
    note(std::exchange(m_changed, {}), true);
    note(std::exchange(m_unknown, {}), false); // the service may have done it
}

//! One entry for many.
void DueDatesTask::note(const QList<int> &numbers, bool isKnown)
{
    if (numbers.isEmpty())
        return;
    QStringList ids, from, to;
    for (const int number : numbers) {
        const DueDateItem &item = m_results.at(number).item;
        ids << item.sessionId;
        from << item.from.toString();
        to << item.to.toString();
    }
    store::AuditLog::Detail detail{{QStringLiteral("from"), datesText(from)},
                                   {QStringLiteral("to"), datesText(to)},
                                   {QStringLiteral("kind"), QStringLiteral("bulk")}};
    if (!isKnown)
        detail.insert(QStringLiteral("outcome"), QStringLiteral("unknown"));
    m_account.audit().add(m_account.profile().id, store::AuditEvent::DueDateChanged, ids, detail);
}

void DueDatesTask::tell()
{
    setProgress(m_decided, m_results.size());
    const bool isOver = m_requests.empty() && (m_isEnding || m_waiting.isEmpty());
    const int all = int(m_results.size()), changed = isOver ? countOf(Outcome::Changed) : 0;
    using store::saidwords::counted;
    if (isOver && changed == all)
        return setSaidDetail({counted("tasks::DueDatesTask", QT_TR_N_NOOP("%n due date(s) changed."), all)});
    if (isOver)
        return setSaidDetail({counted("tasks::DueDatesTask", QT_TR_N_NOOP("%1 of %n changed"), all,
                                      QString::number(changed))});
    setDetail([decided = m_decided, all, bad = m_bad, isEnding = m_isStopping && !m_requests.empty(),
               isQuiet = m_quiet.isActive()] {
        const QString text = bad > 0 ? tr("%1 of %2, %3 did not change").arg(decided).arg(all).arg(bad)
                                     : tr("%1 of %2").arg(decided).arg(all);
        if (isEnding)
            return text + QLatin1Char(' ') + tr("Ends after those that are under way.");
        return isQuiet ? text + QLatin1Char(' ') + tr("The service asked for a pause.") : text;
    });
}

} // namespace tasks
