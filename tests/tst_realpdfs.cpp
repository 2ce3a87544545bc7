#include "domain/rules.h"
#include "pdf/preflight.h"
#include "support/otherjudges.h"
#include "support/taskfixture.h"
#include "tasks/collectionaction.h"
#include "tasks/downloadtask.h"
#include "tasks/uploadtask.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using domain::SigningFlow;

//! PDFs that other programs made, through the whole main job: file → document → collection → session → signed
//! → file.
class TestRealPdfs : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        return file.readAll();
    }

    domain::DocumentCollection collected(const QString &documentId, bool withPackage)
    {
        tasks::CollectionAction action(*m_fixture.account);
        const domain::PackageToList packageTo{domain::PackageType::PadesContainer};
        const auto made = m_fixture.await<domain::DocumentCollection>([&](QObject *context, auto done) {
            action.create({documentId}, withPackage ? packageTo : domain::PackageToList(), u"Contracts"_s,
                          context, done);
            return api::Request();
        });
        return made.value_or(domain::DocumentCollection{});
    }

    static domain::CreateSigningSession wanted(const store::DocumentRecord &document,
                                               const QString &collectionId, SigningFlow flow)
    {
        auto session = support::sampleSession(document.title, collectionId, document.documentId);
        session.signText = u"Jeg er enig – ærlig talt"_s;
        if (flow == SigningFlow::AuthenticationBased)
            return session; // its collection asks for the package
        domain::SigningSetup setup;
        setup.signingFlow = SigningFlow::PkiSigning;
        setup.vendor = domain::SigningVendor::Nbid;
        session.signingSetup = {setup};
        return session;
    }

    static void judgeSignedPdf(const tasks::Downloaded &result, const pdf::Preflight &original)
    {
        QVERIFY(!result.signatures.isEmpty());
        const pdf::SignatureReport &newest = result.signatures.last();
        QVERIFY2(newest.signerName.contains(u"Countersign Sandbox"_s), qPrintable(newest.signerName));
        QVERIFY(newest.coversWholeDocument);
        QVERIFY(newest.signedAt.isValid());
        QCOMPARE(result.signatures.size(), original.isAlreadySigned ? 2 : 1);
        for (const pdf::SignatureReport &report : result.signatures)
            QCOMPARE(report.status, pdf::SignatureReport::Status::Whole);

        const auto words = support::wordsOfPdfsig(result.path);
        QCOMPARE(words.size(), result.signatures.size());
        for (const support::PdfsigWord &word : words)
            QVERIFY2(word.isValid, qPrintable(word.field));
        QCOMPARE(words.last().isWholeDocument, true);
        QCOMPARE(support::complaintsOfQpdf(result.path), QByteArray());

        const pdf::Preflight now = pdf::inspect(result.path, domain::rules::maxDocumentBytes);
        QVERIFY(now.isOk() && now.isAlreadySigned);
        QCOMPARE(now.pages, original.pages);
        QCOMPARE(now.title, original.title);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_fixture.reset());
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void wholeJob_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<SigningFlow>("flow");
        int count = 0;
        for (const QString &name : QDir(fixture({})).entryList({u"*.pdf"_s})) {
            const auto preflight = pdf::inspect(fixture(name), domain::rules::maxDocumentBytes);
            if (!preflight.isOk())
                continue;
            ++count;
            QTest::addRow("PKI, %s", qPrintable(name)) << name << SigningFlow::PkiSigning;
            if (!preflight.isAlreadySigned)
                QTest::addRow("login, %s", qPrintable(name)) << name << SigningFlow::AuthenticationBased;
        }
        QCOMPARE(count, 13);
    }
    void wholeJob()
    {
        QFETCH(QString, name);
        QFETCH(SigningFlow, flow);
        const bool isPki = flow == SigningFlow::PkiSigning;
        const QByteArray bytes = bytesOf(fixture(name));

        tasks::UploadTask upload(*m_fixture.account, fixture(name));
        QVERIFY2(m_fixture.finish(upload) && upload.state() == tasks::Task::State::Done,
                 support::howEnded(upload));
        const store::DocumentRecord document = upload.record();
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QCOMPARE(document.serverHashBase64.toLatin1(), hash.toBase64());
        const auto metadata = m_fixture.await<domain::Document>([&](QObject *context, auto done) {
            return m_fixture.documents().metadata(document.documentId, context, done);
        });
        QVERIFY2(metadata, support::whyNot(metadata));
        QCOMPARE(metadata->filename.value_or(QString()), name);
        const pdf::Preflight original = upload.preflight();
        const QString title = original.title.isEmpty() ? QFileInfo(name).completeBaseName() : original.title;
        QCOMPARE(metadata->title.value_or(QString()), title);

        const auto collection = collected(document.documentId, !isPki);
        QVERIFY(!collection.id.isEmpty());
        const auto made = m_fixture.open({wanted(document, collection.id, flow)});
        QVERIFY2(made, support::whyNot(made));
        QCOMPARE(m_fixture.sandbox.sign(made->first().id), 204);
        QCOMPARE(m_fixture.sandbox.advanceClock(u"PT5S"_s), 200); // until the package is made
        const domain::SigningSession session = m_fixture.session(made->first().id);
        QCOMPARE(domain::stateOf(session), domain::SessionState::Signed);

        tasks::DownloadTask download(*m_fixture.account, {session}, m_folder->filePath(u"Ferdig – 完了"_s));
        QVERIFY2(m_fixture.finish(download) && download.state() == tasks::Task::State::Done,
                 support::howEnded(download));
        QCOMPARE(download.results().size(), isPki ? 1 : 2);
        int pdfs = 0;
        for (const tasks::Downloaded &result : download.results()) {
            QVERIFY2(!result.error, qPrintable(result.item.name));
            QCOMPARE(QFileInfo(result.path).absolutePath(), download.folder());
            const QByteArray got = bytesOf(result.path);
            QCOMPARE(result.sha256Hex.toLatin1(),
                     QCryptographicHash::hash(got, QCryptographicHash::Sha256).toHex());
            QCOMPARE(result.bytes, got.size());
            if (result.mimeType != "application/pdf"_L1) {
                QVERIFY(result.path.endsWith(u" (signed).xml"_s));
                QVERIFY(got.contains("<ds:Signature") || got.contains("Signature xmlns"));
                continue;
            }
            ++pdfs;
            judgeSignedPdf(result, original);
            if (QTest::currentTestFailed())
                return;
            if (name != "junk-before.pdf"_L1)   // whose structure has to be made anew
                QVERIFY(got.startsWith(bytes)); // an update: what was signed is what was sent
        }
        QCOMPARE(pdfs, 1);
        QCOMPARE(QDir(download.folder()).entryList(QDir::Files | QDir::Hidden).size(), isPki ? 1 : 2);
    }

    void signedAlreadyIsNotForLogins()
    {
        tasks::UploadTask upload(*m_fixture.account, fixture(u"signed.pdf"_s));
        QVERIFY(m_fixture.finish(upload));
        QVERIFY(upload.record().isAlreadySigned);
        const auto collection = collected(upload.record().documentId, false);
        const auto session = wanted(upload.record(), collection.id, SigningFlow::AuthenticationBased);
        const domain::rules::DocumentFacts facts{upload.record().mimeType, upload.record().isAlreadySigned};
        QVERIFY(!domain::rules::check(session, QDateTime::currentDateTimeUtc(), {facts}).isEmpty());
        const auto pki = wanted(upload.record(), collection.id, SigningFlow::PkiSigning);
        QVERIFY(domain::rules::check(pki, QDateTime::currentDateTimeUtc(), {facts}).isEmpty());
        const auto made = m_fixture.open({session});
        QVERIFY2(made, support::whyNot(made));
        QCOMPARE(m_fixture.sandbox.sign(made->first().id), 409); // which is why we refuse it
    }

    void refusedHere_data()
    {
        using Verdict = pdf::Preflight::Verdict;
        QTest::addColumn<QString>("name");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *name, Verdict verdict) {
            QTest::newRow(name) << QString::fromLatin1(name) << verdict;
        };
        row("encrypted-user.pdf", Verdict::Encrypted);
        row("encrypted-owner.pdf", Verdict::Restricted);
        row("truncated.pdf", Verdict::Damaged);
        row("empty.pdf", Verdict::Empty);
        row("not-a-pdf.pdf", Verdict::NotAPdf);
        row("README.md.missing", Verdict::Unreadable);
        row("make.sh", Verdict::NotAPdf);
        row("../pdf", Verdict::Unreadable);
    }
    void refusedHere()
    {
        QFETCH(QString, name);
        tasks::UploadTask upload(*m_fixture.account, fixture(name));
        QVERIFY(m_fixture.finish(upload));
        QCOMPARE(upload.state(), tasks::Task::State::Failed);
        QCOMPARE(upload.error()->code, QString::fromLatin1(tasks::UploadTask::refusedHere));
        QVERIFY(upload.error()->notSent);
        QTEST(upload.preflight().verdict, "verdict");
        QCOMPARE(m_fixture.relay->seen().size(), 0); // not even a token was asked for
        QCOMPARE(QDir(m_fixture.account->folder().copies()).entryList(QDir::Files | QDir::Hidden),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRealPdfs)
#include "tst_realpdfs.moc"
