#include "store/memorysecretstore.h"
#include "support/answer.h"
#include "support/apiharness.h"
#include "support/indexrows.h"
#include "support/manysessionsprocess.h"
#include "support/patience.h"
#include "tasks/account.h"
#include "tasks/spanwalk.h"
#include "tasks/synctask.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using store::StoreResult;
using tasks::SpanWalk;
using tasks::SyncStatus;
using tasks::SyncTask;

//! More than a page of sessions, which change or fail to come while they are read.
class TestSpanWalk : public QObject
{
    Q_OBJECT

    std::unique_ptr<support::ManySessionsProcess> m_service;
    std::unique_ptr<support::FaultRelay> m_relay;
    std::unique_ptr<QTemporaryDir> m_folder;
    store::MemorySecretStore m_secrets;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<tasks::Account> m_account;

    //! An account that knows nothing, of a service with so many sessions, and the relay between.
    bool open(int count)
    {
        m_service = std::make_unique<support::ManySessionsProcess>();
        if (!m_service->start(QStringLiteral(PROGRAMS), {.count = count, .burst = 0})) {
            qWarning("%s", qPrintable(m_service->errorText()));
            return false;
        }
        m_relay = std::make_unique<support::FaultRelay>(m_service->port());
        m_folder = std::make_unique<QTemporaryDir>();
        const auto folder = store::DataFolder::open(m_folder->filePath(u"data"_s));
        if (!folder || !m_relay->listen())
            return false;
        const domain::Profile profile = m_service->profile(m_relay->port());
        const auto kept = answerOf<store::SecretResult<void>>([&](QObject *object, auto done) {
            m_secrets.write(profile.id, m_service->secret(), object, done);
        });
        auto settings = support::quickSettings();
        settings.timeoutMs = 60'000;
        m_database = std::make_unique<store::Database>(folder->database());
        m_account = std::make_unique<tasks::Account>(profile, *folder, *m_database, m_secrets, settings);
        return kept && kept->has_value();
    }
    //! Past the event loop: the relay holds the request that it is looking at until this is done.
    [[nodiscard]] bool removeNow(const QByteArray &id) const
    {
        const QByteArray body = "{\"id\":\"" + id + "\"}";
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_service->port());
        if (!socket.waitForConnected())
            return false;
        socket.write("POST /_control/delete HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                     "Content-Type: application/json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        while (socket.waitForReadyRead())
            answer += socket.readAll();
        return answer.startsWith("HTTP/1.1 200");
    }
    QSet<QByteArray> indexed()
    {
        QSet<QByteArray> ids;
        for (const QString &id : support::indexedIds(m_account->sessionIndex()))
            ids.insert(id.toLatin1());
        return ids;
    }
    store::SyncProgress progress()
    {
        const auto read = answerOf<StoreResult<store::SyncProgress>>([&](QObject *context, auto done) {
            store::SyncState(m_account->sessionIndex()).read(context, done);
        });
        return read && *read ? **read : store::SyncProgress();
    }
    //! That were asked for of sessions in any state: of a span of time, and not of what is open.
    [[nodiscard]] int pages() const
    {
        const auto &seen = m_relay->seen();
        return int(std::count_if(seen.cbegin(), seen.cend(), [](const support::FaultRelay::Seen &each) {
            return each.head.target.startsWith("/sign/signing-sessions?") &&
                   !each.head.target.contains("state=");
        }));
    }
    static bool finish(SpanWalk &walk)
    {
        QSignalSpy finished(&walk, &SpanWalk::finished), failed(&walk, &SpanWalk::failed);
        walk.start();
        return support::waitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, 60'000) &&
               failed.isEmpty();
    }
    //! One whole look, and what it finds to do. False when it fails.
    static bool look(SyncTask &sync)
    {
        QSignalSpy changed(&sync, &SyncTask::statusChanged);
        sync.refresh();
        const QDeadlineTimer deadline(qint64(60'000) * support::patience());
        do {
            if (!changed.wait(int(deadline.remainingTime())))
                return false;
        } while (sync.status().phase != SyncStatus::Phase::Idle);
        return !sync.status().error.has_value();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_account.reset();
        m_database.reset();
        m_relay.reset();
        m_service.reset();
    }

    //! All behind it move up by one, and the first of the next page is on the one that was read.
    void oneThatIsDeletedBetweenTwoPagesTakesNoOtherAlong()
    {
        QVERIFY(open(1'500));
        const QSet<QByteArray> before = m_service->ids();
        QCOMPARE(before.size(), 1'500);
        // an id begins with its moment, and a list with the newest
        const QByteArray newest = *std::max_element(before.cbegin(), before.cend());
        bool isRemoved = false;
        QObject watcher;
        connect(m_relay.get(), &support::FaultRelay::requestSeen, &watcher,
                [&](const QByteArray &, const QByteArray &target) {
                    if (!isRemoved && target.contains("offset=1000&"))
                        isRemoved = removeNow(newest);
                });
        SpanWalk walk(*m_account, {{0, QDateTime::currentDateTimeUtc().addDays(1).toMSecsSinceEpoch()}}, {});
        QVERIFY(finish(walk));
        QVERIFY(isRemoved);
        QSet<QByteArray> leftOut = m_service->ids();
        QCOMPARE(leftOut.size(), 1'499);
        leftOut.subtract(indexed());
        QCOMPARE(leftOut.size(), 0);
    }

    //! How long an answer is on its way is not waited for page by page.
    void severalPagesAreOnTheirWay()
    {
        QVERIFY(open(8'000));
        m_relay->add("GET ^/sign/signing-sessions\\? * delay ms=100");
        SpanWalk walk(*m_account, {{0, QDateTime::currentDateTimeUtc().addDays(1).toMSecsSinceEpoch()}}, {});
        QVERIFY(finish(walk));
        QCOMPARE(indexed().size(), 8'000);
        QCOMPARE(pages(), 8);
        // each carries one request at a time
        QVERIFY2(m_relay->mostConnections() >= 3, QByteArray::number(m_relay->mostConnections()));
    }

    //! Somebody was away for long: what is new comes in several spans, and the last of them does not come.
    void whatAWalkFetchedBeforeItFailedIsNotAskedForAgain_data()
    {
        QTest::addColumn<bool>("isSameRun");
        QTest::newRow("at the next start") << false;
        QTest::newRow("a minute later") << true;
    }
    void whatAWalkFetchedBeforeItFailedIsNotAskedForAgain()
    {
        QFETCH(const bool, isSameRun);
        QVERIFY(open(21'000));
        const QDateTime known = QDateTime::currentDateTimeUtc().addYears(-10);
        store::SyncState(m_account->sessionIndex()).noteSpan({0, known.toMSecsSinceEpoch()});
        // the oldest span begins where all of it did, which was the first to be asked for
        const QByteArray begin = known.addSecs(-600).toString(u"yyyy-MM-dd"_s).toLatin1();
        m_relay->add("GET createdDateFrom=" + begin + " 2+ answer status=403 body={}");
        auto sync = std::make_unique<SyncTask>(*m_account);
        QVERIFY(!look(*sync));
        QCOMPARE(sync->status().error->status, 403);
        const int asked = pages();
        QVERIFY2(asked >= 17, QByteArray::number(asked));
        QVERIFY(progress().sessions >= 15'000);
        m_relay->clear();
        if (!isSameRun)
            sync = std::make_unique<SyncTask>(*m_account);
        // what went wrong is told until a look has come to its end
        QSignalSpy refreshed(sync.get(), &SyncTask::refreshed);
        int flashes = 0;
        connect(sync.get(), &SyncTask::statusChanged, sync.get(), [&] {
            if (refreshed.isEmpty() && sync->status().error.has_value() != isSameRun)
                ++flashes;
        });
        QVERIFY(look(*sync));
        QCOMPARE(flashes, 0);
        QVERIFY(sync->status().isWhole);
        QCOMPARE(progress().sessions, 21'000);
        // what was not noted is 4 pages or less, and what is new is one
        QVERIFY2(pages() - asked <= 8, QByteArray::number(pages() - asked));
    }

    //! The network has become one where each byte costs money, and becomes another one later.
    void aFillThatNobodyWantedEndsWithItsSpan()
    {
        QVERIFY(open(21'000));
        SyncTask sync(*m_account);
        bool isFilling = false;
        connect(&sync, &SyncTask::statusChanged, &sync, [&] {
            if (sync.status().phase == SyncStatus::Phase::Filling && !std::exchange(isFilling, true))
                sync.setLooksByItself(false);
        });
        sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(isFilling && sync.status().phase == SyncStatus::Phase::Idle, 60'000);
        QVERIFY(!sync.status().error && !sync.status().isWhole);
        const qint64 fetched = progress().sessions;
        QVERIFY2(fetched > 5'000, QByteArray::number(fetched));
        const int asked = pages();
        sync.setLooksByItself(true);
        QTRY_VERIFY_WITH_TIMEOUT(sync.status().isWhole && sync.status().phase == SyncStatus::Phase::Idle,
                                 60'000);
        QCOMPARE(progress().sessions, 21'000);
        // goes on behind the span that was noted
        QVERIFY2(pages() - asked < 20, QByteArray::number(pages() - asked));
    }
};

QTEST_GUILESS_MAIN(TestSpanWalk)
#include "tst_spanwalk.moc"
