#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergecheck.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"
#include "ui/compose/senddecisionpanel.h"
#include "ui/merge/batchedits.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/batchhold.h"
#include "ui/merge/batchrowfilter.h"
#include "ui/merge/batchtemplatechange.h"
#include "ui/sessions/signinglinks.h"
#include "ui/statetext.h"
#include "ui/widgets/celleditdelegate.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPersistentModelIndex>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// Which batch it is, and how it fares.

namespace ui {

using Model = models::BatchTableModel;
using State = store::BatchRow::State;

void BatchGrid::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    m_model->setMasking(masking);
    static_cast<CellEditDelegate *>(m_table->itemDelegate())->setMasking(masking);
    m_message->setMasking(masking);
    m_template->setMasking(masking);
    m_hold->setMasking(masking);
    m_decision->setMasking(masking);
    m_links->setMasking(masking);
}

void BatchGrid::showBatch(const QString &batchId)
{
    if (m_batchId == batchId)
        return;
    m_batchId = batchId;
    m_edits->clear();
    m_stepsThen = -1;
    m_isSendAwaited = false;
    if (m_task)
        m_task->disconnect(this);
    m_task.clear();
    m_check.clear();
    m_message->dismiss();
    for (tasks::Task *task : m_activities.tasks())
        if (auto *merge = qobject_cast<tasks::MergeTask *>(task);
            merge && merge->batchId() == batchId && !merge->isFinished())
            follow(merge);
    read();
}

void BatchGrid::read()
{
    m_account.batches().get(
        m_batchId, this, [this, id = m_batchId](const store::StoreResult<store::BatchRecord> &record) {
            if (id != m_batchId)
                return;
            if (!record)
                return tellUnread(record.error());
            m_isLeftPaused = record->isPaused;
            m_model->setBatch(*record, {});
            m_template->showFor(*record);
            m_account.batches().rows(id, this,
                                     [this, id](const store::StoreResult<QList<store::BatchRow>> &rows) {
                                         if (id != m_batchId)
                                             return;
                                         rows ? rowsRead(*rows) : tellUnread(rows.error());
                                     });
        });
}

//! Somebody may have paused it in an earlier run, or stopped it since.
void BatchGrid::readPause()
{
    if (m_batchId.isEmpty())
        return;
    m_account.batches().get(m_batchId, this,
                            [this, id = m_batchId](const store::StoreResult<store::BatchRecord> &record) {
                                if (id != m_batchId || !record || m_isLeftPaused == record->isPaused)
                                    return;
                                m_isLeftPaused = record->isPaused;
                                update();
                            });
}

void BatchGrid::tellUnread(const store::StoreError &error)
{
    m_message->showMessage(InlineMessage::Tone::Error, tr("The batch cannot be read: %1").arg(error.detail));
}

void BatchGrid::rowsRead(const QList<store::BatchRow> &rows)
{
    m_model->setBatch(m_model->record(), rows);
    layOutColumns();
    const bool isNew = std::any_of(rows.begin(), rows.end(),
                                   [](const store::BatchRow &row) { return row.state == State::Unchecked; });
    if (isNew)
        check({});
    update();
}

//! What a check that goes on finds is by what the batch was made of before.
void BatchGrid::templateUsed(const QString &batchId)
{
    if (batchId != m_batchId)
        return;
    if (isChecking())
        m_check->cancel();
    read();
}

void BatchGrid::follow(tasks::MergeTask *task)
{
    m_task = task;
    m_isSendAwaited = false;
    m_edits->clear(); // what is sent is sent as it is now
    connect(task, &tasks::Task::changed, this, &BatchGrid::updateSoon);
    connect(task, &tasks::MergeTask::holdChanged, this, &BatchGrid::update);
    connect(task, &tasks::Task::finished, this, [this, task] {
        if (task->error())
            m_message->showError(*task->error(), false);
        update();
    });
    update();
}

QUndoStack *BatchGrid::undoStack() const
{
    return m_edits->stack();
}

tasks::MergeTask *BatchGrid::task() const
{
    return m_task && !m_task->isFinished() ? m_task.data() : nullptr;
}

//! Rows change many times a second while they are sent.
void BatchGrid::updateSoon()
{
    if (!m_later.isActive())
        m_later.start();
}

//! A row does not go from under the hands of who writes in it, nor while it is looked at once more. When the
//! chosen one goes, the next is chosen, so that the keys go on with it; not while they go by being sent.
void BatchGrid::followRows()
{
    if (!isChecking() && !isEditing()) {
        const QItemSelectionModel &chosen = *m_table->selectionModel();
        const QPersistentModelIndex before(m_table->currentIndex());
        const bool wasChosen = !task() && before.isValid() && chosen.isRowSelected(before.row());
        m_sorted->follow();
        if (wasChosen && !before.isValid() && !chosen.hasSelection() && m_table->currentIndex().isValid())
            chooseWrongCell(m_table->currentIndex().row());
    }
    update();
}

bool BatchGrid::isChecking() const
{
    return m_check && !m_check->isFinished();
}

bool BatchGrid::isEditing() const
{
    const QWidget *focus = QApplication::focusWidget();
    const QWidget *cells = m_table->viewport();
    return focus && focus != cells && cells->isAncestorOf(focus);
}

