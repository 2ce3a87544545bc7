#include "domain/rules.h"

#include <QTest>
#include <QUuid>

#include <functional>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(CreateSigningSession &)>;

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Timestamp at(const QDateTime &moment)
{
    return Timestamp::fromDateTime(moment);
}

CreateSigningSession valid()
{
    CreateSigningSession s;
    s.title = u"Kjøpekontrakt"_s;
    s.documents = {{.documentCollectionId = newId(),
                    .action = DocumentAction::Sign,
                    .documentId = newId(),
                    .unknown = {}}};
    SigningSetup setup;
    setup.signingFlow = SigningFlow::AuthenticationBased;
    s.signingSetup = {setup};
    s.signer = Signer{};
    return s;
}

void pki(CreateSigningSession &s, SigningVendor vendor)
{
    s.signingSetup[0].signingFlow = SigningFlow::PkiSigning;
    s.signingSetup[0].vendor = vendor;
}

NotificationMessage message(CommunicationMethod method)
{
    NotificationMessage m;
    m.category = NotificationCategory::SigningNotification;
    m.communicationMethod = method;
    return m;
}

QStringList manyIds(int count)
{
    QStringList ids;
    while (ids.size() < count)
        ids << newId();
    return ids;
}

void setDocuments(CreateSigningSession &s, int count)
{
    while (s.documents.size() < count) {
        s.documents << s.documents[0];
        s.documents.last().documentId = newId();
    }
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsSessions_data();
    void allowsSessions();
    void refusesSessions_data();
    void refusesSessions();
    void checksWhatIsKnownOfDocuments();
    void checksDocumentsAndCollections();
    void checksMerchantSigning();
    void checksQueries();
    void knowsUuidsAndTypes();
    void describesEveryReason();
    void tellsFinalAndOverdue();
    void namesTheSigner();
};

void TestRules::allowsSessions_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("plain", [](auto &) {});
    row("title 255", [](auto &s) { s.title = QString(255, u'x'); });
    row("title of 255 emoji", [](auto &s) { s.title = u"🖊"_s.repeated(255); });
    row("sign text 2048", [](auto &s) { s.signText = QString(2048, u'x'); });
    row("reference 1024", [](auto &s) { s.externalReference = {true, QString(1024, u'x')}; });
    row("reference null", [](auto &s) { s.externalReference = {true, {}}; });
    row("45 days", [](auto &s) { s.dueDate = at(now.addDays(45)); });
    row("due now", [](auto &s) { s.dueDate = at(now); });
    row("link of 45 days", [](auto &s) { s.signatureUrlTimeToLive = Duration::ofDaysAndHours(45, 0); });
    row("link of a month", [](auto &s) { s.signatureUrlTimeToLive = Duration::parse(u"P1M"_s); });
    row("ttl 5", [](auto &s) { s.signatureUrlTtl = 5; });
    row("ttl 525600", [](auto &s) { s.signatureUrlTtl = 525'600; });
    row("100 documents", [](auto &s) { setDocuments(s, 100); });
    row("50 predecessors", [](auto &s) { s.subsequentTo = manyIds(50); });
    row("5 packageTo", [](auto &s) { s.packageTo = PackageToList(5, PackageType::PadesContainer); });
    row("25 tags of 50", [](auto &s) { s.usageTags = QStringList(25, QString(50, u'x')); });
    row("no eID named", [](auto &s) { s.signingSetup[0].identityProviders = QList<IdentityProvider>{}; });
    row("vendor", [](auto &s) { pki(s, SigningVendor::Nbid); });
    row("vendor packages", [](auto &s) {
        pki(s, SigningVendor::Nbid);
        s.packageTo = PackageToList{PackageType::PadesContainer};
    });
    row("pdf vendor, empty packageTo", [](auto &s) {
        pki(s, SigningVendor::SmartId);
        s.packageTo = PackageToList{};
    });
    row("intention", [](auto &s) {
        pki(s, SigningVendor::Nbid);
        s.intentionText = IntentionText{u"I agree"_s, IntentionFormat::Text, {}};
    });
    row("sms", [](auto &s) {
        s.signer->mobile = u"+47 123 45 678"_s;
        s.notifications = {message(CommunicationMethod::Sms)};
    });
    row("e-mail", [](auto &s) {
        s.signer->email = u"åse.ødegård@bücher.example"_s;
        s.notifications = {message(CommunicationMethod::Email)};
    });
    row("e-mail of one who is quoted", [](auto &s) { s.signer->email = u"\"Hansen,Ola\"@example.com"_s; });
    row("redirects", [](auto &s) {
        s.redirectSettings = RedirectSettings{
            u"https://a.example/ok?x=1"_s, u"http://localhost:1/c"_s, u"myapp://error"_s, {}, {}};
    });
    row("same document by two collections", [](auto &s) {
        s.documents << s.documents[0];
        s.documents[1].documentCollectionId = newId();
    });
}

void TestRules::allowsSessions()
{
    QFETCH(Change, change);
    CreateSigningSession session = valid();
    change(session);
    const Violations violations = rules::check(session, now);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.value(0).field));
}

