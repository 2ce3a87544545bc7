#include "domain/emailcaution.h"
#include "domain/merge.h"
#include "domain/mergepattern.h"
#include "domain/mobilecaution.h"

#include <QTest>

#include <algorithm>

using namespace domain;
using namespace Qt::StringLiterals;
using merge::Field;

//! What the rows of a spreadsheet become.
class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data();
    void guesses();
    void guessesByValues_data();
    void guessesByValues();
    void dueDates_data();
    void dueDates();
    void rowBecomesDraft();
    void everyColumnArrives();
    void fileOfTheRowComesFirst();
    void problems();
    void patterns();
    void whatNoRowCanMend();
    void namesThatNoColumnHas();
    void addressesWithoutADot_data();
    void addressesWithoutADot();
    void numbersWithoutACountryCode_data();
    void numbersWithoutACountryCode();

private:
    static SessionDraft pattern()
    {
        SessionDraft draft;
        draft.collectionId = u"somebody's"_s;
        draft.documents = {{u"on-service"_s,
                            u"/a.pdf"_s,
                            QString(64, u'a'),
                            u"Contract"_s,
                            u"a.pdf"_s,
                            {},
                            u"application/pdf"_s}};
        draft.common.title = u"Contract for {name}, {Sted}"_s;
        draft.common.signText = u"{reference}"_s;
        draft.common.signingSetup = {SigningSetup()};
        draft.common.signingSetup[0].signingFlow = SigningFlow::AuthenticationBased;
        draft.signers = {DraftSigner()};
        return draft;
    }
};

void TestMerge::guesses_data()
{
    QTest::addColumn<QStringList>("headers");
    QTest::addColumn<merge::Mapping>("mapping");
    QTest::newRow("norwegian") << QStringList({u"Navn"_s, u"E-post"_s, u"Mobilnr."_s, u"Fødselsnummer"_s,
                                               u"Saksnr"_s, u"Frist"_s, u"Fil"_s, u"Sted"_s})
                               << merge::Mapping({Field::Name, Field::Email, Field::Mobile,
                                                  Field::IdentityNumber, Field::Reference, Field::DueDate,
                                                  Field::File, Field::TextOnly});
    QTest::newRow("english") << QStringList({u"Due date"_s, u"FILE NAME"_s, u"Full name"_s,
                                             u"E-mail address"_s, u"Phone"_s, u"External reference"_s})
                             << merge::Mapping({Field::DueDate, Field::File, Field::Name, Field::Email,
                                                Field::Mobile, Field::Reference});
    QTest::newRow("twice") << QStringList({u"Email"_s, u"E-post"_s, u"Customer"_s, u"Name"_s})
                           << merge::Mapping({Field::Email, Field::TextOnly, Field::TextOnly, Field::Name});
    QTest::newRow("nothing") << QStringList({u"A"_s, u"B"_s})
                             << merge::Mapping({Field::TextOnly, Field::TextOnly});
}

void TestMerge::guesses()
{
    QFETCH(QStringList, headers);
    QTEST(merge::guessed(headers), "mapping");
}

void TestMerge::guessesByValues_data()
{
    QTest::addColumn<QStringList>("headers");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<merge::Mapping>("mapping");
    const auto column = [](const char *name, const QString &header, const QStringList &values, Field field) {
        QList<QStringList> rows;
        for (const QString &value : values)
            rows << QStringList{u"Åse"_s, value};
        QTest::newRow(name) << QStringList({u"Navn"_s, header}) << rows
                            << merge::Mapping({Field::Name, field});
    };
    const QString header = u"Kontakt"_s;
    column("addresses", header, {u"ase@example.no"_s, u" bo@example.se "_s}, Field::Email);
    column("one address is wrong", header,
           {u"ase@example.no"_s, u"par(at)example.se"_s, {}, u"bo@example.se"_s}, Field::Email);
    column("few are addresses", header, {u"ase@example.no"_s, u"Bodø"_s, u"Oslo"_s}, Field::TextOnly);
    column("telephone numbers", header, {u"+47 400 00 001"_s, u"0045 20 00 00 03"_s}, Field::Mobile);
    column("numbers of customers", header, {u"40000001"_s, u"20000003"_s}, Field::TextOnly);
    column("Norwegian identity numbers", header, {u"15068545630"_s, u"310190 49984"_s, u"41018012365"_s},
           Field::IdentityNumber);
    column("numbers of accounts", header, {u"15068545631"_s, u"86011117947"_s}, Field::TextOnly);
    column("Swedish and Danish ones", header, {u"19850615-4567"_s, u"850675-4567"_s, u"150685-4567"_s},
           Field::IdentityNumber);
    column("Finnish ones", header, {u"131052-308T"_s, u"150685A308T"_s}, Field::IdentityNumber);
    column("numbers of firms", header, {u"556677-8899"_s}, Field::TextOnly);
    column("days to come", u"Innen"_s, {u"10.12.2026"_s, u"2026-12-24"_s}, Field::DueDate);
    column("a day that has passed", u"Innen"_s, {u"10.12.2026"_s, u"2026-10-24"_s}, Field::TextOnly);
    column("days far away", u"Innen"_s, {u"1.6.2027"_s}, Field::TextOnly);
    column("days of another kind", u"Startdato"_s, {u"10.12.2026"_s}, Field::TextOnly);
    column("nothing", header, {{}, {}}, Field::TextOnly);
    QTest::newRow("which of two") << QStringList({u"Ansvarlig"_s, u"Leder"_s})
                                  << QList<QStringList>{{u"ase@example.no"_s, u"bo@example.no"_s}}
                                  << merge::Mapping({Field::TextOnly, Field::TextOnly});
    QTest::newRow("the header says more")
        << QStringList({u"Leder"_s, u"E-post"_s}) << QList<QStringList>{{u"bo@example.no"_s, u"?"_s}}
        << merge::Mapping({Field::TextOnly, Field::Email});
}

