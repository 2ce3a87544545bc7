#include "support/mergefixture.h"

#include <QTest>

#include <utility>

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

    //! What the account remembers comes a moment later.
    bool isKnown(const QString &sessionId)
    {
        const auto row = answerOf<store::StoreResult<store::SessionRow>>(
            [&](QObject *object, auto done) { m_desk.account->sessionIndex().get(sessionId, object, done); });
        return row && *row;
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

    //! Whoever writes in a row that is left out is told what is wrong with it; it is not sent for that, and
    //! is no double of what is.
    void leftOutIsLookedAtWhenItIsAskedForAndStaysLeftOut()
    {
        const QString batch = m_desk.makeBatch(
            {{u"A"_s, u"nowhere"_s, {}}, {u"B"_s, u"b@example.no"_s, {}}, {u"B"_s, u"b@example.no"_s, {}}});
        for (const int i : {0, 1})
            set(batch, i, [](store::BatchRow &row) {
                row.state = RowState::Excluded;
                row.problems = {u"of before"_s};
            });
        MergeCheck check(*m_desk.account, batch, {1, 2, 3});
        QVERIFY(MergeFixture::finish(check));
        QCOMPARE(check.detail(), u"1 row(s) are ready."_s);
        const auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Excluded);
        QVERIFY(!rows[0].problems.isEmpty());
        QVERIFY(!rows[0].problems.contains(u"of before"_s));
        QCOMPARE(rows[1].state, RowState::Excluded);
        QCOMPARE(rows[1].problems, QStringList());
        QCOMPARE(rows[2].state, RowState::Pending);
        QCOMPARE(twiceOf(batch, 2), 0);
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
        QCOMPARE(all.detail(), u"2 row(s) are ready. 1 row(s) are to be corrected."_s); // of all of them
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

    //! Looking at the files of many rows takes minutes: what a person corrects meanwhile stays corrected, and
    //! what is sent meanwhile is not made one that waits, to be sent a second time.
    void whatChangesMeanwhileStays()
    {
        m_desk.writePdf(u"a.pdf"_s);
        const QString batch = m_desk.makeBatchWithFiles({{u"A"_s, u"a@example.no"_s, u"a.pdf"_s},
                                                         {u"B"_s, u"nowhere"_s, u"a.pdf"_s},
                                                         {u"C"_s, u"c@example.no"_s, u"a.pdf"_s}});
        store::BatchRow corrected = m_desk.rows(batch)[1], sent = m_desk.rows(batch)[2];
        corrected.values[1] = u"b@example.no"_s;
        sent.state = RowState::Sent;
        sent.sessionIds = {u"a session"_s};
        MergeCheck check(*m_desk.account, batch, {});
        bool isChanged = false;
        connect(&check, &Task::changed, this, [&] {
            if (check.total() > 0 && !std::exchange(isChanged, true)) // the rows are read, nothing is written
                m_desk.account->batches().update(batch, {corrected, sent});
        });
        QVERIFY(MergeFixture::finish(check));
        QVERIFY(isChanged);
        QCOMPARE(check.state(), Task::State::Done);
        const auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Pending);
        QCOMPARE(rows[1].values[1], u"b@example.no"_s);
        QCOMPARE(rows[1].state, RowState::Pending); // looked at as it is now
        QCOMPARE(rows[2].state, RowState::Sent);
        QCOMPARE(rows[2].sessionIds, QStringList{u"a session"_s});
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

    //! Of another batch; the rows of the batch itself are told of by Twice.
    void sentBefore()
    {
        auto people = MergeFixture::people(2);
        const QString first = m_desk.makeBatch(people);
        QVERIFY(m_desk.check(first));
        MergeTask send(*m_desk.account, first);
        QVERIFY(MergeFixture::finish(send));
        QCOMPARE(m_desk.counts(first).value(RowState::Sent), 2);
        for (const store::BatchRow &row : m_desk.rows(first))
            QTRY_VERIFY(isKnown(row.sessionIds.value(0)));

        people.append({u"Person 3"_s, u"p3@example.no"_s, {}});
        const QString second = m_desk.makeBatch(people);
        QVERIFY(m_desk.check(second));
        auto rows = m_desk.rows(second);
        for (int i : {0, 1}) {
            QCOMPARE(rows[i].state, RowState::Pending);
            QCOMPARE(rows[i].warnings.size(), 1);
            const MergeProblem known = problemFrom(rows[i].warnings[0]);
            QCOMPARE(known.kind, MergeProblem::Kind::Known);
            QCOMPARE(known.known.sessionId, m_desk.rows(first)[i].sessionIds.value(0));
            QCOMPARE(known.known.state.value(), domain::SessionState::Ready);
            QVERIFY(known.known.when.isValid());
            QVERIFY(isPossibleDuplicate(rows[i]));
        }
        QVERIFY(rows[2].warnings.isEmpty());
        QVERIFY(!isPossibleDuplicate(rows[2]));
        // Another row is looked at: what is known of these stays
        QVERIFY(m_desk.check(second, {3}));
        QCOMPARE(m_desk.rows(second)[0].warnings, rows[0].warnings);
        // What the batch sent itself is no other
        set(first, 0, [](store::BatchRow &row) { row.state = RowState::Unchecked; });
        QVERIFY(m_desk.check(first));
        QCOMPARE(m_desk.rows(first)[0].warnings, QStringList());
    }

    //! Where rows have files of their own, another one of the same person is no double.
    void sentBeforeWithAFileOfItsOwn()
    {
        m_desk.writePdf(u"a.pdf"_s);
        m_desk.writePdf(u"b.pdf"_s);
        const QString first = m_desk.makeBatchWithFiles({{u"A"_s, u"a@example.no"_s, u"a.pdf"_s}});
        QVERIFY(m_desk.check(first));
        MergeTask send(*m_desk.account, first);
        QVERIFY(MergeFixture::finish(send));
        QTRY_VERIFY(isKnown(m_desk.rows(first)[0].sessionIds.value(0)));
        const QString second = m_desk.makeBatchWithFiles({{u"A"_s, u"a@example.no"_s, u"b.pdf"_s},
                                                          {u"A"_s, u"a@example.no"_s, u"a.pdf"_s},
                                                          {u"B"_s, u"b@example.no"_s, u"a.pdf"_s}});
        QVERIFY(m_desk.check(second));
        const auto rows = m_desk.rows(second);
        QVERIFY(!isPossibleDuplicate(rows[0]));
        QVERIFY(isPossibleDuplicate(rows[1]));
        QVERIFY(!isPossibleDuplicate(rows[2]));
    }

    void addressWithoutADotIsAWarning()
    {
        const QString batch =
            m_desk.makeBatch({{u"A"_s, u"a@example"_s, {}}, {u"B"_s, u"b@example.no"_s, {}}});
        QVERIFY(m_desk.check(batch));
        const auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Pending);
        QCOMPARE(problemFrom(rows[0].warnings.value(0)).kind, MergeProblem::Kind::EmailNoDot);
        QCOMPARE(problemFrom(rows[0].warnings.value(0)).field(), Field::Email);
        QVERIFY(!isPossibleDuplicate(rows[0]));
        QVERIFY(rows[1].warnings.isEmpty());
    }

    void numberWithoutACountryCodeIsAWarning()
    {
        m_desk.writePdf(u"a.pdf"_s);
        m_desk.writePdf(u"b.pdf"_s);
        const QString batch =
            m_desk.keep(m_desk.pattern(),
                        {{u"Name"_s, u"Mobile"_s, u"File"_s}, {Field::Name, Field::Mobile, Field::File}},
                        {{u"A"_s, u"90000000"_s, u"a.pdf"_s}, {u"B"_s, u"+47 900 00 001"_s, u"b.pdf"_s}});
        QVERIFY(m_desk.check(batch));
        const auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].state, RowState::Pending);
        QCOMPARE(problemFrom(rows[0].warnings.value(0)).kind, MergeProblem::Kind::MobileNoCode);
        QCOMPARE(problemFrom(rows[0].warnings.value(0)).field(), Field::Mobile);
        QVERIFY(!isPossibleDuplicate(rows[0]));
        QVERIFY(rows[1].warnings.isEmpty());
    }

    //! Whose it is and why they are taken for the same person stays with the row.
    void whoHasItIsKept()
    {
        MergeProblem problem;
        problem.kind = MergeProblem::Kind::Known;
        problem.known.signer = u"Eva Ny"_s;
        problem.known.document = u"Contract"_s;
        problem.known.sessionId = u"an-id"_s;
        problem.known.state = domain::SessionState::Ready;
        problem.known.when = QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC);
        problem.known.by = Duplicate::By::Mobile;
        problem.known.otherName = u"Kari Nordmann"_s;
        QVERIFY(problemFrom(toText(problem)).known == problem.known);
    }

    //! "Dear ," is said before it is sent, whichever column it is that the text asks for.
    void placeholdersThatWouldBeEmpty()
    {
        domain::SessionDraft draft = m_desk.withDocument(m_desk.pattern());
        draft.common.signText = u"You live in {Town}; {today}, {{name}"_s;
        const QString batch =
            m_desk.keep(draft,
                        {{u"Name"_s, u"E-mail"_s, u"Town"_s, u"Note"_s},
                         {Field::Name, Field::Email, Field::TextOnly, Field::TextOnly}},
                        {{u"A"_s, u"a@example.no"_s, u"Bodø"_s, {}}, {u" "_s, u"b@example.no"_s, {}, {}}});
        QVERIFY(m_desk.check(batch));
        auto rows = m_desk.rows(batch);
        QCOMPARE(rows[0].warnings, QStringList());  // nobody asks for the note
        QCOMPARE(rows[1].state, RowState::Pending); // somebody may want it so
        QCOMPARE(rows[1].warnings.size(), 2);
        const MergeProblem name = problemFrom(rows[1].warnings[0]), town = problemFrom(rows[1].warnings[1]);
        for (const MergeProblem &problem : {name, town})
            QCOMPARE(problem.kind, MergeProblem::Kind::EmptyPlaceholder);
        QCOMPARE(name.rule.word, u"name"_s);
        QCOMPARE(name.field(), Field::Name);
        QCOMPARE(town.rule.word, u"Town"_s); // as it was written
        QCOMPARE(town.field(), Field::TextOnly);
        QVERIFY(!isPossibleDuplicate(rows[1]));

        set(batch, 1, [](store::BatchRow &row) { row.values = {u"B"_s, u"b@example.no"_s, u"Oslo"_s, {}}; });
        QVERIFY(m_desk.check(batch, {2}));
        QCOMPARE(m_desk.rows(batch)[1].warnings, QStringList());
    }

    //! The service does not ask for one. In a column of names it is a slip all the same, and said once.
    void nameThatIsEmptyIsAWarning()
    {
        domain::SessionDraft draft = m_desk.withDocument(m_desk.pattern());
        draft.common.title = m_desk.title; // it asks for no name
        const QString batch =
            m_desk.keep(draft, {{u"Name"_s, u"E-mail"_s}, {Field::Name, Field::Email}},
                        {{u"A"_s, u"a@example.no"_s}, {u" "_s, u"b@example.no"_s}, {QString(), QString()}});
        QVERIFY(m_desk.check(batch));
        const auto rows = m_desk.rows(batch);
        QVERIFY(rows[0].warnings.isEmpty());
        QCOMPARE(rows[1].state, RowState::Pending); // somebody may want it so
        QCOMPARE(rows[1].warnings.size(), 1);
        QCOMPARE(problemFrom(rows[1].warnings[0]).kind, MergeProblem::Kind::EmptyName);
        QCOMPARE(problemFrom(rows[1].warnings[0]).field(), Field::Name);
        QVERIFY(!isPossibleDuplicate(rows[1]));
        QCOMPARE(rows[2].state, RowState::Problem); // nobody at all
    }

    //! Where no column has names, none is missing.
    void listWithoutNamesHasNoWarnings()
    {
        m_desk.writePdf(u"a.pdf"_s);
        domain::SessionDraft draft = m_desk.pattern();
        draft.common.title = m_desk.title;
        const QString batch = m_desk.keep(draft, {{u"E-mail"_s, u"File"_s}, {Field::Email, Field::File}},
                                          {{u"a@example.no"_s, u"a.pdf"_s}});
        QVERIFY(m_desk.check(batch));
        QCOMPARE(m_desk.rows(batch)[0].state, RowState::Pending);
        QVERIFY(m_desk.rows(batch)[0].warnings.isEmpty());
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