void TestRules::refusesSessions_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<qint64>("limit");
    const auto row = [](const char *field, Reason reason, qint64 limit, Change change) {
        QTest::addRow("%s %d %d", field, int(reason), int(limit))
            << change << QString::fromLatin1(field) << reason << limit;
    };
    row("title", Reason::Required, 0, [](auto &s) { s.title = u" \t"_s; });
    row("title", Reason::TooLong, 255, [](auto &s) { s.title = QString(256, u'x'); });
    row("signText", Reason::TooLong, 2048, [](auto &s) { s.signText = QString(2049, u'x'); });
    row("externalReference", Reason::TooLong, 1024, [](auto &s) {
        s.externalReference = {true, QString(1025, u'x')};
    });
    row("dueDate", Reason::InThePast, 0, [](auto &s) { s.dueDate = at(now.addMSecs(-1)); });
    row("dueDate", Reason::TooFarAhead, 45, [](auto &s) { s.dueDate = at(now.addDays(45).addMSecs(1)); });
    row("dueDate", Reason::NotADate, 0, [](auto &s) { s.dueDate = Timestamp(); });
    row("signatureUrlTimeToLive", Reason::DurationTooLong, 45,
        [](auto &s) { s.signatureUrlTimeToLive = Duration::parse(u"P45DT1S"_s); });
    row("signatureUrlTimeToLive", Reason::DurationTooLong, 45,
        [](auto &s) { s.signatureUrlTimeToLive = Duration::parse(u"P2147483647Y"_s); });
    row("signatureUrlTimeToLive", Reason::NotADuration, 0,
        [](auto &s) { s.signatureUrlTimeToLive = Duration(); });
    row("signatureUrlTimeToLive", Reason::NotADuration, 0,
        [](auto &s) { s.signatureUrlTimeToLive = Duration::ofDaysAndHours(0, 0); });
    row("signText", Reason::Required, 0, [](auto &s) {
        s.signText = u" "_s;
        s.signingSetup[0].signingFlow = SigningFlow::PkiSigning;
        s.signingSetup[0].vendor = SigningVendor::Sbid;
        s.signingSetup[0].additionalParameters = {{u"sbid_sign_type"_s, u"PHONE"_s}};
    });
    row("signatureUrlTTL", Reason::NotANumberInRange, 525'600, [](auto &s) { s.signatureUrlTtl = 4; });
    row("signatureUrlTTL", Reason::NotANumberInRange, 525'600, [](auto &s) { s.signatureUrlTtl = 525'601; });
    row("documents", Reason::TooFew, 1, [](auto &s) { s.documents.clear(); });
    row("documents", Reason::TooMany, 100, [](auto &s) { setDocuments(s, 101); });
    row("documents[0].documentId", Reason::NotAUuid, 0,
        [](auto &s) { s.documents[0].documentId = u"../x"_s; });
    row("documents[0].documentId", Reason::Required, 0, [](auto &s) { s.documents[0].documentId.clear(); });
    row("documents[0].documentCollectionId", Reason::Required, 0,
        [](auto &s) { s.documents[0].documentCollectionId.clear(); });
    row("documents[0].action", Reason::Required, 0, [](auto &s) { s.documents[0].action = {}; });
    row("documents[0].action", Reason::UnknownValue, 0,
        [](auto &s) { s.documents[0].action = OpenEnum<DocumentAction>(u"sign"_s); });
    row("documents[1].documentId", Reason::Duplicate, 0, [](auto &s) { s.documents << s.documents[0]; });
    row("signingSetup", Reason::TooFew, 1, [](auto &s) { s.signingSetup.clear(); });
    row("signingSetup", Reason::TooMany, 1, [](auto &s) { s.signingSetup << s.signingSetup[0]; });
    row("signingSetup[0].signingFlow", Reason::Required, 0,
        [](auto &s) { s.signingSetup[0].signingFlow = {}; });
    row("signingSetup[0].vendor", Reason::VendorNeeded, 0,
        [](auto &s) { s.signingSetup[0].signingFlow = SigningFlow::PkiSigning; });
    row("signingSetup[0].vendor", Reason::UnknownValue, 0,
        [](auto &s) { s.signingSetup[0].vendor = OpenEnum<SigningVendor>(u"X"_s); });
    row("signingSetup[0].identityProviders[0].idpName", Reason::Required, 0,
        [](auto &s) { s.signingSetup[0].identityProviders = QList<IdentityProvider>(1); });
    row("subsequentTo", Reason::TooMany, 50, [](auto &s) { s.subsequentTo = manyIds(51); });
    row("subsequentTo[0]", Reason::NotAUuid, 0, [](auto &s) { s.subsequentTo = QStringList{u"1"_s}; });
    row("subsequentTo[1]", Reason::Duplicate, 0, [](auto &s) { s.subsequentTo = QStringList(2, newId()); });
    row("packageTo", Reason::TooMany, 5,
        [](auto &s) { s.packageTo = PackageToList(6, PackageType::PadesContainer); });
    row("packageTo[0]", Reason::UnknownValue, 0,
        [](auto &s) { s.packageTo = PackageToList{OpenEnum<PackageType>(u"ZIP"_s)}; });
    row("usageTags", Reason::TooMany, 25, [](auto &s) { s.usageTags = QStringList(26, u"x"_s); });
    row("usageTags[0]", Reason::TooLong, 50, [](auto &s) { s.usageTags = QStringList{QString(51, u'x')}; });
    row("signer.email", Reason::NotAnEmail, 0, [](auto &s) { s.signer->email = u"a@b@c"_s; });
    for (const QString &slip : {u"ola@example,com"_s, u"ola@example.com;"_s, u"ola,hansen@example.com"_s,
                                u"<ola@example.com>"_s, u"Ola<ola@example.com"_s, u"\",@example.com"_s})
        QTest::addRow("a slip: %s", qPrintable(slip)) << Change([slip](auto &s) { s.signer->email = slip; })
                                                      << u"signer.email"_s << Reason::NotAnEmail << qint64(0);
    row("signer.mobile", Reason::NotAPhoneNumber, 0, [](auto &s) { s.signer->mobile = u"call me"_s; });
    row("signer.prefill[0]", Reason::UnknownValue, 0,
        [](auto &s) { s.signer->prefill = QList{OpenEnum<SignerField>(u"NAME"_s)}; });
    row("signer.mobile", Reason::SignerMobileNeeded, 0,
        [](auto &s) { s.notifications = {message(CommunicationMethod::Sms)}; });
    row("signer.email", Reason::SignerEmailNeeded, 0, [](auto &s) {
        s.signer.reset();
        s.notifications = {message(CommunicationMethod::Email)};
    });
    row("notifications[0].category", Reason::Required, 0,
        [](auto &s) { s.notifications = QList<NotificationMessage>(1); });
    row("archive.retentionPeriod", Reason::Required, 0, [](auto &s) { s.archive = ArchiveSettings(); });
    row("ui.language", Reason::UnknownValue, 0, [](auto &s) {
        s.ui = Ui();
        s.ui->language = OpenEnum<UiLanguage>(u"no"_s);
    });
    row("intentionText", Reason::IntentionNeedsPki, 0, [](auto &s) {
        s.intentionText = IntentionText{u"x"_s, {}, {}};
    });
    row("intentionText.value", Reason::Required, 0, [](auto &s) { s.intentionText = IntentionText(); });
    row("redirectSettings.cancel", Reason::Required, 0, [](auto &s) {
        s.redirectSettings = RedirectSettings{u"https://a"_s, {}, u"https://a"_s, {}, {}};
    });
    for (const char *address :
         {"javascript:alert(1)", "/relative", "https://", "not a url", "data:text/html,x"})
        row("redirectSettings.success", Reason::NotAUrl, 0, [address](auto &s) {
            s.redirectSettings =
                RedirectSettings{QString::fromLatin1(address), u"https://a"_s, u"https://a"_s, {}, {}};
        });
    row("packageTo", Reason::VendorCannotPackage, 0, [](auto &s) {
        pki(s, SigningVendor::EstEid);
        s.packageTo = PackageToList{PackageType::PadesContainer};
    });
}

