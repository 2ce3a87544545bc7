#include "store/datafolder.h"
#include "support/manysessionsprocess.h"
#include "support/patience.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! More sessions than the API pages through, thousands of them in one second, and a program that is killed
//! while it fetches them. COUNTERSIGN_SESSIONS=1000000 makes it a million.
class TestSyncMany : public QObject
{
    Q_OBJECT

    std::unique_ptr<support::ManySessionsProcess> m_service;
    int m_count = 0;

    //! Runs countersign-fill until it is whole, or, when that comes first, kills it at so many sessions. The
    //! last line that it told.
    QString fill(const QString &folder, int killAt)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QStringLiteral(PROGRAMS) + u"/countersign-fill"_s,
                      {m_service->root().toString(), m_service->clientId(), folder});
        program.write(m_service->secret().toUtf8() + '\n');
        QString last;
        const QDeadlineTimer deadline(600'000);
        while (!deadline.hasExpired() &&
               (program.canReadLine() || program.waitForReadyRead(60'000 * support::patience()))) {
            while (program.canReadLine()) {
                last = QString::fromUtf8(program.readLine()).trimmed();
                if (killAt > 0 && last.startsWith(u"fetched "_s) && last.mid(8).toInt() >= killAt) {
                    program.kill(); // SIGKILL
                    program.waitForFinished();
                    return last;
                }
            }
        }
        program.waitForFinished();
        return program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0 ? u"whole"_s : last;
    }

    //! Read past our own classes.
    static QSet<QByteArray> idsIn(const QString &folder)
    {
        QSet<QByteArray> ids;
        const QFileInfoList files = QDir(folder + u"/sessions"_s).entryInfoList({u"*.sqlite"_s});
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"judge"_s);
            database.setDatabaseName(files.value(0).filePath());
            if (!database.open())
                return {};
            QSqlQuery query(database);
            query.setForwardOnly(true);
            query.exec(u"SELECT id FROM session"_s);
            while (query.next())
                ids.insert(query.value(0).toString().toLatin1());
            database.close();
        }
        QSqlDatabase::removeDatabase(u"judge"_s);
        return ids;
    }

    //! Of those that are final, which only the walk through all spans brings: they are in the index, and
    //! fetched once more, as their span is not noted. Read past our own classes.
    static int storedAndNotNoted(const QString &folder)
    {
        int count = -1;
        const QFileInfoList files = QDir(folder + u"/sessions"_s).entryInfoList({u"*.sqlite"_s});
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"judge"_s);
            database.setDatabaseName(files.value(0).filePath());
            if (!database.open())
                return count;
            QSqlQuery query(database);
            if (query.exec(u"SELECT COUNT(*) FROM session s WHERE s.final = 1 AND NOT EXISTS (SELECT 1 FROM "
                           "sync_span p WHERE s.created BETWEEN p.from_ms AND p.to_ms)"_s) &&
                query.next())
                count = query.value(0).toInt();
            query.finish();
            database.close();
        }
        QSqlDatabase::removeDatabase(u"judge"_s);
        return count;
    }

private Q_SLOTS:
    void everySessionOnceAlsoWhenKilledHalfway_data()
    {
        const int wanted = qEnvironmentVariableIntValue("COUNTERSIGN_SESSIONS");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("subMillisecond");
        QTest::newRow("whole milliseconds") << (wanted > 0 ? wanted : 30'000) << false;
        QTest::newRow("nanoseconds") << (wanted > 0 ? wanted : 110'000) << true;
    }
    void everySessionOnceAlsoWhenKilledHalfway()
    {
        QFETCH(int, count);
        QFETCH(bool, subMillisecond);
        m_count = count;
        m_service = std::make_unique<support::ManySessionsProcess>();
        QVERIFY2(m_service->start(QStringLiteral(PROGRAMS),
                                  {.count = m_count, .burst = 5'000, .subMillisecond = subMillisecond}),
                 qPrintable(m_service->errorText()));
        QTemporaryDir folder;
        const QString last = fill(folder.path(), m_count / 2);
        QVERIFY2(last.startsWith(u"fetched "_s), qPrintable(last));
        const QSet<QByteArray> before = idsIn(folder.path());
        QVERIFY(before.size() >= m_count / 4 && before.size() < m_count);
        constexpr int window = 20'000; // sessions of one span
        const int again = storedAndNotNoted(folder.path());
        QVERIFY2(again >= 0 && again <= window, QByteArray::number(again));
        const double requestsBefore = m_service->stats()[u"listRequests"_s].toDouble();
        QCOMPARE(fill(folder.path(), 0), u"whole"_s);
        const QJsonObject stats = m_service->stats();
        QVERIFY2(stats[u"maxOffset"_s].toInt() <= 100'000, QByteArray::number(stats[u"maxOffset"_s].toInt()));
        const QSet<QByteArray> ours = idsIn(folder.path()), theirs = m_service->ids();
        QCOMPARE(theirs.size(), m_count);
        QVERIFY2(ours == theirs, qPrintable(u"%1 of %2"_s.arg(ours.size()).arg(theirs.size())));
        // at most one span again: 20 pages, and what the open sessions and the probing of spans need
        const double missing = double(m_count - before.size()) / 1000;
        const double open = double(m_count) * 0.05 / 1000;
        const double more = stats[u"listRequests"_s].toDouble() - requestsBefore - missing - 2 * open;
        QVERIFY2(more <= 60, QByteArray::number(more));
    }
};

QTEST_GUILESS_MAIN(TestSyncMany)
#include "tst_syncmany.moc"
