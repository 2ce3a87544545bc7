#include "support/sendfixture.h"

#include "tasks/draftplan.h"
#include "tasks/sendrest.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using tasks::SendDecision;
using tasks::SendPlan;
using tasks::SendTask;
using State = tasks::Task::State;

//! A part was made and the rest is refused.
class TestSendTakeBack : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;
    SendPlan m_plan;

    //! Of three steps the last is refused.
    std::unique_ptr<SendTask> refused(const char *answer = "answer status=400 body={\"status\":400,"
                                                           "\"detail\":\"No\",\"traceId\":\"t-1\","
                                                           "\"invalidParams\":[{\"name\":\"[1].title\","
                                                           "\"reason\":\"forbidden word\"},"
                                                           "{\"name\":\"[1].signText\","
                                                           "\"reason\":\"too long\"}]}")
    {
        m_plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}, {u"Siri"_s, u"Nils"_s}});
        m_server.relay->add((QByteArray("POST ^/sign/signing-sessions$ 3+ ") + answer).constData());
        auto task = m_server.task(m_plan);
        (void)SendFixture::finish(*task);
        return task;
    }
    int there() { return int(m_server.sessionsTitled(m_server.title).size()); }
    //! As the list here shows it; empty: it does not.
    QString stateHere(const QString &sessionId)
    {
        const auto row = answerOf<store::StoreResult<store::SessionRow>>([&](QObject *object, auto done) {
            m_server.account->sessionIndex().get(sessionId, object, done);
        });
        return row && *row ? (*row)->state : QString();
    }
    int count(const QByteArray &method) { return m_server.relay->count(method, "/signing-sessions"); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 32)); }
    void init() { QVERIFY(m_server.reset()); }

    void thePersonSeesWhatIsLiveAndWhoWasRefused()
    {
        const auto task = refused();
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().kind, SendDecision::Kind::Refused);
        QCOMPARE(task->decision().refused, QStringList{u"Nils"_s});
        QCOMPARE(task->decision().error.traceId, u"t-1"_s);
        QCOMPARE(task->sessions().size(), 3);
        QVERIFY(task->sessions()[0].signatureUrl);
        QCOMPARE(task->labelOf(task->sessions()[2].id), u"Per"_s);
        QCOMPARE(m_server.unfinished().size(), 1);
    }

    void asksAgainAfterARestart()
    {
        auto task = refused();
        const api::ApiError error = task->decision().error;
        task.reset();
        QVERIFY(m_server.restart());
        const int before = int(m_server.relay->seen().size());
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        QVERIFY(SendFixture::finish(*resumed));
        QCOMPARE(resumed->state(), State::NeedsDecision);
        QCOMPARE(resumed->decision().kind, SendDecision::Kind::Refused);
        QCOMPARE(resumed->decision().error, error);
        QCOMPARE(int(m_server.relay->seen().size()), before); // what was refused is not asked for again
        m_server.relay->clear();
        resumed->decideLookAgain();
        QVERIFY(SendFixture::settle(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(m_plan), QByteArray());
    }

    void theRestIsCorrectedAndSent()
    {
        auto task = refused();
        QSignalSpy correct(task.get(), &SendTask::correctionRequested);
        // Whoever keeps the rest does so before the send is over
        connect(task.get(), &SendTask::correctionRequested, task.get(),
                [&] { QVERIFY(!task->isFinished()); });
        task->decideCorrect();
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(correct.size(), 1);
        QCOMPARE(correct[0][1].value<api::ApiError>(), task->decision().error); // for the fields of the rest
        QCOMPARE(task->decision().error.invalidParams.size(), 2);
        const auto rest = correct[0][0].value<domain::SessionDraft>();
        QCOMPARE(rest.collectionId, task->collectionId());
        QCOMPARE(rest.signers.size(), 2);
        QCOMPARE(rest.signers[1].email, u"nils@example.no"_s);
        QCOMPARE(rest.steps(), QList<int>{1});
        QCOMPARE(rest.common.title, m_server.title);
        QCOMPARE(rest.common.subsequentTo.value_or(QStringList()), QStringList{task->sessions()[2].id});
        QCOMPARE(rest.documents.size(), 1);
        QVERIFY(!rest.documents[0].documentId.isEmpty());
        QVERIFY(m_server.unfinished().isEmpty());
        QCOMPARE(there(), 3);

        m_server.relay->clear();
        const auto again = m_server.task(tasks::planOf(rest, QDateTime::currentDateTimeUtc()));
        QVERIFY(SendFixture::finish(*again));
        QVERIFY2(again->state() == State::Done, howEnded(*again));
        QCOMPARE(m_server.whyNotOneSet(m_plan), QByteArray());
    }

    //! The service did not judge what was asked: nothing of it is wrong.
    void whatCouldNotBeReachedWasNotRefused()
    {
        const auto task = refused("answer status=401 body={}");
        QCOMPARE(task->decision().kind, SendDecision::Kind::Unreachable);
        QCOMPARE(task->decision().error.kind, api::ApiError::Kind::Unauthorized);
        QSignalSpy correct(task.get(), &SendTask::correctionRequested);
        task->decideCorrect();
        QCOMPARE(correct.size(), 1);
        QCOMPARE(correct[0][0].value<domain::SessionDraft>().signers.size(), 2);
        QCOMPARE(correct[0][1].value<api::ApiError>(), api::ApiError());
        QCOMPARE(there(), 3);
    }

    //! What was written for each signer is for each signer again.
    void theRestKeepsEachSignersWords()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        for (tasks::PlannedSigner &signer : plan.steps[0]) {
            signer.session.signer->username = signer.label;
            signer.session.title = u"For "_s + signer.label;
            signer.session.signText = signer.label == u"Kari"_s ? u"Flat {1}"_s : u"House 7"_s;
        }
        const domain::SessionDraft rest = tasks::restOf(plan, tasks::SendFacts(plan));
        QCOMPARE(rest.common.title, u"For {name}"_s);
        const SendPlan again = tasks::planOf(rest, QDateTime::currentDateTimeUtc());
        for (qsizetype i : {0, 1}) {
            QCOMPARE(again.steps[0][i].session.title, plan.steps[0][i].session.title);
            QCOMPARE(again.steps[0][i].session.signText, plan.steps[0][i].session.signText);
            QCOMPARE(again.steps[0][i].session.signer, plan.steps[0][i].session.signer);
        }
    }

    //! Nothing was made: what is corrected is the whole plan, to the last member.
    void theRestIsAllOfIt()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}, {}, {u"Per"_s}});
        plan.packageTo = {{domain::PackageType::PadesContainer}};
        plan.documents[0].description = u"The first"_s;
        plan.documents.append({.sha256Hex = QString(64, u'b'),
                               .mimeType = u"application/pdf"_s,
                               .title = u"Annex"_s,
                               .filename = u"annex.pdf"_s,
                               .action = domain::DocumentAction::View});
        plan.documents.append({.documentId = u"00000000-0000-4000-8000-000000000001"_s,
                               .mimeType = u"application/pdf"_s,
                               .title = u"Of the service"_s,
                               .filename = u"service.pdf"_s});
        for (auto &step : plan.steps)
            for (tasks::PlannedSigner &signer : step) {
                auto &session = signer.session;
                session.dueDate = domain::Timestamp::parse(u"2031-01-02T03:04:05Z"_s); // one for all
                session.signer->username = signer.label;
                session.signer->mobile = u"+4790000000"_s;
                session.signer->nationalIdentificationNumber = u"29124815345"_s;
                session.externalReference = {true, u"A-"_s + signer.label};
                session.intentionText =
                    domain::IntentionText{.value = u"I, "_s + session.signer->email.value_or(QString()),
                                          .format = {},
                                          .unknown = {}};
                domain::NotificationMessage first, second;
                second.message = domain::NotificationContent();
                second.message->header = u"{Hello} "_s + signer.label;
                second.message->text = signer.label == u"Per"_s ? u"Come"_s : u"Please come"_s;
                session.notifications = {{first, second}};
            }
        domain::SessionDocument only;
        only.documentId = plan.documents[1].key();
        only.action = domain::DocumentAction::Sign;
        plan.steps[0][1].session.documents = {only};
        tasks::SendFacts facts(plan);
        facts.documentIds = {u"dead"_s, u"dead too"_s, plan.documents[2].documentId}; // of an upload before
        facts.collectionId = u"dead"_s;
        const domain::SessionDraft rest = tasks::restOf(plan, facts);
        QVERIFY(rest.collectionId.isEmpty());
        QCOMPARE(rest.collectionName, plan.collectionName);
        QCOMPARE(rest.steps(), (QList<int>{1, 2}));
        QVERIFY(!rest.common.signer);
        const SendPlan again = tasks::planOf(rest, QDateTime::currentDateTimeUtc());
        QCOMPARE(again.documents, plan.documents);
        QCOMPARE(again.packageTo, plan.packageTo);
        QCOMPARE(again.collectionName, plan.collectionName);
        QCOMPARE(again.steps.size(), 2);
        for (const auto &[from, to] :
             {std::pair(plan.steps[0][0], again.steps[0][0]), std::pair(plan.steps[0][1], again.steps[0][1]),
              std::pair(plan.steps[2][0], again.steps[1][0])}) {
            domain::CreateSigningSession was = from.session, is = to.session;
            for (const domain::SessionDocument &document : was.documents)
                QVERIFY(std::any_of(is.documents.begin(), is.documents.end(), [&](const auto &one) {
                    return one.documentId == document.documentId && one.action == document.action;
                }));
            was.documents.clear();
            is.documents.clear();
            QCOMPARE(is, was);
        }
    }

    void takenBackLastStepFirst()
    {
        const auto task = refused();
        QStringList made, asked;
        for (const auto &session : task->sessions())
            made.prepend(session.id);
        task->decideTakeBack();
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(task->sessions().size(), 0);
        QCOMPARE(there(), 0);
        for (const auto &seen : m_server.relay->seen())
            if (seen.head.method == "DELETE")
                asked.append(QString::fromLatin1(seen.head.target).section(u'/', -1));
        QCOMPARE(asked, made);
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"taken-back"_s);
        for (const QString &id : made)
            QTRY_COMPARE(stateHere(id), QString()); // no list shows it any more
    }

    //! A lost answer, somebody who was quicker, and a server in trouble are no reason to stop.
    void takingBackMayBeRepeated_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *request : {"DELETE signing-sessions 1 ", "GET ^/sign/signing-sessions/ 1 "})
            for (const char *fault :
                 {"dropBefore", "dropAfter", "answer status=503 header=Retry-After:0 body={}",
                  "answer status=500 body={}", "answer status=401 body={}", "truncate bytes=30"})
                QTest::addRow("%s%s", request, fault) << QString::fromLatin1(request) + QLatin1String(fault);
    }
    void takingBackMayBeRepeated()
    {
        QFETCH(QString, fault);
        const auto task = refused();
        m_server.removeFromServer(task->sessions()[1].id);
        m_server.relay->add(qPrintable(fault));
        task->decideTakeBack();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Cancelled, howEnded(*task));
        QCOMPARE(there(), 0);
    }

    //! The limit of attempts is for one session, not for all of them.
    void oneBadAnswerForEach()
    {
        const auto task = refused();
        for (const char *which : {"1", "3", "5"})
            m_server.relay->add(
                (QByteArray("DELETE signing-sessions ") + which + " answer status=500 body={}").constData());
        task->decideTakeBack();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Cancelled, howEnded(*task));
        QCOMPARE(count("DELETE"), 6);
        QCOMPARE(there(), 0);
    }

    //! Between our look and our deletion.
    void deletedByAnotherInBetween()
    {
        const auto task = refused();
        const QString last = task->sessions()[2].id;
        m_server.relay->add("DELETE signing-sessions 1 delay ms=1500");
        task->decideTakeBack();
        QTRY_COMPARE_WITH_TIMEOUT(count("DELETE"), 1, 15'000);
        m_server.removeFromServer(last);
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Cancelled, howEnded(*task));
        QCOMPARE(there(), 0);
    }

    void whatWasSignedStays()
    {
        const auto task = refused();
        const QString signedId = task->sessions()[0].id;
        QCOMPARE(m_server.sandbox.sign(signedId) / 100, 2);
        task->decideTakeBack();
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(task->sessions().size(), 1);
        QCOMPARE(task->sessions()[0].id, signedId);
        QVERIFY(domain::isFinal(task->sessions()[0]));
        QVERIFY2(task->detail().contains(u'1'), qPrintable(task->detail()));
        QTRY_COMPARE(stateHere(signedId), u"SIGNED"_s);
        QCOMPARE(there(), 1);
    }

    void killedWhileTakingBackGoesOn_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::newRow("before the first") << u"GET signing-sessions/ 1 delay ms=60000"_s;
        QTest::newRow("in the first, not executed") << u"DELETE signing-sessions 1 delay ms=60000"_s;
        QTest::newRow("in the second, executed") << u"DELETE signing-sessions 2 drip bytes=1 ms=60000"_s;
    }
    void killedWhileTakingBackGoesOn()
    {
        QFETCH(QString, rule);
        auto task = refused();
        m_server.relay->add(qPrintable(rule));
        const QByteArray method = rule.section(u' ', 0, 0).toLatin1();
        const int which = rule.section(u' ', 2, 2).toInt();
        task->decideTakeBack();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count(method, "/signing-sessions/"), which, 15'000);
        if (rule.contains(u"drip"_s))
            QTRY_VERIFY(!m_server.relay->seen().last().answer.isEmpty());
        task->cancel(); // it is done to its end
        QVERIFY(!task->isFinished());
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        const int posts = count("POST");
        const auto resumed = m_server.resumed(m_server.unfinished()[0]);
        QVERIFY(SendFixture::finish(*resumed));
        QCOMPARE(resumed->state(), State::Cancelled);
        QCOMPARE(there(), 0);
        QCOMPARE(count("POST"), posts);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    void whatCannotBeTakenBackIsAskedAbout()
    {
        const auto task = refused();
        m_server.relay->add("DELETE signing-sessions * answer status=403 body={}");
        task->decideTakeBack();
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().kind, SendDecision::Kind::TakingBack);
        QCOMPARE(there(), 3);
        QSignalSpy correct(task.get(), &SendTask::correctionRequested);
        task->decideCorrect(); // half taken back there is no rest that would be right
        QCOMPARE(correct.size(), 0);
        QCOMPARE(task->state(), State::NeedsDecision);
        const int posts = count("POST");
        m_server.relay->clear();
        task->decideLookAgain();
        QVERIFY(SendFixture::settle(*task));
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(there(), 0);
        QCOMPARE(count("POST"), posts);
    }

    //! Without network it waits, and goes on with taking back: it neither sends the rest nor can be undone.
    void goesOnWhenTheNetworkIsThereAgain()
    {
        const auto task = refused();
        const int posts = count("POST");
        task->setNetworkWait(600'000, 600'000);
        m_server.relay->clear();
        m_server.relay->add("* .* * dropBefore");
        task->decideTakeBack();
        QTRY_COMPARE_WITH_TIMEOUT(task->stage(), SendTask::Stage::WaitingForNetwork, 20'000);
        QVERIFY(!task->canBeUndone());
        task->undo();
        task->cancel(); // it is done to its end
        task->sendNow();
        QCOMPARE(task->state(), State::Waiting);
        m_server.relay->clear();
        task->tryNow();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Cancelled, howEnded(*task));
        QCOMPARE(there(), 0);
        QCOMPARE(count("POST"), posts);
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"taken-back"_s);
    }

    void leftAsItIs()
    {
        const auto task = refused("answer status=403 body={\"status\":403}");
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().refused, (QStringList{u"Siri"_s, u"Nils"_s}));
        task->decideGiveUp();
        QCOMPARE(task->state(), State::Cancelled);
        QCOMPARE(there(), 3);
        QVERIFY(m_server.unfinished().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSendTakeBack)
#include "tst_sendtakeback.moc"
