#include "tasks/safename.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using tasks::renameWithoutReplacing;
using tasks::safeFileName;

class TestSafeName : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void names_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const QString &wanted, const QString &name) {
            QTest::newRow(what) << wanted << name;
        };
        row("plain", u"Contract 2025 (signed)"_s, u"Contract 2025 (signed).pdf"_s);
        row("other letters", u"Kjøpekontrakt – Ærøskøbing 契約 Ελλάδα"_s,
            u"Kjøpekontrakt – Ærøskøbing 契約 Ελλάδα.pdf"_s);
        row("emoji", u"Done 👍"_s, u"Done 👍.pdf"_s);
        row("parent folders", u"../../etc/passwd"_s, u"etc passwd.pdf"_s);
        row("absolute", u"/etc/passwd"_s, u"etc passwd.pdf"_s);
        row("Windows", u"C:\\Windows\\system32"_s, u"C Windows system32.pdf"_s);
        row("dots", u"..."_s, u"document.pdf"_s);
        row("empty", {}, u"document.pdf"_s);
        row("blanks", u" \t\n "_s, u"document.pdf"_s);
        row("hidden", u".bashrc"_s, u"bashrc.pdf"_s);
        row("hidden behind a blank", u" . .bashrc"_s, u"bashrc.pdf"_s);
        row("NUL", u"a"_s + QChar(0) + u"b"_s, u"a b.pdf"_s);
        row("line ends", u"a\r\nb"_s, u"a b.pdf"_s);
        row("what a shell or Windows reads", u"a<b>c:d\"e|f?g*h"_s, u"a b c d e f g h.pdf"_s);
        row("a direction mark that hides the suffix", u"annual\u202Efdp.exe"_s, u"annual fdp.exe.pdf"_s);
        row("zero-width blank", u"a\u200Bb"_s, u"a b.pdf"_s);
        row("half a surrogate pair", u"a"_s + QChar(0xd83d) + u"b"_s, u"a\uFFFDb.pdf"_s);
        row("device", u"con"_s, u"_con.pdf"_s);
        row("device with a suffix", u"NUL.txt"_s, u"_NUL.txt.pdf"_s);
        row("device and a blank", u"aux .txt"_s, u"_aux .txt.pdf"_s);
        row("serial port", u"COM1"_s, u"_COM1.pdf"_s);
        row("serial port in superscript", u"com²"_s, u"_com².pdf"_s);
        row("console", u"CONIN$"_s, u"_CONIN$.pdf"_s);
        row("begins like a device", u"Contract"_s, u"Contract.pdf"_s);
        row("blank and dot at the end", u"Contract. ."_s, u"Contract.pdf"_s);
        row("decomposed letters", u"A\u030Ase"_s, u"Åse.pdf"_s);
        row("a suffix of its own", u"Contract.pdf"_s, u"Contract.pdf.pdf"_s);
        row("option", u"-rf"_s, u"-rf.pdf"_s); // names are used with their folder
    }
    void names()
    {
        QFETCH(QString, wanted);
        QTEST(safeFileName(wanted, u"pdf"_s), "name");
    }

    void longNames_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::newRow("ASCII") << QString(300, u'a');
        QTest::newRow("three bytes each") << QString(300, u'契');
        QTest::newRow("four bytes each") << u"👍"_s.repeated(300);
        QTest::newRow("moved by one") << u"a"_s + u"👍"_s.repeated(300);
        QTest::newRow("dots") << u"a"_s + QString(300, u'.');
        QTest::newRow("what a server sends to make us slow") << QString(8'000'000, u'ø');
    }
    void longNames()
    {
        QFETCH(QString, wanted);
        const QString name = safeFileName(wanted, u"pdf"_s);
        QVERIFY(name.endsWith(u".pdf"_s) && name.size() > 4);
        QVERIFY2(name.toUtf8().size() <= 154, QByteArray::number(name.toUtf8().size()).constData());
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name); // no half letter
        const QString path = renameWithoutReplacing(write(u"temporary"_s, "x"), name);
        QCOMPARE(path, m_folder->filePath(name));
        for (int i = 2; i <= 12; ++i) // "name (12)" has room too
            QVERIFY(renameWithoutReplacing(write(u"temporary"_s, "x"), name).contains(u"(%1)"_s.arg(i)));
    }

    void suffixes()
    {
        QCOMPARE(tasks::suffixOf(u"application/pdf"_s), u"pdf"_s);
        QCOMPARE(tasks::suffixOf(u"Application/PDF; charset=binary"_s), u"pdf"_s);
        QCOMPARE(tasks::suffixOf(u"application/xml"_s), u"xml"_s);
        QCOMPARE(tasks::suffixOf(u"application/vnd.etsi.asic-e+xml"_s), u"xml"_s);
        QCOMPARE(tasks::suffixOf(u"text/plain"_s), u"txt"_s);
        QCOMPARE(tasks::suffixOf(u"text/markdown"_s), u"md"_s);
        QCOMPARE(tasks::suffixOf(u"application/x-sh"_s), u"bin"_s);
        QCOMPARE(tasks::suffixOf({}), u"bin"_s);
        QCOMPARE(safeFileName(u"a"_s, {}), u"a"_s);
    }

    //! On a disk that tells them apart as on one that does not.
    void namesThatDifferInTheWayTheyAreWritten()
    {
        const QString composed = safeFileName(u"\u00C5se"_s, u"pdf"_s);
        const QString decomposed = safeFileName(u"A\u030Ase"_s, u"pdf"_s);
        QCOMPARE(composed, decomposed);
        QCOMPARE(renameWithoutReplacing(write(u"one"_s, "1"), composed), m_folder->filePath(u"Åse.pdf"_s));
        QCOMPARE(renameWithoutReplacing(write(u"two"_s, "2"), decomposed),
                 m_folder->filePath(u"Åse (2).pdf"_s));
        const QString upper = renameWithoutReplacing(write(u"three"_s, "3"), u"ÅSE.pdf"_s);
        QCOMPARE(bytesOf(upper), "3");
        QCOMPARE(bytesOf(m_folder->filePath(u"Åse.pdf"_s)), "1"); // not written over, whatever the disk does
    }

    void neverOverAnotherFile()
    {
        const QString first = write(u"Contract.v2 (signed).pdf"_s, "kept");
        const QString second =
            renameWithoutReplacing(write(u"temporary"_s, "new"), QFileInfo(first).fileName());
        QCOMPARE(second, m_folder->filePath(u"Contract.v2 (signed) (2).pdf"_s));
        QCOMPARE(bytesOf(first), "kept");
        QCOMPARE(bytesOf(second), "new");
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder.pdf"_s));
        QCOMPARE(renameWithoutReplacing(write(u"temporary"_s, "new"), u"folder.pdf"_s),
                 m_folder->filePath(u"folder (2).pdf"_s));
        QVERIFY(!QFile::exists(m_folder->filePath(u"temporary"_s)));
    }

    //! Through a link the bytes would land where whoever made the link wants them.
    void neverThroughALink()
    {
        const QString target = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(QFile::link(target, m_folder->filePath(u"Contract.pdf"_s)));
        QCOMPARE(renameWithoutReplacing(write(u"temporary"_s, "new"), u"Contract.pdf"_s),
                 m_folder->filePath(u"Contract (2).pdf"_s));
        QVERIFY(!QFile::exists(target));
        QCOMPARE(QFile::symLinkTarget(m_folder->filePath(u"Contract.pdf"_s)), target);
    }

    void noTemporaryFile()
    {
        QCOMPARE(renameWithoutReplacing(m_folder->filePath(u"missing"_s), u"a.pdf"_s), QString());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void severalAtOnce()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(8);
        for (int i = 0; i < 50; ++i)
            pool.start([path = write(u"temporary%1"_s.arg(i), QByteArray::number(i))] {
                (void)renameWithoutReplacing(path, u"Contract.pdf"_s);
            });
        pool.waitForDone();
        QSet<QByteArray> contents;
        for (const QString &name : QDir(m_folder->path()).entryList({u"Contract*.pdf"_s}))
            contents.insert(bytesOf(m_folder->filePath(name)));
        QCOMPARE(contents.size(), 50);
    }
};

QTEST_GUILESS_MAIN(TestSafeName)
#include "tst_safename.moc"
