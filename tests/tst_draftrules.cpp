#include "domain/draftrules.h"
#include "domain/emptyplaceholders.h"
#include "domain/emptysigner.h"
#include "domain/samecontact.h"

#include <QTest>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC);

SessionDraft valid()
{
    SessionDraft d;
    d.documents = {{.sha256Hex = u"abc"_s, .title = u"Contract"_s, .mimeType = u"application/pdf"_s},
                   {.documentId = u"0b0f0b5e-7d0c-4a3c-9f55-9a4dbd8bb5a1"_s,
                    .title = u"Annex"_s,
                    .mimeType = u"application/pdf"_s}};
    d.common.title = u"Contract for {name}"_s;
    SigningSetup setup;
    setup.signingFlow = SigningFlow::AuthenticationBased;
    d.common.signingSetup = {setup};
    d.signers = {{.name = u"Kari"_s, .email = u"kari@example.no"_s, .fields = {}},
                 {.name = u"Ola"_s, .email = u"ola@example.no"_s, .step = 2, .fields = {}}};
    return d;
}

QStringList said(const SessionDraft &draft)
{
    QStringList all;
    for (const DraftProblem &problem : problemsOf(draft, now))
        all << u"%1 %2 %3%4"_s.arg(problem.violation.field)
                   .arg(int(problem.violation.reason))
                   .arg(problem.signerRow)
                   .arg(problem.word.isEmpty() ? QString() : u' ' + problem.word);
    return all;
}

QStringList one(const char *field, Reason reason, int row = -1, const QString &word = {})
{
    return {u"%1 %2 %3%4"_s.arg(QLatin1String(field))
                .arg(int(reason))
                .arg(row)
                .arg(word.isEmpty() ? QString() : u' ' + word)};
}

NotificationMessage notification(CommunicationMethod method, const QString &text = {})
{
    NotificationMessage message;
    message.category = NotificationCategory::SigningNotification;
    message.communicationMethod = method;
    message.message = NotificationContent();
    message.message->text = text.isEmpty() ? std::nullopt : std::optional(text);
    return message;
}

} // namespace

class TestDraftRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeDraftHasNoProblem() { QCOMPARE(said(valid()), QStringList()); }

    //! Two that were made of one template have the same title.
    void documentsOfOneTitleAreToldApartByTheirFiles()
    {
        SessionDraft d = valid();
        d.documents = {{.path = u"/home/kari/lease 14.pdf"_s, .title = u"Lease"_s},
                       {.documentId = u"id"_s, .title = u"Lease"_s, .filename = u"lease 16.pdf"_s},
                       {.documentId = u"other"_s, .title = u"Lease"_s},
                       {.documentId = u"annex"_s, .title = u"Annex"_s, .filename = u"annex.pdf"_s}};
        QStringList names;
        for (const DraftDocument &document : d.documents)
            names << document.nameAmong(d.documents);
        QCOMPARE(names,
                 QStringList({u"Lease (lease 14.pdf)"_s, u"Lease (lease 16.pdf)"_s, u"Lease"_s, u"Annex"_s}));
    }

    void whatTwoSignersBothHave()
    {
        using What = SameContact::What;
        SessionDraft d = valid();
        QCOMPARE(sameContactsOf(d.signers), QList<SameContact>());
        d.signers[0].mobile = u"+47 912 34 567"_s;
        d.signers[1].mobile = u"91234567"_s; // however it was typed
        QCOMPARE(sameContactsOf(d.signers), (QList<SameContact>{{1, 0, What::Mobile}}));
        d.signers.append({.name = u"Per"_s, .email = u" KARI@example.no"_s, .fields = {}});
        d.signers.append({.name = u"Kari"_s, .fields = {}}); // two people may have one name
        QCOMPARE(sameContactsOf(d.signers), (QList<SameContact>{{1, 0, What::Mobile}, {2, 0, What::Email}}));
        d.signers[1].mobile = u"+47 912 34 568"_s;
        d.signers[2].email = u"{email}"_s;
        d.signers[3].email = u"{email}"_s; // of a spreadsheet
        d.signers[0].nationalIdentificationNumber = u"{seller (11 digits)}"_s;
        d.signers[1].nationalIdentificationNumber = u"{buyer (11 digits)}"_s;
        d.signers[2].mobile = u"{mobile 2}"_s;
        d.signers[3].mobile = u"{telephone 2}"_s;
        QCOMPARE(sameContactsOf(d.signers), QList<SameContact>());
        d.signers[0].nationalIdentificationNumber = u"010190 12345"_s;
        d.signers[1].nationalIdentificationNumber = u"01019012345"_s;
        QCOMPARE(sameContactsOf(d.signers), (QList<SameContact>{{1, 0, What::IdentityNumber}}));
    }

    void ofAllSessionsOnce()
    {
        SessionDraft d = valid();
        d.common.title.clear(); // two signers, one thing to mend
        QCOMPARE(said(d), one("title", Reason::Required));
    }

    void nothingAndNobody()
    {
        SessionDraft d = valid();
        d.documents.clear();
        QCOMPARE(said(d), one("documents", Reason::Required));
        d = valid();
        d.signers.clear(); // the rest is checked all the same
        d.common.signText = QString(rules::maxSignText + 1, u'x');
        QCOMPARE(said(d), one("signers", Reason::Required) + one("signText", Reason::TooLong));
    }

    //! An SMS needs a number, but whose is not known as long as there is nobody.
    void whatOnlySignersCanBreakWaitsForThem()
    {
        SessionDraft d = valid();
        d.common.notifications = {{notification(CommunicationMethod::Sms)}};
        d.signers[0].mobile = u"+4791234567"_s;
        const auto problems = problemsOf(d, now);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].violation.reason, Reason::SignerMobileNeeded);
        QCOMPARE(problems[0].signerRow, 1);
        d.signers.clear();
        QCOMPARE(said(d), one("signers", Reason::Required));
    }

    void whoseItIs()
    {
        SessionDraft d = valid();
        d.common.notifications = {{notification(CommunicationMethod::Email)}};
        d.signers[0].email.clear();
        const auto problems = problemsOf(d, now);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].violation.reason, Reason::SignerEmailNeeded);
        QCOMPARE(problems[0].signerRow, 0);
        d = valid();
        for (const int row : {0, 1})
            d.signers[row].email = u"nowhere"_s;
        QCOMPARE(said(d),
                 one("signer.email", Reason::NotAnEmail, 0) + one("signer.email", Reason::NotAnEmail, 1));
    }

    void placeholdersNobodyKnows()
    {
        SessionDraft d = valid();
        d.common.title = u"{contract} for {name}"_s;
        d.common.externalReference = {true, u"{case}"_s};
        d.common.notifications = {{notification(CommunicationMethod::Email, u"Hi {nickname}"_s)}};
        d.signers[0].fields = {{u"case"_s, u"7"_s}, {u"nickname"_s, u"K"_s}};
        QCOMPARE(said(d),
                 one("title", Reason::UnknownPlaceholder, -1, u"contract"_s) +
                     one("externalReference", Reason::UnknownPlaceholder, -1, u"case"_s) +
                     one("notifications[0].message.text", Reason::UnknownPlaceholder, -1, u"nickname"_s));
        d.signers[1].fields = {{u"case"_s, u"8"_s}, {u"nickname"_s, u"O"_s}};
        QCOMPARE(said(d), one("title", Reason::UnknownPlaceholder, -1, u"contract"_s));
    }

    //! Only a column of that name fills it: else the signer would read the braces.
    void placeholdersThatAskForThemselves()
    {
        SessionDraft d = valid();
        d.common.externalReference = {true, u"{ Reference}"_s};
        d.common.signText = u"About {reference}"_s;
        QCOMPARE(said(d), one("externalReference", Reason::UnknownPlaceholder, -1, u" Reference"_s));
        for (DraftSigner &signer : d.signers)
            signer.fields = {{u"reference"_s, u"7"_s}};
        QCOMPARE(said(d), QStringList());
        d = valid();
        d.common.externalReference = {true, u"{title}"_s}; // which may ask for the reference
        QCOMPARE(said(d), one("externalReference", Reason::UnknownPlaceholder, -1, u"title"_s));
        d = valid();
        d.common.title = u"Contract {title}"_s;
        QCOMPARE(said(d), one("title", Reason::UnknownPlaceholder, -1, u"title"_s));
    }

    void placeholdersThatWouldBeFilledWithNothing()
    {
        SessionDraft d = valid();
        d.common.signText = u"{Mobile}, {reference}, {nobody} and {mobile}"_s;
        d.common.notifications = {{notification(CommunicationMethod::Email, u"Hi {name}, {mobile}"_s)}};
        d.signers[1].mobile = u"+4791234567"_s;
        const QString inMessage = u"notifications[0].message.text"_s;
        QCOMPARE(emptyPlaceholdersFor(d, d.signers[0], now),
                 (QList<EmptyPlaceholder>{{u"signText"_s, u"Mobile"_s},
                                          {u"signText"_s, u"reference"_s},
                                          {u"signText"_s, u"mobile"_s},
                                          {inMessage, u"mobile"_s}}));
        QCOMPARE(emptyPlaceholdersOf(d, now), (QStringList{u"Mobile"_s, u"reference"_s}));
        QCOMPARE(emptyPlaceholdersOf(d, d.signers[1], now), QStringList{u"reference"_s});
    }

    //! A row that was begun and left; links for anybody are all without names.
    void aSignerOfWhomNothingIsWritten()
    {
        SessionDraft d = valid();
        QVERIFY(!isLeftEmpty(d, d.signers[0]) && !isLeftEmpty(d, d.signers[1]));
        d.signers[1].name = u" "_s;
        d.signers[1].email.clear();
        QVERIFY(!isLeftEmpty(d, d.signers[0]));
        QVERIFY(isLeftEmpty(d, d.signers[1]));
        d.signers[1].mobile = u"+4791234567"_s;
        QVERIFY(!isLeftEmpty(d, d.signers[1]));
        d.signers = {DraftSigner(), DraftSigner()};
        QVERIFY(!isLeftEmpty(d, d.signers[0]));
    }

    //! Of a template: what may be a column of any name, and may be a slip of the hand.
    void placeholdersThatOnlyAnUnusualColumnFills()
    {
        SessionDraft d = valid();
        d.signers.clear();
        d.common.title = u"{refrence} for {name}, {kunde}"_s;
        d.common.externalReference = {true, u"{reference}"_s};
        d.common.signText = u"{Case number}, {Refrence}, {flat}"_s;
        QCOMPARE(unusualPlaceholdersOf(d), (QStringList{u"refrence"_s, u"flat"_s}));
    }

    void placeholdersInEveryText()
    {
        SessionDraft d = valid();
        d.common.signText = u"{a}"_s;
        d.common.intentionText = IntentionText{.value = u"{b}"_s, .format = {}, .unknown = {}};
        d.common.notifications = {
            {notification(CommunicationMethod::Email), notification(CommunicationMethod::Email, u"Hi"_s)}};
        (*d.common.notifications)[1].message->header = u"{c}"_s;
        const QStringList all = said(d);
        for (const auto &[field, word] : std::initializer_list<std::pair<const char *, QString>>{
                 {"signText", u"a"_s},
                 {"intentionText.value", u"b"_s},
                 {"notifications[1].message.header", u"c"_s}})
            QVERIFY2(all.contains(one(field, Reason::UnknownPlaceholder, -1, word)[0]), field);
    }

    //! What a placeholder becomes may be too long for one and not for the other.
    void filledTextsAreChecked()
    {
        SessionDraft d = valid();
        d.signers[1].name = QString(rules::maxTitle, u'x');
        QVERIFY(said(d).contains(one("title", Reason::TooLong)[0]));
    }

    void theRuleOfTheDueDateIsChecked()
    {
        SessionDraft d = valid();
        d.dueRule = DueRule{.days = rules::maxDaysAhead + 1, .countsBusinessDays = false};
        QCOMPARE(said(d), one("dueDate", Reason::TooFarAhead));
        d.dueRule->days = -1;
        QCOMPARE(said(d), one("dueDate", Reason::InThePast));
        d.dueRule->days = 10;
        QCOMPARE(said(d), QStringList());
    }

    void documentsTogether()
    {
        SessionDraft d = valid();
        d.documents[1].mimeType = u"text/plain"_s;
        QCOMPARE(said(d), one("documents", Reason::MixedMimeTypes));
        d = valid();
        d.documents[0].isAlreadySigned = true;
        QCOMPARE(said(d), one("documents[0].documentId", Reason::AlreadySignedPdf));
    }

    void vendorsThatCannotPackage()
    {
        SessionDraft d = valid();
        d.common.signingSetup[0].signingFlow = SigningFlow::PkiSigning;
        d.common.signingSetup[0].vendor = SigningVendor::SmartId;
        QCOMPARE(said(d), QStringList());
        d.makesPackage = true;
        const auto problems = problemsOf(d, now);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].violation.reason, Reason::VendorCannotPackage);
    }

    //! Two documents that have no id yet are not the same one.
    void twoNewDocumentsAreTwo()
    {
        SessionDraft d = valid();
        d.documents[1].documentId.clear();
        d.documents[1].sha256Hex = u"def"_s;
        QCOMPARE(said(d), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDraftRules)
#include "tst_draftrules.moc"
