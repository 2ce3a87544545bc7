#include "support/patience.h"
#include "support/sendfixture.h"
#include "tasks/anewdraft.h"
#include "tasks/replacement.h"

#include <QDir>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using domain::DocumentAction;
using domain::SigningSession;
using tasks::Replacement;
using tasks::ReplacementFacts;
using tasks::SendPlan;
using State = tasks::Task::State;

namespace {

SigningSession known(const QString &id, const QStringList &after = {})
{
    SigningSession session;
    session.id = id;
    session.request = sampleSession(u"Contract"_s, u"c"_s, u"d"_s);
    session.request.signer = domain::Signer();
    session.request.signer->email = id + u"@example.no"_s;
    session.request.signer->username = u"Name of "_s + id;
    if (!after.isEmpty())
        session.request.subsequentTo = after;
    return session;
}

tasks::PlannedDocument bytes(char of)
{
    return {.documentId = {}, .sha256Hex = QString(64, QLatin1Char(of)), .mimeType = u"application/pdf"_s};
}

ReplacementFacts facts(const QList<SigningSession> &sessions)
{
    ReplacementFacts made;
    made.targetId = sessions.first().id;
    made.sessions = sessions;
    made.documents = {{u"d"_s, bytes('a')}};
    made.collectionName = u"Lease"_s;
    made.packageTo = {{domain::PackageType::PadesContainer}};
    return made;
}

QList<QStringList> stepsOf(const SendPlan &plan)
{
    QList<QStringList> steps;
    for (const auto &step : plan.steps) {
        steps.append(QStringList());
        for (const tasks::PlannedSigner &signer : step)
            steps.last().append(signer.replaces);
    }
    return steps;
}

} // namespace

