#include "domain/personkey.h"
#include "support/patience.h"
#include "support/sendfixture.h"
#include "tasks/draftplan.h"
#include "tasks/duplicatecheck.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using domain::SessionState;
using tasks::Duplicate;
using tasks::DuplicateCheck;

namespace {

domain::PersonKey person(const QString &name, const QString &email = {}, const QString &mobile = {},
                         const QString &number = {})
{
    domain::DraftSigner signer;
    signer.name = name;
    signer.email = email;
    signer.mobile = mobile;
    signer.nationalIdentificationNumber = number;
    return domain::PersonKey::of(signer);
}

} // namespace

class TestDuplicateCheck : public QObject
{
    Q_OBJECT

private:
    SendFixture m_server;
    QByteArray m_bytes;

    domain::SessionDraft draft(const QList<domain::DraftSigner> &signers)
    {
        domain::SessionDraft d;
        const auto copy = m_server.copyOf(m_bytes, u"application/pdf"_s);
        d.documents = {{.sha256Hex = copy.sha256Hex,
                        .title = u"Contract"_s,
                        .filename = u"contract.pdf"_s,
                        .mimeType = copy.mimeType}};
        d.common = sampleSession(m_server.title, {}, {});
        d.common.documents.clear();
        d.signers = signers;
        return d;
    }
    static domain::DraftSigner kari() { return signer(u"Kari Nordmann"_s, u"kari@example.no"_s); }
    static domain::DraftSigner ola() { return signer(u"Ola Nordmann"_s, u"ola@example.no"_s); }
    static domain::DraftSigner signer(const QString &name, const QString &email, int step = 1)
    {
        domain::DraftSigner one;
        one.name = name;
        one.email = email;
        one.step = step;
        return one;
    }
    QList<domain::SigningSession> send(const domain::SessionDraft &d)
    {
        const auto task = m_server.task(tasks::planOf(d, QDateTime::currentDateTime()));
        if (!SendFixture::finish(*task) || task->state() != tasks::Task::State::Done)
            qWarning("%s", howEnded(*task).constData());
        return task->sessions();
    }
    //! What Account::remember() does comes a moment later.
    bool isKnown(const QString &sessionId, SessionState state = SessionState::Ready)
    {
        return support::waitFor([&] {
            const auto row = answerOf<store::StoreResult<store::SessionRow>>([&](QObject *object, auto done) {
                m_server.account->sessionIndex().get(sessionId, object, done);
            });
            return row && *row && domain::OpenEnum<SessionState>((*row)->state) == state;
        });
    }
    QList<Duplicate> check(const domain::SessionDraft &d,
                           const QDateTime &now = QDateTime::currentDateTimeUtc(), const QString &own = {})
    {
        DuplicateCheck check(*m_server.account);
        check.setOwnSend(own);
        QSignalSpy finished(&check, &DuplicateCheck::finished);
        check.check(d, now);
        if (!support::waitFor(finished))
            qWarning("the check did not end");
        return finished.isEmpty() ? QList<Duplicate>() : finished[0][0].value<QList<Duplicate>>();
    }
    //! As a listing would see it now.
    void see(const QString &sessionId) { m_server.account->remember({m_server.session(sessionId)}); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 11)); }
    void init()
    {
        QVERIFY(m_server.reset());
        m_bytes = smallPdf("Duplicate " + m_server.title.toLatin1());
    }

    void samePerson_data()
    {
        QTest::addColumn<domain::PersonKey>("a");
        QTest::addColumn<domain::PersonKey>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const domain::PersonKey &a, const domain::PersonKey &b,
                            bool same) { QTest::newRow(name) << a << b << same; };
        row("address, typed otherwise", person(u"A"_s, u" Kari@Example.no "_s),
            person(u"B"_s, u"kari@example.NO"_s), true);
        row("other address", person(u"Kari"_s, u"kari@example.no"_s), person(u"Kari"_s, u"k@example.no"_s),
            false);
        row("mobile without the country", person({}, {}, u"912 34 567"_s), person({}, {}, u"+4791234567"_s),
            true);
        row("mobile with 0047", person({}, {}, u"0047 91234567"_s), person({}, {}, u"+47 912 34 567"_s),
            true);
        row("mobile of another country", person({}, {}, u"+4691234567"_s), person({}, {}, u"91234567"_s),
            false);
        row("new address, same mobile", person({}, u"a@example.no"_s, u"91234567"_s),
            person({}, u"b@example.no"_s, u"91234567"_s), true);
        row("identity number", person({}, {}, {}, u"291248 15345"_s), person({}, {}, {}, u"29124815345"_s),
            true);
        row("name only", person(u"Kari  Nordmann"_s), person(u"kari nordmann "_s), true);
        row("name, nothing else in common", person(u"Kari"_s, u"kari@example.no"_s),
            person(u"Kari"_s, {}, u"91234567"_s), true);
        row("nobody and nobody", person({}), person({}), false);
    }
    void samePerson()
    {
        QFETCH(domain::PersonKey, a);
        QFETCH(domain::PersonKey, b);
        QFETCH(bool, same);
        QCOMPARE(a.isSameAs(b), same);
        QCOMPARE(b.isSameAs(a), same);
    }

    void whoWaitsForTheSameBytes()
    {
        domain::DraftSigner later = ola();
        later.step = 2;
        const auto made = send(draft({kari(), later}));
        QCOMPARE(made.size(), 2);
        QVERIFY(isKnown(made[0].id) && isKnown(made[1].id, SessionState::Blocked));
        // Another copy of the bytes, other people around, the address typed otherwise
        domain::SessionDraft second =
            draft({signer(u"Per"_s, u"per@example.no"_s), signer(u"O. Nordmann"_s, u"OLA@example.no"_s),
                   signer(u"K. Nordmann"_s, u" Kari@Example.no"_s)});
        const QList<Duplicate> found = check(second);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].signerRow, 1);
        QCOMPARE(found[0].signer, u"O. Nordmann"_s);
        QCOMPARE(found[0].document, u"Contract"_s);
        QCOMPARE(found[0].sessionId, made[1].id);
        QCOMPARE(found[0].state.value(), SessionState::Blocked);
        QVERIFY(found[0].when.isValid());
        QCOMPARE(found[1].signerRow, 2);
        QCOMPARE(found[1].sessionId, made[0].id);
        QCOMPARE(found[1].state.value(), SessionState::Ready);
    }

    void otherBytesAreAnotherDocument()
    {
        const auto made = send(draft({kari()}));
        QVERIFY(isKnown(made[0].id));
        QCOMPARE(check(draft({kari()})).size(), 1);
        m_bytes = smallPdf("Something else " + m_server.title.toLatin1());
        QCOMPARE(check(draft({kari()})), QList<Duplicate>());
    }

    //! The draft names the document of the service, and the first send uploaded it.
    void byTheIdOfTheDocument()
    {
        const auto made = send(draft({kari()}));
        QVERIFY(isKnown(made[0].id));
        domain::SessionDraft second = draft({kari()});
        second.documents[0].sha256Hex.clear();
        second.documents[0].documentId = made[0].request.documents[0].documentId;
        QCOMPARE(check(second).size(), 1);
    }

    void signedCountsForSomeTime()
    {
        const auto made = send(draft({kari()}));
        QCOMPARE(m_server.sandbox.sign(made[0].id) / 100, 2);
        see(made[0].id);
        QVERIFY(isKnown(made[0].id, SessionState::Signed));
        const auto now = QDateTime::currentDateTimeUtc();
        const auto found = check(draft({kari()}), now);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].state.value(), SessionState::Signed);
        QVERIFY(qAbs(found[0].when.secsTo(now)) < 3600);
        QCOMPARE(check(draft({kari()}), now.addDays(29)).size(), 1);
        QCOMPARE(check(draft({kari()}), now.addDays(31)).size(), 0);
    }

    void whatIsOverIsNoReason()
    {
        const auto rejected = send(draft({kari()}));
        QCOMPARE(m_server.sandbox.reject(rejected[0].id, u"no"_s) / 100, 2);
        see(rejected[0].id);
        QVERIFY(isKnown(rejected[0].id, SessionState::Rejected));
        QCOMPARE(check(draft({kari()})), QList<Duplicate>());
        const auto waiting = send(draft({kari()}));
        QVERIFY(isKnown(waiting[0].id));
        QCOMPARE(check(draft({kari()})).size(), 1);
        // Past its due date nobody can sign it any more
        QCOMPARE(check(draft({kari()}), QDateTime::currentDateTimeUtc().addDays(60)), QList<Duplicate>());
    }

    void aSendThatIsUnderWay()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 1 delay ms=60000");
        const auto first = draft({kari(), ola()});
        const auto task = m_server.task(tasks::planOf(first, QDateTime::currentDateTime()));
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/signing-sessions"), 1, 15'000);
        const auto found = check(draft({kari()}));
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].sessionId.isEmpty());
        QCOMPARE(found[0].sendId, task->recordId());
        QVERIFY(found[0].when.isValid());
        QCOMPARE(check(draft({kari()}), QDateTime::currentDateTimeUtc(), task->recordId()),
                 QList<Duplicate>());
        QCOMPARE(check(draft({signer(u"Per"_s, u"per@example.no"_s)})), QList<Duplicate>());
    }

    //! Of a send that was cut off half way, what it made is told once, by the session.
    void halfSent()
    {
        m_server.relay->add("POST ^/sign/signing-sessions$ 2 delay ms=60000");
        domain::DraftSigner later = ola();
        later.step = 2;
        const auto task = m_server.task(tasks::planOf(draft({kari(), later}), QDateTime::currentDateTime()));
        task->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_server.relay->count("POST", "/signing-sessions"), 2, 15'000);
        QVERIFY(isKnown(task->sessions()[0].id));
        const auto found = check(draft({kari(), ola()}));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].sessionId, task->sessions()[0].id);
        QCOMPARE(found[1].sendId, task->recordId());
    }

    void theLatestWinsAndCancelIsSilent()
    {
        const auto made = send(draft({kari()}));
        QVERIFY(isKnown(made[0].id));
        DuplicateCheck check(*m_server.account);
        QSignalSpy finished(&check, &DuplicateCheck::finished);
        check.check(draft({kari()}), QDateTime::currentDateTimeUtc());
        check.check(draft({ola()}), QDateTime::currentDateTimeUtc());
        QVERIFY(support::waitFor(finished));
        QCOMPARE(finished[0][0].value<QList<Duplicate>>(), QList<Duplicate>());
        check.check(draft({kari()}), QDateTime::currentDateTimeUtc());
        check.cancel();
        DuplicateCheck other(*m_server.account);
        QSignalSpy otherFinished(&other, &DuplicateCheck::finished);
        other.check(draft({kari()}), QDateTime::currentDateTimeUtc()); // the database answers in turn
        QVERIFY(support::waitFor(otherFinished));
        QCOMPARE(finished.size(), 1);
    }

    void deletedOrTheAccountGoesInBetween()
    {
        auto check = std::make_unique<DuplicateCheck>(*m_server.account);
        QSignalSpy finished(check.get(), &DuplicateCheck::finished);
        check->check(draft({kari()}), QDateTime::currentDateTimeUtc());
        check.reset();
        check = std::make_unique<DuplicateCheck>(*m_server.account);
        QSignalSpy second(check.get(), &DuplicateCheck::finished);
        check->check(draft({kari()}), QDateTime::currentDateTimeUtc());
        QVERIFY(m_server.restart());
        QCOMPARE(this->check(draft({kari()})).size(), 0); // and the new account answers
        QCOMPARE(finished.size() + second.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDuplicateCheck)
#include "tst_duplicatecheck.moc"
