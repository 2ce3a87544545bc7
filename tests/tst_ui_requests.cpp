// What is chosen and typed in the New session window is what the service is asked for, and what it then has.
#include "support/composing.h"
#include "support/typeddate.h"

#include "ui/compose/sessionreview.h"
#include "ui/timetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace support;

class TestUiRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Not UTC, where a local time sent as if it were UTC would not be noticed; and no whole hour from it.
        qputenv("TZ", "Asia/Kolkata");
        QCOMPARE(QDateTime::currentDateTime().offsetFromUtc(), (5 * 60 + 30) * 60);
        QVERIFY(m_desk.start(QStringLiteral(PROGRAMS)));
    }
    void init() { QVERIFY(m_desk.reset()); }

    void everyChoiceReachesTheService();
    void packageIsOfTheCollection_data();
    void packageIsOfTheCollection();
    void ownSignatureOfTheEid_data();
    void ownSignatureOfTheEid();
    void ownSignatureNeedsAnEid();
    void dueDateAsTyped();
    void dueDateThatCannotBe_data();
    void dueDateThatCannotBe();
    void dueDateByRule();
    void dueDateOfTheService();

private:
    void fill(Composing &compose)
    {
        compose.add({m_desk.pdf(u"Lease.pdf"_s)});
        compose.addSigner(u"Kari Nordmann"_s);
    }
    //! The bodies of all POST requests to this path, in order.
    [[nodiscard]] QList<QJsonObject> asked(const QByteArray &path) const
    {
        QList<QJsonObject> bodies;
        for (const FaultRelay::Seen &seen : m_desk.relay->seen())
            if (seen.head.method == "POST" && seen.head.target.endsWith(path))
                bodies << QJsonDocument::fromJson(seen.body).object();
        return bodies;
    }
    //! What the service answered last about this path.
    [[nodiscard]] QJsonObject told(const QByteArray &path) const
    {
        QJsonObject object;
        for (const FaultRelay::Seen &seen : m_desk.relay->seen())
            if (seen.head.method == "GET" && seen.head.target.endsWith(path))
                object =
                    QJsonDocument::fromJson(seen.answer.mid(seen.answer.indexOf("\r\n\r\n") + 4)).object();
        return object;
    }
    [[nodiscard]] QJsonObject sessionOnServer(const QString &id)
    {
        Caught<domain::SigningSession> caught;
        QObject context;
        const auto request = m_desk.account->sessions().get(id, &context, caught.handler());
        return caught.wait() && caught.isValue() ? told(id.toUtf8()) : QJsonObject();
    }
    [[nodiscard]] QJsonObject collectionOnServer(const QString &id)
    {
        Caught<domain::DocumentCollection> caught;
        QObject context;
        const auto request = m_desk.account->collections().get(id, &context, caught.handler());
        return caught.wait() && caught.isValue() ? told(id.toUtf8()) : QJsonObject();
    }
    //! Each member that was asked for is there as it was asked for.
    void compareWithServer(Composing &compose)
    {
        const auto asked = compose.asked();
        const QStringList ids = compose.madeIds();
        QCOMPARE(ids.size(), asked.size());
        QVERIFY(!asked.isEmpty());
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const QJsonObject session = sessionOnServer(ids[i]);
            QCOMPARE(session[u"id"_s].toString(), ids[i]);
            for (auto member = asked[i].begin(); member != asked[i].end(); ++member)
                QVERIFY2(
                    session[member.key()] == member.value(),
                    qPrintable(member.key() + u": "_s + QString::fromUtf8(QJsonDocument(session).toJson())));
        }
    }
    UiFixture m_desk;
};

