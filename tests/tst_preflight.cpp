#include "pdf/preflight.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using pdf::Preflight;
using Verdict = Preflight::Verdict;

class TestPreflight : public QObject
{
    Q_OBJECT

    static constexpr qint64 limit = 25LL * 1024 * 1024;
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(fixture(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        return file.readAll();
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    static Verdict verdict(const QString &path, const QString &textType = {})
    {
        return pdf::inspect(path, limit, textType).verdict;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void pdfsOfOtherPrograms_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("pages");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("isSigned");
        const auto row = [](const QString &name, int pages, const QString &title, bool isSigned = false) {
            QTest::newRow(qPrintable(name)) << name << pages << title << isSigned;
        };
        row(u"libreoffice.pdf"_s, 2, u"Leieavtale for Storgata 5"_s);
        row(u"cairo.pdf"_s, 3, u"Purchase order 4711"_s);
        row(u"Kjøpekontrakt – Ærøskøbing 契約.pdf"_s, 1, u"Kjøpekontrakt – Ærøskøbing Čćž Ελλάδα"_s);
        row(u"pdflatex.pdf"_s, 2, u"Employment agreement – Łukasz Żółć"_s);
        row(u"lualatex.pdf"_s, 1, {});
        row(u"ghostscript.pdf"_s, 1, u"Delivery note 12"_s);
        row(u"linearized.pdf"_s, 2, u"Employment agreement – Łukasz Żółć"_s);
        row(u"form.pdf"_s, 1, u"Form to fill in"_s);
        row(u"actions.pdf"_s, 1, {});
        row(u"javascript.pdf"_s, 1, u"Document with a script"_s);
        row(u"junk-before.pdf"_s, 1, u"Delivery note 12"_s);
        row(u"signature-field.pdf"_s, 1, u"Approval of the minutes"_s);
        row(u"signed.pdf"_s, 1, u"Approval of the minutes"_s, true);
    }
    void pdfsOfOtherPrograms()
    {
        QFETCH(QString, name);
        const QByteArray bytes = bytesOf(name);
        const Preflight seen = pdf::inspect(fixture(name), limit);
        QCOMPARE(seen.verdict, Verdict::Ok);
        QVERIFY(seen.isOk());
        QCOMPARE(seen.path, fixture(name));
        QTEST(seen.pages, "pages");
        QTEST(seen.title, "title");
        QTEST(seen.isAlreadySigned, "isSigned");
        QCOMPARE(seen.mimeType, u"application/pdf"_s);
        QCOMPARE(seen.bytes, bytes.size());
        QCOMPARE(seen.sha256Hex.toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    void spoiledPdfs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Verdict>("verdict");
        const QByteArray whole = bytesOf(u"ghostscript.pdf"_s), signedOne = bytesOf(u"signed.pdf"_s);
        QTest::newRow("empty") << bytesOf(u"empty.pdf"_s) << Verdict::Empty;
        QTest::newRow("web page") << bytesOf(u"not-a-pdf.pdf"_s) << Verdict::NotAPdf;
        QTest::newRow("user password") << bytesOf(u"encrypted-user.pdf"_s) << Verdict::Encrypted;
        QTest::newRow("owner password") << bytesOf(u"encrypted-owner.pdf"_s) << Verdict::Restricted;
        QTest::newRow("truncated") << bytesOf(u"truncated.pdf"_s) << Verdict::Damaged;
        QTest::newRow("without its end") << whole.chopped(8) << Verdict::Damaged;
        QTest::newRow("only the head") << QByteArray("%PDF-1.7\n") << Verdict::Damaged;
        QTest::newRow("head and end") << QByteArray("%PDF-1.7\n%%EOF\n") << Verdict::Damaged;
        // The first revision would be shown, and is not what was agreed on.
        QTest::newRow("long update cut off") << signedOne.chopped(1000) << Verdict::Damaged;
        QTest::newRow("short update cut off")
            << whole + "7 0 obj\n<< /Type /Catalog /Pages " << Verdict::Damaged;
        QTest::newRow("blanks after the end") << whole + QByteArray(500, '\0') << Verdict::Ok;
        QTest::newRow("no pages") << QByteArray(
                                         "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                                         "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
                                         "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n"
                                         "0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R >>\n"
                                         "startxref\n109\n%%EOF\n")
                                  << Verdict::NoPages;
        QTest::newRow("pages that are not there")
            << QByteArray(whole).replace("/Count 1", "/Count 9") << Verdict::Damaged;
        QTest::newRow("head at byte 1019") << QByteArray(1019, ' ') + whole << Verdict::Ok;
        QTest::newRow("head at byte 1020") << QByteArray(1020, ' ') + whole << Verdict::NotAPdf;
    }
    void spoiledPdfs()
    {
        QFETCH(QByteArray, bytes);
        const Preflight seen = pdf::inspect(write(u"file.pdf"_s, bytes), limit);
        QTEST(seen.verdict, "verdict");
        QCOMPARE(seen.bytes, bytes.size());
        QCOMPARE(seen.mimeType.isEmpty(), !seen.isOk());
    }

    void everyTruncationIsRefused()
    {
        const QByteArray whole = bytesOf(u"ghostscript.pdf"_s);
        const qsizetype last = whole.lastIndexOf("%%EOF");
        for (qsizetype length = 1; length < last + 5; length += 97)
            QVERIFY2(verdict(write(u"cut.pdf"_s, whole.left(length))) != Verdict::Ok,
                     QByteArray::number(length).constData());
    }

    void texts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("mimeType");
        const QByteArray text = "Kjøpekontrakt – Łódź 契約 👍\n";
        const QString none;
        QTest::newRow("txt") << u"a.txt"_s << text << Verdict::Ok << u"text/plain"_s;
        QTest::newRow("TXT") << u"A.TXT"_s << text << Verdict::Ok << u"text/plain"_s;
        QTest::newRow("md") << u"a.md"_s << "# " + text << Verdict::Ok << u"text/markdown"_s;
        QTest::newRow("xml") << u"a.xml"_s << "<a>" + text + "</a>" << Verdict::Ok << u"application/xml"_s;
        QTest::newRow("with a byte order mark")
            << u"a.txt"_s << "\xef\xbb\xbf" + text << Verdict::Ok << u"text/plain"_s;
        QTest::newRow("Latin-1") << u"a.txt"_s << QByteArray("Kj\xf8pekontrakt") << Verdict::Damaged << none;
        QTest::newRow("UTF-16") << u"a.txt"_s
                                << QByteArray("\xff\xfe"
                                              "a\0b\0",
                                              6)
                                << Verdict::Damaged << none;
        QTest::newRow("NUL") << u"a.md"_s << QByteArray("a\0b", 3) << Verdict::Damaged << none;
        QTest::newRow("half a letter at the end")
            << u"a.txt"_s << QByteArray("abc\xc3") << Verdict::Damaged << none;
        QTest::newRow("a letter over the border of what is read at once")
            << u"a.txt"_s << QByteArray(256 * 1024 - 1, 'a') + text << Verdict::Ok << u"text/plain"_s;
        QTest::newRow("XML that does not end")
            << u"a.xml"_s << QByteArray("<a><b></a>") << Verdict::Damaged << none;
        QTest::newRow("XML that grows")
            << u"a.xml"_s
            << QByteArray(
                   "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                   "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                   "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">"
                   "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;\">]>"
                   "<a>&h;&h;&h;&h;</a>")
            << Verdict::Damaged << none;
        QTest::newRow("a text about PDF")
            << u"a.txt"_s << "It begins with %PDF-1.7. " + text << Verdict::Ok << u"text/plain"_s;
        QTest::newRow("a PDF named like a text")
            << u"a.txt"_s << bytesOf(u"cairo.pdf"_s) << Verdict::Ok << u"application/pdf"_s;
        QTest::newRow("another kind") << u"a.docx"_s << QByteArray("PK\3\4") << Verdict::NotAPdf << none;
        QTest::newRow("no suffix") << u"text"_s << text << Verdict::NotAPdf << none;
    }
    void texts()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Preflight seen = pdf::inspect(write(name, bytes), limit);
        QTEST(seen.verdict, "verdict");
        QTEST(seen.mimeType, "mimeType");
    }

    void aTypeCanBeTold()
    {
        const QString copy = write(u"0a1b2c"_s, "Just words");
        QCOMPARE(verdict(copy), Verdict::NotAPdf);
        QCOMPARE(pdf::inspect(copy, limit, u"text/markdown"_s).mimeType, u"text/markdown"_s);
        QCOMPARE(verdict(copy, u"application/xml"_s), Verdict::Damaged);
        QCOMPARE(verdict(copy, u"application/pdf"_s), Verdict::NotAPdf);
        const QString pdfCopy = write(u"1b2c3d"_s, bytesOf(u"junk-before.pdf"_s));
        QCOMPARE(verdict(pdfCopy, u"application/pdf"_s), Verdict::Ok);
    }

    void sizesAtTheBorder()
    {
        const QByteArray bytes = bytesOf(u"cairo.pdf"_s);
        const QString path = write(u"a.pdf"_s, bytes);
        QCOMPARE(pdf::inspect(path, bytes.size()).verdict, Verdict::Ok);
        const Preflight tooLarge = pdf::inspect(path, bytes.size() - 1);
        QCOMPARE(tooLarge.verdict, Verdict::TooLarge);
        QCOMPARE(tooLarge.bytes, bytes.size());
        QVERIFY(tooLarge.sha256Hex.isEmpty()); // it was not read

        QFile sparse(m_folder->filePath(u"b.txt"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(1LL << 40));
        QCOMPARE(pdf::inspect(sparse.fileName(), limit).verdict, Verdict::TooLarge);
    }

    void whatIsNoFile()
    {
        QCOMPARE(verdict(m_folder->path()), Verdict::Unreadable);
        QCOMPARE(verdict({}), Verdict::Unreadable);
        const Preflight missing = pdf::inspect(m_folder->filePath(u"missing.pdf"_s), limit);
        QCOMPARE(missing.verdict, Verdict::Unreadable);
        QVERIFY(!missing.detail.isEmpty());
        QCOMPARE(missing.bytes, -1);
    }

#ifdef Q_OS_UNIX
    void pipesAndDevicesAreNotOpened() // opening a pipe would wait for its writer
    {
        const QString pipe = m_folder->filePath(u"pipe.pdf"_s), link = m_folder->filePath(u"link.pdf"_s);
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        QVERIFY(QFile::link(pipe, link));
        QCOMPARE(verdict(pipe), Verdict::Unreadable);
        QCOMPARE(verdict(link), Verdict::Unreadable);
        QCOMPARE(verdict(u"/dev/zero"_s), Verdict::Unreadable);
    }

    void linksAreFollowed()
    {
        const QString link = m_folder->filePath(u"link.pdf"_s), loop = m_folder->filePath(u"loop.pdf"_s);
        QVERIFY(QFile::link(fixture(u"cairo.pdf"_s), link));
        QVERIFY(QFile::link(loop, loop));
        QCOMPARE(verdict(link), Verdict::Ok);
        QCOMPARE(verdict(loop), Verdict::Unreadable);
        const QString dangling = m_folder->filePath(u"dangling.pdf"_s);
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), dangling));
        QCOMPARE(verdict(dangling), Verdict::Unreadable);
    }

    void whatMayNotBeRead()
    {
        const QString path = write(u"secret.pdf"_s, bytesOf(u"cairo.pdf"_s));
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        QFile::setPermissions(path, {});
        const bool isRoot = ::geteuid() == 0; // who may read everything
        QVERIFY(!isRoot || ::seteuid(65534) == 0);
        const Preflight seen = pdf::inspect(path, limit);
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        QCOMPARE(seen.verdict, Verdict::Unreadable);
        QVERIFY(!seen.detail.isEmpty());
    }
