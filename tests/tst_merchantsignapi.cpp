#include "support/apifixture.h"

using namespace support;
using Kind = api::ApiError::Kind;

class TestMerchantSignApi : public QObject
{
    Q_OBJECT

private:
    ApiFixture m_api;

    api::Result<QList<domain::MerchantSignResult>> sign(const domain::MerchantSignRequest &request)
    {
        return m_api.await<QList<domain::MerchantSignResult>>(
            [&](QObject *object, auto done) { return m_api.merchantSign().sign(request, object, done); });
    }
    domain::MerchantSignRequest requestOf(const QString &documentId)
    {
        domain::ToBeSignedDocument document;
        document.documentId = documentId;
        document.mimeType = QStringLiteral("application/pdf");
        document.format = domain::MerchantSignatureFormat::Pades;
        domain::MerchantSignRequest request;
        request.vendor = domain::MerchantVendor::Nbid;
        request.toBeSignedDocuments = {document};
        return request;
    }
    QString uploadPdf() { return m_api.upload(smallPdf(), QStringLiteral("application/pdf")).documentId; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_api.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_api.reset()); }

    void sealsAndGivesAResultToFetch()
    {
        const QString id = uploadPdf();
        const auto sealed = sign(requestOf(id));
        QVERIFY2(sealed, whyNot(sealed));
        QCOMPARE(sealed->size(), 1);
        QCOMPARE(sealed->at(0).documentId, id);
        const QString path = m_api.folder.filePath(QStringLiteral("sealed.pdf"));
        const auto type = m_api.await<QString>([&](QObject *object, auto done) {
            return m_api.documents().download(sealed->at(0).documentResultId, path, object, {}, done);
        });
        QVERIFY2(type, whyNot(type));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("/ByteRange"));
    }

    void wrongOnesAreRefused()
    {
        const auto empty = sign({});
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, Kind::BadRequest);
        const auto unknown = sign(requestOf(QStringLiteral("0197e4b8-6a73-75e1-9661-30bf53af8752")));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Kind::BadRequest);
    }

    void aLostSealIsNotRepeated()
    {
        const auto request = requestOf(uploadPdf());
        m_api.relay->add("POST /merchant-sign 1 dropAfter");
        const auto sealed = sign(request);
        QVERIFY(!sealed && sealed.error().outcomeIsUnknown());
        QCOMPARE(m_api.relay->count("POST", "/merchant-sign"), 1);
    }

    void contextDiesInFlight()
    {
        m_api.relay->add("* /merchant-sign * delay ms=30000");
        int ran = 0;
        auto *context = new QObject;
        const auto call = m_api.merchantSign().sign({}, context, [&ran](const auto &) { ++ran; });
        QTRY_COMPARE(m_api.relay->seen().size(), 2);
        delete context;
        QTRY_VERIFY(!call.isActive());
        QCOMPARE(ran, 0);
    }
};

QTEST_GUILESS_MAIN(TestMerchantSignApi)
#include "tst_merchantsignapi.moc"
