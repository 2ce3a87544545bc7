#include "support/apifixture.h"

#include <QUuid>

using namespace support;
using Kind = api::ApiError::Kind;

class TestCollectionsApi : public QObject
{
    Q_OBJECT

private:
    ApiFixture m_api;

    api::Result<domain::DocumentCollection> create(const domain::CreateDocumentCollection &wanted)
    {
        return m_api.await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return m_api.collections().create(wanted, object, done); });
    }
    api::Result<domain::DocumentCollection> get(const QString &id)
    {
        return m_api.await<domain::DocumentCollection>(
            [&](QObject *object, auto done) { return m_api.collections().get(id, object, done); });
    }
    api::Result<api::Nothing> remove(const QString &id)
    {
        return m_api.await<api::Nothing>(
            [&](QObject *object, auto done) { return m_api.collections().remove(id, object, done); });
    }
    domain::CreateDocumentCollection wantedOf(int documents)
    {
        domain::CreateDocumentCollection wanted;
        for (int i = 0; i < documents; ++i)
            wanted.documents.append(
                {.documentId = m_api.upload("Text", QStringLiteral("text/plain")).documentId, .unknown = {}});
        return wanted;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_api.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_api.reset()); }

    void madeReadAndDeleted()
    {
        auto wanted = wantedOf(3);
        wanted.packageTo = domain::PackageToList{domain::PackageType::PadesContainer};
        const auto made = create(wanted);
        QVERIFY2(made, whyNot(made));
        const auto read = get(made->id);
        QVERIFY2(read, whyNot(read));
        QCOMPARE(read->documents, wanted.documents); // in this order
        QCOMPARE(read->packageTo, wanted.packageTo);
        const auto gone = remove(made->id);
        QVERIFY2(gone, whyNot(gone));
        QCOMPARE(get(made->id).error().kind, Kind::NotFound);
        const auto document = m_api.await<domain::Document>([&](QObject *object, auto done) {
            return m_api.documents().metadata(wanted.documents[0].documentId, object, done);
        });
        QVERIFY2(document, whyNot(document)); // its documents stay
    }

    void wrongOnesAreRefusedWithTheField()
    {
        const auto empty = create({});
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, Kind::BadRequest);
        QVERIFY(empty.error().invalidParams.value(0).name.startsWith(QStringLiteral("documents")));
        auto wanted = wantedOf(1);
        wanted.documents.append(
            {.documentId = QUuid::createUuid().toString(QUuid::WithoutBraces), .unknown = {}});
        const auto unknown = create(wanted);
        QVERIFY(!unknown);
        QVERIFY(unknown.error().kind == Kind::BadRequest || unknown.error().kind == Kind::NotFound);
    }

    void aLostCreationIsNotRepeated_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("before") << QStringLiteral("dropBefore");
        QTest::newRow("after") << QStringLiteral("dropAfter");
        QTest::newRow("cut") << QStringLiteral("truncate bytes=80");
        QTest::newRow("503") << QStringLiteral("answer status=503 body={}");
        QTest::newRow("html") << QStringLiteral("answer status=200 type=text/html body=<p>");
        QTest::newRow("broken") << QStringLiteral("answer status=201 type=application/json body={\"id\":");
    }
    void aLostCreationIsNotRepeated()
    {
        QFETCH(QString, fault);
        const auto wanted = wantedOf(1);
        m_api.relay->add(qPrintable(QStringLiteral("POST /document-collections 1 ") + fault));
        const auto made = create(wanted);
        QVERIFY(!made);
        QVERIFY2(made.error().outcomeIsUnknown(), whyNot(made));
        QCOMPARE(m_api.relay->count("POST", "/document-collections"), 1);
    }

    void refusedBeforeExecutionIsRepeated_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("401") << QStringLiteral("answer status=401 body={}");
        QTest::newRow("429") << QStringLiteral("answer status=429 header=Retry-After:0 body={}");
    }
    void refusedBeforeExecutionIsRepeated()
    {
        QFETCH(QString, fault);
        const auto wanted = wantedOf(1);
        m_api.relay->add(qPrintable(QStringLiteral("POST /document-collections 1 ") + fault));
        const auto made = create(wanted);
        QVERIFY2(made, whyNot(made));
        QCOMPARE(m_api.relay->countForwarded("POST", "/document-collections"), 1);
    }

    void contextDiesInFlight()
    {
        m_api.relay->add("* /document-collections * delay ms=30000");
        int ran = 0;
        const auto tell = [&ran](const auto &) { ++ran; };
        auto *context = new QObject;
        auto collections = m_api.collections();
        std::vector<api::Request> calls;
        calls.push_back(collections.create({}, context, tell));
        calls.push_back(collections.get(QStringLiteral("x"), context, tell));
        calls.push_back(collections.remove(QStringLiteral("x"), context, tell));
        QTRY_COMPARE(m_api.relay->seen().size(), 4);
        delete context;
        for (auto &call : calls)
            QTRY_VERIFY(!call.isActive());
        QCOMPARE(ran, 0);
    }
};

QTEST_GUILESS_MAIN(TestCollectionsApi)
#include "tst_collectionsapi.moc"
