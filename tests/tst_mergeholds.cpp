#include "store/activitylog.h"
#include "support/mergefixture.h"
#include "tasks/activities.h"
#include "tasks/attention.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <utility>

using namespace tasks;
using namespace Qt::StringLiterals;
using support::howEnded;
using support::MergeFixture;
using Hold = tasks::MergeTask::Hold;
using RowState = store::BatchRow::State;
using State = tasks::Task::State;

//! What stops a batch or a row of it: a decision, the network, an end of the program at an awkward moment.
class TestMergeHolds : public QObject
{
    Q_OBJECT

private:
    MergeFixture m_desk;

    //! The answer of the second session is lost, and the service's list cannot be had.
    void loseTheSecond()
    {
        m_desk.relay->add("POST ^/sign/signing-sessions$ 2 dropAfter");
        m_desk.relay->add("GET ^/sign/signing-sessions\\? * answer status=500 body={}");
    }
    QString checked(int people)
    {
        const QString batch = m_desk.makeBatch(MergeFixture::people(people));
        return m_desk.check(batch) ? batch : QString();
    }
    std::unique_ptr<MergeTask> task(const QString &batch, int parallel)
    {
        auto made = std::make_unique<MergeTask>(*m_desk.account, batch);
        made->setParallel(parallel);
        made->setSettleTime(20);
        return made;
    }
    //! A row as the program leaves it that ends between the send's end and the row's.
    store::BatchRow leftSending(const QString &batch, int index, const QString &sendId,
                                RowState state = RowState::Sending)
    {
        store::BatchRow row = m_desk.rows(batch)[index];
        row.state = state;
        row.sendId = sendId;
        m_desk.update(batch, {row});
        return row;
    }
    void journal(const QString &id, const QByteArray &payload, const QString &endedAs = {})
    {
        const auto begun = answerOf<store::StoreResult<void>>([&](QObject *object, auto done) {
            m_desk.account->sendJournal().begin({.id = id,
                                                 .profileId = m_desk.account->profile().id,
                                                 .createdAt = QDateTime::currentDateTimeUtc(),
                                                 .state = {},
                                                 .payload = payload,
                                                 .steps = {}},
                                                object, done);
        });
        QVERIFY(begun && *begun);
        if (!endedAs.isEmpty())
            m_desk.account->sendJournal().finish(id, endedAs);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS), 23)); }
    void init() { QVERIFY(m_desk.reset()); }

    //! What is done to a row that still waits counts: left out it is not sent, corrected it is sent as it is.
    void rowsThatWaitAreSentAsTheyAreNow()
    {
        const QString batch = checked(6);
        const auto sending = task(batch, 1);
        bool isPaused = false;
        connect(sending.get(), &Task::changed, this, [&] {
            if (sending->sentCount() == 1 && !std::exchange(isPaused, true))
                sending->pause();
        });
        sending->start();
        QTRY_VERIFY(isPaused);
        QTRY_COMPARE(m_desk.counts(batch).value(RowState::Sent), 1);
        auto rows = m_desk.rows(batch);
        QCOMPARE(rows[4].state, RowState::Pending);
        QCOMPARE(rows[5].state, RowState::Pending);
        rows[4].state = RowState::Excluded;
        rows[5].values[1] = u"other@example.no"_s;
        rows[5].state = RowState::Unchecked;
        m_desk.update(batch, {rows[4], rows[5]});
        QCOMPARE(sending->total(), 4);
        QVERIFY(m_desk.check(batch, {6}));
        QCOMPARE(sending->total(), 5); // it was to be sent, and is again
        sending->carryOn();
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        rows = m_desk.rows(batch);
        QCOMPARE(rows[4].state, RowState::Excluded);
        QVERIFY(rows[4].sessionIds.isEmpty());
        QCOMPARE(rows[5].state, RowState::Sent);
        QCOMPARE(rows[5].values[1], u"other@example.no"_s);
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 5);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    }

    //! The store has it before this is told: a row whose turn comes in that moment is not sent as it was.
    void changedInTheMomentOfTheirTurn()
    {
        const QString batch = checked(4);
        const auto sending = task(batch, 1);
        bool isPaused = false;
        connect(sending.get(), &Task::changed, this, [&] {
            if (sending->sentCount() == 1 && !std::exchange(isPaused, true))
                sending->pause();
        });
        sending->start();
        QTRY_VERIFY(isPaused);
        QTRY_COMPARE(m_desk.counts(batch).value(RowState::Sent), 1);
        auto rows = m_desk.rows(batch);
        QCOMPARE(rows[1].state, RowState::Pending);
        QCOMPARE(rows[2].state, RowState::Pending);
        rows[1].state = RowState::Excluded;
        rows[2].values[1] = u"other@example.no"_s;
        m_desk.account->batches().update(batch, {rows[1], rows[2]});
        sending->setParallel(2);
        sending->carryOn(); // both begin, and nobody has been told yet
        QCOMPARE(sending->runningCount(), 2);
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        rows = m_desk.rows(batch);
        QCOMPARE(rows[1].state, RowState::Excluded);
        QVERIFY(rows[1].sessionIds.isEmpty());
        QCOMPARE(rows[2].state, RowState::Sent);
        QCOMPARE(rows[2].values[1], u"other@example.no"_s);
        QCOMPARE(rows[2].attempts, 1);
        QCOMPARE(sending->total(), 3);
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 3);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    }

    //! The others go on without it, and the batch is not over before it is decided.
    void oneThatNeedsADecisionHoldsNobody()
    {
        const QString batch = checked(5);
        loseTheSecond();
        const auto sending = task(batch, 1);
        QSignalSpy asked(sending.get(), &MergeTask::decisionNeeded);
        QVERIFY(MergeFixture::finish(*sending));
        QVERIFY2(sending->state() == State::NeedsDecision, howEnded(*sending));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toInt(), 2);
        QCOMPARE(sending->sentCount(), 4);
        QCOMPARE(sending->runningCount(), 0);
        QVERIFY2(sending->detail().contains(u"decision"_s), qPrintable(sending->detail()));
        QVERIFY(sending->undecided(2) && !sending->undecided(1));
        QTRY_COMPARE(m_desk.rows(batch)[1].state, RowState::NeedsDecision);
        QVERIFY(m_desk.record(batch).isRunning);
        QCOMPARE(m_desk.sessionsTitled(m_desk.title).size(), 5);

        m_desk.relay->clear();
        sending->undecided(2)->decideLookAgain();
        QVERIFY(!sending->undecided(2));
        QCOMPARE(sending->runningCount(), 1);
        QVERIFY(sending->state() != State::NeedsDecision);
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        QCOMPARE(sending->sentCount(), 5);
        QCOMPARE(sending->failedCount(), 0);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
        QCOMPARE(m_desk.sessionsTitled(m_desk.title).size(), 5);
        QTRY_VERIFY(!m_desk.record(batch).isRunning);
    }

    void givenUpItIsCancelledAndTheBatchEnds()
    {
        const QString batch = checked(3);
        loseTheSecond();
        const auto sending = task(batch, 1);
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::NeedsDecision);
        sending->undecided(2)->decideGiveUp();
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        QCOMPARE(sending->sentCount(), 2);
        QCOMPARE(sending->failedCount(), 1);
        const auto row = m_desk.rows(batch)[1];
        QCOMPARE(row.state, RowState::Cancelled);
        QCOMPARE(problemFrom(row.problems.value(0)).kind, MergeProblem::Kind::Stopped);
    }

    //! Who works in another program: once that a person is asked, and once that the batch is over.
    void whoIsElsewhereIsTold()
    {
        const QString batch = checked(3);
        loseTheSecond();
        store::ActivityLog log(*m_desk.database);
        Activities activities(log);
        Attention attention(*m_desk.account, activities);
        QSignalSpy asked(&attention, &Attention::decisionNeeded), over(&attention, &Attention::batchEnded);
        MergeTask *sending = task(batch, 1).release();
        activities.add(sending);
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::NeedsDecision, howEnded(*sending));
        QCOMPARE(asked.size(), 1);
        QVERIFY(!sending->title().isEmpty());
        QCOMPARE(asked[0][0].toString(), sending->title());
        QCOMPARE(over.size(), 0);
        sending->undecided(2)->decideGiveUp();
        QVERIFY(MergeFixture::settle(*sending));
        QTRY_COMPARE(over.size(), 1);
        QCOMPARE(over[0][0].toString(), sending->title());
        QCOMPARE(over[0][1].toInt(), 2);
        QCOMPARE(over[0][2].toInt(), 1);
        QCOMPARE(asked.size(), 1);
    }

    //! Rows that are sent again meanwhile do not have to wait for the decision.
    void othersJoinWhileOneIsUndecided()
    {
        const QString batch = checked(3);
        loseTheSecond();
        m_desk.relay->add("POST ^/sign/signing-sessions$ 3 answer status=400 body={\"title\":\"No\"}");
        const auto sending = task(batch, 1);
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::NeedsDecision);
        auto row = m_desk.rows(batch)[2];
        QCOMPARE(row.state, RowState::Failed);
        row.state = RowState::Pending;
        m_desk.update(batch, {row});
        m_desk.relay->clear();
        sending->takeMore();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.rows(batch)[2].state, RowState::Sent, 15'000);
        QVERIFY(sending->undecided(2)); // nobody decided for the person
        QCOMPARE(m_desk.rows(batch)[2].attempts, 2);
        sending->undecided(2)->decideLookAgain();
        QVERIFY(MergeFixture::settle(*sending));
        QCOMPARE(sending->state(), State::Done);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    }

    //! Stopping does not wait for a decision; the next start asks again.
    void stoppedWithADecisionOpen()
    {
        const QString batch = checked(3);
        loseTheSecond();
        const auto sending = task(batch, 1);
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::NeedsDecision);
        sending->cancel();
        QVERIFY(MergeFixture::settle(*sending));
        QCOMPARE(sending->state(), State::Cancelled);
        QCOMPARE(m_desk.rows(batch)[1].state, RowState::NeedsDecision);
        QVERIFY(!m_desk.record(batch).isRunning);
    }

    void undecidedAtTheNextStart()
    {
        const QString batch = checked(4);
        loseTheSecond();
        auto sending = task(batch, 1);
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::NeedsDecision);
        QTRY_COMPARE(m_desk.rows(batch)[1].state, RowState::NeedsDecision);
        m_desk.account->batches().setRunning(batch, false); // as if it had been paused
        QVERIFY(m_desk.restart());
        sending.reset();
        m_desk.relay->clear();
        const auto left = m_desk.unfinishedBatches();
        QCOMPARE(left.size(), 1);
        left[0]->setSettleTime(20);
        QVERIFY(MergeFixture::finish(*left[0]));
        QVERIFY2(left[0]->state() == State::Done, howEnded(*left[0]));
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 4);
        qDeleteAll(left);
        QVERIFY(m_desk.unfinishedBatches().isEmpty());
    }

    //! One that waits for the network waits for all, and all go on by themselves.
    void withoutNetworkNothingBegins()
    {
        const QString batch = checked(12);
        const auto sending = task(batch, 2);
        sending->setNetworkWait(20, 40);
        QSignalSpy holds(sending.get(), &MergeTask::holdChanged);
        sending->start();
        QTRY_VERIFY_WITH_TIMEOUT(sending->sentCount() >= 2, 15'000);
        m_desk.relay->add("* .* * dropBefore");
        QTRY_COMPARE_WITH_TIMEOUT(sending->holding(), Hold::Offline, 15'000);
        QVERIFY2(sending->detail().contains(u"not reached"_s), qPrintable(sending->detail()));
        int begun = 0;
        for (const store::BatchRow &row : m_desk.rows(batch))
            begun += row.attempts;
        QVERIFY2(begun <= sending->sentCount() + 2, qPrintable(QString::number(begun)));
        QVERIFY(m_desk.record(batch).isRunning);
        m_desk.relay->clear();
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        QCOMPARE(sending->holding(), Hold::None);
        QVERIFY(holds.size() >= 2);
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 12);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    }

    //! The only row that was waiting is stopped: the others do not wait for it for ever.
    void whatWaitedIsGoneAndTheOthersGoOn()
    {
        const QString batch = checked(4);
        const auto sending = task(batch, 1);
        sending->setNetworkWait(600'000, 600'000);
        m_desk.relay->add("* .* * dropBefore");
        sending->start();
        QTRY_COMPARE_WITH_TIMEOUT(sending->holding(), Hold::Offline, 15'000);
        m_desk.relay->clear();
        const auto waiting = sending->findChildren<SendTask *>();
        QCOMPARE(waiting.size(), 1);
        waiting[0]->undo();
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        QCOMPARE(m_desk.rows(batch)[0].state, RowState::Cancelled);
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 3);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    }

    void theEndIsTheEnd()
    {
        const QString batch = checked(6);
        const auto sending = task(batch, 1);
        sending->start();
        QTRY_VERIFY_WITH_TIMEOUT(sending->sentCount() >= 1, 15'000);
        sending->endAfterThese();
        sending->pause();
        QCOMPARE(sending->holding(), Hold::Ending);
        sending->carryOn();
        QCOMPARE(sending->holding(), Hold::Ending);
        QVERIFY(!m_desk.record(batch).isRunning);
        QVERIFY(MergeFixture::settle(*sending));
        QCOMPARE(sending->state(), State::Done);
        QVERIFY(m_desk.counts(batch).value(RowState::Pending) > 0);
    }

    //! Paused, carried on, and the program ends: the next start goes on.
    void carriedOnGoesOnAtTheNextStart()
    {
        const QString batch = checked(8);
        auto sending = task(batch, 1);
        sending->start();
        QTRY_VERIFY_WITH_TIMEOUT(sending->sentCount() >= 1, 15'000);
        sending->pause();
        QTRY_VERIFY(!m_desk.record(batch).isRunning);
        sending->carryOn();
        QTRY_VERIFY(m_desk.record(batch).isRunning);
        QVERIFY(m_desk.restart());
        sending.reset();
        const auto left = m_desk.unfinishedBatches();
        QCOMPARE(left.size(), 1);
        QVERIFY(MergeFixture::finish(*left[0]));
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 8);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
        qDeleteAll(left);
    }

    //! Looked for more rows while one is under way: that one is none of them.
    void whatIsUnderWayIsNotTakenTwice()
    {
        const QString batch = checked(1);
        m_desk.relay->add("POST ^/sign/signing-sessions$ 1 delay ms=1500");
        const auto sending = task(batch, 2);
        sending->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.relay->count("POST", "/signing-sessions"), 1, 15'000);
        sending->takeMore();
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        QCOMPARE(sending->total(), 1);
        QCOMPARE(sending->sentCount(), 1);
        QCOMPARE(m_desk.sessionsTitled(m_desk.title).size(), 1);
        QCOMPARE(m_desk.whyNotOneEach(batch), QByteArray());
    }

    //! Paused while the last row is under way: nothing is left, and so nothing is paused in the end.
    void pausedAtItsLastRowItIsDone()
    {
        const QString batch = checked(1);
        m_desk.relay->add("POST ^/sign/signing-sessions$ 1 delay ms=1500");
        const auto sending = task(batch, 1);
        sending->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.relay->count("POST", "/signing-sessions"), 1, 15'000);
        sending->pause();
        QVERIFY2(sending->detail().contains(u"Paused"_s), qPrintable(sending->detail()));
        QVERIFY(MergeFixture::settle(*sending));
        QVERIFY2(sending->state() == State::Done, howEnded(*sending));
        QVERIFY2(!sending->detail().contains(u"Paused"_s), qPrintable(sending->detail()));
    }

    //! What was not asked for yet need not be waited for.
    void stoppedWhileAnUploadHangs()
    {
        const QString batch = checked(2);
        m_desk.relay->add("POST ^/sign/documents$ * delay ms=60000");
        const auto sending = task(batch, 1);
        sending->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.relay->count("POST", "/sign/documents"), 1, 15'000);
        sending->cancel();
        QVERIFY(MergeFixture::settle(*sending));
        QCOMPARE(sending->state(), State::Cancelled);
        QCOMPARE(m_desk.rows(batch)[0].state, RowState::Cancelled);
        QCOMPARE(m_desk.rows(batch)[1].state, RowState::Pending);
    }

    //! Who presses it before the rows were read has paused it, for the next start too.
    void pausedAtOnceStaysPaused()
    {
        const QString batch = checked(2);
        const auto sending = task(batch, 1);
        sending->start();
        sending->pause();
        QTRY_COMPARE(sending->leftCount(), 2);
        QVERIFY(sending->isPaused());
        QVERIFY(m_desk.record(batch).isPaused && !m_desk.record(batch).isRunning);
        QVERIFY(m_desk.unfinishedBatches().isEmpty());
        sending->carryOn();
        QVERIFY(!m_desk.record(batch).isPaused);
        QVERIFY(MergeFixture::settle(*sending));
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 2);
        QVERIFY(!m_desk.record(batch).isPaused && !m_desk.record(batch).isRunning);
    }

    //! Whoever is quick has paused it and let it go on before its rows are read.
    void goesOnThatWasHeldBeforeItKnewItsRows()
    {
        const QString batch = checked(2);
        const auto sending = task(batch, 1);
        sending->start();
        sending->pause();
        sending->carryOn();
        QVERIFY(!sending->isFinished());
        QVERIFY(MergeFixture::settle(*sending));
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 2);
    }

    //! Ended between two rows: none was in the middle, and the others are sent all the same.
    void endedBetweenTwoRows()
    {
        const QString batch = checked(2);
        m_desk.account->batches().setRunning(batch, true);
        const auto left = m_desk.unfinishedBatches();
        QCOMPARE(left.size(), 1);
        QVERIFY(MergeFixture::finish(*left[0]));
        qDeleteAll(left);
        QCOMPARE(m_desk.counts(batch).value(RowState::Sent), 2);
    }

    //! What a row is about to do cannot be written down: then it does not do it.
    void nothingIsSentThatCannotBeWrittenDown()
    {
        const QString batch = checked(3);
        const auto closed = answerOf<store::StoreResult<void>>([&](QObject *object, auto done) {
            m_desk.database->run<void>(
                object,
                [](QSqlDatabase &database) -> store::StoreResult<void> {
                    QSqlQuery query(database);
                    if (!query.exec(u"CREATE TRIGGER full BEFORE UPDATE ON batch_row BEGIN SELECT "
                                    "RAISE(ABORT, 'full'); END"_s))
                        return tl::make_unexpected(store::StoreError());
                    return {};
                },
                done);
        });
        QVERIFY(closed && *closed);
        const auto sending = task(batch, 2);
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::Failed);
        // Something else goes through meanwhile, and nothing of the batch
        const auto other = m_desk.task(m_desk.planOf({{u"Kari"_s}}));
        QVERIFY(MergeFixture::finish(*other));
        QCOMPARE(other->state(), State::Done);
        QCOMPARE(m_desk.relay->count("POST", "/sign/documents"), 1);
        QCOMPARE(m_desk.sessionsTitled(m_desk.title).size(), 1);
    }

    //! Never more than was allowed, never twice at once.
    void noMoreThanAllowedAtATime()
    {
        const QString batch = checked(9);
        const auto sending = task(batch, 3);
        int most = 0;
        connect(sending.get(), &Task::changed, this, [&] { most = std::max(most, sending->runningCount()); });
        connect(m_desk.relay.get(), &support::FaultRelay::requestSeen, sending.get(),
                [&] { most = std::max(most, sending->runningCount()); });
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::Done);
        QCOMPARE(most, 3);
        QVERIFY(!m_desk.record(batch).isRunning);
        const auto none = task(batch, 0); // at least one
        QVERIFY(MergeFixture::finish(*none));
        QCOMPARE(none->state(), State::Done);
        const QString more = checked(2);
        const auto slow = task(more, 0);
        QVERIFY(MergeFixture::finish(*slow));
        QCOMPARE(m_desk.counts(more).value(RowState::Sent), 2);
    }

    //! Time has passed since the check.
    void checkedAgainRightBeforeItIsSent()
    {
        auto people = MergeFixture::people(2);
        const QString batch = m_desk.makeBatch(people);
        QVERIFY(m_desk.check(batch));
        auto row = m_desk.rows(batch)[0];
        row.values[2] = u"2020-01-01"_s; // what the check found to be right then
        m_desk.update(batch, {row});
        const auto sending = task(batch, 2);
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::Done);
        QCOMPARE(sending->sentCount(), 1);
        QCOMPARE(sending->failedCount(), 1);
        row = m_desk.rows(batch)[0];
        QCOMPARE(row.state, RowState::Problem);
        QCOMPARE(problemFrom(row.problems.value(0)).rule.violation.reason, domain::Reason::InThePast);
        QCOMPARE(row.attempts, 0);
        QCOMPARE(m_desk.sessionsTitled(m_desk.title).size(), 1);
    }

    //! That its template was changed is asked about once, of the batch: a row that waited would ask again.
    void aRowDoesNotAskAboutItsTemplate()
    {
        domain::SessionDraft made = m_desk.pattern();
        made.templateId = u"lease"_s;
        made.templateRevision = 3;
        const auto pattern =
            patternOf(newBatch(u"p"_s, made, u"a.csv"_s, {}, {{u"Name"_s}, {domain::merge::Field::Name}}));
        QVERIFY(pattern);
        QCOMPARE(pattern->draft.templateId, u"lease"_s);
        QCOMPARE(pattern->draft.templateRevision, 3);
        store::BatchRow row;
        row.values = {u"Kari"_s};
        const domain::SessionDraft draft = pattern->draftOf(row);
        QCOMPARE(draft.signers.size(), 1);
        QCOMPARE(draft.templateId, QString());
        QCOMPARE(draft.templateRevision, 0);
    }

    void batchOfAnotherAccount()
    {
        const domain::SessionDraft pattern = m_desk.pattern();
        const auto record = newBatch(u"other"_s, pattern, u"a.csv"_s, {}, {{u"Name"_s}, {}});
        const auto made = answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { m_desk.account->batches().create(record, {}, object, done); });
        QVERIFY(made && *made);
        const auto sending = task(record.id, 1);
        QVERIFY(MergeFixture::finish(*sending));
        QCOMPARE(sending->state(), State::Failed);
        QCOMPARE(sending->error()->code, u"other_profile"_s);
    }

    //! The journal says how the send ended; the row was not told.
    void endedBeforeTheRowWasTold_data()
    {
        QTest::addColumn<QString>("endedAs");
        QTest::addColumn<int>("state");
        QTest::newRow("cancelled") << u"cancelled"_s << int(RowState::Cancelled);
        QTest::newRow("undone") << u"undone"_s << int(RowState::Cancelled);
        QTest::newRow("failed") << u"failed"_s << int(RowState::Failed);
    }
    void endedBeforeTheRowWasTold()
    {
        QFETCH(QString, endedAs);
        QFETCH(int, state);
        const QString batch = checked(2);
        journal(u"send"_s, toJson(m_desk.planOf({{u"Kari"_s}})), endedAs);
        leftSending(batch, 0, u"send"_s);
        const auto left = m_desk.unfinishedBatches();
        QCOMPARE(left.size(), 1);
        QVERIFY(MergeFixture::finish(*left[0]));
        QCOMPARE(left[0]->state(), State::Done);
        QCOMPARE(left[0]->failedCount(), 1);
        qDeleteAll(left);
        const auto row = m_desk.rows(batch)[0];
        QCOMPARE(int(row.state), state);
        QCOMPARE(problemFrom(row.problems.value(0)).kind,
                 row.state == RowState::Failed ? MergeProblem::Kind::Service : MergeProblem::Kind::Stopped);
        QCOMPARE(m_desk.counts(batch).value(RowState::Pending), 1); // the batch itself was not going
        QCOMPARE(m_desk.sessionsTitled(m_desk.title).size(), 0);
    }

    void damagedRecordsAreNotSentAnew_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("endedAs");
        QTest::addColumn<bool>("wasStopped");
        QTest::newRow("unreadable") << true << QString() << false;
        QTest::newRow("stopped by a rescue") << true << u"damaged"_s << true;
        QTest::newRow("lost in a rescue") << false << QString() << true;
    }
    //! Nobody can say what was sent: only a person sends it again, one row at a time.
    void damagedRecordsAreNotSentAnew()
    {
        QFETCH(bool, isThere);
        QFETCH(QString, endedAs);
        QFETCH(bool, wasStopped);
        const QString batch = checked(1);
        if (isThere)
            journal(u"send"_s, wasStopped ? toJson(m_desk.planOf({{u"Kari"_s}})) : QByteArray("{"), endedAs);
        leftSending(batch, 0, u"send"_s, wasStopped ? RowState::NeedsDecision : RowState::Sending);
        const auto going = task(batch, 1);
        QVERIFY(MergeFixture::finish(*going));
        QCOMPARE(going->state(), State::Done);
        QCOMPARE(going->failedCount(), 1);
        const auto row = m_desk.rows(batch)[0];
        QCOMPARE(row.state, RowState::Excluded);
        QCOMPARE(problemFrom(row.problems.value(0)).error.code, u"journal_unreadable"_s);
        QCOMPARE(m_desk.sessionsTitled(m_desk.title).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMergeHolds)
#include "tst_mergeholds.moc"