void TestRules::refusesSessions()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    QFETCH(Reason, reason);
    QFETCH(qint64, limit);
    CreateSigningSession session = valid();
    change(session);
    const Violations violations = rules::check(session, now);
    QVERIFY(std::any_of(violations.begin(), violations.end(), [&](const Violation &v) {
        return v.field == field && v.reason == reason && v.limit == limit;
    }));
}

void TestRules::checksWhatIsKnownOfDocuments()
{
    CreateSigningSession s = valid();
    setDocuments(s, 2);
    const rules::DocumentFacts pdf{u"application/pdf"_s, false};
    const rules::DocumentFacts text{u"text/plain; charset=utf-8"_s, false};
    const rules::DocumentFacts signedPdf{u"application/pdf"_s, true};
    const auto only = [&](const QList<rules::DocumentFacts> &facts, const QString &field, Reason reason) {
        const Violations v = rules::check(s, now, facts);
        return v.size() == 1 && v[0].field == field && v[0].reason == reason;
    };
    QVERIFY(rules::check(s, now, {pdf, pdf}).isEmpty());
    QVERIFY(rules::check(s, now, {text, {u"text/plain"_s, false}}).isEmpty());
    QVERIFY(only({pdf, text}, u"documents"_s, Reason::MixedMimeTypes));
    QVERIFY(only({pdf, signedPdf}, u"documents[1].documentId"_s, Reason::AlreadySignedPdf));
    s.documents[1].action = DocumentAction::View;
    QVERIFY(rules::check(s, now, {pdf, signedPdf}).isEmpty());
    s.documents[1].action = DocumentAction::Sign;
    pki(s, SigningVendor::Nbid);
    QVERIFY(rules::check(s, now, {pdf, signedPdf}).isEmpty());
    QVERIFY(rules::check(s, now, {text, text}).isEmpty());
    pki(s, SigningVendor::SmartId);
    QVERIFY(rules::check(s, now, {pdf, pdf}).isEmpty());
    s.documents.removeLast();
    QVERIFY(only({text, text, text}, u"documents[0].documentId"_s, Reason::VendorTakesPdfOnly));
    pki(s, SigningVendor::Sbid);
    s.signText = u"You sell your car"_s;
    QVERIFY(rules::check(s, now, {pdf}).isEmpty());
    s.signingSetup[0].additionalParameters = {{u"sbid_sign_type"_s, u"PHONE"_s}};
    QVERIFY(only({pdf}, u"documents[0].documentId"_s, Reason::PhoneTakesTextOnly));
    QVERIFY(rules::check(s, now, {text}).isEmpty());
    pki(s, SigningVendor::Nbid); // another's parameter means nothing
    QVERIFY(rules::check(s, now, {pdf}).isEmpty());
}

