#include "domain/duration.h"

#include <QTest>

using domain::Duration;
using namespace Qt::StringLiterals;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void addsCalendarParts();
    void makes();
};

void TestDuration::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("parts");
    QTest::newRow("the example") << u"PT1M30S"_s << QList{0, 0, 0, 0, 0, 1, 30, 0};
    QTest::newRow("days") << u"P30D"_s << QList{0, 0, 0, 30, 0, 0, 0, 0};
    QTest::newRow("year") << u"P1Y"_s << QList{1, 0, 0, 0, 0, 0, 0, 0};
    QTest::newRow("months, not minutes") << u"P2M"_s << QList{0, 2, 0, 0, 0, 0, 0, 0};
    QTest::newRow("weeks") << u"P2W"_s << QList{0, 0, 2, 0, 0, 0, 0, 0};
    QTest::newRow("all") << u"P1Y2M3DT4H5M6.5S"_s << QList{1, 2, 0, 3, 4, 5, 6, 500'000'000};
    QTest::newRow("nothing at all") << u"P0D"_s << QList{0, 0, 0, 0, 0, 0, 0, 0};
    QTest::newRow("ten fraction digits") << u"PT0.1234567899S"_s << QList{0, 0, 0, 0, 0, 0, 0, 123'456'789};
    QTest::newRow("largest") << u"P2147483647D"_s << QList{0, 0, 0, 2147483647, 0, 0, 0, 0};
}

void TestDuration::reads()
{
    QFETCH(QString, text);
    const auto d = Duration::parse(text);
    QVERIFY(d);
    const QList<int> parts{d->years(), d->months(),  d->weeks(),   d->days(),
                           d->hours(), d->minutes(), d->seconds(), d->nanoseconds()};
    QTEST(parts, "parts");
    QCOMPARE(d->toString(), text);
}

void TestDuration::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "P",
                             "PT",
                             "P1DT",
                             "1D",
                             "P1",
                             "PT5",
                             "P1H",
                             "PT1D",
                             "P1W1D",
                             "P1D1W",
                             "PT1S1M",
                             "P1D1Y",
                             "P-1D",
                             "-P1D",
                             "+P1D",
                             "P1.5D",
                             "PT.5S",
                             "PT1.S",
                             "PT1,5S",
                             "p1d",
                             "P1D ",
                             " P1D",
                             "P1D\n",
                             "P2147483648D",
                             "P99999999999999999999Y",
                             "PT1H1H",
                             "P1DT1Y"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("other digits") << u"P٣D"_s;
    QTest::newRow("long") << QString(u"P"_s + QString(100'000, u'1') + u'D');
}

void TestDuration::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Duration::parse(text));
}

void TestDuration::addsCalendarParts()
{
    const QDateTime start(QDate(2024, 1, 31), QTime(12, 0), Qt::UTC);
    const auto end = [&](const QString &text) { return Duration::parse(text)->addedTo(start); };
    QCOMPARE(end(u"P1M"_s), QDateTime(QDate(2024, 2, 29), QTime(12, 0), Qt::UTC));
    QCOMPARE(end(u"P1Y1M"_s), QDateTime(QDate(2025, 2, 28), QTime(12, 0), Qt::UTC));
    QCOMPARE(end(u"P1W"_s), start.addDays(7));
    QCOMPARE(end(u"P1DT1H1M1.25S"_s), start.addDays(1).addMSecs(3'661'250));
    QCOMPARE(Duration::parse(u"P1D"_s)->addedTo(start.toOffsetFromUtc(3600)).timeSpec(), Qt::UTC);
    QVERIFY(!end(u"P2147483647Y"_s).isValid() || end(u"P2147483647Y"_s) > start.addYears(1000));
}

void TestDuration::makes()
{
    QCOMPARE(Duration::ofDaysAndHours(30, 0).toString(), u"P30D"_s);
    QCOMPARE(Duration::ofDaysAndHours(1, 6).toString(), u"P1DT6H"_s);
    QCOMPARE(Duration::ofDaysAndHours(0, 6).toString(), u"PT6H"_s);
    QCOMPARE(Duration::ofDaysAndHours(0, 0).toString(), u"PT0H"_s);
    QVERIFY(Duration::ofDaysAndHours(-1, 0).isNull());
    for (const auto &made : {Duration::ofDaysAndHours(30, 5), Duration::ofDaysAndHours(0, 0)})
        QCOMPARE(*Duration::parse(made.toString()), made);
}

QTEST_GUILESS_MAIN(TestDuration)
#include "tst_duration.moc"
