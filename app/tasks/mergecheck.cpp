#include "tasks/mergecheck.h"

#include "store/saidwords.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/mergejudge.h"

#include <algorithm>
#include <utility>

namespace tasks {

namespace {

constexpr int filesAtOnce = 2;

} // namespace

MergeCheck::MergeCheck(Account &account, const QString &batchId, const QSet<int> &numbers, QObject *parent)
    : BatchTask(account, batchId, parent)
    , m_numbers(numbers)
    , m_duplicates(account)
{
    setTitle("tasks::MergeCheck", QT_TR_NOOP("Check the rows"));
    connect(&m_duplicates, &DuplicateCheck::finished, this, &MergeCheck::knownFound);
    connect(&account, &Account::closing, this, &Task::cancel);
}

void MergeCheck::stop()
{
    m_paths.clear();
}

void MergeCheck::recordRead(const store::BatchRecord &record)
{
    setTitle("tasks::MergeCheck", QT_TR_NOOP("Check “%1”"), record.name);
    readRows();
}

void MergeCheck::readRows()
{
    m_account.batches().rows(m_batchId, this, [this](const store::StoreResult<QList<store::BatchRow>> &rows) {
        if (!isFinished())
            rows ? rowsRead(*rows) : fail(localError(rows.error().detail));
    });
}

void MergeCheck::rowsRead(const QList<store::BatchRow> &rows)
{
    m_rows = rows;
    m_known.clear();
    const MergeJudge asked{.numbers = m_numbers};
    QSet<QString> paths;
    for (const store::BatchRow &row : rows)
        if (asked.isAsked(row))
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
    const MergeJudge judge{m_pattern, m_files, m_numbers, {}, {}};
    runInBackground(
        this, [judge, rows = m_rows] { return judge.everybody(rows); },
        [this](const MergeJudge::Everybody &everybody) {
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
    for (const store::BatchRow &row : std::as_const(m_rows)) {
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
    const MergeJudge judge{m_pattern, m_files, m_numbers, QDateTime::currentDateTime(), m_known};
    runInBackground(
        this, [judge, rows = m_rows] { return judge.changesOf(rows); },
        [this](const QList<store::BatchRow> &rows) {
            if (!isFinished())
                judged(rows);
        });
}

//! Looking at many files takes a while. A row that a person corrected meanwhile, or that was sent, is not
//! made what it was before: it is looked at once more, as it is now.
void MergeCheck::judged(const QList<store::BatchRow> &rows)
{
    using Written = store::StoreResult<QList<store::BatchRow>>;
    m_account.batches().updateUnchanged(m_batchId, rows, this, [this, rows](const Written &written) {
        if (isFinished())
            return;
        if (!written)
            return fail(localError(written.error().detail));
        QSet<int> others;
        for (const store::BatchRow &row : rows)
            others.insert(row.number);
        for (const store::BatchRow &row : *written)
            others.remove(row.number);
        if (others.isEmpty()) {
            tellEnd(*written);
            return succeed();
        }
        m_numbers = others;
        readRows();
    });
}

//! Of the whole batch: that is what somebody has to do next.
void MergeCheck::tellEnd(const QList<store::BatchRow> &changed)
{
    using State = store::BatchRow::State;
    QHash<int, State> states;
    for (const QList<store::BatchRow> *rows : {&std::as_const(m_rows), &changed})
        for (const store::BatchRow &row : *rows)
            states.insert(row.number, row.state);
    const auto countOf = [&states](State state) {
        return int(std::count(states.cbegin(), states.cend(), state));
    };
    using store::saidwords::counted;
    QList<QStringList> words;
    if (const int ready = countOf(State::Pending); ready > 0)
        words.append(counted("tasks::MergeCheck", QT_TR_N_NOOP("%n row(s) are ready."), ready));
    if (const int wrong = countOf(State::Problem); wrong > 0)
        words.append(counted("tasks::MergeCheck", QT_TR_N_NOOP("%n row(s) are to be corrected."), wrong));
    setSaidDetail(words);
}

} // namespace tasks
