#include "tasks/retentionguard.h"

#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/fixitycheck.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tasks {

namespace {

constexpr int mostAtOnce = 2'000; // of one task; those behind them are due later
constexpr qint64 longestRetryMs = 3'600'000, goneRetryMs = 24 * longestRetryMs;
constexpr int filesOfOneLook = 200;

domain::SavingRule usable(domain::SavingRule rule)
{
    if (!domain::savepattern::problemsOf(rule.pattern).isEmpty())
        rule.pattern = domain::savepattern::usual();
    rule.isOn = rule.isOn && !rule.folder.isEmpty();
    return rule;
}

} // namespace

RetentionGuard::RetentionGuard(Account &account, Activities &activities, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_activities(activities)
    , m_saved(account.database(), account.sessionIndex(), account.profile().id)
{
    m_soon.setSingleShot(true);
    m_wake.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RetentionGuard::look);
    connect(&m_wake, &QTimer::timeout, this, &RetentionGuard::look);
    connect(&m_checking, &QTimer::timeout, this, &RetentionGuard::checkSome);
    setPace({});
}

RetentionGuard::~RetentionGuard() = default;

void RetentionGuard::setPace(const Pace &pace)
{
    m_pace = pace;
    m_soon.setInterval(pace.afterChangeMs);
    m_checking.setInterval(pace.checkMs);
}

void RetentionGuard::start()
{
    connect(&m_account.sessionIndex(), &store::SessionIndex::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_saved.mirror(this, [this](const store::StoreResult<void> &) {
        m_saved.rule(this, [this](const store::StoreResult<domain::SavingRule> &rule) {
            if (!rule || m_isRuleKnown)
                return; // the window says elsewhere that nothing can be read
            m_rule = usable(*rule);
            m_isRuleKnown = true;
            m_checking.start();
            Q_EMIT changed();
            look();
        });
    });
}

void RetentionGuard::setRule(const domain::SavingRule &rule)
{
    m_rule = usable(rule);
    m_isRuleKnown = true;
    m_saved.setRule(m_rule, this, [this](const store::StoreResult<void> &written) {
        if (!written)
            setProblem(
                tr("What you chose about saving results could not be kept: %1").arg(written.error().detail));
    });
    if (m_task)
        m_task->cancel(); // it goes on by the new rule
    m_checking.start();
    saveNow();
    Q_EMIT changed();
}

void RetentionGuard::saveNow()
{
    m_isAsked = true;
    m_retries.clear();
    m_all = {};
    setProblem({});
    Q_EMIT changed();
    look();
}

void RetentionGuard::setSavesByItself(bool saves)
{
    if (saves == m_savesByItself)
        return;
    m_savesByItself = saves;
    if (const auto task = savesAll() ? QPointer<SaveTask>() : std::exchange(m_task, nullptr)) {
        task->putOff(); // nobody stopped it: what is left of it that is at risk goes on at once
        if (task && task->parent() == this)
            task->deleteLater();
    }
    Q_EMIT changed();
    look();
}

void RetentionGuard::look()
{
    if (!m_isRuleKnown || !m_rule.isOn || m_task)
        return; // the end of the task looks again
    if (m_isLooking) {
        m_isWanted = true;
        return;
    }
    const QDateTime now = wallClock();
    if (!m_all.wait.isOver(now))
        return wakeIn(m_all.wait.leftMs(now));
    m_isLooking = true;
    const bool isAll = savesAll();
    const QDateTime until = isAll ? QDateTime() : now.addSecs(domain::resultsAtRiskHours * 3600LL);
    m_saved.unsaved(now, until, mostAtOnce + int(m_retries.size()), this,
                    [this, isAll](const store::StoreResult<store::SessionNumbers> &numbers) {
                        m_isLooking = false;
                        if (isAll != savesAll())
                            m_isWanted = true; // the network is another one now
                        else if (numbers && m_rule.isOn && !m_task)
                            choose(*numbers);
                        if (std::exchange(m_isWanted, false))
                            m_soon.start();
                    });
}

//! Soonest due date first; but what failed goes behind what did not, or it would end each task before that.
void RetentionGuard::choose(const store::SessionNumbers &numbers)
{
    const QDateTime now = wallClock();
    const QSet<qint64> left(numbers.cbegin(), numbers.cend());
    if (savesAll()) // else they are not all that are left
        m_retries.removeIf([&left](const auto &each) { return !left.contains(each.key()); });
    store::SessionNumbers wanted;
    bool isNews = false;
    std::optional<qint64> nextMs;
    for (const qint64 number : numbers) {
        const auto known = m_retries.constFind(number);
        isNews |= known == m_retries.cend();
        if (known == m_retries.cend() || known->wait.isOver(now))
            wanted << number;
        else
            nextMs = qMin(nextMs.value_or(longestRetryMs), known->wait.leftMs(now));
    }
    std::stable_sort(wanted.begin(), wanted.end(), [this](qint64 one, qint64 other) {
        return m_retries.value(one).attempts < m_retries.value(other).attempts;
    });
    if (!wanted.isEmpty())
        return save(wanted, isNews && m_all.attempts == 0);
    if (std::exchange(m_isAsked, false))
        Q_EMIT changed();
    if (!savesAll()) // by the clock, too, more of it is at risk
        nextMs = nextMs.value_or(longestRetryMs);
    if (nextMs)
        wakeIn(*nextMs);
    Q_EMIT looked();
}

//! What failed before is tried without a word, until something comes of it.
void RetentionGuard::save(const store::SessionNumbers &numbers, bool isNews)
{
    auto *task = new SaveTask(
        m_account, {.rule = m_rule, .numbers = numbers, .filter = {}, .asksCollections = savesAll()});
    task->setCountedTitle("tasks::RetentionGuard", QT_TR_N_NOOP("Save the results of %n session(s)"),
                          int(numbers.size()));
    m_task = task;
    connect(task, &Task::finished, this, [this, task] { take(*task); });
    if (isNews) {
        m_activities.add(task);
    } else {
        task->setParent(this);
        connect(task, &SaveTask::fileSaved, this, [this, task] {
            if (task->parent() == this)
                m_activities.add(task);
        });
        task->start();
    }
    Q_EMIT changed();
}

void RetentionGuard::take(SaveTask &task)
{
    if (&task != m_task)
        return;
    m_task = nullptr;
    if (task.parent() == this)
        task.deleteLater();
    if (task.state() == Task::State::Cancelled) {
        m_isAsked = false;
        m_all.wait = Wait(longestRetryMs, wallClock());
        setProblem(tr("You have stopped it. It goes on in an hour."));
    } else if (task.wasBrokenOff()) {
        putOff(task, task.failures().keys());
        if (task.savedFiles() > 0)
            m_all.attempts = 0; // somebody does answer
        m_all.wait = after(m_all.attempts++);
        setProblem(task.error()->kind == api::ApiError::Kind::LocalFile
                       ? task.error()->detail
                       : tr("The service does not answer, or refuses."));
    } else {
        m_all = {};
        setProblem({});
        putOff(task, task.numbers()); // those that are saved are not found any more
    }
    Q_EMIT changed();
    m_soon.start();
}

void RetentionGuard::putOff(const SaveTask &task, const store::SessionNumbers &numbers)
{
    for (const qint64 number : numbers) {
        Retry &retry = m_retries[number];
        retry.wait = after(retry.attempts++);
        if (const auto why = task.failures().constFind(number);
            why != task.failures().cend() && why->kind == api::ApiError::Kind::NotFound)
            retry.wait = Wait(goneRetryMs, wallClock());
    }
}

Wait RetentionGuard::after(int attempts) const
{
    return Wait(qMin(qint64(m_pace.retryMs) << qMin(attempts, 10), longestRetryMs), wallClock());
}

void RetentionGuard::wakeIn(qint64 ms)
{
    m_wake.start(int(qMin(ms + 1, longestRetryMs)));
}

void RetentionGuard::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT changed();
}

