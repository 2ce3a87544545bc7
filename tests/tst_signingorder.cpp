#include "domain/signingorder.h"

#include <QTest>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC);
const QString a = u"0b0f0b5e-7d0c-4a3c-9f55-00000000000a"_s, b = u"0b0f0b5e-7d0c-4a3c-9f55-00000000000b"_s,
              c = u"0b0f0b5e-7d0c-4a3c-9f55-00000000000c"_s;

SessionDraft draftOf(const QList<int> &steps, const QStringList &others = {})
{
    SessionDraft draft;
    draft.documents = {{.sha256Hex = u"abc"_s, .title = u"Contract"_s, .mimeType = u"application/pdf"_s}};
    draft.common.title = u"Contract"_s;
    SigningSetup setup;
    setup.signingFlow = SigningFlow::AuthenticationBased;
    draft.common.signingSetup = {setup};
    draft.common.dueDate = Timestamp::fromDateTime(now.addDays(10));
    if (!others.isEmpty())
        draft.common.subsequentTo = others;
    for (const int step : steps)
        draft.signers.append({.name = u"S%1"_s.arg(draft.signers.size()), .step = step, .fields = {}});
    return draft;
}

KnownSession session(SessionState state, int dueInDays, const QStringList &subsequentTo = {})
{
    return {u"Contract"_s, u"Kari"_s, state, now.addDays(dueInDays), subsequentTo, false};
}

QStringList said(const QList<DraftProblem> &problems)
{
    QStringList all;
    for (const DraftProblem &problem : problems)
        all << u"%1 %2 %3 %4"_s.arg(problem.violation.field)
                   .arg(int(problem.violation.reason))
                   .arg(problem.signerRow)
                   .arg(problem.word.right(1));
    return all;
}

QStringList one(const char *field, Reason reason, const QString &id, int row = -1)
{
    return {u"%1 %2 %3 %4"_s.arg(QLatin1String(field)).arg(int(reason)).arg(row).arg(id.right(1))};
}

} // namespace

class TestSigningOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsWaitForTheStepBefore()
    {
        const auto order = signingOrderOf(draftOf({2, 1, 1, 7}, {a}), {});
        QCOMPARE(order.nodes.size(), 5);
        QCOMPARE(order.nodes[4].sessionId, a);
        QCOMPARE(order.nodes[1].waitsFor, QList<int>{4}); // step 1 for the others
        QCOMPARE(order.nodes[2].waitsFor, QList<int>{4});
        QCOMPARE(order.nodes[0].waitsFor, (QList<int>{1, 2}));
        QCOMPARE(order.nodes[3].waitsFor, QList<int>{0});
        QCOMPARE(order.stuck(), QList<int>());
    }

    void whatIsNotKnownIsTakenToBeWell()
    {
        QCOMPARE(said(orderProblemsOf(draftOf({1, 2}, {a, b}), {}, now)), QStringList());
        const KnownSessions well{{a, session(SessionState::Ready, 9)},
                                 {b, session(SessionState::Signed, -3)}};
        QCOMPARE(said(orderProblemsOf(draftOf({1, 2}, {a, b}), well, now)), QStringList());
    }

    void deadPredecessors_data()
    {
        QTest::addColumn<KnownSession>("predecessor");
        QTest::newRow("rejected") << session(SessionState::Rejected, 5);
        QTest::newRow("overdue") << session(SessionState::Ready, -1);
        QTest::newRow("due right now") << session(SessionState::Ready, 0);
        KnownSession gone;
        gone.isGone = true;
        QTest::newRow("gone") << gone;
    }

    void deadPredecessors()
    {
        QFETCH(KnownSession, predecessor);
        const KnownSessions known{{a, session(SessionState::Ready, 5)}, {b, predecessor}};
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a, b}), known, now)),
                 one("subsequentTo[1]", Reason::PredecessorIsDead, b));
    }

    //! A waits for B, which was rejected: A stays blocked for ever.
    void deadFurtherAway()
    {
        KnownSessions known{{a, session(SessionState::Blocked, 5, {b})},
                            {b, session(SessionState::Rejected, 5)}};
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a}), known, now)),
                 one("subsequentTo[0]", Reason::PredecessorIsDead, b));
        known[a].state = SessionState::Signed; // whatever it waited for
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a}), known, now)), QStringList());
    }

    //! One waits for the next, and so on: no call for each of them.
    void aVeryLongChain()
    {
        constexpr int length = 300'000;
        KnownSessions known;
        known.reserve(length);
        for (int i = 0; i < length - 1; ++i)
            known.insert(QString::number(i), session(SessionState::Blocked, 5, {QString::number(i + 1)}));
        const QString last = QString::number(length - 1);
        known.insert(last, session(SessionState::Ready, 5));
        const auto order = signingOrderOf(draftOf({1}, {u"0"_s}), known);
        QCOMPARE(order.nodes.size(), length + 1);
        QCOMPARE(order.nodes.last().sessionId, last);
        QCOMPARE(order.nodes[length - 1].waitsFor, QList<int>{length});
        QCOMPARE(order.stuck(), QList<int>());
        known[last].state = SessionState::Rejected;
        const auto problems = orderProblemsOf(draftOf({1}, {u"0"_s}), known, now);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().word, last);
    }

    void dueBeforeWhomItWaitsFor()
    {
        const KnownSessions known{{a, session(SessionState::Ready, 11)}};
        SessionDraft draft = draftOf({1}, {a});
        QCOMPARE(said(orderProblemsOf(draft, known, now)), one("dueDate", Reason::DueBeforePredecessor, a));
        draft.common.dueDate = Timestamp::fromDateTime(now.addDays(11));
        QCOMPARE(said(orderProblemsOf(draft, known, now)), QStringList());
        draft.dueRule = DueRule{.days = 9, .countsBusinessDays = false};
        QCOMPARE(said(orderProblemsOf(draft, known, now)), one("dueDate", Reason::DueBeforePredecessor, a));
        draft.dueRule.reset();
        draft.common.dueDate.reset(); // the service makes it 30 days
        QCOMPARE(said(orderProblemsOf(draft, known, now)), QStringList());
        QCOMPARE(said(orderProblemsOf(draft, {{a, session(SessionState::Ready, 31)}}, now)),
                 one("dueDate", Reason::DueBeforePredecessor, a));
        QCOMPARE(said(orderProblemsOf(draft, {{a, session(SessionState::Signed, 31)}}, now)), QStringList());
    }

    //! C is replaced by a session that is to wait for A, and A waits for C, over B.
    void aCircleThroughTheReplacedOne()
    {
        KnownSessions known{{a, session(SessionState::Blocked, 10, {b})},
                            {b, session(SessionState::Blocked, 10, {c})},
                            {c, session(SessionState::Ready, 10)}};
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a}), known, now)), QStringList());
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a}), known, now, c)),
                 one("subsequentTo[0]", Reason::OrderIsCyclic, a));
        QCOMPARE(said(orderProblemsOf(draftOf({1, 2}, {a}), known, now, c)),
                 one("subsequentTo[0]", Reason::OrderIsCyclic, a));
        known[b].state = SessionState::Signed; // it waits no more
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a}), known, now, c)), QStringList());
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {c}), known, now, c)),
                 one("subsequentTo[0]", Reason::PredecessorIsDead, c));
    }

    void aCircleAmongTheOthers()
    {
        const KnownSessions known{{a, session(SessionState::Blocked, 10, {b})},
                                  {b, session(SessionState::Blocked, 10, {a})}};
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a}), known, now)),
                 one("subsequentTo[0]", Reason::OrderIsCyclic, a));
        QCOMPARE(said(orderProblemsOf(draftOf({1}), known, now)), QStringList());
    }

    void whoWaitsForTheReplacedOneMustBeDueLater()
    {
        const KnownSessions known{{a, session(SessionState::Blocked, 9, {c})},
                                  {b, session(SessionState::Blocked, 10, {c})},
                                  {c, session(SessionState::Ready, 9)}};
        QCOMPARE(said(orderProblemsOf(draftOf({1}), known, now, c)),
                 one("dueDate", Reason::DueBeforePredecessor, a));
    }

    //! They are in the picture, and wait for the last step of what comes in its place.
    void whoWaitsForTheReplacedOneIsShown()
    {
        const KnownSessions known{{a, session(SessionState::Blocked, 20, {c})},
                                  {b, session(SessionState::Signed, 20, {c})},
                                  {c, session(SessionState::Ready, 9)}};
        const auto order = signingOrderOf(draftOf({1, 2}), known, c);
        QCOMPARE(order.nodes.size(), 3);
        QCOMPARE(order.nodes[2].sessionId, a);
        QCOMPARE(order.nodes[2].waitsFor, QList<int>{1});
        QCOMPARE(signingOrderOf(draftOf({1, 2}), known).nodes.size(), 2);
    }

    //! Who is to be waited for and waits is in a circle: that is said, and its due date is none of it.
    void theCircleIsSaidOnce()
    {
        const KnownSessions known{{a, session(SessionState::Blocked, 9, {c})},
                                  {c, session(SessionState::Ready, 9)}};
        QCOMPARE(said(orderProblemsOf(draftOf({1}, {a}), known, now, c)),
                 one("subsequentTo[0]", Reason::OrderIsCyclic, a));
    }

    //! The service takes 50; what nobody waits for may be more.
    void stepsOfMoreThanFifty()
    {
        QList<int> steps(51, 1);
        QCOMPARE(said(orderProblemsOf(draftOf(steps), {}, now)), QStringList());
        steps << 2 << 2 << 3;
        QCOMPARE(said(orderProblemsOf(draftOf(steps), {}, now)),
                 one("subsequentTo", Reason::TooMany, {}, 51));
        QCOMPARE(said(problemsOf(draftOf(steps), now)), one("subsequentTo", Reason::TooMany, {}, 51));
        QCOMPARE(orderProblemsOf(draftOf(steps), {}, now).first().violation.actual, 51);
        steps.removeFirst();
        QCOMPARE(said(problemsOf(draftOf(steps), now)), QStringList());
    }

    void moreThanFiftyOthers()
    {
        QStringList others;
        for (int i = 0; i < 51; ++i)
            others << u"0b0f0b5e-7d0c-4a3c-9f55-%1"_s.arg(i, 12, 10, '0'_L1);
        QCOMPARE(said(orderProblemsOf(draftOf({1}, others), {}, now)),
                 one("subsequentTo", Reason::TooMany, {}));
        QCOMPARE(said(problemsOf(draftOf({1}, others), now)), one("subsequentTo", Reason::TooMany, {}));
        others.removeLast();
        QCOMPARE(said(orderProblemsOf(draftOf({1}, others), {}, now)), QStringList());
    }

    void whatAVendorMayNotBeAbleToDo()
    {
        SessionDraft draft = draftOf({1});
        draft.common.signingSetup[0].vendor = SigningVendor::Nbid;
        QVERIFY(orderCautionsOf(draft).isEmpty()); // signs by identity providers
        draft.common.signingSetup[0].signingFlow = SigningFlow::PkiSigning;
        QCOMPARE(orderCautionsOf(draft), QList{OrderCaution::BankIdIsNorwegian});
        QCOMPARE(said(problemsOf(draft, now)), QStringList()); // a caution, no refusal
        draft.common.ui = Ui();
        draft.common.ui->language = UiLanguage::Bokmaal;
        QVERIFY(orderCautionsOf(draft).isEmpty());
        draft.common.ui->language = UiLanguage::Nynorsk;
        QVERIFY(orderCautionsOf(draft).isEmpty());
        draft.common.ui->language = UiLanguage::English;
        QCOMPARE(orderCautionsOf(draft), QList{OrderCaution::BankIdIsNorwegian});
        draft.common.signingSetup[0].vendor = SigningVendor::Sbid;
        QVERIFY(orderCautionsOf(draft).isEmpty());
    }

    void whatAVendorCannotDoIsRefused()
    {
        SessionDraft draft = draftOf({1});
        SigningSetup &setup = draft.common.signingSetup[0];
        setup.signingFlow = SigningFlow::PkiSigning;
        setup.vendor = SigningVendor::Sbid;
        draft.common.signText = u"You sell your car"_s;
        QCOMPARE(said(problemsOf(draft, now)), QStringList());
        setup.additionalParameters = {
            {u"sbid_sign_type"_s, u"PHONE"_s}}; // nobody sees a PDF on the telephone
        QCOMPARE(said(problemsOf(draft, now)),
                 one("documents[0].documentId", Reason::PhoneTakesTextOnly, {}));
        draft.documents[0].mimeType = u"text/plain"_s;
        QCOMPARE(said(problemsOf(draft, now)), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSigningOrder)
#include "tst_signingorder.moc"
