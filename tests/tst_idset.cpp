#include "domain/idset.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestIdSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsHeldAsItIsWritten_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("UUID") << u"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"_s;
        QTest::newRow("large letters") << u"0190A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B"_s;
        QTest::newRow("one large letter") << u"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5B"_s;
        QTest::newRow("in braces") << u"{0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b}"_s;
        QTest::newRow("as long as a UUID") << u"0190a1b2_c3d4_7e5f_8a9b_0c1d2e3f4a5b"_s;
        QTest::newRow("a letter that is none of a UUID") << u"0190g1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"_s;
        QTest::newRow("zeros") << u"00000000-0000-0000-0000-000000000000"_s;
        QTest::newRow("another text") << u"session 7"_s;
        QTest::newRow("nothing") << QString();
    }

    void eachIsHeldAsItIsWritten()
    {
        QFETCH(QString, id);
        domain::IdSet ids{u"0290a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"_s, u"session 8"_s};
        QVERIFY(!ids.contains(id));
        ids.insert(id);
        ids.insert(id);
        QVERIFY(ids.contains(id));
        QCOMPARE(ids.size(), 3);
        const QString otherwise = id.isUpper() || id != id.toLower() ? id.toLower() : id.toUpper();
        if (otherwise != id)
            QVERIFY(!ids.contains(otherwise));
    }
};

QTEST_GUILESS_MAIN(TestIdSet)
#include "tst_idset.moc"
