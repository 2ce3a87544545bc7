// What a crash leaves, whichever thread it is that crashes, and when several do.
#include "store/crashreports.h"
#include "support/patience.h"
#include "tasks/background.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <limits>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

volatile int deepest = std::numeric_limits<int>::max();

//! Until there is no stack left.
Q_NEVER_INLINE int deeper(int depth, const volatile char *above)
{
    volatile char here[1024];
    here[0] = above ? above[0] : '\0';
    return depth >= deepest ? 0 : deeper(depth + 1, here) + here[0];
}

void crashInSeveralThreads()
{
    constexpr int count = 8;
    std::atomic<int> ready = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&ready] {
            ++ready;
            while (ready < count) // all at the same moment
                ;
            (void)std::raise(SIGSEGV);
        });
    for (std::thread &thread : threads)
        thread.join();
}

//! The process that crashes.
int crash(const QString &how, const QString &folder)
{
    if (!store::crashreports::install(folder))
        return 2;
    if (how == "several"_L1)
        crashInSeveralThreads();
    QObject context;
    tasks::runInBackground(
        &context, [] { return deeper(0, nullptr); }, [](int) {});
    tasks::workPool()->waitForDone();
    return 3;
}

} // namespace

class TestCrashReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenInDateAndTime()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"crash-1.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Signal: SIGSEGV\nSeconds since 1970 (UTC): 1795988911\nStack:\nEnd of the report\n");
        file.close();
        QCOMPARE(store::crashreports::textOf(store::crashreports::unread(folder.path())),
                 u"Signal: SIGSEGV\nTime: 2026-11-29 21:48:31 UTC\nStack:\nEnd of the report"_s);
    }

    void isWhole_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("another thread has no stack left") << u"full"_s;
        QTest::newRow("several threads at once") << u"several"_s;
    }
    void isWhole() // moc sees no slot behind an #ifdef of the system
    {
#if !defined(Q_OS_LINUX) || defined(COUNTERSIGN_SANITIZED)
        QSKIP("The system, or a sanitizer, has reports of its own");
#else
        QFETCH(const QString, how);
        const QTemporaryDir folder;
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--crash"_s, how, folder.path()});
        QVERIFY(process.waitForFinished(30'000 * support::patience()));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const QStringList files = store::crashreports::unread(folder.path());
        QCOMPARE(files.size(), 1);
        const QString report = store::crashreports::textOf(files);
        QVERIFY2(report.contains(u"Signal: SIGSEGV\n"_s), qPrintable(report));
        QVERIFY2(report.contains(QRegularExpression(u"#\\d+ [\\w.+-]+\\+0x[0-9a-f]+\n"_s)),
                 qPrintable(report));
        QVERIFY2(report.endsWith(u"End of the report"_s), qPrintable(report));
#endif
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--crash"_L1)
        return crash(arguments.value(2), arguments.value(3));
    TestCrashReports test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashreports.moc"
