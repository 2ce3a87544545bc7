#include "tasks/attention.h"

#include "domain/enums.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergetask.h"

namespace tasks {

namespace {
constexpr int afterChangeMs = 300;
} // namespace

Attention::Attention(Account &account, Activities &activities, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_news(account.sessionIndex())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterChangeMs);
    connect(&m_soon, &QTimer::timeout, this, &Attention::ask);
    connect(&activities, &Activities::taskAdded, this, &Attention::watch);
}

void Attention::start()
{
    m_news.latest(this, [this](const store::StoreResult<qint64> &sequence) {
        if (!sequence)
            return; // the window says elsewhere that the index cannot be read
        m_sequence = *sequence;
        connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start();
        });
        m_soon.start();
    });
}

void Attention::watch(Task *task)
{
    connect(task, &Task::changed, this, [this, task] {
        if (task->state() != Task::State::NeedsDecision) {
            m_undecided.remove(task->id());
        } else if (!m_undecided.contains(task->id())) {
            m_undecided.insert(task->id());
            Q_EMIT decisionNeeded(task->title());
        }
    });
    if (auto *merge = qobject_cast<MergeTask *>(task))
        connect(merge, &Task::finished, this, [this, merge] {
            if (merge->sentCount() + merge->failedCount() > 0 && merge->state() != Task::State::Cancelled)
                Q_EMIT batchEnded(merge->title(), merge->sentCount(), merge->failedCount());
        });
}

void Attention::ask()
{
    if (m_isAsking)
        return m_soon.start();
    m_isAsking = true;
    m_news.after(m_sequence, this, [this](const store::StoreResult<QList<store::SessionNewsItem>> &items) {
        m_isAsking = false;
        const QString word = domain::OpenEnum<domain::SessionState>(domain::SessionState::Rejected).text();
        for (const store::SessionNewsItem &item : items.value_or(QList<store::SessionNewsItem>())) {
            m_sequence = item.sequence;
            if (item.change.kind == store::SessionChange::Kind::State && item.change.after == word)
                Q_EMIT rejected(item.id, item.title);
        }
        if (items && items->size() == store::SessionNews::most)
            m_soon.start(); // there are more
    });
}

} // namespace tasks
