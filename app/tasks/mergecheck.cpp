#include "tasks/mergecheck.h"

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

struct Judge
{
    MergePattern pattern;
    QHash<QString, TakenFile> files;
    QSet<int> numbers;
    QDateTime now;

    [[nodiscard]] bool isAsked(const store::BatchRow &row) const
    {
        return isChecked(row.state) && (numbers.isEmpty() || numbers.contains(row.number));
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
            row.warnings.clear();
            if (const int other = earlier.sameAs(pattern.draftOf(row), row.number); other > 0)
                row.warnings.append(toText({.kind = Kind::Twice, .row = other}));
            if (row != before[i])
                changed.append(row);
        }
        return changed;
    }
};

} // namespace

MergeCheck::MergeCheck(Account &account, const QString &batchId, const QSet<int> &numbers, QObject *parent)
    : Task(tr("Check the rows"), parent)
    , m_account(account)
    , m_batchId(batchId)
    , m_numbers(numbers)
{
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
        judge();
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

void MergeCheck::judge()
{
    const Judge judge{m_pattern, m_files, m_numbers, QDateTime::currentDateTime()};
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
