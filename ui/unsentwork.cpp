#include "ui/unsentwork.h"

#include "tasks/mergetask.h"
#include "tasks/sendtask.h"
#include "ui/errortext.h"
#include "ui/merge/batchhold.h"
#include "ui/merge/leftbatches.h"

#include <QMetaObject>

#include <memory>
#include <utility>

namespace ui {

namespace {

//! Also what was taken back and could not be written: the next start would send it, and a second try may do.
bool mayBeTakenBack(const tasks::SendTask &send)
{
    return send.canBeUndone() && (send.stage() == tasks::SendTask::Stage::Holding || send.isFinished());
}

} // namespace

//! A batch that only waits for a decision is told at the next start, as a single send is.
UnsentWork::UnsentWork(const QList<tasks::Task *> &all, BatchHold *held, const Masking &masking)
{
    if (held && held->isHolding()) {
        m_batch = held;
        m_held << tr("The batch “%1” can still be taken back: none of its %n row(s) is sent.", nullptr,
                     held->rowCount())
                      .arg(masking.shown(held->name()));
    }
    for (tasks::Task *task : all) {
        if (auto *send = qobject_cast<tasks::SendTask *>(task); send && mayBeTakenBack(*send)) {
            m_sends << send;
            const QString title = masking.shown(send->plan().title);
            m_held << (title.isEmpty()
                           ? tr("A new session can still be taken back: nothing of it is sent.")
                           : tr("“%1” can still be taken back: nothing of it is sent.").arg(title));
        } else if (auto *batch = qobject_cast<tasks::MergeTask *>(task)) {
            takeBatch(*batch, masking.shown(batch->batchName()));
        }
    }
}

void UnsentWork::takeBatch(tasks::MergeTask &batch, const QString &name)
{
    const bool isOpen = batch.state() == tasks::Task::State::Running && batch.leftCount() > 0;
    if (!isOpen || batch.onlyRecovers() || batch.holding() == tasks::MergeTask::Hold::Ending)
        return;
    m_batches << &batch;
    if (batch.isPaused())
        m_paused << LeftBatches::sentence(name, batch.leftCount(), true);
    else
        m_running
            << tr("The batch “%1” is being sent: %n row(s) are left.", nullptr, batch.leftCount()).arg(name);
}

QStringList UnsentWork::heldSentences(Reason reason) const
{
    const QString ending = reason == Reason::Closing    ? tr("Closed now, it is sent at the next start.")
                           : reason == Reason::Changing ? tr("It is sent when this account is opened again.")
                                                        : tr("Without the account it is not sent.");
    QStringList said;
    for (const QString &held : m_held)
        said << held + u' ' + ending;
    return said;
}

QStringList UnsentWork::sentences(Reason reason) const
{
    QStringList said = heldSentences(reason);
    for (const QString &paused : m_paused)
        said << paused + u' ' + tr("It stays paused until somebody lets it go on.");
    for (const QString &running : m_running)
        said << running + u' ' +
                    (reason == Reason::Closing
                         ? tr("That goes on by itself at the next start.")
                         : tr("That goes on by itself when this account is opened again."));
    return said;
}

void UnsentWork::follow(QObject *context, const std::function<void()> &changed) const
{
    for (const QPointer<tasks::MergeTask> &each : m_batches)
        if (const tasks::MergeTask *batch = each.data()) {
            QObject::connect(batch, &tasks::Task::changed, context, changed);
            QObject::connect(batch, &tasks::MergeTask::holdChanged, context, changed);
            QObject::connect(batch, &tasks::Task::finished, context, changed);
        }
}

void UnsentWork::setWaits(bool waits) const
{
    if (m_batch)
        m_batch->setWaits(waits);
    for (const QPointer<tasks::SendTask> &send : m_sends)
        if (send)
            send->setHoldWaits(waits);
}

void UnsentWork::takeBack(QObject *context, const std::function<void()> &then,
                          const std::function<void(const QStringList &)> &failed) const
{
    if (m_batch)
        m_batch->undo();
    QList<tasks::SendTask *> undoing;
    for (const QPointer<tasks::SendTask> &send : m_sends)
        if (send && send->canBeUndone())
            undoing << send;
    if (undoing.isEmpty())
        return then();
    struct Ends
    {
        qsizetype left = 0;
        QStringList problems;
    };
    const auto ends = std::make_shared<Ends>(Ends{undoing.size(), {}});
    for (tasks::SendTask *send : std::as_const(undoing)) {
        const auto ended = [ends, then, failed, undone = QPointer<tasks::SendTask>(send)] {
            if (undone && undone->canBeUndone() && undone->error())
                ends->problems << tr("That a session is not to be sent could not be written to disk; it is "
                                     "sent when its account is opened again. %1")
                                      .arg(errorSentence(*undone->error()));
            if (--ends->left > 0)
                return;
            ends->problems.isEmpty() ? then() : failed(ends->problems);
        };
        // queued: what follows may be the end of the account, and of the send that tells this
        send->undo([asker = QPointer<QObject>(context), ended] {
            if (asker)
                QMetaObject::invokeMethod(asker.data(), ended, Qt::QueuedConnection);
        });
    }
}

} // namespace ui
