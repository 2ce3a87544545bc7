#include "store/batchstore.h"

#include "support/answer.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using store::BatchRecord;
using store::BatchRow;
using store::BatchStore;
using store::BatchSummary;
using store::StoreError;
using store::StoreResult;
using State = store::BatchRow::State;

using Written = StoreResult<void>;

//! What is kept of batches, in a database of their own.
class TestBatchStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<BatchStore> m_batches;
    const QDateTime m_moment = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

    //! As the next start of the program finds it.
    void reopen()
    {
        m_batches.reset();
        m_database.reset();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"data.sqlite"_s));
        m_batches = std::make_unique<BatchStore>(*m_database);
    }
    [[nodiscard]] BatchRecord record(const QString &id, int hoursLater = 0) const
    {
        return {.id = id,
                .profileId = u"p"_s,
                .name = u"Påske"_s,
                .pattern = QByteArray("{\"a\":\0}", 7),
                .sourceName = u"people.csv"_s,
                .folder = u"/home/me/files"_s,
                .headers = {u"Navn"_s, u"E-post"_s},
                .mapping = {1, 2},
                .isRunning = false,
                .createdAt = m_moment.addSecs(3600LL * hoursLater),
                .delimiter = u";"_s};
    }
    static BatchRow row(int number, State state = State::Unchecked)
    {
        return {.number = number,
                .line = number + 1,
                .values = {u"Åse, \"Å\""_s, u"line\nline"_s},
                .state = state};
    }
    static BatchRow wholeRow()
    {
        BatchRow whole = row(7, State::Failed);
        whole.line = 12;
        whole.isBroken = true;
        whole.attempts = 3;
        whole.sendId = u"send"_s;
        whole.sessionIds = {u"one"_s, u"two"_s};
        whole.links = {u"https://sign.example/1"_s, QString()};
        whole.problems = {u"{\"kind\":1}"_s, u"second"_s};
        whole.warnings = {u"twice"_s};
        whole.file = "{\"path\":\"a\"}";
        return whole;
    }
    void create(const BatchRecord &batch, const QList<BatchRow> &rows)
    {
        const auto made = answerOf<Written>(
            [&](QObject *object, auto done) { m_batches->create(batch, rows, object, done); });
        QVERIFY(made && *made);
    }
    void update(const QString &batch, const QList<BatchRow> &rows)
    {
        const auto done = answerOf<Written>(
            [&](QObject *object, auto told) { m_batches->update(batch, rows, object, told); });
        QVERIFY(done && *done);
    }
    [[nodiscard]] QList<BatchRow> rows(const QString &batch)
    {
        const auto read = answerOf<StoreResult<QList<BatchRow>>>(
            [&](QObject *object, auto done) { m_batches->rows(batch, object, done); });
        return read && *read ? **read : QList<BatchRow>();
    }
    [[nodiscard]] StoreResult<BatchRecord> get(const QString &batch)
    {
        return answerOf<StoreResult<BatchRecord>>(
                   [&](QObject *object, auto done) { m_batches->get(batch, object, done); })
            .value();
    }
    [[nodiscard]] QList<BatchSummary> all(const QString &profile = u"p"_s)
    {
        const auto read = answerOf<StoreResult<QList<BatchSummary>>>(
            [&](QObject *object, auto done) { m_batches->all(profile, object, done); });
        return read && *read ? **read : QList<BatchSummary>();
    }
    [[nodiscard]] Written remove(const QString &batch)
    {
        return answerOf<Written>([&](QObject *object, auto done) { m_batches->remove(batch, object, done); })
            .value();
    }
    [[nodiscard]] QList<int> mappingFor(const QStringList &headers)
    {
        const auto read = answerOf<StoreResult<QList<int>>>(
            [&](QObject *object, auto done) { m_batches->mappingFor(headers, object, done); });
        return read && *read ? **read : QList<int>{-1};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void everythingComesBack()
    {
        create(record(u"a"_s), {row(2), row(1), wholeRow()});
        reopen();
        QCOMPARE(*get(u"a"_s), record(u"a"_s));
        const auto back = rows(u"a"_s);
        QCOMPARE(back.size(), 3);
        QCOMPARE(back[0], row(1)); // in their order, however they came
        QCOMPARE(back[1], row(2));
        QCOMPARE(back[2], wholeRow());
    }

    void aRowIsWrittenWhole()
    {
        BatchRow before = wholeRow();
        before = row(before.number);
        create(record(u"a"_s), {row(1), before});
        QSignalSpy changed(m_batches.get(), &BatchStore::rowsChanged);
        BatchRow now = wholeRow();
        now.line = before.line; // where it stands in the file never changes
        const QDateTime from = QDateTime::currentDateTimeUtc().addMSecs(-1);
        update(u"a"_s, {now});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toString(), u"a"_s);
        const auto told = changed[0][1].value<QList<BatchRow>>();
        QCOMPARE(told.size(), 1);
        reopen();
        const auto back = rows(u"a"_s);
        QVERIFY(back[1].changedAt >= from);
        now.changedAt = back[1].changedAt;
        QCOMPARE(back[1], now);
        QCOMPARE(told[0].problems, now.problems);
        QCOMPARE(back[0], row(1));
    }

    //! What was written since it was read stays, whoever wrote it.
    void onlyWhatIsUnchangedIsWritten()
    {
        create(record(u"a"_s), {row(1), row(2)});
        QList<BatchRow> judged = rows(u"a"_s);
        update(u"a"_s, {row(1, State::Sent)});
        for (BatchRow &one : judged)
            one.state = State::Pending;
        QSignalSpy changed(m_batches.get(), &BatchStore::rowsChanged);
        const auto written = answerOf<StoreResult<QList<BatchRow>>>(
            [&](QObject *object, auto done) { m_batches->updateUnchanged(u"a"_s, judged, object, done); });
        QVERIFY(written && *written);
        QCOMPARE((*written)->size(), 1);
        QCOMPARE((*written)->first().number, 2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][1].value<QList<BatchRow>>(), **written);
        const auto back = rows(u"a"_s);
        QCOMPARE(back[0].state, State::Sent);
        QCOMPARE(back[1], (*written)->first()); // and so it can be written again
        // one alone, as each begins that is sent
        const auto writtenAlone = [&](const BatchRow &one) {
            const auto kept = answerOf<StoreResult<QList<BatchRow>>>(
                [&](QObject *object, auto done) { m_batches->updateUnchanged(u"a"_s, {one}, object, done); });
            return kept && *kept ? int((*kept)->size()) : -1;
        };
        QCOMPARE(writtenAlone(judged[1]), 0);
        QCOMPARE(writtenAlone(back[1]), 1);
        QCOMPARE(writtenAlone(row(3)), 0); // it is not there
    }

    //! What a person does to rows at the moment at which they begin to be sent comes too late.
    void onlyWhatIsOpenIsWritten()
    {
        QList<BatchRow> before, out;
        for (int state = 0; state < int(State::Count); ++state) {
            before.append(row(state + 1, static_cast<State>(state)));
            out.append(row(state + 1, State::Excluded));
        }
        create(record(u"a"_s), before);
        const auto written = answerOf<StoreResult<QList<BatchRow>>>(
            [&](QObject *object, auto done) { m_batches->updateOpen(u"a"_s, out, object, done); });
        QVERIFY(written && *written);
        const auto back = rows(u"a"_s);
        QCOMPARE(back.size(), before.size());
        for (qsizetype i = 0; i < back.size(); ++i) {
            const State was = before[i].state;
            const bool isUnderWay =
                was == State::Sending || was == State::Sent || was == State::NeedsDecision;
            QCOMPARE(back[i].state, isUnderWay ? was : State::Excluded);
        }
        QCOMPARE((*written)->size(), before.size() - 3);
    }

    void oneBatchIsNotAnother()
    {
        create(record(u"a"_s), {row(1), row(2)});
        create(record(u"b"_s, 1), {row(1), row(2, State::Sent)});
        BatchRow sent = row(1, State::Sent);
        update(u"a"_s, {sent});
        QCOMPARE(rows(u"b"_s)[0].state, State::Unchecked);
        m_batches->setRunning(u"a"_s, true);
        m_batches->rename(u"a"_s, u"New"_s);
        QCOMPARE(get(u"a"_s)->isRunning, true);
        QCOMPARE(get(u"a"_s)->name, u"New"_s);
        QCOMPARE(get(u"b"_s)->isRunning, false);
        QCOMPARE(get(u"b"_s)->name, u"Påske"_s);
        m_batches->setPaused(u"a"_s);
        QVERIFY(get(u"a"_s)->isPaused && !get(u"a"_s)->isRunning); // one or the other
        QVERIFY(!get(u"b"_s)->isPaused);
        m_batches->setRunning(u"a"_s, false);
        QVERIFY(!get(u"a"_s)->isPaused);
        QVERIFY(remove(u"a"_s));
        QCOMPARE(rows(u"a"_s).size(), 0); // its rows go with it
        QCOMPARE(rows(u"b"_s).size(), 2);
    }

    void newestFirstAndOfOneAccount()
    {
        create(record(u"old"_s, 1), {row(1, State::Sent), row(2, State::Sent), row(3, State::Pending)});
        create(record(u"new"_s, 2), {row(1)});
        create(record(u"oldest"_s), {});
        BatchRecord other = record(u"other"_s, 3);
        other.profileId = u"q"_s;
        create(other, {row(1)});
        const auto batches = all();
        QCOMPARE(batches.size(), 3);
        QCOMPARE(batches[0].record.id, u"new"_s);
        QCOMPARE(batches[1].record.id, u"old"_s);
        QCOMPARE(batches[2].record.id, u"oldest"_s);
        QCOMPARE(batches[1].counts, (store::BatchCounts{{State::Sent, 2}, {State::Pending, 1}}));
        QCOMPARE(batches[2].counts, store::BatchCounts());
        QCOMPARE(all(u"q"_s).size(), 1);
        QCOMPARE(all(u"nobody"_s).size(), 0);
    }

    //! What is under way, or nobody knows the end of, has to stay findable.
    void notRemovedWhileItMatters_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isRemoved");
        for (int state = 0; state < int(State::Count); ++state) {
            const auto of = static_cast<State>(state);
            QTest::addRow("%d", state) << state << (of != State::Sending && of != State::NeedsDecision);
        }
    }
    void notRemovedWhileItMatters()
    {
        QFETCH(int, state);
        QFETCH(bool, isRemoved);
        create(record(u"a"_s), {row(1, State::Sent), row(2, static_cast<State>(state))});
        const auto removed = remove(u"a"_s);
        QCOMPARE(removed.has_value(), isRemoved);
        QCOMPARE(get(u"a"_s).has_value(), !isRemoved);
        QCOMPARE(rows(u"a"_s).size(), isRemoved ? 0 : 2);
        if (!isRemoved)
            QCOMPARE(removed.error().kind, StoreError::Kind::NotFound);
    }

    //! Its rows were found to be right or wrong by the one before; nobody sends them by that.
    void rowsOfAnotherPatternAreNotCheckedAnyMore()
    {
        BatchRow wrong = row(2, State::Problem);
        wrong.changedAt = m_moment;
        create(record(u"a"_s),
               {row(1, State::Pending), wrong, row(3, State::Excluded), row(4, State::Failed)});
        const auto use = [this](const QString &batch) {
            return answerOf<Written>([&](QObject *object, auto done) {
                       m_batches->usePattern(batch, "{\"b\":1}", object, done);
                   })
                .value();
        };
        QVERIFY(use(u"a"_s));
        reopen();
        QCOMPARE(get(u"a"_s)->pattern, QByteArray("{\"b\":1}"));
        const QList<BatchRow> now = rows(u"a"_s);
        QCOMPARE(now[0].state, State::Unchecked);
        QCOMPARE(now[1].state, State::Unchecked);
        QVERIFY(now[1].changedAt > m_moment); // a check that goes on does not write what it found
        QCOMPARE(now[2].state, State::Excluded);
        QCOMPARE(now[3].state, State::Failed);

        const auto kept = answerOf<Written>(
            [&](QObject *object, auto done) { m_batches->setPattern(u"a"_s, "{\"b\":2}", object, done); });
        QVERIFY(kept && *kept);
        QCOMPARE(get(u"a"_s)->pattern, QByteArray("{\"b\":2}"));
        QCOMPARE(rows(u"a"_s), now);
    }

    //! Half of it by one, half by another: nobody would know who has got what.
    void aPatternThatWasSentStays_data()
    {
        QTest::addColumn<int>("state");
        for (const State state : {State::Sending, State::Sent, State::NeedsDecision})
            QTest::addRow("%d", int(state)) << int(state);
    }
    void aPatternThatWasSentStays()
    {
        QFETCH(int, state);
        create(record(u"a"_s), {row(1, State::Pending), row(2, static_cast<State>(state))});
        const auto used = answerOf<Written>(
            [&](QObject *object, auto done) { m_batches->usePattern(u"a"_s, "{\"b\":1}", object, done); });
        QVERIFY(used && !*used);
        QCOMPARE(used->error().kind, StoreError::Kind::NotFound);
        QCOMPARE(get(u"a"_s)->pattern, record(u"a"_s).pattern);
        QCOMPARE(rows(u"a"_s).first().state, State::Pending);
    }

    void whatIsNotThereIsNotFound()
    {
        const auto none = get(u"none"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, StoreError::Kind::NotFound);
        QVERIFY(!remove(u"none"_s));
        create(record(u"a"_s), {row(1)});
        update(u"a"_s, {row(2)}); // not added
        QCOMPARE(rows(u"a"_s).size(), 1);
    }

    void whoeverShowsThemIsTold()
    {
        QSignalSpy changed(m_batches.get(), &BatchStore::changed);
        create(record(u"a"_s), {row(1)});
        QCOMPARE(changed.size(), 1);
        m_batches->rename(u"a"_s, u"New"_s);
        QTRY_COMPARE(changed.size(), 2);
        m_batches->setRunning(u"a"_s, true);
        QTRY_COMPARE(changed.size(), 3);
        QVERIFY(remove(u"a"_s));
        QCOMPARE(changed.size(), 4);
    }

    void theLastMappingOfTheSameHeaders()
    {
        const QStringList headers{u"Navn"_s, u"E-post"_s};
        QCOMPARE(mappingFor(headers), QList<int>());
        m_batches->rememberMapping(headers, {1, 2});
        m_batches->rememberMapping({u"Navn"_s}, {3});
        QCOMPARE(mappingFor(headers), (QList<int>{1, 2}));
        m_batches->rememberMapping(headers, {2, 0});
        reopen();
        QCOMPARE(mappingFor(headers), (QList<int>{2, 0}));
        QCOMPARE(mappingFor({u"Navn"_s}), QList<int>{3});
        QCOMPARE(mappingFor({u"E-post"_s, u"Navn"_s}), QList<int>());
        QCOMPARE(mappingFor({u"Navn,E-post"_s}), QList<int>()); // one header that has a comma
    }
};

QTEST_GUILESS_MAIN(TestBatchStore)
#include "tst_batchstore.moc"