void TestRules::checksDocumentsAndCollections()
{
    UpdateDocument update;
    QVERIFY(rules::check(update).isEmpty());
    update.title = update.filename = QString(255, u'x');
    update.description = QString(1000, u'x');
    QVERIFY(rules::check(update).isEmpty());
    update.title = update.filename = QString(256, u'x');
    update.description = QString(1001, u'x');
    QCOMPARE(rules::check(update).size(), 3);

    CreateDocumentCollection collection;
    QCOMPARE(rules::check(collection), (Violations{{u"documents"_s, Reason::TooFew, 1, 0}}));
    for (const QString &id : manyIds(100))
        collection.documents << DocumentReference{id, {}};
    QVERIFY(rules::check(collection).isEmpty());
    collection.documents << DocumentReference{newId(), {}};
    QCOMPARE(rules::check(collection), (Violations{{u"documents"_s, Reason::TooMany, 100, 101}}));
    collection.documents = QList<DocumentReference>(2, DocumentReference{newId(), {}});
    QCOMPARE(rules::check(collection), (Violations{{u"documents[1].documentId"_s, Reason::Duplicate}}));
}

void TestRules::checksMerchantSigning()
{
    MerchantSignRequest request;
    QCOMPARE(rules::check(request).size(), 2);
    request.vendor = MerchantVendor::Nbid;
    ToBeSignedDocument document{newId(), u"application/pdf"_s, MerchantSignatureFormat::Pades, {}, {}};
    request.toBeSignedDocuments = QList<ToBeSignedDocument>(20, document);
    QVERIFY(rules::check(request).isEmpty());
    request.toBeSignedDocuments << document;
    QCOMPARE(rules::check(request), (Violations{{u"toBeSignedDocuments"_s, Reason::TooMany, 20, 21}}));
    request.toBeSignedDocuments = QList<ToBeSignedDocument>(1);
    QCOMPARE(rules::check(request).size(), 3);
    // the format is that of the type
    const auto said = [&](const QString &type, MerchantSignatureFormat format) {
        request.toBeSignedDocuments = {{newId(), type, format, {}, {}}};
        return rules::check(request);
    };
    const Violations wrong{{u"toBeSignedDocuments[0].format"_s, Reason::FormatNotForType}};
    using enum MerchantSignatureFormat;
    QCOMPARE(said(u"application/xml"_s, Xades), Violations());
    QCOMPARE(said(u"application/pdf; x=y"_s, Pades), Violations());
    QCOMPARE(said(u"application/pdf"_s, Xades), wrong);
    QCOMPARE(said(u"application/xml"_s, Pades), wrong);
    QCOMPARE(said(u"text/plain"_s, Xades), wrong);
}

