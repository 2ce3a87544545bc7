#include "api/codec/encode.h"
#include "tasks/duplicatejudge.h"
#include "tasks/sendevent.h"
#include "tasks/sendplan.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::SessionState;
using domain::SigningSession;
using tasks::Duplicate;
using tasks::duplicatesIn;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC);
const QString hashA(64, u'a'), hashB(64, u'b');

domain::DraftSigner signer(const QString &name, const QString &email, const QString &mobile = {})
{
    domain::DraftSigner one;
    one.name = name;
    one.email = email;
    one.mobile = mobile;
    return one;
}

domain::SessionDraft draftOf(const QList<domain::DraftSigner> &signers)
{
    domain::SessionDraft draft;
    draft.documents = {{.sha256Hex = hashA, .title = u"Contract"_s}};
    draft.signers = signers;
    return draft;
}

store::DocumentRecord document(const QString &id, const QString &sha256Hex, const QString &ofTheService = {})
{
    store::DocumentRecord record;
    record.documentId = id;
    record.sha256Hex = sha256Hex;
    record.serverHashBase64 = ofTheService;
    return record;
}

store::SessionRow session(const QString &id, SessionState state, const QString &email, const QDateTime &made,
                          const QStringList &documentIds = {u"d"_s})
{
    SigningSession content;
    content.id = id;
    content.request.title = u"Contract"_s;
    content.request.signer = domain::Signer();
    content.request.signer->email = email;
    content.request.signer->username = u"Kari"_s;
    content.lifecycle = domain::SessionLifecycle();
    content.lifecycle->state = state;
    store::SessionRow row;
    row.id = id;
    row.json = QJsonDocument(api::toJson(content)).toJson();
    row.createdAt = made.isValid() ? std::optional(made) : std::nullopt;
    row.seenAt = now.addDays(-1);
    for (const QString &documentId : documentIds)
        row.links.append({documentId, u"c"_s});
    return row;
}

QStringList idsOf(const QList<Duplicate> &found)
{
    QStringList ids;
    for (const Duplicate &one : found)
        ids.append(QString::number(one.signerRow) + u' ' +
                   (one.sessionId.isEmpty() ? one.sendId : one.sessionId));
    return ids;
}

} // namespace

