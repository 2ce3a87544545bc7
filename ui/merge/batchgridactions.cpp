#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergecheck.h"
#include "tasks/mergerow.h"
#include "tasks/mergetask.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/batchhold.h"
#include "ui/merge/batchreview.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QComboBox>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::BatchTableModel;
using State = store::BatchRow::State;

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
//! was its file.
bool BatchGrid::canBeRetried(const store::BatchRow &row)
{
    using Kind = tasks::MergeProblem::Kind;
    if (row.state == State::Problem)
        return std::any_of(row.problems.begin(), row.problems.end(), [](const QString &problem) {
            const Kind kind = tasks::problemFrom(problem).kind;
            return kind == Kind::File || kind == Kind::NoCopy;
        });
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

//! Only what certainly made nothing.
void BatchGrid::retry()
{
    QList<store::BatchRow> rows = selectedRows();
    if (rows.isEmpty())
        rows = m_model->rows();
    const bool isChosen = !selectedRows().isEmpty();
    QList<store::BatchRow> again;
    QSet<int> numbers;
    for (store::BatchRow &row : rows) {
        const bool hasFailed = row.state == State::Failed || row.state == State::Cancelled;
        if (!hasFailed && !(isChosen && canBeRetried(row)))
            continue;
        row.state = State::Unchecked; // what it names may be another file by now
        again.append(row);
        numbers.insert(row.number);
    }
    if (again.isEmpty())
        return;
    m_account.batches().update(m_batchId, again, this, [this, numbers](const store::StoreResult<void> &kept) {
        if (!isKept(kept))
            return;
        check(numbers);
        connect(m_check, &tasks::Task::finished, this, [this] {
            if (task())
                m_task->takeMore();
        });
    });
}

void BatchGrid::exclude()
{
    QList<store::BatchRow> out;
    QSet<int> numbers;
    for (store::BatchRow row : selectedRows())
        if (models::isOpen(row.state)) {
            row.state = State::Excluded;
            out.append(row);
            numbers.insert(row.number);
        }
    if (out.isEmpty())
        return;
    m_account.batches().update(m_batchId, out, this, [this, numbers](const store::StoreResult<void> &kept) {
        if (isKept(kept) && !task())
            check(numbers); // its twin is no double any more
    });
}

void BatchGrid::edited(const store::BatchRow &row)
{
    m_account.batches().update(m_batchId, {row}, this,
                               [this, number = row.number](const store::StoreResult<void> &kept) {
                                   if (isKept(kept))
                                       check({number});
                               });
}

void BatchGrid::openSession()
{
    const auto rows = selectedRows();
    if (rows.size() == 1 && !rows.first().sessionIds.isEmpty())
        Q_EMIT sessionActivated(rows.first().sessionIds.first());
}

} // namespace ui
