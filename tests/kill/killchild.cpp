#include "store/datakey.h"

#include "kill/killchild.h"

#include "kill/diskwatch.h"
#include "store/sealedvalue.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlQuery>
#include <QTextStream>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

using State = tasks::Task::State;

constexpr int settleMs = 20; // the sandbox shows at once what it made

domain::Profile profileOf(const KillChild::Arguments &arguments)
{
    return {.id = u"7a7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5e01"_s,
            .name = u"Test"_s,
            .environmentLabel = u"SANDBOX"_s,
            .apiUrl = QUrl(arguments.root + u"/sign"_s),
            .tokenUrl = QUrl(arguments.root + u"/auth/open/connect/token"_s),
            .clientId = arguments.clientId};
}

QString wordFor(State state)
{
    switch (state) {
    case State::Done:
        return u"done"_s;
    case State::NeedsDecision:
        return u"undecided"_s;
    default:
        return u"failed"_s;
    }
}

} // namespace

KillChild::Arguments KillChild::Arguments::fromList(const QStringList &words)
{
    return {words.value(0), words.value(1), words.value(2), words.value(3),
            words.value(4), words.value(5), words.value(6)};
}

KillChild::KillChild(const Arguments &arguments)
    : m_arguments(arguments)
{
}

void KillChild::start()
{
    m_secrets.write(profileOf(m_arguments).id, qEnvironmentVariable(secretVariable), this,
                    [this](const store::SecretResult<void> &kept) { secretKept(kept); });
}

void KillChild::secretKept(const store::SecretResult<void> &kept)
{
    const auto folder = store::DataFolder::open(m_arguments.dataFolder);
    if (!kept || !folder)
        return broken(u"no secret, or no data folder"_s);
    api::TransportSettings settings;
    settings.retryBaseMs = 10;
    // as in the program, what tells of people is sealed; the next start has the same key
    const auto key = store::DataKey::inFile(folder->exampleKey());
    if (!key)
        return broken(u"no key"_s);
    const auto sealing = std::make_shared<store::Sealing>();
    sealing->use(*key, store::Sealing::State::Lasting);
    m_database =
        std::make_unique<store::Database>(folder->database(), store::DatabaseUse{.sealing = sealing});
    m_account =
        std::make_unique<tasks::Account>(profileOf(m_arguments), *folder, *m_database, m_secrets, settings);
    m_log = std::make_unique<store::ActivityLog>(*m_database);
    m_activities = std::make_unique<tasks::Activities>(*m_log);
    m_arguments.asBatch.isEmpty() ? readBegun() : sendAsBatch();
}

void KillChild::armKill()
{
    if (!m_arguments.killAt.isEmpty())
        killAtCommit(m_arguments.killAt.section(u':', 0, 0).toInt(),
                     diskMomentOf(m_arguments.killAt.section(u':', 1)));
}

//! All sends that the journal knows, and what became of those that ended: an earlier start may have been
//! killed before it could tell.
void KillChild::readBegun()
{
    m_database->run<QStringList>(
        this,
        [](QSqlDatabase &database) -> store::StoreResult<QStringList> {
            QSqlQuery query(database);
            if (!query.exec(u"SELECT payload, finished, state FROM send"_s))
                return tl::make_unexpected(store::StoreError{});
            QStringList titles;
            while (query.next()) {
                const auto payload = store::sealedvalue::toBytes(query.value(0), "send.payload");
                const auto plan = tasks::planFromJson(payload.value_or(QByteArray()));
                if (!plan)
                    continue;
                titles.append(plan->title);
                if (query.value(1).toBool())
                    QTextStream(stdout) << query.value(2).toString() << '\t' << plan->title << "\tearlier\n";
            }
            return titles;
        },
        [this](const store::StoreResult<QStringList> &begun) {
            begun ? resumeUnfinished(*begun) : broken(u"the journal cannot be read"_s);
        });
}

void KillChild::resumeUnfinished(const QStringList &begun)
{
    armKill();
    m_account->sendJournal().unfinished(
        this, [this, begun](const store::StoreResult<QList<store::SendRecord>> &records) {
            if (!records)
                return broken(u"the journal cannot be read"_s);
            for (const store::SendRecord &record : *records) {
                tasks::SendTask *task = tasks::SendTask::resume(*m_account, record);
                if (!task)
                    return broken(u"a record cannot be understood"_s);
                add(task);
            }
            sendOthers(begun);
        });
}

