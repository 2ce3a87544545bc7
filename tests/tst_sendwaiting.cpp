#include "support/sendfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using tasks::SendDecision;
using tasks::SendPlan;
using tasks::SendTask;
using State = tasks::Task::State;
using Stage = tasks::SendTask::Stage;

//! The times when nothing is asked for: held, without network, stale.
class TestSendWaiting : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;

    [[nodiscard]] SendPlan chain() { return m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}}); }
    std::unique_ptr<SendTask> held(const SendPlan &plan, int milliseconds = 600'000)
    {
        auto task = m_server.task(plan);
        task->setHoldTime(milliseconds);
        task->start();
        return task;
    }
    int requests() const { return int(m_server.relay->seen().size()); }

    //! Its revision from then on.
    int saveTemplate(const QString &id)
    {
        store::DraftStore &drafts = m_server.account->drafts();
        const store::DraftRecord pattern{
            .id = id, .kind = store::DraftRecord::Kind::Template, .name = u"Lease"_s, .payload = "{}"};
        (void)answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { drafts.save(pattern, object, done); });
        const auto saved = answerOf<store::StoreResult<store::DraftRecord>>(
            [&](QObject *object, auto done) { drafts.get(id, object, done); });
        return saved && *saved ? (*saved)->revision : 0;
    }
    void removeTemplate(const QString &id)
    {
        (void)answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { m_server.account->drafts().remove(id, object, done); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 31)); }
    void init() { QVERIFY(m_server.reset()); }

    void undoneWhileHeld()
    {
        const auto task = held(chain());
        QTRY_COMPARE(task->stage(), Stage::Holding);
        QCOMPARE(task->state(), State::Waiting);
        QVERIFY(task->canBeUndone());
        QVERIFY(task->holdLeft() > 0);
        task->start(); // it has begun
        QTRY_COMPARE(task->state(), State::Waiting);
        QSignalSpy undone(task.get(), &SendTask::undone);
        task->undo();
        task->sendNow(); // too late
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(requests(), 0);
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"undone"_s);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    void cancellingWhileHeldIsUndoing()
    {
        const auto task = held(chain());
        QTRY_COMPARE(task->stage(), Stage::Holding);
        task->cancel();
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"undone"_s);
        QCOMPARE(requests(), 0);
    }

    void sentWhenTheTimeIsOver_data()
    {
        QTest::addColumn<bool>("isSentNow");
        QTest::newRow("it passes") << false;
        QTest::newRow("send now") << true;
    }
    void sentWhenTheTimeIsOver()
    {
        QFETCH(bool, isSentNow);
        const SendPlan plan = chain();
        const auto task = held(plan, isSentNow ? 600'000 : 30);
        if (isSentNow) {
            QTRY_COMPARE(task->stage(), Stage::Holding);
            QCOMPARE(requests(), 0);
            task->sendNow();
        }
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! While somebody is asked whether it is to be sent nothing of the time passes.
    void theTimeStandsStillWhileSomebodyIsAsked()
    {
        const SendPlan plan = chain();
        const auto task = held(plan);
        QTRY_COMPARE(task->stage(), Stage::Holding);
        task->setHoldWaits(true);
        const int left = task->holdLeft();
        QElapsedTimer asked;
        asked.start();
        QTRY_VERIFY(asked.elapsed() > 100);
        task->setHoldWaits(true); // twice is no more than once
        QCOMPARE(task->holdLeft(), left);
        QVERIFY(task->canBeUndone());
        QElapsedTimer answered;
        answered.start();
        task->setHoldWaits(false);
        const int leftThen = task->holdLeft();
        QVERIFY(left - leftThen <= answered.elapsed() + 20);
        QTRY_VERIFY(task->holdLeft() < leftThen); // it goes on
        QCOMPARE(requests(), 0);
        task->setHoldWaits(true);
        task->sendNow(); // that is an answer too
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! Whoever is cut off in these seconds gets them again.
    void killedWhileHeldIsHeldAgain()
    {
        const SendPlan plan = chain();
        auto task = held(plan);
        QTRY_COMPARE(task->stage(), Stage::Holding);
        task.reset();
        QVERIFY(m_server.restart());
        QCOMPARE(m_server.unfinished().size(), 1);
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        resumed->start();
        QTRY_COMPARE(resumed->stage(), Stage::Holding);
        QCOMPARE(requests(), 0);
        resumed->sendNow();
        QVERIFY(SendFixture::settle(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! Nothing of it is made, so it waits instead of failing, and the person may still think better of it.
    void waitsForTheNetwork_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("tried again") << u"try"_s;
        QTest::newRow("undone") << u"undo"_s;
        QTest::newRow("killed") << u"kill"_s;
    }
    void waitsForTheNetwork()
    {
        QFETCH(QString, what);
        m_server.relay->add("* .* * dropBefore");
        const SendPlan plan = chain();
        auto task = m_server.task(plan);
        task->setNetworkWait(600'000, 600'000);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(task->stage(), Stage::WaitingForNetwork, 15'000);
        QCOMPARE(task->state(), State::Waiting);
        QVERIFY(!task->detail().isEmpty());
        QVERIFY(task->triesAgainAt() > QDateTime::currentDateTimeUtc());
        QCOMPARE(m_server.unfinished().size(), 1);
        m_server.relay->clear();
        if (what == u"undo"_s) {
            task->undo();
            QVERIFY(SendFixture::settle(*task));
            QCOMPARE(task->state(), State::Cancelled);
            QVERIFY(m_server.unfinished().isEmpty());
            QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 0);
            return;
        }
        if (what == u"kill"_s) {
            task.reset();
            QVERIFY(m_server.restart());
            task = m_server.resumed(m_server.unfinished()[0]);
            task->start();
        } else {
            task->tryNow();
        }
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    void triesAgainByItself()
    {
        m_server.relay->add("POST ^/auth * dropBefore");
        const SendPlan plan = chain();
        const auto task = m_server.task(plan);
        task->setNetworkWait(20, 40);
        QSignalSpy stages(task.get(), &SendTask::stageChanged);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(task->stage(), Stage::WaitingForNetwork, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(stages.size() >= 6, 15'000); // several times
        m_server.relay->clear();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! A part is made and nothing is in doubt: no person is asked, and it cannot be undone any more.
    void waitsBetweenTheSteps()
    {
        const SendPlan plan = chain();
        const auto task = m_server.task(plan);
        task->setNetworkWait(600'000, 600'000);
        m_server.relay->add("POST ^/sign/signing-sessions$ 2 answer status=401 body={}");
        m_server.relay->add("POST ^/sign/signing-sessions$ 3 answer status=401 body={}");
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->decision().kind, SendDecision::Kind::Unreachable);
        m_server.relay->add("* .* * dropBefore");
        task->decideLookAgain();
        QTRY_COMPARE_WITH_TIMEOUT(task->stage(), Stage::WaitingForNetwork, 20'000);
        QVERIFY(!task->canBeUndone());
        task->undo();
        QCOMPARE(task->state(), State::Waiting);
        QCOMPARE(task->sessions().size(), 2);
        m_server.relay->clear();
        task->tryNow();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    void whatHasBecomeStaleIsAskedAbout_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("canSend");
        QTest::newRow("due date") << u"due"_s << false;
        QTest::newRow("template changed") << u"changed"_s << true;
        QTest::newRow("template deleted") << u"deleted"_s << true;
        QTest::newRow("two days") << u"old"_s << true;
    }
    void whatHasBecomeStaleIsAskedAbout()
    {
        QFETCH(QString, reason);
        QFETCH(bool, canSend);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        SendPlan plan = chain();
        if (reason == u"due"_s)
            plan.steps[1][0].session.dueDate = domain::Timestamp::fromDateTime(now.addSecs(-60));
        if (reason == u"changed"_s || reason == u"deleted"_s) {
            plan.templateId = u"5b0c0a52-58a6-4b8e-9f0e-2f7a3a5d6c01"_s;
            plan.templateRevision = saveTemplate(plan.templateId);
            QCOMPARE(plan.templateRevision, 1);
        }
        const store::SendRecord record = m_server.begun(plan, reason == u"old"_s ? now.addDays(-2) : now);
        if (reason == u"changed"_s)
            QCOMPARE(saveTemplate(plan.templateId), 2);
        else if (reason == u"deleted"_s)
            removeTemplate(plan.templateId);
        const auto task = m_server.resumed(record);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().kind, SendDecision::Kind::Stale);
        QCOMPARE(task->decision().stale.size(), 1);
        QCOMPARE(task->decision().canSendAnyway, canSend);
        QCOMPARE(requests(), 0);
        if (reason == u"due"_s) {
            QVERIFY2(task->decision().stale[0].contains(u"Per"_s), qPrintable(task->decision().stale[0]));
            task->decideSendAnyway(); // not offered
            QCOMPARE(task->state(), State::NeedsDecision);
            QSignalSpy correct(task.get(), &SendTask::correctionRequested);
            task->decideCorrect();
            QCOMPARE(correct.size(), 1);
            const auto rest = correct[0][0].value<domain::SessionDraft>();
            QCOMPARE(rest.signers.size(), 3);
            QCOMPARE(rest.steps(), (QList<int>{1, 2}));
            QCOMPARE(task->state(), State::Cancelled);
            QVERIFY(m_server.unfinished().isEmpty());
            QCOMPARE(requests(), 0);
            return;
        }
        task->decideSendAnyway();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! One that is as it was is no reason to ask.
    void anUnchangedTemplateIsNotStale()
    {
        SendPlan plan = chain();
        plan.templateId = u"5b0c0a52-58a6-4b8e-9f0e-2f7a3a5d6c02"_s;
        plan.templateRevision = saveTemplate(plan.templateId);
        const auto task = m_server.resumed(m_server.begun(plan, QDateTime::currentDateTimeUtc()));
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    void dontSendWhatIsStale()
    {
        const auto task =
            m_server.resumed(m_server.begun(chain(), QDateTime::currentDateTimeUtc().addDays(-2)));
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        task->decideGiveUp();
        QCOMPARE(task->state(), State::Cancelled);
        QVERIFY(m_server.unfinished().isEmpty());
        QCOMPARE(requests(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSendWaiting)
#include "tst_sendwaiting.moc"
