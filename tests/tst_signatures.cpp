#include "pdf/preflight.h"
#include "pdf/signatures.h"
#include "sandbox/pdfupdate.h"
#include "sandbox/sealer.h"
#include "sandbox/storage.h"
#include "support/otherjudges.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using pdf::SignatureReport;
using Status = SignatureReport::Status;

class TestSignatures : public QObject
{
    Q_OBJECT

    std::unique_ptr<sandbox::Storage> m_storage = sandbox::memoryStorage();
    sandbox::Sealer m_sealer{*m_storage};
    QTemporaryDir m_folder;
    const QDateTime m_when{QDate(2025, 3, 30), QTime(1, 30, 15), Qt::UTC};

    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(fixture(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        return file.readAll();
    }
    [[nodiscard]] QString write(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(u"file.pdf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    QByteArray sealed(const QByteArray &bytes, const QString &reason = u"Jeg samtykker – så ærlig"_s)
    {
        return m_sealer.pades(bytes, {u"Kari Nordmann"_s, reason, m_when}).value_or(QByteArray());
    }
    QList<SignatureReport> reports(const QByteArray &bytes) { return pdf::signaturesOf(write(bytes)); }

    //! Both judges look at the same file.
    static void compareWithPdfsig(const QString &path)
    {
        const auto ours = pdf::signaturesOf(path);
        const auto theirs = support::wordsOfPdfsig(path);
        QCOMPARE(ours.size(), theirs.size());
        for (const SignatureReport &report : ours) {
            const auto word = std::find_if(theirs.begin(), theirs.end(), [&report](const auto &candidate) {
                return candidate.field == report.fieldName;
            });
            QVERIFY2(word != theirs.end(), qPrintable(report.fieldName));
            QCOMPARE(report.signerName, word->signer);
            QCOMPARE(report.subFilter, word->type);
            QCOMPARE(report.status == Status::Whole, word->isValid);
            QCOMPARE(report.status == Status::Altered, word->isAltered);
            QCOMPARE(report.coversWholeDocument, word->isWholeDocument);
        }
    }

private Q_SLOTS:
    void signedByAnotherProgram()
    {
        const auto found = pdf::signaturesOf(fixture(u"signed.pdf"_s));
        QCOMPARE(found.size(), 1);
        const SignatureReport &report = found.first();
        QCOMPARE(report.fieldName, u"Approval"_s);
        QCOMPARE(report.signerName, u"Kari Nordmann"_s);
        QCOMPARE(report.subject, u"CN=Kari Nordmann,O=Another Program AS,C=NO"_s);
        QCOMPARE(report.issuer, u"Kari Nordmann"_s);
        QCOMPARE(report.reason, u"Approved"_s);
        QCOMPARE(report.subFilter, u"adbe.pkcs7.detached"_s);
        QCOMPARE(report.status, Status::Whole);
        QCOMPARE(report.trust, SignatureReport::Trust::UntrustedIssuer);
        QVERIFY(report.coversWholeDocument);
        QVERIFY(report.isSelfSigned);
        // The dictionary's own time, written in the zone where it was signed.
        const auto stated =
            QRegularExpression(u"/M \\(D:(\\d{14})"_s).match(QString::fromLatin1(bytesOf(u"signed.pdf"_s)));
        QVERIFY(stated.hasMatch());
        QCOMPARE(report.signedAt.toUTC().toString(u"yyyyMMddHHmmss"_s), stated.captured(1));
        compareWithPdfsig(fixture(u"signed.pdf"_s));
    }

    void signedByTheSandbox_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(fixture({})).entryList({u"*.pdf"_s}))
            if (pdf::inspect(fixture(name), 1 << 20).isOk())
                QTest::newRow(qPrintable(name)) << name;
    }
    void signedByTheSandbox()
    {
        QFETCH(QString, name);
        const qsizetype before = pdf::signaturesOf(fixture(name)).size();
        const QString path = write(sealed(bytesOf(name)));
        const auto found = pdf::signaturesOf(path);
        QCOMPARE(found.size(), before + 1);
        const SignatureReport &report = found.last();
        QVERIFY2(report.signerName.contains(u"Sandbox"_s), qPrintable(report.signerName));
        QVERIFY2(report.issuer.contains(u"Sandbox"_s), qPrintable(report.issuer));
        QCOMPARE(report.signedAt, m_when);
        QCOMPARE(report.signedAt.timeSpec(), Qt::UTC);
        QCOMPARE(report.reason, u"Jeg samtykker – så ærlig"_s);
        QCOMPARE(report.subFilter, u"ETSI.CAdES.detached"_s);
        QCOMPARE(report.status, Status::Whole);
        QVERIFY(report.coversWholeDocument);
        QVERIFY(!report.isSelfSigned);
        QVERIFY(pdf::inspect(path, 1 << 20).isAlreadySigned);
        compareWithPdfsig(path);
    }

    void noSignature_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"cairo.pdf", "signature-field.pdf", "empty.pdf", "not-a-pdf.pdf",
                                 "truncated.pdf", "encrypted-user.pdf", "missing.pdf", ""})
            QTest::newRow(*name ? name : "the folder") << QString::fromLatin1(name);
    }
    void noSignature()
    {
        QFETCH(QString, name);
        QCOMPARE(pdf::signaturesOf(fixture(name)).size(), 0);
    }

    void alteredText()
    {
        const QByteArray whole = sealed(bytesOf(u"cairo.pdf"_s));
        QByteArray altered = whole;
        altered.replace("[ 0 0 595 842 ]", "[ 0 0 595 420 ]"); // half a page is hidden
        QVERIFY(altered != whole);
        const QString path = write(altered);
        const auto found = pdf::signaturesOf(path);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().status, Status::Altered);
        QVERIFY(found.first().signerName.contains(u"Sandbox"_s)); // who signed can still be read
        compareWithPdfsig(path);
    }

    //! Whatever byte is changed, nobody is told that the document is whole.
    void noAlteredByteIsMissed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("sandbox, table") << sealed(bytesOf(u"ghostscript.pdf"_s));
        QTest::newRow("sandbox, stream") << sealed(bytesOf(u"lualatex.pdf"_s));
        QTest::newRow("another program") << bytesOf(u"signed.pdf"_s);
    }
    void noAlteredByteIsMissed()
    {
        QFETCH(QByteArray, bytes);
        const qsizetype gap = bytes.lastIndexOf("/Contents <") + 10, gapEnd = bytes.indexOf('>', gap) + 1;
        int judgedAltered = 0, looked = 0;
        for (qsizetype at = 0; at < bytes.size(); at += 83) {
            if (at >= gap && at < gapEnd)
                continue; // the signature itself, see below
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ 0x04);
            const auto found = reports(changed);
            ++looked;
            for (const SignatureReport &report : found) {
                QVERIFY2(report.status != Status::Whole, QByteArray::number(at).constData());
                judgedAltered += report.status == Status::Altered;
            }
        }
        QVERIFY(looked > 20);
        QVERIFY2(judgedAltered > looked / 2, QByteArray::number(judgedAltered).constData());
    }

    void alteredSignature()
    {
        const QByteArray whole = sealed(bytesOf(u"ghostscript.pdf"_s));
        const qsizetype begin = whole.lastIndexOf("/Contents <") + 11;
        // The last bytes before the padding are the signature's value.
        qsizetype last = whole.indexOf('>', begin) - 1;
        while (whole[last] == '0')
            --last;
        QByteArray changed = whole;
        changed[last - 40] = changed[last - 40] == '1' ? '2' : '1';
        const auto found = reports(changed);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().status != Status::Whole);

        QByteArray nonsense = whole;
        nonsense.replace(begin, 400, QByteArray(400, 'A'));
        for (const SignatureReport &report : reports(nonsense))
            QVERIFY(report.status != Status::Whole);
    }

    //! Something hidden in the part of the file that no signature covers.
    void hiddenBesideTheSignature()
    {
        const QByteArray whole = sealed(bytesOf(u"ghostscript.pdf"_s));
        const qsizetype end = whole.indexOf('>', whole.lastIndexOf("/Contents <") + 11);
        QByteArray hidden = whole;
        hidden.replace(end - 60, 61, QByteArray("> /Reason (I never said this)").leftJustified(61, ' '));
        const auto found = reports(hidden);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().status, Status::Broken); // pdfsig 22.12 says valid
        QVERIFY(!found.first().coversWholeDocument);
    }

    void addedLater()
    {
        const QByteArray whole = sealed(bytesOf(u"ghostscript.pdf"_s));
        sandbox::PdfUpdate update(whole);
        QVERIFY(update.isPossible());
        update.addObject(900, 0, "<< /Added (later) >>");
        const QRegularExpression root(u"/Root (\\d+ \\d+ R)"_s);
        const QByteArray entries = "/Root " + root.match(QString::fromLatin1(whole)).captured(1).toLatin1();
        const QString path = write(update.finished(entries, 901));
        const auto found = pdf::signaturesOf(path);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().status, Status::Whole);
        QVERIFY(!found.first().coversWholeDocument);
        compareWithPdfsig(path);
        // Bytes that are no update count too.
        const auto appended = reports(whole + "% a comment\n");
        QCOMPARE(appended.size(), 1);
        QVERIFY(!appended.first().coversWholeDocument);
    }

    void severalInTheOrderOfSigning()
    {
        const QByteArray once = sealed(bytesOf(u"signed.pdf"_s), u"second"_s);
        const QString path = write(sealed(once, u"third"_s));
        const auto found = pdf::signaturesOf(path);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].signerName, u"Kari Nordmann"_s);
        QCOMPARE(found[1].reason, u"second"_s);
        QCOMPARE(found[2].reason, u"third"_s);
        for (const SignatureReport &report : found)
            QCOMPARE(report.status, Status::Whole);
        QVERIFY(!found[0].coversWholeDocument && !found[1].coversWholeDocument);
        QVERIFY(found[2].coversWholeDocument);
        compareWithPdfsig(path);
    }

    void severalThreads()
    {
        const QString path = fixture(u"signed.pdf"_s);
        const auto expected = pdf::signaturesOf(path);
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        std::atomic<int> different = 0;
        for (int i = 0; i < 40; ++i)
            pool.start([&, i] {
                if (i % 2 ? pdf::signaturesOf(path) != expected
                          : !pdf::inspect(path, 1 << 20).isAlreadySigned)
                    ++different;
            });
        pool.waitForDone();
        QCOMPARE(different.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signatures.moc"
