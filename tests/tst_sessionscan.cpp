#include "api/codec/decode.h"
#include "api/codec/sessionscan.h"
#include "domain/createdestimate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

//! What an index takes from a session's JSON, and when a session was made.
class TestSessionScan : public QObject
{
    Q_OBJECT

    static QJsonObject sample()
    {
        return {
            {u"id"_s, u"s1"_s},
            {u"title"_s, u"Leieavtale Åsgård"_s},
            {u"externalReference"_s, u"Sak-7"_s},
            {u"dueDate"_s, u"2026-12-24T12:00:00.123456789+01:00"_s},
            {u"signatureUrlExpiresAt"_s, u"2026-12-20T00:00:00Z"_s},
            {u"documents"_s, QJsonArray{QJsonObject{{u"documentId"_s, u"d1"_s},
                                                    {u"documentCollectionId"_s, u"c1"_s},
                                                    {u"action"_s, u"SIGN"_s}},
                                        QJsonObject{{u"documentId"_s, u"d2"_s}}}},
            {u"subsequentTo"_s, QJsonArray{u"p1"_s, u"p2"_s}},
            {u"packageTo"_s, QJsonArray{u"PADES_CONTAINER"_s}},
            {u"usageTags"_s, QJsonArray{u"HR"_s}},
            {u"signer"_s, QJsonObject{{u"email"_s, u"Kari@Example.no"_s}, {u"mobile"_s, u"+4790000000"_s}}},
            {u"lifecycle"_s, QJsonObject{{u"state"_s, u"READY"_s}, {u"stateIsFinal"_s, false}}},
            {u"output"_s, QJsonObject{{u"packages"_s, QJsonArray()}}}};
    }
    static QByteArray bytes(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    static domain::SessionBrief scan(const QJsonObject &object)
    {
        return api::scanSession(bytes(object)).value_or(domain::SessionBrief());
    }

private Q_SLOTS:
    //! An answer is read where it lies, and whatever lies behind it is none of it.
    void nothingBehindTheTextIsRead()
    {
        const QByteArray whole = R"({"total":12,"data":[)" + bytes(sample()) + "]}";
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            QByteArray withRoom;
            withRoom.reserve(whole.size() + 200);
            withRoom.append(whole).append(QByteArray(150, '1'));
            withRoom.truncate(size);
            QVERIFY(withRoom.capacity() >= size + 150);
            const auto read = api::scanSessionPage(withRoom), copied = api::scanSessionPage(whole.left(size));
            QCOMPARE(read.has_value(), size == whole.size());
            QCOMPARE(copied.has_value(), read.has_value());
            if (read) {
                QCOMPARE(read->total, 12);
                QCOMPARE(read->sessions, copied->sessions);
                QCOMPARE(read->sessions.constFirst().json, bytes(sample()));
            }
        }
    }

    void takesWhatListsShow()
    {
        const domain::SessionBrief brief = scan(sample());
        QCOMPARE(brief.id, u"s1"_s);
        QCOMPARE(brief.json, bytes(sample()));
        QCOMPARE(brief.state, u"READY"_s);
        QVERIFY(!brief.isFinal && !brief.awaitsPackage);
        QCOMPARE(brief.title, u"Leieavtale Åsgård"_s);
        QCOMPARE(brief.signer, u"Kari@Example.no"_s);
        QCOMPARE(brief.reference, u"Sak-7"_s);
        QCOMPARE(brief.dueDate, QDateTime::fromString(u"2026-12-24T11:00:00.123Z"_s, Qt::ISODateWithMs));
        QCOMPARE(brief.linkExpires, QDateTime::fromString(u"2026-12-20T00:00:00Z"_s, Qt::ISODate));
        QCOMPARE(brief.links, (QList<domain::SessionLink>{{u"d1"_s, u"c1"_s}, {u"d2"_s, {}}}));
        QCOMPARE(brief.subsequentTo, (QStringList{u"p1"_s, u"p2"_s}));
        QCOMPARE(brief.words, u"leieavtale åsgård\nsak-7\nhr"_s);
        QCOMPARE(brief.people, u"kari@example.no\n+4790000000"_s);
    }

