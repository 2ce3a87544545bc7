#include "domain/sessionpartrules.h"

#include "domain/rulebook.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace domain::rules {

namespace {

bool hasFlow(const CreateSigningSession &session, SigningFlow flow)
{
    return !session.signingSetup.isEmpty() && session.signingSetup.first().signingFlow == flow;
}

//! SMARTID and ESTEID: PDF only, no packaging [docs].
bool hasPdfOnlyVendor(const CreateSigningSession &session)
{
    if (!hasFlow(session, SigningFlow::PkiSigning) || !session.signingSetup.first().vendor)
        return false;
    const SigningVendor vendor = session.signingSetup.first().vendor->value();
    return vendor == SigningVendor::SmartId || vendor == SigningVendor::EstEid;
}

//! Swedish BankID by phone: text only, and the signer sees nothing but signText [docs].
bool isByPhone(const CreateSigningSession &session)
{
    if (!hasFlow(session, SigningFlow::PkiSigning))
        return false;
    const SigningSetup &setup = session.signingSetup.first();
    const auto more = setup.additionalParameters.value_or(QMap<QString, QString>());
    return setup.vendor && setup.vendor->value() == SigningVendor::Sbid &&
           more.value(u"sbid_sign_type"_s).compare("phone"_L1, Qt::CaseInsensitive) == 0;
}

QString typeOf(const DocumentFacts &facts)
{
    return facts.mimeType.section(u';', 0, 0).trimmed().toLower();
}

void checkFacts(Rulebook &rules, const CreateSigningSession &session, const QList<DocumentFacts> &facts)
{
    QSet<QString> types;
    for (qsizetype i = 0; i < facts.size() && i < session.documents.size(); ++i) {
        const QString field = Rulebook::element(u"documents"_s, i, u"documentId"_s);
        const QString type = typeOf(facts[i]);
        if (!type.isEmpty())
            types.insert(type);
        if (!type.isEmpty() && type != u"application/pdf" && hasPdfOnlyVendor(session))
            rules.add(field, Reason::VendorTakesPdfOnly);
        if (!type.isEmpty() && !type.startsWith("text/"_L1) && isByPhone(session))
            rules.add(field, Reason::PhoneTakesTextOnly);
        if (facts[i].isAlreadySigned && hasFlow(session, SigningFlow::AuthenticationBased) &&
            session.documents[i].action.value() != DocumentAction::View)
            rules.add(field, Reason::AlreadySignedPdf);
    }
    if (types.size() > 1)
        rules.add(u"documents"_s, Reason::MixedMimeTypes);
}

} // namespace

void checkDocuments(Rulebook &rules, const CreateSigningSession &session, const QList<DocumentFacts> &facts)
{
    const QString documents = u"documents"_s;
    rules.count(documents, session.documents.size(), 1, maxDocuments);
    QSet<QString> seen;
    for (qsizetype i = 0; i < session.documents.size(); ++i) {
        const SessionDocument &document = session.documents[i];
        const QString idField = Rulebook::element(documents, i, u"documentId"_s);
        rules.uuid(idField, document.documentId);
        rules.uuid(Rulebook::element(documents, i, u"documentCollectionId"_s), document.documentCollectionId);
        rules.word(Rulebook::element(documents, i, u"action"_s), document.action);
        // The same document may come by two collections, so the pair counts
        const QString pair = (document.documentCollectionId + u'/' + document.documentId).toLower();
        if (!document.documentId.isEmpty() && seen.contains(pair))
            rules.add(idField, Reason::Duplicate);
        seen.insert(pair);
    }
    checkFacts(rules, session, facts);
}

