#include "support/patience.h"
#include "support/sendfixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using tasks::SendDecision;
using tasks::SendPlan;
using tasks::SendTask;
using State = tasks::Task::State;
using Stage = tasks::SendTask::Stage;

//! What becomes stale while a send waits for the network and the program runs on. What a later start finds is
//! in tst_sendwaiting.
class TestSendStale : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;
    static inline const QString m_template = u"5b0c0a52-58a6-4b8e-9f0e-2f7a3a5d6c01"_s;

    int saveTemplate()
    {
        store::DraftStore &drafts = m_server.account->drafts();
        const store::DraftRecord pattern{.id = m_template,
                                         .kind = store::DraftRecord::Kind::Template,
                                         .name = u"Lease"_s,
                                         .payload = "{}"};
        (void)answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { drafts.save(pattern, object, done); });
        const auto saved = answerOf<store::StoreResult<store::DraftRecord>>(
            [&](QObject *object, auto done) { drafts.get(m_template, object, done); });
        return saved && *saved ? (*saved)->revision : 0;
    }
    //! Begun while nothing can be reached.
    std::unique_ptr<SendTask> waiting(const SendPlan &plan)
    {
        m_server.relay->add("* .* * dropBefore");
        auto task = m_server.task(plan);
        task->setNetworkWait(600'000, 600'000);
        task->start();
        (void)support::waitFor([&task] { return task->stage() == Stage::WaitingForNetwork; }, 15'000);
        return task;
    }
    int sessionPosts() const { return m_server.relay->count("POST", "/signing-sessions"); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 37)); }
    void init() { QVERIFY(m_server.reset()); }

    void dueDatePassesMeanwhile()
    {
        const QDateTime due = QDateTime::currentDateTimeUtc().addMSecs(1500);
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}});
        plan.steps[1][0].session.dueDate = domain::Timestamp::fromDateTime(due);
        const auto task = waiting(plan);
        QCOMPARE(task->stage(), Stage::WaitingForNetwork);
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > due);
        m_server.relay->clear();
        task->tryNow();
        QTRY_COMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().kind, SendDecision::Kind::Stale);
        QVERIFY(!task->decision().canSendAnyway);
        QVERIFY2(task->decision().stale.value(0).contains(u"Per"_s),
                 qPrintable(task->decision().stale.join(u' ')));
        QSignalSpy correct(task.get(), &SendTask::correctionRequested);
        task->decideCorrect();
        QCOMPARE(correct.size(), 1);
        QCOMPARE(correct[0][0].value<domain::SessionDraft>().signers.size(), 3);
        QVERIFY(correct[0][1].value<api::ApiError>().invalidParams.isEmpty()); // the service said nothing
        QCOMPARE(sessionPosts(), 0);
    }

    void templateIsChangedMeanwhile_data()
    {
        QTest::addColumn<bool>("isChanged");
        QTest::newRow("changed") << true;
        QTest::newRow("as it was") << false;
    }
    void templateIsChangedMeanwhile()
    {
        QFETCH(bool, isChanged);
        SendPlan plan = m_server.planOf({{u"Kari"_s}});
        plan.templateId = m_template;
        plan.templateRevision = saveTemplate();
        const auto task = waiting(plan);
        QCOMPARE(task->stage(), Stage::WaitingForNetwork);
        if (isChanged)
            QCOMPARE(saveTemplate(), plan.templateRevision + 1);
        m_server.relay->clear();
        task->tryNow();
        if (isChanged) {
            QTRY_COMPARE(task->state(), State::NeedsDecision);
            QCOMPARE(task->decision().kind, SendDecision::Kind::Stale);
            QVERIFY2(task->decision().stale.value(0).contains(u"Lease"_s),
                     qPrintable(task->decision().stale.join(u' ')));
            QCOMPARE(sessionPosts(), 0);
            task->decideSendAnyway();
        }
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSendStale)
#include "tst_sendstale.moc"
