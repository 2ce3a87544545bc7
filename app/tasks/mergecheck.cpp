#include "tasks/mergecheck.h"

#include "domain/emailcaution.h"
#include "domain/personkey.h"
#include "tasks/account.h"
#include "tasks/background.h"

#include <QFileInfo>

#include <algorithm>

namespace tasks {

namespace {

using State = store::BatchRow::State;
using Kind = MergeProblem::Kind;

constexpr int filesAtOnce = 2;

bool isChecked(State state)
{
    return state == State::Unchecked || state == State::Pending || state == State::Problem;
}

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
    //! The number of the first with the same documents and the same person; 0: none. Remembers the row.
    int sameAs(const domain::SessionDraft &draft, int number)
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
            rows.append({person, number});
        }
        return found;
    }

private:
    QHash<QString, QList<std::pair<domain::PersonKey, int>>> m_rows;
};

//! Everybody who is to get something, as one draft, and which document of it each is about.
struct Everybody
{
    domain::SessionDraft draft;
    QList<std::pair<int, int>> asked; //!< of each signer: row number; document, -1: any
};

struct Judge
{
    MergePattern pattern;
    QHash<QString, TakenFile> files;
    QSet<int> numbers;
    QDateTime now;
    QHash<int, Duplicate> known; //!< by row number

    [[nodiscard]] bool isAsked(const store::BatchRow &row) const
    {
        return isChecked(row.state) && (numbers.isEmpty() || numbers.contains(row.number));
    }
    //! What all rows have is no sign that a row's own contract is sent twice: where rows have files of their
    //! own, these are asked about.
    [[nodiscard]] Everybody everybody(const QList<store::BatchRow> &rows) const
    {
        const bool hasFiles = domain::merge::has(pattern.columns.mapping, domain::merge::Field::File);
        Everybody all;
        QHash<QString, int> places;
        if (!hasFiles)
            all.draft.documents = pattern.draft.documents;
        for (store::BatchRow row : rows) {
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
    void judge(store::BatchRow &row) const
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
        row.state = problems.isEmpty() ? State::Pending : State::Problem;
    }
    [[nodiscard]] QList<store::BatchRow> changesOf(QList<store::BatchRow> rows) const
    {
        const QList<store::BatchRow> before = rows;
        Earlier earlier;
        QList<store::BatchRow> changed;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            store::BatchRow &row = rows[i];
            if (isAsked(row))
                judge(row);
            if (row.state == State::Excluded)
                continue;
            const domain::SessionDraft draft = pattern.draftOf(row);
            warn(row, draft, earlier.sameAs(draft, row.number));
            if (row != before[i])
                changed.append(row);
        }
        return changed;
    }

private:
    //! \a twin: of the same batch. What else is known is only known of the rows that were asked for.
    void warn(store::BatchRow &row, const domain::SessionDraft &draft, int twin) const
    {
        QStringList others = isAsked(row) ? warningsOf(row, draft) : row.warnings;
        others.removeIf([](const QString &text) { return problemFrom(text).kind == Kind::Twice; });
        row.warnings.clear();
        if (twin > 0)
            row.warnings.append(toText({.kind = Kind::Twice, .row = twin}));
        row.warnings += others;
    }
    [[nodiscard]] QStringList warningsOf(const store::BatchRow &row, const domain::SessionDraft &draft) const
    {
        QStringList warnings;
        if (const auto found = known.constFind(row.number); found != known.cend())
            warnings.append(toText({.kind = Kind::Known, .known = *found}));
        if (!draft.signers.isEmpty() && domain::isEmailWithoutDot(draft.signers.first().email))
            warnings.append(toText({.kind = Kind::EmailNoDot}));
        return warnings;
    }
};

} // namespace

MergeCheck::MergeCheck(Account &account, const QString &batchId, const QSet<int> &numbers, QObject *parent)
    : Task(tr("Check the rows"), parent)
    , m_account(account)
    , m_batchId(batchId)
    , m_numbers(numbers)
    , m_duplicates(account)
{
    connect(&m_duplicates, &DuplicateCheck::finished, this, &MergeCheck::knownFound);
    addSubject(batchId);
    connect(&account, &Account::closing, this, &Task::cancel);
}