FixityCheck *RetentionGuard::checkNow()
{
    if (FixityCheck *goesOn = wholeCheck())
        return goesOn;
    m_wholeCheck = new FixityCheck(m_account, QDateTime::currentDateTimeUtc(), 0, 0);
    m_activities.add(m_wholeCheck);
    return m_wholeCheck;
}

FixityCheck *RetentionGuard::wholeCheck() const
{
    return m_wholeCheck && !m_wholeCheck->isFinished() ? m_wholeCheck.data() : nullptr;
}

//! Without a word, unless something is lost, or cannot be looked at for days.
void RetentionGuard::checkSome()
{
    if (m_check || wholeCheck())
        return;
    const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-m_pace.checkDays);
    m_check = new FixityCheck(m_account, before, filesOfOneLook, m_pace.checkPauseMs, this);
    connect(m_check, &FixityCheck::lossFound, this, [this, check = m_check.data()] {
        if (check->parent() == this)
            m_activities.add(check);
    });
    connect(m_check, &FixityCheck::absenceLasted, this, [this, check = m_check.data()] {
        if (!std::exchange(m_isAbsenceTold, true) && check->parent() == this)
            m_activities.add(check);
    });
    connect(m_check, &Task::finished, this, [this, check = m_check.data()] {
        if (check->parent() == this)
            check->deleteLater();
        m_check = nullptr;
    });
    m_check->start();
}

SaveTask *RetentionGuard::saveListed(const domain::SessionFilter &filter, const QString &folder,
                                     const QString &name)
{
    auto *task = new SaveTask(
        m_account, {.rule = {true, folder, m_isRuleKnown ? m_rule.pattern : domain::savepattern::usual()},
                    .numbers = {},
                    .filter = filter,
                    .isForFolder = true});
    task->setTitle("tasks::RetentionGuard", QT_TR_NOOP("Download the results of “%1”"), name);
    m_activities.add(task);
    return task;
}

} // namespace tasks
