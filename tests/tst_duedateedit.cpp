#include "store/auditfile.h"
#include "support/patience.h"
#include "support/taskfixture.h"
#include "tasks/duedateedit.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::Timestamp;
using tasks::DueDateEdit;
using Kind = api::ApiError::Kind;

class TestDueDateEdit : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;
    domain::SigningSession m_session;

    static Timestamp inDays(int days)
    {
        return Timestamp::fromDateTime(QDateTime(QDate::currentDate().addDays(days), QTime(16, 0), Qt::UTC));
    }
    [[nodiscard]] Timestamp before() const { return *m_session.request.dueDate; }
    Timestamp onServer() { return m_fixture.session(m_session.id).request.dueDate.value_or(Timestamp()); }
    //! What the audit log has of it, newest first.
    QList<store::AuditEntry> noted()
    {
        const auto entries = store::AuditFile(m_fixture.data->filePath(u"data"_s)).newest(9);
        return entries.value_or(QList<store::AuditEntry>());
    }
    int patches() { return m_fixture.relay->count("PATCH", "/signing-sessions/"); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_fixture.reset());
        m_session = m_fixture.openOne(u"Leieavtale"_s);
        QVERIFY(!m_session.id.isEmpty() && m_session.request.dueDate);
    }

    void pendingThenSettled()
    {
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy pending(&edit, &DueDateEdit::pending), settled(&edit, &DueDateEdit::settled);
        QSignalSpy read(&edit, &DueDateEdit::sessionRead), refused(&edit, &DueDateEdit::refused);
        edit.set(m_session.id, before(), inDays(20));
        QCOMPARE(pending.size(), 1); // at once
        QCOMPARE(pending.first()[1].value<Timestamp>(), inDays(20));
        QVERIFY(edit.isPending(m_session.id));
        QVERIFY(!edit.lastChange());
        QVERIFY(support::waitFor(settled, 15'000));
        QCOMPARE(settled.first()[1].value<Timestamp>(), inDays(20));
        QCOMPARE(read.size(), 1);
        QCOMPARE(refused.size(), 0);
        QVERIFY(!edit.isPending(m_session.id));
        QCOMPARE(onServer(), inDays(20));
        QVERIFY(edit.lastChange());
        QCOMPARE(edit.lastChange()->from, before());
        QCOMPARE(edit.lastChange()->to, inDays(20));
        const auto row = [&] {
            return answerOf<store::StoreResult<store::SessionRow>>([&](QObject *context, auto done) {
                m_fixture.account->sessionIndex().get(m_session.id, context, done);
            });
        };
        QTRY_VERIFY(row() && *row() && (*row())->dueDate == inDays(20).toDateTime());
        // of one that was known before, too: what is changed here is no news
        edit.set(m_session.id, inDays(20), inDays(21));
        QVERIFY(support::waitFor(settled, 15'000));
        QTRY_VERIFY(row() && *row() && (*row())->dueDate == inDays(21).toDateTime() &&
                    (*row())->json.contains(inDays(21).toString().toUtf8()));
        QVERIFY(!(*row())->isUnread);
    }

    void refusedIsRolledBack_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("too late") << 60;
        QTest::newRow("past") << -1;
    }
    void refusedIsRolledBack()
    {
        QFETCH(int, days);
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy refused(&edit, &DueDateEdit::refused), settled(&edit, &DueDateEdit::settled);
        edit.set(m_session.id, before(), inDays(days));
        QVERIFY(support::waitFor(refused, 15'000));
        QCOMPARE(refused.first()[1].value<Timestamp>(), before());
        const auto error = refused.first()[2].value<api::ApiError>();
        QCOMPARE(error.kind, Kind::BadRequest);
        QCOMPARE(error.invalidParams.value(0).name, u"dueDate"_s);
        QVERIFY(!edit.isPending(m_session.id));
        QVERIFY(!edit.lastChange());
        QCOMPARE(settled.size(), 0);
        QCOMPARE(onServer(), before());
    }

    void finalSessionsRefuse()
    {
        QCOMPARE(m_fixture.sandbox.reject(m_session.id, u"Nei"_s), 204);
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy refused(&edit, &DueDateEdit::refused);
        edit.set(m_session.id, before(), inDays(20));
        QVERIFY(support::waitFor(refused, 15'000));
    }

    void undone()
    {
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy settled(&edit, &DueDateEdit::settled), undoChanged(&edit, &DueDateEdit::undoChanged);
        edit.undo(); // nothing
        QCOMPARE(undoChanged.size(), 0);
        edit.set(m_session.id, before(), inDays(20));
        QVERIFY(support::waitFor(settled, 15'000));
        edit.set(m_session.id, inDays(20), inDays(30));
        edit.undo(); // of the first, while another change of it is under way: not now
        QVERIFY(support::waitFor(settled, 15'000));
        QCOMPARE(onServer(), inDays(30));
        edit.undo();
        QVERIFY(support::waitFor(settled, 15'000));
        QCOMPARE(onServer(), inDays(20));
        edit.undo();
        QVERIFY(support::waitFor(settled, 15'000));
        QCOMPARE(onServer(), before());
        QVERIFY(!edit.lastChange()); // an undo is not undone
        QVERIFY(!undoChanged.isEmpty());
    }

    void nothingToGoBackTo()
    {
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy settled(&edit, &DueDateEdit::settled);
        edit.set(m_session.id, Timestamp(), inDays(20));
        QVERIFY(support::waitFor(settled, 15'000));
        QVERIFY(!edit.lastChange());
    }

    void anUndoThatFailedCanBeTriedAgain()
    {
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy settled(&edit, &DueDateEdit::settled), refused(&edit, &DueDateEdit::refused);
        edit.set(m_session.id, before(), inDays(20));
        QVERIFY(support::waitFor(settled, 15'000));
        m_fixture.relay->add("PATCH /signing-sessions/ 1 answer status=403 body={}");
        edit.undo();
        QVERIFY(support::waitFor(refused, 15'000));
        QCOMPARE(refused.first()[1].value<Timestamp>(), inDays(20));
        QVERIFY(edit.lastChange());
        QCOMPARE(edit.lastChange()->from, before());
        edit.undo();
        QVERIFY(support::waitFor(settled, 15'000));
        QCOMPARE(onServer(), before());
    }

    void theLatestWishWins()
    {
        m_fixture.relay->add("PATCH /signing-sessions/ 1 delay ms=1000");
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy pending(&edit, &DueDateEdit::pending), settled(&edit, &DueDateEdit::settled);
        edit.set(m_session.id, before(), inDays(20));
        QTRY_COMPARE(patches(), 1);
        edit.set(m_session.id, inDays(20), inDays(25));
        edit.set(m_session.id, inDays(25), inDays(28));
        QCOMPARE(pending.last()[1].value<Timestamp>(), inDays(28));
        QVERIFY(support::waitFor(settled, 15'000));
        QVERIFY(edit.isPending(m_session.id)); // the last one is under way now
        QVERIFY(support::waitFor(settled, 15'000));
        QCOMPARE(settled.last()[1].value<Timestamp>(), inDays(28));
        QCOMPARE(patches(), 2); // the one between was never sent
        QCOMPARE(onServer(), inDays(28));
    }

    void aLaterWishSurvivesARefusal()
    {
        m_fixture.relay->add("PATCH /signing-sessions/ 1 answer status=403 body={}");
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy settled(&edit, &DueDateEdit::settled), refused(&edit, &DueDateEdit::refused);
        edit.set(m_session.id, before(), inDays(20));
        edit.set(m_session.id, inDays(20), inDays(25));
        QVERIFY(support::waitFor(settled, 15'000));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(onServer(), inDays(25));
        QCOMPARE(edit.lastChange()->from, before()); // not the refused one
    }

    void lostAnswers_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("isSet");
        QTest::newRow("executed") << QByteArray("dropAfter") << true;
        QTest::newRow("never arrived") << QByteArray("reset") << false;
        QTest::newRow("failed") << QByteArray("answer status=500 body={}") << false;
    }
    void lostAnswers()
    {
        QFETCH(QByteArray, fault);
        QFETCH(bool, isSet);
        m_fixture.relay->add("PATCH /signing-sessions/ * " + fault);
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy settled(&edit, &DueDateEdit::settled), refused(&edit, &DueDateEdit::refused);
        edit.set(m_session.id, before(), inDays(20));
        QTRY_COMPARE_WITH_TIMEOUT(settled.size() + refused.size(), 1, 20'000);
        QCOMPARE(settled.size(), isSet ? 1 : 0); // the server was asked what it has
        QCOMPARE(onServer(), isSet ? inDays(20) : before());
    }

    //! The service has it, which nobody here could know.
    void whatIsNotKnownIsWrittenDown()
    {
        m_fixture.relay->add("PATCH /signing-sessions/ * dropAfter");
        m_fixture.relay->add("GET /signing-sessions/ * answer status=503 body={}");
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy refused(&edit, &DueDateEdit::refused);
        edit.set(m_session.id, before(), inDays(20));
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20'000);
        QTRY_COMPARE(noted().size(), 1);
        QCOMPARE(noted()[0].detail.value(u"from"_s), before().toString());
        QCOMPARE(noted()[0].detail.value(u"to"_s), inDays(20).toString());
        QCOMPARE(noted()[0].detail.value(u"outcome"_s), u"unknown"_s);
        m_fixture.relay->clear();
        edit.set(m_session.id, before(), inDays(21));
        QTRY_COMPARE(noted().size(), 2);
        QVERIFY(!noted()[0].detail.contains(u"outcome"_s));
    }

    void severalSessionsAtOnce()
    {
        const auto other = m_fixture.openOne(u"En annen"_s);
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy settled(&edit, &DueDateEdit::settled);
        edit.set(m_session.id, before(), inDays(20));
        edit.set(other.id, *other.request.dueDate, inDays(21));
        QVERIFY(edit.isPending(m_session.id) && edit.isPending(other.id));
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, 15'000);
        QCOMPARE(onServer(), inDays(20));
        QCOMPARE(m_fixture.session(other.id).request.dueDate.value_or(Timestamp()), inDays(21));
    }

    void theAccountGoesFirst()
    {
        m_fixture.relay->add("PATCH /signing-sessions/ * delay ms=60000");
        DueDateEdit edit(*m_fixture.account);
        QSignalSpy settled(&edit, &DueDateEdit::settled), refused(&edit, &DueDateEdit::refused);
        edit.set(m_session.id, before(), inDays(20));
        QTRY_COMPARE(patches(), 1);
        m_fixture.closeAccount();
        QVERIFY(!edit.isPending(m_session.id));
        QCOMPARE(settled.size() + refused.size(), 0);
        QTRY_COMPARE(noted().size(), 1); // nobody knows
        QCOMPARE(noted()[0].detail.value(u"outcome"_s), u"unknown"_s);
    }
};

QTEST_GUILESS_MAIN(TestDueDateEdit)
#include "tst_duedateedit.moc"