#endif

    void filesThatDoNotTellTheirSize() // moc sees no slot behind an #ifdef of the system
    {
#ifndef Q_OS_LINUX
        QSKIP("There are no such files elsewhere");
#endif
        QCOMPARE(QFileInfo(u"/proc/cpuinfo"_s).size(), 0);
        QCOMPARE(verdict(u"/proc/cpuinfo"_s, u"text/plain"_s), Verdict::Ok);
        QCOMPARE(pdf::inspect(u"/proc/cpuinfo"_s, 10).verdict, Verdict::TooLarge); // as one that grew
    }

    void errorsWhileReading()
    {
#ifndef Q_OS_LINUX
        QSKIP("A file that opens and cannot be read is one of Linux");
#endif
        const Preflight seen = pdf::inspect(u"/proc/self/mem"_s, limit);
        QCOMPARE(seen.verdict, Verdict::Unreadable);
        QVERIFY(!seen.detail.isEmpty());
    }

    void severalThreads()
    {
        const QStringList names = QDir(fixture({})).entryList({u"*.pdf"_s});
        QList<Preflight> expected;
        for (const QString &name : names)
            expected.append(pdf::inspect(fixture(name), limit));
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        std::atomic<int> different = 0;
        for (int i = 0; i < 8; ++i)
            pool.start([&] {
                for (qsizetype n = 0; n < names.size(); ++n)
                    if (pdf::inspect(fixture(names[n]), limit) != expected[n])
                        ++different;
            });
        pool.waitForDone();
        QVERIFY(names.size() >= 17);
        QCOMPARE(different.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
