#include "support/taskfixture.h"
#include "tasks/collectionaction.h"
#include "tasks/documentsaction.h"
#include "tasks/sessionaction.h"

#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Kind = api::ApiError::Kind;
using api::Nothing;

//! What can be done to one document, collection or session in one call, and that what is kept follows.
class TestActions : public QObject
{
    Q_OBJECT

    support::TaskFixture m_fixture;

    static QString unknownId() { return u"0190163d-8694-739b-aea5-966c26f8ad91"_s; }

    std::optional<store::DocumentRecord> document(const QString &id)
    {
        const auto record =
            answerOf<store::StoreResult<store::DocumentRecord>>([&](QObject *context, auto done) {
                m_fixture.account->documentRegistry().get(id, context, done);
            });
        return record && *record ? std::optional(**record) : std::nullopt;
    }
    std::optional<store::CollectionRecord> collection(const QString &id)
    {
        const auto record =
            answerOf<store::StoreResult<store::CollectionRecord>>([&](QObject *context, auto done) {
                m_fixture.account->collectionRegistry().get(id, context, done);
            });
        return record && *record ? std::optional(**record) : std::nullopt;
    }
    bool isIndexed(const QString &id)
    {
        const auto row = answerOf<store::StoreResult<store::SessionRow>>(
            [&](QObject *context, auto done) { m_fixture.account->sessionIndex().get(id, context, done); });
        return row && row->has_value();
    }
    QDateTime goneSince(const QString &id)
    {
        const auto row = answerOf<store::StoreResult<store::SessionRow>>(
            [&](QObject *context, auto done) { m_fixture.account->sessionIndex().get(id, context, done); });
        return row && *row ? (*row)->goneSince : QDateTime();
    }
    //! As if it had been uploaded, or made, in an earlier run.
    void keep(const QString &id, const QString &title = {})
    {
        store::DocumentRecord record;
        record.documentId = id;
        record.title = title;
        record.filename = u"old.txt"_s;
        record.sha256Hex = u"ab"_s;
        m_fixture.account->documentRegistry().upsert(record);
    }
    void keepCollection(const QString &id)
    {
        store::CollectionRecord record;
        record.id = id;
        m_fixture.account->collectionRegistry().upsert(record);
    }
    template <typename T, typename Start>
    api::Result<T> ask(Start start)
    {
        return m_fixture.await<T>([&start](QObject *context, auto done) {
            start(context, done);
            return api::Request();
        });
    }
    QString uploaded() { return m_fixture.upload("Text", u"text/plain"_s).documentId; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_fixture.reset()); }

    // --- documents

    void metadataIsSetAndKept()
    {
        tasks::DocumentsAction action(*m_fixture.account);
        const QString id = uploaded();
        keep(id, u"Old"_s);
        const auto result = ask<domain::Document>([&](QObject *context, auto done) {
            action.setMetadata(id,
                               {.filename = {}, .description = u"Ærlig"_s, .title = u"New"_s, .unknown = {}},
                               context, done);
        });
        QVERIFY2(result, support::whyNot(result));
        QTRY_COMPARE(document(id)->title, u"New"_s);
        const auto record = document(id);
        QCOMPARE(record->description, u"Ærlig"_s);
        QCOMPARE(record->filename, u"old.txt"_s); // left out: unchanged
        QCOMPARE(record->sha256Hex, u"ab"_s);
    }

    void refusedMetadataChangesNothing()
    {
        tasks::DocumentsAction action(*m_fixture.account);
        const QString id = uploaded();
        keep(id, u"Old"_s);
        const auto result = ask<domain::Document>([&](QObject *context, auto done) {
            action.setMetadata(
                id, {.filename = {}, .description = {}, .title = QString(256, u'x'), .unknown = {}}, context,
                done);
        });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::BadRequest);
        QCOMPARE(document(id)->title, u"Old"_s);
        QVERIFY(document(id)->goneSince.isNull());
    }

    void refreshReadsWhatTheServerHas()
    {
        tasks::DocumentsAction action(*m_fixture.account);
        const QString id = uploaded();
        const auto result =
            ask<domain::Document>([&](QObject *context, auto done) { action.refresh(id, context, done); });
        QVERIFY2(result, support::whyNot(result));
        QTRY_VERIFY(document(id)); // not known before
        const auto record = document(id);
        QCOMPARE(record->origin, store::Origin::Discovered);
        QCOMPARE(record->mimeType, u"text/plain"_s);
        QVERIFY(!record->serverHashBase64.isEmpty());
        QVERIFY(record->uploadedAt.isValid());
    }

    void whatIsGoneIsMarked_data()
    {
        QTest::addColumn<bool>("byWriting");
        QTest::newRow("read") << false;
        QTest::newRow("written") << true;
    }
    void whatIsGoneIsMarked()
    {
        QFETCH(bool, byWriting);
        tasks::DocumentsAction action(*m_fixture.account);
        keep(unknownId(), u"Old"_s);
        const auto result = ask<domain::Document>([&](QObject *context, auto done) {
            byWriting ? action.setMetadata(unknownId(), {}, context, done)
                      : action.refresh(unknownId(), context, done);
        });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::NotFound);
        QVERIFY(document(unknownId())->goneSince.isValid());
        QCOMPARE(document(unknownId())->title, u"Old"_s);
    }

    void aFailureIsNotGone()
    {
        m_fixture.relay->add("GET /metadata$ * answer status=500 body={}");
        tasks::DocumentsAction action(*m_fixture.account);
        keep(unknownId());
        const auto result = ask<domain::Document>(
            [&](QObject *context, auto done) { action.refresh(unknownId(), context, done); });
        QCOMPARE(result.error().kind, Kind::ServerFailed);
        QVERIFY(document(unknownId())->goneSince.isNull());
    }

    void deletedHereAndThere_data()
    {
        QTest::addColumn<bool>("wasGone");
        QTest::newRow("there") << false;
        QTest::newRow("gone already") << true;
    }
    void deletedHereAndThere()
    {
        QFETCH(bool, wasGone);
        tasks::DocumentsAction action(*m_fixture.account);
        const QString id = wasGone ? unknownId() : uploaded();
        keep(id);
        const auto result =
            ask<Nothing>([&](QObject *context, auto done) { action.remove(id, context, done); });
        QVERIFY2(result, support::whyNot(result));
        QVERIFY(!document(id));
        const auto there = m_fixture.await<domain::Document>(
            [&](QObject *context, auto done) { return m_fixture.documents().metadata(id, context, done); });
        QVERIFY(!there);
    }

    void notDeletedThereStaysHere()
    {
        m_fixture.relay->add("DELETE ^/sign/documents/ * answer status=403 body={}");
        tasks::DocumentsAction action(*m_fixture.account);
        const QString id = uploaded();
        keep(id);
        const auto result =
            ask<Nothing>([&](QObject *context, auto done) { action.remove(id, context, done); });
        QCOMPARE(result.error().kind, Kind::Forbidden);
        QVERIFY(document(id));
        action.forget(id);
        QVERIFY(!document(id));
    }

    //! Whoever asked is gone; what is kept follows all the same.
    void withoutAWindow()
    {
        tasks::DocumentsAction action(*m_fixture.account);
        const QString first = uploaded(), second = uploaded();
        keep(first);
        keep(second);
        int ran = 0;
        auto window = std::make_unique<QObject>();
        m_fixture.relay->add("DELETE ^/sign/documents/ 1 delay ms=1000");
        action.remove(first, window.get(), [&ran](const api::Result<Nothing> &) { ++ran; });
        QTRY_COMPARE(m_fixture.relay->count("DELETE", "/documents/"), 1);
        window.reset();
        action.remove(second); // nobody wants to know
        QTRY_VERIFY(!document(first) && !document(second));
        QCOMPARE(ran, 0);
    }

    void theAccountGoesFirst()
    {
        tasks::DocumentsAction action(*m_fixture.account);
        int ran = 0;
        m_fixture.relay->add("GET /metadata$ * delay ms=60000");
        action.refresh(unknownId(), this, [&ran](const api::Result<domain::Document> &) { ++ran; });
        QTRY_COMPARE(m_fixture.relay->count("GET", "/metadata"), 1);
        m_fixture.closeAccount();
        QVERIFY(m_fixture.restart());
        QVERIFY(!document(unknownId())); // by now the event loop has run
        QCOMPARE(ran, 0);
    }

    // --- collections

    void collectionIsMadeAndKept()
    {
        tasks::CollectionAction action(*m_fixture.account);
        const QStringList ids{uploaded(), uploaded(), uploaded()};
        const auto made = ask<domain::DocumentCollection>([&](QObject *context, auto done) {
            action.create(ids, {domain::PackageType::PadesContainer}, u"Ansettelse"_s, context, done);
        });
        QVERIFY2(made, support::whyNot(made));
        const auto record = collection(made->id);
        QVERIFY(record);
        QCOMPARE(record->name, u"Ansettelse"_s);
        QCOMPARE(record->documentIds, ids); // in this order
        QCOMPARE(record->packageTo, QStringList{u"PADES_CONTAINER"_s});
        QCOMPARE(record->origin, store::Origin::Uploaded);
        QVERIFY(record->createdAt.isValid());
        const auto there = m_fixture.await<domain::DocumentCollection>([&](QObject *context, auto done) {
            return m_fixture.collections().get(made->id, context, done);
        });
        QVERIFY2(there, support::whyNot(there));
        QCOMPARE(there->documents.size(), 3);

        action.rename(made->id, u"Nytt navn"_s);
        QTRY_COMPARE(collection(made->id)->name, u"Nytt navn"_s);
        const auto again = ask<domain::DocumentCollection>(
            [&](QObject *context, auto done) { action.refresh(made->id, context, done); });
        QVERIFY2(again, support::whyNot(again));
        QTRY_COMPARE(collection(made->id)->documentIds, ids);
        QCOMPARE(collection(made->id)->name, u"Nytt navn"_s); // the service has none: ours stays
    }

    void collectionIsNeverMadeTwice()
    {
        m_fixture.relay->add("POST ^/sign/document-collections 1 dropAfter");
        tasks::CollectionAction action(*m_fixture.account);
        const auto made = ask<domain::DocumentCollection>(
            [&](QObject *context, auto done) { action.create({uploaded()}, {}, u"Lost"_s, context, done); });
        QVERIFY(!made);
        QVERIFY(made.error().outcomeIsUnknown());
        QCOMPARE(m_fixture.relay->count("POST", "/document-collections"), 1);
    }

    void packagesAreFound()
    {
        tasks::CollectionAction action(*m_fixture.account);
        const QString id = m_fixture.upload(support::smallPdf(), u"application/pdf"_s).documentId;
        const auto made = ask<domain::DocumentCollection>([&](QObject *context, auto done) {
            action.create({id}, {domain::PackageType::PadesContainer}, u"A"_s, context, done);
        });
        QVERIFY2(made, support::whyNot(made));
        const auto session = m_fixture.open({support::sampleSession(u"A"_s, made->id, id)});
        QVERIFY2(session, support::whyNot(session));
        QCOMPARE(m_fixture.sandbox.sign(session->first().id), 204);
        QCOMPARE(m_fixture.sandbox.advanceClock(u"PT5S"_s), 200);
        const auto again = ask<domain::DocumentCollection>(
            [&](QObject *context, auto done) { action.refresh(made->id, context, done); });
        QVERIFY2(again, support::whyNot(again));
        QTRY_COMPARE(collection(made->id)->packages.size(), 1);
    }

    void collectionThatIsGone()
    {
        tasks::CollectionAction action(*m_fixture.account);
        keepCollection(unknownId());
        const auto read = ask<domain::DocumentCollection>(
            [&](QObject *context, auto done) { action.refresh(unknownId(), context, done); });
        QCOMPARE(read.error().kind, Kind::NotFound);
        QVERIFY(collection(unknownId())->goneSince.isValid());
        const auto removed =
            ask<Nothing>([&](QObject *context, auto done) { action.remove(unknownId(), context, done); });
        QVERIFY2(removed, support::whyNot(removed));
        QVERIFY(!collection(unknownId()));
    }

    void collectionInUseStays()
    {
        tasks::CollectionAction action(*m_fixture.account);
        const QString id = m_fixture.openOne(u"In use"_s).request.documents.first().documentCollectionId;
        keepCollection(id);
        const auto removed =
            ask<Nothing>([&](QObject *context, auto done) { action.remove(id, context, done); });
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Kind::BadRequest);
        QVERIFY(collection(id));
    }

    // --- sessions

    void sessionIsReadAgainAndKept()
    {
        tasks::SessionAction action(*m_fixture.account);
        const auto made = m_fixture.openOne(u"Leieavtale"_s);
        const auto read = ask<domain::SigningSession>(
            [&](QObject *context, auto done) { action.refresh(made.id, context, done); });
        QVERIFY2(read, support::whyNot(read));
        QCOMPARE(read->request.title, u"Leieavtale"_s);
        QTRY_VERIFY(isIndexed(made.id));
        QTRY_VERIFY(document(made.request.documents.first().documentId)->inSession);
        const QJsonObject json = QJsonDocument::fromJson(tasks::jsonForReading(*read)).object();
        QCOMPARE(json.value(u"id"_s).toString(), made.id);
        QVERIFY(tasks::jsonForReading(*read).contains("\n    "));
    }

    void sessionIsDeleted()
    {
        tasks::SessionAction action(*m_fixture.account);
        const auto made = m_fixture.openOne(u"Leieavtale"_s);
        m_fixture.account->remember({made});
        QTRY_VERIFY(isIndexed(made.id));
        const auto removed =
            ask<Nothing>([&](QObject *context, auto done) { action.remove(made.id, context, done); });
        QVERIFY2(removed, support::whyNot(removed));
        QVERIFY(!isIndexed(made.id));
        QVERIFY(m_fixture.session(made.id).id.isEmpty());
        const auto again =
            ask<Nothing>([&](QObject *context, auto done) { action.remove(made.id, context, done); });
        QVERIFY2(again, support::whyNot(again)); // gone already
    }

    //! Or looking for it would take away what is known of it.
    void sessionThatIsGoneStaysAsGone()
    {
        tasks::SessionAction action(*m_fixture.account);
        domain::SigningSession gone;
        gone.id = unknownId();
        m_fixture.account->remember({gone});
        QTRY_VERIFY(isIndexed(unknownId()));
        const auto read = ask<domain::SigningSession>(
            [&](QObject *context, auto done) { action.refresh(unknownId(), context, done); });
        QCOMPARE(read.error().kind, Kind::NotFound);
        QTRY_VERIFY(goneSince(unknownId()).isValid());
    }

    void sessionThatCannotBeDeletedStays()
    {
        m_fixture.relay->add("DELETE ^/sign/signing-sessions/ * answer status=403 body={}");
        tasks::SessionAction action(*m_fixture.account);
        const auto made = m_fixture.openOne(u"Leieavtale"_s);
        m_fixture.account->remember({made});
        QTRY_VERIFY(isIndexed(made.id));
        const auto removed =
            ask<Nothing>([&](QObject *context, auto done) { action.remove(made.id, context, done); });
        QCOMPARE(removed.error().kind, Kind::Forbidden);
        QVERIFY(isIndexed(made.id));
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