void checkSetup(Rulebook &rules, const CreateSigningSession &session)
{
    const QString setups = u"signingSetup"_s;
    rules.count(setups, session.signingSetup.size(), 1, 1);
    for (qsizetype i = 0; i < session.signingSetup.size(); ++i) {
        const SigningSetup &setup = session.signingSetup[i];
        const QString vendor = Rulebook::element(setups, i, u"vendor"_s);
        rules.word(Rulebook::element(setups, i, u"signingFlow"_s), setup.signingFlow);
        if (setup.vendor)
            rules.word(vendor, setup.vendor);
        else if (setup.signingFlow == SigningFlow::PkiSigning)
            rules.add(vendor, Reason::VendorNeeded);
        const QString providers = Rulebook::element(setups, i, u"identityProviders"_s);
        for (qsizetype j = 0; setup.identityProviders && j < setup.identityProviders->size(); ++j)
            rules.required(Rulebook::element(providers, j, u"idpName"_s),
                           setup.identityProviders->at(j).idpName);
    }
    if (isByPhone(session))
        rules.required(u"signText"_s, session.signText.value_or(QString()));
    if (session.packageTo) {
        rules.count(u"packageTo"_s, session.packageTo->size(), 0, maxPackageTo);
        if (!session.packageTo->isEmpty() && hasPdfOnlyVendor(session))
            rules.add(u"packageTo"_s, Reason::VendorCannotPackage);
    }
    rules.words(u"packageTo"_s, session.packageTo);
    if (!session.intentionText)
        return;
    rules.required(u"intentionText.value"_s, session.intentionText->value);
    rules.word(u"intentionText.format"_s, session.intentionText->format);
    if (hasFlow(session, SigningFlow::AuthenticationBased))
        rules.add(u"intentionText"_s, Reason::IntentionNeedsPki);
}

void checkSigner(Rulebook &rules, const CreateSigningSession &session)
{
    if (!session.signer)
        return;
    if (session.signer->email)
        rules.email(u"signer.email"_s, *session.signer->email);
    if (session.signer->mobile)
        rules.phone(u"signer.mobile"_s, *session.signer->mobile);
    rules.words(u"signer.prefill"_s, session.signer->prefill);
    rules.words(u"signer.validations"_s, session.signer->validations);
}

void checkNotifications(Rulebook &rules, const CreateSigningSession &session)
{
    bool needsMobile = false;
    bool needsEmail = false;
    const QString notifications = u"notifications"_s;
    for (qsizetype i = 0; session.notifications && i < session.notifications->size(); ++i) {
        const NotificationMessage &message = session.notifications->at(i);
        rules.word(Rulebook::element(notifications, i, u"category"_s), message.category);
        rules.word(Rulebook::element(notifications, i, u"communicationMethod"_s),
                   message.communicationMethod);
        if (message.message)
            rules.word(Rulebook::element(notifications, i, u"message.language"_s), message.message->language);
        needsMobile = needsMobile || message.communicationMethod == CommunicationMethod::Sms;
        needsEmail = needsEmail || message.communicationMethod == CommunicationMethod::Email;
    }
    const auto isThere = [&](std::optional<QString> Signer::*member) {
        return session.signer && !((*session.signer).*member).value_or(QString()).trimmed().isEmpty();
    };
    if (needsMobile && !isThere(&Signer::mobile))
        rules.add(u"signer.mobile"_s, Reason::SignerMobileNeeded);
    if (needsEmail && !isThere(&Signer::email))
        rules.add(u"signer.email"_s, Reason::SignerEmailNeeded);
}

void checkPages(Rulebook &rules, const CreateSigningSession &session)
{
    if (session.ui)
        rules.word(u"ui.language"_s, session.ui->language);
    if (session.archive && session.archive->retentionPeriod.isNull())
        rules.add(u"archive.retentionPeriod"_s, Reason::Required);
    if (!session.redirectSettings)
        return;
    const RedirectSettings &redirects = *session.redirectSettings;
    const auto address = [&](const QString &field, const QString &text) {
        if (rules.required(field, text))
            rules.url(field, text);
    };
    address(u"redirectSettings.success"_s, redirects.success);
    address(u"redirectSettings.cancel"_s, redirects.cancel);
    address(u"redirectSettings.error"_s, redirects.error);
    if (redirects.reject)
        address(u"redirectSettings.reject"_s, *redirects.reject);
}

} // namespace domain::rules
