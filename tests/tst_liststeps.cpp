#include "store/liststeps.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using store::ListStep;
using store::listSteps;
using store::SessionNumbers;

//! From a list that is shown to one that is wanted, without moving what stays.
class TestListSteps : public QObject
{
    Q_OBJECT

    static SessionNumbers done(SessionNumbers list, const QList<ListStep> &steps)
    {
        for (const ListStep &step : steps) {
            if (step.kind == ListStep::Kind::Remove) {
                list.remove(step.first, step.count);
                continue;
            }
            for (qsizetype i = 0; i < step.count; ++i)
                list.insert(step.first + i, step.numbers.at(i));
        }
        return list;
    }

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<SessionNumbers>("shown");
        QTest::addColumn<SessionNumbers>("wanted");
        QTest::addColumn<SessionNumbers>("result");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, const SessionNumbers &shown, const SessionNumbers &wanted,
                            const SessionNumbers &result,
                            int count) { QTest::newRow(name) << shown << wanted << result << count; };
        row("the same", {1, 2, 3}, {1, 2, 3}, {1, 2, 3}, 0);
        row("all new", {}, {1, 2, 3}, {1, 2, 3}, 1);
        row("all gone", {1, 2, 3}, {}, {}, 1);
        row("new at the top", {1, 2}, {8, 9, 1, 2}, {8, 9, 1, 2}, 1);
        row("new at the end", {1, 2}, {1, 2, 8, 9}, {1, 2, 8, 9}, 1);
        row("new between", {1, 2, 3}, {1, 8, 2, 9, 3}, {1, 8, 2, 9, 3}, 2);
        row("gone between", {1, 2, 3, 4, 5}, {1, 3, 5}, {1, 3, 5}, 2);
        row("gone in one run", {1, 2, 3, 4, 5}, {1, 5}, {1, 5}, 1);
        row("gone and new", {1, 2, 3}, {3, 4, 1}, {1, 3, 4}, 2);
        row("another order stays as it is shown", {1, 2, 3}, {3, 2, 1}, {1, 2, 3}, 0);
        row("new behind one that would have moved", {1, 2, 3}, {3, 9, 1, 2}, {1, 2, 3, 9}, 1);
    }
    void steps()
    {
        QFETCH(SessionNumbers, shown);
        QFETCH(SessionNumbers, wanted);
        QFETCH(SessionNumbers, result);
        QFETCH(int, count);
        const auto steps = listSteps(shown, wanted);
        QCOMPARE(done(shown, steps), result);
        QCOMPARE(steps.size(), count);
    }

    //! Whatever the lists are: the right ones are there, each once, and what stays keeps its order.
    void anyLists()
    {
        QRandomGenerator random(7);
        for (int run = 0; run < 500; ++run) {
            const auto some = [&random] {
                SessionNumbers all(random.bounded(30));
                std::iota(all.begin(), all.end(), 1);
                std::shuffle(all.begin(), all.end(), random);
                all.resize(random.bounded(int(all.size()) + 1));
                return all;
            };
            const SessionNumbers shown = some(), wanted = some();
            const SessionNumbers result = done(shown, listSteps(shown, wanted));
            QCOMPARE(QSet<qint64>(result.begin(), result.end()), QSet<qint64>(wanted.begin(), wanted.end()));
            QCOMPARE(result.size(), wanted.size());
            SessionNumbers stays = shown, stayed = result;
            stays.removeIf([&](qint64 number) { return !wanted.contains(number); });
            stayed.removeIf([&](qint64 number) { return !shown.contains(number); });
            QCOMPARE(stayed, stays);
        }
    }

    //! Where much comes in between, what the steps come to is told beside them, and where each row is then.
    void manyAtOnce()
    {
        SessionNumbers shown, wanted;
        for (qint64 number = 0; number < 400; ++number) {
            if (number % 3 != 0)
                shown.append(number);
            if (number % 5 != 0)
                wanted.append(number);
        }
        const store::ListChange change = store::listChange(shown, wanted);
        QVERIFY(change.steps.size() > 2 * store::ListChange::fewSteps);
        QCOMPARE(change.after, wanted);
        QCOMPARE(done(shown, change.steps), wanted);

        const store::MovedPlaces places(change.steps);
        for (qsizetype place = 0; place < shown.size(); ++place)
            QCOMPARE(places.after(place), wanted.indexOf(shown.at(place)));
    }

    void fewAreDoneOneByOne() { QVERIFY(store::listChange({1, 2, 3}, {1, 8, 2, 9, 3}).after.isEmpty()); }

    //! The same, whatever the lists are.
    void anyListsAtOnce()
    {
        QRandomGenerator random(11);
        int many = 0;
        for (int run = 0; run < 200; ++run) {
            const auto some = [&random] {
                SessionNumbers all(200);
                std::iota(all.begin(), all.end(), 1);
                std::shuffle(all.begin(), all.end(), random);
                all.resize(random.bounded(201));
                return all;
            };
            const SessionNumbers shown = some(), wanted = some();
            const store::ListChange change = store::listChange(shown, wanted);
            QVERIFY(change.steps == listSteps(shown, wanted));
            if (change.after.isEmpty())
                continue;
            ++many;
            QCOMPARE(change.after, done(shown, change.steps));
        }
        QVERIFY(many > 0);
    }
};

QTEST_GUILESS_MAIN(TestListSteps)
#include "tst_liststeps.moc"
