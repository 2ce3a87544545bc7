#include "domain/plainletters.h"

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
};

QTEST_GUILESS_MAIN(TestPlainLetters)
#include "tst_plainletters.moc"
