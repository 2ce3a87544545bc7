#include "tasks/reconciliation.h"

#include "support/patience.h"
#include "support/taskfixture.h"

#include <QSignalSpy>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace support;
using domain::CreateSigningSession;
using domain::SigningSession;
using tasks::Reconciliation;
using Verdict = tasks::Reconciliation::Verdict;

class TestReconciliation : public QObject
{
    Q_OBJECT

private:
    TaskFixture m_server;
    QString m_documentId, m_collectionId;

    static SigningSession answerTo(const CreateSigningSession &sent)
    {
        SigningSession session;
        session.request = sent;
        session.id = u"s"_s;
        return session;
    }
    static CreateSigningSession fullSession()
    {
        CreateSigningSession sent = sampleSession(u"Title"_s, u"0192C"_s, u"0192d"_s);
        sent.externalReference = {true, u"ref"_s};
        sent.subsequentTo = QStringList{u"a"_s, u"b"_s};
        domain::Signer signer;
        signer.email = u"kari@example.no"_s;
        signer.mobile = u"+47 900 00 000"_s;
        signer.nationalIdentificationNumber = u"29124815345"_s;
        sent.signer = signer;
        return sent;
    }

    CreateSigningSession wanted(const QString &email = {}) const
    {
        CreateSigningSession session = sampleSession(u"Contract"_s, m_collectionId, m_documentId);
        if (!email.isEmpty()) {
            session.signer = domain::Signer();
            session.signer->email = email;
        }
        return session;
    }
    QStringList make(const QList<CreateSigningSession> &sessions)
    {
        const auto made = m_server.open(sessions);
        QStringList ids;
        for (const auto &session : made.value_or(QList<SigningSession>()))
            ids.append(session.id);
        return ids;
    }
    static QStringList idsOf(const QList<SigningSession> &sessions)
    {
        QStringList ids;
        for (const auto &session : sessions)
            ids.append(session.id);
        return ids;
    }
    static bool finish(Reconciliation &look)
    {
        QSignalSpy finished(&look, &Reconciliation::finished);
        look.start();
        return !finished.isEmpty() || support::waitFor(finished, 20'000);
    }
    int lists() const { return m_server.relay->count("GET", "/signing-sessions?"); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start(QStringLiteral(PROGRAMS), 20)); }
    void init()
    {
        QVERIFY(m_server.reset());
        m_documentId = m_server.upload("Text", u"text/plain"_s).documentId;
        m_collectionId = m_server.collect({m_documentId}).id;
        QVERIFY(!m_collectionId.isEmpty());
    }