void TestRules::checksQueries()
{
    SessionQuery query;
    QVERIFY(rules::check(query).isEmpty());
    query.offset = 100'000;
    query.limit = 1000;
    QVERIFY(rules::check(query).isEmpty());
    query.offset = 100'001;
    query.limit = 1001;
    QCOMPARE(rules::check(query).size(), 2);
    query.offset = -1;
    query.limit = 0;
    QCOMPARE(rules::check(query).size(), 2);
}

void TestRules::knowsUuidsAndTypes()
{
    QVERIFY(rules::isUuid(u"01997F2c-aaaa-7bbb-8ccc-0123456789ab"_s));
    for (const char *text :
         {"", "{01997f2c-aaaa-7bbb-8ccc-0123456789ab}", "01997f2caaaa7bbb8ccc0123456789ab",
          "01997f2c-aaaa-7bbb-8ccc-0123456789ag", "01997f2c-aaaa-7bbb-8ccc-0123456789ab\n"})
        QVERIFY2(!rules::isUuid(QString::fromLatin1(text)), text);
    QVERIFY(rules::isSupportedMimeType(u"application/pdf"_s));
    QVERIFY(rules::isSupportedMimeType(u"Text/Plain; charset=utf-8"_s));
    QVERIFY(!rules::isSupportedMimeType(u"application/zip"_s));
    QVERIFY(!rules::isSupportedMimeType({}));
}

void TestRules::describesEveryReason()
{
    for (int reason = 0; reason <= int(Reason::PhoneTakesTextOnly); ++reason)
        QVERIFY(describe({u"x"_s, Reason(reason), 45, 1}) != u"is not valid"_s);
    QCOMPARE(describe({u"title"_s, Reason::TooLong, 255, 256}), u"must be at most 255 characters"_s);
}

void TestRules::tellsFinalAndOverdue()
{
    SigningSession s;
    s.request.dueDate = at(now);
    QVERIFY(!stateOf(s).isKnown());
    QVERIFY(!isFinal(s));
    QVERIFY(!isOverdue(s, now));
    QVERIFY(isOverdue(s, now.addMSecs(1)));
    s.lifecycle = SessionLifecycle{SessionState::Blocked, true, {}}; // as in the seed's sample
    QVERIFY(!isFinal(s));
    s.lifecycle->state = SessionState::Signed;
    QVERIFY(isFinal(s));
    QVERIFY(!isOverdue(s, now.addDays(1)));
    s.lifecycle = SessionLifecycle{OpenEnum<SessionState>(u"WITHDRAWN"_s), true, {}};
    QVERIFY(isFinal(s));
    s.lifecycle->stateIsFinal.reset();
    QVERIFY(isOverdue(s, now.addDays(1)));
    s.request.dueDate.reset();
    QVERIFY(!isOverdue(s, now.addDays(1)));
}

void TestRules::namesTheSigner()
{
    SigningSession s;
    QCOMPARE(signerNameOf(s), QString());
    s.request.signer = Signer{};
    s.request.signer->mobile = u"+47 1"_s;
    QCOMPARE(signerNameOf(s), u"+47 1"_s);
    s.request.signer->email = u"a@b.c"_s;
    QCOMPARE(signerNameOf(s), u"a@b.c"_s);
    s.request.signer->username = u"Åse"_s;
    QCOMPARE(signerNameOf(s), u"Åse"_s);
    s.output = SessionOutput{};
    s.output->userInfo = SessionUserInfo{};
    QCOMPARE(signerNameOf(s), u"Åse"_s);
    s.output->userInfo->lastName = u"Ødegård"_s;
    QCOMPARE(signerNameOf(s), u"Ødegård"_s);
    s.output->userInfo->fullName = u"Åse Ødegård"_s;
    QCOMPARE(signerNameOf(s), u"Åse Ødegård"_s);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
