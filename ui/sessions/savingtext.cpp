#include "ui/sessions/savingtext.h"

#include "models/celltext.h"
#include "tasks/downloaditem.h"
#include "tasks/fixitycheck.h"
#include "ui/timetext.h"
#include "ui/violationtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SavingText)
};

using Condition = store::SavedResult::Condition;

} // namespace

QString savingPlaceholderText(const QString &name)
{
    const std::pair<QString, QString> known[] = {{u"date"_s, Words::tr("The day of signing")},
                                                 {u"year"_s, Words::tr("Its year")},
                                                 {u"month"_s, Words::tr("Its month")},
                                                 {u"title"_s, Words::tr("The session's title")},
                                                 {u"signer"_s, Words::tr("The signer's name")},
                                                 {u"reference"_s, Words::tr("Your reference")},
                                                 {u"document"_s, Words::tr("The title of the document")},
                                                 {u"id"_s, Words::tr("The session's ID")}};
    for (const auto &[each, text] : known)
        if (each == name)
            return text;
    return name;
}

QString savingPatternProblem(const domain::Violation &problem)
{
    switch (problem.reason) {
    case domain::Reason::WrongType:
        return Words::tr("This leads out of the folder, or has a folder without a name.");
    case domain::Reason::TooFew:
        return Words::tr("All files would be called the same. Insert the title or the signer, for example.");
    case domain::Reason::TooMany:
        return Words::tr("At most %n folder(s) in each other.", nullptr, int(problem.limit));
    default:
        return violationText(problem);
    }
}

QString savingExample(const domain::SavingRule &rule)
{
    const domain::SavedFileFacts facts{.title = Words::tr("Employment contract"),
                                       .signer = u"Kari Nordmann"_s,
                                       .reference = u"HR-1042"_s,
                                       .sessionId = u"0193b2c4"_s,
                                       .document = Words::tr("Employment contract"),
                                       .date = QDateTime::currentDateTime()};
    const QString path = domain::savepattern::pathOf(rule.pattern, facts, {}) + u".pdf"_s;
    return QDir::toNativeSeparators(rule.folder.isEmpty() ? path : rule.folder + u'/' + path);
}

QString unsavedText(const store::UnsavedSum &unsaved, const store::SavedSum &saved, bool isOn)
{
    if (unsaved.sessions == 0)
        return Words::tr("Nothing is waiting: there is no signed session with results that are not saved.");
    // packages may still come, and one of several sessions is one file; what those that are saved weigh is
    // the only thing known of those that are not
    QString files = Words::tr("about %n file(s)", nullptr, int(unsaved.files));
    if (saved.files > 0)
        files += u", "_s + models::sizeText(saved.bytes / saved.files * unsaved.files);
    const QString text = Words::tr("%n session(s)", nullptr, int(unsaved.sessions)) + u" (%1)"_s.arg(files);
    const QString what =
        isOn ? Words::tr("Will be saved now: %1.").arg(text) : Words::tr("Not saved: %1.").arg(text);
    if (unsaved.soonestDue.isNull())
        return what;
    return what + u' ' +
           Words::tr("The service removes the first of them on %1.").arg(absoluteText(unsaved.soonestDue));
}

QString savedText(const store::SavedSum &sum)
{
    if (sum.files == 0)
        return Words::tr("Nothing is saved yet.");
    const QString files = Words::tr("%n file(s)", nullptr, int(sum.files)) +
                          Words::tr(" of %n session(s)", nullptr, int(sum.sessions));
    QStringList lines{Words::tr("%1 saved, %2.").arg(files, models::sizeText(sum.bytes))};
    if (sum.missing > 0)
        lines << Words::tr("%n of them missing.", nullptr, int(sum.missing));
    if (sum.changed > 0)
        lines << Words::tr("%n of them changed.", nullptr, int(sum.changed));
    if (sum.checkedAt.isValid())
        lines << Words::tr("All files checked since %1.").arg(absoluteText(sum.checkedAt));
    return lines.join(u' ');
}

QString checkText(const tasks::FixityCheck &check)
{
    return check.isFinished() ? check.detail()
                              : Words::tr("Checking: %1 of %2").arg(check.done()).arg(check.total());
}

SavedSummary savedSummary(const domain::SigningSession &session, const QStringList &packages,
                          const QList<store::SavedResult> &saved, const QDateTime &now)
{
    QSet<QString> results(packages.cbegin(), packages.cend());
    const QList<tasks::DownloadItem> items = tasks::resultItems(session);
    for (const tasks::DownloadItem &item : items)
        results.insert(item.documentId);
    if (results.isEmpty() || domain::stateOf(session).value() != domain::SessionState::Signed)
        return {};
    QSet<QString> good;
    QStringList bad; // names of their files
    QString folder;
    QDateTime checked;
    bool isAway = false;
    for (const store::SavedResult &each : saved) {
        if (!results.contains(each.documentId))
            continue; // it was no result of this session any more when that was told last
        if (each.condition != Condition::AsSaved) {
            bad << QFileInfo(each.path).fileName();
            continue;
        }
        good.insert(each.documentId);
        folder = QFileInfo(each.path).path();
        isAway |= each.conditionSince.isValid();
        if (checked.isNull() || each.checkedAt < checked)
            checked = each.checkedAt;
    }
    if (good.size() >= results.size()) {
        const QString text = isAway ? Words::tr("Saved in %1, which cannot be reached (checked %2)")
                                    : Words::tr("Saved in %1 (checked %2)");
        return {.text = text.arg(QDir::toNativeSeparators(folder), shortText(checked))};
    }
    const QString what = !bad.isEmpty()    ? Words::tr("Missing or changed here: %1").arg(bad.join(u", "_s))
                         : !good.isEmpty() ? Words::tr("%1 of %2 saved").arg(good.size()).arg(results.size())
                                           : Words::tr("Not saved");
    SavedSummary summary{.text = what, .isDamaged = !bad.isEmpty(), .canBeSaved = !items.isEmpty()};
    if (!session.request.dueDate)
        return summary;
    const QDateTime dueDate = session.request.dueDate->toDateTime();
    if (dueDate < now) {
        summary.text =
            Words::tr("%1. The service deleted the results on %2.").arg(what, absoluteText(dueDate));
        summary.canBeSaved = false;
        return summary;
    }
    const QString text =
        bad.isEmpty() ? Words::tr("%1. The service deletes the results on %2, %3.")
                      : Words::tr("%1. Ctrl+D saves again. The service deletes the results on %2, %3.");
    summary.text = text.arg(what, absoluteText(dueDate), distanceText(dueDate, now));
    return summary;
}

} // namespace ui
