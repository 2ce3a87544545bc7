#include "pdf/filecheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using pdf::FileCheck;
using pdf::Preflight;
using pdf::SignatureReport;
using Verdict = Preflight::Verdict;
using Status = SignatureReport::Status;

//! Files that end, or take over, the program that looks at them: countersign-fakecheck does what they would
//! make it do.
class TestFileCheck : public QObject
{
    Q_OBJECT

    static constexpr qint64 limit = 25LL * 1024 * 1024;
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString real() { return QStringLiteral(PROGRAMS "/countersign-pdfcheck"); }
    static QString fake() { return QStringLiteral(PROGRAMS "/countersign-fakecheck"); }
    static QString fixture(const QString &name) { return QStringLiteral(FIXTURES "/pdf/") + name; }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    //! A sound PDF of which the name says what it does to the fake.
    [[nodiscard]] QString sound(const QString &name) const
    {
        const QString path = m_folder->filePath(name + u".pdf"_s);
        QFile::copy(fixture(u"cairo.pdf"_s), path);
        return path;
    }
    QString titleFor(FileCheck &check, const QString &name) const
    {
        const Preflight seen = check.inspect(sound(name), limit);
        return seen.isOk() ? seen.title : u"verdict %1"_s.arg(int(seen.verdict));
    }
    static bool isRunning(const QString &process) { return ::kill(process.toInt(), 0) == 0; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void saysWhatWouldBeSaidHere()
    {
        FileCheck check(real());
        const QStringList names = QDir(fixture({})).entryList(QDir::Files);
        QVERIFY(names.size() >= 18);
        for (const QString &name : names) {
            const Preflight here = pdf::inspect(fixture(name), limit);
            QVERIFY2(check.inspect(fixture(name), limit) == here, qPrintable(name));
            QVERIFY2(check.signaturesOf(fixture(name)) == pdf::signaturesOf(fixture(name)), qPrintable(name));
        }
        QCOMPARE(check.signaturesOf(fixture(u"signed.pdf"_s)).size(), 1);
        QCOMPARE(check.inspect(fixture(u"cairo.pdf"_s), 10).verdict, Verdict::TooLarge);
        const QString text = write(u"copy"_s, "# Terms");
        QCOMPARE(check.inspect(text, limit).verdict, Verdict::NotAPdf);
        QCOMPARE(check.inspect(text, limit, u"text/markdown"_s).mimeType, u"text/markdown"_s);
        const Preflight missing = check.inspect(m_folder->filePath(u"missing.pdf"_s), limit);
        QCOMPARE(missing.verdict, Verdict::Unreadable);
        QVERIFY(!missing.detail.isEmpty());
        QCOMPARE(check.inspect({}, limit), pdf::inspect({}, limit));
    }

    void pathsAreThoseOfThisProcess()
    {
        FileCheck check(real());
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(fixture({})));
        const Preflight seen = check.inspect(u"cairo.pdf"_s, limit);
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(seen.verdict, Verdict::Ok);
        QCOMPARE(seen.path, u"cairo.pdf"_s);
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"crash", "end", "hang", "half", "flood", "garbage", "memory", "lie", "type",
                                 "number", "verdict", "more"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void hostileFiles()
    {
        QFETCH(QString, name);
#ifdef COUNTERSIGN_SANITIZED
        if (name == "memory"_L1)
            QSKIP("A sanitizer has no limit of memory.");
#endif
        const bool isSlow = name == "hang"_L1 || name == "half"_L1;
        FileCheck check(fake(), {.perFile = isSlow ? 300ms : 30'000ms});
        const Preflight seen = check.inspect(sound(name), limit);
        QCOMPARE(seen.verdict, isSlow ? Verdict::CheckTooLong : Verdict::CheckFailed);
        QCOMPARE(seen,
                 (Preflight{.verdict = seen.verdict, .path = sound(name)})); // nothing of what it claims
        // And the program goes on.
        FileCheck patient(fake());
        FileCheck &next = isSlow ? patient : check;
        QCOMPARE(next.inspect(sound(u"next"_s), limit).verdict, Verdict::Ok);
        if (name != "crash"_L1 && name != "hang"_L1 && name != "more"_L1)
            return;
        const auto reports = check.signaturesOf(sound(name));
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().status, Status::CheckFailed);
        QVERIFY(next.signaturesOf(sound(u"next"_s)).isEmpty());
    }

    void aProgramThatIsMissing_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("missing") << u"/missing/countersign-pdfcheck"_s;
        QTest::newRow("not a program") << fixture(u"cairo.pdf"_s);
    }
    void aProgramThatIsMissing()
    {
        QFETCH(QString, program);
        FileCheck check(program);
        for (int i = 0; i < 3; ++i) { // each time: it may be installed meanwhile
            const Preflight seen = check.inspect(fixture(u"cairo.pdf"_s), limit);
            QCOMPARE(seen.verdict, Verdict::NoCheck);
            QCOMPARE(seen.detail, program);
            const auto reports = check.signaturesOf(fixture(u"signed.pdf"_s));
            QCOMPARE(reports.size(), 1);
            QCOMPARE(reports.first().status, Status::NoCheck);
        }
    }

    void theProgramIsFoundBesideThisOne()
    {
        QCOMPARE(QFileInfo(FileCheck::besideApplication()).canonicalFilePath(),
                 QFileInfo(real()).canonicalFilePath());
        QCOMPARE(FileCheck().inspect(fixture(u"cairo.pdf"_s), limit).verdict, Verdict::Ok);
    }

    void oneProcessServesSeveralFiles()
    {
        FileCheck check(fake(), {.filesPerProcess = 3});
        const QString first = titleFor(check, u"a"_s);
        QVERIFY(first.toInt() > 0);
        QCOMPARE(titleFor(check, u"b"_s), first);
        QCOMPARE(titleFor(check, u"c"_s), first);
        const QString second = titleFor(check, u"d"_s);
        QVERIFY(second.toInt() > 0 && second != first);
        QTRY_VERIFY(!isRunning(first));
    }

    void whatAFileDidIsNotPutOnTheNext_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("broken inside") << u"poison"_s;
        QTest::newRow("an answer to what was not asked yet") << u"twice"_s;
    }
    void whatAFileDidIsNotPutOnTheNext()
    {
        QFETCH(QString, before);
        FileCheck check(fake(), {.processes = 1});
        const QString first = titleFor(check, u"a"_s);
        const Preflight hostile = check.inspect(sound(before), limit);
        const QString next = titleFor(check, u"b"_s);
        QVERIFY2(next.toInt() > 0 && next != first, qPrintable(next));
        QVERIFY(hostile.isOk() || hostile.verdict == Verdict::CheckFailed);
    }

