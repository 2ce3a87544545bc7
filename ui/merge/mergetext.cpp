#include "ui/merge/mergetext.h"

#include "ui/compose/duplicatewarning.h"
#include "ui/documents/preflighttext.h"
#include "ui/errortext.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/violationtext.h"

#include <QCoreApplication>
#include <QIcon>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::MergeText)
};

using State = store::BatchRow::State;
using Field = domain::merge::Field;

QString ruleText(const domain::DraftProblem &rule)
{
    if (rule.violation.reason == domain::Reason::UnknownPlaceholder)
        return Words::tr("No column is called “%1”, and a text of the template asks for it.").arg(rule.word);
    if (rule.violation.field == "documents"_L1 && rule.violation.reason == domain::Reason::Required)
        return Words::tr("No file is named.");
    if (rule.violation.field == "signer"_L1 && rule.violation.reason == domain::Reason::Required)
        return Words::tr("Nobody is named: no name, e-mail, mobile or identity number.");
    return violationText(rule.violation);
}

//! The row says whom it is about, unless somebody of another name has it.
QString knownText(const tasks::Duplicate &found)
{
    using SessionState = domain::SessionState;
    if (!found.otherName.isEmpty())
        return duplicateText(found);
    if (found.sessionId.isEmpty())
        return Words::tr("Is being sent “%1” already.").arg(found.document);
    const QString day = found.when.isValid() ? dayText(found.when) : QString();
    if (found.state.value() == SessionState::Signed)
        return day.isEmpty() ? Words::tr("Signed “%1” already.").arg(found.document)
                             : Words::tr("Signed “%1” on %2.").arg(found.document, day);
    if (found.state.value() == SessionState::Blocked)
        return day.isEmpty() ? Words::tr("Has “%1” already (waiting for earlier signer).").arg(found.document)
                             : Words::tr("Has “%1” already, since %2 (waiting for earlier signer).")
                                   .arg(found.document, day);
    return day.isEmpty() ? Words::tr("Has “%1” already (waiting).").arg(found.document)
                         : Words::tr("Has “%1” already, since %2 (waiting).").arg(found.document, day);
}

QString stateText(State state)
{
    switch (state) {
    case State::Unchecked:
        return Words::tr("Not checked yet");
    case State::Pending:
        return Words::tr("Ready");
    case State::Problem:
        return Words::tr("Problem");
    case State::Sending:
        return Words::tr("Sending");
    case State::Sent:
        return Words::tr("Sent");
    case State::Failed:
        return Words::tr("Failed");
    case State::NeedsDecision:
        return Words::tr("Needs a decision");
    case State::Cancelled:
        return Words::tr("Stopped");
    case State::Excluded:
        return Words::tr("Left out");
    case State::Count:
        break;
    }
    return {};
}

QString rowStateText(const store::BatchRow &row)
{
    if (!models::hasCaution(row))
        return stateText(row.state);
    return tasks::isPossibleDuplicate(row) ? Words::tr("Ready, possible duplicate")
                                           : Words::tr("Ready, with a warning");
}

QString stateIcon(State state)
{
    switch (state) {
    case State::Unchecked:
        return u"search"_s;
    case State::Pending:
        return u"send"_s;
    case State::Problem:
        return u"error"_s; // a row with a warning is sent
    case State::Sending:
        return u"upload"_s;
    case State::Sent:
        return u"tick"_s;
    case State::Failed:
        return u"cross-octagon"_s;
    case State::NeedsDecision:
        return u"triangle"_s;
    case State::Cancelled:
        return u"pause"_s;
    default:
        return u"leave-out"_s;
    }
}

} // namespace

QString mergeProblemText(const tasks::MergeProblem &problem)
{
    using Kind = tasks::MergeProblem::Kind;
    switch (problem.kind) {
    case Kind::BrokenRow:
        return Words::tr("The row has more cells than columns, or a quote that is not closed: edit a cell "
                         "once they are right.");
    case Kind::Rule:
        return ruleText(problem.rule);
    case Kind::File:
        return preflightText(problem.file);
    case Kind::NoCopy:
        return Words::tr("The file could not be copied: %1").arg(problem.file.detail);
    case Kind::Service:
        return errorSentence(problem.error);
    case Kind::Param: {
        const Field field = problem.field();
        return u"%1: %2"_s.arg(field == Field::TextOnly ? problem.param.name : fieldText(field),
                               problem.param.reason);
    }
    case Kind::Twice:
        return Words::tr("The same signer and document as in row %1.").arg(problem.row);
    case Kind::Stopped:
        return Words::tr("Stopped before anything was made.");
    case Kind::Known:
        return knownText(problem.known);
    case Kind::EmailNoDot:
        return emailWithoutDotText();
    case Kind::MobileNoCode:
        return mobileWithoutCodeText();
    case Kind::EmptyName:
        return Words::tr("The signer's name is empty.");
    case Kind::EmptyPlaceholder:
        return Words::tr("{%1} is empty, and a text of the template asks for it.").arg(problem.rule.word);
    }
    return {};
}

