#include "tasks/sendplan.h"

#include "support/samples.h"
#include "tasks/draftplan.h"
#include "tasks/sendfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tasks::PlannedSigner;
using tasks::SendPlan;

class TestSendPlan : public QObject
{
    Q_OBJECT

private:
    //! Something in every member that a plan has, and in those of a session that are easily lost.
    static SendPlan wholePlan()
    {
        SendPlan plan;
        plan.title = u"Leieavtale – Ålesund 🏠 \"x\""_s;
        plan.collectionId = u"0192aaaa-0000-7000-8000-000000000001"_s;
        plan.collectionName = u"Navn"_s;
        plan.packageTo = {domain::PackageType::PadesContainer,
                          domain::OpenEnum<domain::PackageType>(u"A_NEW_CONTAINER"_s)};
        plan.documents = {{.documentId = u"id"_s,
                           .sha256Hex = u"ab"_s,
                           .mimeType = u"application/pdf"_s,
                           .title = u"T"_s,
                           .filename = u"f.pdf"_s,
                           .description = u"line\nline"_s,
                           .action = domain::DocumentAction::View},
                          {.sha256Hex = u"cd"_s, .mimeType = u"text/plain"_s}};
        PlannedSigner first{u"Kari"_s, support::sampleSession(u"A"_s, {}, u"id"_s)};
        first.session.dueDate = domain::Timestamp::parse(u"2027-01-02T03:04:05.123456789+02:00"_s);
        first.session.externalReference = {true, std::nullopt};
        first.session.subsequentTo = QStringList{};
        first.session.signer = domain::Signer{.email = u"kari@example.no"_s,
                                              .mobile = {},
                                              .nationalIdentificationNumber = u"29124815345"_s,
                                              .username = {},
                                              .prefill = {},
                                              .validations = {},
                                              .unknown = {{u"restrictUse"_s, "[{\"parameter\":\"NIN\"}]"}}};
        first.session.unknown = {{u"inTenYears"_s, "{\"deep\":[1,null,true]}"}};
        PlannedSigner second = first;
        second.label = u"Ola"_s;
        second.session.documents.clear();
        second.session.dueDate.reset();
        second.session.externalReference = {true, u"ref"_s};
        plan.steps = {{first, second}, {}, {second}};
        plan.insteadOf = {{u"s1"_s, u"REJECTED"_s, {}},
                          {u"s2"_s, u"READY"_s, QDateTime(QDate(2026, 11, 3), QTime(16, 0), Qt::UTC)}};
        return plan;
    }

private Q_SLOTS:
    //! Activity, the banners and the questions call a send what the list of drafts called it.
    void isCalledAsTheFirstSignerReadsIt()
    {
        const QDateTime now(QDate(2026, 11, 3), QTime(16, 0), Qt::UTC);
        domain::SessionDraft draft;
        draft.common.title = u"Lease {{7}} of {name}"_s;
        QCOMPARE(tasks::planOf(draft, now).title, draft.common.title);
        draft.signers.resize(2);
        draft.signers[0].name = u"Kari"_s;
        draft.signers[1].name = u"Ola"_s;
        SendPlan plan = tasks::planOf(draft, now);
        QCOMPARE(plan.title, u"Lease {7} of Kari"_s);
        QCOMPARE(plan.title, draft.firstTitle(now));
        QCOMPARE(plan.collectionName, draft.common.title); // the next signer's title is made of it
        draft.signers.removeFirst();
        plan = tasks::planOf(draft, now);
        QCOMPARE(plan.title, u"Lease {7} of Ola"_s);
        QCOMPARE(plan.steps.first().first().session.title, plan.title);
        QCOMPARE(plan.collectionName, plan.title);
    }

    //! Also for a signer who does something else with a document than the others do.
    void copiesOfTheSameBytesAreTwoDocuments()
    {
        SendPlan plan;
        plan.documents = {{.sha256Hex = u"ab"_s}, {.sha256Hex = u"cd"_s}, {.sha256Hex = u"ab"_s}};
        PlannedSigner signer{u"Kari"_s, support::sampleSession(u"A"_s, {}, u"ab"_s)};
        signer.session.documents.clear();
        for (const tasks::PlannedDocument &document : std::as_const(plan.documents))
            signer.session.documents.append({{}, domain::DocumentAction::View, document.key(), {}});
        plan.steps = {{signer}};
        tasks::SendFacts facts(plan);
        facts.documentIds = {u"1"_s, u"2"_s, u"3"_s};
        const auto requests = facts.requestsOf(0);
        QCOMPARE(requests.size(), 1);
        QStringList ids;
        for (const domain::SessionDocument &document : requests.first().documents)
            ids << document.documentId;
        QCOMPARE(ids, facts.documentIds);
    }

    void losesNothing()
    {
        const SendPlan plan = wholePlan();
        const auto read = tasks::planFromJson(tasks::toJson(plan));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->documents, plan.documents);
        QCOMPARE(read->steps.size(), 3);
        for (qsizetype i = 0; i < 3; ++i)
            QCOMPARE(read->steps[i], plan.steps[i]);
        QCOMPARE(*read, plan);
        QCOMPARE(read->steps[0][0].session.dueDate->toString(), u"2027-01-02T03:04:05.123456789+02:00"_s);
        QCOMPARE(tasks::toJson(*read), tasks::toJson(plan));
    }
    void anEmptyPlanIsAPlan()
    {
        const auto read = tasks::planFromJson(tasks::toJson(SendPlan{}));
        QVERIFY(read);
        QCOMPARE(*read, SendPlan{});
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << u"illegal"_s;
        QTest::newRow("no JSON") << QByteArray("<html>") << u"illegal"_s;
        QTest::newRow("cut") << tasks::toJson(wholePlan()).chopped(40) << u"unterminated"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"not an object"_s;
        QTest::newRow("no version") << QByteArray("{\"title\":\"x\"}") << u"no version"_s;
        QTest::newRow("newer") << QByteArray("{\"version\":2}") << u"newer"_s;
        const QByteArray head = "{\"version\":1,\"packageTo\":[],";
        QTest::newRow("no documents") << head + "\"steps\":[]}" << u"documents"_s;
        QTest::newRow("odd document") << head + "\"documents\":[7],\"steps\":[]}" << u"documents[0]"_s;
        QTest::newRow("no steps") << head + "\"documents\":[],\"steps\":{}}" << u"steps"_s;
        QTest::newRow("odd step") << head + "\"documents\":[],\"steps\":[[],7]}" << u"steps[1]"_s;
        QTest::newRow("no session") << head + "\"documents\":[],\"steps\":[[{\"label\":\"x\"}]]}"
                                    << u"steps[0][0]"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto read = tasks::planFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, api::ApiError::Kind::NotUnderstood);
        QVERIFY2(read.error().detail.contains(says, Qt::CaseInsensitive), qPrintable(read.error().detail));
        QVERIFY(!read.error().outcomeIsUnknown());
    }
};

QTEST_GUILESS_MAIN(TestSendPlan)
#include "tst_sendplan.moc"
