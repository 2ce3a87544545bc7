#include "support/sendfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using domain::SessionState;
using tasks::SendPlan;
using tasks::SendTask;
using State = tasks::Task::State;
using Kind = api::ApiError::Kind;

class TestSendTask : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;

    int posts(const QByteArray &path) const { return m_server.relay->count("POST", path); }
    QString stateOf(const QString &id) { return domain::stateOf(m_server.session(id)).text(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 10)); }
    void init() { QVERIFY(m_server.reset()); }

    void oneSigner()
    {
        const SendPlan plan = m_server.planOf({{u"Kari"_s}});
        const auto task = m_server.task(plan);
        QSignalSpy created(task.get(), &SendTask::sessionsCreated),
            stages(task.get(), &SendTask::stageChanged);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        QCOMPARE(created.size(), 1);
        QCOMPARE(stages.size(), 4);
        QCOMPARE(task->stage(), SendTask::Stage::Finished);
        QCOMPARE(task->total(), 3); // a document, a collection, a session
        QCOMPARE(task->done(), 3);
        QCOMPARE(task->sessions().size(), 1);
        QVERIFY(task->sessions()[0].signatureUrl);
        QVERIFY(task->subjectIds().contains(task->collectionId()));
        QVERIFY(task->subjectIds().contains(task->sessions()[0].id));

        // What is remembered here
        QVERIFY(m_server.unfinished().isEmpty());
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"done"_s);
        const auto collection =
            answerOf<store::StoreResult<store::CollectionRecord>>([&](QObject *o, auto done) {
                m_server.account->collectionRegistry().get(task->collectionId(), o, done);
            });
        QVERIFY(collection && *collection);
        QCOMPARE((*collection)->name, u"Named here"_s);
        QCOMPARE((*collection)->documentIds.size(), 1);
        const auto read = [&] {
            const auto row = answerOf<store::StoreResult<store::SessionRow>>([&](QObject *o, auto done) {
                m_server.account->sessionIndex().get(task->sessions()[0].id, o, done);
            });
            return row && *row ? **row : store::SessionRow();
        };
        QTRY_COMPARE(read().state, u"READY"_s);
        QVERIFY(read().createdAt);
        const auto document = answerOf<store::StoreResult<store::DocumentRecord>>([&](QObject *o, auto done) {
            m_server.account->documentRegistry().get((*collection)->documentIds[0], o, done);
        });
        QVERIFY(document && *document);
        QCOMPARE((*document)->title, u"Contract"_s);
        QCOMPARE((*document)->filename, u"contract.pdf"_s);
    }

    void parallelSignersInOneRequest()
    {
        const SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s, u"Åse"_s}});
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        QCOMPARE(posts("/signing-sessions"), 1);
        QCOMPARE(*task->sessions()[1].request.signer->email, u"ola@example.no"_s);
    }

    void stepsOpenOneAfterTheOther()
    {
        const SendPlan plan = m_server.planOf({{u"Kari"_s}, {u"Ola"_s, u"Per"_s}, {u"Åse"_s}});
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        const auto made = task->sessions();
        QCOMPARE(made.size(), 4);
        const QString ready = u"READY"_s, blocked = u"BLOCKED"_s;
        QCOMPARE(stateOf(made[0].id), ready);
        for (int i : {1, 2, 3})
            QCOMPARE(stateOf(made[i].id), blocked);
        QCOMPARE(m_server.sandbox.sign(made[0].id) / 100, 2);
        QCOMPARE(stateOf(made[1].id), ready);
        QCOMPARE(stateOf(made[2].id), ready);
        QCOMPARE(stateOf(made[3].id), blocked);
        QCOMPARE(m_server.sandbox.sign(made[1].id) / 100, 2);
        QCOMPARE(stateOf(made[3].id), blocked);
        QCOMPARE(m_server.sandbox.sign(made[2].id) / 100, 2);
        QCOMPARE(stateOf(made[3].id), ready);
    }

    void documentsOfEachSigner()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        plan.documents.append(m_server.copyOf(QByteArray("%PDF-1.4 is text"), u"text/plain"_s));
        plan.documents.last().sha256Hex = m_server.copyOf(smallPdf("annex"), {}).sha256Hex;
        plan.documents.last().mimeType = u"application/pdf"_s;
        plan.documents.last().action = domain::DocumentAction::View;
        domain::SessionDocument only;
        only.documentId = plan.documents[1].key();
        only.action = domain::DocumentAction::Sign;
        plan.steps[0][1].session.documents = {only};
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        const auto kari = task->sessions()[0].request.documents, ola = task->sessions()[1].request.documents;
        QCOMPARE(kari.size(), 2);
        QVERIFY(kari[0].action == domain::DocumentAction::Sign);
        QVERIFY(kari[1].action == domain::DocumentAction::View);
        QCOMPARE(ola.size(), 1);
        QCOMPARE(ola[0].documentId, kari[1].documentId);
        QVERIFY(ola[0].action == domain::DocumentAction::Sign);
        QCOMPARE(task->total(), 5);
    }

    void textIsSentToo()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s}});
        plan.documents = {m_server.copyOf("Les og signer: æøå 🏠", u"text/plain"_s)};
        plan.documents[0].filename = u"avtale.txt"_s;
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.sandbox.sign(task->sessions()[0].id) / 100, 2);
        QVERIFY(m_server.session(task->sessions()[0].id).output->signatures->size() == 1);
    }

    void theCollectionPackages()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s}});
        plan.packageTo = {domain::PackageType::PadesContainer};
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        const auto collection = m_server.await<domain::DocumentCollection>(
            [&](QObject *o, auto done) { return m_server.collections().get(task->collectionId(), o, done); });
        QVERIFY(collection);
        QVERIFY(collection->packageTo == plan.packageTo);
    }

    void anExistingCollection()
    {
        const auto document = m_server.upload(smallPdf("there"), u"application/pdf"_s);
        SendPlan plan = m_server.planOf({{u"Kari"_s}, {u"Ola"_s}});
        plan.documents = {{.documentId = document.documentId, .mimeType = u"application/pdf"_s}};
        plan.collectionId = m_server.collect({document.documentId}).id;
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        QCOMPARE(posts("/documents"), 0);
        QCOMPARE(posts("/document-collections"), 0);
        QCOMPARE(task->sessions()[0].request.documents[0].documentCollectionId, plan.collectionId);

        // All of it, when the plan names no document
        plan.documents.clear();
        const auto again = m_server.task(plan);
        QVERIFY(SendFixture::finish(*again));
        QVERIFY2(again->state() == State::Done, howEnded(*again));
        QCOMPARE(again->sessions()[0].request.documents[0].documentId, document.documentId);
    }

    //! An earlier send into the same collection made the same sessions: a lost answer must not take them.
    void earlierOnesInTheCollectionAreNotTaken_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("executed") << u"dropAfter"_s;
        QTest::newRow("not executed") << u"dropBefore"_s;
    }
    void earlierOnesInTheCollectionAreNotTaken()
    {
        QFETCH(QString, fault);
        const auto document = m_server.upload(smallPdf("there"), u"application/pdf"_s);
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        plan.documents = {{.documentId = document.documentId, .mimeType = u"application/pdf"_s}};
        plan.collectionId = m_server.collect({document.documentId}).id;
        const auto first = m_server.task(plan);
        QVERIFY(SendFixture::finish(*first));
        // And one of somebody else, which looks like none of them
        QVERIFY(m_server.open({sampleSession(u"Other"_s, plan.collectionId, document.documentId)}));
        m_server.relay->add(qPrintable(u"POST ^/sign/signing-sessions$ 1 "_s + fault));
        const auto second = m_server.task(plan);
        QVERIFY(SendFixture::finish(*second));
        QVERIFY2(second->state() == State::Done, howEnded(*second));
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 4);
        for (const auto &session : second->sessions())
            for (const auto &other : first->sessions())
                QVERIFY(session.id != other.id);
    }

    //! The first request was executed when absence was proved already. That cannot be seen then; but they
    //! must not become "others", or the next lost answer would make the same ones a third time.
    void thoseThatComeLateAreStillOurs()
    {
        const auto document = m_server.upload(smallPdf("there"), u"application/pdf"_s);
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        plan.documents = {{.documentId = document.documentId, .mimeType = u"application/pdf"_s}};
        plan.collectionId = m_server.collect({document.documentId}).id;
        m_server.relay->add("POST ^/sign/signing-sessions$ * dropBefore");
        const auto task = m_server.task(plan);
        bool isLate = false;
        connect(m_server.relay.get(), &FaultRelay::requestSeen, task.get(), [&] {
            if (isLate || m_server.relay->count("GET", "/metadata") < 2)
                return;
            isLate = true; // the proof is there, and the second request is being prepared
            QList<domain::CreateSigningSession> late;
            for (const auto &signer : plan.steps[0]) {
                late.append(signer.session);
                late.last().documents = {{.documentCollectionId = plan.collectionId,
                                          .action = domain::DocumentAction::Sign,
                                          .documentId = document.documentId,
                                          .unknown = {}}};
            }
            QVERIFY(m_server.open(late));
        });
        QVERIFY(SendFixture::finish(*task));
        QVERIFY(isLate);
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(posts("/signing-sessions"), 2);
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    void aDeadDocumentIsUploadedAgain()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s}});
        const QByteArray bytes = smallPdf(m_server.title.toLatin1());
        const QString old = m_server.upload(bytes, u"application/pdf"_s).documentId;
        plan.documents[0].documentId = old;
        QCOMPARE(m_server.sandbox.advanceClock(u"PT31M"_s) / 100, 2);
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        QVERIFY(task->sessions()[0].request.documents[0].documentId != old);
        QCOMPARE(posts("/documents"), 1);
    }

    void aDeadDocumentCanBeTheEnd_data()
    {
        QTest::addColumn<bool>("inCollection");
        QTest::addColumn<bool>("hasCopy");
        QTest::newRow("no copy") << false << false;
        QTest::newRow("its collection is given") << true << true;
    }
    void aDeadDocumentCanBeTheEnd()
    {
        QFETCH(bool, inCollection);
        QFETCH(bool, hasCopy);
        SendPlan plan = m_server.planOf({{u"Kari"_s}});
        if (!hasCopy)
            plan.documents[0].sha256Hex.clear();
        plan.documents[0].documentId = m_server.upload(smallPdf(), u"application/pdf"_s).documentId;
        if (inCollection)
            plan.collectionId = m_server.collect({plan.documents[0].documentId}).id;
        QCOMPARE(m_server.sandbox.advanceClock(u"PT31M"_s) / 100, 2);
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::Failed);
        QCOMPARE(task->error()->kind, Kind::NotFound);
        QCOMPARE(task->error()->code, u"document_gone"_s);
        QVERIFY2(task->error()->detail.contains(u"Contract"_s), qPrintable(task->error()->detail));
        QCOMPARE(posts("/"), 1); // the token
        QCOMPARE(m_server.recordOf(task->recordId()).state, u"failed"_s);
    }

    void aCollectionThatIsGone()
    {
        const auto document = m_server.upload(smallPdf(), u"application/pdf"_s);
        SendPlan plan = m_server.planOf({{u"Kari"_s}});
        plan.documents = {{.documentId = document.documentId}};
        plan.collectionId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::Failed);
        QCOMPARE(task->error()->code, u"collection_gone"_s);
    }

    void aCopyThatIsDamaged()
    {
        const SendPlan plan = m_server.planOf({{u"Kari"_s}});
        const QString path = m_server.account->copies().find(plan.documents[0].sha256Hex)->path;
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
        file.close();
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::Failed);
        QCOMPARE(task->error()->code, u"copy_missing"_s);
        QVERIFY2(task->error()->detail.contains(u"Contract"_s), qPrintable(task->error()->detail));
        QCOMPARE(m_server.relay->seen().size(), 0);
    }

    void whatCannotWorkIsNotBegun()
    {
        QStringList many;
        for (int i = 0; i < 51; ++i)
            many.append(u"S%1"_s.arg(i));
        SendPlan nothing = m_server.planOf({{u"Kari"_s}});
        nothing.documents.clear();
        const QList<std::pair<SendPlan, QString>> cases{
            {m_server.planOf({}), u"no_signer"_s},
            {m_server.planOf({{}}), u"no_signer"_s},
            {nothing, u"no_document"_s},
            {m_server.planOf({many, {u"Last"_s}}), u"too_many_predecessors"_s}};
        for (const auto &[plan, code] : cases) {
            const auto task = m_server.task(plan);
            QVERIFY(SendFixture::finish(*task));
            QCOMPARE(task->state(), State::Failed);
            QCOMPARE(task->error()->code, code);
        }
        QCOMPARE(m_server.relay->seen().size(), 0);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    void aRefusalNamesStepAndSigner()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s}, {u"Ola"_s, u"Per"_s}});
        plan.steps[1][1].session.dueDate =
            domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(400));
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision); // a part is live
        QCOMPARE(task->decision().kind, tasks::SendDecision::Kind::Refused);
        QCOMPARE(task->decision().error.kind, Kind::BadRequest);
        QCOMPARE(task->decision().error.invalidParams.value(0).name, u"[1].dueDate"_s);
        QCOMPARE(task->step(), 1);
        QCOMPARE(task->decision().refused, QStringList{u"Per"_s});
        QCOMPARE(task->sessions().size(), 1); // what is live is told
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 1);
        QCOMPARE(m_server.unfinished().size(), 1);
    }

    //! One fault at one POST: afterwards there is one set of sessions, whatever happened.
    void oneFaultDoublesAndLosesNothing_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("fault");
        const QList<std::pair<const char *, QString>> posts{
            {"token", u"POST ^/auth 1"_s},
            {"upload", u"POST ^/sign/documents$ 1"_s},
            {"collection", u"POST ^/sign/document-collections$ 1"_s},
            {"first step", u"POST ^/sign/signing-sessions$ 1"_s},
            {"second step", u"POST ^/sign/signing-sessions$ 2"_s}};
        const QString json = u"type=application/json"_s;
        const QList<std::pair<const char *, QString>> faults{
            {"before", u"dropBefore"_s},
            {"after", u"dropAfter"_s},
            {"reset", u"reset"_s},
            {"cut in the head", u"truncate bytes=30"_s},
            {"cut", u"truncate bytes=300"_s},
            {"401", u"answer status=401 "_s + json + u" body={\"code\":\"invalid_token\"}"_s},
            {"429", u"answer status=429 header=Retry-After:0 "_s + json + u" body={}"_s},
            {"500", u"answer status=500 "_s + json + u" body={\"code\":\"internal_server_error\"}"_s},
            {"503", u"answer status=503 header=Retry-After:0 type=text/plain body=busy"_s},
            {"broken", u"answer status=201 "_s + json + u" body=[{\"id\":\"0192"_s},
            {"an empty answer", u"answer status=201 "_s + json + u" body=[]"_s},
            {"too long an answer",
             u"answer status=201 "_s + json + u" body=[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]"_s},
            {"page", u"answer status=200 type=text/html body=<html>Log in</html>"_s},
            {"redirect", u"answer status=302 header=Location:/login type=text/html body=x"_s},
        };
        for (const auto &[where, post] : posts)
            for (const auto &[what, fault] : faults)
                QTest::addRow("%s: %s", where, what) << post << fault;
    }
    void oneFaultDoublesAndLosesNothing()
    {
        QFETCH(QString, post);
        QFETCH(QString, fault);
        m_server.relay->add(qPrintable(post + u' ' + fault));
        const SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}});
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        // What a second request cannot mend is told, with what is live
        const bool isRefused =
            fault.contains(u"302"_s) || (post.contains(u"auth"_s) && task->state() != State::Done);
        if (isRefused) {
            const bool isHalf = post.endsWith(u"sessions$ 2"_s);
            QVERIFY2(task->state() == (isHalf ? State::NeedsDecision : State::Failed), howEnded(*task));
            QCOMPARE(task->sessions().size(), isHalf ? 2 : 0);
            QCOMPARE(m_server.sessionsTitled(m_server.title).size(), isHalf ? 2 : 0);
            QVERIFY(task->decision().sent.isEmpty());
            QCOMPARE(m_server.unfinished().size(), isHalf ? 1 : 0);
            return;
        }
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        QCOMPARE(task->sessions().size(), 3);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    //! Reading makes nothing: a server in trouble for a moment is asked again, and no person is.
    void aReadingThatFailsIsAskedAgain_data()
    {
        QTest::addColumn<bool>("inCollection");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<bool>("answerIsLost");
        QTest::newRow("document") << false << u"GET /metadata$ 1"_s << false;
        QTest::newRow("document that is there") << true << u"GET /metadata$ 1"_s << false;
        QTest::newRow("collection") << true << u"GET /document-collections/ 1"_s << false;
        QTest::newRow("list before") << true << u"GET /signing-sessions 1"_s << false;
        QTest::newRow("list after a lost answer") << false << u"GET /signing-sessions 1"_s << true;
    }
    void aReadingThatFailsIsAskedAgain()
    {
        QFETCH(bool, inCollection);
        QFETCH(QString, reading);
        QFETCH(bool, answerIsLost);
        SendPlan plan = m_server.planOf({{u"Kari"_s}, {u"Ola"_s}});
        if (inCollection) {
            const auto document = m_server.upload(smallPdf("there"), u"application/pdf"_s);
            plan.documents = {{.documentId = document.documentId, .mimeType = u"application/pdf"_s}};
            plan.collectionId = m_server.collect({document.documentId}).id;
        }
        m_server.relay->add(qPrintable(reading + u" answer status=500 type=application/json body={}"_s));
        if (answerIsLost)
            m_server.relay->add("POST ^/sign/signing-sessions$ 1 dropAfter");
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
        const auto &seen = m_server.relay->seen();
        QCOMPARE(
            std::count_if(seen.begin(), seen.end(), [](const auto &request) { return !request.forwarded; }),
            1); // it was met
    }

    void faultsThatStay_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("posted");
        QTest::addColumn<int>("there");
        const QString json = u"type=application/json body={}"_s;
        const int failed = int(State::Failed), done = int(State::Done);
        QTest::newRow("never there") << u"dropBefore"_s << failed << 3 << 0;
        QTest::newRow("never an answer") << u"dropAfter"_s << done << 1 << 2;
        QTest::newRow("500") << u"answer status=500 "_s + json << failed << 3 << 0;
        QTest::newRow("503") << u"answer status=503 header=Retry-After:0 "_s + json << failed << 3 << 0;
        QTest::newRow("come back tomorrow")
            << u"answer status=503 header=Retry-After:86400 "_s + json << failed << 1 << 0;
        QTest::newRow("401") << u"answer status=401 "_s + json << failed << 2 << 0;
        QTest::newRow("403") << u"answer status=403 "_s + json << failed << 1 << 0;
        QTest::newRow("page") << u"answer status=200 type=text/html body=<p>"_s << failed << 1 << 0;
    }
    void faultsThatStay()
    {
        QFETCH(QString, fault);
        QFETCH(int, posted);
        QFETCH(int, there);
        m_server.relay->add(qPrintable(u"POST ^/sign/signing-sessions$ * "_s + fault));
        const auto task = m_server.task(m_server.planOf({{u"Kari"_s, u"Ola"_s}}));
        QVERIFY(SendFixture::finish(*task));
        QTEST(int(task->state()), "state");
        if (!fault.contains(u"html"_s))
            QCOMPARE(posts("/signing-sessions"), posted);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), there);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    //! Sooner it is not asked for again; how much later is not said.
    void aPauseThatIsAskedForIsKept()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 answer status=503 header=Retry-After:1 "
                            "type=application/json body={}");
        QElapsedTimer sinceAsked;
        qint64 askedAgain = -1;
        QObject watch;
        connect(m_server.relay.get(), &FaultRelay::requestSeen, &watch,
                [&](const QByteArray &method, const QByteArray &target) {
                    if (method != "POST" || !target.endsWith("/signing-sessions"))
                        return;
                    if (sinceAsked.isValid())
                        askedAgain = sinceAsked.elapsed();
                    else
                        sinceAsked.start();
                });
        const SendPlan plan = m_server.planOf({{u"Kari"_s}});
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(posts("/signing-sessions"), 2);
        QVERIFY2(askedAgain >= 990, QByteArray::number(askedAgain));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }

    void halfMadeAndCutOffWaitsForThePerson()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 2+ answer status=401 body={}");
        const SendPlan plan = m_server.planOf({{u"Kari"_s}, {u"Ola"_s}});
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        QVERIFY(task->decision().sent.isEmpty());
        QCOMPARE(task->decision().error.kind, Kind::Unauthorized);
        QCOMPARE(m_server.unfinished().size(), 1);
        m_server.relay->clear();
        task->decideLookAgain();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(plan), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSendTask)
#include "tst_sendtask.moc"