    //! Of Latin letters, of others, and where one becomes two.
    void wordsAreInLowerCase_data()
    {
        QTest::addColumn<QString>("title");
        QString latin;
        for (char16_t letter = u' '; letter < u'\x180'; ++letter)
            latin += QChar(letter);
        QTest::newRow("all of Latin") << latin;
        QTest::newRow("its first half") << latin.left(u'\x100' - u' ');
        QTest::newRow("Greek, Cyrillic") << u"ΑΘΗΝΑ ÉCOLE МОСКВА"_s;
        QTest::newRow("a dot that stays") << u"İZMİR"_s;
        QTest::newRow("beyond the first plane") << u"\U00010400 ÅS"_s;
        QString signs; // after a letter of any other kind, none of them would be looked at
        for (char16_t letter = u'\x2000'; letter < u'\x2100'; ++letter)
            signs += QChar(letter);
        QTest::newRow("dashes, currencies") << u"ÉTÉ "_s + signs + u" ÅS"_s;
        QTest::newRow("the letter before them") << u"ÉTÉ \u1ffc –"_s;
        QTest::newRow("a sign that is a letter") << u"ÉTÉ – \u2126"_s;
        QTest::newRow("a dash alone") << u"LEASE – ÅSGÅRD – €"_s;
        QTest::newRow("nothing") << QString();
    }
    void wordsAreInLowerCase()
    {
        QFETCH(QString, title);
        QJsonObject object = sample();
        object.insert(u"title"_s, title);
        const QString begin = title.isEmpty() ? QString() : title.toLower() + u'\n';
        QCOMPARE(scan(object).words, begin + u"sak-7\nhr"_s);
    }

