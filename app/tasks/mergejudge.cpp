#include "tasks/mergejudge.h"

#include "domain/emailcaution.h"
#include "domain/emptyplaceholders.h"
#include "domain/mobilecaution.h"
#include "domain/personkey.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

using State = store::BatchRow::State;
using Kind = MergeProblem::Kind;

namespace {

domain::DraftDocument documentOf(const TakenFile &file)
{
    domain::DraftDocument document;
    document.path = file.preflight.path;
    document.sha256Hex = file.preflight.sha256Hex;
    document.filename = QFileInfo(document.path).fileName();
    document.title =
        file.preflight.title.isEmpty() ? QFileInfo(document.path).completeBaseName() : file.preflight.title;
    document.mimeType = file.preflight.mimeType;
    document.isAlreadySigned = file.preflight.isAlreadySigned;
    return document;
}

//! The rows before one, by what two of the same have in common.
class Earlier
{
public:
    //! The number of the first with the same documents and the same person; 0: none. Remembers the row,
    //! unless it is left out: what is not sent makes no other a double.
    int sameAs(const domain::SessionDraft &draft, int number, bool isLeftOut)
    {
        if (draft.signers.isEmpty())
            return 0;
        QString documents;
        for (const domain::DraftDocument &document : draft.documents)
            documents += document.sha256Hex + u' ';
        const auto person = domain::PersonKey::of(draft.signers.first());
        int found = 0;
        for (const QString &word : person.words()) {
            auto &rows = m_rows[documents + word];
            // One name is no proof: the others know what else they have
            const auto first = std::find_if(rows.cbegin(), rows.cend(), [&person](const auto &other) {
                return other.first.isSameAs(person);
            });
            if (first != rows.cend())
                found = found == 0 ? first->second : std::min(found, first->second);
            if (!isLeftOut)
                rows.append({person, number});
        }
        return found;
    }

private:
    QHash<QString, QList<std::pair<domain::PersonKey, int>>> m_rows;
};

} // namespace

bool MergeJudge::isAsked(const store::BatchRow &row) const
{
    if (row.state == State::Excluded) // somebody wrote in it
        return numbers.contains(row.number);
    const bool waits =
        row.state == State::Unchecked || row.state == State::Pending || row.state == State::Problem;
    return waits && (numbers.isEmpty() || numbers.contains(row.number));
}

MergeJudge::Everybody MergeJudge::everybody(const QList<store::BatchRow> &rows) const
{
    const bool hasFiles = domain::merge::has(pattern.columns.mapping, domain::merge::Field::File);
    Everybody all;
    QHash<QString, int> places;
    if (!hasFiles)
        all.draft.documents = pattern.draft.documents;
    for (const store::BatchRow &row : rows) {
        if (!isAsked(row))
            continue;
        int place = -1;
        if (hasFiles) {
            const TakenFile file = files.value(pattern.pathOf(row));
            if (!file.isOk())
                continue;
            const domain::DraftDocument own = documentOf(file);
            if (!places.contains(own.sha256Hex)) {
                places.insert(own.sha256Hex, int(all.draft.documents.size()));
                all.draft.documents.append(own);
            }
            place = places.value(own.sha256Hex);
        }
        all.draft.signers += pattern.draftOf(row).signers;
        all.asked.append({row.number, place});
    }
    return all;
}

void MergeJudge::judge(store::BatchRow &row) const
{
    QList<MergeProblem> problems;
    row.file.clear();
    if (const QString path = pattern.pathOf(row); !path.isEmpty()) {
        const TakenFile file = files.value(path);
        if (file.isOk())
            row.file = fileToJson(documentOf(file));
        else if (file.preflight.isOk())
            problems.append({.kind = Kind::NoCopy, .file = {.detail = file.problem}});
        else
            problems.append({.kind = Kind::File, .file = file.preflight});
    }
    problems.append(pattern.problemsOf(row, now));
    row.problems.clear();
    for (const MergeProblem &problem : problems)
        row.problems.append(toText(problem));
    if (row.state != State::Excluded) // that is a person's to say, whatever is found
        row.state = problems.isEmpty() ? State::Pending : State::Problem;
}

QList<store::BatchRow> MergeJudge::changesOf(QList<store::BatchRow> rows) const
{
    const QList<store::BatchRow> before = rows;
    Earlier earlier;
    QList<store::BatchRow> changed;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        store::BatchRow &row = rows[i];
        if (isAsked(row))
            judge(row);
        const bool isLeftOut = row.state == State::Excluded;
        if (isLeftOut && !isAsked(row))
            continue;
        const domain::SessionDraft draft = pattern.draftOf(row);
        warn(row, draft, earlier.sameAs(draft, row.number, isLeftOut));
        if (row != before[i])
            changed.append(row);
    }
    return changed;
}

//! \a twin: of the same batch. What else is known is only known of the rows that were asked for.
void MergeJudge::warn(store::BatchRow &row, const domain::SessionDraft &draft, int twin) const
{
    QStringList others = isAsked(row) ? warningsOf(row, draft) : row.warnings;
    others.removeIf([](const QString &text) { return problemFrom(text).kind == Kind::Twice; });
    row.warnings.clear();
    if (twin > 0)
        row.warnings.append(toText({.kind = Kind::Twice, .row = twin}));
    row.warnings += others;
}

QStringList MergeJudge::warningsOf(const store::BatchRow &row, const domain::SessionDraft &draft) const
{
    QStringList warnings;
    if (const auto found = known.constFind(row.number); found != known.cend())
        warnings.append(toText({.kind = Kind::Known, .known = *found}));
    if (!draft.signers.isEmpty() && domain::isEmailWithoutDot(draft.signers.first().email))
        warnings.append(toText({.kind = Kind::EmailNoDot}));
    if (!draft.signers.isEmpty() && domain::isMobileWithoutCountryCode(draft.signers.first().mobile))
        warnings.append(toText({.kind = Kind::MobileNoCode}));
    const QStringList empty = domain::emptyPlaceholdersOf(draft, now);
    for (const QString &name : empty)
        warnings.append(toText({.kind = Kind::EmptyPlaceholder, .rule = {{}, -1, name}}));
    // The service takes it; who filled in the others has forgotten it here, or another cell is one too far
    const bool isNamed = draft.signers.isEmpty() || !draft.signers.first().name.trimmed().isEmpty();
    const bool hasNames = domain::merge::has(pattern.columns.mapping, domain::merge::Field::Name);
    if (hasNames && !isNamed && !empty.contains("name"_L1, Qt::CaseInsensitive))
        warnings.append(toText({.kind = Kind::EmptyName}));
    return warnings;
}

} // namespace tasks
