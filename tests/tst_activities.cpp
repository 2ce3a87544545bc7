#include "store/activitylog.h"
#include "store/saidwords.h"
#include "support/answer.h"
#include "support/patience.h"
#include "tasks/activities.h"

#include <QHash>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using store::ActivityEntry;
using tasks::Activities;
using tasks::Task;

namespace {

//! Does what the test tells it to.
class TestTask : public Task
{
    Q_OBJECT

public:
    explicit TestTask(const QString &title = u"Work"_s)
        : Task(nullptr)
    {
        setTitle([title] { return title; });
        addSubject(u"subject"_s);
    }
    using Task::fail;
    using Task::goOn;
    using Task::needDecision;
    using Task::setDetail;
    using Task::setProgress;
    using Task::succeed;

    int ran = 0, stopped = 0;

protected:
    void run() override { ++ran; }
    void stop() override { ++stopped; }
};

} // namespace

class TestActivities : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::ActivityLog> m_log;
    std::unique_ptr<Activities> m_activities;

    QList<ActivityEntry> kept()
    {
        const auto entries = answerOf<store::StoreResult<QList<ActivityEntry>>>(
            [&](QObject *context, auto done) { m_log->recent(100, context, done); });
        return entries && *entries ? **entries : QList<ActivityEntry>();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"a.sqlite"_s));
        m_log = std::make_unique<store::ActivityLog>(*m_database);
        m_activities = std::make_unique<Activities>(*m_log);
        m_activities->setProfile(u"mine"_s);
    }
    void cleanup()
    {
        m_activities.reset();
        m_log.reset();
        m_database.reset();
    }

    void startsAndLogs()
    {
        QSignalSpy added(m_activities.get(), &Activities::taskAdded),
            finished(m_activities.get(), &Activities::taskFinished);
        auto *task = new TestTask(u"Last opp a.pdf"_s);
        m_activities->add(task);
        QCOMPARE(added.size(), 1);
        QCOMPARE(task->parent(), m_activities.get());
        QCOMPARE(m_activities->task(task->id()), task);
        QCOMPARE(m_activities->runningCount(), 1);
        QTRY_COMPARE(task->ran, 1);
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().first().state, ActivityEntry::State::Running);
        QVERIFY(kept().first().endedAt.isNull());

        task->setProgress(3, 10);
        task->setDetail(u"3 of 10"_s);
        QTRY_COMPARE(kept().first().done, 3); // a little later
        QCOMPARE(kept().first().detail, u"3 of 10"_s);
        task->succeed();
        QCOMPARE(finished.size(), 1);
        const ActivityEntry entry = kept().first(); // at once
        QCOMPARE(entry.profileId, u"mine"_s);
        QCOMPARE(entry.id, task->id());
        QCOMPARE(entry.title, u"Last opp a.pdf"_s);
        QCOMPARE(entry.state, ActivityEntry::State::Done);
        QCOMPARE(entry.done, 10);
        QCOMPARE(entry.total, 10);
        QCOMPARE(entry.subjectIds, QStringList{u"subject"_s});
        QVERIFY(entry.startedAt.isValid() && entry.endedAt.isValid() && entry.startedAt <= entry.endedAt);
        QCOMPARE(m_activities->runningCount(), 0);
        QCOMPARE(m_activities->tasks().size(), 1); // still there, to be looked at
    }

    //! The window speaks another language: what goes on says so in it, and so does what ended in this run.
    void titlesAreMadeAnew()
    {
        const auto word = std::make_shared<QString>(u"Send"_s);
        auto *running = new TestTask, *ended = new TestTask, *refused = new TestTask;
        for (TestTask *task : {running, ended, refused}) {
            task->setTitle([word] { return *word; });
            m_activities->add(task);
        }
        QTRY_COMPARE(ended->ran, 1);
        ended->setDetail([word] { return u"1 × "_s + *word; });
        ended->succeed();
        QTRY_COMPARE(refused->ran, 1);
        refused->fail(tasks::localError(u"why"_s));
        refused->explain([word] { return u"No "_s + *word; });
        const auto entryOf = [this](const Task &task) {
            for (const ActivityEntry &entry : kept())
                if (entry.id == task.id())
                    return entry;
            return ActivityEntry();
        };
        QTRY_COMPARE(entryOf(*ended).detail, u"1 × Send"_s);
        QTRY_COMPARE(entryOf(*refused).detail, u"No Send"_s);
        const QDateTime endedAt = entryOf(*ended).endedAt;
        QVERIFY(endedAt.isValid());
        *word = u"Lever"_s;
        m_activities->retranslate();
        QCOMPARE(entryOf(*running).title, u"Lever"_s);
        QVERIFY(entryOf(*running).endedAt.isNull());
        QCOMPARE(entryOf(*ended).title, u"Lever"_s);
        QCOMPARE(entryOf(*ended).detail, u"1 × Lever"_s);
        QCOMPARE(entryOf(*refused).detail, u"No Lever"_s);
        QCOMPARE(entryOf(*ended).endedAt, endedAt); // it did not end a second time
    }

    void everyEnd_data()
    {
        QTest::addColumn<ActivityEntry::State>("state");
        QTest::newRow("done") << ActivityEntry::State::Done;
        QTest::newRow("failed") << ActivityEntry::State::Failed;
        QTest::newRow("cancelled") << ActivityEntry::State::Cancelled;
        QTest::newRow("needs decision") << ActivityEntry::State::NeedsDecision;
    }
    void everyEnd()
    {
        QFETCH(ActivityEntry::State, state);
        auto *task = new TestTask;
        m_activities->add(task);
        QTRY_COMPARE(task->ran, 1);
        if (state == ActivityEntry::State::Done)
            task->succeed();
        else if (state == ActivityEntry::State::Failed)
            task->fail(tasks::localError(u"why"_s));
        else if (state == ActivityEntry::State::Cancelled)
            m_activities->cancelAll();
        else
            task->needDecision(u"which?"_s);
        QTRY_COMPARE(kept().first().state, state);
        const bool waits = state == ActivityEntry::State::NeedsDecision;
        QCOMPARE(kept().first().endedAt.isNull(), waits);
        QCOMPARE(m_activities->runningCount(), waits ? 1 : 0);
        QCOMPARE(task->stopped, state == ActivityEntry::State::Cancelled ? 1 : 0);
    }

    //! A batch is held by the window before there is a task.
    void whatWasTakenBackIsWrittenDown()
    {
        QSignalSpy added(m_activities.get(), &Activities::taskAdded);
        m_activities->noteCancelled(store::saidwords::of("tasks::MergeTask", "Send %1", u"people"_s),
                                    u"Undone"_s);
        QCOMPARE(added.size(), 0);
        const QList<ActivityEntry> entries = kept();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().title, u"Send people"_s);
        QCOMPARE(entries.first().state, ActivityEntry::State::Cancelled);
        QCOMPARE(entries.first().detail, u"Undone"_s);
        QCOMPARE(entries.first().profileId, u"mine"_s);
        QVERIFY(entries.first().startedAt.isValid() && entries.first().endedAt.isValid());
    }

    void thereIsOneEnd()
    {
        auto *task = new TestTask;
        QSignalSpy finished(task, &Task::finished);
        m_activities->add(task);
        task->succeed();
        task->fail(tasks::localError(u"too late"_s));
        task->cancel();
        QCOMPARE(task->state(), Task::State::Done);
        QVERIFY(!task->error());
        QCOMPARE(task->stopped, 0);
        QCOMPARE(finished.size(), 1);
    }

    void progressIsNotWrittenWithEveryPacket()
    {
        auto *task = new TestTask;
        m_activities->add(task);
        QSignalSpy changed(m_log.get(), &store::ActivityLog::entryChanged);
        for (int i = 1; i <= 10'000; ++i)
            task->setProgress(i, 10'000);
        QVERIFY(support::waitFor(changed));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<ActivityEntry>().done, 10'000);
    }

    void moreBytesThanAnIntHolds()
    {
        auto *task = new TestTask;
        m_activities->add(task);
        task->setProgress(5LL << 30, 10LL << 30);
        QTRY_VERIFY(kept().first().total > 0);
        QCOMPARE(kept().first().done * 2LL, kept().first().total);
    }

    void removed()
    {
        auto *task = new TestTask;
        const QString id = task->id();
        m_activities->add(task);
        m_activities->remove(id); // it runs: not now
        QCOMPARE(m_activities->task(id), task);
        QCOMPARE(kept().size(), 1);
        task->setDetail(u"not written yet"_s);
        task->succeed();
        QSignalSpy destroyed(task, &QObject::destroyed);
        m_activities->remove(id);
        QVERIFY(!m_activities->task(id));
        QVERIFY(support::waitFor(destroyed));
        QCOMPARE(kept().size(), 0);
        m_activities->remove(u"of an earlier run"_s);
    }

    void deletedByItsOwner()
    {
        auto *task = new TestTask;
        m_activities->add(task);
        delete task;
        QCOMPARE(m_activities->tasks().size(), 0);
        m_activities->cancelAll();
    }

    void endsWithItsTasks()
    {
        auto *task = new TestTask;
        m_activities->add(task);
        QSignalSpy destroyed(task, &QObject::destroyed);
        m_activities.reset();
        QCOMPARE(destroyed.size(), 1);
        // The next run tells what became of it.
        m_log = std::make_unique<store::ActivityLog>(*m_database);
        QCOMPARE(kept().first().state, ActivityEntry::State::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestActivities)
#include "tst_activities.moc"
