#include "kill/coverage.h"
#include "kill/judge.h"
#include "support/apifixture.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace killtest;
using support::ApiFixture;

//! countersign-killtest says "0 duplicated, 0 lost": that is worth as much as its judge, who is shown here
//! what it has to see.
class TestKillJudge : public QObject
{
    Q_OBJECT

private:
    ApiFixture m_server;

    //! The first run of that kind.
    static RunPlan planOf(RunPlan::Kind kind) { return runPlan(1, int(kind), false); }
    //! All that the plan wants, as a send that went well leaves it.
    static QList<domain::SigningSession> made(const RunPlan &plan)
    {
        QList<domain::SigningSession> all;
        for (const auto &send : plan.sends) {
            QStringList before;
            const QString collection = newId();
            for (const auto &step : send.steps) {
                QStringList ids;
                for (const auto &signer : step) {
                    domain::SigningSession session;
                    session.id = newId();
                    session.request.title = send.title;
                    session.request.signer = signer.session.signer;
                    session.request.documents = {{.documentCollectionId = collection, .unknown = {}}};
                    if (!before.isEmpty())
                        session.request.subsequentTo = before;
                    ids.append(session.id);
                    all.append(session);
                }
                before = ids;
            }
        }
        return all;
    }
    static QHash<QString, QString> ended(const RunPlan &plan, const QString &how = u"done"_s)
    {
        QHash<QString, QString> ends;
        for (const auto &send : plan.sends)
            ends.insert(send.title, how);
        return ends;
    }
    static QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS))); }

    void everyKindThatWentWell_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < int(RunPlan::Kind::Count); ++kind)
            QTest::newRow(qPrintable(nameOf(RunPlan::Kind(kind)))) << kind;
    }
    void everyKindThatWentWell()
    {
        QFETCH(int, kind);
        const RunPlan plan = planOf(RunPlan::Kind(kind));
        const Verdict verdict = judge(plan, ended(plan), made(plan), {});
        QVERIFY2(verdict.isGood() && verdict.undecided == 0 && verdict.findings.isEmpty(),
                 qPrintable(verdict.findings.join(u'\n')));
    }

    //! Each kind of run: one more than was wanted, one less.
    void doubledAndLostInEveryKind_data() { everyKindThatWentWell_data(); }
    void doubledAndLostInEveryKind()
    {
        QFETCH(int, kind);
        const RunPlan plan = planOf(RunPlan::Kind(kind));
        const QList<domain::SigningSession> right = made(plan);
        for (qsizetype i = 0; i < right.size(); ++i) {
            QList<domain::SigningSession> doubled = right, lacking = right;
            doubled.append(right[i]);
            doubled.last().id = newId();
            Verdict verdict = judge(plan, ended(plan), doubled, {});
            QCOMPARE(verdict.duplicated, 1);
            QCOMPARE(verdict.lost, 0);
            QVERIFY(!verdict.isGood() && verdict.findings.join(u' ').contains(doubled.last().id));
            lacking.removeAt(i);
            verdict = judge(plan, ended(plan), lacking, {});
            QVERIFY2(verdict.lost > 0 && !verdict.isGood(), qPrintable(right[i].request.title));
        }
        // What was there before is neither wanted nor too many
        domain::SigningSession earlier = right.first();
        earlier.id = newId();
        QVERIFY(judge(plan, ended(plan), right + QList{earlier}, {earlier.id}).isGood());
    }

    void nothingAtAll()
    {
        const RunPlan plan = planOf(RunPlan::Kind::Single);
        QCOMPARE(judge(plan, ended(plan), {}, {}).lost, 1);
        QCOMPARE(judge(plan, {}, {}, {}).lost, 1); // nobody even told how it ended
    }

    //! The right number of sessions is not yet the right ones.
    void wrongOnesAreNeither_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"another signer", "waits for nobody", "waits for another", "other collection"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void wrongOnesAreNeither()
    {
        QFETCH(QString, what);
        const RunPlan plan = planOf(RunPlan::Kind::Chained);
        QList<domain::SigningSession> there = made(plan);
        domain::SigningSession &last = there.last();
        QVERIFY(last.request.subsequentTo);
        if (what == u"another signer"_s)
            last.request.signer->email = u"somebody.else@example.no"_s;
        else if (what == u"waits for nobody"_s)
            last.request.subsequentTo.reset();
        else if (what == u"waits for another"_s)
            last.request.subsequentTo = QStringList{newId()};
        else
            last.request.documents.first().documentCollectionId = newId();
        const Verdict verdict = judge(plan, ended(plan), there, {});
        QCOMPARE(verdict.lost, 1);
        QCOMPARE(verdict.duplicated, what == u"other collection"_s ? 0 : 1);
    }

    //! All is there, and the program says that it failed: whoever reads that sends it again.
    void endsThatAreNone()
    {
        const RunPlan plan = planOf(RunPlan::Kind::Parallel);
        QCOMPARE(judge(plan, ended(plan, u"failed"_s), made(plan), {}).lost, 1);
        QCOMPARE(judge(plan, {}, made(plan), {}).lost, 1);
        const Verdict asked = judge(plan, ended(plan, u"undecided"_s), {}, {});
        QCOMPARE(asked.undecided, 1);
        QVERIFY(asked.isGood()); // a person decides about what is missing
        // who is asked is asked about what is there, but not about twice as much
        auto doubled = made(plan) + made(plan);
        QVERIFY(!judge(plan, ended(plan, u"undecided"_s), doubled, {}).isGood());
    }

    //! Of the real sandbox: what was made twice and deleted again is in no list, and somebody had the link.
    void whatWasDeletedIsInTheLog()
    {
        const domain::SigningSession stays = m_server.openOne(u"Stays"_s), goes = m_server.openOne(u"Goes"_s);
        const auto listed = [this] {
            domain::SessionQuery query;
            query.limit = domain::SessionQuery::maxLimit;
            const auto page = m_server.await<domain::SessionPage>(
                [&](QObject *context, auto done) { return m_server.sessions().list(query, context, done); });
            return page ? page->data : QList<domain::SigningSession>();
        };
        QCOMPARE(listed().size(), 2);
        auto verdict = judgeLog(m_server.sandbox.log(), listed());
        QVERIFY(verdict && verdict->isGood());
        const auto removed = m_server.await<api::Nothing>(
            [&](QObject *context, auto done) { return m_server.sessions().remove(goes.id, context, done); });
        QVERIFY2(removed, support::whyNot(removed).constData());
        QCOMPARE(listed().size(), 1);
        verdict = judgeLog(m_server.sandbox.log(), listed());
        QVERIFY(verdict);
        QCOMPARE(verdict->duplicated, 1);
        QVERIFY(verdict->findings.join(u' ').contains(goes.id));
        // A log that does not know what is listed is no proof of anything
        domain::SigningSession strange = stays;
        strange.id = newId();
        QVERIFY(!judgeLog(m_server.sandbox.log(), listed() + QList{strange}));
        QVERIFY(!judgeLog({}, listed()));
        QVERIFY(judgeLog({}, {}));
    }

    void momentsThatWereNeverHit()
    {
        Hits hits;
        const Coverage none = coverageOf(hits, false);
        QCOMPARE(none.lines.size(), 4);
        QCOMPARE(none.missing.size(), 12);
        for (const char *post : {"POST /auth/open/connect/token", "POST /sign/documents",
                                 "POST /sign/document-collections", "POST /sign/signing-sessions"})
            for (const char *moment : {"before", "executed", "answered"})
                hits[QString::fromLatin1(post)][QString::fromLatin1(moment)] = 3;
        QVERIFY(coverageOf(hits, false).missing.isEmpty());
        hits[u"POST /sign/signing-sessions"_s].remove(u"executed"_s);
        const Coverage one = coverageOf(hits, false);
        QCOMPARE(one.missing, QStringList{u"POST /sign/signing-sessions, executed"_s});
        QVERIFY2(one.lines.contains(u"POST /sign/signing-sessions: before 3, executed 0, answered 3"_s),
                 qPrintable(one.lines.join(u'\n')));
        QCOMPARE(coverageOf(hits, true).missing.size(), 31); // kills are no faults
    }
};

QTEST_GUILESS_MAIN(TestKillJudge)
#include "tst_killjudge.moc"