void TestMerge::guessesByValues()
{
    QFETCH(QStringList, headers);
    QFETCH(QList<QStringList>, rows);
    QTEST(merge::guessed(headers, rows, QDate(2026, 12, 1)), "mapping");
}

void TestMerge::dueDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment");
    const QDateTime end(QDate(2026, 12, 4), QTime(23, 59));
    QTest::newRow("iso") << u"2026-12-04"_s << end;
    QTest::newRow("norwegian") << u" 4.12.2026 "_s << end;
    QTest::newRow("with zeros") << u"04.12.2026"_s << end;
    QTest::newRow("with a time") << u"04.12.2026 15:30"_s << QDateTime(end.date(), QTime(15, 30));
    QTest::newRow("with zone") << u"2026-12-04T15:30:00Z"_s << QDateTime(end.date(), QTime(15, 30), Qt::UTC);
    QTest::newRow("two meanings") << u"04/12/2026"_s << QDateTime();
    QTest::newRow("no such day") << u"31.11.2026"_s << QDateTime();
    QTest::newRow("two digits") << u"4.12.26"_s << QDateTime();
    QTest::newRow("a number") << u"46000"_s << QDateTime();
}

void TestMerge::dueDates()
{
    QFETCH(QString, text);
    QTEST(merge::dueDateFrom(text).value_or(QDateTime()), "moment");
}

void TestMerge::rowBecomesDraft()
{
    const merge::Columns columns{
        {u"Navn"_s, u"E-post"_s, u"Ref"_s, u"Frist"_s, u"Sted"_s},
        {Field::Name, Field::Email, Field::Reference, Field::DueDate, Field::TextOnly}};
    SessionDraft source = pattern();
    source.dueRule = DueRule();
    const SessionDraft draft = merge::draftOf(
        source, columns, {u" Åse "_s, u"ase@example.no"_s, u"{A}"_s, u"2026-12-04"_s, u"Bodø"_s}, {});
    QCOMPARE(draft.signers.size(), 1);
    QCOMPARE(draft.signers[0].name, u"Åse"_s);
    QVERIFY(draft.collectionId.isEmpty());
    QVERIFY(draft.documents[0].documentId.isEmpty()); // never shared with another row
    const auto session = draft.sessionFor(draft.signers[0], QDateTime(QDate(2026, 12, 1), QTime(12, 0)));
    QCOMPARE(session.title, u"Contract for Åse, Bodø"_s);
    QCOMPARE(session.signText.value_or(QString()), u"{A}"_s); // a brace in a cell is a brace
    QCOMPARE(session.externalReference.value.value_or(QString()), u"{A}"_s);
    QCOMPARE(session.dueDate->toDateTime(), QDateTime(QDate(2026, 12, 4), QTime(23, 59)).toUTC());
    QCOMPARE(session.signer->email.value_or(QString()), u"ase@example.no"_s);
    // An empty cell leaves what the pattern says
    const SessionDraft other =
        merge::draftOf(source, columns, {u"A"_s, u"a@example.no"_s, {}, {}, u"B"_s}, {});
    QVERIFY(other.dueRule.has_value());
    QVERIFY(!other.common.externalReference.value);
    source.common.externalReference = {true, u"Of all"_s};
    QCOMPARE(merge::draftOf(source, columns, {u"A"_s, {}, u" "_s, {}, {}}, {}).common.externalReference.value,
             u"Of all"_s);
}

