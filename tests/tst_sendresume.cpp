#include "support/sendfixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using tasks::SendPlan;
using tasks::SendTask;
using State = tasks::Task::State;
using Kind = api::ApiError::Kind;

class TestSendResume : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;

    [[nodiscard]] SendPlan chain() { return m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}}); }
    //! What the record of a whole send of chain() consists of.
    const QStringList m_steps{u"upload-asked"_s,     u"document-ready"_s, u"collection-asked"_s,
                              u"collection-ready"_s, u"sessions-asked"_s, u"sessions-made"_s,
                              u"sessions-asked"_s,   u"sessions-made"_s};

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 5)); }
    void init() { QVERIFY(m_server.reset()); }

    void afterEachPrefix_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("executed"); // steps of sessions that the server has made by then
        for (int kept = 0; kept <= m_steps.size(); ++kept) {
            // Between "asked" and "made" the request may have been executed or not
            if (kept <= 5)
                QTest::addRow("%d, nothing made", kept) << kept << 0;
            if (kept >= 5 && kept <= 7)
                QTest::addRow("%d, first step made", kept) << kept << 1;
            if (kept >= 7)
                QTest::addRow("%d, all made", kept) << kept << 2;
        }
    }
    void afterEachPrefix()
    {
        QFETCH(int, kept);
        QFETCH(int, executed);
        const SendPlan plan = chain();
        const auto whole = m_server.task(plan);
        QVERIFY(SendFixture::finish(*whole));
        QVERIFY2(whole->state() == State::Done, howEnded(*whole));
        const store::SendRecord record = m_server.recordOf(whole->recordId());
        QCOMPARE(SendFixture::stepsOf(record), m_steps);
        // The server goes back to what it was after the last of the steps that are kept
        const auto made = whole->sessions();
        for (qsizetype i = executed == 0 ? 0 : executed == 1 ? 2 : 3; i < made.size(); ++i)
            m_server.removeFromServer(made[i].id);

        QVERIFY(m_server.restart());
        const auto task = m_server.resumed(m_server.cut(record, kept));
        QVERIFY(task);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        QCOMPARE(task->sessions().size(), 3);
        QCOMPARE(task->plan(), plan);
        QVERIFY(m_server.unfinished().isEmpty());
        for (qsizetype i = 0; i < (executed == 0 ? 0 : executed == 1 ? 2 : 3); ++i)
            QCOMPARE(task->sessions()[i].id, made[i].id); // those that were there are the ones
    }

    //! Ends the program while a request is under way, before or after the server executed it.
    void endedInFlight_data()
    {
        QTest::addColumn<QString>("rule");
        for (const auto &[where, post] : QList<std::pair<const char *, QString>>{
                 {"upload", u"POST ^/sign/documents$ 1 "_s},
                 {"metadata", u"PATCH metadata 1 "_s},
                 {"collection", u"POST ^/sign/document-collections$ 1 "_s},
                 {"first step", u"POST ^/sign/signing-sessions$ 1 "_s},
                 {"second step", u"POST ^/sign/signing-sessions$ 2 "_s}}) {
            QTest::addRow("%s, not executed", where) << post + u"delay ms=60000"_s;
            QTest::addRow("%s, executed", where) << post + u"drip bytes=1 ms=60000"_s;
        }
    }
    void endedInFlight()
    {
        QFETCH(QString, rule);
        const QByteArray method = rule.section(u' ', 0, 0).toLatin1();
        const int which = rule.section(u' ', 2, 2).toInt();
        QString target = rule.section(u' ', 1, 1);
        const QByteArray path = target.remove(u'^').remove(u'$').toLatin1();
        const bool isExecuted = rule.contains(u"drip"_s);
        m_server.relay->add(qPrintable(rule));
        const SendPlan plan = chain();
        auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count(method, path), which, 15'000);
        if (isExecuted)
            QTRY_VERIFY_WITH_TIMEOUT(!m_server.relay->seen().last().answer.isEmpty(), 15'000);
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        const auto open = m_server.unfinished();
        QCOMPARE(open.size(), 1);
        const auto resumed = m_server.resumed(open[0]);
        QVERIFY(resumed);
        QVERIFY(SendFixture::finish(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        QVERIFY(m_server.unfinished().isEmpty());
    }

    void theAccountClosesInFlight()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 drip bytes=1 ms=60000");
        const SendPlan plan = chain();
        const auto task = m_server.task(plan);
        QSignalSpy finished(task.get(), &SendTask::finished);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/signing-sessions"), 1, 15'000);
        QVERIFY(m_server.restart());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(m_server.unfinished().size(), 1);
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        m_server.relay->clear();
        QVERIFY(SendFixture::finish(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! The documents died while the program was off.
    void resumedAnHourLater()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 delay ms=60000");
        const SendPlan plan = chain();
        auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/signing-sessions"), 1, 15'000);
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        QCOMPARE(m_server.sandbox.advanceClock(u"PT1H"_s) / 100, 2);
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        QVERIFY(SendFixture::finish(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! The first step keeps its document alive, and the document of the second dies while the program is off.
    void aDocumentDiedBetweenTheSteps()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s}, {u"Ola"_s}});
        plan.documents.append(m_server.copyOf(smallPdf("annex"), u"application/pdf"_s));
        plan.documents[1].title = u"Annex"_s;
        for (int i : {0, 1}) {
            domain::SessionDocument only;
            only.documentId = plan.documents[i].key();
            only.action = domain::DocumentAction::Sign;
            plan.steps[i][0].session.documents = {only};
        }
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 drip bytes=1 ms=60000");
        auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/signing-sessions"), 1, 15'000);
        QTRY_VERIFY(!m_server.relay->seen().last().answer.isEmpty());
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        QCOMPARE(m_server.sandbox.advanceClock(u"PT1H"_s) / 100, 2);
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        QVERIFY(SendFixture::finish(*resumed));
        QCOMPARE(resumed->state(), State::NeedsDecision);
        QCOMPARE(resumed->decision().kind, tasks::SendDecision::Kind::Refused);
        const api::ApiError error = resumed->decision().error;
        QCOMPARE(error.code, u"document_gone"_s);
        QVERIFY2(error.detail.contains(u"Annex"_s), qPrintable(error.detail));
        QCOMPARE(resumed->sessions().size(), 1); // what is live is told
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 1);
    }

    void whatCannotBeReadIsNotResumed()
    {
        const auto task = m_server.task(chain());
        QVERIFY(SendFixture::finish(*task));
        const store::SendRecord good = m_server.recordOf(task->recordId());
        QVERIFY(m_server.resumed(good));
        store::SendRecord bad = good;
        bad.payload = "{}";
        QVERIFY(!m_server.resumed(bad));
        bad = good;
        bad.profileId = u"another"_s;
        QVERIFY(!m_server.resumed(bad));
        bad = good;
        bad.steps[2].name = u"invented-later"_s;
        QVERIFY(!m_server.resumed(bad));
        bad = good;
        bad.steps[4].payload = "{\"index\":0,\"requests\":{}}";
        QVERIFY(!m_server.resumed(bad));
        bad = good;
        bad.steps[5].payload = "{\"index\":7}";
        QVERIFY(!m_server.resumed(bad));
    }

    void unreachableAfterARestartAsksThePerson()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 dropAfter");
        m_server.relay->add("GET signing-sessions * delay ms=60000");
        const SendPlan plan = chain();
        auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("GET", "/signing-sessions"), 1, 15'000);
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        m_server.relay->add("GET signing-sessions * answer status=500 body={}");
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        QVERIFY(SendFixture::finish(*resumed));
        QCOMPARE(resumed->state(), State::NeedsDecision);
        QCOMPARE(resumed->decision().sent.size(), 2);
        QVERIFY(resumed->decision().candidates.isEmpty());
        QCOMPARE(resumed->decision().error.kind, Kind::ServerFailed);
        QVERIFY(resumed->decision().sentAt.isValid());
        QCOMPARE(m_server.unfinished().size(), 1);
        m_server.relay->clear();
        resumed->decideLookAgain();
        QCOMPARE(resumed->state(), State::Running);
        QVERIFY(SendFixture::settle(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    //! The server made some only, against all that is known of it: nobody but a person can say what is right.
    void someOnlyIsForThePerson_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("there");
        QTest::newRow("these are they") << u"created"_s << State::Done << 2;
        QTest::newRow("not ours, send again") << u"again"_s << State::Done << 4;
        QTest::newRow("look again") << u"look"_s << State::NeedsDecision << 1;
        QTest::newRow("give up") << u"giveUp"_s << State::Cancelled << 1;
        QTest::newRow("cancel") << u"cancel"_s << State::Cancelled << 1;
    }
    void someOnlyIsForThePerson()
    {
        QFETCH(QString, choice);
        QFETCH(State, state);
        QFETCH(int, there);
        const SendPlan plan = chain();
        auto whole = m_server.task(plan);
        QVERIFY(SendFixture::finish(*whole));
        const auto made = whole->sessions();
        for (int i : {1, 2})
            m_server.removeFromServer(made[i].id);
        const auto task = m_server.resumed(m_server.cut(m_server.recordOf(whole->recordId()), 5));
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().sent.size(), 2);
        QCOMPARE(task->decision().candidates.size(), 1);
        QCOMPARE(task->decision().candidates[0].id, made[0].id);
        QVERIFY(!task->detail().isEmpty());
        task->decideCreated({}); // no choice, no change
        task->decideCreated({u"unheard-of"_s});
        QCOMPARE(task->state(), State::NeedsDecision);
        if (choice == u"created"_s)
            task->decideCreated({made[0].id});
        else if (choice == u"again"_s)
            task->decideSendAgain();
        else if (choice == u"look"_s)
            task->decideLookAgain();
        else if (choice == u"giveUp"_s)
            task->decideGiveUp();
        else
            task->cancel();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == state, howEnded(*task));
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), there);
        QCOMPARE(m_server.unfinished().size(), state == State::NeedsDecision ? 1 : 0);
    }

    //! Whoever says "send again" has looked at the candidates: they are not taken for ours later.
    void whatThePersonTurnedDownStaysTurnedDown()
    {
        const SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        auto whole = m_server.task(plan);
        QVERIFY(SendFixture::finish(*whole));
        const auto made = whole->sessions();
        m_server.removeFromServer(made[1].id);
        const auto task = m_server.resumed(m_server.cut(m_server.recordOf(whole->recordId()), 5));
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 dropAfter");
        task->decideSendAgain();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        for (const auto &session : task->sessions())
            QVERIFY(session.id != made[0].id);
    }

    void cancelledAtEachStage_data()
    {
        QTest::addColumn<SendTask::Stage>("stage");
        QTest::newRow("preparing") << SendTask::Stage::Preparing;
        QTest::newRow("uploading") << SendTask::Stage::Uploading;
        QTest::newRow("collection") << SendTask::Stage::CreatingCollection;
        QTest::newRow("sessions") << SendTask::Stage::CreatingSessions; // not asked for yet
    }
    void cancelledAtEachStage()
    {
        QFETCH(SendTask::Stage, stage);
        const auto task = m_server.task(chain());
        const auto cancelAt = [&] {
            if (task->stage() == stage)
                task->cancel();
        };
        // The first change of state is that to Running, still preparing
        connect(task.get(), &SendTask::changed, this, cancelAt);
        connect(task.get(), &SendTask::stageChanged, this, cancelAt);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(m_server.relay->count("POST", "/signing-sessions"), 0);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 0);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    void cancelledBeforeItStarts()
    {
        const auto task = m_server.task(chain());
        task->cancel();
        task->start();
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(m_server.relay->seen().size(), 0);
    }

    void cancelledBetweenSteps()
    {
        const auto task = m_server.task(chain());
        connect(task.get(), &SendTask::sessionsCreated, this, [&] { task->cancel(); });
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(task->sessions().size(), 2); // what was created is told
        QVERIFY2(task->detail().contains(u'2'), qPrintable(task->detail()));
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 2);
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"cancelled"_s);
    }

    //! While the server may be making sessions the truth comes first.
    void cancelledInFlight_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("made");
        QTest::newRow("answered") << u"1 delay ms=500"_s << 2;
        QTest::newRow("answer lost") << u"1 dropAfter"_s << 2;
        QTest::newRow("never there") << u"1 dropBefore"_s << 0;
        QTest::newRow("refused") << u"1 answer status=400 body={}"_s << 0;
    }
    void cancelledInFlight()
    {
        QFETCH(QString, rule);
        QFETCH(int, made);
        m_server.relay->add(qPrintable(u"POST ^/sign/signing-sessions$ "_s + rule));
        const auto task = m_server.task(chain());
        connect(m_server.relay.get(), &FaultRelay::requestSeen, task.get(),
                [&](const QByteArray &method, const QByteArray &target) {
                    if (method == "POST" && target.contains("signing-sessions")) {
                        task->cancel();
                        task->cancel(); // impatience changes nothing
                        QCOMPARE(task->state(), State::Running);
                    }
                });
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Cancelled, howEnded(*task));
        QCOMPARE(task->sessions().size(), made);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), made);
        QCOMPARE(m_server.relay->count("POST", "/signing-sessions"), 1);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    //! Killed after the person cancelled and before the truth was known: it is found out, and not gone on.
    void cancelledAndThenKilled()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 drip bytes=1 ms=60000");
        auto task = m_server.task(chain());
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/signing-sessions"), 1, 15'000);
        task->cancel();
        QTRY_COMPARE(m_server.recordOf(task->recordId()).steps.last().name, u"cancel-asked"_s);
        QTRY_VERIFY(!m_server.relay->seen().last().answer.isEmpty());
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        QVERIFY(SendFixture::finish(*resumed));
        QCOMPARE(resumed->state(), State::Cancelled);
        QCOMPARE(resumed->sessions().size(), 2);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 2);
        QVERIFY(m_server.unfinished().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSendResume)
#include "tst_sendresume.moc"