    void comparesWhatWasAskedFor_data()
    {
        using Change = std::function<void(SigningSession &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isTheSame");
        const auto row = [](const char *name, bool isTheSame, Change change) {
            QTest::newRow(name) << std::move(change) << isTheSame;
        };
        row("as sent", true, [](auto &) {});
        row("server's additions", true, [](auto &session) {
            session.signatureUrl = u"https://x"_s;
            session.request.dueDate = domain::Timestamp::fromEpoch(1'800'000'000, 0);
            session.request.unknown = {{u"new"_s, "1"}};
            session.request.documents[0].unknown = {{u"title"_s, "\"x\""}};
        });
        row("ids in other case", true, [](auto &session) {
            session.request.documents[0].documentCollectionId = u"0192c"_s;
            session.request.subsequentTo = QStringList{u"B"_s, u"A"_s};
        });
        row("number masked", true,
            [](auto &session) { session.request.signer->nationalIdentificationNumber = u"291248*****"_s; });
        row("blanks tidied", true, [](auto &session) { session.request.title = u" Title "_s; });
        row("signer hidden", true, [](auto &session) { session.request.signer.reset(); });
        row("phone spelled otherwise", true,
            [](auto &session) { session.request.signer->mobile = u"+4790000000"_s; });
        row("other title", false, [](auto &session) { session.request.title = u"title"_s; });
        row("other document", false,
            [](auto &session) { session.request.documents[0].documentId = u"0192e"_s; });
        row("other collection", false,
            [](auto &session) { session.request.documents[0].documentCollectionId = u"0192e"_s; });
        row("other action", false,
            [](auto &session) { session.request.documents[0].action = domain::DocumentAction::View; });
        row("one document more", false,
            [](auto &session) { session.request.documents.append(session.request.documents[0]); });
        row("other reference", false,
            [](auto &session) { session.request.externalReference.value = u"other"_s; });
        row("no reference", false, [](auto &session) { session.request.externalReference = {}; });
        row("one predecessor", false,
            [](auto &session) { session.request.subsequentTo = QStringList{u"a"_s}; });
        row("no predecessor", false, [](auto &session) { session.request.subsequentTo.reset(); });
        row("other mail", false, [](auto &session) { session.request.signer->email = u"ola@example.no"_s; });
        row("other number", false,
            [](auto &session) { session.request.signer->nationalIdentificationNumber = u"01010112345"_s; });
        row("a name that was not sent", false,
            [](auto &session) { session.request.signer->username = u"ola"_s; });
    }
    void comparesWhatWasAskedFor()
    {
        QFETCH(std::function<void(SigningSession &)>, change);
        QFETCH(bool, isTheSame);
        const CreateSigningSession sent = fullSession();
        SigningSession session = answerTo(sent);
        change(session);
        QCOMPARE(tasks::isWhatWasSent(session, sent), isTheSame);
    }

    void pairsEachWithItsOwn()
    {
        // The first could take both; only one of them is left for the second
        const QList<CreateSigningSession> sent{wanted(), wanted(u"b@x.no"_s)};
        SigningSession hidden = answerTo(wanted()), named = answerTo(wanted(u"b@x.no"_s));
        hidden.id = u"hidden"_s;
        named.id = u"named"_s;
        const auto paired = tasks::pairedWith(sent, {named, hidden});
        QVERIFY(paired);
        QCOMPARE(idsOf(*paired), (QStringList{u"hidden"_s, u"named"_s}));
        QVERIFY(!tasks::pairedWith(sent, {hidden}));
        QVERIFY(!tasks::pairedWith({wanted(u"a@x.no"_s), wanted(u"b@x.no"_s)}, {named, named}));
    }

    void findsAllInTheOrderSent()
    {
        const auto a = wanted(u"a@x.no"_s), b = wanted(u"b@x.no"_s), c = wanted(u"c@x.no"_s);
        const QStringList ids = make({a, b, c});
        Reconciliation look(*m_server.account, {c, a, b}, this);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Found);
        QCOMPARE(idsOf(look.sessions()), (QStringList{ids[2], ids[0], ids[1]}));
        QCOMPARE(lists(), 1); // what is there needs no second look
    }

    void countsThoseThatLookTheSame_data()
    {
        QTest::addColumn<int>("made");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<int>("looks");
        QTest::newRow("none") << 0 << Verdict::Absent << 2;
        QTest::newRow("one of three") << 1 << Verdict::Ambiguous << 2;
        QTest::newRow("two of three") << 2 << Verdict::Ambiguous << 2;
        QTest::newRow("three of three") << 3 << Verdict::Found << 1;
        QTest::newRow("four for three") << 4 << Verdict::Ambiguous << 1;
    }
    void countsThoseThatLookTheSame()
    {
        QFETCH(int, made);
        QFETCH(Verdict, verdict);
        QFETCH(int, looks);
        const QStringList ids = made > 0 ? make(QList<CreateSigningSession>(made, wanted())) : QStringList();
        Reconciliation look(*m_server.account, {wanted(), wanted(), wanted()}, this);
        look.setSettleTime(20);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), verdict);
        QCOMPARE(idsOf(look.sessions()), ids);
        QCOMPARE(lists(), looks);
    }

    void othersAreNotTaken()
    {
        const QStringList before = make({wanted()});
        Reconciliation look(*m_server.account, {wanted()}, this);
        look.setSettleTime(20);
        look.setOthers(before);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Absent);
        const QStringList ours = make({wanted()});
        Reconciliation again(*m_server.account, {wanted()}, this);
        again.setOthers(before);
        QVERIFY(finish(again));
        QCOMPARE(again.verdict(), Verdict::Found);
        QCOMPARE(idsOf(again.sessions()), ours);
    }

    void aLateOneIsSeenByTheSecondLook()
    {
        QStringList late;
        connect(m_server.relay.get(), &FaultRelay::requestSeen, this, [&] {
            if (lists() == 2 && late.isEmpty())
                late = make({wanted()});
        });
        m_server.relay->add("GET signing-sessions 2 delay ms=1500"); // so that the POST is first
        Reconciliation look(*m_server.account, {wanted()}, this);
        look.setSettleTime(20);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Found);
        QCOMPARE(idsOf(look.sessions()), late);
        QCOMPARE(late.size(), 1);
    }

    //! The server may tell a session otherwise than it was asked for. In a collection that nobody else uses
    //! it is ours all the same, and to send again would double it.
    void anotherOneInTheCollectionIsNotAbsence()
    {
        auto other = wanted();
        other.title = u"Contract, as the server would spell it"_s;
        const QStringList ids = make({other});
        Reconciliation look(*m_server.account, {wanted()}, this);
        look.setSettleTime(20);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Ambiguous);
        QCOMPARE(idsOf(look.sessions()), ids);
        QCOMPARE(lists(), 2);
        const QStringList ours = make({wanted()});
        Reconciliation again(*m_server.account, {wanted()}, this);
        QVERIFY(finish(again));
        QCOMPARE(again.verdict(), Verdict::Found);
        QCOMPARE(idsOf(again.sessions()), ours);
        QCOMPARE(idsOf(again.related()), ids + ours);
    }

    void seenOnceIsNotAbsent()
    {
        const QStringList one = make({wanted()});
        connect(m_server.relay.get(), &FaultRelay::requestSeen, this, [&] {
            if (lists() == 2) // somebody takes it back between the looks
                m_server.await<api::Nothing>([&](QObject *object, auto done) {
                    return m_server.sessions().remove(one[0], object, done);
                });
        });
        m_server.relay->add("GET signing-sessions 2 delay ms=1500");
        Reconciliation look(*m_server.account, {wanted(), wanted()}, this);
        look.setSettleTime(20);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Ambiguous);
        QCOMPARE(idsOf(look.sessions()), one);
    }

    void olderOnesAreNotAskedFor()
    {
        make({wanted()});
        QVERIFY(m_server.sandbox.advanceClock(u"PT2H"_s) / 100 == 2);
        const auto fresh = m_server.upload("Later", u"text/plain"_s);
        Reconciliation look(*m_server.account, {wanted()}, this);
        look.setSettleTime(20);
        look.setNotBefore(fresh.createdAt->toDateTime());
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Absent);
        const QStringList ours = make({wanted()});
        Reconciliation again(*m_server.account, {wanted()}, this);
        again.setNotBefore(fresh.createdAt->toDateTime());
        QVERIFY(finish(again));
        QCOMPARE(again.verdict(), Verdict::Found);
        QCOMPARE(idsOf(again.sessions()), ours);
    }

    void readsAllPages()
    {
        make(QList<CreateSigningSession>(6, wanted(u"other@x.no"_s)));
        const QStringList ours = make({wanted(u"me@x.no"_s)});
        make(QList<CreateSigningSession>(2, wanted(u"other@x.no"_s)));
        Reconciliation look(*m_server.account, {wanted(u"me@x.no"_s)}, this);
        look.setPageSize(3);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Found);
        QCOMPARE(idsOf(look.sessions()), ours);
        QVERIFY(lists() > 3);
    }

    void readsAgainWhenSessionsGoMeanwhile()
    {
        const QStringList others = make(QList<CreateSigningSession>(6, wanted(u"other@x.no"_s)));
        // As many come as go, so that the total alone would not tell
        const QStringList ours = make({wanted(u"me@x.no"_s)});
        const qsizetype total = m_server.sessionsTitled({}).size();
        const int seam = int(total) - 1;
        const QByteArray first = "offset=" + QByteArray::number(0) + '&';
        connect(m_server.relay.get(), &FaultRelay::requestSeen, this,
                [&](const QByteArray &, const QByteArray &target) {
                    if (lists() != 2 || target.contains(first))
                        return;
                    for (const QString &id : {others[0], others[1]})
                        m_server.await<api::Nothing>([&](QObject *object, auto done) {
                            return m_server.sessions().remove(id, object, done);
                        });
                    make(QList<CreateSigningSession>(2, wanted(u"other@x.no"_s)));
                });
        m_server.relay->add("GET signing-sessions 2 delay ms=1500");
        Reconciliation look(*m_server.account, {wanted(u"me@x.no"_s)}, this);
        look.setSettleTime(0);
        look.setPageSize(seam); // our session is the first that the second page would have
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::Found);
        QCOMPARE(idsOf(look.sessions()), ours);
        QCOMPARE(m_server.relay->count("GET", "offset=0&"), 2);
    }

    void saysWhenTheListCannotBeHad_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("500") << u"* answer status=500 type=application/json body={\"code\":\"x\"}"_s
                             << u"x"_s;
        QTest::newRow("promises more")
            << u"* answer status=200 type=application/json body={\"total\":5,\"data\":[]}"_s
            << u"list_unsteady"_s;
        QTest::newRow("html") << u"* answer status=200 type=text/html body=<p>"_s << QString();
        QTest::newRow("second look fails")
            << u"2+ answer status=403 type=application/json body={\"code\":\"no\"}"_s << u"no"_s;
    }
    void saysWhenTheListCannotBeHad()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        m_server.relay->add(qPrintable(u"GET signing-sessions "_s + fault));
        Reconciliation look(*m_server.account, {wanted()}, this);
        look.setSettleTime(20);
        QVERIFY(finish(look));
        QCOMPARE(look.verdict(), Verdict::NotKnown);
        QCOMPARE(look.error().code, code);
    }

    void diesInFlight()
    {
        m_server.relay->add("GET signing-sessions * delay ms=30000");
        auto *look = new Reconciliation(*m_server.account, {wanted()}, this);
        QSignalSpy finished(look, &Reconciliation::finished);
        look->start();
        QTRY_COMPARE(lists(), 1);
        look->cancel();
        delete look;
        m_server.closeAccount();
        QCOMPARE(finished.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