void TestMerge::everyColumnArrives()
{
    const merge::Columns columns{{u"Mobil"_s, u"Fnr"_s, u"Ref"_s, u" By "_s},
                                 {Field::Mobile, Field::IdentityNumber, Field::Reference, Field::TextOnly}};
    SessionDraft source = pattern();
    source.common.title = u"{by}"_s;
    const SessionDraft draft =
        merge::draftOf(source, columns, {u" +4791234567 "_s, u"29124815345"_s, u"{by}"_s, u" Bodø "_s}, {});
    QCOMPARE(draft.signers[0].mobile, u"+4791234567"_s);
    QCOMPARE(draft.signers[0].nationalIdentificationNumber, u"29124815345"_s);
    const auto session = draft.sessionFor(draft.signers[0], QDateTime(QDate(2026, 12, 1), QTime(12, 0)));
    QCOMPARE(session.title, u"Bodø"_s);
    QCOMPARE(session.externalReference.value.value_or(QString()), u"{by}"_s); // text, not a placeholder
}

void TestMerge::fileOfTheRowComesFirst()
{
    DraftDocument own;
    own.sha256Hex = QString(64, u'b');
    own.title = u"Own"_s;
    const SessionDraft draft = merge::draftOf(pattern(), {{u"x"_s}, {Field::Name}}, {u"A"_s}, own);
    QCOMPARE(draft.documents.size(), 2);
    QCOMPARE(draft.documents[0].title, u"Own"_s);
}

void TestMerge::problems()
{
    const QDateTime now(QDate(2026, 12, 1), QTime(12, 0));
    const merge::Columns columns{{u"Navn"_s, u"E-post"_s, u"Frist"_s, u"Sted"_s},
                                 {Field::Name, Field::Email, Field::DueDate, Field::TextOnly}};
    const auto of = [&](const QStringList &cells) {
        QStringList said;
        for (const DraftProblem &problem : merge::problemsOf(pattern(), columns, cells, {}, now))
            said << problem.violation.field + u' ' + QString::number(int(problem.violation.reason));
        return said;
    };
    const auto said = [](const QString &field, Reason reason) {
        return field + u' ' + QString::number(int(reason));
    };
    QCOMPARE(of({u"A"_s, u"a@example.no"_s, {}, u"B"_s}), QStringList());
    QVERIFY(of({u"A"_s, u"a@example.no"_s, u"12/24/2026"_s, u"B"_s})
                .contains(said(u"dueDate"_s, Reason::NotADate)));
    QVERIFY(of({u"A"_s, u"a@example.no"_s, u"1.11.2026"_s, u"B"_s})
                .contains(said(u"dueDate"_s, Reason::InThePast)));
    QVERIFY(of({u"A"_s, u"nobody"_s, {}, u"B"_s}).contains(said(u"signer.email"_s, Reason::NotAnEmail)));
    QVERIFY(of({{}, {}, {}, u"B"_s}).contains(said(u"signer"_s, Reason::Required)));
    // One of name, address or number is somebody
    QVERIFY(!of({u"A"_s, {}, {}, u"B"_s}).contains(said(u"signer"_s, Reason::Required)));
    QVERIFY(!of({{}, u"a@example.no"_s, {}, u"B"_s}).contains(said(u"signer"_s, Reason::Required)));
    for (const Field field : {Field::Mobile, Field::IdentityNumber}) {
        QStringList reasons;
        for (const DraftProblem &problem :
             merge::problemsOf(pattern(), {{u"x"_s}, {field}}, {u"+4791234567"_s}, {}, now))
            reasons << said(problem.violation.field, problem.violation.reason);
        QVERIFY(!reasons.contains(said(u"signer"_s, Reason::Required)));
    }
}

void TestMerge::patterns()
{
    const merge::Mapping plain{Field::Name}, withFile{Field::Name, Field::File};
    QVERIFY(merge::problemsOfPattern(pattern(), plain).isEmpty());
    SessionDraft draft = pattern();
    draft.documents.clear();
    QCOMPARE(merge::problemsOfPattern(draft, plain).size(), 1);
    QVERIFY(merge::problemsOfPattern(draft, withFile).isEmpty());
    draft = pattern();
    draft.documents[0].sha256Hex.clear();
    QCOMPARE(merge::problemsOfPattern(draft, plain).value(0).violation.field, u"documents[0]"_s);
}

