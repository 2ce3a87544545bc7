#include "domain/timestamp.h"

#include <QTest>
#include <QTimeZone>

using domain::Timestamp;
using namespace Qt::StringLiterals;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void ordersTheMoment();
    void writes();
};

void TestTimestamp::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("nanoseconds");
    QTest::newRow("epoch") << u"1970-01-01T00:00:00Z"_s << 0LL << 0;
    QTest::newRow("before the epoch") << u"1969-12-31T23:59:59.999Z"_s << -1LL << 999'000'000;
    QTest::newRow("nine digits") << u"2026-03-01T12:00:00.123456789Z"_s << 1772366400LL << 123'456'789;
    QTest::newRow("one digit") << u"1970-01-01T00:00:01.5Z"_s << 1LL << 500'000'000;
    QTest::newRow("leading zeros") << u"1970-01-01T00:00:01.000000001Z"_s << 1LL << 1;
    QTest::newRow("east") << u"1970-01-01T02:00:00+02:00"_s << 0LL << 0;
    QTest::newRow("west, half an hour") << u"1969-12-31T20:30:00-03:30"_s << 0LL << 0;
    QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s << 1709164800LL << 0;
    QTest::newRow("leap day of 2000") << u"2000-02-29T00:00:00Z"_s << 951782400LL << 0;
    QTest::newRow("last of the calendar") << u"9999-12-31T23:59:59Z"_s << 253402300799LL << 0;
}

void TestTimestamp::reads()
{
    QFETCH(QString, text);
    const auto moment = Timestamp::parse(text);
    QVERIFY(moment);
    QTEST(moment->seconds(), "seconds");
    QTEST(moment->nanoseconds(), "nanoseconds");
    QCOMPARE(moment->toString(), text);
    const QDateTime byQt = QDateTime::fromString(text.section(u'.', 0, 0).left(19) + u'Z', Qt::ISODate);
    QVERIFY(byQt.isValid());
    QCOMPARE(moment->toDateTime().toMSecsSinceEpoch(),
             moment->seconds() * 1000 + moment->nanoseconds() / 1'000'000);
    QCOMPARE(moment->toDateTime().timeSpec(), Qt::UTC);
}

void TestTimestamp::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "2026",
                             "2026-01-01",
                             "2026-01-01T00:00:00",
                             "2026-01-01T00:00Z",
                             "2026-01-01 00:00:00Z",
                             "2026-02-29T00:00:00Z",
                             "1900-02-29T00:00:00Z",
                             "2026-13-01T00:00:00Z",
                             "2026-00-01T00:00:00Z",
                             "2026-04-31T00:00:00Z",
                             "2026-01-00T00:00:00Z",
                             "0000-01-01T00:00:00Z",
                             "2026-01-01T24:00:00Z",
                             "2026-01-01T23:60:00Z",
                             "2026-01-01T23:59:60Z",
                             "2026-01-01T00:00:00.Z",
                             "2026-01-01T00:00:00.1234567890Z",
                             "2026-01-01T00:00:00,5Z",
                             "2026-01-01T00:00:00+0100",
                             "2026-01-01T00:00:00+01",
                             "2026-01-01T00:00:00+24:00",
                             "2026-01-01T00:00:00+01:60",
                             "2026-01-01T00:00:00z",
                             "2026-01-01t00:00:00Z",
                             "2026-01-01T00:00:00Z ",
                             " 2026-01-01T00:00:00Z",
                             "2026-01-01T00:00:00Z\n",
                             "+2026-01-01T00:00:00Z",
                             "-2026-01-01T00:00:00Z",
                             "20260-01-01T00:00:00Z",
                             "2026-1-01T00:00:00Z",
                             "2026-01-01T0:00:00Z",
                             "20260101T000000Z",
                             "2026-01-01T00:00:00Z+01:00",
                             "2026-01-01T00:00:00*01:00",
                             "2026-01-01T-1:00:00Z"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("other digits") << u"٢٠٢٦-01-01T00:00:00Z"_s;
    QTest::newRow("NUL behind") << QString(u"2026-01-01T00:00:00Z"_s + QChar(0));
    QTest::newRow("long") << QString(100'000, u'9');
}

void TestTimestamp::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Timestamp::parse(text));
}

void TestTimestamp::ordersTheMoment()
{
    const auto a = *Timestamp::parse(u"2026-01-01T00:00:00.000000001Z"_s);
    const auto b = *Timestamp::parse(u"2026-01-01T00:00:00.000000002Z"_s);
    QVERIFY(a < b);
    QVERIFY(b > a);
    QVERIFY(*Timestamp::parse(u"2026-01-01T01:00:00+01:00"_s) ==
            *Timestamp::parse(u"2026-01-01T00:00:00.0Z"_s));
}

void TestTimestamp::writes()
{
    const QDateTime whole(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    QCOMPARE(Timestamp::fromDateTime(whole).toString(), u"2026-03-01T12:00:00Z"_s);
    QCOMPARE(Timestamp::fromDateTime(whole.addMSecs(7)).toString(), u"2026-03-01T12:00:00.007Z"_s);
    QCOMPARE(Timestamp::fromDateTime(whole.toOffsetFromUtc(3600)).toString(), u"2026-03-01T12:00:00Z"_s);
    QCOMPARE(Timestamp::fromEpoch(0, 42).toString(), u"1970-01-01T00:00:00.000000042Z"_s);
    QCOMPARE(Timestamp::fromEpoch(-1, 0).toString(), u"1969-12-31T23:59:59.000000000Z"_s);
    for (const auto &moment :
         {Timestamp::fromDateTime(whole.addMSecs(7)), Timestamp::fromEpoch(-7, 999'999'999),
          Timestamp::fromDateTime(QDateTime::fromMSecsSinceEpoch(-1, Qt::UTC))}) {
        const auto again = Timestamp::parse(moment.toString());
        QVERIFY(again);
        QVERIFY(*again == moment);
    }
    QVERIFY(Timestamp::fromDateTime({}).isNull());
    QVERIFY(Timestamp::fromEpoch(0, -1).isNull());
    QVERIFY(Timestamp::fromEpoch(0, 1'000'000'000).isNull());
    QVERIFY(Timestamp::fromEpoch(1LL << 40, 0).isNull());
    QVERIFY(!Timestamp().toDateTime().isValid());
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
