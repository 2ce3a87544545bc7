// Who lets whom go first, when all want the processor.
#include "store/database.h"
#include "tasks/background.h"

#include "support/answer.h"
#include "support/patience.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

//! Of the thread that asks; more is behind the others.
int niceness()
{
#ifdef Q_OS_LINUX
    return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)));
#else
    return 0;
#endif
}

std::optional<int> nicenessOf(const store::DatabaseUse &use)
{
    const QTemporaryDir folder;
    store::Database database(folder.filePath(u"some.db"_s), use);
    using Answer = store::StoreResult<int>;
    const auto answer = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> done) {
        database.run<int>(
            context, [](QSqlDatabase &) -> Answer { return niceness(); }, done);
    });
    return answer && *answer ? std::optional(**answer) : std::nullopt;
}

} // namespace

class TestBackgroundThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyWaitsForLetsOthersGoFirst()
    {
#ifndef Q_OS_LINUX
        QSKIP("Elsewhere than on Linux all are equal");
#endif
        const int window = niceness();
        constexpr int most = 19; // behind it nobody can be
        QObject context;
        std::optional<int> work;
        tasks::runInBackground(
            &context, [] { return niceness(); }, [&work](int found) { work = found; });
        QTRY_VERIFY_WITH_TIMEOUT(work, 5'000 * support::patience());
        QVERIFY(*work > window || window == most);
        const auto filled = nicenessOf({.isBackground = true});
        QVERIFY(filled);
        QVERIFY(*filled > window || window == most);
        QCOMPARE(niceness(), window);
    }

    //! Drafts, what is sent, and what is sought while somebody types.
    void whatSomebodyWaitsForDoesNot()
    {
        const auto own = nicenessOf({});
        QVERIFY(own);
        QCOMPARE(*own, niceness());
    }
};

QTEST_GUILESS_MAIN(TestBackgroundThread)
#include "tst_backgroundthread.moc"
