#include "models/sessiontablemodel.h"
#include "store/sessionlists.h"
#include "store/stucksessions.h"
#include "store/triagestore.h"
#include "support/answer.h"
#include "support/indexrows.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::SessionFilter;
using domain::SessionState;
using domain::SnoozeChoice;
using domain::StuckCause;
using domain::Triage;
using domain::TriageChange;
using domain::TriageTarget;
using store::SessionRow;
using store::StoreResult;
using store::TriageStore;
using Settling = TriageChange::Settling;
using Numbers = QList<int>;

//! What somebody notes about sessions: where it is kept, what lists and counts make of it, and when it ends.
class TestTriage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::SessionIndex> m_index;
    std::unique_ptr<TriageStore> m_store;
    const QDateTime m_now = QDateTime::fromString(u"2026-11-26T12:00:00.250Z"_s, Qt::ISODateWithMs);

    static QString idOf(int number) { return support::indexId(number); }
    [[nodiscard]] SessionRow row(int number, const QString &state = u"READY"_s) const
    {
        return support::indexRow(number, state, m_now);
    }
    bool keep(const QList<SessionRow> &rows)
    {
        const auto kept = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { m_index->upsert(rows, context, done); });
        return kept && kept->has_value();
    }
    void open()
    {
        m_store.reset();
        m_index.reset();
        m_database.reset();
        m_database = std::make_unique<store::Database>(m_folder->filePath(u"app.db"_s));
        m_index = std::make_unique<store::SessionIndex>(m_folder->filePath(u"index.db"_s));
        m_store = std::make_unique<TriageStore>(*m_database, *m_index, u"p"_s);
    }
    [[nodiscard]] TriageTarget target(int number) const
    {
        return {idOf(number), u"READY"_s, m_now.addDays(10)};
    }
    TriageStore::Steps change(const Numbers &numbers, const TriageChange &change)
    {
        QList<TriageTarget> targets;
        for (const int number : numbers)
            targets << target(number);
        return changeAt(m_now, targets, change);
    }
    TriageStore::Steps changeAt(const QDateTime &now, const QList<TriageTarget> &targets,
                                const TriageChange &change)
    {
        const auto steps = answerOf<StoreResult<TriageStore::Steps>>(
            [&](QObject *context, auto done) { m_store->change(targets, change, now, context, done); });
        (void)keep({}); // behind it: the index has it, too
        return steps && *steps ? **steps : TriageStore::Steps();
    }
    bool put(const QList<Triage> &all)
    {
        const auto done = answerOf<StoreResult<void>>(
            [&](QObject *context, auto told) { m_store->put(all, context, told); });
        return done && *done;
    }
    //! As StuckWatch finds it.
    bool stick(int number, const QList<StuckCause> &causes)
    {
        store::StuckSessions::Causes all;
        if (!causes.isEmpty())
            all.insert(idOf(number), causes);
        const auto done = answerOf<StoreResult<bool>>(
            [&](QObject *context, auto told) { store::StuckSessions(*m_index).replace(all, context, told); });
        return done && done->has_value();
    }
    domain::TriageMarks marks(int number)
    {
        const auto row = answerOf<StoreResult<SessionRow>>(
            [&](QObject *context, auto done) { m_index->get(idOf(number), context, done); });
        return row && *row ? (*row)->triage : domain::TriageMarks();
    }
    Triage noted(int number)
    {
        const auto found = answerOf<StoreResult<Triage>>(
            [&](QObject *context, auto done) { m_store->ofSession(idOf(number), context, done); });
        return found && *found ? **found : Triage();
    }
    QStringList labels()
    {
        const auto found = answerOf<StoreResult<QStringList>>(
            [&](QObject *context, auto done) { m_store->labels(context, done); });
        return found && *found ? **found : QStringList{u"no answer"_s};
    }
    bool mirror()
    {
        const auto done =
            answerOf<StoreResult<void>>([&](QObject *context, auto told) { m_store->mirror(context, told); });
        return done && *done;
    }
    bool adopt()
    {
        const auto done =
            answerOf<StoreResult<bool>>([&](QObject *context, auto told) { m_store->adopt(context, told); });
        return done && done->value_or(false);
    }
    //! The list, by the numbers that row() was given; the count must say the same.
    Numbers list(const SessionFilter &filter, std::optional<QDateTime> at = {})
    {
        const QDateTime now = at.value_or(m_now);
        store::SessionLists lists(*m_index);
        store::ListRequest request;
        const auto all = answerOf<StoreResult<store::SessionNumbers>>([&](QObject *context, auto done) {
            request = lists.list(
                filter, {}, now, context, [done](const auto &first, bool) { done(first); },
                [](const auto &) {});
        });
        const auto counts = answerOf<StoreResult<QList<qint64>>>(
            [&](QObject *context, auto done) { lists.count({filter}, now, context, done); });
        if (!all || !*all || !counts || !*counts || counts->value().value(0) != all->value().size())
            return {-1};
        const auto rows = answerOf<StoreResult<QList<store::NumberedSession>>>(
            [&](QObject *context, auto done) { lists.rows(**all, context, done); });
        Numbers numbers;
        for (const auto &each : rows &&*rows ? **rows : QList<store::NumberedSession>())
            numbers << each.row.id.right(12).toInt();
        return numbers;
    }
    static SessionFilter settled(bool SessionFilter::*flag)
    {
        SessionFilter filter;
        filter.*flag = true;
        return filter;
    }
    static SessionFilter withText(const QString &text)
    {
        SessionFilter filter;
        filter.text = text;
        return filter;
    }
    static SessionFilter withLabel(const QString &label)
    {
        SessionFilter filter;
        filter.label = label;
        return filter;
    }
    const SessionFilter attention = settled(&SessionFilter::hidesSettled),
                        handled = settled(&SessionFilter::isHandled),
                        snoozed = settled(&SessionFilter::isSnoozed);

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
        QVERIFY(keep({row(1), row(2), row(3), row(4)}));
    }
    void cleanup()
    {
        m_store.reset();
        m_index.reset();
        m_database.reset();
    }

    void settledOnesLeaveTheViewsOfAttention()
    {
        QCOMPARE(list(attention), (Numbers{1, 2, 3, 4}));
        QCOMPARE(change({2}, {.settling = Settling::Handled}).size(), 1);
        QCOMPARE(change({3}, {.settling = Settling::Snoozed, .snoozedUntil = m_now.addSecs(60)}).size(), 1);
        QCOMPARE(list(attention), (Numbers{1, 4}));
        QCOMPARE(list(handled), Numbers{2});
        QCOMPARE(list(snoozed), Numbers{3});
        QCOMPARE(list({}), (Numbers{1, 2, 3, 4})); // all shows all
        change({2}, {.settling = Settling::Open});
        change({3}, {.settling = Settling::Handled}); // in place of being put off
        QCOMPARE(list(attention), (Numbers{1, 2, 4}));
        QCOMPARE(list(handled), Numbers{3});
        QCOMPARE(list(snoozed), Numbers());
    }

    //! These views have none that was deleted, and words find no more than a view has.
    void whatIsGoneIsNotFoundAmongSettledOnes()
    {
        QCOMPARE(change({1, 2}, {.settling = Settling::Handled}).size(), 2);
        QCOMPARE(change({3, 4}, {.settling = Settling::Snoozed, .snoozedUntil = m_now.addSecs(60)}).size(),
                 2);
        m_index->noteGone(idOf(2), m_now.addSecs(9));
        m_index->noteGone(idOf(4), m_now.addSecs(9));
        QVERIFY(keep({})); // behind them
        QCOMPARE(list(handled), Numbers{1});
        QCOMPARE(list(snoozed), Numbers{3});
        QCOMPARE(list(withText(u"contract"_s)), (Numbers{1, 2, 3, 4})); // as among all
        SessionFilter words = handled;
        words.text = u"contract"_s;
        QCOMPARE(list(words), Numbers{1});
        words = snoozed;
        words.text = u"contract"_s;
        QCOMPARE(list(words), Numbers{3});
    }

    void theClockEndsASnooze()
    {
        const QDateTime end = m_now.addSecs(3600);
        change({1}, {.settling = Settling::Snoozed, .snoozedUntil = end});
        QCOMPARE(list(attention, end.addMSecs(-1)), (Numbers{2, 3, 4}));
        QCOMPARE(list(attention, end), (Numbers{1, 2, 3, 4}));
        QCOMPARE(list(snoozed, end), Numbers());
        const auto next = [this](const QDateTime &now) {
            const auto found = answerOf<StoreResult<QDateTime>>(
                [&](QObject *context, auto done) { m_store->nextEnd(now, context, done); });
            return found && *found ? **found : QDateTime::fromMSecsSinceEpoch(1);
        };
        change({2}, {.settling = Settling::Snoozed, .snoozedUntil = end.addSecs(5)});
        QCOMPARE(next(m_now), end);
        QCOMPARE(next(end), end.addSecs(5));
        QCOMPARE(next(end.addSecs(5)), QDateTime());
    }

    void whatChangedComesBack_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<qint64>("dueMs");
        QTest::addColumn<bool>("isBack");
        const qint64 days = 10 * 86'400'000;
        QTest::newRow("as it was") << u"READY"_s << days << false;
        QTest::newRow("rejected") << u"REJECTED"_s << days << true;
        QTest::newRow("another due date") << u"READY"_s << days + 1'000 << true;
        QTest::newRow("less than a second") << u"READY"_s << days - 250 << false;
        QTest::newRow("no due date") << u"READY"_s << qint64(0) << true;
    }
    void whatChangedComesBack()
    {
        QFETCH(QString, state);
        QFETCH(qint64, dueMs);
        QFETCH(bool, isBack);
        change({1}, {.note = u"Called her."_s, .labelsToAdd = {u"HR"_s}});
        change({1}, {.settling = Settling::Handled});
        change({2}, {.settling = Settling::Snoozed, .snoozedUntil = m_now.addDays(1)});
        QList<SessionRow> seen{row(1, state), row(2, state)};
        for (SessionRow &each : seen) {
            each.dueDate = dueMs > 0 ? m_now.addMSecs(dueMs) : QDateTime();
            each.seenAt = m_now.addSecs(1);
            each.json = "{\"seen\":2}";
        }
        QVERIFY(keep(seen));
        QCOMPARE(list(attention).contains(1), isBack);
        QCOMPARE(list(attention).contains(2), isBack);
        QCOMPARE(list(handled).contains(1), !isBack);
        QCOMPARE(list(snoozed).contains(2), !isBack);
        QCOMPARE(list(withLabel(u"HR"_s)), Numbers{1}); // note and label stay
        QCOMPARE(noted(1).note, u"Called her."_s);
        QCOMPARE(marks(1).isHandled(m_now), !isBack);
    }

    //! Handled is what was wrong with it then.
    void whatHasBecomeOverdueSinceComesBack()
    {
        const QDateTime due = m_now.addDays(10), late = due.addMSecs(1);
        SessionRow signedRow = row(3, u"SIGNED"_s);
        signedRow.seenAt = m_now.addSecs(1);
        signedRow.json = "{\"seen\":2}";
        QVERIFY(keep({signedRow}));
        change({1}, {.settling = Settling::Handled});
        changeAt(late, {target(2)}, {.settling = Settling::Handled}); // as an overdue one
        changeAt(m_now, {{idOf(3), u"SIGNED"_s, due}}, {.settling = Settling::Handled});
        QCOMPARE(list(attention, due), Numbers{4});
        QCOMPARE(list(handled, due), (Numbers{1, 2, 3}));
        QVERIFY(marks(1).isHandled(due));
        QCOMPARE(list(attention, late), (Numbers{1, 4}));
        QCOMPARE(list(handled, late), (Numbers{2, 3}));
        QVERIFY(!marks(1).isHandled(late) && marks(2).isHandled(late) && marks(3).isHandled(late));
        changeAt(late, {target(1)}, {.settling = Settling::Handled}); // this, too
        QCOMPARE(list(attention, late), Numbers{4});
    }

    //! Sessions are looked through for it now and then.
    void howItIsStuckMayBeFoundAMomentLater()
    {
        using Kind = StuckCause::Kind;
        change({1}, {.settling = Settling::Handled});
        QVERIFY(stick(1, {{Kind::PredecessorOverdue, idOf(2)}}));
        QVERIFY(!list(attention).contains(1)); // it was so when it was handled
        QVERIFY(stick(1, {{Kind::PredecessorRejected, idOf(2)}}));
        QVERIFY(list(attention).contains(1));
    }

    void whatIsStuckSinceComesBack_data()
    {
        using Kind = StuckCause::Kind;
        QTest::addColumn<QList<StuckCause>>("then");
        QTest::addColumn<QList<StuckCause>>("now");
        QTest::addColumn<bool>("isBack");
        const QList<StuckCause> none, rejected{{Kind::PredecessorRejected, idOf(2)}},
            late{{Kind::PredecessorOverdue, idOf(2)}};
        QTest::newRow("never") << none << none << false;
        QTest::newRow("it was not") << none << rejected << true;
        QTest::newRow("as it was") << late << late << false;
        QTest::newRow("in another way") << late << rejected << true;
        QTest::newRow("no more") << late << none << false;
    }
    void whatIsStuckSinceComesBack()
    {
        QFETCH(const QList<StuckCause>, then);
        QFETCH(const QList<StuckCause>, now);
        QFETCH(const bool, isBack);
        QVERIFY(stick(1, then));
        change({1}, {.settling = Settling::Handled});
        QVERIFY(!list(attention).contains(1));
        QVERIFY(stick(1, {})); // for a moment, as at a start of the program
        QVERIFY(stick(1, now));
        change({1}, {.note = u"Rang her"_s}); // which does not settle it
        QCOMPARE(list(attention).contains(1), isBack);
        QCOMPARE(list(handled).contains(1), !isBack);
        QCOMPARE(marks(1).isHandled(m_now), !isBack);
        QVERIFY(mirror()); // at the next start
        QCOMPARE(list(attention).contains(1), isBack);
        changeAt(m_now.addSecs(1), {target(1)}, {.settling = Settling::Handled});
        QVERIFY(!list(attention).contains(1));
        QVERIFY(marks(1).isHandled(m_now));
    }

    void aSessionWithoutADueDateIsSettledToo()
    {
        SessionRow without = row(5);
        without.dueDate = {};
        QVERIFY(keep({without}));
        const auto steps = answerOf<StoreResult<TriageStore::Steps>>([&](QObject *context, auto done) {
            m_store->change({{idOf(5), u"READY"_s, {}}}, {.settling = Settling::Handled}, m_now, context,
                            done);
        });
        QVERIFY(steps && *steps);
        QVERIFY(keep({})); // behind it: the index has it, too
        QCOMPARE(list(attention), (Numbers{1, 2, 3, 4}));
        QCOMPARE(list(handled), Numbers{5});
    }

    void theIndexIsMadeAnew()
    {
        change({1, 2}, {.settling = Settling::Handled});
        change({3}, {.note = u"Æresord: ring på mandag"_s, .labelsToAdd = {u"Waiting"_s}});
        const Triage before = noted(3);
        m_store.reset();
        m_index.reset();
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_folder->filePath(u"index.db"_s) + end);
        open();
        QVERIFY(keep({row(9), row(2)})); // the others are not fetched yet
        QCOMPARE(list(attention), (Numbers{2, 9}));
        QVERIFY(mirror());
        QCOMPARE(list(attention), Numbers{9});
        QVERIFY(!adopt()); // none came meanwhile
        QVERIFY(keep({row(1), row(3)}));
        QVERIFY(adopt());
        QCOMPARE(list(attention), (Numbers{3, 9}));
        QCOMPARE(list(withText(u"ÆRESORD"_s)), Numbers{3});
        QCOMPARE(list(withLabel(u"waiting"_s)), Numbers{3});
        QCOMPARE(noted(3), before);
        QVERIFY(!adopt());
    }

    void whatTheIndexHasTooMuchIsTakenOut()
    {
        change({1, 2}, {.settling = Settling::Handled});
        m_store.reset();
        m_index.reset();
        m_database.reset();
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) // put back from an old copy
            QFile::remove(m_folder->filePath(u"app.db"_s) + end);
        open();
        change({2}, {.note = u"Mine"_s});
        QSignalSpy told(m_index.get(), &store::SessionIndex::changed);
        QVERIFY(mirror());
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(list(handled), Numbers());
        QCOMPARE(list(withText(u"mine"_s)), Numbers{2});
        QVERIFY(mirror());
        QTest::qWait(0);
        QCOMPARE(told.size(), 1); // nothing differed
    }

    void oneThatIsRemovedAndComesAgain()
    {
        change({1}, {.settling = Settling::Handled});
        const auto removed = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { m_index->remove(idOf(1), context, done); });
        QVERIFY(removed && *removed);
        QCOMPARE(list(attention), (Numbers{2, 3, 4}));
        QVERIFY(keep({row(1)}));
        QVERIFY(adopt());
        QCOMPARE(list(attention), (Numbers{2, 3, 4}));
        QCOMPARE(list(handled), Numbers{1});
    }

    void labelsAndNotesAreFound()
    {
        change({1, 2}, {.labelsToAdd = {u" HR  north "_s, u"hr north"_s}});
        change({2}, {.labelsToAdd = {u"Waiting"_s}});
        change({3}, {.note = u"Asked HR north and her boss"_s});
        QCOMPARE(noted(2).labels, (QStringList{u"HR north"_s, u"Waiting"_s}));
        QCOMPARE(labels(), (QStringList{u"HR north"_s, u"Waiting"_s})); // the most used first
        QCOMPARE(list(withLabel(u"hr NORTH"_s)), (Numbers{1, 2}));
        QCOMPARE(list(withLabel(u"hr"_s)), Numbers()); // a whole one
        QCOMPARE(list(withText(u"north"_s)), (Numbers{1, 2, 3}));
        QCOMPARE(list(withText(u"north contract 3"_s)), Numbers{3});
        change({1, 2}, {.labelsToRemove = {u"hr NORTH"_s}});
        QCOMPARE(labels(), QStringList{u"Waiting"_s});
        QCOMPARE(list(withText(u"north"_s)), Numbers{3});
    }

    //! As names are: typed by who only heard it, or has another keyboard.
    void plainLettersFindLabelsAndNotes()
    {
        change({1}, {.labelsToAdd = {u"Bjørnstad"_s}});
        change({2}, {.labelsToAdd = {u"Bjornstad"_s}});
        change({3}, {.note = u"Æresord fra Bjørnstad"_s});
        QCOMPARE(list(withText(u"bjørnstad"_s)), (Numbers{1, 3}));
        QCOMPARE(list(withText(u"bjornstad"_s)), (Numbers{1, 2, 3}));
        QCOMPARE(list(withText(u"AERESORD bjornstad"_s)), Numbers{3});
        QCOMPARE(list(withLabel(u"bjornstad"_s)), Numbers{2}); // a label is itself alone
        QCOMPARE(list(withLabel(u"bjørnstad"_s)), Numbers{1});
    }

    void labelsAndNotesAreFoundHoweverTheyAreTyped()
    {
        change({1}, {.labelsToAdd = {u"O’Brien – Jørgen"_s}});
        change({2}, {.note = u"Zoë O‘Brien ringer Jørgen"_s});
        QCOMPARE(list(withText(u"o'brien joergen"_s)), (Numbers{1, 2}));
        QCOMPARE(list(withText(u"obrien - jorgen"_s)), Numbers{1});
        QCOMPARE(list(withLabel(u"o'brien - joergen"_s)), Numbers()); // a label is itself alone
        QCOMPARE(list(withLabel(u"o’brien – jørgen"_s)), Numbers{1});
    }

    void theIndexOfWordsDoesNotHideNotes()
    {
        bool isDone = false;
        while (!isDone) {
            const auto done = answerOf<StoreResult<bool>>([&](QObject *context, auto told) {
                store::SessionLists(*m_index).indexMoreWords(context, told);
            });
            QVERIFY(done && *done);
            isDone = **done;
        }
        change({4}, {.note = u"quarrelsome"_s});
        QCOMPARE(list(withText(u"quarrel"_s)), Numbers{4});
    }

    void notesOfSeveralGrow()
    {
        change({1}, {.note = u"  First.  "_s});
        change({1, 2}, {.noteToAdd = u"Both."_s});
        QCOMPARE(noted(1).note, u"First.\nBoth."_s);
        QCOMPARE(noted(2).note, u"Both."_s);
        QCOMPARE(change({1, 2}, {.noteToAdd = u" "_s}).size(), 0); // nothing became another
    }

    void aStepIsTakenBack()
    {
        change({1}, {.note = u"Before"_s});
        const auto steps = change({1, 2}, {.settling = Settling::Handled});
        QCOMPARE(steps.size(), 2);
        QCOMPARE(list(attention), (Numbers{3, 4}));
        QVERIFY(put({steps.at(0).before, steps.at(1).before}));
        QCOMPARE(list(attention), (Numbers{1, 2, 3, 4}));
        QCOMPARE(noted(1).note, u"Before"_s);
        QVERIFY(noted(2).isEmpty());
        QVERIFY(put({steps.at(0).after, steps.at(1).after}));
        QCOMPARE(list(handled), (Numbers{1, 2}));
    }

    void anotherProfileHasItsOwn()
    {
        change({1}, {.note = u"Mine"_s});
        TriageStore other(*m_database, *m_index, u"q"_s);
        const auto found = answerOf<StoreResult<Triage>>(
            [&](QObject *context, auto done) { other.ofSession(idOf(1), context, done); });
        QVERIFY(found && *found);
        QVERIFY((*found)->isEmpty());
    }

    void theTableTellsIt()
    {
        change({1}, {.note = u"Ring her"_s, .labelsToAdd = {u"HR"_s}});
        change({1}, {.settling = Settling::Snoozed, .snoozedUntil = m_now.addDays(1)});
        models::SessionTableModel model(*m_index);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(m_now);
        model.setView({}, {});
        const auto cell = [&model](int role) { return model.index(0, 1).data(role); };
        QTRY_COMPARE(cell(models::SessionTableModel::NoteRole).toString(), u"Ring her"_s);
        QCOMPARE(cell(models::SessionTableModel::LabelsRole).toStringList(), QStringList{u"HR"_s});
        QCOMPARE(cell(models::SessionTableModel::SnoozedRole).toDateTime(), m_now.addDays(1));
        QVERIFY(cell(Qt::AccessibleTextRole).toString().contains(u"Note: Ring her"_s));
        QVERIFY(cell(Qt::ToolTipRole).toString().contains(u"Labels: HR"_s));
        QCOMPARE(cell(Qt::DisplayRole).toString(), u"Contract 1"_s);
        model.setView(attention, {});
        QTRY_COMPARE(model.rowCount(), 3);
        model.setNow(m_now.addDays(1)); // the list follows the clock
        QTRY_COMPARE(model.rowCount(), 4);
        QTRY_VERIFY(cell(models::SessionTableModel::SnoozedRole).toDateTime().isNull());
        change({1}, {.settling = Settling::Handled});
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void momentsThatAreOffered()
    {
        const auto here = [](int day, int hour, int minute = 0) {
            return QDateTime(QDate(2026, 11, day), QTime(hour, minute)).toUTC();
        };
        using Kind = SnoozeChoice::Kind;
        // a Thursday
        QCOMPARE(domain::snoozeChoices(here(26, 14), here(30, 12)),
                 (QList<SnoozeChoice>{{Kind::Hour, here(26, 15)},
                                      {Kind::Tomorrow, here(27, 9)},
                                      {Kind::Days, here(29, 9)},
                                      {Kind::Monday, here(30, 9)},
                                      {Kind::BeforeDue, here(29, 12)}}));
        // on a Monday the next one is meant; an hour before what is due today
        QCOMPARE(domain::snoozeChoices(here(23, 8), here(23, 12)),
                 (QList<SnoozeChoice>{{Kind::Hour, here(23, 9)},
                                      {Kind::Tomorrow, here(24, 9)},
                                      {Kind::Days, here(26, 9)},
                                      {Kind::Monday, here(30, 9)},
                                      {Kind::BeforeDue, here(23, 11)}}));
        QCOMPARE(domain::snoozeChoices(here(23, 8), here(23, 8, 30)).size(), 4); // too late for it
        QCOMPARE(domain::snoozeChoices(here(23, 8), {}).size(), 4);
        // no moment is offered twice: three days after a Friday is Monday, as is the day after a Sunday
        for (const int day : {27, 29}) {
            QList<QDateTime> moments;
            for (const domain::SnoozeChoice &choice : domain::snoozeChoices(here(day, 8), {})) {
                QVERIFY(!moments.contains(choice.until));
                moments << choice.until;
            }
            QCOMPARE(moments.size(), 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestTriage)
#include "tst_triage.moc"
