#include "ui/merge/leftbatches.h"

#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergetask.h"
#include "ui/merge/batchespane.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using tasks::MergeTask;

namespace {

constexpr qsizetype batchesTold = 3;

int openRowsOf(const store::BatchSummary &batch)
{
    using State = store::BatchRow::State;
    return batch.counts.value(State::Pending) + batch.counts.value(State::Sending);
}

} // namespace

LeftBatches::LeftBatches(tasks::Account &account, tasks::Activities &activities, QWidget *parent)
    : InlineMessage(parent)
    , m_account(account)
    , m_activities(activities)
{
    setObjectName(u"leftBatches"_s);
    connect(this, &InlineMessage::actionRequested, this, &LeftBatches::act);
    connect(this, &InlineMessage::dismissed, this, [this] { m_left.clear(); });
    connect(&activities, &tasks::Activities::taskAdded, this, [this](tasks::Task *task) {
        if (auto *merge = qobject_cast<MergeTask *>(task))
            follow(merge);
    });
    connect(&account.batches(), &store::BatchStore::changed, this, [this] {
        if (m_left.isEmpty())
            return;
        using Batches = store::StoreResult<QList<store::BatchSummary>>;
        m_account.batches().all(m_account.profile().id, this, [this](const Batches &batches) {
            if (batches)
                compare(*batches);
        });
    });
}

QString LeftBatches::sentence(const QString &name, int rows, bool isPaused)
{
    return (isPaused ? tr("The batch “%1” is paused: %n row(s) are not sent yet.", nullptr, rows)
                     : tr("Going on with the batch “%1”: %n row(s) left.", nullptr, rows))
        .arg(name);
}

void LeftBatches::resume()
{
    using Batches = store::StoreResult<QList<store::BatchSummary>>;
    m_account.batches().all(m_account.profile().id, this, [this](const Batches &batches) {
        if (batches)
            take(*batches);
        BatchesPane::resumeUnfinished(m_account, m_activities);
    });
}

void LeftBatches::take(const QList<store::BatchSummary> &batches)
{
    m_left.clear();
    for (const store::BatchSummary &batch : batches)
        if (const int rows = openRowsOf(batch); rows > 0 && (batch.record.isRunning || batch.record.isPaused))
            if (!taskOf(batch.record.id)) // whoever is quick has begun it in this run, and knows
                m_left.append({batch.record.id, batch.record.name, rows, batch.record.isPaused});
    tell();
}

//! One that was removed, or sent in another way, is left no more.
void LeftBatches::compare(const QList<store::BatchSummary> &batches)
{
    const auto isOver = [&](const Left &left) {
        const auto found =
            std::find_if(batches.cbegin(), batches.cend(),
                         [&left](const store::BatchSummary &batch) { return batch.record.id == left.id; });
        return found == batches.cend() || (!found->record.isRunning && !found->record.isPaused);
    };
    if (m_left.removeIf(isOver) > 0)
        tell();
}

void LeftBatches::follow(MergeTask *task)
{
    const auto left = std::find_if(m_left.cbegin(), m_left.cend(),
                                   [task](const Left &one) { return one.id == task->batchId(); });
    if (left == m_left.cend())
        return;
    if (left->isPaused && !task->onlyRecovers())
        return forget(task->batchId()); // somebody let it go on
    connect(task, &MergeTask::holdChanged, this, &LeftBatches::tell);
    connect(task, &tasks::Task::finished, this, [this, task] {
        if (!task->onlyRecovers())
            forget(task->batchId());
    });
}

void LeftBatches::forget(const QString &batchId)
{
    if (m_left.removeIf([&batchId](const Left &left) { return left.id == batchId; }) > 0)
        tell();
}

void LeftBatches::tell()
{
    if (m_left.isEmpty())
        return dismiss();
    for (Left &left : m_left)
        if (const MergeTask *task = taskOf(left.id); task && !task->onlyRecovers()) {
            left.isPaused = task->isPaused();
            if (task->leftCount() > 0)
                left.rows = task->leftCount();
        }
    const bool isAnyPaused =
        std::any_of(m_left.cbegin(), m_left.cend(), [](const Left &left) { return left.isPaused; });
    showWords(isAnyPaused ? Tone::Warning : Tone::Info, [all = m_left] {
        QStringList sentences;
        for (const Left &left : all.first(std::min(batchesTold, all.size())))
            sentences << sentence(left.name, left.rows, left.isPaused);
        if (all.size() > batchesTold)
            sentences << u"…"_s;
        return sentences.join(u' ');
    });
    // other keys than at the rows of the batch, which may be in sight
    setAction(m_left.size() > 1         ? tr("Show &batches")
              : m_left.first().isPaused ? tr("&Continue")
                                        : tr("Pa&use"));
    keepEverywhere();
}

void LeftBatches::act()
{
    if (m_left.isEmpty())
        return;
    const QString id = m_left.first().id;
    MergeTask *task = taskOf(id);
    if (m_left.size() > 1 || (task && task->onlyRecovers()))
        Q_EMIT batchActivated(id);
    else if (task)
        task->isPaused() ? task->carryOn() : task->pause();
    else if (m_left.first().isPaused)
        m_activities.add(new MergeTask(m_account, id)); // taskAdded: follow()
}

MergeTask *LeftBatches::taskOf(const QString &batchId) const
{
    const QList<tasks::Task *> all = m_activities.tasks();
    for (tasks::Task *task : all)
        if (auto *merge = qobject_cast<MergeTask *>(task);
            merge && !merge->isFinished() && merge->batchId() == batchId)
            return merge;
    return nullptr;
}

void LeftBatches::changeEvent(QEvent *event)
{
    InlineMessage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_left.isEmpty())
        tell(); // its button too
}

} // namespace ui