//! What is made anew of sessions that belong together, and in which order.
class TestReplacementOrder : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;

    static domain::Signer right()
    {
        domain::Signer signer;
        signer.email = u"right@example.no"_s;
        return signer;
    }
    SendPlan planFor(const QString &sessionId)
    {
        Replacement replacement(*m_server.account, sessionId);
        QSignalSpy looked(&replacement, &Replacement::looked), refused(&replacement, &Replacement::refused);
        SendPlan plan;
        connect(&replacement, &Replacement::looked, &replacement, [&] { replacement.prepare(right()); });
        bool isPlanned = false;
        connect(&replacement, &Replacement::planned, &replacement, [&](const SendPlan &made) {
            plan = made;
            isPlanned = true;
        });
        replacement.look();
        (void)support::waitFor([&] { return isPlanned || !refused.isEmpty(); }, 15'000);
        if (!refused.isEmpty())
            qWarning("refused: %s", qPrintable(refused[0][0].value<api::ApiError>().code));
        return plan;
    }

    //! As the list here shows it; empty: it does not.
    QString stateHere(const QString &sessionId)
    {
        const auto row = answerOf<store::StoreResult<store::SessionRow>>([&](QObject *object, auto done) {
            m_server.account->sessionIndex().get(sessionId, object, done);
        });
        return row && *row ? (*row)->state : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 19)); }
    void init() { QVERIFY(m_server.reset()); }

    //! However they are listed, who is waited for is made first and deleted last.
    void theLongestWayCounts()
    {
        const SendPlan plan = tasks::replacementPlan(
            facts({known(u"d"_s, {u"c"_s, u"a"_s}), known(u"c"_s, {u"b"_s}), known(u"b"_s, {u"a"_s}),
                   known(u"a"_s, {u"outside"_s}), known(u"e"_s)}),
            right());
        QCOMPARE(stepsOf(plan), (QList<QStringList>{{u"a"_s, u"e"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}}));
        QCOMPARE(plan.replaces, (QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s, u"e"_s}));
        QCOMPARE(plan.collectionName, u"Lease"_s);
        QCOMPARE(plan.packageTo, (domain::PackageToList{{domain::PackageType::PadesContainer}}));
        QCOMPARE(plan.steps[0][0].session.subsequentTo, QStringList{u"outside"_s});
        QCOMPARE(plan.steps[3][0].session.subsequentTo, (QStringList{u"c"_s, u"a"_s})); // as it was
    }

    //! Only the one is corrected, and of it only what the person sees.
    void onlyTheOneIsCorrected()
    {
        ReplacementFacts of = facts({known(u"a"_s), known(u"b"_s)});
        of.sessions[0].request.signer->prefill =
            QList{domain::OpenEnum(domain::SignerField::NationalIdentificationNumber)};
        domain::Signer corrected = right();
        corrected.username = u"Right"_s;
        corrected.mobile = u"+4791234567"_s;
        corrected.nationalIdentificationNumber = u"29124815345"_s;
        const SendPlan plan = tasks::replacementPlan(of, corrected);
        const domain::Signer now = *plan.steps[0][0].session.signer;
        QCOMPARE(now.username, corrected.username);
        QCOMPARE(now.email, corrected.email);
        QCOMPARE(now.mobile, corrected.mobile);
        QCOMPARE(now.nationalIdentificationNumber, corrected.nationalIdentificationNumber);
        QCOMPARE(now.prefill, of.sessions[0].request.signer->prefill);
        QCOMPARE(plan.steps[0][1].session.signer, of.sessions[1].request.signer);
        QCOMPARE(plan.steps[0][0].label, u"Right"_s);
        QCOMPARE(plan.steps[0][1].label, u"Name of b"_s);
        of.sessions[1].request.signer.reset();
        QVERIFY(tasks::replacementPlan(of, right()).steps[0][1].label.endsWith(u"2"_s));
    }

    //! Whoever is warned knows what to look at.
    void settingsThatDifferAreNamed()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<SigningSession> sessions{known(u"a"_s), known(u"b"_s), known(u"c"_s)};
        QCOMPARE(tasks::anewDraftOf(facts(sessions), now).differences, QStringList());
        for (const int other : {1, 2}) {
            sessions[other].request.ui = domain::Ui();
            sessions[other].request.ui->language = domain::UiLanguage::Finnish;
            sessions[other].request.usageTags = QStringList{u"other"_s};
        }
        QCOMPARE(tasks::anewDraftOf(facts(sessions), now).differences,
                 (QStringList{u"language and look of the pages"_s, u"tags"_s}));
    }

    //! Copies of the same bytes become one document, which is signed by whoever signed one of them.
    void theSameBytesAreOneDocument()
    {
        ReplacementFacts of = facts({known(u"a"_s), known(u"b"_s)});
        of.documents = {{u"d1"_s, bytes('a')}, {u"d2"_s, bytes('b')}, {u"d3"_s, bytes('a')}};
        const auto documents = [](std::initializer_list<std::pair<QString, DocumentAction>> ones) {
            QList<domain::SessionDocument> list;
            for (const auto &[id, action] : ones)
                list.append({u"c"_s, action, id, {}});
            return list;
        };
        of.sessions[0].request.documents =
            documents({{u"d1"_s, DocumentAction::View}, {u"d3"_s, DocumentAction::Sign}});
        of.sessions[1].request.documents =
            documents({{u"d3"_s, DocumentAction::View}, {u"d2"_s, DocumentAction::Sign}});
        const SendPlan plan = tasks::replacementPlan(of, right());
        QCOMPARE(plan.documents.size(), 2);
        const auto first = plan.steps[0][0].session.documents, second = plan.steps[0][1].session.documents;
        QCOMPARE(first.size(), 1);
        QCOMPARE(first[0].documentId, plan.documents[0].key());
        QVERIFY(first[0].action == DocumentAction::Sign);
        QCOMPARE(second.size(), 2);
        QCOMPARE(second[0].documentId, plan.documents[0].key());
        QVERIFY(second[0].action == DocumentAction::View);
        QCOMPARE(second[1].documentId, plan.documents[1].key());
    }

    //! Sent anew, or as a template, it is what was sent; a draft cannot say who signs which of them alone.
    void aDraftHasAllCopiesOfTheSameBytes()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ReplacementFacts of = facts({known(u"a"_s)});
        tasks::PlannedDocument first = bytes('a'), second = bytes('a');
        first.title = u"Lease"_s;
        second.title = u"Lease, a copy"_s;
        of.documents = {{u"d1"_s, first}, {u"d2"_s, second}, {u"d3"_s, bytes('b')}};
        auto &documents = of.sessions[0].request.documents;
        documents.clear();
        for (const auto &id : {u"d1"_s, u"d2"_s, u"d3"_s})
            documents.append({u"c"_s, DocumentAction::Sign, id, {}});
        const tasks::AnewDraft made = tasks::anewDraftOf(of, now);
        QVERIFY(!made.copiesAreOne);
        QCOMPARE(made.draft.documents.size(), 3);
        QCOMPARE(made.draft.documents[0].title, u"Lease"_s);
        QCOMPARE(made.draft.documents[1].title, u"Lease, a copy"_s);
        QCOMPARE(made.draft.documents[1].key(), made.draft.documents[0].key());
        for (const domain::DraftDocument &document : made.draft.documents)
            QVERIFY(document.action == DocumentAction::Sign);
        documents[1].action = DocumentAction::View;
        const tasks::AnewDraft other = tasks::anewDraftOf(of, now);
        QVERIFY(other.copiesAreOne); // and that is said
        QCOMPARE(other.draft.documents.size(), 2);
    }

    //! What only the service can say, and the deprecated word, are not asked for again.
    void askedForAnewInTodaysWords()
    {
        SigningSession session = known(u"a"_s);
        session.request.signatureUrlTtl = 90;
        session.request.unknown = {{u"madeUp"_s, "1"}};
        const auto again = tasks::askedAgain(session);
        QVERIFY(!again.signatureUrlTtl);
        QVERIFY(again.unknown.isEmpty());
        QCOMPARE(again.signatureUrlTimeToLive, domain::Duration::parse(u"PT90M"_s));
        session.request.signatureUrlTimeToLive = domain::Duration::parse(u"P2D"_s);
        QCOMPARE(tasks::askedAgain(session).signatureUrlTimeToLive, domain::Duration::parse(u"P2D"_s));
    }

    //! A number that the service shows with stars would be sent with them, whoever's it is.
    void whatCannotBeAskedForAnewIsFoundInAllOfThem()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ReplacementFacts of = facts({known(u"a"_s), known(u"b"_s)});
        for (SigningSession &session : of.sessions) {
            session.request.documents[0].documentId = u"00000000-0000-4000-8000-000000000001"_s;
            session.request.documents[0].documentCollectionId = u"00000000-0000-4000-8000-000000000002"_s;
        }
        QCOMPARE(tasks::problemsOf(of, right(), now).size(), 0);
        of.sessions[1].request.signer->nationalIdentificationNumber = u"291248*****"_s;
        const auto stars = tasks::problemsOf(of, right(), now);
        QVERIFY(!stars.isEmpty());
        for (const domain::Violation &violation : stars)
            QCOMPARE(violation.field, u"[1].signer.nationalIdentificationNumber"_s);
        of.sessions[1].request.signer->nationalIdentificationNumber.reset();
        of.sessions[1].request.dueDate = domain::Timestamp::fromDateTime(now.addDays(-1));
        QCOMPARE(tasks::problemsOf(of, right(), now).value(0).field, u"[1].dueDate"_s);
    }

    //! Each of them names those that it waits for; that is not counted a second time.
    void afterAStepOfMany()
    {
        QStringList many;
        for (int i = 0; i < 26; ++i)
            many.append(u"P%1"_s.arg(i));
        const auto first = m_server.task(m_server.planOf({many, {u"Last"_s}}));
        QVERIFY(SendFixture::finish(*first));
        QVERIFY2(first->state() == State::Done, howEnded(*first));
        const SendPlan plan = planFor(first->sessions()[0].id);
        QCOMPARE(plan.replaces.size(), 27);
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(task->sessions().last().request.subsequentTo->size(), 26);
    }

    //! Whether it was sent from here or from another desk.
    void eachDocumentKeepsItsWords()
    {
        SendPlan sent = m_server.planOf({{u"Kari"_s}});
        sent.documents = {m_server.copyOf("Les og signer.", u"text/plain"_s),
                          m_server.copyOf("Og dette.", u"text/plain"_s)};
        sent.documents[0].title = u"Annex"_s;
        sent.documents[0].filename = u"annex.txt"_s;
        sent.documents[1].title = u"More"_s;
        sent.documents[1].filename = u"more.txt"_s;
        sent.documents[1].description = u"The second"_s;
        const auto first = m_server.task(sent);
        QVERIFY(SendFixture::finish(*first));
        QVERIFY2(first->state() == State::Done, howEnded(*first));
        for (const bool isKnownHere : {true, false}) {
            if (!isKnownHere) {
                const QString title = m_server.title;
                QVERIFY(m_server.reset()); // another desk
                m_server.title = title;
            }
            const int before = m_server.relay->count("GET", "/sign/documents/");
            const SendPlan plan = planFor(first->sessions()[0].id);
            QCOMPARE(plan.documents.size(), 2);
            // What is here is not downloaded, and nothing of what was is left lying about
            QCOMPARE(m_server.relay->count("GET", "/sign/documents/") - before, isKnownHere ? 2 : 4);
            QVERIFY(QDir(m_server.account->folder().temporary()).isEmpty());
            for (qsizetype i : {0, 1}) {
                QCOMPARE(plan.documents[i].title, sent.documents[i].title);
                QCOMPARE(plan.documents[i].filename, sent.documents[i].filename);
                QCOMPARE(plan.documents[i].description, sent.documents[i].description);
                QCOMPARE(plan.documents[i].mimeType, sent.documents[i].mimeType);
                QCOMPARE(plan.documents[i].sha256Hex, sent.documents[i].sha256Hex);
            }
        }
    }

    //! The service cannot be asked for its facts: that is no licence to go by those of here.
    void whatCannotBeReadIsNotReplaced_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::newRow("target") << u"GET ^/sign/signing-sessions/ 1 "_s;
        QTest::newRow("list") << u"GET ^/sign/signing-sessions\\? * "_s;
        QTest::newRow("collection") << u"GET ^/sign/document-collections/ * "_s;
        QTest::newRow("document") << u"GET ^/sign/documents/ * "_s;
    }
    void whatCannotBeReadIsNotReplaced()
    {
        QFETCH(QString, rule);
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}}));
        QVERIFY(SendFixture::finish(*first));
        m_server.relay->add(qPrintable(rule + u"answer status=403 body={\"code\":\"no_right\"}"_s));
        Replacement replacement(*m_server.account, first->sessions()[0].id);
        QSignalSpy refused(&replacement, &Replacement::refused), planned(&replacement, &Replacement::planned);
        connect(&replacement, &Replacement::looked, &replacement, [&] { replacement.prepare(right()); });
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(refused.size() + planned.size(), 1, 15'000);
        QCOMPARE(planned.size(), 0);
        QCOMPARE(refused[0][0].value<api::ApiError>().status, 403);
    }

    //! One that only the index knows: the list was too long, or too old, to have it.
    void whatOnlyTheIndexKnows_data()
    {
        QTest::addColumn<QString>("became");
        for (const char *became : {"waits", "signed", "rejected", "gone", "unreadable"})
            QTest::newRow(became) << QString::fromLatin1(became);
    }
    void whatOnlyTheIndexKnows()
    {
        QFETCH(QString, became);
        SendPlan sent = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        const auto first = m_server.task(sent);
        QVERIFY(SendFixture::finish(*first));
        const QString kari = first->sessions()[0].id, ola = first->sessions()[1].id;
        QTRY_COMPARE(stateHere(ola), u"READY"_s);
        if (became == "signed"_L1)
            QCOMPARE(m_server.sandbox.sign(ola) / 100, 2);
        if (became == "rejected"_L1)
            QCOMPARE(m_server.sandbox.reject(ola, u"no"_s) / 100, 2);
        if (became == "gone"_L1)
            m_server.removeFromServer(ola);
        m_server.relay->add("GET ^/sign/signing-sessions\\? * answer status=200 type=application/json "
                            "body={\"limit\":100,\"offset\":0,\"count\":0,\"total\":0,\"data\":[]}");
        if (became == "unreadable"_L1)
            m_server.relay->add(
                qPrintable(u"GET ^/sign/signing-sessions/"_s + ola + u" * answer status=403 body={}"_s));
        Replacement replacement(*m_server.account, kari);
        QSignalSpy looked(&replacement, &Replacement::looked), refused(&replacement, &Replacement::refused);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size() + refused.size(), 1, 15'000);
        if (became == "unreadable"_L1) {
            QCOMPARE(refused.size(), 1);
            return;
        }
        QVERIFY2(!looked.isEmpty(),
                 refused.isEmpty() ? "" : qPrintable(refused[0][0].value<api::ApiError>().code));
        QCOMPARE(replacement.facts().sessions.size(), became == "waits"_L1 ? 2 : 1);
        QCOMPARE(replacement.sharingCount(), became == "waits"_L1 ? 1 : 0);
        if (became == "gone"_L1)
            QTRY_COMPARE(stateHere(ola), QString());
        // Looked at once more, it says the same
        looked.clear();
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, 15'000);
        QCOMPARE(replacement.facts().sessions.size(), became == "waits"_L1 ? 2 : 1);
    }

    //! At another desk nothing is known but what the service lists: others by the same documents, and whoever
    //! waits, whatever they sign.
    void whatOnlyTheServiceKnows()
    {
        const auto one = m_server.upload("Les og signer.", u"text/plain"_s);
        const auto two = m_server.upload("Og dette.", u"text/plain"_s);
        const auto collection = m_server.collect({one.documentId, two.documentId});
        const auto wish = [&](const QString &name, const QString &documentId, const QStringList &after = {}) {
            auto session = sampleSession(m_server.title, collection.id, documentId);
            session.signer = domain::Signer();
            session.signer->email = name + u"@example.no"_s;
            if (!after.isEmpty())
                session.subsequentTo = after;
            return m_server.open({session})->first();
        };
        const auto kari = wish(u"kari"_s, one.documentId), siri = wish(u"siri"_s, two.documentId),
                   ola = wish(u"ola"_s, one.documentId), per = wish(u"per"_s, two.documentId, {kari.id});
        Replacement replacement(*m_server.account, kari.id);
        QSignalSpy looked(&replacement, &Replacement::looked);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, 15'000);
        for (const auto &session : {kari, ola, per, siri}) // Siri shares with Per, who waits for Kari
            QVERIFY2(replacement.facts().contains(session.id), qPrintable(*session.request.signer->email));
        QCOMPARE(replacement.successorCount(), 1);
        QCOMPARE(replacement.sharingCount(), 2);
        // Looked at once more, when one of them is gone
        m_server.removeFromServer(per.id);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 2, 15'000);
        QVERIFY(!replacement.facts().contains(per.id));
        QCOMPARE(replacement.facts().sessions.size(), 2);
    }

    //! Nor is anything known of whom it waits for.
    void whomItWaitsForAtAnotherDesk()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}, {u"Per"_s}}));
        QVERIFY(SendFixture::finish(*first));
        QCOMPARE(m_server.sandbox.reject(first->sessions()[0].id, u"no"_s) / 100, 2);
        QVERIFY(m_server.reset());
        Replacement replacement(*m_server.account, first->sessions()[1].id);
        QSignalSpy looked(&replacement, &Replacement::looked), refused(&replacement, &Replacement::refused);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size() + refused.size(), 1, 15'000);
        QCOMPARE(looked.size(), 0);
        QCOMPARE(refused[0][0].value<api::ApiError>().code, u"predecessor_rejected"_s);
    }

    //! Who signed a part of a package is found by any of its documents; and no more, once that is gone.
    void signedInThePackage()
    {
        const auto one = m_server.upload(smallPdf("one"), u"application/pdf"_s);
        const auto two = m_server.upload(smallPdf("two"), u"application/pdf"_s);
        SendPlan plan = m_server.planOf({{u"Kari"_s, u"Ola"_s}});
        plan.packageTo = {{domain::PackageType::PadesContainer}};
        plan.documents = {{.documentId = one.documentId, .mimeType = u"application/pdf"_s},
                          {.documentId = two.documentId, .mimeType = u"application/pdf"_s}};
        domain::SessionDocument second;
        second.documentId = two.documentId;
        second.action = domain::DocumentAction::Sign;
        plan.steps[0][0].session.documents = {second};
        const auto first = m_server.task(plan);
        QVERIFY(SendFixture::finish(*first));
        QVERIFY2(first->state() == State::Done, howEnded(*first));
        const QString kari = first->sessions()[0].id, ola = first->sessions()[1].id;
        QTRY_COMPARE(stateHere(kari), u"READY"_s);
        QCOMPARE(m_server.sandbox.sign(kari) / 100, 2);
        Replacement replacement(*m_server.account, ola);
        QSignalSpy looked(&replacement, &Replacement::looked), refused(&replacement, &Replacement::refused);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size() + refused.size(), 1, 15'000);
        QCOMPARE(looked.size(), 0);
        const auto why = refused[0][0].value<api::ApiError>();
        QCOMPARE(why.code, u"signature_would_be_lost"_s);
        m_server.removeFromServer(kari);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size() + refused.size(), 2, 15'000);
        QCOMPARE(looked.size(), 1);
    }

    void theNewCollectionPackagesToo()
    {
        SendPlan sent = m_server.planOf({{u"Kari"_s}});
        sent.packageTo = {{domain::PackageType::PadesContainer}};
        const auto first = m_server.task(sent);
        QVERIFY(SendFixture::finish(*first));
        const auto task = m_server.task(planFor(first->sessions()[0].id));
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QVERIFY(task->collectionId() != first->collectionId());
        const auto made = m_server.await<domain::DocumentCollection>([&](QObject *object, auto done) {
            return m_server.collections().get(task->collectionId(), object, done);
        });
        QVERIFY(made);
        QVERIFY(made->packageTo == sent.packageTo);
    }

    //! Who waits has documents of another collection: one send makes one collection.
    void ofSeveralCollections()
    {
        const auto kari = m_server.openOne(m_server.title);
        const auto document = m_server.upload("Og dette.", u"text/plain"_s);
        auto wish =
            sampleSession(m_server.title, m_server.collect({document.documentId}).id, document.documentId);
        wish.subsequentTo = QStringList{kari.id};
        QVERIFY(m_server.open({wish}));
        Replacement replacement(*m_server.account, kari.id);
        QSignalSpy looked(&replacement, &Replacement::looked), refused(&replacement, &Replacement::refused);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size() + refused.size(), 1, 15'000);
        QCOMPARE(looked.size(), 0);
        QCOMPARE(refused[0][0].value<api::ApiError>().code, u"several_collections"_s);
    }

    void cancelledItSaysNothing()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}}));
        QVERIFY(SendFixture::finish(*first));
        Replacement replacement(*m_server.account, first->sessions()[0].id),
            after(*m_server.account, first->sessions()[0].id);
        QSignalSpy looked(&replacement, &Replacement::looked), refused(&replacement, &Replacement::refused),
            lookedAfter(&after, &Replacement::looked);
        replacement.look();
        replacement.cancel();
        after.look();
        QTRY_COMPARE_WITH_TIMEOUT(lookedAfter.size(), 1, 15'000);
        QCOMPARE(looked.size() + refused.size(), 0);
        replacement.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, 15'000);
        QSignalSpy planned(&replacement, &Replacement::planned), plannedAfter(&after, &Replacement::planned);
        replacement.prepare(right());
        replacement.cancel();
        after.prepare(right());
        QTRY_COMPARE_WITH_TIMEOUT(plannedAfter.size(), 1, 15'000);
        QCOMPARE(planned.size() + refused.size(), 0);
    }

    //! It is told which of both it was, and kept here.
    void whatIsOverIsToldInItsWords()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s, u"Ola"_s, u"Per"_s}}));
        QVERIFY(SendFixture::finish(*first));
        const auto made = first->sessions();
        QCOMPARE(m_server.sandbox.sign(made[0].id) / 100, 2);
        QCOMPARE(m_server.sandbox.reject(made[1].id, u"no"_s) / 100, 2);
        m_server.removeFromServer(made[2].id);
        const QStringList words{u"has signed"_s, u"has rejected"_s, u"no longer"_s},
            states{u"SIGNED"_s, u"REJECTED"_s, QString()};
        for (qsizetype i : {0, 1, 2}) {
            QTRY_COMPARE(stateHere(made[i].id), u"READY"_s);
            Replacement replacement(*m_server.account, made[i].id);
            QSignalSpy refused(&replacement, &Replacement::refused);
            replacement.look();
            QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 15'000);
            const QString detail = refused[0][0].value<api::ApiError>().detail;
            QVERIFY2(detail.contains(words[i]), qPrintable(detail));
            QTRY_COMPARE(stateHere(made[i].id), states[i]);
        }
    }

    //! What was deleted is not shown here any more as if it were there.
    void whatWasDeletedIsForgottenHere()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}, {u"Ola"_s}}));
        QVERIFY(SendFixture::finish(*first));
        const auto old = first->sessions();
        QTRY_COMPARE(stateHere(old[0].id), u"READY"_s);
        const auto task = m_server.task(planFor(old[0].id));
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        for (const auto &session : old)
            QTRY_COMPARE(stateHere(session.id), QString());
        const auto document = [&] {
            const auto record =
                answerOf<store::StoreResult<store::DocumentRecord>>([&](QObject *object, auto done) {
                    m_server.account->documentRegistry().get(old[0].request.documents[0].documentId, object,
                                                             done);
                });
            return record && *record ? **record : store::DocumentRecord();
        };
        QTRY_VERIFY(document().goneSince.isValid());
    }

    //! Several sessions, each with one bad answer, are no reason to stop: the limit is for one of them.
    void oneBadAnswerForEach()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s, u"Ola"_s, u"Per"_s}}));
        QVERIFY(SendFixture::finish(*first));
        const SendPlan plan = planFor(first->sessions()[0].id);
        for (const char *which : {"1", "3", "5", "7"})
            m_server.relay->add(
                (QByteArray("GET ^/sign/signing-sessions/ ") + which + " answer status=500 body={}")
                    .constData());
        const auto task = m_server.task(plan);
        QVERIFY(SendFixture::finish(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(task->sessions().size(), 3);
    }

    //! The service answers each deletion with an error: after some attempts a person is asked.
    void deletionThatNeverWorksIsAskedAbout()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}}));
        QVERIFY(SendFixture::finish(*first));
        const QString old = first->sessions()[0].id;
        const SendPlan plan = planFor(old);
        m_server.relay->add("DELETE signing-sessions * answer status=500 body={\"code\":\"broken\"}");
        const auto task = m_server.task(plan);
        QVERIFY2(SendFixture::finish(*task, 10'000), howEnded(*task));
        QCOMPARE(task->state(), State::NeedsDecision);
        QCOMPARE(task->decision().kind, tasks::SendDecision::Kind::Replacing);
        QCOMPARE(task->decision().error.code, u"broken"_s);
        QVERIFY(m_server.relay->count("DELETE", "/signing-sessions") <= 3);
        QCOMPARE(m_server.session(old).id, old);
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 1);
        m_server.relay->clear();
        task->decideLookAgain();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QVERIFY(m_server.session(old).id.isEmpty());
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 1);
    }

    //! Something is deleted already and the network is gone: it waits, and can neither be undone nor stopped.
    void withoutNetworkAfterTheFirstDeletion()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}, {u"Ola"_s}}));
        QVERIFY(SendFixture::finish(*first));
        const SendPlan plan = planFor(first->sessions()[0].id);
        const auto task = m_server.task(plan);
        task->setNetworkWait(600'000, 600'000);
        connect(m_server.relay.get(), &FaultRelay::requestSeen, task.get(), [&](const QByteArray &method) {
            if (method == "DELETE" && m_server.relay->count("DELETE", "/signing-sessions") == 1)
                m_server.relay->add("* .* 2+ dropBefore"); // after this one
        });
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(task->stage(), tasks::SendTask::Stage::WaitingForNetwork, 20'000);
        QVERIFY(!task->canBeUndone());
        task->undo();
        task->cancel();
        QCOMPARE(task->state(), State::Waiting);
        m_server.relay->clear();
        task->tryNow();
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 2);
        QVERIFY(m_server.session(first->sessions()[0].id).id.isEmpty());
    }

    //! Somebody else deletes it between our look and our deletion.
    void deletedByAnotherInBetween()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}, {u"Ola"_s}}));
        QVERIFY(SendFixture::finish(*first));
        const SendPlan plan = planFor(first->sessions()[0].id);
        m_server.relay->add("DELETE signing-sessions 1 delay ms=1500");
        const auto task = m_server.task(plan);
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("DELETE", "/signing-sessions"), 1, 15'000);
        m_server.removeFromServer(plan.replaces[0]);
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::Done, howEnded(*task));
        QCOMPARE(m_server.sessionsTitled(m_server.title).size(), 2);
    }

    //! The deletion has a bad answer and was not executed, and then somebody signs: that is not deleted.
    void signedAfterADeletionThatFailed()
    {
        const auto first = m_server.task(m_server.planOf({{u"Kari"_s}}));
        QVERIFY(SendFixture::finish(*first));
        const QString old = first->sessions()[0].id;
        const SendPlan plan = planFor(old);
        m_server.relay->add("DELETE signing-sessions 1 answer status=500 body={}");
        const auto task = m_server.task(plan);
        task->setSettleTime(5'000); // a second until it goes on
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("DELETE", "/signing-sessions"), 1, 15'000);
        QCOMPARE(m_server.sandbox.sign(old) / 100, 2);
        QVERIFY(SendFixture::settle(*task));
        QVERIFY2(task->state() == State::NeedsDecision, howEnded(*task));
        QCOMPARE(task->decision().error.code, u"replaced_is_final"_s);
        QVERIFY2(task->decision().error.detail.contains(u"signed meanwhile"_s),
                 qPrintable(task->decision().error.detail));
        QCOMPARE(m_server.session(old).id, old);
        QTRY_COMPARE(stateHere(old), u"SIGNED"_s);
        QCOMPARE(m_server.relay->count("DELETE", "/signing-sessions"), 1);
    }
};

QTEST_GUILESS_MAIN(TestReplacementOrder)
#include "tst_replacement_order.moc"
