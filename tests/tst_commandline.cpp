#include "ui/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void namesALog();
    void keepsWhatIsTriedApart();
    void refuses_data();
    void refuses();
};

void TestCommandLine::understands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isDemo");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("dataDir");
    QTest::addColumn<QString>("tourDir");
    QTest::newRow("nothing") << QStringList{} << false << u""_s << u""_s << u""_s;
    QTest::newRow("demo") << QStringList{u"--demo"_s} << true << u""_s << u""_s << u""_s;
    QTest::newRow("a tour is a demo")
        << QStringList{u"--tour"_s, u"out"_s} << true << u""_s << u""_s << u"out"_s;
    QTest::newRow("unless it is elsewhere")
        << QStringList{u"--tour"_s,           u"out"_s, u"--sandbox-url"_s, u"http://127.0.0.1:8"_s,
                       u"--sandbox-client"_s, u"c"_s}
        << false << u"http://127.0.0.1:8"_s << u""_s << u"out"_s;
    for (const auto &address : {u"http://localhost:8"_s, u"http://[::1]:8"_s})
        QTest::newRow(qPrintable(address))
            << QStringList{u"--sandbox-url"_s, address, u"--sandbox-client"_s, u"c"_s} << false << address
            << u""_s << u""_s;
    QTest::newRow("data") << QStringList{u"--data-dir=some where"_s} << false << u""_s << u"some where"_s
                          << u""_s;
}

void TestCommandLine::understands()
{
    QFETCH(QStringList, arguments);
    const ui::CommandLine line = ui::parseCommandLine(QStringList{u"countersign"_s} + arguments);
    QCOMPARE(line.problem, QString());
    QTEST(line.isDemo, "isDemo");
    QTEST(line.sandboxUrl.toString(), "url");
    QTEST(line.dataDir, "dataDir");
    QTEST(line.tourDir, "tourDir");
}

void TestCommandLine::namesALog()
{
    const ui::CommandLine line = ui::parseCommandLine(
        {u"countersign"_s, u"--log-file"_s, u"log.txt"_s, u"--log-categories=api,sync"_s});
    QCOMPARE(line.problem, QString());
    QCOMPARE(line.logFile, u"log.txt"_s);
    QCOMPARE(line.logCategories, u"api,sync"_s);
}

//! A sandbox never writes among the real contracts.
void TestCommandLine::keepsWhatIsTriedApart()
{
    const auto folderOf = [](const QStringList &arguments) {
        return ui::dataFolderOf(ui::parseCommandLine(QStringList{u"countersign"_s} + arguments));
    };
    const QStringList elsewhere{u"--sandbox-url=http://127.0.0.1:8"_s, u"--sandbox-client=c"_s};
    const QString usual = folderOf({});
    QVERIFY(!usual.isEmpty());
    QStringList folders{usual, folderOf({u"--demo"_s}), folderOf(elsewhere)};
    QCOMPARE(folderOf({u"--tour=t"_s}), folders.at(1));
    QCOMPARE(folders.removeDuplicates(), 0);
    for (const QStringList &arguments : {QStringList(), QStringList{u"--demo"_s}, elsewhere})
        QCOMPARE(folderOf(arguments + QStringList{u"--data-dir=mine"_s}), u"mine"_s);
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown") << QStringList{u"--fast"_s} << u"fast"_s;
    QTest::newRow("a word") << QStringList{u"contract.pdf"_s} << u"contract.pdf"_s;
    QTest::newRow("no client") << QStringList{u"--sandbox-url"_s, u"http://127.0.0.1:8"_s}
                               << u"--sandbox-client"_s;
    QTest::newRow("no address") << QStringList{u"--sandbox-url"_s, u"nonsense"_s, u"--sandbox-client"_s,
                                               u"c"_s}
                                << u"--sandbox-url"_s;
    QTest::newRow("another machine") << QStringList{u"--sandbox-url"_s, u"https://api.signicat.com"_s,
                                                    u"--sandbox-client"_s, u"c"_s}
                                     << u"this machine"_s;
    QTest::newRow("that only looks like it")
        << QStringList{u"--sandbox-url"_s, u"http://127.0.0.1.example.com"_s, u"--sandbox-client"_s, u"c"_s}
        << u"this machine"_s;
    QTest::newRow("both") << QStringList{u"--demo"_s, u"--sandbox-url"_s, u"http://127.0.0.1:8"_s,
                                         u"--sandbox-client"_s, u"c"_s}
                          << u"--demo"_s;
    QTest::newRow("an export to nowhere") << QStringList{u"--export-audit"_s, u""_s} << u"--export-audit"_s;
    QTest::newRow("a secret is no argument")
        << QStringList{u"--sandbox-secret"_s, u"x"_s} << u"sandbox-secret"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const ui::CommandLine line = ui::parseCommandLine(QStringList{u"countersign"_s} + arguments);
    QVERIFY2(line.problem.contains(part), qPrintable(line.problem));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