    //! The same that the whole session says.
    void agreesWithTheWholeSession_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("ready") << sample();
        const auto with = [](const QString &member, const QJsonValue &value) {
            QJsonObject object = sample();
            object.insert(member, value);
            return object;
        };
        const auto state = [&](const QString &name, QJsonValue isFinal) {
            return with(u"lifecycle"_s, QJsonObject{{u"state"_s, name}, {u"stateIsFinal"_s, isFinal}});
        };
        QTest::newRow("signed") << state(u"SIGNED"_s, true);
        QTest::newRow("signed, said not final") << state(u"SIGNED"_s, false);
        QTest::newRow("rejected") << state(u"REJECTED"_s, true);
        QTest::newRow("unknown and final") << state(u"EXPIRED"_s, true);
        QTest::newRow("unknown, of a wrong type") << state(u"PAUSED"_s, u"yes"_s);
        QTest::newRow("no state") << with(u"lifecycle"_s, QJsonValue());
        QTest::newRow("full name") << with(
            u"output"_s, QJsonObject{{u"userInfo"_s, QJsonObject{{u"fullName"_s, u" Kari Nordmann "_s}}}});
        QTest::newRow("two names") << with(
            u"output"_s, QJsonObject{{u"userInfo"_s, QJsonObject{{u"fullName"_s, u" "_s},
                                                                 {u"firstName"_s, u"Kari"_s},
                                                                 {u"lastName"_s, u"Nordmann"_s}}}});
        QTest::newRow("nobody") << with(u"signer"_s, QJsonValue());
        QTest::newRow("null reference") << with(u"externalReference"_s, QJsonValue());
        QTest::newRow("title of a wrong type") << with(u"title"_s, 7);
        QTest::newRow("no due date") << with(u"dueDate"_s, QJsonValue());
        QTest::newRow("due date that is none") << with(u"dueDate"_s, u"tomorrow"_s);
        QTest::newRow("a number beyond 64 bits") << with(u"future"_s, 1e300);
    }
    void agreesWithTheWholeSession()
    {
        QFETCH(QJsonObject, object);
        const auto whole = api::decode<domain::SigningSession>(bytes(object));
        QVERIFY(whole);
        const domain::SessionBrief brief = scan(object);
        QCOMPARE(brief.id, whole->id);
        QCOMPARE(brief.title, whole->request.title);
        QCOMPARE(brief.signer, domain::signerNameOf(*whole));
        QCOMPARE(brief.state, domain::stateOf(*whole).text());
        QCOMPARE(brief.isFinal, domain::isFinal(*whole));
        QCOMPARE(brief.reference, whole->request.externalReference.value.value_or(QString()));
        QCOMPARE(brief.dueDate, whole->request.dueDate ? whole->request.dueDate->toDateTime() : QDateTime());
    }

    void aSignedSessionMayWaitForItsPackage()
    {
        QJsonObject object = sample();
        object.insert(u"lifecycle"_s, QJsonObject{{u"state"_s, u"SIGNED"_s}});
        QVERIFY(scan(object).awaitsPackage);
        object.insert(u"output"_s, QJsonObject{{u"packages"_s, QJsonArray{QJsonObject()}}});
        QVERIFY(!scan(object).awaitsPackage);
        object.remove(u"output"_s);
        QVERIFY(scan(object).awaitsPackage);
        object.insert(u"packageTo"_s, QJsonArray());
        QVERIFY(!scan(object).awaitsPackage);
    }

    void resultsAreNamedOnce()
    {
        const auto file = [](const QString &id) { return QJsonObject{{u"resultDocumentId"_s, id}}; };
        QJsonObject object = sample();
        object.insert(u"output"_s,
                      QJsonObject{{u"packages"_s, QJsonArray{file(u"r2"_s), QJsonObject()}},
                                  {u"signatures"_s, QJsonArray{file(u"r1"_s), file(u"r2"_s), file({})}}});
        QStringList ids = scan(object).resultIds;
        ids.sort();
        QCOMPARE(ids, (QStringList{u"r1"_s, u"r2"_s}));
        QCOMPARE(scan(object).results, 2);
        QVERIFY(scan(sample()).resultIds.isEmpty());
    }

    void pagesKeepTheirOrderAndTotal()
    {
        QJsonObject other = sample();
        other.insert(u"id"_s, u"s0"_s);
        const QByteArray page =
            QJsonDocument(QJsonObject{{u"total"_s, 12'345}, {u"data"_s, QJsonArray{sample(), other}}})
                .toJson();
        const auto scanned = api::scanSessionPage(page);
        QVERIFY(scanned);
        QCOMPARE(scanned->total, 12'345);
        QCOMPARE(scanned->sessions.size(), 2);
        QCOMPARE(scanned->sessions.at(0).id, u"s1"_s);
        QCOMPARE(scanned->sessions.at(1).id, u"s0"_s);
        QCOMPARE(api::scanSession(scanned->sessions.at(1).json).value(), scanned->sessions.at(1));
    }

    void whatIsNoPageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html></html>");
        QTest::newRow("cut") << QByteArray("{\"total\":1,\"data\":[{\"id\":\"a\",\"title\":\"x");
        QTest::newRow("cut between") << QByteArray("{\"total\":1,\"data\":[{\"id\":\"a\"}");
        QTest::newRow("no data") << QByteArray("{\"total\":1}");
        QTest::newRow("no total") << QByteArray("{\"data\":[]}");
        QTest::newRow("data is no list") << QByteArray("{\"total\":1,\"data\":{}}");
        QTest::newRow("a session without an id") << QByteArray("{\"total\":1,\"data\":[{\"title\":\"x\"}]}");
        QTest::newRow("a session that is no object") << QByteArray("{\"total\":1,\"data\":[\"x\"]}");
        QTest::newRow("a list") << QByteArray("[]");
    }
    void whatIsNoPageIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto page = api::scanSessionPage(json);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, api::ApiError::Kind::NotUnderstood);
    }

    void createdIsWhatTheIdSaysWithinTheSpan()
    {
        const auto at = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
        const QString id = u"019ab000-0102-7003-8004-000000000000"_s; // 0x019ab0000102 ms
        const qint64 ms = 0x019ab0000102;
        QCOMPARE(domain::createdEstimate(id, at(ms - 5), at(ms), 0, 9), at(ms));
        QCOMPARE(domain::createdEstimate(id, at(ms), at(ms + 5), 0, 9), at(ms));
        // outside of it the id must mean something else
        QCOMPARE(domain::createdEstimate(id, at(ms + 1), at(ms + 11), 0, 10), at(ms + 11));
        QCOMPARE(domain::createdEstimate(id, at(ms + 1), at(ms + 11), 5, 10), at(ms + 6));
        const QString random = u"019ab000-0102-4003-8004-000000000000"_s;
        QCOMPARE(domain::createdEstimate(random, at(ms - 10), at(ms), 4, 10), at(ms - 4));
        QCOMPARE(domain::createdEstimate(u"no uuid"_s, at(0), at(10), 10, 10), at(0));
    }
};

QTEST_GUILESS_MAIN(TestSessionScan)
#include "tst_sessionscan.moc"
