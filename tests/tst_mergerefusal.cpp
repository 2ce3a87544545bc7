#include "support/mergefixture.h"

#include <QTest>

using namespace tasks;
using namespace Qt::StringLiterals;
using domain::merge::Field;
using support::howEnded;
using support::MergeFixture;
using Kind = MergeProblem::Kind;
using RowState = store::BatchRow::State;
using State = tasks::Task::State;

//! What a row keeps of the service's words when its session is refused.
class TestMergeRefusal : public QObject
{
    Q_OBJECT

private:
    MergeFixture m_desk;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS), 29)); }
    void init() { QVERIFY(m_desk.reset()); }

    void eachMemberHasItsColumn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Field>("field");
        QTest::newRow("e-mail") << u"[0].signer.email"_s << Field::Email;
        QTest::newRow("mobile") << u"[0].signer.mobile"_s << Field::Mobile;
        QTest::newRow("name") << u"[0].signer.username"_s << Field::Name;
        QTest::newRow("signer") << u"[0].signer"_s << Field::Name;
        QTest::newRow("number") << u"[0].signer.nationalIdentificationNumber"_s << Field::IdentityNumber;
        QTest::newRow("reference") << u"[0].externalReference"_s << Field::Reference;
        QTest::newRow("due date") << u"[0].dueDate"_s << Field::DueDate;
        QTest::newRow("documents") << u"[0].documents"_s << Field::File;
        QTest::newRow("in a document") << u"[0].documents[1].documentId"_s << Field::File;
        QTest::newRow("without a number") << u"signer.email"_s << Field::Email;
        QTest::newRow("no column") << u"[0].title"_s << Field::TextOnly;
        QTest::newRow("the whole") << u"[0]"_s << Field::TextOnly;
    }
    void eachMemberHasItsColumn()
    {
        QFETCH(QString, name);
        QFETCH(Field, field);
        const auto problems = problemsOf(
            {.kind = api::ApiError::Kind::BadRequest, .status = 400, .invalidParams = {{name, u"no"_s}}});
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].field(), Field::TextOnly);
        QCOMPARE(problems[1].field(), field);
        QVERIFY(!problems[1].param.name.contains(u"[0]"_s));
        QCOMPARE(problemFrom(toText(problems[1])), problems[1]);
    }

    //! One row, three members, and the rows beside it are none the worse for it.
    void allOfItIsKept()
    {
        const QString batch = m_desk.makeBatch(MergeFixture::people(3));
        QVERIFY(m_desk.check(batch));
        m_desk.relay->add("POST ^/sign/signing-sessions$ 2 answer status=400 "
                          "body={\"status\":400,\"detail\":\"No\",\"traceId\":\"t-1\",\"invalidParams\":["
                          "{\"name\":\"[0].signer.email\",\"reason\":\"unknown mailbox\"},"
                          "{\"name\":\"[0].dueDate\",\"reason\":\"too far\"},"
                          "{\"name\":\"[0].title\",\"reason\":\"forbidden word\"}]}");
        MergeTask sending(*m_desk.account, batch);
        sending.setParallel(1);
        QVERIFY(MergeFixture::finish(sending));
        QVERIFY2(sending.state() == State::Done, howEnded(sending));
        QCOMPARE(sending.sentCount(), 2);
        const store::BatchRow row = m_desk.rows(batch)[1];
        QCOMPARE(row.state, RowState::Failed);
        QCOMPARE(row.problems.size(), 4);
        const MergeProblem whole = problemFrom(row.problems[0]);
        QCOMPARE(whole.kind, Kind::Service);
        QCOMPARE(whole.error.status, 400);
        QCOMPARE(whole.error.detail, u"No"_s);
        QCOMPARE(whole.error.traceId, u"t-1"_s);
        const std::tuple<Field, QString, QString> wanted[] = {
            {Field::Email, u"signer.email"_s, u"unknown mailbox"_s},
            {Field::DueDate, u"dueDate"_s, u"too far"_s},
            {Field::TextOnly, u"title"_s, u"forbidden word"_s}};
        for (int i = 0; i < 3; ++i) {
            const MergeProblem problem = problemFrom(row.problems[i + 1]);
            const auto &[field, name, reason] = wanted[i];
            QCOMPARE(problem.kind, Kind::Param);
            QCOMPARE(problem.field(), field);
            QCOMPARE(problem.param, (api::InvalidParam{name, reason}));
        }
    }

    //! Kept by a version that had room for one of them.
    void theOldWayIsStillRead()
    {
        const MergeProblem problem = problemFrom(
            u"{\"kind\":4,\"error\":4,\"status\":400,\"detail\":\"No\",\"param\":\"[0].title: long\"}"_s);
        QCOMPARE(problem.kind, Kind::Service);
        QCOMPARE(problem.error.detail, u"[0].title: long"_s);
    }
};

QTEST_GUILESS_MAIN(TestMergeRefusal)
#include "tst_mergerefusal.moc"
