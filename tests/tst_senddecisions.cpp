#include "support/sendfixture.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace support;
using tasks::SendDecision;
using tasks::SendPlan;
using tasks::SendTask;
using State = tasks::Task::State;

//! What a person is told before deciding, and what cannot be decided.
class TestSendDecisions : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;

    [[nodiscard]] SendPlan chain() { return m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}}); }
    int there() { return int(m_server.sessionsTitled(m_server.title).size()); }
    bool run(const QString &statement)
    {
        const auto done = answerOf<store::StoreResult<void>>([&](QObject *object, auto told) {
            m_server.database->run<void>(
                object,
                [statement](QSqlDatabase &database) -> store::StoreResult<void> {
                    QSqlQuery query(database);
                    if (!query.exec(statement))
                        return tl::make_unexpected(store::StoreError());
                    return {};
                },
                told);
        });
        return done && *done;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 37)); }
    void init() { QVERIFY(m_server.reset()); }

    //! Nobody knows whether the second step was made: what would take back or correct "the rest" could leave
    //! somebody with a contract that nobody knows of.
    void nothingIsCorrectedOrTakenBackWhileInDoubt()
    {
        const SendPlan plan = chain();
        m_server.relay->add("POST ^/sign/signing-sessions$ 2 dropAfter");
        m_server.relay->add("GET ^/sign/signing-sessions\\? * answer status=500 body={}");
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().kind, SendDecision::Kind::OutcomeUnknown);
        QCOMPARE(task->sessions().size(), 2);
        QSignalSpy correct(task.get(), &SendTask::correctionRequested);
        task->decideCorrect();
        task->decideTakeBack();
        task->decideSendAnyway();
        task->decideCreated({}); // none of them is none
        task->decideCreated({u"somebody-elses"_s});
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(correct.size(), 0);
        QCOMPARE(m_server.relay->count("DELETE", "/"), 0);
        m_server.relay->clear();
        task->decideLookAgain();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    void whatIsStaleIsSaid_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("passed") << u"passed"_s << u"due date of Per has passed"_s;
        QTest::newRow("too far") << u"far"_s << u"further ahead"_s;
        QTest::newRow("link") << u"link"_s << u"link of Per would live longer"_s;
    }
    void whatIsStaleIsSaid()
    {
        QFETCH(QString, what);
        QFETCH(QString, says);
        SendPlan plan = chain();
        auto &session = plan.steps[1][0].session;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (what == "link"_L1)
            session.signatureUrlTimeToLive = domain::Duration::parse(u"P90D"_s);
        else
            session.dueDate = domain::Timestamp::fromDateTime(now.addDays(what == "far"_L1 ? 90 : -1));
        const auto task = m_server.resumed(m_server.begun(plan));
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().kind, SendDecision::Kind::Stale);
        QCOMPARE(task->decision().stale.size(), 1);
        QVERIFY2(task->decision().stale[0].contains(says), qPrintable(task->decision().stale[0]));
        if (what != "link"_L1) { // in digits, as the form has it
            const QString due = session.dueDate->toDateTime().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
            QVERIFY2(task->decision().stale[0].contains(due), qPrintable(task->decision().stale[0]));
        }
        QVERIFY(!task->decision().canSendAnyway);
        task->decideSendAnyway(); // not offered
        task->decideTakeBack();   // there is nothing
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(int(m_server.relay->seen().size()), 0);
        task->decideGiveUp();
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(there(), 0);
    }

    //! What was accepted once is not asked about again, also not by the next start.
    void acceptedIsAccepted()
    {
        const SendPlan plan = chain();
        store::SendRecord record = m_server.begun(plan);
        record.createdAt = record.createdAt.addDays(-3);
        auto task = m_server.resumed(record);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->decision().kind, SendDecision::Kind::Stale);
        QVERIFY(task->decision().canSendAnyway);
        m_server.relay->add("POST ^/sign/documents$ 1 delay ms=60000");
        task->decideSendAnyway();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/sign/documents"), 1, 15'000);
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        record = m_server.recordOf(record.id);
        record.createdAt = record.createdAt.addDays(-3);
        const auto resumed = m_server.resumed(record);
        QVERIFY(SendFixture::finish(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! Each of the two waits has its own word.
    void eachWaitHasItsOwnWord()
    {
        const auto task = m_server.task(chain());
        task->setHoldTime(600'000);
        task->setNetworkWait(600'000, 1'000'000);
        task->start();
        QTRY_COMPARE(task->stage(), SendTask::Stage::Holding);
        task->tryNow(); // it does not wait for the network
        QCOMPARE(task->stage(), SendTask::Stage::Holding);
        QCOMPARE(task->state(), State::Waiting);
        m_server.relay->add("* .* * dropBefore");
        task->sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(task->stage(), SendTask::Stage::WaitingForNetwork, 15'000);
        task->sendNow(); // it is not held
        QCOMPARE(task->stage(), SendTask::Stage::WaitingForNetwork);
        // Twice as long each time, but never longer than the longest
        const qint64 first = QDateTime::currentDateTimeUtc().secsTo(task->triesAgainAt());
        QVERIFY2(first > 500 && first <= 600, qPrintable(QString::number(first)));
        task->tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(task->stage(), SendTask::Stage::WaitingForNetwork, 15'000);
        const qint64 second = QDateTime::currentDateTimeUtc().secsTo(task->triesAgainAt());
        QVERIFY2(second > 900 && second <= 1'000, qPrintable(QString::number(second)));
        task->cancel();
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(there(), 0);
    }

    //! The journal takes nothing more: what cannot be written down is not sent, nor told as undone.
    void nothingIsDoneThatCannotBeWrittenDown_data()
    {
        QTest::addColumn<bool>("isUndone");
        QTest::newRow("sent") << false;
        QTest::newRow("undone") << true;
    }
    void nothingIsDoneThatCannotBeWrittenDown()
    {
        QFETCH(bool, isUndone);
        const auto task = m_server.task(chain());
        task->setHoldTime(600'000);
        task->start();
        QTRY_COMPARE(task->stage(), SendTask::Stage::Holding);
        for (const QString &when : {u"INSERT ON send_step"_s, u"UPDATE ON send"_s})
            QVERIFY(run(u"CREATE TRIGGER full_"_s + when.left(6) + u" BEFORE "_s + when +
                        u" BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        QSignalSpy undone(task.get(), &SendTask::undone);
        isUndone ? task->undo() : task->sendNow();
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(task->state(), State::Failed);
        QVERIFY(task->isUnsettled()); // from the first moment on
        QCOMPARE(undone.size(), 0);
        QCOMPARE(int(m_server.relay->seen().size()), 0);
        QCOMPARE(there(), 0);
        // that it has failed is not written down either: the next start would send it
        QTRY_VERIFY(task->canBeUndone());
        for (const QString &name : {u"full_INSERT"_s, u"full_UPDATE"_s})
            QVERIFY(run(u"DROP TRIGGER "_s + name));
        task->undo();
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"undone"_s);
    }

    //! The next start sends it otherwise, and nothing in this run could keep it from that.
    void whatCouldNotBeUndoneIsUndoneOnceThereIsRoom()
    {
        const auto task = m_server.task(chain());
        task->setHoldTime(600'000);
        task->start();
        QTRY_COMPARE(task->stage(), SendTask::Stage::Holding);
        QVERIFY(run(u"CREATE TRIGGER full_disk BEFORE UPDATE ON send "
                    "BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        QSignalSpy finished(task.get(), &SendTask::finished);
        QSignalSpy undone(task.get(), &SendTask::undone);
        int tries = 0;
        const auto count = [&tries] { ++tries; };
        for (int failed = 1; failed <= 2; ++failed) {
            task->undo(count);
            QVERIFY(!task->canBeUndone());             // while that is written
            QCOMPARE(task->isUnsettled(), failed > 1); // nor is it to be forgotten, once it has failed
            QTRY_COMPARE(tries, failed);
            QCOMPARE(task->state(), State::Failed);
            QVERIFY(task->canBeUndone());
            QVERIFY(task->isUnsettled());          // nobody is to forget it
            for (const bool waits : {true, false}) // it has no seconds that could go on
                task->setHoldWaits(waits);
            QCOMPARE(task->state(), State::Failed);
            QCOMPARE(m_server.recordOf(task->recordId()).state, QString());
        }
        QVERIFY(run(u"DROP TRIGGER full_disk"_s));
        task->undo(count);
        QVERIFY(task->isUnsettled());
        QTRY_COMPARE(tries, 3);
        QCOMPARE(task->state(), State::Cancelled);
        QVERIFY(!task->canBeUndone());
        QVERIFY(!task->isUnsettled());
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"undone"_s);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(finished.size(), 1); // it had its end when it failed
        QCOMPARE(there(), 0);
    }

    //! What is not written down would not be known at the next start: no session is asked for then.
    void noSessionIsAskedForThatIsNotWrittenDown()
    {
        QVERIFY(run(u"CREATE TRIGGER unwritten BEFORE INSERT ON send_step WHEN NEW.name = 'sessions-asked' "
                    "BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        const auto task = m_server.task(chain());
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::Failed);
        QVERIFY(run(u"DROP TRIGGER unwritten"_s));
        QTRY_VERIFY(!task->isUnsettled()); // it has ended for good
        QVERIFY(!task->canBeUndone());
        // Something else goes through meanwhile, and nothing of it
        const SendPlan other = m_server.planOf({{u"Siri"_s}});
        const auto second = m_server.task(other);
        QVERIFY(SendFixture::finish(*second));
        QVERIFY2(second->state() == State::Done, howEnded(*second));
        QCOMPARE(m_server.relay->count("POST", "/sign/signing-sessions"), 1);
        QCOMPARE(m_server.whyNotOneSet(other), QByteArray());
    }

    //! Half a contract comes to its end, however long that takes.
    void halfAContractIsNotStale()
    {
        const SendPlan plan = chain();
        m_server.relay->add("POST ^/sign/signing-sessions$ 2 delay ms=60000");
        auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/sign/signing-sessions"), 2, 15'000);
        const QString id = task->recordId();
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        store::SendRecord record = m_server.recordOf(id);
        record.createdAt = record.createdAt.addDays(-3);
        const auto resumed = m_server.resumed(record);
        QVERIFY(SendFixture::finish(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSendDecisions)
#include "tst_senddecisions.moc"
