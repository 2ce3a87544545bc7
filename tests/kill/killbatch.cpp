#include "kill/killbatch.h"

#include "tasks/mergerow.h"

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

using domain::merge::Field;

//! What all rows have in common; each brings its title, its signer and its document.
domain::SessionDraft patternOf(const tasks::SendPlan &plan)
{
    domain::SessionDraft draft;
    draft.common = plan.steps.first().first().session;
    draft.common.title = u"{title}"_s;
    draft.common.signer.reset();
    return draft;
}

store::BatchRow rowOf(const tasks::SendPlan &plan, int number)
{
    const tasks::PlannedDocument &document = plan.documents.first();
    domain::DraftDocument file;
    file.sha256Hex = document.sha256Hex;
    file.mimeType = document.mimeType;
    file.title = document.title;
    file.filename = document.filename;
    store::BatchRow row{.number = number, .line = number + 1};
    row.values = {plan.title, plan.steps.first().first().session.signer->email.value_or(QString()),
                  document.filename};
    row.state = store::BatchRow::State::Pending;
    row.file = tasks::fileToJson(file);
    return row;
}

} // namespace

KillBatch::KillBatch(tasks::Account &account, const QList<tasks::SendPlan> &plans, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_plans(plans)
{
}

void KillBatch::start()
{
    m_account.batches().all(m_account.profile().id, this,
                            [this](const store::StoreResult<QList<store::BatchSummary>> &batches) {
                                if (!batches)
                                    Q_EMIT broken(u"the batches cannot be read"_s);
                                else if (batches->isEmpty())
                                    create();
                                else
                                    send(batches->first().record.id);
                            });
}

void KillBatch::create()
{
    const auto record =
        tasks::newBatch(m_account.profile().id, patternOf(m_plans.first()), u"people.csv"_s, {},
                        {{u"Title"_s, u"E-mail"_s, u"File"_s}, {Field::TextOnly, Field::Email, Field::File}});
    QList<store::BatchRow> rows;
    for (const tasks::SendPlan &plan : m_plans)
        rows.append(rowOf(plan, int(rows.size()) + 1));
    m_account.batches().create(record, rows, this,
                               [this, id = record.id](const store::StoreResult<void> &made) {
                                   made ? send(id) : Q_EMIT broken(u"the batch cannot be written"_s);
                               });
}

void KillBatch::send(const QString &id)
{
    constexpr int settleMs = 20; // the sandbox shows at once what it made
    m_id = id;
    m_task = std::make_unique<tasks::MergeTask>(m_account, id);
    m_task->setSettleTime(settleMs);
    m_task->setNetworkWait(settleMs, 5 * settleMs);
    // Later: the task is in the middle of telling
    connect(
        m_task.get(), &tasks::Task::changed, this,
        [this] {
            if (m_task->isFinished() || m_task->state() == tasks::Task::State::NeedsDecision)
                readRows();
        },
        Qt::QueuedConnection);
    m_task->start();
}

void KillBatch::readRows()
{
    m_task->disconnect(this);
    m_account.batches().rows(m_id, this, [this](const store::StoreResult<QList<store::BatchRow>> &rows) {
        rows ? Q_EMIT ended(*rows) : Q_EMIT broken(u"the rows cannot be read"_s);
    });
}

} // namespace killtest
