#include "support/patience.h"
#include "support/sendfixture.h"
#include "tasks/draftplan.h"
#include "tasks/replacement.h"
#include "tasks/sentanew.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using domain::SessionState;
using domain::SigningSession;
using tasks::Replacement;
using tasks::SendPlan;
using tasks::SendTask;
using State = tasks::Task::State;

class TestReplacement : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;
    qsizetype m_begun = 0;  //!< requests before the replacing began
    qsizetype m_served = 0; //!< requests that the sandbox had executed before the test

    //! Kari and Ola sign in parallel, Per after both.
    QList<SigningSession> sent(bool makesPackage = false)
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}});
        if (makesPackage)
            plan.packageTo = {{domain::PackageType::PadesContainer}};
        const auto task = m_server.task(plan);
        if (!SendFixture::finish(*task) || task->state() != State::Done)
            qWarning("%s", howEnded(*task).constData());
        m_begun = m_server.relay->seen().size();
        return task->sessions();
    }
    static domain::Signer right()
    {
        domain::Signer signer;
        signer.email = u"kari.right@example.no"_s;
        return signer;
    }
    //! Empty when it was planned; else the code of why not.
    QString look(Replacement &replacement)
    {
        QSignalSpy looked(&replacement, &Replacement::looked), refused(&replacement, &Replacement::refused);
        replacement.look();
        (void)support::waitFor([&] { return looked.size() + refused.size() > 0; }, 15'000);
        return refused.isEmpty() ? (looked.isEmpty() ? u"no answer"_s : QString()) : codeOf(refused);
    }
    static QString codeOf(const QSignalSpy &refused)
    {
        const auto error = refused[0][0].value<api::ApiError>();
        return error.code.isEmpty() ? u"kind %1"_s.arg(int(error.kind)) : error.code;
    }
    QString prepare(Replacement &replacement, const domain::Signer &signer, SendPlan *plan = nullptr)
    {
        QObject context;
        bool isPlanned = false;
        connect(&replacement, &Replacement::planned, &context, [&](const SendPlan &made) {
            isPlanned = true;
            if (plan)
                *plan = made;
        });
        QSignalSpy refused(&replacement, &Replacement::refused);
        replacement.prepare(signer);
        (void)support::waitFor([&] { return isPlanned || !refused.isEmpty(); }, 15'000);
        return refused.isEmpty() ? (isPlanned ? QString() : u"no answer"_s) : codeOf(refused);
    }
    SendPlan planFor(const QString &sessionId)
    {
        Replacement replacement(*m_server.account, sessionId);
        SendPlan plan;
        QString why = look(replacement); // a statement of its own: operands of + have no order
        if (why.isEmpty())
            why = prepare(replacement, right(), &plan);
        if (!why.isEmpty())
            qWarning("refused: %s", qPrintable(why));
        return plan;
    }
    //! What the server is to have in the end, for whyNotOneSet().
    SendPlan wanted()
    {
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}, {u"Per"_s}});
        plan.steps[0][0].session.signer->email = right().email;
        return plan;
    }
    [[nodiscard]] QJsonArray served() { return QJsonDocument::fromJson(m_server.sandbox.log()).array(); }
    //! By the sandbox's own log, in the order in which it did things: empty when no old session lived while a
    //! new one was made, and in the end there is one for each of them.
    QByteArray everTwoLive(const QStringList &replaced)
    {
        const QString sessions = u"/sign/signing-sessions"_s;
        QStringList live = replaced;
        const QJsonArray log = served();
        for (qsizetype i = m_served; i < log.size(); ++i) {
            const QString method = log[i][u"method"_s].toString(), path = log[i][u"path"_s].toString();
            const int status = log[i][u"status"_s].toInt();
            if (method == "DELETE"_L1 && status == 204)
                live.removeAll(path.section(u'/', -1));
            if (method != "POST"_L1 || path != sessions || status != 201)
                continue;
            for (const QString &id : log[i][u"id"_s].toString().split(u' ', Qt::SkipEmptyParts)) {
                if (replaced.contains(id))
                    continue; // the making of the old one itself
                for (const QString &old : replaced)
                    if (live.contains(old))
                        return "the old one lives: " + old.toUtf8();
                live.append(id);
            }
        }
        return live.size() == replaced.size() ? QByteArray() : "live: " + QByteArray::number(live.size());
    }
    static QStringList idsOf(const QList<SigningSession> &sessions)
    {
        QStringList ids;
        for (const SigningSession &session : sessions)
            ids << session.id;
        return ids;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 17)); }
    void init()
    {
        QVERIFY(m_server.reset());
        m_served = served().size();
    }

    void theWholeWay()
    {
        const auto old = sent();
        Replacement replacement(*m_server.account, old[0].id);
        QCOMPARE(look(replacement), QString());
        QCOMPARE(replacement.facts().sessions.size(), 3);
        QCOMPARE(replacement.successorCount(), 1);
        QCOMPARE(replacement.sharingCount(), 1);
        SendPlan plan;
        QCOMPARE(prepare(replacement, right(), &plan), QString());
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.replaces.first(), old[2].id); // successors first
        QCOMPARE(plan.collectionName, u"Named here"_s);
        QCOMPARE(plan.documents[0].title, u"Contract"_s);
        QCOMPARE(plan.documents[0].filename, u"contract.pdf"_s);
        QCOMPARE(m_server.relay->count("DELETE", "/"), 0); // nothing is changed until it is sent

        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(wanted()), QByteArray());
        QCOMPARE(everTwoLive(idsOf(old)), QByteArray());
        for (const QString &id : idsOf(old))
            QVERIFY(m_server.session(id).id.isEmpty());
        // The order of it all
        QStringList order;
        for (qsizetype i = m_begun; i < m_server.relay->seen().size(); ++i) {
            const auto &head = m_server.relay->seen()[i].head;
            if (head.method == "DELETE" || head.method == "POST")
                order << QString::fromLatin1(head.method + ' ' + head.target.split('/').value(2));
        }
        order.removeAll(u"POST auth"_s);
        QCOMPARE(order, (QStringList{u"POST documents"_s, u"POST document-collections"_s,
                                     u"DELETE signing-sessions"_s, u"DELETE signing-sessions"_s,
                                     u"DELETE signing-sessions"_s, u"POST signing-sessions"_s,
                                     u"POST signing-sessions"_s}));
        // And it can be signed, in order
        const auto made = task->sessions();
        QCOMPARE(m_server.session(made[2].id).lifecycle->state->value(), SessionState::Blocked);
        QCOMPARE(m_server.sandbox.sign(made[0].id) / 100, 2);
        QCOMPARE(m_server.session(made[2].id).lifecycle->state->value(), SessionState::Blocked);
        QCOMPARE(m_server.sandbox.sign(made[1].id) / 100, 2);
        QCOMPARE(m_server.session(made[2].id).lifecycle->state->value(), SessionState::Ready);
        QCOMPARE(m_server.sandbox.sign(made[2].id) / 100, 2);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    void thePlanIsKeptInTheJournal()
    {
        const SendPlan plan = planFor(sent()[0].id);
        QCOMPARE(plan.replaces.size(), 3);
        const auto read = tasks::planFromJson(tasks::toJson(plan));
        QVERIFY(read);
        QCOMPARE(*read, plan);
        SendPlan older = m_server.planOf({{u"Kari"_s}}); // without the members that are new
        QVERIFY(!tasks::toJson(older).contains("replaces"));
        QCOMPARE(*tasks::planFromJson(tasks::toJson(older)), older);
    }

    //! Who waits for whom stays as it was: D for A alone, A for somebody outside.
    void theGraphStays()
    {
        const auto outside = m_server.openOne(m_server.title + u" outside"_s);
        const auto document = m_server.upload(smallPdf(m_server.title.toLatin1()), u"application/pdf"_s);
        const auto collection = m_server.collect({document.documentId});
        const auto wish = [&](const QString &name, const QStringList &after) {
            auto session = sampleSession(m_server.title, collection.id, document.documentId);
            session.signer = domain::Signer();
            session.signer->email = name + u"@example.no"_s;
            if (!after.isEmpty())
                session.subsequentTo = after;
            return session;
        };
        const auto a = m_server.open({wish(u"a"_s, {outside.id})})->first();
        const auto b = m_server.open({wish(u"b"_s, {})})->first();
        const auto c = m_server.open({wish(u"c"_s, {b.id})})->first();
        const auto d = m_server.open({wish(u"d"_s, {a.id})})->first();
        const auto e = m_server.open({wish(u"e"_s, {d.id, b.id})})->first();
        Replacement replacement(*m_server.account, a.id);
        replacement.setPageSize(2); // the list has several pages
        QCOMPARE(look(replacement), QString());
        QCOMPARE(replacement.facts().sessions.size(), 5);
        QCOMPARE(replacement.successorCount(), 2);
        QCOMPARE(replacement.sharingCount(), 2);
        SendPlan plan;
        QCOMPARE(prepare(replacement, right(), &plan), QString()); // and the bytes were fetched
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QHash<QString, SigningSession> made;
        for (const SigningSession &session : task->sessions())
            made.insert(session.request.signer->email->section(u'@', 0, 0), m_server.session(session.id));
        const auto after = [&](const char *name) {
            return made.value(QString::fromLatin1(name)).request.subsequentTo.value_or(QStringList());
        };
        QCOMPARE(made.size(), 5);
        QCOMPARE(after("kari.right"), QStringList{outside.id});
        QCOMPARE(after("b"), QStringList());
        QCOMPARE(after("c"), QStringList{made[u"b"_s].id});
        QCOMPARE(after("d"), QStringList{made[u"kari.right"_s].id});
        const QStringList afterE = after("e");
        QCOMPARE(QSet<QString>(afterE.begin(), afterE.end()),
                 (QSet<QString>{made[u"d"_s].id, made[u"b"_s].id}));
        QVERIFY(m_server.session(c.id).id.isEmpty());
        QVERIFY(m_server.session(e.id).id.isEmpty());
        QVERIFY(!m_server.session(outside.id).id.isEmpty());
    }

    void onlyTheLastOne()
    {
        const auto old = sent();
        for (int i : {0, 1})
            QCOMPARE(m_server.sandbox.sign(old[i].id) / 100, 2);
        const SendPlan plan = planFor(old[2].id);
        QCOMPARE(plan.replaces, QStringList{old[2].id});
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        const SigningSession made = m_server.session(task->sessions()[0].id);
        QCOMPARE(made.lifecycle->state->value(), SessionState::Ready); // those before it have signed
        QCOMPARE(made.request.signer->email, right().email);
        QVERIFY(!m_server.session(old[0].id).id.isEmpty());
    }

    void aSignatureOfAPackageIsNotLost()
    {
        const auto old = sent(true);
        QCOMPARE(m_server.sandbox.sign(old[1].id) / 100, 2);
        Replacement replacement(*m_server.account, old[0].id);
        QCOMPARE(look(replacement), u"signature_would_be_lost"_s);
    }

    void whatIsOverIsRefused()
    {
        const auto old = sent();
        QCOMPARE(m_server.sandbox.sign(old[0].id) / 100, 2);
        Replacement isSigned(*m_server.account, old[0].id);
        QCOMPARE(look(isSigned), u"is_final"_s);
        QCOMPARE(m_server.sandbox.reject(old[1].id, u"no"_s) / 100, 2);
        Replacement isRejected(*m_server.account, old[1].id);
        QCOMPARE(look(isRejected), u"is_final"_s);
        Replacement waitsInVain(*m_server.account, old[2].id);
        QCOMPARE(look(waitsInVain), u"predecessor_rejected"_s);
        m_server.removeFromServer(old[1].id);
        Replacement waitsForNobody(*m_server.account, old[2].id);
        QCOMPARE(look(waitsForNobody), u"predecessor_gone"_s);
        m_server.removeFromServer(old[2].id);
        Replacement isGone(*m_server.account, old[2].id);
        QCOMPARE(look(isGone), u"session_gone"_s);
    }

    void whatTheServiceWouldRefuseIsRefusedHere()
    {
        const auto document = m_server.upload("Read and sign.", u"text/plain"_s);
        const auto collection = m_server.collect({document.documentId});
        auto wish = sampleSession(m_server.title, collection.id, document.documentId);
        wish.signer = domain::Signer();
        wish.signer->mobile = u"+4791234567"_s;
        domain::NotificationMessage sms;
        sms.category = domain::NotificationCategory::SigningNotification;
        sms.communicationMethod = domain::CommunicationMethod::Sms;
        wish.notifications = {{sms}};
        const auto made = m_server.open({wish});
        QVERIFY2(made, whyNot(made));
        Replacement replacement(*m_server.account, made->first().id);
        QCOMPARE(look(replacement), QString());
        QSignalSpy refused(&replacement, &Replacement::refused);
        QCOMPARE(prepare(replacement, right()), u"refused_here"_s); // no mobile any more
        QCOMPARE(refused[0][0].value<api::ApiError>().invalidParams.size(), 1);
        domain::Signer stars = right();
        stars.mobile = u"+4791234568"_s;
        stars.nationalIdentificationNumber = u"291248*****"_s; // as a service may show it
        QCOMPARE(prepare(replacement, stars), u"refused_here"_s);
        stars.nationalIdentificationNumber.reset();
        QCOMPARE(prepare(replacement, stars), QString());
    }

    void signedInBetweenEndsItBeforeAnythingIsDeleted()
    {
        const auto old = sent();
        const SendPlan plan = planFor(old[0].id);
        QCOMPARE(m_server.sandbox.sign(old[1].id) / 100, 2);
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QCOMPARE(task->state(), State::Failed);
        QCOMPARE(task->error()->code, u"replaced_is_final"_s);
        QVERIFY2(task->error()->detail.startsWith(u"Ola "_s), qPrintable(task->error()->detail));
        QCOMPARE(m_server.relay->count("DELETE", "/signing-sessions"), 0);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 3);
        QVERIFY(m_server.unfinished().isEmpty());
    }

    //! Kari signs while Per's session is being deleted: hers stays, and the others are made when the person
    //! says so.
    void signedWhileOthersAreDeleted()
    {
        const auto old = sent();
        const SendPlan plan = planFor(old[0].id);
        m_server.relay->add("DELETE signing-sessions 1 delay ms=3000");
        const auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("DELETE", "/signing-sessions"), 1, 15'000);
        QCOMPARE(m_server.sandbox.sign(old[0].id) / 100, 2);
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::NeedsDecision, howEnded(*task));
        QCOMPARE(task->decision().error.code, u"replaced_is_final"_s);
        QVERIFY(!m_server.session(old[0].id).id.isEmpty());
        QCOMPARE(m_server.unfinished().size(), 1);
        task->decideLookAgain();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(task->sessions().size(), 2);
        const auto there = m_server.sessionsTitled(m_server.title);
        QCOMPARE(there.size(), 3);
        QCOMPARE(m_server.session(task->sessions()[1].id).request.subsequentTo,
                 (QStringList{old[0].id, task->sessions()[0].id}));
        // The next start would know the same
        const auto again = m_server.resumed(m_server.recordOf(task->recordId()));
        QVERIFY(again);
        QVERIFY(SendFixture::finish(*again));
        QCOMPARE(again->state(), State::Done);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 3);
    }

    void fromTheFirstDeletionOnItIsNotCancelled()
    {
        const auto old = sent();
        const SendPlan plan = planFor(old[0].id);
        const auto task = m_server.task(plan);
        connect(m_server.relay.get(), &FaultRelay::requestSeen, task.get(), [&](const QByteArray &method) {
            if (method == "DELETE")
                task->cancel();
        });
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(wanted()), QByteArray());
    }

    void endedInFlight_data()
    {
        QTest::addColumn<QString>("rule");
        for (const auto &[where, request] : QList<std::pair<const char *, QString>>{
                 {"upload", u"POST ^/sign/documents$ 1 "_s},
                 {"collection", u"POST ^/sign/document-collections$ 1 "_s},
                 {"first look", u"GET ^/sign/signing-sessions/ 1 "_s},
                 {"look before deleting", u"GET ^/sign/signing-sessions/ 4 "_s},
                 {"first deletion", u"DELETE signing-sessions 1 "_s},
                 {"second deletion", u"DELETE signing-sessions 2 "_s},
                 {"last deletion", u"DELETE signing-sessions 3 "_s},
                 {"first step", u"POST ^/sign/signing-sessions$ 1 "_s},
                 {"second step", u"POST ^/sign/signing-sessions$ 2 "_s}}) {
            QTest::addRow("%s, not executed", where) << request + u"delay ms=60000"_s;
            QTest::addRow("%s, executed", where) << request + u"drip bytes=1 ms=60000"_s;
        }
    }
    void endedInFlight()
    {
        QFETCH(QString, rule);
        const QByteArray method = rule.section(u' ', 0, 0).toLatin1();
        const int which = rule.section(u' ', 2, 2).toInt();
        QString target = rule.section(u' ', 1, 1);
        const QByteArray path = target.remove(u'^').remove(u'$').toLatin1();
        const auto old = sent();
        const SendPlan plan = planFor(old[0].id);
        const int before = m_server.relay->count(method, path);
        m_server.relay->add(qPrintable(rule));
        auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count(method, path), before + which, 15'000);
        if (rule.contains(u"drip"_s))
            QTRY_VERIFY_WITH_TIMEOUT(!m_server.relay->seen().last().answer.isEmpty(), 15'000);
        task.reset();
        QVERIFY(m_server.restart());
        m_server.relay->clear();
        const auto open = m_server.unfinished();
        QCOMPARE(open.size(), 1);
        const auto resumed = m_server.resumed(open[0]);
        QVERIFY(resumed);
        QCOMPARE(resumed->plan(), plan);
        QVERIFY(SendFixture::finish(*resumed));
        QVERIFY2(resumed->state() == State::Done, howEnded(*resumed));
        QCOMPARE(m_server.whyNotOneSet(wanted()), QByteArray());
        QCOMPARE(everTwoLive(idsOf(old)), QByteArray());
        QVERIFY(m_server.unfinished().isEmpty());
    }

    //! Killed between two writes of the journal: every beginning of it that has to do with the deletions, on
    //! a server where they were executed or not.
    void afterEachPrefix_data()
    {
        QTest::addColumn<int>("kept");
        for (int kept = 4; kept <= 14; ++kept)
            QTest::addRow("%d", kept) << kept;
    }
    void afterEachPrefix()
    {
        QFETCH(int, kept);
        const auto old = sent();
        const SendPlan plan = planFor(old[0].id);
        const auto whole = m_server.task(plan);
        QVERIFY(SendFixture::finish(*whole));
        const store::SendRecord record = m_server.recordOf(whole->recordId());
        QCOMPARE(
            SendFixture::stepsOf(record),
            (QStringList{u"upload-asked"_s, u"document-ready"_s, u"collection-asked"_s, u"collection-ready"_s,
                         u"replaced-deleting"_s, u"replaced-deleted"_s, u"replaced-deleting"_s,
                         u"replaced-deleted"_s, u"replaced-deleting"_s, u"replaced-deleted"_s,
                         u"sessions-asked"_s, u"sessions-made"_s, u"sessions-asked"_s, u"sessions-made"_s}));
        // All was deleted there; of the new ones the server has what the journal asked for
        const auto made = whole->sessions();
        for (qsizetype i = kept <= 10 ? 0 : kept <= 12 ? 2 : 3; i < made.size(); ++i)
            m_server.removeFromServer(made[i].id);
        const store::SendRecord left = m_server.cut(record, kept);
        QVERIFY(!left.id.isEmpty());
        QVERIFY(m_server.restart());
        const auto task = m_server.resumed(left);
        QVERIFY(task);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(wanted()), QByteArray());
    }

    void faults_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *request : {"DELETE signing-sessions 1", "DELETE signing-sessions 3",
                                    "GET ^/sign/signing-sessions/ 2", "POST ^/sign/signing-sessions$ 1",
                                    "POST ^/sign/signing-sessions$ 2", "POST ^/sign/documents$ 1"})
            for (const char *fault :
                 {"dropBefore", "dropAfter", "answer status=401 body={}",
                  "answer status=429 header=Retry-After:0 body={}", "answer status=500 body={}",
                  "answer status=503 body={}", "truncate bytes=30"})
                QTest::addRow("%s: %s", request, fault)
                    << QString::fromLatin1(request) + u' ' + QLatin1String(fault);
    }
    void faults()
    {
        QFETCH(QString, rule);
        const auto old = sent();
        const SendPlan plan = planFor(old[0].id);
        m_server.relay->add(qPrintable(rule));
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(wanted()), QByteArray());
        QCOMPARE(everTwoLive(idsOf(old)), QByteArray());
    }

    //! The old ones are gone and the new one is refused: that is never the end of it.
    void refusedAfterTheDeletion()
    {
        const auto old = sent();
        const SendPlan plan = planFor(old[0].id);
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 answer status=400 body={\"code\":\"bad\"}");
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::NeedsDecision, howEnded(*task));
        QCOMPARE(task->decision().error.code, u"bad"_s);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 0);
        QCOMPARE(m_server.unfinished().size(), 1);
        task->decideLookAgain();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.whyNotOneSet(wanted()), QByteArray());
    }

    //! Whichever of them somebody looks at; the documents may be gone there, and their copies are here.
    void allOfItAnew_data()
    {
        QTest::addColumn<int>("asked");
        QTest::newRow("the rejected one") << 0;
        QTest::newRow("the one that never opens") << 2;
    }
    void allOfItAnew()
    {
        QFETCH(const int, asked);
        const auto old = sent(true);
        QCOMPARE(old.size(), 3);
        QCOMPARE(m_server.sandbox.sign(old[1].id) / 100, 2);
        QCOMPARE(m_server.sandbox.reject(old[0].id, u"No"_s), 204);
        m_server.relay->add("GET ^/sign/documents/ * answer status=404 body={}");
        tasks::SentAnew anew(*m_server.account);
        std::optional<domain::SessionDraft> draft;
        QStringList cautions;
        connect(&anew, &tasks::SentAnew::gathered, this,
                [&](const domain::SessionDraft &made, const QStringList &said) {
                    draft = made;
                    cautions = said;
                });
        QSignalSpy refused(&anew, &tasks::SentAnew::refused);
        anew.gather(old[asked].id);
        QTRY_VERIFY(draft || !refused.isEmpty());
        QCOMPARE(refused.isEmpty() ? QString() : codeOf(refused), QString());
        QVERIFY(draft.has_value());
        QCOMPARE(cautions, QStringList());
        QStringList signers;
        for (const domain::DraftSigner &signer : draft->signers)
            signers << u"%1 %2"_s.arg(signer.step).arg(signer.email);
        signers.sort();
        QCOMPARE(signers,
                 (QStringList{u"1 kari@example.no"_s, u"1 ola@example.no"_s, u"2 per@example.no"_s}));
        QCOMPARE(draft->common.title, m_server.title);
        QCOMPARE(draft->collectionName, u"Named here"_s);
        QVERIFY(draft->collectionId.isEmpty() && draft->makesPackage && !draft->common.subsequentTo);
        QCOMPARE(draft->documents.size(), 1);
        QVERIFY(draft->documents.first().documentId.isEmpty());
        QCOMPARE(draft->documents.first().title, u"Contract"_s);

        m_server.relay->clear(); // and it can be sent
        const auto task = m_server.task(tasks::planOf(*draft, QDateTime::currentDateTimeUtc()));
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(task->sessions().size(), 3);
        for (const SigningSession &session : task->sessions()) {
            const bool isLast = session.request.signer->email == u"per@example.no"_s;
            QCOMPARE(m_server.session(session.id).lifecycle->state->value(),
                     isLast ? SessionState::Blocked : SessionState::Ready);
        }
        QCOMPARE(m_server.relay->count("DELETE", "/"), 0);
    }

    //! Also of one that is signed; who had it is not in it.
    void theSameForOthers()
    {
        const auto old = sent(true);
        QCOMPARE(m_server.sandbox.sign(old[0].id) / 100, 2);
        tasks::SentAnew like(*m_server.account);
        QSignalSpy gathered(&like, &tasks::SentAnew::gathered);
        QSignalSpy refused(&like, &tasks::SentAnew::refused);
        like.gather(old[0].id, tasks::SentAnew::Purpose::ForOthers);
        QTRY_VERIFY(!gathered.isEmpty() || !refused.isEmpty());
        QCOMPARE(refused.isEmpty() ? QString() : codeOf(refused), QString());
        const auto draft = gathered.first().first().value<domain::SessionDraft>();
        QCOMPARE(draft.signers.size(), 3);
        for (const domain::DraftSigner &signer : draft.signers)
            QVERIFY(signer.name.isEmpty() && signer.email.isEmpty() && signer.mobile.isEmpty());
        QCOMPARE(draft.steps(), (QList{1, 2}));
        QCOMPARE(draft.documents.size(), 1);
        QVERIFY(!draft.documents.first().sha256Hex.isEmpty());
        QVERIFY(!draft.common.dueDate && draft.insteadOf.isEmpty() && draft.collectionId.isEmpty());
        QCOMPARE(m_server.relay->count("DELETE", "/"), 0);
    }

    //! At another desk, where nobody knows what the document was called.
    void withoutItsDocumentItIsWrittenWithoutIt()
    {
        const auto old = sent();
        QCOMPARE(m_server.sandbox.reject(old[0].id, u"No"_s), 204);
        QVERIFY(m_server.reset());
        m_server.relay->add("GET ^/sign/documents/ * answer status=404 body={}");
        tasks::SentAnew anew(*m_server.account);
        std::optional<domain::SessionDraft> draft;
        QStringList cautions;
        connect(&anew, &tasks::SentAnew::gathered, this,
                [&](const domain::SessionDraft &made, const QStringList &said) {
                    draft = made;
                    cautions = said;
                });
        QSignalSpy refused(&anew, &tasks::SentAnew::refused);
        anew.gather(old[0].id);
        QTRY_VERIFY(draft || !refused.isEmpty());
        QCOMPARE(refused.size(), 0);
        QVERIFY(draft.has_value() && draft->documents.isEmpty());
        QVERIFY(!draft->signers.isEmpty() && draft->signers.first().actions.isEmpty());
        const QString told = cautions.join(u' ');
        QVERIFY2(told.startsWith(u"The document is no longer on the service"_s), qPrintable(told));
        QVERIFY2(told.contains(u"yourself."_s) && !told.contains(u"“”"_s), qPrintable(told));
    }

    //! At another desk: nothing is known here, and the bytes are the service's.
    void withoutACopyItIsDownloaded()
    {
        const auto old = sent();
        QVERIFY(m_server.reset()); // also a new title
        const SendPlan plan = planFor(old[0].id);
        QCOMPARE(m_server.relay->count("GET", "/sign/documents/"), 2); // metadata and bytes
        QVERIFY(m_server.account->copies().find(plan.documents.value(0).sha256Hex));
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.session(task->sessions()[0].id).request.signer->email, right().email);
        QVERIFY(m_server.session(old[0].id).id.isEmpty());
    }

    void otherBytesAreNotSent()
    {
        const auto old = sent();
        QVERIFY(m_server.reset());
        m_server.relay->add(
            "GET ^/sign/documents/[^/]*$ 1 answer status=200 type=application/pdf body=%PDF-1.4");
        Replacement replacement(*m_server.account, old[0].id);
        QCOMPARE(look(replacement), QString());
        QCOMPARE(prepare(replacement, right()), u"hash_differs"_s);
        QCOMPARE(m_server.relay->count("DELETE", "/"), 0);
        QCOMPARE(prepare(replacement, right()), QString()); // and then it can
    }

    void withoutTheDocument()
    {
        const auto old = sent();
        QVERIFY(m_server.reset());
        m_server.relay->add("GET ^/sign/documents/ * answer status=404 body={}");
        Replacement replacement(*m_server.account, old[0].id);
        QCOMPARE(look(replacement), QString());
        QCOMPARE(prepare(replacement, right()), u"document_gone"_s);
    }

    void theContextDiesInFlight()
    {
        const auto old = sent();
        m_server.relay->add("GET signing-sessions * delay ms=60000");
        auto replacement = std::make_unique<Replacement>(*m_server.account, old[0].id);
        replacement->look();
        const int before = m_server.relay->count("GET", "/signing-sessions");
        QTRY_COMPARE(m_server.relay->count("GET", "/signing-sessions"), before + 1);
        replacement.reset();
        replacement = std::make_unique<Replacement>(*m_server.account, old[0].id);
        QSignalSpy refused(replacement.get(), &Replacement::refused);
        replacement->look();
        QTRY_COMPARE(m_server.relay->count("GET", "/signing-sessions"), before + 2);
        QVERIFY(m_server.restart()); // the account goes
        QCOMPARE(refused.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestReplacement)
#include "tst_replacement.moc"