void BatchGrid::update()
{
    const store::BatchCounts counts = m_model->counts();
    const int ready = counts.value(State::Pending), bad = counts.value(State::Problem);
    const int stopped = counts.value(State::Cancelled), failed = counts.value(State::Failed);
    const int unchecked = isChecking() ? 0 : counts.value(State::Unchecked); // nobody looks at them
    if (ready > 0 && m_message->isSaid() && m_message->text() == noneLeftText())
        m_message->dismiss(); // whoever took that step back has some again
    tasks::MergeTask *sending = task();
    using Hold = tasks::MergeTask::Hold;
    const bool isPaused = sending ? sending->isPaused() : m_isLeftPaused && ready > 0;
    const QString key = m_send->shortcut().toString(QKeySequence::NativeText);
    m_send->setToolTip(ready > 0 ? tr("Send %Ln row(s)", nullptr, ready) + u" (%1)"_s.arg(key) : QString());
    m_send->setEnabled(ready > 0 && !sending && !isChecking() && !m_hold->isHolding());
    m_pause->setText(isPaused ? tr("&Go on") : tr("&Pause"));
    m_pause->setIcon(icon(isPaused ? u"resume"_s : u"pause"_s));
    m_pause->setEnabled(sending ? sending->holding() != Hold::Ending
                                : isPaused && !isChecking() && !m_hold->isHolding());
    m_end->setEnabled(sending && sending->holding() != Hold::Ending);
    m_stop->setEnabled(sending);
    const auto rows = selectedRows();
    m_retry->setEnabled(rows.isEmpty()
                            ? failed + stopped + unchecked > 0
                            : std::any_of(rows.begin(), rows.end(),
                                          [this](const store::BatchRow &row) { return canBeRetried(row); }));
    const bool isLeftOut = !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [](const auto &row) {
        return row.state == State::Excluded;
    });
    m_retry->setText(isLeftOut ? tr("Put &back") : tr("&Retry"));
    m_retry->setToolTip(isLeftOut         ? tr("Put the chosen rows back among those to be sent")
                        : !rows.isEmpty() ? tr("Retry the chosen rows")
                        : failed + stopped == 0 && unchecked > 0
                            ? tr("Look at the rows that are not checked yet")
                            : tr("Retry all that failed"));
    m_exclude->setEnabled(std::any_of(rows.begin(), rows.end(), [](const store::BatchRow &row) {
        return models::isOpen(row.state) && row.state != State::Excluded;
    }));
    m_open->setEnabled(rows.size() == 1 && !rows.first().sessionIds.isEmpty());
    m_copy->setEnabled(!rows.isEmpty());
    m_export->setEnabled(m_model->rowCount() > 0);
    QStringList words;
    if (isChecking())
        words << (m_check->total() > 0
                      ? tr("Looking at the files: %1 of %2").arg(m_check->done()).arg(m_check->total())
                      : tr("Looking at the rows…"));
    else if (sending)
        words << sending->detail();
    else if (m_model->rowCount() > 0 && isPaused)
        words << tr("Paused: %L1 ready, %L2 sent").arg(ready).arg(counts.value(State::Sent));
    else if (m_model->rowCount() > 0)
        words << tr("%L1 ready, %L2 sent").arg(ready).arg(counts.value(State::Sent));
    const auto all = m_model->rows();
    if (const auto doubles = int(std::count_if(all.begin(), all.end(), tasks::isPossibleDuplicate));
        doubles > 0)
        words << tr("%Ln possible duplicate(s)", nullptr, doubles);
    if (const auto warned = int(std::count_if(all.begin(), all.end(),
                                              [](const store::BatchRow &row) {
                                                  return models::hasCaution(row) &&
                                                         !tasks::isPossibleDuplicate(row);
                                              }));
        warned > 0)
        words << tr("%Ln row(s) have a warning", nullptr, warned);
    if (unchecked > 0)
        words << tr("%Ln row(s) not checked yet", nullptr, unchecked);
    if (bad > 0)
        words << tr("%Ln row(s) to correct", nullptr, bad);
    if (failed > 0 && !sending)
        words << tr("%Ln row(s) failed", nullptr, failed);
    if (stopped > 0 && !sending) // somebody wanted that
        words << tr("%Ln row(s) stopped", nullptr, stopped);
    if (const int leftOut = counts.value(State::Excluded); leftOut > 0 && !sending)
        words << tr("%Ln row(s) left out", nullptr, leftOut);
    m_status->setText(words.join(u" · "_s));
    giveRoomToProblems();
    m_template->setPossible(
        !sending && !m_hold->isHolding() && m_model->rowCount() > 0 &&
        counts.value(State::Sending) + counts.value(State::Sent) + counts.value(State::NeedsDecision) == 0);
    Q_EMIT counted(counts);
    showDecision();
    askForDecisions();
}

//! A row that waits for a person may be far down, or hidden by the filter.
void BatchGrid::askForDecisions()
{
    const int undecided = task() ? m_model->counts().value(State::NeedsDecision) : 0;
    if (undecided == 0 || !m_decision->isHidden()) {
        m_told = 0;
        return m_undecided->dismiss();
    }
    if (std::exchange(m_told, undecided) == undecided)
        return; // a person may have closed it
    m_undecided->showMessage(InlineMessage::Tone::Warning,
                             tr("%Ln row(s) wait for your decision.", nullptr, undecided));
    m_undecided->setAction(tr("&Decide…"));
}

//! Of the chosen row, when the service's answer was lost.
void BatchGrid::showDecision()
{
    const auto rows = selectedRows();
    const int number = rows.size() == 1 ? rows.first().number : 0;
    tasks::SendTask *send = task() ? m_task->undecided(number) : nullptr;
    m_decision->ask(send);
}

} // namespace ui
