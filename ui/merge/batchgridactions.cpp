#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergecheck.h"
#include "tasks/mergerow.h"
#include "tasks/mergetask.h"
#include "ui/merge/batchedits.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/batchhold.h"
#include "ui/merge/batchrowfilter.h"
#include "ui/widgets/inlinemessage.h"

#include <QItemSelectionModel>
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
    connect(m_check, &tasks::Task::finished, this, &BatchGrid::sendWhenChecked);
    if (numbers.isEmpty())
        return m_activities.add(m_check);
    // one cell that was corrected is no activity
    m_check->setParent(this);
    connect(m_check, &tasks::Task::finished, m_check, &QObject::deleteLater);
    m_check->start();
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
    ++m_writing;
    const auto done = [this, id = m_batchId, count = rows.size(),
                       then](const store::StoreResult<Rows> &kept) {
        --m_writing;
        if (!kept || kept->isEmpty() || id != m_batchId)
            m_isSendAwaited = false; // nothing is checked for it
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

void BatchGrid::notePutBack(const QHash<int, store::BatchRow> &leftOut, const Rows &written)
{
    if (task())
        return; // it may be sent at any moment
    BatchEdits::Change change;
    for (const store::BatchRow &row : written)
        if (const auto before = leftOut.constFind(row.number); before != leftOut.cend()) {
            change.before.append(*before);
            change.after.append(row);
        }
    if (!change.after.isEmpty())
        m_edits->notePutBack(change);
}

//! Only what certainly made nothing.
void BatchGrid::retry()
{
    QList<store::BatchRow> rows = selectedRows();
    if (rows.isEmpty())
        rows = m_model->rows();
    const bool isChosen = !selectedRows().isEmpty();
    QList<store::BatchRow> again;
    QHash<int, store::BatchRow> leftOut;
    for (store::BatchRow &row : rows) {
        const bool isMeant = row.state == State::Failed || row.state == State::Cancelled ||
                             (row.state == State::Unchecked && canBeRetried(row));
        if (!isMeant && !(isChosen && canBeRetried(row)))
            continue;
        if (row.state == State::Excluded)
            leftOut.insert(row.number, row);
        row.state = State::Unchecked; // what it names may be another file by now
        again.append(row);
    }
    if (again.isEmpty())
        return;
    write(again, [this, leftOut](const Rows &written) {
        notePutBack(leftOut, written);
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
    const QList<store::BatchRow> selected = selectedRows();
    for (const store::BatchRow &row : selected)
        if (models::isOpen(row.state) && row.state != State::Excluded) {
            before.insert(row.number, row);
            out.append(row);
            out.last().state = State::Excluded;
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

//! The first one that something is wrong with, else the first.
QModelIndex BatchGrid::wrongCell(int row) const
{
    const int first = int(Model::Column::FirstCell);
    for (int column = first; column < m_sorted->columnCount(); ++column)
        if (const QModelIndex cell = m_sorted->index(row, column); cell.data(Model::WarningRole).toBool())
            return cell;
    return m_sorted->index(row, first);
}

//! From what is no cell of the spreadsheet, such as the number of the row, the one that is to be corrected is
//! meant.
void BatchGrid::editCell()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex cell = current.flags() & Qt::ItemIsEditable ? current : wrongCell(current.row());
    if (!(cell.flags() & Qt::ItemIsEditable))
        return; // it is sent
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_table->scrollTo(cell);
    m_table->edit(cell);
}

void BatchGrid::chooseWrongCell(int row)
{
    const QModelIndex cell = wrongCell(row);
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_table->scrollTo(cell);
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
    if (m_hold->batchId() == m_batchId) {
        m_leftOut.clear(); // that is a step, and may be the one
        m_hold->undo();    // who takes something back does not want it sent in a few seconds
    }
    write(rows, [this, numbers](const Rows &) { check(numbers); });
}

void BatchGrid::openSession()
{
    const auto rows = selectedRows();
    if (rows.size() == 1 && !rows.first().sessionIds.isEmpty())
        Q_EMIT sessionActivated(rows.first().sessionIds.first());
}

} // namespace ui