void TestUiRequests::everyChoiceReachesTheService()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"Lease.pdf"_s), m_desk.pdf(u"House rules.pdf"_s, "Rules")});
    auto *second = compose.widget<QComboBox>("composeDocumentAction1");
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Down); // only to read
    Q_EMIT second->activated(second->currentIndex());
    compose.addSigner(u"Kari Nordmann"_s, u"kari@example.com"_s, u"+4790000000"_s);
    compose.typeCell(compose.dialog.form()->signers()->model()->index(
                         0, static_cast<int>(models::SignerTableModel::Column::IdentityNumber)),
                     u"01017012345"_s);
    compose.type("composeSignText", u"I have read it."_s);
    compose.type("composeReference", u"Case 77/Ø"_s);
    compose.choose("composeLanguage", u"nb"_s);
    compose.type("composeIdentityProviders", u"nbid, mitid"_s);
    compose.click("composePackage");
    compose.click("composeLimitsLink");
    compose.setNumber("composeLinkDays", 3);
    compose.setNumber("composeLinkHours", 12);
    compose.choose("composeNotify", u"EMAIL"_s);
    compose.type("composeNotifyHeader", u"Please sign"_s);
    compose.type("composeNotifyText", u"Thank you, Ødegård."_s);
    QTest::keyClick(compose.widget("composeNotifyText"), Qt::Key_Return);
    QTest::keyClicks(compose.widget("composeNotifyText"), u"It is short."_s);
    compose.sendToTheEnd();

    const auto asked = compose.asked();
    QCOMPARE(asked.size(), 1);
    const QJsonObject session = asked[0];
    QCOMPARE(session[u"title"_s], u"Lease"_s);
    QCOMPARE(session[u"signText"_s], u"I have read it."_s);
    QCOMPARE(session[u"externalReference"_s], u"Case 77/Ø"_s);
    QCOMPARE(session[u"ui"_s][u"language"_s], u"nb"_s);
    QCOMPARE(session[u"signatureUrlTimeToLive"_s], u"P3DT12H"_s);
    QVERIFY(!session.contains(u"signatureUrlTTL"_s));
    QCOMPARE(session[u"documents"_s][0][u"action"_s], u"SIGN"_s);
    QCOMPARE(session[u"documents"_s][1][u"action"_s], u"VIEW"_s);
    QCOMPARE(session[u"signer"_s][u"email"_s], u"kari@example.com"_s);
    QCOMPARE(session[u"signer"_s][u"mobile"_s], u"+4790000000"_s);
    QCOMPARE(session[u"signer"_s][u"username"_s], u"Kari Nordmann"_s);
    QCOMPARE(session[u"signer"_s][u"nationalIdentificationNumber"_s], u"01017012345"_s);
    const QJsonValue setup = session[u"signingSetup"_s][0];
    QCOMPARE(setup[u"signingFlow"_s], u"AUTHENTICATION_BASED"_s);
    QCOMPARE(setup[u"identityProviders"_s][0][u"idpName"_s], u"nbid"_s);
    QCOMPARE(setup[u"identityProviders"_s][1][u"idpName"_s], u"mitid"_s);
    QCOMPARE(session[u"notifications"_s].toArray().size(), 1);
    const QJsonValue notification = session[u"notifications"_s][0];
    QCOMPARE(notification[u"communicationMethod"_s], u"EMAIL"_s);
    QCOMPARE(notification[u"category"_s], u"SIGNING_NOTIFICATION"_s);
    QCOMPARE(notification[u"message"_s][u"header"_s], u"Please sign"_s);
    QCOMPARE(notification[u"message"_s][u"text"_s], u"Thank you, Ødegård.\nIt is short."_s);
    QVERIFY(session[u"dueDate"_s].isString());
    compareWithServer(compose);
    const QString collection = session[u"documents"_s][0][u"documentCollectionId"_s].toString();
    QCOMPARE(session[u"documents"_s][1][u"documentCollectionId"_s].toString(), collection);
    QCOMPARE(collectionOnServer(collection)[u"packageTo"_s], QJsonArray{u"PADES_CONTAINER"_s});
}

void TestUiRequests::packageIsOfTheCollection_data()
{
    QTest::addColumn<bool>("isWanted");
    QTest::newRow("wanted") << true;
    QTest::newRow("not wanted") << false;
}

