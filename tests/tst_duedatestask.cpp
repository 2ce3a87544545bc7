// Many due dates at once, over a real sandbox with the relay between.
#include "store/auditfile.h"
#include "store/saidwords.h"
#include "support/taskfixture.h"
#include "tasks/duedatestask.h"
#include "tasks/remembered.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;
using domain::Timestamp;
using tasks::DueDateItem;
using tasks::DueDatesTask;
using Kind = api::ApiError::Kind;
using Outcome = tasks::DueDateResult::Outcome;
using State = tasks::Task::State;

class TestDueDatesTask : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;
    QList<DueDateItem> m_items;

    static Timestamp inDays(int days)
    {
        return Timestamp::fromDateTime(QDateTime(QDate::currentDate().addDays(days), QTime(16, 0), Qt::UTC));
    }
    QList<DueDateItem> open(int count, int days = 20)
    {
        const auto document = m_fixture.upload("Read and sign.", u"text/plain"_s);
        const auto collection = m_fixture.collect({document.documentId});
        QList<domain::CreateSigningSession> wanted;
        for (int i = 0; i < count; ++i)
            wanted << support::sampleSession(u"Avtale %1"_s.arg(i), collection.id, document.documentId);
        const auto made = m_fixture.open(wanted);
        QList<DueDateItem> items;
        for (const auto &session : made.value_or(QList<domain::SigningSession>()))
            items << DueDateItem{session.id, session.request.title, *session.request.dueDate, inDays(days)};
        return items;
    }
    Timestamp onServer(int number)
    {
        return m_fixture.session(m_items[number].sessionId).request.dueDate.value_or(Timestamp());
    }
    int patches() { return m_fixture.relay->count("PATCH", "/signing-sessions/"); }
    QByteArray rule(int number, const QByteArray &fault)
    {
        return "PATCH " + m_items[number].sessionId.toLatin1() + " * " + fault;
    }
    //! What the audit log has of it, newest first.
    QList<store::AuditEntry> noted()
    {
        QList<store::AuditEntry> found;
        const auto entries = store::AuditFile(m_fixture.data->filePath(u"data"_s)).newest(9);
        for (const store::AuditEntry &each : entries.value_or(QList<store::AuditEntry>()))
            if (each.event == u"duedate.changed"_s)
                found << each;
        return found;
    }
    //! The index has them as the service has them now, seen then.
    bool isKnownAt(const QDateTime &seenAt)
    {
        QList<domain::SigningSession> sessions;
        for (const DueDateItem &item : std::as_const(m_items))
            sessions << m_fixture.session(item.sessionId);
        const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            m_fixture.account->sessionIndex().upsert(tasks::Remembered::of(sessions, {}, seenAt).rows,
                                                     context, done);
        });
        return kept && kept->has_value();
    }
    static QList<DueDateItem> back(const DueDatesTask &task)
    {
        QList<DueDateItem> items;
        for (const auto &result : task.results())
            if (result.outcome == Outcome::Changed)
                items << DueDateItem{result.item.sessionId, result.item.title, result.item.to,
                                     result.item.from};
        return items;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_fixture.reset());
        m_items = open(3);
        QCOMPARE(m_items.size(), 3);
    }

    void allChangeAndComeBack()
    {
        DueDatesTask task(*m_fixture.account, m_items);
        QSignalSpy decided(&task, &DueDatesTask::decided);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Done);
        QCOMPARE(task.countOf(Outcome::Changed), 3);
        QCOMPARE(decided.size(), 3);
        QCOMPARE(task.done(), 3);
        QCOMPARE(task.detail(), u"3 due date(s) changed."_s);
        QCOMPARE(store::saidwords::saidOf(task.keptDetail()), task.detail()); // in whichever language
        QVERIFY(task.keptDetail() != task.detail());
        QCOMPARE(patches(), 3); // and nothing was read besides
        QCOMPARE(m_fixture.relay->count("GET", "/signing-sessions"), 0);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(task.results()[i].item, m_items[i]);
            QCOMPARE(onServer(i), inDays(20));
        }
        const domain::SigningSession known = m_fixture.session(m_items[0].sessionId);
        m_fixture.account->remember({known});
        const auto row = [&] {
            return answerOf<store::StoreResult<store::SessionRow>>([&](QObject *context, auto done) {
                m_fixture.account->sessionIndex().get(known.id, context, done);
            });
        };
        QTRY_VERIFY(row() && *row());
        DueDatesTask undo(*m_fixture.account, back(task));
        QVERIFY(m_fixture.finish(undo));
        QCOMPARE(undo.state(), State::Done);
        // what is changed here is no news when the service tells it
        m_fixture.account->remember({m_fixture.session(known.id)});
        const QByteArray due = m_items[0].from.toString().toUtf8();
        QTRY_VERIFY(row() && *row() && (*row())->json.contains(due));
        QVERIFY(!(*row())->isUnread);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(onServer(i), m_items[i].from);
    }

    void nothingToDo()
    {
        DueDatesTask task(*m_fixture.account, {});
        // so that a later run can say it in another language
        QCOMPARE(task.titleWords(),
                 store::saidwords::counted("tasks::DueDatesTask", "Change %n due date(s)", 0));
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Done);
        QCOMPARE(patches(), 0);
    }

    void sixAtOnce()
    {
        m_items = open(20);
        m_fixture.relay->add("PATCH . * delay ms=300");
        DueDatesTask task(*m_fixture.account, m_items);
        int most = 0;
        connect(m_fixture.relay.get(), &support::FaultRelay::requestSeen, this,
                [&] { most = qMax(most, patches() - int(task.done())); });
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.countOf(Outcome::Changed), 20);
        QCOMPARE(most, DueDatesTask::atOnce);
    }

    //! A kill in the middle of thousands takes few of them out of the audit log.
    void whatHasChangedIsWrittenDownMeanwhile()
    {
        constexpr int entry = DueDatesTask::changesOfAnEntry;
        m_items = open(entry / 2) + open(entry / 2 + 1);
        QCOMPARE(m_items.size(), entry + 1);
        const auto sizes = [this] {
            QList<qsizetype> all;
            const QList<store::AuditEntry> entries = noted();
            for (const store::AuditEntry &each : entries)
                all << each.subjects.size();
            return all;
        };
        m_fixture.relay->add(rule(entry, "delay ms=60000").constData());
        {
            DueDatesTask task(*m_fixture.account, m_items);
            task.start();
            QTRY_COMPARE_WITH_TIMEOUT(task.done(), qint64(entry), 30'000);
            QTRY_COMPARE(sizes(), QList<qsizetype>{entry});
            QVERIFY(!task.isFinished());
        }
        m_items = m_items.mid(0, 3);
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QTRY_COMPARE(sizes(), (QList<qsizetype>{3, entry}));
    }

    //! Each with what it was, in the order of the sessions where that differs.
    void whatItWasIsWrittenDown()
    {
        for (DueDateItem &item : m_items)
            item.from = m_items[0].from;
        DueDatesTask same(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(same));
        QTRY_COMPARE(noted().size(), 1);
        QCOMPARE(noted().first().detail.value(u"from"_s), m_items[0].from.toString());
        QCOMPARE(noted().first().detail.value(u"to"_s), inDays(20).toString());
        QVERIFY(!noted().first().detail.contains(u"outcome"_s));

        m_items[0].from = inDays(20);
        m_items[1].from = {};
        m_items[2].from = inDays(19);
        DueDatesTask several(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(several));
        QTRY_COMPARE(noted().size(), 2);
        QHash<QString, QString> fromOf;
        for (const DueDateItem &item : std::as_const(m_items))
            fromOf.insert(item.sessionId, item.from.isNull() ? u"-"_s : item.from.toString());
        const store::AuditEntry entry = noted().first();
        const QStringList from = entry.detail.value(u"from"_s).split(u' ');
        QCOMPARE(from.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(from[i], fromOf.value(entry.subjects[i]));
    }

    void refusedOnesDoNotStopTheOthers()
    {
        QCOMPARE(m_fixture.sandbox.sign(m_items[0].sessionId), 204); // meanwhile
        m_items[1].to = inDays(60);
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Failed);
        QVERIFY(task.error());
        QCOMPARE(task.results()[0].outcome, Outcome::Ended);
        QCOMPARE(task.results()[0].state.value(), domain::SessionState::Signed);
        QCOMPARE(task.results()[1].outcome, Outcome::Refused);
        QCOMPARE(task.results()[1].error->invalidParams.value(0).name, u"dueDate"_s);
        QCOMPARE(task.results()[2].outcome, Outcome::Changed);
        QCOMPARE(onServer(1), m_items[1].from);
        QCOMPARE(onServer(2), inDays(20));
        QCOMPARE(task.detail(), u"1 of 3 changed"_s);
        QCOMPARE(store::saidwords::saidOf(task.keptDetail()), task.detail());
        QVERIFY(task.keptDetail() != task.detail());
        // the index heard that it is signed
        const auto row = [&] {
            return answerOf<store::StoreResult<store::SessionRow>>([&](QObject *context, auto done) {
                m_fixture.account->sessionIndex().get(m_items[0].sessionId, context, done);
            });
        };
        QTRY_VERIFY(row() && *row() && (*row())->isFinal);
    }

    //! What somebody else has set is not overwritten by what the list showed.
    void whatWasMovedMeanwhileStays()
    {
        const auto reads = [this] { return m_fixture.relay->count("GET", "/signing-sessions/"); };
        QVERIFY(isKnownAt(QDateTime::currentDateTimeUtc().addSecs(-600)));
        const auto theirs = inDays(5);
        QVERIFY(m_fixture.await<api::Nothing>([&](QObject *object, auto done) {
            return m_fixture.sessions().setDueDate(m_items[0].sessionId, theirs, object, done);
        }));
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Failed);
        QCOMPARE(task.results()[0].outcome, Outcome::Moved);
        QCOMPARE(task.countOf(Outcome::Changed), 2);
        QCOMPARE(reads(), 3);
        QCOMPARE(onServer(0), theirs);
        QCOMPARE(onServer(2), inDays(20));
        // where the index has heard of it, its age does not matter
        QVERIFY(isKnownAt(QDateTime::currentDateTimeUtc()));
        DueDatesTask again(*m_fixture.account, {m_items[0]});
        QVERIFY(m_fixture.finish(again));
        QCOMPARE(again.results()[0].outcome, Outcome::Moved);
        QCOMPARE(reads(), 4);
        // and who has seen it may change it: nothing is read for that
        DueDateItem seen = m_items[0];
        seen.from = theirs;
        DueDatesTask last(*m_fixture.account, {seen});
        QVERIFY(m_fixture.finish(last));
        QCOMPARE(last.state(), State::Done);
        QCOMPARE(reads(), 4);
        QCOMPARE(onServer(0), inDays(20));
    }

    //! While an account is filled, thousands of sessions wait to be written at any moment.
    void noneWaitsForWhatIsWritten()
    {
        QVERIFY(isKnownAt(QDateTime::currentDateTimeUtc().addSecs(-600)));
        const auto known = answerOf<store::StoreResult<store::SessionRow>>([&](QObject *context, auto done) {
            m_fixture.account->sessionIndex().getAsWritten(m_items[0].sessionId, context, done);
        });
        QVERIFY(known && *known);
        const auto mayEnd = std::make_shared<QSemaphore>();
        m_fixture.account->sessionIndex().writer().run<void>(
            nullptr,
            [mayEnd](QSqlDatabase &) -> store::StoreResult<void> {
                mayEnd->acquire();
                return {};
            },
            {});
        const auto end = qScopeGuard([mayEnd] { mayEnd->release(); });
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Done);
        // what had been written before is seen: it is old, so the service was asked
        QCOMPARE(m_fixture.relay->count("GET", "/signing-sessions/"), 3);
    }

    //! Of one that is only read nothing has changed.
    void theAccountGoesWhileItIsRead()
    {
        m_fixture.relay->add("GET /signing-sessions/ * delay ms=60000");
        QVERIFY(isKnownAt(QDateTime::currentDateTimeUtc().addSecs(-600)));
        DueDatesTask task(*m_fixture.account, {m_items[0]});
        task.start();
        QTRY_COMPARE(m_fixture.relay->count("GET", "/signing-sessions/"), 1);
        m_fixture.closeAccount();
        QCOMPARE(task.state(), State::Cancelled);
        QCOMPARE(task.countOf(Outcome::NotDone), 1);
        QCOMPARE(patches(), 0);
    }

    void goneOnes()
    {
        m_items[1].sessionId = u"01936b0e-7d5b-7aaa-8000-0123456789ab"_s;
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.results()[1].outcome, Outcome::Gone);
        QCOMPARE(task.countOf(Outcome::Changed), 2);
    }

    void lostAnswers_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("executed") << QByteArray("dropAfter") << Outcome::Changed;
        QTest::newRow("never arrived") << QByteArray("reset") << Outcome::Refused;
        QTest::newRow("failed") << QByteArray("answer status=500 body={}") << Outcome::Refused;
    }
    void lostAnswers()
    {
        QFETCH(QByteArray, fault);
        QFETCH(Outcome, outcome);
        m_fixture.relay->add(rule(1, fault).constData());
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.results()[1].outcome, outcome);
        QCOMPARE(task.countOf(Outcome::Changed), outcome == Outcome::Changed ? 3 : 2);
        QCOMPARE(onServer(1), outcome == Outcome::Changed ? inDays(20) : m_items[1].from);
        QCOMPARE(task.results()[1].error.has_value(), outcome != Outcome::Changed);
    }

    void unknownWhenNobodyCanBeAsked()
    {
        m_fixture.relay->add(rule(1, "dropAfter").constData());
        m_fixture.relay->add(
            ("GET " + m_items[1].sessionId.toLatin1() + " * answer status=503 body={}").constData());
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.results()[1].outcome, Outcome::Unknown);
        QCOMPARE(task.state(), State::Failed);
        QCOMPARE(onServer(1), inDays(20)); // it had arrived, which nobody here could know
        QTRY_COMPARE(noted().size(), 2);   // what was done, and what may have been
        QCOMPARE(noted()[0].subjects, QStringList{m_items[1].sessionId});
        QCOMPARE(noted()[0].detail.value(u"outcome"_s), u"unknown"_s);
        QCOMPARE(noted()[0].detail.value(u"from"_s), m_items[1].from.toString());
        QCOMPARE(noted()[1].subjects.size(), 2);
        QVERIFY(!noted()[1].detail.contains(u"outcome"_s));
    }

    void toldToWait()
    {
        m_fixture.relay->add("PATCH . 1 answer status=429 header=Retry-After:1 body={}");
        QElapsedTimer clock;
        clock.start();
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Done);
        QVERIFY(clock.elapsed() >= 990); // a pause that is obeyed is no shorter; the clocks round
        QCOMPARE(task.countOf(Outcome::Changed), 3);
    }

    void toldToWaitLongerThanTheTransportDoes()
    {
        api::TransportSettings settings = support::patientSettings();
        settings.maxRetryWaitSeconds = 0; // so that a second is long already
        QVERIFY(m_fixture.reset(settings));
        m_items = open(8);
        m_fixture.relay->add("PATCH . 1 answer status=429 header=Retry-After:1 body={}");
        DueDatesTask task(*m_fixture.account, m_items);
        bool wasTold = false;
        connect(&task, &tasks::Task::changed, this,
                [&] { wasTold = wasTold || task.detail().contains(u"asked for a pause"_s); });
        QElapsedTimer clock;
        clock.start();
        QVERIFY(m_fixture.finish(task));
        QVERIFY2(task.state() == State::Done, support::howEnded(task).constData());
        QVERIFY(wasTold);
        QVERIFY(clock.elapsed() >= 990); // a pause that is obeyed is no shorter; the clocks round
        QCOMPARE(task.countOf(Outcome::Changed), 8);
        QCOMPARE(patches(), 9);
    }

    void toldToWaitTooLong()
    {
        m_fixture.relay->add("PATCH . * answer status=429 header=Retry-After:3600 body={}");
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Failed);
        QCOMPARE(task.error()->kind, Kind::TooManyRequests);
        QCOMPARE(task.countOf(Outcome::NotDone), 3);
    }

    void stopInAPauseIsAtOnce()
    {
        api::TransportSettings settings = support::patientSettings();
        settings.maxRetries = 0;
        QVERIFY(m_fixture.reset(settings));
        m_fixture.relay->add("PATCH . * answer status=429 header=Retry-After:55 body={}");
        DueDatesTask task(*m_fixture.account, {m_items[0]});
        task.start();
        QTRY_VERIFY(task.detail().contains(u"asked for a pause"_s));
        task.cancel();
        QCOMPARE(task.state(), State::Cancelled);
        QCOMPARE(task.results()[0].outcome, Outcome::NotDone);
    }

    void stopEndsAfterWhatIsUnderWay()
    {
        m_items = open(20);
        m_fixture.relay->add("PATCH . * delay ms=1000");
        DueDatesTask task(*m_fixture.account, m_items);
        task.start();
        QTRY_COMPARE(patches(), 6);
        task.cancel();
        QVERIFY(!task.isFinished()); // what the six come to is to be known
        QVERIFY(task.detail().contains(u"Ends after"_s));
        QVERIFY(m_fixture.settle(task));
        QCOMPARE(task.state(), State::Cancelled);
        QCOMPARE(task.countOf(Outcome::Changed), 6);
        QCOMPARE(task.countOf(Outcome::NotDone), 14);
        QCOMPARE(patches(), 6);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(onServer(i), i < 6 ? inDays(20) : m_items[i].from);
        DueDatesTask undo(*m_fixture.account, back(task));
        QVERIFY(m_fixture.finish(undo));
        QCOMPARE(undo.results().size(), 6);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(onServer(i), m_items[i].from);
    }

    void stopBeforeItBegins()
    {
        DueDatesTask task(*m_fixture.account, m_items);
        task.start();
        task.cancel();
        QCOMPARE(task.state(), State::Cancelled);
        QCOMPARE(task.countOf(Outcome::NotDone), 3);
        QCOMPARE(patches(), 0);
    }

    void withoutANetworkItGivesUp()
    {
        m_items = open(20);
        m_fixture.relay.reset(); // nobody listens any more
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Failed);
        QCOMPARE(task.error()->kind, Kind::Offline);
        QCOMPARE(task.countOf(Outcome::NotDone), 20);
    }

    void aServiceThatFailsIsNotAskedHundredsOfTimes()
    {
        m_items = open(60);
        m_fixture.relay->add("* /signing-sessions/ * answer status=500 body={}");
        DueDatesTask task(*m_fixture.account, m_items);
        QVERIFY(m_fixture.finish(task));
        QCOMPARE(task.state(), State::Failed);
        QVERIFY2(task.countOf(Outcome::NotDone) >= 40, support::howEnded(task).constData());
        QCOMPARE(task.countOf(Outcome::NotDone) + task.countOf(Outcome::Unknown), 60);
    }

    void theAccountGoesFirst()
    {
        m_fixture.relay->add("PATCH . * delay ms=60000");
        DueDatesTask task(*m_fixture.account, m_items);
        task.start();
        QTRY_COMPARE(patches(), 3);
        m_fixture.closeAccount();
        QCOMPARE(task.state(), State::Cancelled);
        QCOMPARE(task.countOf(Outcome::Unknown), 3); // nobody knows
        QTRY_COMPARE(noted().size(), 1);
        QCOMPARE(noted()[0].subjects.size(), 3);
        QCOMPARE(noted()[0].detail.value(u"outcome"_s), u"unknown"_s);
    }
};

QTEST_GUILESS_MAIN(TestDueDatesTask)
#include "tst_duedatestask.moc"
