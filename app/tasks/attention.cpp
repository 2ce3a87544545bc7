#include "tasks/attention.h"

#include "domain/enums.h"
#include "domain/savepattern.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergetask.h"

namespace tasks {

namespace {
constexpr int afterChangeMs = 300;
constexpr int riskMs = 120'000, riskClockMs = 1'800'000; // time alone brings some near
} // namespace

Attention::Attention(Account &account, Activities &activities, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_news(account.sessionIndex())
    , m_lists(account.sessionIndex())
{
    m_riskSoon.setSingleShot(true);
    m_riskSoon.setInterval(riskMs);
    m_riskClock.setInterval(riskClockMs);
    connect(&m_riskSoon, &QTimer::timeout, this, &Attention::askForRisks);
    connect(&m_riskClock, &QTimer::timeout, this, &Attention::askForRisks);
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
            if (!m_riskSoon.isActive())
                m_riskSoon.start();
        });
        m_soon.start();
        m_riskSoon.start();
        m_riskClock.start();
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

void Attention::askForRisks()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    domain::SessionFilter filter;
    filter.isUnsaved = true;
    filter.dueTo = now.addSecs(domain::resultsAtRiskHours * 3600LL);
    const auto read = [this](const store::StoreResult<store::SessionNumbers> &numbers) {
        if (!numbers)
            return;
        m_lists.rows(numbers->mid(0, store::SessionLists::firstCount), this,
                     [this](const store::StoreResult<QList<store::NumberedSession>> &sessions) {
                         tellRisks(sessions.value_or(QList<store::NumberedSession>()));
                     });
    };
    m_risks = m_lists.list(
        filter, {domain::SessionKey::DueDate, false}, now, this,
        [read](const store::StoreResult<store::SessionNumbers> &first, bool) { read(first); },
        [](const auto &) {});
}

void Attention::tellRisks(const QList<store::NumberedSession> &sessions)
{
    for (const store::NumberedSession &each : sessions)
        if (!m_atRisk.contains(each.row.id)) {
            m_atRisk.insert(each.row.id);
            Q_EMIT resultsAtRisk(each.row.id, each.row.title);
        }
}

} // namespace tasks