//! One PDF of all that everyone signed is made of the collection, not of a session.
void TestUiRequests::packageIsOfTheCollection()
{
    QFETCH(const bool, isWanted);
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"One.pdf"_s), m_desk.pdf(u"Two.pdf"_s, "Two")});
    compose.addSigner(u"Kari"_s);
    compose.addSigner(u"Ola"_s);
    const auto *package = compose.widget<QCheckBox>("composePackage");
    QVERIFY(!package->isChecked());
    if (isWanted) {
        compose.click("composePackage");
        QVERIFY(package->isChecked());
    }
    compose.sendToTheEnd();
    const auto made = asked("/document-collections");
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0][u"documents"_s].toArray().size(), 2);
    QCOMPARE(made[0].contains(u"packageTo"_s), isWanted);
    QCOMPARE(made[0][u"packageTo"_s].toArray(), isWanted ? QJsonArray{u"PADES_CONTAINER"_s} : QJsonArray());
    const auto sessions = compose.asked();
    QCOMPARE(sessions.size(), 2);
    const QString id = sessions[0][u"documents"_s][0][u"documentCollectionId"_s].toString();
    for (const QJsonObject &session : sessions) {
        QVERIFY(!session.contains(u"packageTo"_s));
        QCOMPARE(session[u"documents"_s][0][u"documentCollectionId"_s].toString(), id);
    }
    const QJsonObject collection = collectionOnServer(id);
    QCOMPARE(collection[u"documents"_s].toArray(), made[0][u"documents"_s].toArray());
    QCOMPARE(collection[u"packageTo"_s].toArray(), made[0][u"packageTo"_s].toArray());
    compareWithServer(compose);
}

void TestUiRequests::ownSignatureOfTheEid_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<bool>("isTakenBack");
    QTest::newRow("Norwegian BankID") << u"NBID"_s << false;
    QTest::newRow("Buypass") << u"BUYPASS"_s << false;
    QTest::newRow("thought better of it") << u"NBID"_s << true;
}

void TestUiRequests::ownSignatureOfTheEid()
{
    QFETCH(const QString, vendor);
    QFETCH(const bool, isTakenBack);
    Composing compose(m_desk);
    fill(compose);
    QVERIFY(!compose.widget("composeVendor")->isEnabled());
    compose.type("composeIdentityProviders", u"nbid"_s);
    compose.choose("composeFlow", u"PKISIGNING"_s);
    QVERIFY(!compose.widget("composeIdentityProviders")->isEnabled()); // those are for logging in
    compose.choose("composeVendor", vendor);
    if (isTakenBack) {
        compose.choose("composeFlow", u"AUTHENTICATION_BASED"_s);
        QVERIFY(!compose.widget("composeVendor")->isEnabled());
    }
    compose.sendToTheEnd();
    QVERIFY(compose.dialog.task());
    QCOMPARE(compose.dialog.task()->state(), tasks::Task::State::Done);
    const auto asked = compose.asked();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][u"signingSetup"_s].toArray().size(), 1);
    const QJsonObject setup = asked[0][u"signingSetup"_s][0].toObject();
    QCOMPARE(setup[u"signingFlow"_s].toString(), isTakenBack ? u"AUTHENTICATION_BASED"_s : u"PKISIGNING"_s);
    QCOMPARE(setup[u"vendor"_s].toString(), isTakenBack ? QString() : vendor);
    QCOMPARE(setup.contains(u"vendor"_s), !isTakenBack);
    QCOMPARE(setup.contains(u"identityProviders"_s), isTakenBack);
    compareWithServer(compose);
}

void TestUiRequests::ownSignatureNeedsAnEid()
{
    Composing compose(m_desk);
    fill(compose);
    compose.choose("composeFlow", u"PKISIGNING"_s);
    compose.click("composeForward");
    QVERIFY(compose.widget("composeVendorProblem")->isVisible());
    QVERIFY(!compose.widget("composeReview")->isVisible());
    compose.choose("composeVendor", u"NBID"_s);
    QVERIFY(!compose.widget("composeVendorProblem")->isVisible());
    compose.click("composeForward");
    QVERIFY(compose.widget("composeReview")->isVisible());
    QCOMPARE(m_desk.relay->count("POST", "/"), 0);
}

