#include "domain/draft.h"

#include <QTest>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC);

placeholders::Values values()
{
    return {{u"name"_s, u"Kari Nordmann"_s}, {u"empty"_s, {}}, {u"first name"_s, u"Kari"_s}};
}

SessionDraft draft()
{
    SessionDraft d;
    d.collectionId = u"c"_s;
    d.documents = {{.documentId = u"d1"_s, .title = u"Contract"_s},
                   {.sha256Hex = u"abc"_s, .title = u"Annex"_s, .action = DocumentAction::View}};
    d.common.title = u"{document} for {Name}"_s;
    d.common.externalReference = {true, u"{case}/{name}"_s};
    d.common.signText = u"Sign {title} ({reference}) by {due}."_s;
    d.common.dueDate = Timestamp::parse(u"2026-03-20T11:00:00Z"_s);
    d.common.subsequentTo = QStringList{u"another"_s};
    d.signers = {{.name = u" Kari Nordmann "_s, .email = u"kari@example.no"_s, .step = 1, .fields = {}},
                 {.name = u"Ola"_s, .mobile = u"+4791234567"_s, .step = 2, .fields = {}}};
    d.signers[0].fields = {{u"case"_s, u"7"_s}};
    return d;
}

} // namespace

class TestPlaceholders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fill_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        const auto row = [](const char *name, const QString &text, const QString &filled) {
            QTest::newRow(name) << text << filled;
        };
        row("nothing to fill", u"Dear all"_s, u"Dear all"_s);
        row("one", u"Dear {name},"_s, u"Dear Kari Nordmann,"_s);
        row("whatever the case", u"{NAME}"_s, u"Kari Nordmann"_s);
        row("white space around", u"{ name }"_s, u"Kari Nordmann"_s);
        row("white space inside", u"{First name}"_s, u"Kari"_s);
        row("twice", u"{name}{name}"_s, u"Kari NordmannKari Nordmann"_s);
        row("without a value", u"a{empty}b"_s, u"ab"_s);
        row("unknown stays as written", u"{ Nobody }"_s, u"{ Nobody }"_s);
        row("doubled braces", u"{{name}}"_s, u"{name}"_s);
        row("doubled around one", u"{{{name}}}"_s, u"{Kari Nordmann}"_s);
        row("a lone brace", u"a { b"_s, u"a { b"_s);
        row("a lone closing brace", u"a } b"_s, u"a } b"_s);
        row("opened again", u"{a {name}"_s, u"{a Kari Nordmann"_s);
        row("of nothing", u"{} { }"_s, u"{} { }"_s);
        row("at the end", u"x{"_s, u"x{"_s);
    }
    void fill()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        QCOMPARE(placeholders::fill(text, values()), filled);
    }

    //! What came from a spreadsheet is text, not a text with placeholders.
    void valuesAreNotFilledAgain()
    {
        QCOMPARE(placeholders::fill(u"{a}"_s, {{u"a"_s, u"{b}"_s}, {u"b"_s, u"no"_s}}), u"{b}"_s);
    }

    void names()
    {
        const QString text = u"{Name} {nobody} {{case}} {name} { Nobody } {else}"_s;
        QCOMPARE(placeholders::namesIn(text), (QStringList{u"name"_s, u"nobody"_s, u"else"_s}));
        QCOMPARE(placeholders::unknownIn(text, values()),
                 (QStringList{u"nobody"_s, u" Nobody "_s, u"else"_s}));
        QCOMPARE(placeholders::unknownIn(u"{else} {} { } {else}"_s, values()), QStringList{u"else"_s});
        QCOMPARE(placeholders::namesIn(u"{} { }"_s), QStringList());
    }

    void escapedComesBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"{name}", "a { b } c", "{{", "}}{", "{{{name}}}", "{", ""})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void escapedComesBack()
    {
        QFETCH(QString, text);
        QCOMPARE(placeholders::fill(placeholders::escaped(text), values()), text);
    }

    void eachSignerHasTheirOwn()
    {
        const SessionDraft d = draft();
        const CreateSigningSession kari = d.sessionFor(d.signers[0], now);
        QCOMPARE(kari.title, u"Contract for Kari Nordmann"_s);
        QCOMPARE(kari.externalReference.value, u"7/Kari Nordmann"_s);
        const QString text = kari.signText.value_or(QString());
        QVERIFY2(text.startsWith(u"Sign Contract for Kari Nordmann (7/Kari Nordmann) by "_s),
                 qPrintable(text));
        QVERIFY2(text.endsWith(u" 20 March 2026."_s), qPrintable(text));
        QCOMPARE(kari.signer->username, u"Kari Nordmann"_s);
        QCOMPARE(kari.signer->email, u"kari@example.no"_s);
        QVERIFY(!kari.signer->mobile);
        QVERIFY(!kari.signer->nationalIdentificationNumber);
        DraftSigner numbered = d.signers[0];
        numbered.nationalIdentificationNumber = u" 29124815345 "_s;
        QCOMPARE(d.sessionFor(numbered, now).signer->nationalIdentificationNumber, u"29124815345"_s);
        const CreateSigningSession ola = d.sessionFor(d.signers[1], now);
        QCOMPARE(ola.title, u"Contract for Ola"_s);
        QCOMPARE(ola.externalReference.value, u"{case}/Ola"_s); // no such column in Ola's row
        QCOMPARE(ola.signer->mobile, u"+4791234567"_s);
        QVERIFY(!ola.signer->email);
    }

    //! A column that is called like something of the signer does not take its place.
    void columnsDoNotHideTheSigner()
    {
        SessionDraft d = draft();
        d.signers[0].fields = {{u"name"_s, u"N"_s},  {u"email"_s, u"E"_s}, {u"mobile"_s, u"M"_s},
                               {u"title"_s, u"T"_s}, {u"due"_s, u"D"_s},   {u"reference"_s, u"R"_s}};
        const auto own = d.valuesFor(d.signers[0], now);
        QCOMPARE(own.value(u"name"_s), u"Kari Nordmann"_s);
        QCOMPARE(own.value(u"email"_s), u"kari@example.no"_s);
        QCOMPARE(own.value(u"mobile"_s), QString());
        QCOMPARE(own.value(u"title"_s), u"Contract for Kari Nordmann"_s);
        QVERIFY(own.value(u"due"_s).endsWith(u"2026"_s));
        QCOMPARE(own.value(u"reference"_s), u"{case}/Kari Nordmann"_s);
    }

    void onlyTheFirstStepWaitsForOthers()
    {
        SessionDraft d = draft();
        QCOMPARE(d.sessionFor(d.signers[0], now).subsequentTo, QStringList{u"another"_s});
        QVERIFY(!d.sessionFor(d.signers[1], now).subsequentTo);
        d.signers[0].step = 3; // whichever is the first
        QVERIFY(!d.sessionFor(d.signers[0], now).subsequentTo);
        QCOMPARE(d.sessionFor(d.signers[1], now).subsequentTo, QStringList{u"another"_s});
        QCOMPARE(d.steps(), (QList<int>{2, 3}));
    }

    void theDateIsInTheLanguageOfThePages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("due");
        QTest::newRow("none") << QString() << u"20 March 2026"_s;
        QTest::newRow("nb") << u"nb"_s << u"20. mars 2026"_s;
        QTest::newRow("nn") << u"nn"_s << u"20. mars 2026"_s;
        QTest::newRow("sv") << u"sv"_s << u"20 mars 2026"_s;
        QTest::newRow("da") << u"da"_s << u"20. marts 2026"_s;
        QTest::newRow("de") << u"de"_s << u"20. März 2026"_s;
        QTest::newRow("fi") << u"fi"_s << u"20. maaliskuuta 2026"_s;
        QTest::newRow("unknown") << u"xx"_s << u"20 March 2026"_s;
    }
    void theDateIsInTheLanguageOfThePages()
    {
        QFETCH(QString, language);
        QFETCH(QString, due);
        SessionDraft d = draft();
        if (!language.isEmpty())
            d.common.ui = Ui{.language = OpenEnum<UiLanguage>(language), .unknown = {}};
        const QString text = d.valuesFor(d.signers[0], now).value(u"due"_s);
        QVERIFY2(text.contains(due), qPrintable(text));
        QVERIFY2(d.valuesFor(d.signers[0], now).value(u"today"_s).contains(u"2026"_s), "today");
    }

    void theRuleBeatsTheDate()
    {
        SessionDraft d = draft();
        d.dueRule = DueRule{.days = 2, .countsBusinessDays = true};
        const auto due = d.sessionFor(d.signers[0], now).dueDate;
        QVERIFY(due);
        QCOMPARE(due->toDateTime(), dueDateOf(*d.dueRule, now.toLocalTime()).toUTC());
        QVERIFY(d.valuesFor(d.signers[0], now).value(u"due"_s).contains(u"6 March 2026"_s));
        d.dueRule.reset();
        d.common.dueDate.reset();
        QCOMPARE(d.valuesFor(d.signers[0], now).value(u"due"_s), QString());
    }

    void messagesAreFilledToo()
    {
        SessionDraft d = draft();
        NotificationMessage message;
        message.message = NotificationContent();
        message.message->header = u"{title}"_s;
        message.message->text = u"Dear {name}"_s;
        d.common.notifications = {{message, NotificationMessage()}};
        d.common.intentionText = IntentionText{.value = u"I, {name}, agree"_s, .format = {}, .unknown = {}};
        const CreateSigningSession ola = d.sessionFor(d.signers[1], now);
        QCOMPARE(ola.notifications->first().message->header, u"Contract for Ola"_s);
        QCOMPARE(ola.notifications->first().message->text, u"Dear Ola"_s);
        QVERIFY(!ola.notifications->last().message);
        QCOMPARE(ola.intentionText->value, u"I, Ola, agree"_s);
    }

    void documentsAndExceptions()
    {
        SessionDraft d = draft();
        d.signers[1].actions = {{u"d1"_s, DocumentAction::View}, {u"abc"_s, DocumentAction::Sign}};
        const auto kari = d.sessionFor(d.signers[0], now).documents;
        QCOMPARE(kari.size(), 2);
        QCOMPARE(kari[0].documentCollectionId, u"c"_s);
        QCOMPARE(kari[0].documentId, u"d1"_s);
        QVERIFY(kari[0].action == DocumentAction::Sign);
        QCOMPARE(kari[1].documentId, QString());
        QVERIFY(kari[1].action == DocumentAction::View);
        const auto ola = d.sessionFor(d.signers[1], now).documents;
        QVERIFY(ola[0].action == DocumentAction::View);
        QVERIFY(ola[1].action == DocumentAction::Sign);
    }

    void prefillStaysAndNobodyIsNothing()
    {
        SessionDraft d = draft();
        d.common.signer = Signer();
        d.common.signer->prefill = {{SignerField::NationalIdentificationNumber}};
        QVERIFY(d.sessionFor(d.signers[0], now).signer->prefill);
        QCOMPARE(d.sessionFor(d.signers[0], now).signer->username, u"Kari Nordmann"_s);
        d.common.signer.reset();
        QVERIFY(!d.sessionFor(DraftSigner(), now).signer);
    }
};

QTEST_GUILESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
