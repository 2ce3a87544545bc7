#include "support/mergefixture.h"
#include "support/patience.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace tasks;
using namespace Qt::StringLiterals;
using support::MergeFixture;
using Fault = support::FaultRule::Fault;
using RowState = store::BatchRow::State;

constexpr auto secretVariable = "COUNTERSIGN_TEST_SECRET";

//! Batches over the real sandbox: from the rows to one session for each.
class TestMergeTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void goodRowsAreSentAndBadOnesStay();
    void rowsWaitForEachOtherAndNotTheService();
    void filesOfTheRows();
    void doubledRowsAreWarnedOf();
    void pausedAndCarriedOn();
    void endsAfterTheseAndLater();
    void cancelled();
    void retriesFailedOnly();
    void toldToWaitAllWait();
    void accountGoesAndNextStartGoesOn();
    void killedInTheMiddle();
    void killedBetweenClaimAndJournal();
    void endedBeforeTheRowWasTold();
    void numbersGoWhenTheyWereSent();
    void journalOfRowsIsLeftToTheBatch();
    void tenThousandRowsAreChecked();

private:
    MergeFixture m_desk;
};

//! The program that is killed has the key of the one that looks at what it left.
static std::shared_ptr<store::Sealing> sharedSealing()
{
    auto sealing = std::make_shared<store::Sealing>();
    const QByteArray key(store::SealingKey::size, 'k');
    sealing->use(store::SealingKey::fromText(QString::fromLatin1(key.toBase64())).value(),
                 store::Sealing::State::Lasting);
    return sealing;
}

void TestMergeTask::initTestCase()
{
    m_desk.sealing = sharedSealing();
    QVERIFY(m_desk.start(QStringLiteral(PROGRAMS)));
}

void TestMergeTask::init()
{
    QVERIFY(m_desk.reset());
}

void TestMergeTask::goodRowsAreSentAndBadOnesStay()
{
    QList<QStringList> rows = m_desk.people(50);
    rows[7][1] = u"no address"_s;
    rows[20][2] = u"12/24/2026"_s;
    rows[33] = {QString(), QString(), QString()};
    const QString batch = m_desk.makeBatch(rows);
    QVERIFY(m_desk.check(batch));
    auto counts = m_desk.counts(batch);
    QCOMPARE(counts.value(RowState::Problem), 3);
    QCOMPARE(counts.value(RowState::Pending), 47);
    const auto bad = m_desk.rows(batch)[20];
    QCOMPARE(problemFrom(bad.problems.value(0)).field(), domain::merge::Field::DueDate);

    MergeTask task(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(task));
    QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
    QCOMPARE(task.done(), 47);
    QCOMPARE(task.detail(), u"47 session(s) were created."_s);
    counts = m_desk.counts(batch);
    QCOMPARE(counts.value(RowState::Sent), 47);
    QCOMPARE(counts.value(RowState::Problem), 3);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    const auto sent = m_desk.rows(batch)[0];
    QCOMPARE(sent.attempts, 1);
    QVERIFY(sent.links.value(0).startsWith(u"http"_s));
    // what it made is known as that, so that the lists need not have it
    const auto documents = answerOf<store::StoreResult<QList<store::DocumentRecord>>>(
        [&](QObject *object, auto done) { m_desk.account->documentRegistry().all(object, done); });
    const auto collections = answerOf<store::StoreResult<QList<store::CollectionRecord>>>(
        [&](QObject *object, auto done) { m_desk.account->collectionRegistry().all(object, done); });
    QVERIFY(documents && *documents && collections && *collections);
    const auto isOfBatch = [](const auto &made) { return made.origin == store::Origin::Batch; };
    QCOMPARE(std::count_if((*documents)->begin(), (*documents)->end(), isOfBatch), 47);
    QCOMPARE(std::count_if((*collections)->begin(), (*collections)->end(), isOfBatch), 47);

    // corrected, it is sent too, and nothing else
    auto row = m_desk.rows(batch)[7];
    row.values[1] = u"right@example.no"_s;
    row.state = RowState::Unchecked;
    m_desk.update(batch, {row});
    QVERIFY(m_desk.check(batch, {row.number}));
    MergeTask again(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(again));
    QCOMPARE(again.total(), 1);
    QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 48);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

