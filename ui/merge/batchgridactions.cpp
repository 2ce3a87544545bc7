#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergecheck.h"
#include "tasks/mergerow.h"
#include "tasks/mergetask.h"
#include "ui/merge/batchedits.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/batchhold.h"
#include "ui/merge/batchreview.h"
#include "ui/merge/batchrowfilter.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QComboBox>
#include <QTableView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::BatchTableModel;
using State = store::BatchRow::State;

namespace {

//! Asked for alone, no row is looked at by itself, only whether two of them are the same: one that is left
//! out keeps what is known of it, such as why it failed.
constexpr int noRow = 0;

QSet<int> rowNumbersOf(const QList<store::BatchRow> &rows)
{
    QSet<int> numbers;
    for (const store::BatchRow &row : rows)
        numbers.insert(row.number);
    return numbers;
}

} // namespace

QList<store::BatchRow> BatchGrid::selectedRows() const
{
    QList<store::BatchRow> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.data(Model::RowRole).value<store::BatchRow>());
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.number < b.number; });
    return rows;
}

void BatchGrid::check(const QSet<int> &numbers)
{
    m_check = new tasks::MergeCheck(m_account, m_batchId, numbers);
    m_check->setDuplicateDays(m_duplicateDays);
    connect(m_check, &tasks::Task::changed, this, &BatchGrid::update);
    connect(m_check, &tasks::Task::finished, this, &BatchGrid::update);
    connect(m_check, &tasks::Task::finished, this, &BatchGrid::updateSoon);
    if (numbers.isEmpty())
        return m_activities.add(m_check);
    // one cell that was corrected is no activity
    m_check->setParent(this);
    connect(m_check, &tasks::Task::finished, m_check, &QObject::deleteLater);
    m_check->start();
}

void BatchGrid::send()
{
    if (task() || m_hold->isHolding() || m_review)
        return;
    m_message->dismiss();
    const auto pattern = tasks::patternOf(m_model->record());
    if (!pattern)
        return m_message->showError(pattern.error(), false);
    m_review = new BatchReview(*pattern, m_model->record(), m_model->rows(),
                               m_account.profile().environmentLabel, m_masking, this);
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_review, &BatchReview::confirmed, this, &BatchGrid::confirmed);
    m_review->open();
}

void BatchGrid::confirmed(const QString &batchId, const QList<store::BatchRow> &leftOut)
{
    if (batchId != m_batchId)
        return;
    if (leftOut.isEmpty())
        return hold();
    QList<store::BatchRow> out = leftOut;
    for (store::BatchRow &row : out)
        row.state = State::Excluded;
    m_account.batches().update(
        m_batchId, out, this, [this, batchId](const store::StoreResult<void> &written) {
            if (!written)
                return m_message->showMessage(InlineMessage::Tone::Error,
                                              tr("Nothing is sent: %1").arg(written.error().detail));
            if (batchId == m_batchId)
                hold();
        });
}

void BatchGrid::hold()
{
    const int ready = m_model->counts().value(State::Pending);
    if (ready > 0)
        m_hold->hold(m_batchId, m_model->record().name, ready, m_holdMs);
    else
        m_message->showBriefly(tr("Nothing was sent."));
    update();
}

void BatchGrid::begin(const QString &batchId)
{
    m_activities.add(new tasks::MergeTask(m_account, batchId)); // taskAdded: follow()
    update();
}

void BatchGrid::forget(const QString &batchId)
{
    if (m_hold->batchId() == batchId)
        m_hold->undo();
    if (m_review && m_review->batchId() == batchId)
        m_review->reject();
}

//! The first of them is chosen, so that its question is asked; a filter that hides it goes.
void BatchGrid::goToUndecided()
{
    const auto isUndecided = [](const QModelIndex &row) {
        return row.data(Model::StateRole).toInt() == int(State::NeedsDecision);
    };
    m_filter->setCurrentIndex(0);
    for (int i = 0; i < m_sorted->rowCount(); ++i)
        if (const QModelIndex row = m_sorted->index(i, 0); isUndecided(row)) {
            m_table->selectRow(i);
            m_table->scrollTo(row);
            return m_table->setFocus();
        }
}

void BatchGrid::pauseOrCarryOn()
{
    if (!task())
        return;
    m_task->holding() == tasks::MergeTask::Hold::Person ? m_task->carryOn() : m_task->pause();
}

//! It certainly made nothing, and trying again can help: a row that is wrong has to be corrected, unless it
//! was its file. One that nobody looks at waits for ever, when the check was stopped.
bool BatchGrid::canBeRetried(const store::BatchRow &row) const
{
    using Kind = tasks::MergeProblem::Kind;
    if (row.state == State::Problem)
        return std::any_of(row.problems.begin(), row.problems.end(), [](const QString &problem) {
            const Kind kind = tasks::problemFrom(problem).kind;
            return kind == Kind::File || kind == Kind::NoCopy;
        });
    if (row.state == State::Unchecked)
        return !isChecking();
    return row.state == State::Failed || row.state == State::Cancelled || row.state == State::Excluded;
}