void TestMerge::whatNoRowCanMend()
{
    const QDateTime now(QDate(2026, 12, 1), QTime(12, 0));
    const merge::Columns columns{{u"Navn"_s, u"E-post"_s, u"Sted"_s},
                                 {Field::Name, Field::Email, Field::TextOnly}};
    const QList<QStringList> rows{{u"A"_s, u"nobody"_s, u"Oslo"_s}, {u"B"_s, u"none"_s, {}}};
    const auto of = [&](const SessionDraft &draft, const merge::Columns &with) {
        return merge::problemsOfEveryRow(draft, with, rows, now);
    };
    QCOMPARE(of(pattern(), columns), QList<DraftProblem>()); // an address can be corrected
    SessionDraft draft = pattern();
    draft.documents[0].isAlreadySigned = true;
    QCOMPARE(of(draft, columns).size(), 1);
    QCOMPARE(of(draft, columns).first().violation.field.left(12), u"documents[0]"_s);
    const merge::Columns other{{u"Navn"_s, u"E-post"_s, u"By"_s}, columns.mapping};
    QCOMPARE(of(pattern(), other).size(), 1);
    QCOMPARE(of(pattern(), other).first().word, u"Sted"_s);
    draft = pattern();
    draft.common.title = u"{Sted}"_s; // one of them has none
    QCOMPARE(of(draft, columns), QList<DraftProblem>());
    QCOMPARE(merge::problemsOfEveryRow(pattern(), other, {}, now), QList<DraftProblem>());

    draft = pattern();
    NotificationMessage message;
    message.category = NotificationCategory::SigningNotification;
    message.communicationMethod = CommunicationMethod::Email;
    draft.common.notifications = QList{message};
    const QList<QStringList> unnamed{{u"A"_s, {}, u"Oslo"_s}, {u"B"_s, {}, u"Bergen"_s}};
    QCOMPARE(merge::problemsOfEveryRow(draft, columns, unnamed, now), QList<DraftProblem>());
    const merge::Columns withoutEmail{columns.headers, {Field::Name, Field::TextOnly, Field::TextOnly}};
    const auto untold = merge::problemsOfEveryRow(draft, withoutEmail, unnamed, now);
    QVERIFY(std::any_of(untold.begin(), untold.end(), [](const DraftProblem &problem) {
        return problem.violation.reason == Reason::SignerEmailNeeded;
    }));
}

//! They would be empty in each row.
void TestMerge::namesThatNoColumnHas()
{
    const QDateTime now(QDate(2026, 12, 1), QTime(12, 0));
    SessionDraft draft = pattern();
    draft.common.title = u"{Name} {email} {Sted} {name}"_s;
    const QStringList headers{u"Navn"_s, u"E-post"_s, u"Sted"_s};
    const merge::Columns all{headers, {Field::Name, Field::Email, Field::TextOnly}};
    const merge::Columns onlyEmail{headers, {Field::TextOnly, Field::Email, Field::TextOnly}};
    QCOMPARE(merge::placeholdersWithoutColumn(draft, all, now), QStringList());
    QCOMPARE(merge::placeholdersWithoutColumn(draft, onlyEmail, now), QStringList{u"Name"_s});
}

void TestMerge::addressesWithoutADot_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char *address, bool isOne) {
        QTest::newRow(address) << QString::fromLatin1(address) << isOne;
    };
    row("ola@example", true);
    row(" o.la@localhost ", true);
    row("ola@example.no", false);
    row("ola@x.example.no", false);
    row("ola@[IPv6:2001:db8::1]", false);
    row("ola@", false); // no address at all
    row("@example", false);
    row("ola", false);
    row("ola@example,com", false); // refused, not doubted
    row("", false);
}

void TestMerge::addressesWithoutADot()
{
    QFETCH(QString, address);
    QFETCH(bool, isOne);
    QCOMPARE(isEmailWithoutDot(address), isOne);
}

void TestMerge::numbersWithoutACountryCode_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char *number, bool isOne) {
        QTest::newRow(number) << QString::fromLatin1(number) << isOne;
    };
    row("90000000", true);
    row(" 900 00 000 ", true);
    row("070-123 45 67", true);
    row("4790000000", true); // the sign is what makes it one
    row("+47 900 00 000", false);
    row("0047 900 00 000", false);
    row("00 47 90000000", false);
    row("(+47) 900 00 000", false); // refused, not doubted
    row("call me", false);
    row("12", false);
    row("", false);
}

void TestMerge::numbersWithoutACountryCode()
{
    QFETCH(QString, number);
    QFETCH(bool, isOne);
    QCOMPARE(isMobileWithoutCountryCode(number), isOne);
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