    void anIdleProcessEnds()
    {
        FileCheck check(fake(), {.idle = 20ms});
        const QString first = titleFor(check, u"a"_s);
        QTRY_VERIFY(!isRunning(first));
        QVERIFY(titleFor(check, u"b"_s) != first);
    }

    void nothingStaysBehind()
    {
        QString process;
        {
            FileCheck check(fake());
            process = titleFor(check, u"a"_s);
            QVERIFY(isRunning(process));
        }
        QVERIFY(!isRunning(process));
    }

    void theProcessIsLimited()
    {
#ifdef COUNTERSIGN_SANITIZED
        QSKIP("A sanitizer needs more than the limits leave.");
#endif
        FileCheck check(fake());
        QCOMPARE(titleFor(check, u"limits"_s), u"write files memory core processor privileges processes"_s);
        QCOMPARE(QFileInfo(m_folder->filePath(u"written"_s)).size(), 0);
    }

    void secretsAndOpenFilesAreNotPassedOn()
    {
        qputenv("COUNTERSIGN_SANDBOX_SECRET", "hush");
        const int inherited = ::open("/dev/null", O_RDONLY); // without O_CLOEXEC
        QVERIFY(inherited > STDERR_FILENO);
        FileCheck check(fake());
        QCOMPARE(titleFor(check, u"environment"_s), u"none"_s);
#ifndef COUNTERSIGN_SANITIZED
        QCOMPARE(titleFor(check, u"descriptor-%1"_s.arg(inherited)), u"closed"_s);
#endif
        ::close(inherited);
        qunsetenv("COUNTERSIGN_SANDBOX_SECRET");
    }