//! By the clock on the wall here; the service is told in UTC.
void TestUiRequests::dueDateAsTyped()
{
    const QDate day = QDate::currentDate().addDays(20);
    const QDateTime wanted(day, QTime(14, 30));
    Composing compose(m_desk);
    fill(compose);
    auto *edit = compose.widget("composeDueDate")->findChild<QDateTimeEdit *>();
    QVERIFY(edit && edit->isVisible());
    QVERIFY(edit->date() != day);
    typeDate(edit, wanted);
    QCOMPARE(edit->text(), day.toString(u"yyyy-MM-dd"_s) + u" 14:30"_s);
    compose.click("composeForward");
    const QString review = compose.widget<ui::SessionReview>("composeReview")->toPlainText();
    QVERIFY2(review.contains(ui::absoluteText(wanted)), qPrintable(review)); // it is shown before it is sent
    compose.click("composeForward");
    QTRY_VERIFY_WITH_TIMEOUT(compose.dialog.progress()->isFinished(), 30'000);
    const auto asked = compose.asked();
    QCOMPARE(asked.size(), 1);
    const QString inUtc = day.toString(u"yyyy-MM-dd"_s) + u"T09:00:00Z"_s; // half past five hours before
    QCOMPARE(asked[0][u"dueDate"_s].toString(), inUtc);
    QCOMPARE(sessionOnServer(compose.madeIds().value(0))[u"dueDate"_s].toString(), inUtc);
    compareWithServer(compose);
}

void TestUiRequests::dueDateThatCannotBe_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("past") << -27;
    QTest::newRow("too late") << 79;
}

//! What was typed stays when the field is left, with what is wrong with it: it was replaced by another date,
//! which was sent.
void TestUiRequests::dueDateThatCannotBe()
{
    QFETCH(const int, days);
    const QString typed = QDate::currentDate().addDays(days).toString(u"yyyy-MM-dd"_s) + u" 12:00"_s;
    Composing compose(m_desk);
    fill(compose);
    auto *edit = compose.widget("composeDueDate")->findChild<QDateTimeEdit *>();
    edit->setFocus();
    QTest::keySequence(edit, QKeySequence::SelectAll);
    QTest::keyClicks(edit, typed);
    QTest::keyClick(edit, Qt::Key_Tab);
    QTRY_VERIFY(!edit->hasFocus());
    QCOMPARE(edit->text(), typed);
    QTRY_COMPARE(compose.problems().size(), 1);
    compose.click("composeForward");
    QVERIFY(!compose.widget("composeReview")->isVisible());
    QCOMPARE(edit->text(), typed);
    QCOMPARE(compose.problems().size(), 1);

    const QDateTime wanted(QDate::currentDate().addDays(20), QTime(14, 30));
    typeDate(edit, wanted);
    QTRY_COMPARE(compose.problems(), QStringList());
    compose.click("composeForward");
    QVERIFY(
        compose.widget<ui::SessionReview>("composeReview")->toPlainText().contains(ui::absoluteText(wanted)));
}

//! Reckoned when it is sent.
void TestUiRequests::dueDateByRule()
{
    Composing compose(m_desk);
    fill(compose);
    auto *kind = compose.widget<QComboBox>("composeDueKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    compose.setNumber("composeDueDays", 7);
    auto *counts = compose.widget<QComboBox>("composeDueCounts");
    counts->setFocus();
    QTest::keyClick(counts, Qt::Key_Down); // days of any kind
    auto *time = compose.widget<QTimeEdit>("composeDueTime");
    time->setFocus();
    QTest::keyClicks(time, u"1600"_s);
    const QDate before = QDate::currentDate();
    compose.sendToTheEnd();
    QCOMPARE(compose.asked().size(), 1);
    const QString due = compose.asked()[0][u"dueDate"_s].toString();
    const auto at = [](QDate day) { return day.addDays(7).toString(u"yyyy-MM-dd"_s) + u"T10:30:00Z"_s; };
    QVERIFY2(due == at(before) || due == at(QDate::currentDate()), qPrintable(due)); // midnight may pass
    compareWithServer(compose);
}

void TestUiRequests::dueDateOfTheService()
{
    Composing compose(m_desk);
    fill(compose);
    auto *kind = compose.widget<QComboBox>("composeDueKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    compose.sendToTheEnd();
    QCOMPARE(compose.asked().size(), 1);
    QVERIFY(!compose.asked()[0].contains(u"dueDate"_s));
    const QJsonObject session = sessionOnServer(compose.madeIds().value(0));
    QVERIFY(session[u"dueDate"_s].isString()); // it chose one itself
}

QTEST_MAIN(TestUiRequests)
#include "tst_ui_requests.moc"