models::BatchTableModel::Words batchWords()
{
    return {[](const QString &text) {
                const tasks::MergeProblem problem = tasks::problemFrom(text);
                const bool isOfColumn = problem.kind == tasks::MergeProblem::Kind::EmptyPlaceholder;
                return models::BatchTableModel::ProblemText{mergeProblemText(problem), problem.field(),
                                                            isOfColumn ? problem.rule.word.trimmed()
                                                                       : QString()};
            },
            rowStateText,
            [](const store::BatchRow &row) {
                return QVariant(icon(models::hasCaution(row) ? u"warning"_s : stateIcon(row.state)));
            }};
}

QString fieldText(Field field)
{
    switch (field) {
    case Field::TextOnly:
        return Words::tr("Only for texts");
    case Field::Name:
        return Words::tr("Signer's name");
    case Field::Email:
        return Words::tr("E-mail");
    case Field::Mobile:
        return Words::tr("Mobile");
    case Field::IdentityNumber:
        return Words::tr("National identity number");
    case Field::Reference:
        return Words::tr("Reference");
    case Field::DueDate:
        return Words::tr("Due date");
    case Field::File:
        return Words::tr("File of the row");
    case Field::Count:
        break;
    }
    return {};
}

QString tableProblemText(const tasks::TableFile &file)
{
    using Problem = tasks::TableFile::Problem;
    switch (file.problem) {
    case Problem::None:
        return {};
    case Problem::Unreadable:
        return Words::tr("The file cannot be read: %1").arg(file.detail);
    case Problem::TooLarge:
        return Words::tr("The file is too large: at most %1. Split it, and make a batch of each part.")
            .arg(QLocale().formattedDataSize(tasks::TableFile::maxBytes));
    case Problem::TooManyRows:
        return Words::tr(
                   "The file has %L1 rows, at most %L2 go into one batch. Split it, and make a batch of "
                   "each part.")
            .arg(file.table.rowCount)
            .arg(tasks::TableFile::maxRows);
    case Problem::TooManyColumns:
        return Words::tr("The file has more than %L1 columns. Remove those that nobody needs.")
            .arg(tasks::Table::maxColumns);
    case Problem::Workbook:
        return Words::tr("This is a workbook. Save the sheet as CSV (in Excel: “CSV UTF-8”), and choose that "
                         "file.");
    case Problem::NoText:
        return Words::tr(
            "This is no spreadsheet: it has no text that could be read. Save the sheet as CSV, and "
            "choose that file.");
    case Problem::NoRows:
        return Words::tr("There are no rows: the first line has the names of the columns, each line below it "
                         "is sent to somebody.");
    }
    return {};
}

QString withNumbers(const QString &sentence, const QString &numbers)
{
    QString text = sentence.arg(numbers);
    if (text.endsWith(u"…."_s))
        text.chop(1);
    return text;
}

QString tableNotesText(const QList<tasks::TableNote> &notes)
{
    using Kind = tasks::TableNote::Kind;
    constexpr int linesTold = 8;
    QMap<Kind, QStringList> lines;
    QMap<Kind, int> counts;
    int unreadable = 0;
    for (const tasks::TableNote &note : notes) {
        unreadable += note.kind == Kind::UnreadableLetters ? note.count : 0;
        if (++counts[note.kind] <= linesTold)
            lines[note.kind].append(QString::number(note.line));
        else if (counts[note.kind] == linesTold + 1)
            lines[note.kind].append(u"…"_s);
    }
    const auto of = [&lines](Kind kind) { return lines.value(kind).join(u", "_s); };
    QStringList texts;
    if (unreadable > 0)
        texts.append(Words::tr("%n letter(s) cannot be read: choose another encoding.", nullptr, unreadable));
    if (counts.contains(Kind::TooManyCells))
        texts.append(Words::tr("More cells than columns, in line %1: these rows are not sent until they are "
                               "corrected.")
                         .arg(of(Kind::TooManyCells)));
    if (counts.contains(Kind::QuoteNotClosed))
        texts.append(Words::tr("A quote is not closed, from line %1 on.").arg(of(Kind::QuoteNotClosed)));
    if (counts.contains(Kind::TooFewCells))
        texts.append(Words::tr("Fewer cells than columns, in line %1: the others count as empty.")
                         .arg(of(Kind::TooFewCells)));
    if (counts.contains(Kind::TextAfterQuote))
        texts.append(
            withNumbers(Words::tr("Text after a closing quote, in line %1."), of(Kind::TextAfterQuote)));
    if (counts.contains(Kind::BlankRow))
        texts.append(withNumbers(Words::tr("Empty rows left out: line %1."), of(Kind::BlankRow)));
    return texts.join(u'\n');
}

} // namespace ui
