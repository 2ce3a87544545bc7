#include "models/celltext.h"
#include "models/exportedcells.h"
#include "models/sessiontablemodel.h"
#include "store/documentnames.h"
#include "store/maskedmode.h"
#include "store/stucksessions.h"
#include "support/answer.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using models::SessionTableModel;
using Column = SessionTableModel::Column;
using store::SessionRow;
using store::StoreResult;

//! The table over the index: which rows, in which order, and what stays where it is.
class TestSessionTableModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::SessionIndex> m_index;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();

    static QString idOf(int number) { return u"s%1"_s.arg(number, 6, 10, QLatin1Char('0')); }
    [[nodiscard]] SessionRow row(int number, const QString &state = u"READY"_s) const
    {
        SessionRow row;
        row.id = idOf(number);
        row.state = state;
        row.isFinal = state == u"SIGNED"_s;
        row.title = u"Contract %1"_s.arg(number);
        row.words = row.title.toLower();
        row.createdAbout = m_now.addSecs(-60 * number);
        row.dueDate = m_now.addDays(number);
        row.seenAt = m_now;
        return row;
    }
    QList<SessionRow> rows(int count) const
    {
        QList<SessionRow> rows;
        for (int number = 1; number <= count; ++number)
            rows << row(number);
        return rows;
    }
    bool keep(const QList<SessionRow> &rows)
    {
        const auto kept = answerOf<StoreResult<void>>(
            [&](QObject *context, auto done) { m_index->upsert(rows, context, done); });
        return kept && kept->has_value();
    }
    //! Waits until the row is here.
    static QString titleOf(SessionTableModel &model, int row)
    {
        const QModelIndex cell = model.index(row, int(Column::Title));
        (void)support::waitFor([&] {
            (void)cell.data();
            return cell.data(SessionTableModel::LoadedRole).toBool();
        });
        return cell.data().toString();
    }
    static bool shows(SessionTableModel &model, int count)
    {
        return support::waitFor([&] { return model.rowCount() == count && model.isWhole(); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_index = std::make_unique<store::SessionIndex>(m_folder->filePath(u"sessions.sqlite"_s));
    }
    void cleanup()
    {
        m_index.reset();
        m_folder.reset();
    }

    //! Or nobody knows why a row is among the hits.
    void whatWasFoundOutOfSightIsSaid()
    {
        SessionRow one = row(1), other = row(2);
        one.reference = u"Order-5065"_s;
        one.words = u"contract 1\norder-5065\nkari@example.no"_s;
        other.signer = u"Kari Nordmann"_s;
        other.words = u"contract 2\nkari nordmann\nkari@example.no"_s;
        QVERIFY(keep({one, other}));
        store::MaskedMode masking(true);
        SessionTableModel model(*m_index);
        const auto search = [&model](const QString &text) {
            domain::SessionFilter filter;
            filter.text = text;
            model.setView(filter, {});
        };
        const auto seen = [&model](int row) { return model.index(row, int(Column::Seen)).data().toString(); };
        search(u"ORDER"_s);
        QTRY_VERIFY(!model.isLoading() && model.rowCount() == 1);
        QCOMPARE(titleOf(model, 0), u"Contract 1"_s);
        QCOMPARE(seen(0), u"Order-5065 · just now"_s);
        const QModelIndex title = model.index(0, int(Column::Title));
        QCOMPARE(title.data(Qt::ToolTipRole).toString(),
                 u"Contract 1\nFound: Order-5065\nAs of: %1"_s.arg(models::absoluteText(m_now)));
        QVERIFY(title.data(Qt::AccessibleTextRole).toString().contains(u"Found: Order-5065"_s));
        search(u"kari"_s);
        QTRY_VERIFY(!model.isLoading() && model.rowCount() == 2);
        QCOMPARE(titleOf(model, 1), u"Contract 2"_s);
        QCOMPARE(seen(0), u"kari@example.no · just now"_s);
        QCOMPARE(seen(1), u"just now"_s); // that it is the signer's name, everybody sees
        QCOMPARE(model.headerData(int(Column::Seen), Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"Found, as of"_s);
        model.setMasking(masking);
        QVERIFY2(!seen(0).contains(u"kari"_s), qPrintable(seen(0)));
        const QString found =
            model.index(0, int(Column::Title)).data(SessionTableModel::FoundRole).toString();
        QVERIFY2(!found.isEmpty() && !found.contains(u"kari"_s), qPrintable(found));
        search({});
        QTRY_VERIFY(!model.isLoading() && model.rowCount() == 2);
        QCOMPARE(seen(0), u"just now"_s);
        QCOMPARE(model.headerData(int(Column::Seen), Qt::Horizontal, Qt::DisplayRole).toString(), u"As of"_s);
        search(u"  "_s); // without a word it is no search
        QTRY_VERIFY(!model.isLoading() && model.rowCount() == 2);
        QCOMPARE(model.headerData(int(Column::Seen), Qt::Horizontal, Qt::DisplayRole).toString(), u"As of"_s);
        QCOMPARE(seen(0), u"just now"_s);
    }

    //! Where no column does; and nothing is as old as that when nobody searches.
    void theTitleOfAHitSaysHowOldItIs()
    {
        SessionRow one = row(1), other = row(2);
        other.seenAt = m_now.addSecs(-150);
        QVERIFY(keep({one, other}));
        SessionTableModel model(*m_index);
        model.setNow(m_now);
        const auto age = [&model](int row) {
            return model.index(row, int(Column::Title)).data(SessionTableModel::AgeRole).toString();
        };
        const auto head = [&model] {
            return model.headerData(int(Column::Title), Qt::Horizontal, Qt::DisplayRole).toString();
        };
        model.setAgeInTitle(true);
        model.setView({}, {});
        QVERIFY(shows(model, 2));
        QCOMPARE(titleOf(model, 0), u"Contract 1"_s);
        QCOMPARE(age(0), QString());
        QCOMPARE(head(), u"Title"_s);
        domain::SessionFilter filter;
        filter.text = u"contract"_s;
        model.setView(filter, {});
        QTRY_COMPARE(head(), u"Title, as of"_s);
        QCOMPARE(titleOf(model, 0), u"Contract 1"_s);
        QCOMPARE(titleOf(model, 1), u"Contract 2"_s);
        QCOMPARE(age(0), u"now"_s);
        QCOMPARE(age(1), u"2 min"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setAgeInTitle(false);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(age(1), QString());
        QCOMPARE(head(), u"Title"_s);
    }

    //! All ids begin alike: it was found by something else.
    void theBeginningOfAnIdIsNoHit()
    {
        SessionRow one = row(1);
        one.links = {{u"d1"_s, u"c1"_s}};
        QVERIFY(keep({one}));
        store::DocumentRecord lease;
        lease.documentId = u"d1"_s;
        lease.title = u"Lease %1"_s.arg(idOf(1).left(4));
        store::DocumentNames(*m_index).note({lease});
        QVERIFY(keep({})); // behind it
        SessionTableModel model(*m_index);
        domain::SessionFilter filter;
        filter.text = idOf(1).left(4);
        model.setView(filter, {});
        QTRY_VERIFY(!model.isLoading() && model.rowCount() == 1);
        QCOMPARE(titleOf(model, 0), u"Contract 1"_s);
        QCOMPARE(model.index(0, int(Column::Seen)).data().toString(), u"name of a document · just now"_s);
    }

    void whatIsFoundInPlainLettersIsToldAsItIs()
    {
        SessionRow tagged = row(1), named = row(2);
        tagged.words = u"contract 1\nbjørn"_s;
        named.signer = u"Åse Bjørnstad"_s;
        named.people = u"åse bjørnstad"_s;
        QVERIFY(keep({tagged, named}));
        SessionTableModel model(*m_index);
        domain::SessionFilter filter;
        filter.text = u"bjorn"_s;
        model.setView(filter, {});
        QTRY_VERIFY(!model.isLoading() && model.rowCount() == 2);
        QCOMPARE(titleOf(model, 0), u"Contract 1"_s);
        QCOMPARE(titleOf(model, 1), u"Contract 2"_s);
        QCOMPARE(model.index(0, int(Column::Seen)).data().toString(), u"bjørn · just now"_s);
        QCOMPARE(model.index(1, int(Column::Seen)).data().toString(), u"just now"_s); // the name is seen
    }

    //! Nor by the spelling of addresses, nor without an apostrophe.
    void whatIsFoundWrittenOutIsToldAsItIs()
    {
        SessionRow tagged = row(1), named = row(2);
        tagged.words = u"contract 1\njørgen o'brien"_s;
        named.signer = u"Jørgen O’Brien"_s;
        named.people = u"jørgen o’brien"_s;
        QVERIFY(keep({tagged, named}));
        SessionTableModel model(*m_index);
        domain::SessionFilter filter;
        filter.text = u"joergen obrien"_s;
        model.setView(filter, {});
        QTRY_VERIFY(!model.isLoading() && model.rowCount() == 2);
        QCOMPARE(titleOf(model, 0), u"Contract 1"_s);
        QCOMPARE(titleOf(model, 1), u"Contract 2"_s);
        QCOMPARE(model.index(0, int(Column::Seen)).data().toString(), u"jørgen o'brien · just now"_s);
        QCOMPARE(model.index(1, int(Column::Seen)).data().toString(), u"just now"_s); // the name is seen
    }

    //! And the digits alone, by which it is found, are seen by nobody: they would not be masked.
    void theNumberThatWasFoundIsToldAsItIs()
    {
        SessionRow one = row(1);
        one.signer = u"Kari Nordmann"_s;
        one.people = u"kari nordmann\n+47 400 00 450"_s;
        QVERIFY(keep({one}));
        store::MaskedMode masking(true);
        SessionTableModel model(*m_index);
        const auto seen = [&model] { return model.index(0, int(Column::Seen)).data().toString(); };
        for (const QString &typed : {u"40000450"_s, u"+4740000450"_s, u"+47 40 00 04 50"_s}) {
            domain::SessionFilter filter;
            filter.text = typed;
            model.setView(filter, {});
            QTRY_VERIFY(!model.isLoading() && model.filter() == filter && model.rowCount() == 1);
            QCOMPARE(titleOf(model, 0), u"Contract 1"_s);
            QCOMPARE(seen(), u"+47 400 00 450 · just now"_s);
        }
        model.setMasking(masking);
        QVERIFY2(!seen().contains(u"400"_s), qPrintable(seen()));
    }

    void showsAViewAndFetchesTheRowsInSight()
    {
        QVERIFY(keep(rows(1000)));
        SessionTableModel model(*m_index);
        const QAbstractItemModelTester tester(&model);
        model.setView({}, {});
        QVERIFY(model.isLoading());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset),
            grown(&model, &QAbstractItemModel::rowsInserted);
        QVERIFY(shows(model, 1000));
        QCOMPARE(reset.size(), 1); // the beginning first, and then the rest behind it
        QCOMPARE(grown.size(), 1);
        QCOMPARE(grown.first().at(1).toInt(), int(store::SessionLists::firstCount));
        QVERIFY(!model.row(900)); // never asked for
        QCOMPARE(titleOf(model, 899), u"Contract 900"_s);
        QVERIFY(model.row(900)); // its neighbours came with it
        QCOMPARE(model.rowOf(idOf(901)), 900);
        QCOMPARE(model.rowOf(idOf(2)), 1 * (model.row(1) ? 1 : -1));
    }

    //! Nobody has to paint them first to have them.
    void theFirstRowsComeByThemselves()
    {
        QVERIFY(keep(rows(200)));
        SessionTableModel model(*m_index);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setView({}, {});
        QVERIFY(shows(model, 200));
        QVERIFY(!changed.isEmpty() || support::waitFor(changed));
        for (int row = 0; row < 60; ++row)
            QVERIFY(model.row(row));
        QVERIFY(!model.row(199)); // far below what is seen
    }

    void sortsByAnyColumn()
    {
        QVERIFY(keep(rows(50)));
        SessionTableModel model(*m_index);
        model.setView({}, {});
        QVERIFY(shows(model, 50));
        for (int column = 0; column < int(Column::Count); ++column) {
            QSignalSpy listed(&model, &SessionTableModel::listed);
            model.sort(column, Qt::DescendingOrder);
            QVERIFY(support::waitFor(listed));
            QVERIFY(model.ordering().isDescending);
        }
        model.sort(int(Column::DueDate), Qt::AscendingOrder);
        QTRY_COMPARE(titleOf(model, 0), u"Contract 1"_s);
        model.sort(int(Column::DueDate), Qt::DescendingOrder);
        QTRY_COMPARE(titleOf(model, 0), u"Contract 50"_s);
    }

    //! In few words, of those that are; by its kind the list is sorted.
    void whyItIsStuckStandsInTheRow()
    {
        using Kind = domain::StuckCause::Kind;
        SessionRow first = row(1, u"REJECTED"_s);
        first.isFinal = true;
        first.signer = u"Kari Nordmann"_s;
        SessionRow last = row(5, u"SIGNED"_s);
        last.isFinal = true;
        QVERIFY(keep({first, row(2, u"BLOCKED"_s), row(3), row(4), last}));
        const store::StuckSessions::Causes causes{{idOf(2), {{Kind::PredecessorRejected, idOf(1)}}},
                                                  {idOf(3), {{Kind::LinkExpired, idOf(3)}}},
                                                  {idOf(5), {{Kind::PackageMissing, idOf(5)}}}};
        const auto replaced = answerOf<StoreResult<bool>>([&](QObject *context, auto done) {
            store::StuckSessions(*m_index).replace(causes, context, done);
        });
        QVERIFY(replaced && replaced->value_or(false));
        SessionTableModel model(*m_index);
        const auto reasonAt = [&model](int row) {
            return model.index(row, int(Column::Reason)).data().toString();
        };
        domain::SessionFilter stuck;
        stuck.isStuck = true;
        model.setView(stuck, {domain::SessionKey::Reason, false});
        QVERIFY(shows(model, 3));
        QCOMPARE(titleOf(model, 0), u"Contract 5"_s);
        QCOMPARE(titleOf(model, 1), u"Contract 2"_s);
        QCOMPARE(titleOf(model, 2), u"Contract 3"_s);
        QCOMPARE(reasonAt(0), u"The package does not come"_s);
        QCOMPARE(reasonAt(1), u"Rejected: Kari Nordmann"_s);
        QCOMPARE(reasonAt(2), u"The link has expired"_s);
        // the words of its state are what they were; beside them is said why it does not go on
        const auto stateAt = [&model](int row, int role) {
            return model.index(row, int(Column::State)).data(role);
        };
        QCOMPARE(stateAt(1, Qt::DisplayRole).toString(), u"Waiting for earlier signer"_s);
        QCOMPARE(stateAt(1, Qt::ToolTipRole).toString(),
                 u"Waiting for earlier signer (BLOCKED)\nRejected: Kari Nordmann"_s);
        QCOMPARE(stateAt(1, Qt::AccessibleTextRole).toString(),
                 u"Waiting for earlier signer, Rejected: Kari Nordmann"_s);
        QCOMPARE(stateAt(0, Qt::ToolTipRole).toString(), u"Signed (SIGNED)\nThe package does not come"_s);
        for (int row = 0; row < 3; ++row) // all that the view has, also what has ended
            QVERIFY(stateAt(row, SessionTableModel::StuckRole).toBool());
        const auto blocked = model.row(1);
        QVERIFY(blocked);
        QCOMPARE(models::exportedHeaders({domain::SessionKey::Reason}), QStringList{u"Reason"_s});
        QCOMPARE(models::exportedCells(*blocked, {domain::SessionKey::Reason}, m_now),
                 QStringList{u"Rejected: Kari Nordmann"_s});
        model.setView(stuck, {domain::SessionKey::Reason, true});
        QTRY_COMPARE(titleOf(model, 0), u"Contract 3"_s);
        model.setView({}, {domain::SessionKey::Title, false});
        QVERIFY(shows(model, 5));
        QCOMPARE(titleOf(model, 3), u"Contract 4"_s);
        QCOMPARE(reasonAt(3), QString());
        QVERIFY(!stateAt(0, SessionTableModel::StuckRole).toBool()); // it was rejected itself
        QVERIFY(!stateAt(3, SessionTableModel::StuckRole).toBool());
        QVERIFY(!stateAt(3, Qt::ToolTipRole).toString().contains(u'\n'));
        // what is over goes from the row that is shown, too
        QVERIFY((answerOf<StoreResult<bool>>([&](QObject *context, auto done) {
            store::StuckSessions(*m_index).replace({}, context, done);
        })));
        m_index->tellChanged();
        QTRY_COMPARE(reasonAt(1), QString());
    }

    void theLatestViewWins()
    {
        QVERIFY(keep(rows(500)));
        SessionTableModel model(*m_index);
        domain::SessionFilter one;
        one.text = u"tract 499"_s;
        model.setView({}, {});
        model.setView(one, {});
        QVERIFY(shows(model, 1));
        QCOMPARE(titleOf(model, 0), u"Contract 499"_s);
    }

    void changesAreShownWhereTheRowIs()
    {
        QVERIFY(keep(rows(20)));
        SessionTableModel model(*m_index);
        const QAbstractItemModelTester tester(&model);
        model.setView({}, {domain::SessionKey::Title, false});
        QVERIFY(shows(model, 20));
        const int at = 3;
        const QString title = titleOf(model, at);
        const QPersistentModelIndex held = model.index(at, 0);
        SessionRow changed = *model.row(at);
        changed.title = u"zzz"_s; // belongs to the end now
        changed.seenAt = m_now.addSecs(1);
        changed.state = u"SIGNED"_s;
        QVERIFY(keep({changed, row(30)}));
        QTRY_COMPARE(model.rowCount(), 21);
        QTRY_COMPARE(titleOf(model, held.row()), u"zzz"_s);
        QVERIFY(held.data(SessionTableModel::UnreadRole).toBool());
        QVERIFY(held.row() <= at + 1); // it did not move to the end
        QCOMPARE(held.data(SessionTableModel::SessionIdRole).toString(), changed.id);
    }

    void newRowsComeWhereTheyBelong()
    {
        QVERIFY(keep(rows(10)));
        SessionTableModel model(*m_index);
        const QAbstractItemModelTester tester(&model);
        model.setView({}, {});
        QVERIFY(shows(model, 10));
        const QPersistentModelIndex held = model.index(4, 0);
        SessionRow newest = row(0), between = row(100);
        between.createdAbout = m_now.addSecs(-60 * 7 - 30);
        QVERIFY(keep({newest, between}));
        QVERIFY(shows(model, 12));
        QCOMPARE(held.row(), 5);
        QCOMPARE(titleOf(model, 0), u"Contract 0"_s);
        QCOMPARE(titleOf(model, 8), u"Contract 100"_s);
    }

    //! Sessions that came before, with those between them a moment later: a hundred places are told of at
    //! once, and what is held is where its session is.
    void manyComeBetweenAtOnce()
    {
        QList<SessionRow> before, between;
        for (int number = 1; number <= 200; ++number)
            (number % 2 == 0 ? before : between) << row(number);
        QVERIFY(keep(before));
        SessionTableModel model(*m_index);
        const QAbstractItemModelTester tester(&model);
        model.setView({}, {});
        QVERIFY(shows(model, 100));
        QCOMPARE(titleOf(model, 60), u"Contract 122"_s);
        const QPersistentModelIndex held = model.index(60, int(Column::Title));
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        int laidOut = 0;
        connect(&model, &QAbstractItemModel::layoutChanged, this, [&laidOut] { ++laidOut; });
        QVERIFY(keep(between));
        QVERIFY(shows(model, 200));
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(laidOut, 1);
        QCOMPARE(held.row(), 121);
        QCOMPARE(held.data().toString(), u"Contract 122"_s);
        for (int at : {0, 1, 98, 199})
            QCOMPARE(titleOf(model, at), u"Contract %1"_s.arg(at + 1));
    }

    //! Of a hundred that leave the view at once, the one that is chosen is told of, since nobody would hear
    //! that it is chosen no more.
    void manyGoAtOnce()
    {
        QVERIFY(keep(rows(200)));
        domain::SessionFilter ready;
        ready.states = {domain::SessionState::Ready};
        SessionTableModel model(*m_index);
        const QAbstractItemModelTester tester(&model);
        model.setView(ready, {});
        QVERIFY(shows(model, 200));
        QCOMPARE(titleOf(model, 60), u"Contract 61"_s);
        QCOMPARE(titleOf(model, 61), u"Contract 62"_s);
        const QPersistentModelIndex stays = model.index(61, int(Column::Title));
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(60, 0),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved),
            chosen(&selection, &QItemSelectionModel::selectionChanged),
            current(&selection, &QItemSelectionModel::currentRowChanged);
        int laidOut = 0;
        connect(&model, &QAbstractItemModel::layoutChanged, this, [&laidOut] { ++laidOut; });
        QList<SessionRow> over;
        for (int number = 1; number <= 200; number += 2) {
            over << row(number, u"SIGNED"_s);
            over.last().seenAt = m_now.addSecs(1);
        }
        QVERIFY(keep(over));
        QVERIFY(shows(model, 100));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(laidOut, 1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(current.size(), 1);
        QVERIFY(!selection.hasSelection());
        QCOMPARE(stays.row(), 30);
        QCOMPARE(selection.currentIndex().row(), 29); // beside it, as Qt has it
        QCOMPARE(stays.data().toString(), u"Contract 62"_s);
        for (int at : {0, 29, 31, 99})
            QCOMPARE(titleOf(model, at), u"Contract %1"_s.arg(2 * at + 2));
    }

    //! Qt would take what comes for chosen, too: then it is told of one by one.
    void whereAllAreChosenWhatComesIsNot()
    {
        QList<SessionRow> before, between;
        for (int number = 1; number <= 400; ++number)
            (number % 2 == 0 ? before : between) << row(number);
        QVERIFY(keep(before));
        SessionTableModel model(*m_index);
        model.setView({}, {});
        QVERIFY(shows(model, 200));
        QItemSelectionModel selection(&model);
        selection.select(QItemSelection(model.index(0, 0), model.index(199, model.columnCount() - 1)),
                         QItemSelectionModel::ClearAndSelect);
        QVERIFY(keep(between));
        QVERIFY(shows(model, 400));
        QCOMPARE(selection.selectedRows().size(), 200);
        for (int at : {0, 199, 398})
            QCOMPARE(selection.isRowSelected(at), at % 2 == 1);
    }

    //! Others need the disk too, while a million sessions are being fetched.
    void behindALongRefreshThereIsARest()
    {
        QVERIFY(keep(rows(3)));
        SessionTableModel model(*m_index);
        model.setView({}, {});
        QVERIFY(shows(model, 3));
        QSemaphore others;
        const auto letGo = qScopeGuard([&others] { others.release(); }); // also when this test fails
        m_index->slowReader().run<void>(nullptr,
                                        [&others](QSqlDatabase &) -> StoreResult<void> {
                                            others.acquire();
                                            return {};
                                        },
                                        {});
        QSignalSpy listed(&model, &SessionTableModel::listed);
        QElapsedTimer clock;
        clock.start();
        model.refresh();
        QTRY_VERIFY(clock.elapsed() > 200);
        QCOMPARE(listed.size(), 0);
        others.release();
        QVERIFY(support::waitFor(listed));
        QVERIFY(keep({row(4)}));
        QVERIFY(support::waitFor([&model] { return model.isBehind(); }));
        QVERIFY(shows(model, 4));                                              // it is not forgotten
        QVERIFY2(clock.elapsed() >= 500, QByteArray::number(clock.elapsed())); // twice as long as it took
    }

    void whatLeftTheViewGoesUnlessSomebodyWorksWithIt()
    {
        QVERIFY(keep(rows(10)));
        domain::SessionFilter ready;
        ready.states = {domain::SessionState::Ready};
        SessionTableModel model(*m_index);
        const QAbstractItemModelTester tester(&model);
        model.setView(ready, {});
        QVERIFY(shows(model, 10));
        QCOMPARE(titleOf(model, 2), u"Contract 3"_s);
        model.setKept({idOf(3)});
        SessionRow third = row(3, u"SIGNED"_s), fifth = row(5, u"SIGNED"_s);
        third.seenAt = fifth.seenAt = m_now.addSecs(1);
        QVERIFY(keep({third, fifth}));
        QVERIFY(shows(model, 9));
        QCOMPARE(titleOf(model, 2), u"Contract 3"_s);
        QTRY_COMPARE(model.index(2, 0).data(SessionTableModel::StateRole).toString(), u"SIGNED"_s);
        QTRY_COMPARE(model.leftCount(), 1);
        model.setKept({});
        model.refresh();
        QVERIFY(shows(model, 8));
        QTRY_COMPARE(model.leftCount(), 0);
    }

    //! Who steps through all that changed does not have each refresh look for all of it.
    void ofWhatWasLookedAtTheLatestStay()
    {
        constexpr int changes = SessionTableModel::mostKeptRead + 3;
        QVERIFY(keep(rows(changes)));
        QList<SessionRow> later;
        for (int number = 1; number <= changes; ++number) {
            later << row(number, u"SIGNED"_s);
            later.last().seenAt = m_now.addSecs(1);
        }
        QVERIFY(keep(later));
        domain::SessionFilter news;
        news.isUnread = true;
        SessionTableModel model(*m_index);
        const QAbstractItemModelTester tester(&model);
        model.setView(news, {});
        QVERIFY(shows(model, changes));
        QStringList ids;
        for (int at = 0; at < changes; ++at) {
            QCOMPARE(titleOf(model, at), u"Contract %1"_s.arg(at + 1));
            ids << idOf(at + 1);
            model.setKept({ids.last()});
        }
        model.setKept({ids.at(3)}); // once more, which does not count twice
        model.setKept({});
        m_index->markRead(ids);
        model.refresh();
        QVERIFY(shows(model, SessionTableModel::mostKeptRead));
        QTRY_COMPARE(model.leftCount(), SessionTableModel::mostKeptRead);
        QCOMPARE(titleOf(model, 0), u"Contract 4"_s);
    }

    void whatComesBackIsNotWhatItWasWhenItLeft()
    {
        QVERIFY(keep(rows(600)));
        SessionTableModel model(*m_index);
        domain::SessionFilter waiting;
        waiting.states = {domain::SessionState::Ready};
        model.setView(waiting, {});
        QVERIFY(shows(model, 600));
        for (int number = 0; number < 600; number += 100)
            QCOMPARE(titleOf(model, number), u"Contract %1"_s.arg(number + 1)); // all that may be kept, is
        const int at = 5;
        const auto keepLater = [&](const QString &state, int seconds) {
            SessionRow later = row(at + 1, state);
            later.seenAt = m_now.addSecs(seconds);
            return keep({later});
        };
        QVERIFY(keepLater(u"BLOCKED"_s, 1));
        QVERIFY(shows(model, 599));

        QStringList states;
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [&](const QModelIndex &, int first) { states << model.row(first)->state; });
        QVERIFY(keepLater(u"READY"_s, 2));
        QVERIFY(shows(model, 600));
        QCOMPARE(states, QStringList{u"READY"_s});
    }

    //! It changed after the rows were read and before the list was.
    void whatComesBackAtOnceIsAsItIsNow()
    {
        QVERIFY(keep(rows(600)));
        SessionTableModel model(*m_index);
        domain::SessionFilter waiting;
        waiting.states = {domain::SessionState::Ready};
        model.setView(waiting, {});
        QVERIFY(shows(model, 600));
        (void)titleOf(model, 5);
        QStringList states;
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int first) {
            states << (model.row(first) ? model.row(first)->state : u"not read"_s);
        });
        const auto keepLater = [&](int number, const QString &state, int seconds) {
            SessionRow later = row(number, state);
            later.seenAt = m_now.addSecs(seconds);
            return keep({later});
        };
        for (int time = 0; time < 60; time += 3) {
            QVERIFY(keepLater(6, u"BLOCKED"_s, time));
            QVERIFY(shows(model, 599));
            model.refresh(); // the rows are being read
            QVERIFY(keepLater(6, u"READY"_s, time + 2));
            for (int settles = 0; settles < 2; ++settles) { // one was under way
                QSignalSpy listed(&model, &SessionTableModel::listed);
                model.refresh();
                QVERIFY(support::waitFor(listed));
            }
            QVERIFY(shows(model, 600));
        }
        states.removeDuplicates();
        QVERIFY2(states.isEmpty() || states == QStringList{u"READY"_s}, qPrintable(states.join(u' ')));
    }

    void overdueIsByTheClock()
    {
        QVERIFY(keep(rows(3)));
        SessionTableModel model(*m_index);
        domain::SessionFilter overdue;
        overdue.isOverdue = true;
        model.setView(overdue, {});
        QVERIFY(shows(model, 0));
        model.setNow(m_now.addDays(2).addSecs(60));
        QVERIFY(shows(model, 2));
        (void)titleOf(model, 0);
        QVERIFY(model.index(0, 0).data(SessionTableModel::OverdueRole).toBool());
        QVERIFY(model.index(0, 0).data().toString().startsWith(u"Overdue"_s));
    }

    //! As the details say: of what has ended the link is not needed any more, and of what is overdue or never
    //! opens it is of no use. So it is in a spreadsheet, and on paper.
    void aLinkIsToldWhileItIsOfUse()
    {
        using Kind = domain::StuckCause::Kind;
        SessionRow ready = row(1), isSigned = row(2, u"SIGNED"_s), overdue = row(3),
                   inVain = row(4, u"BLOCKED"_s), ended = row(5);
        for (SessionRow *each : {&ready, &isSigned, &overdue, &inVain, &ended})
            each->linkExpires = m_now.addDays(5);
        overdue.dueDate = m_now.addSecs(-1);
        ended.linkExpires = m_now.addDays(-1); // it says since when
        QVERIFY(keep({ready, isSigned, overdue, inVain, ended}));
        const store::StuckSessions::Causes causes{{inVain.id, {{Kind::PredecessorGone, ready.id}}},
                                                  {ended.id, {{Kind::LinkExpired, ended.id}}}};
        QVERIFY((answerOf<StoreResult<bool>>([&](QObject *context, auto done) {
            store::StuckSessions(*m_index).replace(causes, context, done);
        })));
        SessionTableModel model(*m_index);
        model.setView({}, {});
        QVERIFY(shows(model, 5));
        for (int row = 0; row < 5; ++row)
            (void)titleOf(model, row);
        const auto ends = [&model](const SessionRow &of, int role) {
            return model.index(model.rowOf(of.id), int(Column::LinkExpires)).data(role).toString();
        };
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            QVERIFY(!ends(ready, role).isEmpty() && !ends(ended, role).isEmpty());
            for (const SessionRow &none : {isSigned, overdue, inVain})
                QCOMPARE(ends(none, role), QString());
        }
        for (const SessionRow &each : {ready, isSigned, overdue, inVain, ended}) {
            const auto kept = model.row(model.rowOf(each.id));
            QVERIFY(kept);
            const bool isOfUse = each.id == ready.id || each.id == ended.id;
            QCOMPARE(models::exportedCells(*kept, {domain::SessionKey::LinkExpires}, m_now).first().isEmpty(),
                     !isOfUse);
        }
    }

    void anEmptyIndexIsAnEmptyList()
    {
        SessionTableModel model(*m_index);
        QSignalSpy listed(&model, &SessionTableModel::listed);
        model.setView({}, {});
        QVERIFY(support::waitFor(listed));
        QVERIFY(model.isWhole() && model.rowCount() == 0);
    }

    void anIndexThatCannotBeReadSaysSo()
    {
        store::SessionIndex nowhere(m_folder->filePath(u"missing/sessions.sqlite"_s));
        SessionTableModel model(nowhere);
        QSignalSpy failed(&model, &SessionTableModel::failed);
        model.setView({}, {});
        QVERIFY(support::waitFor(failed));
        QVERIFY(!model.isLoading());
    }
};

QTEST_GUILESS_MAIN(TestSessionTableModel)
#include "tst_sessiontablemodel.moc"
