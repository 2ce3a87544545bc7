#include "support/mergefixture.h"

#include <QTest>

using namespace tasks;
using namespace Qt::StringLiterals;
using domain::merge::Field;
using support::MergeFixture;
using RowState = store::BatchRow::State;

//! What a check finds, which rows it looks at, and what it leaves alone.
class TestMergeCheck : public QObject
{
    Q_OBJECT

private:
    MergeFixture m_desk;

    void set(const QString &batch, int index, const std::function<void(store::BatchRow &)> &change)
    {
        store::BatchRow row = m_desk.rows(batch)[index];
        change(row);
        m_desk.update(batch, {row});
    }
    int twiceOf(const QString &batch, int index)
    {
        const auto warnings = m_desk.rows(batch)[index].warnings;
        return warnings.isEmpty() ? 0 : problemFrom(warnings[0]).row;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS), 29)); }
    void init() { QVERIFY(m_desk.reset()); }

    //! What is sent, being sent, stopped or left out keeps its state, whatever its cells say by now.
    void onlyRowsThatWaitAreLookedAt_data()
    {
        QTest::addColumn<int>("state");
        for (int state = 0; state < int(RowState::Count); ++state)
            QTest::addRow("%d", state) << state;
    }
    void onlyRowsThatWaitAreLookedAt()
    {
        QFETCH(int, state);
        const auto before = static_cast<RowState>(state);
        const QString batch = m_desk.makeBatch({{u"A"_s, u"nowhere"_s, {}}, {u"B"_s, u"b@example.no"_s, {}}});
        for (int i : {0, 1})
            set(batch, i, [&](store::BatchRow &row) {
                row.state = before;
                row.problems = {u"of before"_s};
            });
        QVERIFY(m_desk.check(batch));
        const bool isLookedAt =
            before == RowState::Unchecked || before == RowState::Pending || before == RowState::Problem;
        const auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, isLookedAt ? RowState::Problem : before);
        QCOMPARE(rows[1].state, isLookedAt ? RowState::Pending : before);
        QCOMPARE(rows[1].problems, isLookedAt ? QStringList() : QStringList{u"of before"_s});
    }

    void onlyTheRowsThatWereAskedFor()
    {
        m_desk.writePdf(u"a.pdf"_s);
        const QString batch = m_desk.makeBatchWithFiles({{u"A"_s, u"a@example.no"_s, u"a.pdf"_s},
                                                         {u"B"_s, u"b@example.no"_s, u"a.pdf"_s},
                                                         {u"C"_s, u"c@example.no"_s, u"c.pdf"_s}});
        MergeCheck check(*m_desk.account, batch, {2});
        QVERIFY(MergeFixture::finish(check));
        QCOMPARE(check.total(), 1);
        QCOMPARE(check.done(), 1);
        auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Unchecked);
        QCOMPARE(rows[1].state, RowState::Pending);
        QCOMPARE(rows[2].state, RowState::Unchecked);
        const QDateTime changed = rows[1].changedAt;
        MergeCheck all(*m_desk.account, batch, {});
        QVERIFY(MergeFixture::finish(all));
        QCOMPARE(all.total(), 2); // one file of two rows is looked at once
        rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Pending);
        QCOMPARE(rows[2].state, RowState::Problem);
        QCOMPARE(rows[1].changedAt, changed); // nothing new is known of it
    }

    //! A file that was sound is taken away again, and one that was not comes.
    void filesAsTheyAreNow()
    {
        m_desk.writePdf(u"a.pdf"_s);
        const QString batch = m_desk.makeBatchWithFiles(
            {{u"A"_s, u"a@example.no"_s, u"a.pdf"_s}, {u"B"_s, u"b@example.no"_s, u"b.pdf"_s}});
        QVERIFY(m_desk.check(batch));
        auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Pending);
        const auto file = fileFrom(rows[0].file);
        QVERIFY(file);
        QCOMPARE(file->mimeType, u"application/pdf"_s);
        QCOMPARE(file->filename, u"a.pdf"_s);
        QVERIFY(!file->isAlreadySigned);
        QVERIFY(m_desk.account->copies().find(file->sha256Hex));
        QCOMPARE(rows[1].state, RowState::Problem);
        QVERIFY(QFile::remove(m_desk.data->filePath(u"files/a.pdf"_s)));
        m_desk.writePdf(u"b.pdf"_s);
        QVERIFY(m_desk.check(batch));
        rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Problem);
        QVERIFY(rows[0].file.isEmpty());
        QCOMPARE(rows[0].problems.size(), 1);
        QCOMPARE(rows[1].state, RowState::Pending);
        QVERIFY(rows[1].problems.isEmpty());
    }

    //! Twice the same person with the same document; the first row that has it is named.
    void twiceTheSame()
    {
        auto people = MergeFixture::people(4);
        people[2] = people[1];
        people[3] = people[1];
        const QString batch = m_desk.makeBatch(people);
        QVERIFY(m_desk.check(batch));
        QCOMPARE(twiceOf(batch, 1), 0);
        QCOMPARE(twiceOf(batch, 2), 2);
        QCOMPARE(twiceOf(batch, 3), 2);
        // Left out, it is no reason to warn, and neither is one that was corrected
        set(batch, 1, [](store::BatchRow &row) { row.state = RowState::Excluded; });
        set(batch, 3, [](store::BatchRow &row) { row.values = {u"Other"_s, u"other@example.no"_s, {}}; });
        QVERIFY(m_desk.check(batch));
        QCOMPARE(twiceOf(batch, 2), 0);
        QCOMPARE(twiceOf(batch, 3), 0);
    }

    //! Two people may have one name: with other addresses they are no double.
    void oneNameAndTwoAddresses()
    {
        const QString batch = m_desk.makeBatch(
            {{u"Ola Hansen"_s, u"ola1@example.no"_s, {}}, {u"Ola Hansen"_s, u"ola2@example.no"_s, {}}});
        QVERIFY(m_desk.check(batch));
        QCOMPARE(twiceOf(batch, 1), 0);
    }

    void otherDocumentsAreNotTheSame()
    {
        m_desk.writePdf(u"a.pdf"_s);
        m_desk.writePdf(u"b.pdf"_s);
        const QString batch = m_desk.makeBatchWithFiles({{u"A"_s, u"a@example.no"_s, u"a.pdf"_s},
                                                         {u"A"_s, u"a@example.no"_s, u"b.pdf"_s},
                                                         {u"A"_s, u"a@example.no"_s, u"a.pdf"_s}});
        QVERIFY(m_desk.check(batch));
        QCOMPARE(twiceOf(batch, 1), 0);
        QCOMPARE(twiceOf(batch, 2), 1);
    }
};

QTEST_GUILESS_MAIN(TestMergeCheck)
#include "tst_mergecheck.moc"
