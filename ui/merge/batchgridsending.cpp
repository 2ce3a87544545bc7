#include "store/saidwords.h"
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
#include <QUndoStack>

#include <utility>

// How it is sent: what is asked before, the seconds in which it can be taken back, and what holds it up.

namespace ui {

using Model = models::BatchTableModel;
using State = store::BatchRow::State;

//! What is written in an open cell is sent, too: it is asked when that is kept and checked.
void BatchGrid::send()
{
    if (task() || m_hold->isHolding() || m_review)
        return;
    m_message->dismiss();
    if (isEditing())
        m_table->setFocus(); // which takes over what is written there
    m_isSendAwaited = m_writing > 0 || isChecking();
    if (m_isSendAwaited)
        return;
    const auto pattern = tasks::patternOf(m_model->record());
    if (!pattern)
        return m_message->showError(pattern.error(), false);
    m_review = new BatchReview(*pattern, m_model->record(), m_model->rows(),
                               m_account.profile().environmentLabel, m_masking, this);
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_review, &BatchReview::confirmed, this, &BatchGrid::confirmed);
    m_review->open();
}

//! Whoever writes on, or looks at something else by now, is not asked.
void BatchGrid::sendWhenChecked()
{
    if (m_writing > 0 || isChecking() || !std::exchange(m_isSendAwaited, false))
        return;
    const bool isChecked = m_check && m_check->state() == tasks::Task::State::Done;
    if (isChecked && m_send->isEnabled() && isVisible() && !isEditing())
        send();
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
        m_batchId, out, this, [this, batchId, leftOut, out](const store::StoreResult<void> &written) {
            if (!written)
                return m_message->showMessage(InlineMessage::Tone::Error,
                                              tr("Nothing is sent: %1").arg(written.error().detail));
            if (batchId != m_batchId)
                return;
            m_edits->noteLeftOut({leftOut, out});
            m_leftOut = leftOut;
            m_stepsThen = undoStack()->index();
            hold();
        });
}

void BatchGrid::hold()
{
    if (const int ready = m_model->counts().value(State::Pending); ready > 0) {
        m_hold->hold(m_batchId, m_model->record().name, ready, m_holdMs);
    } else {
        m_leftOut.clear(); // by a step that can be undone
        m_message->showBriefly(noneLeftText());
    }
    update();
}

QString BatchGrid::noneLeftText()
{
    return tr("There is no row left to send.");
}

//! All of it: what was only left out of this sending is there again. If something else was done since, it
//! stays the step before that. Another batch may be looked at, and rows of this one may have been sent
//! earlier.
void BatchGrid::takeBack(const QString &batchId)
{
    const QString name = m_hold->name();
    m_message->showBriefly(
        tr("Undone: %Ln row(s) of “%1” were not sent.", nullptr, m_hold->rowCount()).arg(name));
    m_activities.noteCancelled(tasks::MergeTask::titleOf(name),
                               store::saidwords::kept({store::saidwords::of(
                                   "ui::BatchGrid", QT_TR_NOOP("Undone: nothing was sent."))}));
    Rows out = std::exchange(m_leftOut, {});
    if (batchId == m_batchId)
        out.removeIf([this](const store::BatchRow &row) { // what was written in it since stays
            const store::BatchRow now = m_model->rows().value(row.number - 1);
            return now.number != row.number || now.values != row.values;
        });
    const int steps = undoStack()->index();
    if (!out.isEmpty() && batchId != m_batchId)
        m_account.batches().updateOpen(batchId, out, this, [](const store::StoreResult<Rows> &) {});
    else if (!out.isEmpty() && m_stepsThen == steps)
        undoStack()->undo();
    else if (!out.isEmpty() && m_stepsThen < 0)
        restore(out);
    update();
}

void BatchGrid::begin(const QString &batchId)
{
    m_leftOut.clear();
    m_activities.add(new tasks::MergeTask(m_account, batchId)); // taskAdded: follow()
    update();
}

void BatchGrid::forget(const QString &batchId)
{
    if (m_hold->batchId() == batchId) {
        m_leftOut.clear();
        m_hold->undo();
    }
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
    if (task())
        m_task->isPaused() ? m_task->carryOn() : m_task->pause();
    else if (m_isLeftPaused && !m_hold->isHolding()) // it was looked at before it was begun
        begin(m_batchId);
}

} // namespace ui