void TestMergeTask::rowsWaitForEachOtherAndNotTheService()
{
    const QString batch = m_desk.makeBatch(m_desk.people(30));
    QVERIFY(m_desk.check(batch));
    m_desk.relay->add("POST ^/sign/ * delay ms=20");
    MergeTask task(*m_desk.account, batch);
    int mostRows = 0;
    connect(&task, &Task::changed, &task, [&] { mostRows = std::max(mostRows, task.runningCount()); });
    QVERIFY(MergeFixture::finish(task));
    QVERIFY2(mostRows > 6 && mostRows <= MergeTask::parallelSends, qPrintable(QString::number(mostRows)));
    // a connection carries one request at a time
    QCOMPARE(m_desk.relay->mostConnections(), 6);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

void TestMergeTask::filesOfTheRows()
{
    m_desk.writePdf(u"Åse.pdf"_s);
    m_desk.writePdf(u"sub/b.pdf"_s);
    m_desk.write(u"text.pdf"_s, "<html>not a pdf</html>");
    const QString batch = m_desk.makeBatchWithFiles({{u"Åse"_s, u"a@example.no"_s, u"Åse.pdf"_s},
                                                     {u"Bo"_s, u"b@example.no"_s, u"sub\\b.pdf"_s},
                                                     {u"Cy"_s, u"c@example.no"_s, u"none.pdf"_s},
                                                     {u"Di"_s, u"d@example.no"_s, u"text.pdf"_s},
                                                     {u"Ed"_s, u"e@example.no"_s, QString()}});
    MergeCheck check(*m_desk.account, batch, {});
    QVERIFY(MergeFixture::finish(check));
    QCOMPARE(check.total(), 4);
    const auto rows = m_desk.rows(batch);
    QCOMPARE(rows[0].state, RowState::Pending);
    QCOMPARE(rows[1].state, RowState::Pending);
    using Verdict = pdf::Preflight::Verdict;
    QCOMPARE(problemFrom(rows[2].problems.value(0)).file.verdict, Verdict::Unreadable);
    QCOMPARE(problemFrom(rows[3].problems.value(0)).file.verdict, Verdict::NotAPdf);
    QCOMPARE(rows[4].state, RowState::Problem);
    MergeTask task(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(task));
    QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 2);
    // No two sessions share a document
    QStringList documents;
    for (const auto &session : m_desk.sessionsTitled(m_desk.title))
        for (const auto &document : session.request.documents)
            documents << document.documentId;
    QCOMPARE(documents.size(), 2);
    documents.removeDuplicates();
    QCOMPARE(documents.size(), 2);
}

void TestMergeTask::doubledRowsAreWarnedOf()
{
    QList<QStringList> rows = m_desk.people(3);
    rows << rows[1];
    const QString batch = m_desk.makeBatch(rows);
    QVERIFY(m_desk.check(batch));
    QVERIFY(m_desk.rows(batch)[1].warnings.isEmpty());
    QCOMPARE(problemFrom(m_desk.rows(batch)[3].warnings.value(0)).row, 2);
    QCOMPARE(m_desk.counts(batch).value(RowState::Pending), 4);
}

