#include "domain/plainletters.h"
#include "domain/searchwords.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Names of people as somebody types them who has only heard them, on any keyboard.
class TestPlainLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("plain already") << u"kari@example.no\n+47 900"_s << u"kari@example.no\n+47 900"_s;
        QTest::newRow("Norwegian") << u"åse bjørnstad sæther"_s << u"ase bjornstad saether"_s;
        QTest::newRow("Swedish and Finnish") << u"väinö öijä"_s << u"vaino oija"_s;
        QTest::newRow("Icelandic") << u"þóra guðmundsdóttir"_s << u"thora gudmundsdottir"_s;
        QTest::newRow("German") << u"groß müller"_s << u"gross muller"_s;
        QTest::newRow("Polish") << u"łukasz żółć"_s << u"lukasz zolc"_s;
        QTest::newRow("Sami") << u"máret šáŋkká"_s << u"maret sankka"_s;
        QTest::newRow("Serbian") << u"đorđe šarić"_s << u"dorde saric"_s;
        QTest::newRow("two marks on one letter") << u"nguyễn thị hương"_s << u"nguyen thi huong"_s;
        QTest::newRow("marks behind their letters") << u"A\u030ase"_s.toLower() << u"ase"_s;
        QTest::newRow("other scripts stay") << u"мария й 山田 Ελένη"_s << u"мария й 山田 Ελένη"_s;
        QTest::newRow("beyond 16 bits") << u"å 𝔘"_s << u"a 𝔘"_s;
        QTest::newRow("signs stay") << u"§ 50 € – «x» ×"_s << u"§ 50 € – «x» ×"_s;
    }
    void letters()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, plain);
        QCOMPARE(domain::plainLetters(text), plain);
        QCOMPARE(domain::plainLetters(plain), plain);
    }

    void signs()
    {
        QCOMPARE(domain::plainSigns(u"o’b o‘b oʼb o`b o´b o′b o＇b o'b"_s),
                 u"o'b o'b o'b o'b o'b o'b o'b o'b"_s);
        QCOMPARE(domain::plainSigns(u"a‐b a‑b a–b a—b a−b a－b a-b"_s), u"a-b a-b a-b a-b a-b a-b a-b"_s);
        QCOMPARE(domain::plainSigns(u"\u200Eo’b\u202A \u2066a–b\u2069"_s), u"o'b a-b"_s);
        QCOMPARE(domain::plainSigns(u"§ 50 € «x» × åse 𝔘 山"_s), u"§ 50 € «x» × åse 𝔘 山"_s);
    }

    void writtenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("Norwegian") << u"åse bjørnstad sæther"_s << u"aase bjoernstad saether"_s;
        QTest::newRow("German") << u"jürgen groß käthe köhler"_s << u"juergen gross kaethe koehler"_s;
        QTest::newRow("an apostrophe") << u"zoë o'brien"_s << u"zoe obrien"_s;
        QTest::newRow("marks behind their letters") << u"a\u030ase"_s << u"aase"_s;
        QTest::newRow("other marks alone") << u"rené"_s << u"rené"_s;
    }
    void writtenOut()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);
        QCOMPARE(domain::writtenOut(text), written);
        QCOMPARE(domain::writtenOut(written), written);
    }

    //! What is kept to be found by is no more than it must be.
    void whatIsKeptToBeFoundBy()
    {
        using domain::findable;
        QCOMPARE(findable(u"lease\nkari@example.no"_s), u"lease\nkari@example.no"_s);
        QCOMPARE(findable(u"lease – kari"_s), u"lease - kari"_s);
        QCOMPARE(findable(u"rené"_s), u"rené\nrene"_s);
        QCOMPARE(findable(u"lease of åse\nkari"_s), u"lease of åse\nkari\nlease of ase\naase"_s);
        QCOMPARE(findable(u"zoe o’brien"_s), u"zoe o'brien\nobrien"_s);
        const QString all = findable(u"åse ødegård"_s);
        QCOMPARE(findable(all), all);
    }

    //! A sign alone, and what is left of a word, would be in everything.
    void whatIsTyped()
    {
        using Parts = QList<QStringList>;
        QCOMPARE(domain::wantedParts(u"  Kari  lease kari "_s),
                 (Parts{QStringList{u"kari"_s}, QStringList{u"lease"_s}}));
        // as lists have names; within a word such a sign is a part of it
        QCOMPARE(domain::wantedParts(u"Nordmann, Kari;"_s),
                 (Parts{QStringList{u"nordmann"_s}, QStringList{u"kari"_s}}));
        QCOMPARE(domain::wantedParts(u"kari , lease"_s),
                 (Parts{QStringList{u"kari"_s}, QStringList{u"lease"_s}}));
        QCOMPARE(domain::wantedParts(u"a,b;c-4.2"_s), Parts{QStringList{u"a,b;c-4.2"_s}});
        QCOMPARE(domain::wantedParts(u",;"_s), Parts{QStringList{u",;"_s}});
        QCOMPARE(domain::wantedParts(u"400 00 450,"_s), domain::wantedParts(u"400 00 450"_s));
        QCOMPARE(domain::wantedParts(u"ØL"_s), Parts{(QStringList{u"øl"_s, u"oel"_s})});
        QCOMPARE(domain::wantedParts(u"'"_s), Parts{QStringList{u"'"_s}});
        QCOMPARE(domain::wantedParts(u"o’"_s), Parts{(QStringList{u"o’"_s, u"o'"_s})});
        QVERIFY(domain::wantedParts(u"  "_s).isEmpty());
        // as it is copied from where it stands isolated
        QCOMPARE(domain::wantedParts(u"\u200E\u2068ליאת כהן\u2069"_s), domain::wantedParts(u"ליאת כהן"_s));
        QVERIFY(domain::wantedParts(u"\u200E"_s).isEmpty());
    }

    void telephoneNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<QStringList>>("wanted");
        using Parts = QList<QStringList>;
        const auto one = [](const QStringList &ways) {
            Parts parts;
            parts.append(ways);
            return parts;
        };
        QTest::newRow("digits") << u"40000450"_s << one({u"40000450"_s});
        QTest::newRow("with blanks") << u"400 00 450"_s << one({u"400 00 450"_s, u"40000450"_s});
        QTest::newRow("of a country")
            << u"+4740000450"_s
            << one({u"+4740000450"_s, u"4740000450"_s, u"\n40000450"_s, u"\n040000450"_s});
        QTest::newRow("of a country, with zeros")
            << u"0047 400 00 450"_s
            << one({u"0047 400 00 450"_s, u"4740000450"_s, u"\n40000450"_s, u"\n040000450"_s});
        QTest::newRow("of a country with three digits")
            << u"+354 410 4000"_s
            << one({u"+354 410 4000"_s, u"3544104000"_s, u"\n4104000"_s, u"\n04104000"_s});
        QTest::newRow("within its country")
            << u"070 123 45 67"_s << one({u"070 123 45 67"_s, u"0701234567"_s, u"701234567"_s});
        QTest::newRow("too few digits") << u"400 00"_s << Parts{QStringList{u"400"_s}, QStringList{u"00"_s}};
        QTest::newRow("a case and a year")
            << u"4711 2026"_s << Parts{QStringList{u"4711"_s}, QStringList{u"2026"_s}};
        QTest::newRow("a reference") << u"2026-0815"_s << one({u"2026-0815"_s});
    }
    void telephoneNumbers()
    {
        QFETCH(const QString, typed);
        using Parts = QList<QStringList>;
        QFETCH(const Parts, wanted);
        QCOMPARE(domain::wantedParts(typed), wanted);
    }

    //! Only those that are not found as they are.
    void numbersAreKeptAsDigits()
    {
        QCOMPARE(domain::numberForms(u"kari\n+47 400 00 450\n(0)70-123 45 67"_s),
                 u"4740000450\n0701234567"_s);
        QCOMPARE(domain::numberForms(u"+4740000450\n40000450\n12 34\nk@example.no\n1990-01-01 kari"_s),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestPlainLetters)
#include "tst_plainletters.moc"