    //! A few hundred bytes that ask for more than a gigabyte.
    void aRealFileThatNeedsTooMuchMemory()
    {
#ifdef COUNTERSIGN_SANITIZED
        QSKIP("A sanitizer has no limit of memory.");
#endif
        const QString path = write(u"bomb.pdf"_s, memoryBomb());
        FileCheck check(real());
        QCOMPARE(check.inspect(path, limit).verdict, Verdict::CheckFailed);
        QCOMPARE(check.signaturesOf(path).value(0).status, Status::CheckFailed);
        QCOMPARE(check.inspect(fixture(u"cairo.pdf"_s), limit).verdict, Verdict::Ok);
    }

    void severalThreads()
    {
        FileCheck check(fake());
        std::atomic<int> wrong = 0;
        const QString good = sound(u"good"_s), crash = sound(u"crash"_s), poison = sound(u"poison"_s);
        QThreadPool pool;
        pool.setMaxThreadCount(6);
        for (int i = 0; i < 30; ++i)
            pool.start([&, i] {
                if (i % 5 == 0)
                    wrong += check.inspect(crash, limit).verdict != Verdict::CheckFailed;
                else if (i % 7 == 0)
                    wrong += !check.inspect(poison, limit).isOk();
                else
                    wrong += !check.inspect(good, limit).isOk();
            });
        pool.waitForDone();
        QCOMPARE(wrong.load(), 0);
    }

    void messagesAreReadAsIfAnEnemyWroteThem()
    {
        using namespace pdf::checkmessage;
        const pdf::CheckRequest request{.number = 7, .path = u"/a.pdf"_s, .maxBytes = limit, .textType = {}};
        Preflight preflight = pdf::inspect(fixture(u"signed.pdf"_s), limit);
        preflight.path = request.path;
        const QByteArray one = toMessage(7, preflight);
        const auto reports = pdf::signaturesOf(fixture(u"signed.pdf"_s));
        const QByteArray other = toMessage(7, reports);
        QCOMPARE(preflightFrom(one, request), std::optional(preflight));
        QCOMPARE(signaturesFrom(other, request), std::optional(reports));
        QVERIFY(!preflightFrom(one + 'x', request) && !signaturesFrom(other + 'x', request));
        QVERIFY(!preflightFrom(other, request) && !signaturesFrom(one, request));
        for (qsizetype i = 0; i < one.size(); ++i)
            QVERIFY(!preflightFrom(one.left(i), request));
        for (qsizetype i = 0; i < other.size(); ++i)
            QVERIFY(!signaturesFrom(other.left(i), request));
        for (qsizetype i = 0; i < one.size() * 8; ++i) {
            QByteArray changed = one;
            changed[i / 8] = char(changed[i / 8] ^ (1 << i % 8));
            if (const auto seen = preflightFrom(changed, request); seen && seen->isOk())
                QVERIFY(seen->sha256Hex.size() == 64 && seen->bytes <= limit && seen->pages > 0);
        }
        QByteArray many = toMessage(7, QList<SignatureReport>());
        many.replace(many.size() - 4, 4, "\x7f\xff\xff\xff");
        QVERIFY(!signaturesFrom(many, request));
        preflight.title = u"👍"_s.repeated(4096);
        QCOMPARE(preflightFrom(toMessage(7, preflight), request)->title, u"👍"_s.repeated(2048));
        QCOMPARE(lengthOf("\0\x20\0\1"_ba), std::optional<qsizetype>(-1));
    }

private:
    //! Each filter of the stream asks for a line of 256 MiB before a byte is read.
    static QByteArray memoryBomb()
    {
        constexpr int filters = 6;
        const QByteArray bomb =
            "%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 2/W[1 2 1]/Root 1 0 R/Length 4/Filter[" +
            QByteArray("/FlateDecode").repeated(filters) + "]/DecodeParms[" +
            QByteArray("<</Predictor 12/BitsPerComponent 16/Columns 134000000>>").repeated(filters) +
            "]>>\nstream\nnone\nendstream\nendobj\nstartxref\n9\n%%EOF\n";
        return bomb;
    }
};

QTEST_GUILESS_MAIN(TestFileCheck)
#include "tst_filecheck.moc"
