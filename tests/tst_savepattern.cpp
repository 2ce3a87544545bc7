#include "domain/savepattern.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::Reason;
using domain::SavedFileFacts;
using namespace domain::savepattern;

//! Names of files that are saved by themselves: as a person wrote the pattern, whatever the contracts hold.
class TestSavePattern : public QObject
{
    Q_OBJECT

    static SavedFileFacts facts()
    {
        return {.title = u"Employment contract"_s,
                .signer = u"Kari Nordmann"_s,
                .reference = u"HR-17"_s,
                .sessionId = u"0190163d-8694-739b-aea5-966c26f8ad91"_s,
                .document = u"Annex A"_s,
                .date = QDateTime(QDate(2026, 11, 26), QTime(12, 0))};
    }
    static QString path(const QString &pattern, const SavedFileFacts &of)
    {
        return pathOf(pattern, of, u"package"_s);
    }

private Q_SLOTS:
    void asWritten()
    {
        QCOMPARE(path(usual(), facts()), u"2026-11-26/Employment contract – Kari Nordmann"_s);
        QCOMPARE(path(u"{year}\\{month}/{Reference} {document}"_s, facts()), u"2026/2026-11/HR-17 Annex A"_s);
        QCOMPARE(path(u"{id}"_s, facts()), facts().sessionId);
    }

    void whatIsNotKnownLeavesNoTrace()
    {
        SavedFileFacts of = facts();
        of.signer.clear();
        of.reference.clear();
        QCOMPARE(path(usual(), of), u"2026-11-26/Employment contract"_s);
        QCOMPARE(path(u"{reference}/{title} – {signer} – {date} ({reference})"_s, of),
                 u"Employment contract – 2026-11-26"_s);
        of.title.clear();
        of.document.clear();
        QCOMPARE(path(usual(), of), u"2026-11-26/document"_s);
    }

    void severalOfOneSession()
    {
        SavedFileFacts of = facts();
        of.isOneOfSeveral = true;
        QCOMPARE(path(usual(), of), u"2026-11-26/Employment contract – Kari Nordmann – Annex A"_s);
        of.isPackage = true;
        of.isOneOfSeveral = false;
        QCOMPARE(path(usual(), of), u"2026-11-26/Employment contract (package)"_s);
        of.title = QString(400, u'契');
        QVERIFY(path(usual(), of).endsWith(u"契 (package)"_s));
    }

    void hostile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("parent folders") << u"../../../../etc/passwd"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s;
        QTest::newRow("drive") << u"C:\\Windows\\System32"_s;
        QTest::newRow("placeholder") << u"{id}/{id}"_s;
        QTest::newRow("device") << u"COM1"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"/../b"_s;
        QTest::newRow("line") << u"a\nb  c"_s;
        QTest::newRow("right to left") << u"a\u202efdp.exe"_s;
        QTest::newRow("long") << QString(5'000, u'x');
        QTest::newRow("halves") << QString(300, QChar(0xD83D));
        QTest::newRow("dots") << u".."_s;
    }
    void hostile()
    {
        QFETCH(QString, text);
        SavedFileFacts of = facts();
        of.title = of.signer = of.reference = of.document = text;
        const QString made = path(u"{reference}/{title}/{title} – {signer}"_s, of);
        const QStringList parts = made.split(u'/');
        QVERIFY(parts.size() <= 3); // no folder but those of the pattern
        for (const QString &part : parts) {
            QVERIFY(!part.isEmpty() && !part.startsWith(u'.') && !part.endsWith(u'.'));
            QVERIFY(part.toUtf8().size() <= 131); // with the mark of a reserved name
            QVERIFY(part.compare(u"com1"_s, Qt::CaseInsensitive) != 0);
            for (const QChar letter : part)
                QVERIFY(!u"\\:*?\"<>|\n\u202e"_s.contains(letter) && !letter.isNull());
        }
        QVERIFY(made.size() < 240);
    }

    void problems_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("reason");
        QTest::newRow("nothing") << u"  "_s << int(Reason::Required);
        QTest::newRow("parent") << u"../{title}"_s << int(Reason::WrongType);
        QTest::newRow("absolute") << u"/{title}"_s << int(Reason::WrongType);
        QTest::newRow("drive") << u"D:/{title}"_s << int(Reason::WrongType);
        QTest::newRow("no name") << u"{title}/"_s << int(Reason::WrongType);
        QTest::newRow("unknown") << u"{tittle} {id}"_s << int(Reason::UnknownPlaceholder);
        QTest::newRow("all the same") << u"{date}/contract"_s << int(Reason::TooFew);
        QTest::newRow("deep") << u"a/b/c/d/e/{id}"_s << int(Reason::TooMany);
        QTest::newRow("long") << u"{id}"_s + QString(300, u'x') << int(Reason::TooLong);
    }
    void problems()
    {
        QFETCH(QString, pattern);
        QFETCH(int, reason);
        const auto found = problemsOf(pattern);
        QCOMPARE(found.size(), 1);
        QCOMPARE(int(found.first().reason), reason);
    }
    void usualHasNone() { QVERIFY(problemsOf(usual()).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestSavePattern)
#include "tst_savepattern.moc"
