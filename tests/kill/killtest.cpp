#include "kill/killtest.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTextStream>

#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

//! A sandbox keeps the last 20,000 requests, and each lost answer reads all of its sessions.
constexpr int runsOfABatch = 50;

QTextStream &say()
{
    static QTextStream out(stdout);
    return out;
}

} // namespace

struct KillTest::Batch
{
    support::ApiFixture server; //!< past the relays of the runs: it prepares, and judges
    QList<RunPlan> plans;
    QHash<int, QStringList> earlier; //!< sessions that were there before, by number of the run
    std::vector<std::unique_ptr<KillRun>> runs;
};

KillTest::KillTest(const Options &options)
    : m_options(options)
{
}

bool KillTest::run(const QList<int> &numbers)
{
    QElapsedTimer clock;
    clock.start();
    for (qsizetype first = 0; first < numbers.size(); first += runsOfABatch) {
        if (!runBatch(numbers.mid(first, runsOfABatch)))
            return false;
        say() << qMin(first + runsOfABatch, numbers.size()) << " of " << numbers.size() << " runs, "
              << m_kills << " kills, " << clock.elapsed() / 1000 << " s" << Qt::endl;
    }
    return true;
}

bool KillTest::runBatch(const QList<int> &numbers)
{
    Batch batch;
    if (!batch.server.start(QCoreApplication::applicationDirPath()))
        return false;
    for (const int number : numbers) {
        batch.plans.append(runPlan(m_options.seed, number, m_options.withFaults));
        if (!prepare(batch, batch.plans.last()))
            return false;
    }
    runAll(batch);
    return judgeAll(batch);
}

//! A collection in which the same signers are asked already, under the same title.
bool KillTest::prepare(Batch &batch, RunPlan &plan)
{
    if (plan.kind != RunPlan::Kind::Existing)
        return true;
    tasks::SendPlan &send = plan.sends.first();
    const QString documentId =
        batch.server.upload(plan.files.first(), send.documents.first().mimeType).documentId;
    send.collectionId = batch.server.collect({documentId}).id;
    send.documents.first().documentId = documentId;
    QList<domain::CreateSigningSession> requests;
    for (const auto &signer : send.steps.first()) {
        requests.append(signer.session);
        requests.last().documents = {{.documentCollectionId = send.collectionId,
                                      .action = domain::DocumentAction::Sign,
                                      .documentId = documentId,
                                      .unknown = {}}};
    }
    const auto made = batch.server.open(requests);
    if (!made)
        return false;
    for (const auto &session : *made)
        batch.earlier[plan.number].append(session.id);
    return true;
}

void KillTest::runAll(Batch &batch)
{
    QEventLoop loop;
    qsizetype begun = 0, ended = 0;
    const std::function<void()> startNext = [&] {
        if (begun == batch.plans.size())
            return;
        auto *run =
            batch.runs.emplace_back(std::make_unique<KillRun>(batch.plans[begun++], batch.server.sandbox))
                .get();
        QObject::connect(run, &KillRun::ended, &loop, [&] {
            startNext();
            if (++ended == batch.plans.size())
                loop.quit();
        });
        if (!run->start())
            qFatal("no folder for a run");
    };
    for (int i = 0; i < m_options.atATime; ++i)
        startNext();
    loop.exec();
}

bool KillTest::judgeAll(Batch &batch)
{
    const auto page = batch.server.await<domain::SessionPage>([&](QObject *context, auto done) {
        domain::SessionQuery query;
        query.limit = domain::SessionQuery::maxLimit;
        return batch.server.sessions().list(query, context, done);
    });
    if (!page || page->total > page->data.size())
        return false; // what is not seen cannot be judged
    const auto byLog = judgeLog(batch.server.sandbox.log(), page->data);
    if (!byLog)
        return false;
    for (const auto &run : batch.runs) {
        const Verdict verdict =
            judge(run->plan(), run->ends(), page->data, batch.earlier.value(run->plan().number));
        tell(*run, verdict);
        m_total.duplicated += verdict.duplicated;
        m_total.lost += verdict.lost;
        m_total.undecided += verdict.undecided;
        m_kills += run->kills();
        for (const auto &[what, moment] : run->hits())
            ++m_hits[what][moment];
    }
    for (const QString &finding : byLog->findings)
        say() << "  → " << finding << '\n';
    m_total.duplicated += byLog->duplicated;
    return true;
}

void KillTest::tell(const KillRun &run, const Verdict &verdict) const
{
    if (verdict.findings.isEmpty() && !m_options.isVerbose)
        return;
    say() << (verdict.isGood() ? "" : "BAD ") << "run " << run.plan().number << " of seed " << m_options.seed
          << ":\n"
          << describe(run.plan()) << '\n'
          << run.story().join(u'\n') << '\n';
    for (const QString &finding : verdict.findings)
        say() << "  → " << finding << '\n';
    say() << "  again: countersign-killtest --seed " << m_options.seed
          << (m_options.withFaults ? " --faults" : "") << " --only " << run.plan().number << Qt::endl;
}

QString KillTest::table() const
{
    QStringList lines;
    for (auto what = m_hits.begin(); what != m_hits.end(); ++what) {
        QStringList counts;
        for (auto moment = what->begin(); moment != what->end(); ++moment)
            counts.append(u"%1 %2"_s.arg(moment.key()).arg(moment.value()));
        lines.append(u"%1 %2"_s.arg(what.key(), -42).arg(counts.join(u", "_s)));
    }
    return lines.join(u'\n');
}

} // namespace killtest