//! Else the rows are as they were, and it says so.
bool BatchGrid::isKept(const store::StoreResult<void> &kept)
{
    if (!kept)
        m_message->showMessage(InlineMessage::Tone::Error,
                               tr("The rows stay as they are: %1").arg(kept.error().detail));
    return kept.has_value();
}

//! Rows begin many times a second while a batch is sent: one that was just begun with is sent as it is, and
//! is not made one that waits.
void BatchGrid::write(const Rows &rows, const std::function<void(const Rows &written)> &then)
{
    const auto done = [this, id = m_batchId, count = rows.size(),
                       then](const store::StoreResult<Rows> &kept) {
        if (!kept || id != m_batchId) {
            (void)isKept(kept ? store::StoreResult<void>() : tl::make_unexpected(kept.error()));
            return;
        }
        if (const int others = int(count - kept->size()); others > 0)
            m_message->showMessage(
                InlineMessage::Tone::Warning,
                tr("%n row(s) are being sent by now and stay as they are.", nullptr, others));
        if (!kept->isEmpty())
            then(*kept);
    };
    m_account.batches().updateOpen(m_batchId, rows, this, done);
}

//! Only what certainly made nothing.
void BatchGrid::retry()
{
    QList<store::BatchRow> rows = selectedRows();
    if (rows.isEmpty())
        rows = m_model->rows();
    const bool isChosen = !selectedRows().isEmpty();
    QList<store::BatchRow> again;
    for (store::BatchRow &row : rows) {
        const bool isMeant = row.state == State::Failed || row.state == State::Cancelled ||
                             (row.state == State::Unchecked && canBeRetried(row));
        if (!isMeant && !(isChosen && canBeRetried(row)))
            continue;
        row.state = State::Unchecked; // what it names may be another file by now
        again.append(row);
    }
    if (again.isEmpty())
        return;
    write(again, [this](const Rows &written) {
        const QSet<int> numbers = rowNumbersOf(written);
        check(numbers.size() < m_model->rowCount() ? numbers : QSet<int>()); // all of them can be stopped
        connect(m_check, &tasks::Task::finished, this, [this] {
            if (task())
                m_task->takeMore();
        });
    });
}

void BatchGrid::exclude()
{
    QHash<int, store::BatchRow> before;
    QList<store::BatchRow> out;
    for (store::BatchRow row : selectedRows())
        if (models::isOpen(row.state) && row.state != State::Excluded) {
            before.insert(row.number, row);
            row.state = State::Excluded;
            out.append(row);
        }
    if (out.isEmpty())
        return;
    write(out, [this, before](const Rows &written) {
        if (task())
            return;
        BatchEdits::Change change;
        for (const store::BatchRow &row : written) {
            change.before.append(before.value(row.number));
            change.after.append(row);
        }
        m_edits->noteLeftOut(change);
        check({noRow}); // its twin is no double any more
    });
}

void BatchGrid::edited(const store::BatchRow &row)
{
    write({row}, [this, before = m_model->rows().at(row.number - 1)](const Rows &written) {
        if (!task()) // else it may be sent at any moment
            m_edits->noteCell({{before}, written});
        check(rowNumbersOf(written));
    });
}

//! What is sent by now, or being sent, stays as it is.
void BatchGrid::restore(const QList<store::BatchRow> &wanted)
{
    QList<store::BatchRow> rows;
    QSet<int> numbers{noRow};
    for (const store::BatchRow &other : wanted) {
        store::BatchRow row = m_model->rows().value(other.number - 1);
        if (row.number != other.number || !models::isOpen(row.state))
            continue;
        if (other.state != State::Excluded || row.values != other.values)
            numbers.insert(row.number);
        row.values = other.values;
        row.isBroken = other.isBroken;
        row.state = State::Unchecked;
        if (other.state == State::Excluded || other.state == State::Failed ||
            other.state == State::Cancelled) { // no check says so
            row.state = other.state;
            row.problems = other.problems;
            row.warnings = other.warnings;
        }
        rows.append(row);
    }
    if (rows.isEmpty())
        return;
    if (m_hold->batchId() == m_batchId)
        m_hold->undo(); // who takes something back does not want it sent in a few seconds
    write(rows, [this, numbers](const Rows &) { check(numbers); });
}

void BatchGrid::openSession()
{
    const auto rows = selectedRows();
    if (rows.size() == 1 && !rows.first().sessionIds.isEmpty())
        Q_EMIT sessionActivated(rows.first().sessionIds.first());
}

} // namespace ui