//! Which of what is known is a reason to warn.
class TestDuplicateJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreToldByWhicheverHashIsKnown_data()
    {
        QTest::addColumn<store::DocumentRecord>("known");
        QTest::addColumn<bool>("isTheSame");
        const QString ofTheService = QString::fromLatin1(QByteArray::fromHex(hashA.toLatin1()).toBase64());
        QTest::newRow("of the copy here") << document(u"d"_s, hashA) << true;
        QTest::newRow("in capitals") << document(u"d"_s, hashA.toUpper()) << true;
        QTest::newRow("of the service") << document(u"d"_s, {}, ofTheService) << true;
        QTest::newRow("other bytes") << document(u"d"_s, hashB) << false;
        QTest::newRow("the copy's wins") << document(u"d"_s, hashB, ofTheService) << false;
        QTest::newRow("none") << document(u"d"_s, {}) << false;
    }
    void bytesAreToldByWhicheverHashIsKnown()
    {
        QFETCH(store::DocumentRecord, known);
        QFETCH(bool, isTheSame);
        tasks::DuplicateCheck::Known all;
        all.documents = {known};
        all.sessions = {session(u"s"_s, SessionState::Ready, u"kari@example.no"_s, now)};
        domain::SessionDraft draft = draftOf({signer(u"Kari"_s, u"kari@example.no"_s)});
        QCOMPARE(duplicatesIn(all, draft, now, 30).size(), isTheSame ? 1 : 0);
        draft.documents[0].sha256Hex = draft.documents[0].sha256Hex.toUpper();
        QCOMPARE(duplicatesIn(all, draft, now, 30).size(), isTheSame ? 1 : 0);
    }

    //! The draft names a document of the service, and somebody has another copy of the same bytes.
    void anotherCopyOfADocumentOfTheService()
    {
        tasks::DuplicateCheck::Known all;
        all.documents = {document(u"mine"_s, hashA), document(u"theirs"_s, hashA.toUpper())};
        all.sessions = {session(u"s"_s, SessionState::Ready, u"kari@example.no"_s, now, {u"theirs"_s})};
        domain::SessionDraft draft = draftOf({signer(u"Kari"_s, u"kari@example.no"_s)});
        draft.documents[0].sha256Hex.clear();
        draft.documents[0].documentId = u"mine"_s;
        QCOMPARE(idsOf(duplicatesIn(all, draft, now, 30)), QStringList{u"0 s"_s});
        QStringList ids = tasks::DraftDocumentIndex(draft, all.documents).documentIds();
        ids.sort();
        QCOMPARE(ids, (QStringList{u"mine"_s, u"theirs"_s}));
    }

    //! It need not be the first document of the session, nor of the draft.
    void anyDocumentOfThem()
    {
        tasks::DuplicateCheck::Known all;
        all.documents = {document(u"d"_s, hashA), document(u"e"_s, hashB)};
        all.sessions = {
            session(u"s"_s, SessionState::Blocked, u"kari@example.no"_s, now, {u"unknown"_s, u"e"_s})};
        domain::SessionDraft draft = draftOf({signer(u"Kari"_s, u"kari@example.no"_s)});
        QCOMPARE(duplicatesIn(all, draft, now, 30).size(), 0);
        draft.documents.append({.path = u"/tmp/Annex 1.pdf"_s, .sha256Hex = hashB});
        auto found = duplicatesIn(all, draft, now, 30);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].document, u"Annex 1.pdf"_s);
        draft.documents[1].filename = u"annex.pdf"_s;
        QCOMPARE(duplicatesIn(all, draft, now, 30).value(0).document, u"annex.pdf"_s);
    }

    //! The newest first, signer by signer; each session once, however often it was read.
    void inOrder()
    {
        tasks::DuplicateCheck::Known all;
        all.documents = {document(u"d"_s, hashA)};
        all.sessions = {session(u"older"_s, SessionState::Ready, u"kari@example.no"_s, now.addDays(-5)),
                        session(u"ola"_s, SessionState::Ready, u"ola@example.no"_s, now),
                        session(u"newer"_s, SessionState::Blocked, u"kari@example.no"_s, now.addDays(-2)),
                        session(u"older"_s, SessionState::Ready, u"kari@example.no"_s, now.addDays(-5))};
        const auto found = duplicatesIn(
            all, draftOf({signer(u"Kari"_s, u"kari@example.no"_s), signer(u"Ola"_s, u"ola@example.no"_s)}),
            now, 30);
        QCOMPARE(idsOf(found), (QStringList{u"0 newer"_s, u"0 older"_s, u"1 ola"_s}));
        QCOMPARE(found[0].when, now.addDays(-2));
    }

    //! One name and two addresses are two people.
    void aNameAloneIsNobody()
    {
        tasks::DuplicateCheck::Known all;
        all.documents = {document(u"d"_s, hashA)};
        all.sessions = {session(u"s"_s, SessionState::Ready, u"other.kari@example.no"_s, now)};
        QCOMPARE(duplicatesIn(all, draftOf({signer(u"Kari"_s, u"kari@example.no"_s)}), now, 30).size(), 0);
        QCOMPARE(duplicatesIn(all, draftOf({signer(u"Kari"_s, {})}), now, 30).size(), 1);
    }

    //! It is theirs by a number, and goes by another name there: both are told.
    void underAnotherName()
    {
        tasks::DuplicateCheck::Known all;
        all.documents = {document(u"d"_s, hashA)};
        all.sessions = {session(u"s"_s, SessionState::Ready, u"kari@example.no"_s, now)};
        auto found = duplicatesIn(all, draftOf({signer(u"Eva Ny"_s, u"Kari@example.no"_s)}), now, 30);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].signer, u"Eva Ny"_s);
        QCOMPARE(found[0].otherName, u"Kari"_s);
        QVERIFY(found[0].by == Duplicate::By::Email);
        for (const QString &name : {u"KARI"_s, QString()}) { // the same one, and nobody who could be another
            found = duplicatesIn(all, draftOf({signer(name, u"kari@example.no"_s)}), now, 30);
            QCOMPARE(found.size(), 1);
            QCOMPARE(found[0].otherName, QString());
        }

        tasks::SendPlan plan;
        plan.documents = {{.sha256Hex = hashA}};
        tasks::PlannedSigner kari{u"Kari Nordmann"_s, {}};
        kari.session.signer = domain::Signer();
        kari.session.signer->username = u"Kari Nordmann"_s;
        kari.session.signer->mobile = u"+47 900 00 000"_s;
        plan.steps = {{kari}};
        store::SendRecord record;
        record.id = u"send"_s;
        record.payload = tasks::toJson(plan);
        all.sends = {record};
        all.sessions.clear();
        found = duplicatesIn(all, draftOf({signer(u"Eva Ny"_s, {}, u"90000000"_s)}), now, 30);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].otherName, u"Kari Nordmann"_s);
        QVERIFY(found[0].by == Duplicate::By::Mobile);
    }

    //! When it was signed counts, else when it was made, else when it was seen.
    void howLongAgo_data()
    {
        QTest::addColumn<int>("signedDaysAgo"); // -1: not known
        QTest::addColumn<int>("madeDaysAgo");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("toldDaysAgo"); // -1: no reason to warn
        QTest::newRow("signed today, made long ago") << 0 << 90 << 30 << 0;
        QTest::newRow("on the last day") << 30 << 90 << 30 << 30;
        QTest::newRow("one day too long ago") << 31 << 90 << 30 << -1;
        QTest::newRow("other number of days") << 31 << 90 << 31 << 31;
        QTest::newRow("made in time") << -1 << 30 << 30 << 30;
        QTest::newRow("made too long ago, and seen yesterday") << -1 << 31 << 30 << -1;
        QTest::newRow("only seen") << -1 << -1 << 30 << 1;
        QTest::newRow("only seen, and today alone counts") << -1 << -1 << 0 << -1;
    }
    void howLongAgo()
    {
        QFETCH(int, signedDaysAgo);
        QFETCH(int, madeDaysAgo);
        QFETCH(int, days);
        QFETCH(int, toldDaysAgo);
        store::SessionRow row = session(u"s"_s, SessionState::Signed, u"kari@example.no"_s,
                                        madeDaysAgo < 0 ? QDateTime() : now.addDays(-madeDaysAgo));
        if (signedDaysAgo >= 0) {
            QJsonObject content = QJsonDocument::fromJson(row.json).object();
            content.insert(u"output"_s,
                           QJsonObject{{u"userInfo"_s,
                                        QJsonObject{{u"signingTime"_s,
                                                     now.addDays(-signedDaysAgo).toString(Qt::ISODate)}}}});
            row.json = QJsonDocument(content).toJson();
        }
        tasks::DuplicateCheck::Known all;
        all.documents = {document(u"d"_s, hashA)};
        all.sessions = {row};
        const auto found = duplicatesIn(all, draftOf({signer(u"Kari"_s, u"kari@example.no"_s)}), now, days);
        QCOMPARE(found.size(), toldDaysAgo < 0 ? 0 : 1);
        if (toldDaysAgo >= 0)
            QCOMPARE(found[0].when, now.addDays(-toldDaysAgo));
    }

    //! A send under way: who gets which document, by its bytes or by its id.
    void aSendThatIsUnderWay()
    {
        tasks::SendPlan plan;
        plan.documents = {{.sha256Hex = hashB, .title = u"Annex"_s}, {.sha256Hex = hashA.toUpper()}};
        const auto planned = [](const QString &email, const QStringList &keys) {
            tasks::PlannedSigner one{email, {}};
            one.session.signer = domain::Signer();
            one.session.signer->email = email;
            for (const QString &key : keys)
                one.session.documents.append({{}, domain::DocumentAction::Sign, key, {}});
            return one;
        };
        plan.steps = {{planned(u"kari@example.no"_s, {}), planned(u"ola@example.no"_s, {hashB}),
                       planned(u"per@example.no"_s, {hashA.toUpper()})}};
        store::SendRecord record;
        record.id = u"send"_s;
        record.createdAt = now.addSecs(-60);
        record.payload = tasks::toJson(plan);
        tasks::DuplicateCheck::Known all;
        all.sends = {record};
        domain::SessionDraft draft =
            draftOf({signer(u"Kari"_s, u"kari@example.no"_s), signer(u"Ola"_s, u"ola@example.no"_s),
                     signer(u"Per"_s, u"per@example.no"_s)});
        const auto found = duplicatesIn(all, draft, now, 30);
        QCOMPARE(idsOf(found), (QStringList{u"0 send"_s, u"2 send"_s})); // Ola gets the other document
        QCOMPARE(found[0].when, record.createdAt);
        QVERIFY(found[0].sessionId.isEmpty());

        plan.documents[1] = {.documentId = u"d"_s};
        plan.steps[0][2] = planned(u"per@example.no"_s, {u"d"_s});
        all.sends[0].payload = tasks::toJson(plan);
        draft.documents[0].sha256Hex.clear();
        draft.documents[0].documentId = u"d"_s;
        QCOMPARE(idsOf(duplicatesIn(all, draft, now, 30)), (QStringList{u"0 send"_s, u"2 send"_s}));
    }

    //! What cannot be read warns of nothing, and hides nothing else.
    void whatCannotBeRead()
    {
        tasks::SendPlan plan;
        plan.documents = {{.sha256Hex = hashA}};
        tasks::PlannedSigner kari{u"Kari"_s, {}};
        kari.session.signer = domain::Signer();
        kari.session.signer->email = u"kari@example.no"_s;
        plan.steps = {{kari}};
        store::SendRecord good, broken, odd;
        good.id = u"good"_s;
        good.payload = tasks::toJson(plan);
        broken.id = u"broken"_s;
        broken.payload = "{";
        odd = good;
        odd.id = u"odd"_s;
        odd.steps = {{1, u"sessions-asked"_s, "{", now}};
        tasks::DuplicateCheck::Known all;
        all.documents = {document(u"d"_s, hashA)};
        all.sends = {broken, odd, good};
        store::SessionRow unreadable = session(u"s"_s, SessionState::Ready, u"kari@example.no"_s, now);
        unreadable.json = "{";
        all.sessions = {unreadable, session(u"t"_s, SessionState::Ready, u"kari@example.no"_s, now)};
        QCOMPARE(idsOf(duplicatesIn(all, draftOf({signer(u"Kari"_s, u"kari@example.no"_s)}), now, 30)),
                 (QStringList{u"0 t"_s, u"0 good"_s}));
    }
};

QTEST_GUILESS_MAIN(TestDuplicateJudge)
#include "tst_duplicatejudge.moc"
