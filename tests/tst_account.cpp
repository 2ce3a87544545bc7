#include "support/taskfixture.h"
#include "tasks/account.h"
#include "tasks/remembered.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Kind = api::ApiError::Kind;

//! What an account remembers of the sessions that it sees, and where its secret comes from.
class TestAccount : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;

    template <typename T, typename Start>
    std::optional<T> read(Start start)
    {
        const auto result = answerOf<store::StoreResult<T>>(
            [&](QObject *context, auto done) { start(context, std::move(done)); });
        return result && *result ? std::optional(**result) : std::nullopt;
    }
    std::optional<store::SessionRow> row(const QString &id)
    {
        return read<store::SessionRow>(
            [&](QObject *context, auto done) { m_fixture.account->sessionIndex().get(id, context, done); });
    }
    std::optional<store::DocumentRecord> document(const QString &id)
    {
        return read<store::DocumentRecord>([&](QObject *context, auto done) {
            m_fixture.account->documentRegistry().get(id, context, done);
        });
    }
    std::optional<store::CollectionRecord> collection(const QString &id)
    {
        return read<store::CollectionRecord>([&](QObject *context, auto done) {
            m_fixture.account->collectionRegistry().get(id, context, done);
        });
    }
    //! A session over a PDF in a collection with a package, signed, packaged.
    domain::SigningSession signedSession()
    {
        const QString id = m_fixture.upload(support::smallPdf(), u"application/pdf"_s).documentId;
        domain::CreateDocumentCollection wanted;
        wanted.documents.append({.documentId = id, .unknown = {}});
        const auto made = m_fixture.await<domain::DocumentCollection>([&](QObject *context, auto done) {
            return m_fixture.collections().create(wanted, context, done);
        });
        auto session = support::sampleSession(u"Leieavtale"_s, made->id, id);
        session.packageTo = domain::PackageToList{domain::PackageType::PadesContainer};
        const auto opened = m_fixture.open({session});
        if (!opened || m_fixture.sandbox.sign(opened->first().id) != 204 ||
            m_fixture.sandbox.advanceClock(u"PT5S"_s) != 200)
            qFatal("no signed session");
        return m_fixture.session(opened->first().id);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_fixture.reset()); }

    void sessionsTheirDocumentsAndCollections()
    {
        const auto session = signedSession();
        const auto &asked = session.request.documents.first();
        const QDateTime madeAt = QDateTime::currentDateTimeUtc().addSecs(-60);
        m_fixture.account->remember({session}, madeAt);
        QTRY_VERIFY(row(session.id));
        const auto kept = *row(session.id);
        QCOMPARE(kept.title, u"Leieavtale"_s);
        QCOMPARE(kept.state, u"SIGNED"_s);
        QCOMPARE(kept.dueDate, session.request.dueDate->toDateTime());
        QVERIFY(kept.createdAt && qAbs(kept.createdAt->msecsTo(madeAt)) < 2);
        QCOMPARE(kept.links.size(), 1);
        QCOMPARE(kept.links.first().documentId, asked.documentId);
        QCOMPARE(kept.links.first().collectionId, asked.documentCollectionId);
        QVERIFY(kept.json.contains(session.id.toLatin1()));

        const auto original = document(asked.documentId);
        QVERIFY(original && original->inSession);
        QCOMPARE(original->origin, store::Origin::Discovered);
        QCOMPARE(original->sessionCount, 1);
        const QString signatureId = session.output->signatures->first().resultDocumentId;
        QCOMPARE(document(signatureId)->origin, store::Origin::Result);
        QCOMPARE(document(signatureId)->title, u"Leieavtale"_s);
        const QString packageId = session.output->packages->first().resultDocumentId.value_or(QString());
        QCOMPARE(document(packageId)->origin, store::Origin::Result);
        const auto group = collection(asked.documentCollectionId);
        QVERIFY(group);
        QCOMPARE(group->documentIds, QStringList{asked.documentId});
        QCOMPARE(group->packages, QStringList{packageId});
    }

    //! It was only ever seen in lists, so nothing was known of its results when it was wiped.
    void resultsOfAWipedSessionStayNameless()
    {
        const auto session = signedSession();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        auto &index = m_fixture.account->sessionIndex();
        const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            index.upsert(tasks::Remembered::of({session}, std::nullopt, now).rows, context, done);
        });
        QVERIFY(kept && *kept);
        const auto nothingElse = [](const store::SessionIndex::Doomed &,
                                    const std::function<void(store::StoreResult<void>)> &goOn) { goOn({}); };
        const auto wiped = read<QStringList>([&](QObject *context, auto done) {
            index.wipe(now.addYears(10), 10, nothingElse, context, done);
        });
        QCOMPARE(wiped.value_or(QStringList()), QStringList{session.id});
        const QString signatureId = session.output->signatures->first().resultDocumentId;
        const QString packageId = session.output->packages->first().resultDocumentId.value_or(QString());
        m_fixture.account->remember({session}); // somebody opens it
        QTRY_VERIFY(document(signatureId) && document(packageId));
        for (const QString &id : {signatureId, packageId}) {
            QCOMPARE(document(id)->title, QString());
            QVERIFY(document(id)->wipedAt.isValid()); // so it gets none from the next answer either
        }
    }

    void whatIsKnownBetterStays()
    {
        auto session = m_fixture.openOne(u"Leieavtale"_s);
        const QString id = session.request.documents.first().documentId;
        const QDateTime madeAt = QDateTime::currentDateTimeUtc();
        store::DocumentRecord known;
        known.documentId = id;
        known.sha256Hex = u"ab"_s;
        known.title = u"Min"_s;
        known.privateCopyPath = u"/copy"_s;
        m_fixture.account->documentRegistry().upsert(known);
        m_fixture.account->remember({session}, madeAt);
        m_fixture.account->remember({session}); // from a list, which tells no creation date
        QTRY_VERIFY(document(id)->inSession);
        QCOMPARE(document(id)->title, u"Min"_s);
        QCOMPARE(document(id)->origin, store::Origin::Uploaded);
        QCOMPARE(document(id)->privateCopyPath, u"/copy"_s);
        QTRY_VERIFY(row(session.id));
        QVERIFY(row(session.id)->createdAt);
    }

    //! What is seen later is what is kept, however large the earlier page was.
    void theLaterWins()
    {
        QList<domain::SigningSession> page;
        for (int i = 0; i < 1000; ++i) {
            domain::SigningSession session;
            session.id = u"session-%1"_s.arg(i);
            session.request.title = u"Earlier"_s;
            page.append(session);
        }
        m_fixture.account->remember(page);
        domain::SigningSession last = page.last();
        last.request.title = u"Later"_s;
        m_fixture.account->remember({last});
        QTRY_VERIFY(row(last.id) && row(last.id)->title == u"Later"_s);
        QCOMPARE(row(page.first().id)->title, u"Earlier"_s);
        m_fixture.account->remember({}); // nothing
    }

    void hostileSessions()
    {
        domain::SigningSession empty; // no ids at all
        empty.request.documents.append(domain::SessionDocument());
        domain::SigningSession odd;
        odd.id = u"x'; DROP TABLE sessions; --"_s;
        odd.request.title = u"a"_s + QChar(0) + u"b"_s;
        odd.output = domain::SessionOutput();
        odd.output->signatures = QList<domain::SessionSignature>{{}};
        odd.output->packages = QList<domain::Package>{{}};
        m_fixture.account->remember({empty, odd});
        QTRY_VERIFY(row(odd.id));
        QVERIFY(!document(QString()));
        QVERIFY(!collection(QString()));
    }

    void twoProfilesDoNotMix()
    {
        const auto session = m_fixture.openOne(u"Leieavtale"_s);
        m_fixture.account->remember({session});
        QTRY_VERIFY(row(session.id));
        auto profile = m_fixture.account->profile();
        profile.id = u"another"_s;
        tasks::Account other(profile, m_fixture.account->folder(), *m_fixture.database, m_fixture.secrets);
        const auto there = read<store::SessionRow>(
            [&](QObject *context, auto done) { other.sessionIndex().get(session.id, context, done); });
        QVERIFY(!there);
        // And it has no secret.
        const auto page = m_fixture.await<domain::SessionPage>(
            [&](QObject *context, auto done) { return other.sessions().list({}, context, done); });
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Kind::NoSecret);
        QVERIFY(page.error().notSent);
    }

    void survivesARestart()
    {
        const auto session = m_fixture.openOne(u"Leieavtale"_s);
        m_fixture.account->remember({session});
        QTRY_VERIFY(row(session.id));
        QVERIFY(m_fixture.restart());
        QVERIFY(row(session.id));
    }

    void closesWhileRemembering()
    {
        QList<domain::SigningSession> page(1000, m_fixture.openOne(u"Leieavtale"_s));
        QSignalSpy closing(m_fixture.account.get(), &tasks::Account::closing);
        m_fixture.account->remember(page);
        m_fixture.closeAccount();
        QCOMPARE(closing.size(), 1);
        QVERIFY(m_fixture.restart());
        (void)row(u"any"_s); // the event loop runs: nothing comes back to who is gone
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