void TestMergeTask::pausedAndCarriedOn()
{
    const QString batch = m_desk.makeBatch(m_desk.people(20));
    QVERIFY(m_desk.check(batch));
    MergeTask task(*m_desk.account, batch);
    task.setParallel(2);
    QSignalSpy changed(&task, &Task::changed);
    task.start();
    QTRY_VERIFY(task.sentCount() >= 2);
    task.pause();
    QTRY_COMPARE(task.runningCount(), 0);
    const int sent = task.sentCount();
    QVERIFY(sent < 20);
    QVERIFY(!task.isFinished());
    QVERIFY(!m_desk.record(batch).isRunning); // the next start would not go on by itself
    QTest::qWait(50);                         // nothing begins: there is no signal for that
    QCOMPARE(task.sentCount(), sent);
    task.carryOn();
    QVERIFY(MergeFixture::settle(task));
    QCOMPARE(task.state(), Task::State::Done);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

void TestMergeTask::endsAfterTheseAndLater()
{
    const QString batch = m_desk.makeBatch(m_desk.people(12));
    QVERIFY(m_desk.check(batch));
    MergeTask task(*m_desk.account, batch);
    task.setParallel(1);
    task.start();
    QTRY_VERIFY(task.sentCount() >= 1);
    task.endAfterThese();
    QVERIFY(MergeFixture::settle(task));
    QCOMPARE(task.state(), Task::State::Done);
    const int left = m_desk.counts(batch).value(RowState::Pending);
    QVERIFY(left > 0);
    MergeTask rest(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(rest));
    QCOMPARE(rest.total(), left);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

void TestMergeTask::cancelled()
{
    const QString batch = m_desk.makeBatch(m_desk.people(12));
    QVERIFY(m_desk.check(batch));
    MergeTask task(*m_desk.account, batch);
    task.setParallel(3);
    task.start();
    QTRY_VERIFY(task.sentCount() >= 3);
    task.cancel();
    QVERIFY(MergeFixture::settle(task));
    QCOMPARE(task.state(), Task::State::Cancelled);
    const auto counts = m_desk.counts(batch);
    QCOMPARE(counts.value(RowState::Sending), 0);
    QCOMPARE(counts.value(RowState::Sent), int(m_desk.sessionsTitled(m_desk.title).size()));
    QVERIFY(counts.value(RowState::Pending) > 0);
}

void TestMergeTask::retriesFailedOnly()
{
    const QString batch = m_desk.makeBatch(m_desk.people(6));
    QVERIFY(m_desk.check(batch));
    m_desk.relay->add("POST ^/sign/signing-sessions$ 2 answer status=400 body={\"title\":\"No\"}");
    MergeTask task(*m_desk.account, batch);
    task.setParallel(1);
    QVERIFY(MergeFixture::finish(task));
    QCOMPARE(task.failedCount(), 1);
    auto rows = m_desk.rows(batch);
    QCOMPARE(rows[1].state, RowState::Failed);
    QCOMPARE(problemFrom(rows[1].problems.value(0)).error.status, 400);
    rows[1].state = RowState::Pending;
    m_desk.update(batch, {rows[1]});
    MergeTask again(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(again));
    QCOMPARE(again.total(), 1);
    QCOMPARE(m_desk.rows(batch)[1].attempts, 2);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

//! One row is told to wait: no request of any row comes before that time is over.
void TestMergeTask::toldToWaitAllWait()
{
    const QString batch = m_desk.makeBatch(m_desk.people(12));
    QVERIFY(m_desk.check(batch));
    const int seconds = 1 + support::patience(), onTheirWay = 500 * support::patience();
    const QByteArray rule =
        "POST ^/sign/documents$ 7 answer status=429 header=Retry-After:" + QByteArray::number(seconds) +
        " type=application/json body={}";
    m_desk.relay->add(rule.constData());
    QElapsedTimer sinceTold;
    int tooEarly = 0;
    QObject watching; // ends with this function, whatever fails
    connect(m_desk.relay.get(), &support::FaultRelay::requestSeen, &watching, [&] {
        const auto &seen = m_desk.relay->seen();
        const bool isTold = std::any_of(seen.begin(), seen.end(),
                                        [](const auto &one) { return one.rule.fault == Fault::Answer; });
        if (isTold && !sinceTold.isValid())
            sinceTold.start();
        // what was on its way already, in the first moments, was sent before anybody was told
        else if (sinceTold.isValid() && sinceTold.elapsed() > onTheirWay &&
                 sinceTold.elapsed() < seconds * 1'000 - 500)
            ++tooEarly;
    });
    MergeTask task(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(task));
    QVERIFY(sinceTold.isValid());
    QCOMPARE(tooEarly, 0);
    QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 12);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

void TestMergeTask::accountGoesAndNextStartGoesOn()
{
    const QString batch = m_desk.makeBatch(m_desk.people(30));
    QVERIFY(m_desk.check(batch));
    auto task = std::make_unique<MergeTask>(*m_desk.account, batch);
    task->start();
    QTRY_VERIFY(task->sentCount() >= 5);
    QVERIFY(m_desk.restart());
    task.reset();
    QVERIFY(m_desk.record(batch).isRunning);
    const auto left = m_desk.unfinishedBatches();
    QCOMPARE(left.size(), 1);
    QVERIFY(MergeFixture::finish(*left[0]));
    QVERIFY2(left[0]->state() == Task::State::Done, support::howEnded(*left[0]));
    QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 30);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    QVERIFY(!m_desk.record(batch).isRunning);
    qDeleteAll(left);
    QVERIFY(m_desk.unfinishedBatches().isEmpty());
}

//! SIGKILL at whatever moment the sixth, thirteenth, … session is asked for, in a program of its own; the
//! next one goes on.
void TestMergeTask::killedInTheMiddle()
{
    const QString batch = m_desk.makeBatch(m_desk.people(50));
    QVERIFY(m_desk.check(batch));
    m_desk.closeAccount();
    int asked = 0, killAt = 5;
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(secretVariable), m_desk.sandbox.secret());
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    QObject watching; // ends with this function, whatever fails
    connect(m_desk.relay.get(), &support::FaultRelay::requestSeen, &watching,
            [&](const QByteArray &method, const QByteArray &target) {
                asked += method == "POST" && target.endsWith("/signing-sessions") ? 1 : 0;
                if (asked >= killAt && killAt > 0)
                    program.kill();
            });
    int starts = 0;
    for (; starts < 12; ++starts) {
        asked = 0;
        killAt = starts < 6 ? 5 : 0;
        program.start(QCoreApplication::applicationFilePath(),
                      {u"--child"_s, m_desk.data->filePath(u"data"_s), m_desk.sandbox.clientId(),
                       QString::number(m_desk.relay->port()), batch});
        QVERIFY(program.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60'000);
        if (program.exitStatus() == QProcess::NormalExit)
            break;
    }
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(starts, 6); // killed six times
    QVERIFY(m_desk.openAccount(support::patientSettings()));
    QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 50);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

void TestMergeTask::killedBetweenClaimAndJournal()
{
    const QString batch = m_desk.makeBatch(m_desk.people(2));
    QVERIFY(m_desk.check(batch));
    auto row = m_desk.rows(batch)[0];
    row.state = RowState::Sending;
    row.sendId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_desk.update(batch, {row});
    // It was paused: what it was in the middle of is cleared up, and nothing new is sent
    const auto left = m_desk.unfinishedBatches();
    QCOMPARE(left.size(), 1);
    QVERIFY(MergeFixture::finish(*left[0]));
    QCOMPARE(m_desk.counts(batch).value(RowState::Pending), 2);
    QVERIFY(m_desk.sessionsTitled(m_desk.title).isEmpty());
    qDeleteAll(left);
    MergeTask task(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(task));
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

void TestMergeTask::endedBeforeTheRowWasTold()
{
    const QString batch = m_desk.makeBatch(m_desk.people(1));
    QVERIFY(m_desk.check(batch));
    MergeTask task(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(task));
    auto row = m_desk.rows(batch)[0];
    const QStringList made = row.sessionIds;
    QCOMPARE(made.size(), 1);
    row.state = RowState::Sending;
    row.sessionIds.clear();
    row.links.clear();
    m_desk.update(batch, {row});
    MergeTask again(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(again));
    QCOMPARE(m_desk.rows(batch)[0].state, RowState::Sent);
    QCOMPARE(m_desk.rows(batch)[0].sessionIds, made);
    QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
}

//! Also when the program ended before the row was told. What is still to be sent keeps its number.
void TestMergeTask::numbersGoWhenTheyWereSent()
{
    using domain::merge::Field;
    const QString number = u"13097812345"_s, another = u"13097854321"_s;
    const QString batch = m_desk.keep(
        m_desk.withDocument(m_desk.pattern()),
        {{u"Name"_s, u"Number"_s, u"E-mail"_s}, {Field::Name, Field::IdentityNumber, Field::Email}},
        {{u"Kari"_s, number, u"kari@example.no"_s}, {u"Per"_s, another, u"no address"_s}});
    QVERIFY(m_desk.check(batch));
    QCOMPARE(m_desk.rows(batch)[0].values[1], number);
    MergeTask task(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(task));
    const auto &seen = m_desk.relay->seen();
    QVERIFY(std::any_of(seen.begin(), seen.end(), [&number](const auto &one) {
        return one.head.method == "POST" && one.body.contains(number.toLatin1());
    }));
    const auto rows = m_desk.rows(batch);
    QCOMPARE(rows[0].state, RowState::Sent);
    QCOMPARE(rows[0].values, (QStringList{u"Kari"_s, u"***"_s, u"kari@example.no"_s}));
    QCOMPARE(rows[1].state, RowState::Problem);
    QCOMPARE(rows[1].values[1], another);

    auto row = rows[0];
    row.state = RowState::Sending;
    row.values[1] = number;
    row.sessionIds.clear();
    row.links.clear();
    m_desk.update(batch, {row});
    QCOMPARE(m_desk.rows(batch)[0].values[1], number);
    MergeTask again(*m_desk.account, batch);
    QVERIFY(MergeFixture::finish(again));
    QCOMPARE(m_desk.rows(batch)[0].state, RowState::Sent);
    QCOMPARE(m_desk.rows(batch)[0].values[1], u"***"_s);
}

void TestMergeTask::journalOfRowsIsLeftToTheBatch()
{
    const QString batch = m_desk.makeBatch(m_desk.people(1));
    auto row = m_desk.rows(batch)[0];
    row.sendId = u"mine"_s;
    m_desk.update(batch, {row});
    for (const QString &id : {u"mine"_s, u"alone"_s})
        m_desk.account->sendJournal().begin({.id = id,
                                             .profileId = m_desk.account->profile().id,
                                             .createdAt = QDateTime::currentDateTimeUtc()},
                                            this, {});
    const auto open = m_desk.unfinished();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0].id, u"alone"_s);
}

void TestMergeTask::tenThousandRowsAreChecked()
{
    const QString batch = m_desk.makeBatch(m_desk.people(10'000));
    QVERIFY(m_desk.check(batch));
    QCOMPARE(m_desk.counts(batch).value(RowState::Pending), 10'000);
}

//! The program that is killed: goes on with what was begun, or begins.
int runChild(const QStringList &words)
{
    const auto folder = store::DataFolder::open(words.value(2));
    const QString root = u"http://127.0.0.1:"_s + words.value(4);
    domain::Profile profile = support::SandboxProcess().profile();
    profile.apiUrl = QUrl(root + u"/sign"_s);
    profile.tokenUrl = QUrl(root + u"/auth/open/connect/token"_s);
    profile.clientId = words.value(3);
    store::MemorySecretStore secrets;
    (void)answerOf<store::SecretResult<void>>([&](QObject *object, auto done) {
        secrets.write(profile.id, qEnvironmentVariable(secretVariable), object, done);
    });
    if (!folder)
        return 2;
    store::Database database(folder->database(), store::DatabaseUse{.sealing = sharedSealing()});
    Account account(profile, *folder, database, secrets, support::patientSettings());
    auto left = answerOf<QList<MergeTask *>>([&](QObject *object, auto done) {
                    MergeTask::unfinished(account, object, done);
                }).value_or(QList<MergeTask *>());
    if (left.isEmpty())
        left.append(new MergeTask(account, words.value(5)));
    left[0]->setSettleTime(20);
    const bool isDone = MergeFixture::finish(*left[0], 60'000) && left[0]->state() == Task::State::Done;
    if (!isDone)
        qWarning("%s", support::howEnded(*left[0]).constData());
    qDeleteAll(left);
    return isDone ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--child"_s)
        return runChild(QCoreApplication::arguments());
    TestMergeTask test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mergetask.moc"
