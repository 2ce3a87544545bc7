#include "support/apifixture.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace support;
using api::ApiError;
using Kind = api::ApiError::Kind;

//! Documents over the real sandbox, with what goes wrong on the way.
class TestDocumentsApi : public QObject
{
    Q_OBJECT

private:
    ApiFixture m_api;

    api::Result<api::Nothing> remove(const QString &id)
    {
        return m_api.await<api::Nothing>(
            [&](QObject *object, auto done) { return m_api.documents().remove(id, object, done); });
    }
    api::Result<QString> download(const QString &id, const QString &path)
    {
        return m_api.await<QString>([&](QObject *object, auto done) {
            return m_api.documents().download(id, path, object, {}, done);
        });
    }
    api::Result<domain::Document> metadata(const QString &id)
    {
        return m_api.await<domain::Document>(
            [&](QObject *object, auto done) { return m_api.documents().metadata(id, object, done); });
    }
    api::Result<domain::Document> upload(const QByteArray &bytes, const QString &type)
    {
        const QString path = writeSample(m_api.folder.path(), QStringLiteral("to-upload"), bytes);
        return m_api.await<domain::Document>([&](QObject *object, auto done) {
            return m_api.documents().upload(path, type, object, {}, done);
        });
    }
    static QString unknownId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_api.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_api.reset()); }

    void bytesComeBackAsTheyWent()
    {
        QByteArray bytes = smallPdf();
        bytes.append(QByteArray(1'000'000, '\0')); // behind %%EOF, so that it takes many turns
        const auto made = upload(bytes, QStringLiteral("application/pdf"));
        QVERIFY2(made, whyNot(made));
        QVERIFY(made->documentHash && made->createdAt);
        QCOMPARE(made->documentHash->hash->toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64());
        const QString path = m_api.folder.filePath(QStringLiteral("back.pdf"));
        const auto type = download(made->documentId, path);
        QVERIFY2(type, whyNot(type));
        QCOMPARE(*type, QStringLiteral("application/pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
    }

    void metadataIsReadAndSet()
    {
        const auto made = upload("Text", QStringLiteral("text/plain"));
        QVERIFY2(made, whyNot(made));
        domain::UpdateDocument update;
        update.title = QStringLiteral("Ærlig talt – 契約 🖋");
        const auto set = m_api.await<domain::Document>([&](QObject *object, auto done) {
            return m_api.documents().setMetadata(made->documentId, update, object, done);
        });
        QVERIFY2(set, whyNot(set));
        const auto read = metadata(made->documentId);
        QVERIFY2(read, whyNot(read));
        QCOMPARE(read->title, update.title);
    }

    void tooLongATitleNamesTheField()
    {
        const auto made = upload("Text", QStringLiteral("text/plain"));
        QVERIFY2(made, whyNot(made));
        domain::UpdateDocument update;
        update.title = QString(256, u'x');
        const auto set = m_api.await<domain::Document>([&](QObject *object, auto done) {
            return m_api.documents().setMetadata(made->documentId, update, object, done);
        });
        QVERIFY(!set);
        QCOMPARE(set.error().kind, Kind::BadRequest);
        QCOMPARE(set.error().invalidParams.value(0).name, QStringLiteral("title"));
    }

    void deletedIsGone()
    {
        const auto made = upload("Text", QStringLiteral("text/plain"));
        QVERIFY2(made, whyNot(made));
        const auto removed = remove(made->documentId);
        QVERIFY2(removed, whyNot(removed));
        QCOMPARE(metadata(made->documentId).error().kind, Kind::NotFound);
        QCOMPARE(remove(made->documentId).error().kind, Kind::NotFound);
        const QString path = m_api.folder.filePath(QStringLiteral("gone"));
        QCOMPARE(download(made->documentId, path).error().kind, Kind::NotFound);
        QVERIFY(!QFile::exists(path));
    }

    void aTypeThatIsNotSupportedIsNamed()
    {
        const auto made = upload("MZ", QStringLiteral("application/x-msdownload"));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::UnsupportedType);
    }

    void hostileIdsStayInTheirSegment_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("slash") << QStringLiteral("../signing-sessions");
        QTest::newRow("query") << QStringLiteral("x?limit=1");
        QTest::newRow("fragment") << QStringLiteral("x#y");
        QTest::newRow("line") << QStringLiteral("x\r\nX-Evil: 1");
        QTest::newRow("empty") << QString();
        QTest::newRow("dots") << QStringLiteral("..");
        QTest::newRow("percent") << QStringLiteral("%2e%2e");
    }
    void hostileIdsStayInTheirSegment()
    {
        QFETCH(QString, id);
        const auto result = remove(id);
        QVERIFY(!result);
        QVERIFY2(result.error().status == 400 || result.error().status == 404 || result.error().notSent,
                 whyNot(result));
    }

    void anOrphanDiesAfterHalfAnHourAndTheTokenIsRenewed()
    {
        const auto made = upload("Orphan", QStringLiteral("text/plain"));
        QVERIFY2(made, whyNot(made));
        QCOMPARE(m_api.sandbox.advanceClock(QStringLiteral("PT31M")), 200);
        QCOMPARE(metadata(made->documentId).error().kind, Kind::NotFound);
        QCOMPARE(m_api.relay->count("POST", "/token"), 2); // the old one had ended: 401, then a fresh one
    }

    void faults_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("readRecovers");
        QTest::addColumn<bool>("uploadRecovers");
        QTest::newRow("401 once") << QStringLiteral("1 answer status=401 body={}") << true << true;
        QTest::newRow("429") << QStringLiteral("1 answer status=429 header=Retry-After:0 body={}") << true
                             << true;
        QTest::newRow("503") << QStringLiteral("1 answer status=503 body={}") << true << false;
        QTest::newRow("dropped before") << QStringLiteral("1 dropBefore") << true << false;
        QTest::newRow("dropped after") << QStringLiteral("1 dropAfter") << true << false;
        QTest::newRow("truncated") << QStringLiteral("1 truncate bytes=60") << true << false;
        QTest::newRow("html") << QStringLiteral("* answer status=200 type=text/html body=<p>") << false
                              << false;
        QTest::newRow("broken json") << QStringLiteral(
                                            "* answer status=200 type=application/json body={\"doc")
                                     << false << false;
    }
    void faults()
    {
        QFETCH(QString, fault);
        QFETCH(bool, readRecovers);
        QFETCH(bool, uploadRecovers);
        const auto made = upload("Text", QStringLiteral("text/plain"));
        QVERIFY2(made, whyNot(made));
        m_api.relay->add(qPrintable(QStringLiteral("GET /documents/ ") + fault));
        m_api.relay->add(qPrintable(QStringLiteral("POST /documents$ ") + fault));
        const auto before = m_api.relay->count("POST", "/documents");
        const auto read = metadata(made->documentId);
        QVERIFY2(read.has_value() == readRecovers, whyNot(read));
        const auto again = upload("Text", QStringLiteral("text/plain"));
        QVERIFY2(again.has_value() == uploadRecovers, whyNot(again));
        if (!uploadRecovers) {
            QVERIFY2(again.error().outcomeIsUnknown(), whyNot(again));
            QCOMPARE(m_api.relay->count("POST", "/documents"), before + 1);
        }
    }

    void contextDiesInFlight()
    {
        m_api.relay->add("* /documents * delay ms=30000");
        const auto path = writeSample(m_api.folder.path(), QStringLiteral("x"), "x");
        int ran = 0;
        auto *context = new QObject;
        const auto tell = [&ran](const auto &) { ++ran; };
        std::vector<api::Request> calls;
        auto documents = m_api.documents();
        const QString target = m_api.folder.filePath(QStringLiteral("never"));
        calls.push_back(documents.upload(path, QStringLiteral("text/plain"), context, {}, tell));
        calls.push_back(documents.download(unknownId(), target, context, {}, tell));
        calls.push_back(documents.metadata(unknownId(), context, tell));
        calls.push_back(documents.setMetadata(unknownId(), {}, context, tell));
        calls.push_back(documents.remove(unknownId(), context, tell));
        QTRY_COMPARE(m_api.relay->seen().size(), 6); // with the token
        delete context;
        for (auto &call : calls)
            QTRY_VERIFY(!call.isActive());
        QCOMPARE(ran, 0);
        QVERIFY(!QFile::exists(target));
    }
};

QTEST_GUILESS_MAIN(TestDocumentsApi)
#include "tst_documentsapi.moc"