void KillChild::sendOthers(const QStringList &begun)
{
    const auto wanted = plans();
    if (!wanted)
        return;
    for (const tasks::SendPlan &plan : *wanted)
        if (!begun.contains(plan.title))
            add(new tasks::SendTask(*m_account, plan));
    m_allAdded = true;
    endWhenSettled();
}

std::optional<QList<tasks::SendPlan>> KillChild::plans()
{
    QFile file(m_arguments.plansFile);
    QList<tasks::SendPlan> plans;
    if (!file.open(QIODevice::ReadOnly)) {
        broken(file.errorString());
        return std::nullopt;
    }
    while (!file.atEnd()) {
        const auto plan = tasks::planFromJson(file.readLine());
        if (!plan) {
            broken(u"a plan cannot be read: "_s + plan.error().detail);
            return std::nullopt;
        }
        plans.append(*plan);
    }
    return plans;
}

void KillChild::sendAsBatch()
{
    const auto wanted = plans();
    if (!wanted)
        return;
    armKill();
    m_batch = std::make_unique<KillBatch>(*m_account, *wanted);
    connect(m_batch.get(), &KillBatch::ended, this, &KillChild::batchEnded);
    connect(m_batch.get(), &KillBatch::broken, this, &KillChild::broken);
    m_batch->start();
}

void KillChild::batchEnded(const QList<store::BatchRow> &rows)
{
    using RowState = store::BatchRow::State;
    int exit = AllDone;
    for (const store::BatchRow &row : rows) {
        const bool isSent = row.state == RowState::Sent, isUndecided = row.state == RowState::NeedsDecision;
        QTextStream(stdout) << (isSent        ? "done"
                                : isUndecided ? "undecided"
                                              : "failed")
                            << '\t' << row.values.value(0) << '\t' << row.problems.join(u' ') << '\n';
        if (isUndecided && exit == AllDone)
            exit = Undecided;
        else if (!isSent && !isUndecided)
            exit = Failed;
    }
    end(exit);
}

void KillChild::add(tasks::SendTask *task)
{
    task->setSettleTime(settleMs);
    task->setNetworkWait(settleMs, 5 * settleMs);
    task->setHoldTime(m_arguments.holdMs.toInt());
    connect(task, &tasks::Task::changed, this, &KillChild::endWhenSettled, Qt::QueuedConnection);
    m_activities->add(task);
}

void KillChild::endWhenSettled()
{
    const auto tasks = m_activities->tasks();
    const bool isSettled = std::all_of(tasks.begin(), tasks.end(), [](const tasks::Task *task) {
        return task->isFinished() || task->state() == State::NeedsDecision;
    });
    if (!m_allAdded || !isSettled)
        return;
    m_allAdded = false; // once
    int exit = AllDone;
    QTextStream out(stdout);
    for (const tasks::Task *task : tasks) {
        const auto *send = qobject_cast<const tasks::SendTask *>(task);
        out << wordFor(task->state()) << '\t' << (send ? send->plan().title : task->title()) << '\t'
            << task->detail();
        if (const auto &error = task->error())
            out << " kind " << int(error->kind) << " status " << error->status << ' ' << error->code << ' '
                << error->detail;
        out << '\n';
        if (task->state() == State::NeedsDecision && exit == AllDone)
            exit = Undecided;
        else if (task->state() != State::Done && task->state() != State::NeedsDecision)
            exit = Failed;
    }
    out.flush();
    end(exit);
}

void KillChild::end(int exit)
{
    // A kill that never comes would be no test of it
    if (commitsSeen() == 0)
        return broken(u"the writes of the database are not seen"_s);
    QCoreApplication::exit(exit);
}

void KillChild::broken(const QString &why)
{
    QTextStream(stdout) << "broken\t\t" << why << '\n';
    QCoreApplication::exit(Broken);
}

int runChild(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    KillChild child(KillChild::Arguments::fromList(QCoreApplication::arguments().mid(2)));
    QMetaObject::invokeMethod(&child, &KillChild::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace killtest
