#include "ui/sessions/duedateswords.h"

#include "ui/errortext.h"
#include "ui/isolatedname.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Outcome = tasks::DueDateResult::Outcome;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DueDatesWords)
};

QString endedWords(domain::SessionState state, bool areSeveral)
{
    switch (state) {
    case domain::SessionState::Signed:
        return areSeveral ? Words::tr("signed meanwhile, so their due dates stay.")
                          : Words::tr("signed meanwhile, so its due date stays.");
    case domain::SessionState::Rejected:
        return areSeveral ? Words::tr("rejected meanwhile, so their due dates stay.")
                          : Words::tr("rejected meanwhile, so its due date stays.");
    default:
        return areSeveral ? Words::tr("ended meanwhile, so their due dates stay.")
                          : Words::tr("ended meanwhile, so its due date stays.");
    }
}

//! \a areSeveral: it is said of more than this one.
QString reason(const tasks::DueDateResult &result, bool areSeveral = false)
{
    const QString why = result.error ? errorSentence(*result.error) : QString();
    switch (result.outcome) {
    case Outcome::Ended:
        return endedWords(result.state.value(), areSeveral);
    case Outcome::Moved:
        return areSeveral ? Words::tr("somebody else has set other due dates meanwhile, which stay.")
                          : Words::tr("somebody else has set another due date meanwhile, which stays.");
    case Outcome::Gone:
        return areSeveral ? Words::tr("the service has them no more.")
                          : Words::tr("the service has it no more.");
    case Outcome::Unknown:
        return (areSeveral ? Words::tr("it is not known whether they changed. %1")
                           : Words::tr("it is not known whether it changed. %1"))
            .arg(why);
    case Outcome::Refused:
        return why;
    case Outcome::Changed:
    case Outcome::NotDone:
        break;
    }
    return {};
}

} // namespace

QString dueDatesDone(const DueDatesReport &report)
{
    const int changed = report.countOf(Outcome::Changed);
    return report.isUndo ? Words::tr("%n due date(s) put back.", nullptr, changed)
                         : Words::tr("%n due date(s) changed.", nullptr, changed);
}

QString dueDatesSummary(const DueDatesReport &report)
{
    QStringList parts{dueDatesDone(report)};
    const int notDone = report.countOf(Outcome::NotDone);
    const int bad = int(report.results.size()) - report.countOf(Outcome::Changed) - notDone;
    if (bad > 0)
        parts << Words::tr("%n did not change:", nullptr, bad);
    if (report.leftOut > 0)
        parts.insert(
            1, Words::tr("%n stay(s) as it is: the date from before has passed.", nullptr, report.leftOut));
    if (notDone > 0 && report.isStopped)
        parts.insert(1, Words::tr("Stopped: %n stay(s) as it was.", nullptr, notDone));
    else if (notDone > 0)
        parts.insert(1, (report.gaveUp ? errorSentence(*report.gaveUp) + u' ' : QString()) +
                            Words::tr("%n not tried any more: as before.", nullptr, notDone));
    return parts.join(u' ');
}

QString dueDatesSharedReason(const DueDatesReport &report)
{
    QStringList reasons;
    for (const tasks::DueDateResult &result : report.results)
        if (result.outcome != Outcome::Changed && result.outcome != Outcome::NotDone)
            reasons << reason(result, true);
    const bool isShared = reasons.size() > 1 && reasons.count(reasons.constFirst()) == reasons.size();
    return isShared ? reasons.constFirst() : QString();
}

QStringList dueDatesProblems(const DueDatesReport &report)
{
    QStringList lines;
    for (const tasks::DueDateResult &result : report.results)
        if (const QString why = reason(result); !why.isEmpty())
            // a title that is read from the right does not turn the line, nor what stands beside it
            lines << Words::tr("“%1”: %2").arg(isolatedName(result.item.title), why);
    return lines;
}

} // namespace ui