void MergeCheck::run()
{
    m_account.batches().get(m_batchId, this, [this](const store::StoreResult<store::BatchRecord> &record) {
        if (!isFinished())
            record ? recordRead(*record) : fail(localError(record.error().detail));
    });
}

void MergeCheck::stop()
{
    m_paths.clear();
}

void MergeCheck::recordRead(const store::BatchRecord &record)
{
    const auto pattern = patternOf(record);
    if (!pattern)
        return fail(pattern.error());
    m_pattern = *pattern;
    setTitle(tr("Check “%1”").arg(record.name));
    m_account.batches().rows(m_batchId, this, [this](const store::StoreResult<QList<store::BatchRow>> &rows) {
        if (!isFinished())
            rows ? rowsRead(*rows) : fail(localError(rows.error().detail));
    });
}

void MergeCheck::rowsRead(const QList<store::BatchRow> &rows)
{
    m_rows = rows;
    QSet<QString> paths;
    for (const store::BatchRow &row : rows)
        if (isChecked(row.state) && (m_numbers.isEmpty() || m_numbers.contains(row.number)))
            if (const QString path = m_pattern.pathOf(row); !path.isEmpty() && !paths.contains(path)) {
                paths.insert(path);
                m_paths.append(path);
            }
    setProgress(0, m_paths.size());
    nextFiles();
}

void MergeCheck::nextFiles()
{
    while (m_looking < filesAtOnce && !m_paths.isEmpty()) {
        ++m_looking;
        const QString path = m_paths.takeFirst();
        takeFile(m_account, path, this, [this, path](const TakenFile &file) { fileTaken(path, file); });
    }
    if (m_looking == 0 && !isFinished())
        findKnown();
}

void MergeCheck::fileTaken(const QString &path, const TakenFile &file)
{
    --m_looking;
    if (isFinished())
        return;
    m_files.insert(path, file);
    setProgress(done() + 1, total());
    nextFiles();
}

void MergeCheck::findKnown()
{
    const Judge judge{m_pattern, m_files, m_numbers, {}, {}};
    runInBackground(
        this, [judge, rows = m_rows] { return judge.everybody(rows); },
        [this](const Everybody &everybody) {
            if (isFinished())
                return;
            m_asked = everybody.asked;
            if (m_asked.isEmpty())
                return this->judge();
            m_duplicates.check(everybody.draft, QDateTime::currentDateTimeUtc());
        });
}

//! The newest of each row. What this batch made itself is told by the rows that made it.
void MergeCheck::knownFound(const QList<Duplicate> &known)
{
    if (isFinished())
        return;
    QSet<QString> own;
    for (const store::BatchRow &row : m_rows) {
        own.insert(row.sendId);
        for (const QString &id : row.sessionIds)
            own.insert(id);
    }
    for (const Duplicate &found : known) {
        const auto [number, document] = m_asked.value(found.signerRow);
        const bool isOwn = own.contains(found.sessionId.isEmpty() ? found.sendId : found.sessionId);
        if (!isOwn && (document < 0 || document == found.documentRow) && !m_known.contains(number))
            m_known.insert(number, found);
    }
    judge();
}

void MergeCheck::judge()
{
    const Judge judge{m_pattern, m_files, m_numbers, QDateTime::currentDateTime(), m_known};
    runInBackground(
        this, [judge, rows = m_rows] { return judge.changesOf(rows); },
        [this](const QList<store::BatchRow> &rows) {
            if (!isFinished())
                judged(rows);
        });
}

void MergeCheck::judged(const QList<store::BatchRow> &rows)
{
    m_account.batches().update(m_batchId, rows, this, [this](const store::StoreResult<void> &written) {
        if (!isFinished())
            written ? succeed() : fail(localError(written.error().detail));
    });
}

} // namespace tasks
