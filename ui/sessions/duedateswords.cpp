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

QString endedWords(domain::SessionState state)
{
    switch (state) {
    case domain::SessionState::Signed:
        return Words::tr("signed meanwhile, so the due date stays.");
    case domain::SessionState::Rejected:
        return Words::tr("rejected meanwhile, so the due date stays.");
    default:
        return Words::tr("ended meanwhile, so the due date stays.");
    }
}

//! In words that fit one, behind its title, and several of which it is the same.
QString reason(const tasks::DueDateResult &result)
{
    const QString why = result.error ? errorSentence(*result.error) : QString();
    switch (result.outcome) {
    case Outcome::Ended:
        return endedWords(result.state.value());
    case Outcome::Moved:
        return Words::tr("somebody else has set another due date meanwhile, which stays.");
    case Outcome::Gone:
        return Words::tr("no longer on the service.");
    case Outcome::Unknown:
        return Words::tr("not known whether the change was made. %1").arg(why);
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
            reasons << reason(result);
    const bool isShared = reasons.size() > 1 && reasons.count(reasons.constFirst()) == reasons.size();
    return isShared ? reasons.constFirst() : QString();
}

QStringList dueDatesProblems(const DueDatesReport &report)
{
    QStringList lines;
    for (const tasks::DueDateResult &result : report.results) {
        const QString why = reason(result);
        if (why.isEmpty())
            continue;
        // a title that is read from the right does not turn the line, nor what stands beside it
        const QString title = isolatedName(result.item.title), signer = isolatedName(result.item.signer);
        lines << (signer.isEmpty() ? Words::tr("“%1”: %2").arg(title, why)
                                   : Words::tr("“%1” for %2: %3").arg(title, signer, why));
    }
    return lines;
}

} // namespace ui
