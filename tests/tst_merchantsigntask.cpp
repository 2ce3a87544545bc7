#include "support/otherjudges.h"
#include "support/taskfixture.h"
#include "tasks/downloadtask.h"
#include "tasks/merchantsigntask.h"
#include "tasks/uploadtask.h"

#include <QFileInfo>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using tasks::MerchantSignTask;
using tasks::Task;
using Kind = api::ApiError::Kind;

class TestMerchantSignTask : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;

    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    store::DocumentRecord uploaded(const QString &path)
    {
        tasks::UploadTask task(*m_fixture.account, path);
        return m_fixture.finish(task) ? task.record() : store::DocumentRecord();
    }
    QList<store::DocumentRecord> kept()
    {
        const auto records = answerOf<store::StoreResult<QList<store::DocumentRecord>>>(
            [&](QObject *context, auto done) { m_fixture.account->documentRegistry().all(context, done); });
        return records && *records ? **records : QList<store::DocumentRecord>();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        auto settings = support::quickSettings();
        settings.timeoutMs = 15'000; // sealing three files is work, and others work beside it
        QVERIFY(m_fixture.reset(settings));
    }

    void sealsPdfsAndTexts()
    {
        const QTemporaryDir folder;
        const auto pdf = uploaded(fixture(u"libreoffice.pdf"_s));
        const auto signedPdf = uploaded(fixture(u"signed.pdf"_s));
        const auto text = uploaded(support::writeSample(folder.path(), u"vilkår.xml"_s, "<a>Vilkår</a>"));
        MerchantSignTask task(*m_fixture.account, {pdf, signedPdf, text});
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == Task::State::Done, support::howEnded(task));
        QCOMPARE(task.results().size(), 3);
        QCOMPARE(task.done(), 3);
        QVERIFY(task.subjectIds().contains(pdf.documentId));

        QList<tasks::DownloadItem> items;
        for (const auto &record : kept())
            if (record.origin == store::Origin::Result) {
                QVERIFY(record.isAlreadySigned);
                QVERIFY(task.subjectIds().contains(record.documentId));
                QVERIFY(record.uploadedAt.isValid()); // its 30 minutes run
                items.append({.documentId = record.documentId,
                              .kind = tasks::DownloadItem::Kind::Document,
                              .name = record.title,
                              .sessionId = {},
                              .originalDocumentId = {},
                              .signer = {}});
            }
        QCOMPARE(items.size(), 3);
        tasks::DownloadTask download(*m_fixture.account, items, folder.filePath(u"out"_s));
        QVERIFY(m_fixture.finish(download));
        QVERIFY2(download.state() == Task::State::Done, support::howEnded(download));
        for (const auto &result : download.results()) {
            if (result.item.name == u"vilkår"_s) {
                QCOMPARE(QFileInfo(result.path).suffix(), u"xml"_s);
                continue;
            }
            const bool wasSigned = result.item.name == signedPdf.title;
            QCOMPARE(result.signatures.size(), wasSigned ? 2 : 1);
            QCOMPARE(result.signatures.last().status, pdf::SignatureReport::Status::Whole);
            QVERIFY(result.signatures.last().coversWholeDocument);
            QCOMPARE(support::complaintsOfQpdf(result.path), QByteArray());
        }
    }

    void tooMany()
    {
        const auto record = uploaded(fixture(u"ghostscript.pdf"_s));
        MerchantSignTask task(*m_fixture.account, QList<store::DocumentRecord>(21, record));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QCOMPARE(task.error()->kind, Kind::BadRequest);
        QVERIFY(!task.error()->invalidParams.isEmpty());
        QCOMPARE(kept().size(), 1);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("not set up") << QByteArray("answer status=403 body={}") << Kind::Forbidden;
        QTest::newRow("answer lost") << QByteArray("dropAfter") << Kind::ConnectionLost;
        QTest::newRow("no list") << QByteArray("answer status=200 type=application/json body={}")
                                 << Kind::NotUnderstood;
    }
    void failures()
    {
        QFETCH(QByteArray, fault);
        m_fixture.relay->add("POST ^/sign/merchant-sign$ * " + fault);
        MerchantSignTask task(*m_fixture.account, {uploaded(fixture(u"ghostscript.pdf"_s))});
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), Task::State::Failed);
        QTEST(task.error()->kind, "kind");
        QCOMPARE(m_fixture.relay->count("POST", "/merchant-sign"), 1); // not twice
        QCOMPARE(kept().size(), 1);
    }

    void cancelled()
    {
        m_fixture.relay->add("POST ^/sign/merchant-sign$ * delay ms=60000");
        MerchantSignTask task(*m_fixture.account, {uploaded(fixture(u"ghostscript.pdf"_s))});
        QSignalSpy finished(&task, &Task::finished);
        task.start();
        QTRY_COMPARE(m_fixture.relay->count("POST", "/merchant-sign"), 1);
        task.cancel();
        QCOMPARE(task.state(), Task::State::Cancelled);
        QCOMPARE(finished.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMerchantSignTask)
#include "tst_merchantsigntask.moc"
