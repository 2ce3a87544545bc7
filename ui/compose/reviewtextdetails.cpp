// How it is signed, until when, on which pages, with which messages, and what comes of it.
#include "domain/rules.h"
#include "ui/compose/durationtext.h"
#include "ui/compose/eidoptions.h"
#include "ui/compose/orderpicture.h"
#include "ui/compose/resultfilestext.h"
#include "ui/compose/reviewhtml.h"
#include "ui/compose/reviewtext.h"
#include "ui/compose/textoptions.h"
#include "ui/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

using namespace reviewhtml;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SessionReview)
};

QString identityNumber(const QString &word)
{
    return word == "NATIONAL_IDENTIFICATION_NUMBER"_L1 ? Words::tr("national identity number") : word;
}

template <typename E>
QString namesOf(const QList<domain::OpenEnum<E>> &words)
{
    QStringList names;
    for (const auto &word : words)
        names << identityNumber(word.text());
    return names.join(u", "_s);
}

} // namespace

QStringList ReviewText::how() const
{
    QStringList items;
    const domain::SigningSetup setup = m_session.signingSetup.value(0);
    if (setup.signingFlow == domain::SigningFlow::PkiSigning) {
        items << Words::tr("With the signature of %1.")
                     .arg(setup.vendor ? vendorName(setup.vendor->text()) : QString());
    } else {
        QStringList names;
        for (const auto &provider : setup.identityProviders.value_or(QList<domain::IdentityProvider>()))
            names << eidName(provider.idpName);
        items << (names.isEmpty() ? Words::tr("By logging in with any eID that your account allows.")
                                  : Words::tr("By logging in with %1.").arg(names.join(u", "_s)));
    }
    const domain::Signer signer = m_session.signer.value_or(domain::Signer());
    if (signer.prefill && !signer.prefill->isEmpty())
        items << Words::tr("Filled in for the signer: %1.").arg(namesOf(*signer.prefill));
    if (signer.validations && !signer.validations->isEmpty())
        items << Words::tr("Whoever has another %1 is refused.").arg(namesOf(*signer.validations));
    if (const auto attributes = setup.requestedAttributes.value_or(QStringList()); !attributes.isEmpty())
        items << Words::tr("The eID is asked for: %1.").arg(attributes.join(u", "_s));
    const auto parameters = setup.additionalParameters.value_or(QMap<QString, QString>());
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter)
        items << Words::tr("Setting of the eID: %1 is “%2”.").arg(parameter.key(), parameter.value());
    if (const QString reference = m_session.externalReference.value.value_or(QString());
        !reference.isEmpty() && domain::placeholders::namesIn(reference).isEmpty())
        items << Words::tr("Your reference: %1").arg(reference);
    return items;
}

QStringList ReviewText::times() const
{
    QStringList items;
    if (m_draft.dueRule)
        items << Words::tr("To be signed by %1, if it is sent now.")
                     .arg(absoluteText(domain::dueDateOf(*m_draft.dueRule, m_now.toLocalTime())));
    else if (m_session.dueDate)
        items << Words::tr("To be signed by %1.").arg(absoluteText(m_session.dueDate));
    else // after it the documents are gone: who sends has seen it, whoever chose it
        items << Words::tr("To be signed by %1, if it is sent now: the service chooses that.")
                     .arg(absoluteText(m_now.toLocalTime().addDays(domain::rules::defaultDueDays)));
    if (m_session.signatureUrlTimeToLive)
        items << Words::tr("The links work for %1.").arg(durationText(*m_session.signatureUrlTimeToLive));
    return items;
}

QStringList ReviewText::pages() const
{
    QStringList items;
    const domain::Ui pages = m_session.ui.value_or(domain::Ui());
    if (domain::orderCautionsOf(m_draft).contains(domain::OrderCaution::BankIdIsNorwegian))
        items << orderCautionText(domain::OrderCaution::BankIdIsNorwegian); // as it is said in the form
    else if (pages.language && *pages.language != domain::UiLanguage::English)
        items << Words::tr("In %1.").arg(languageInSentence(pages.language->text()));
    if (m_session.preAuthentication && m_session.preAuthentication->enabled)
        items << Words::tr("The signer logs in before seeing the documents.");
    if (pages.hideWelcomeScreen.value_or(false))
        items << Words::tr("There is no welcome page.");
    if (pages.minimalTextMode.value_or(false))
        items << Words::tr("Only the text is shown.");
    return items;
}

QStringList ReviewText::results() const
{
    QStringList items = resultFilesText(m_draft);
    if (const auto &archive = m_session.archive) {
        QStringList what;
        if (archive->sendSignatureResultsToArchive.value_or(false))
            what << Words::tr("the signatures");
        if (archive->sendPackagingResultToArchive.value_or(false))
            what << Words::tr("the signed PDF of everyone");
        items << Words::tr("Signicat's archive keeps %1 for %2.")
                     .arg(what.isEmpty() ? Words::tr("the results") : what.join(Words::tr(" and ")),
                          durationText(archive->retentionPeriod));
        if (const auto tags = archive->archiveTags.value_or(QStringList()); !tags.isEmpty())
            items << Words::tr("Tags in the archive: %1").arg(tags.join(u", "_s));
    }
    const auto redirects = m_session.redirectSettings.value_or(domain::RedirectSettings());
    const std::pair<QString, QString> places[] = {
        {Words::tr("After signing the browser goes to %1"), redirects.success},
        {Words::tr("After cancelling the browser goes to %1"), redirects.cancel},
        {Words::tr("After an error the browser goes to %1"), redirects.error},
        {Words::tr("After rejecting the browser goes to %1"), redirects.reject.value_or(QString())}};
    for (const auto &[words, address] : places)
        if (!address.isEmpty())
            items << words.arg(address);
    if (const auto tags = m_session.usageTags.value_or(QStringList()); !tags.isEmpty())
        items << Words::tr("Events carry the tags: %1").arg(tags.join(u", "_s));
    return items;
}

QString ReviewText::messages() const
{
    const auto messages = m_first.notifications.value_or(QList<domain::NotificationMessage>());
    if (messages.isEmpty())
        return {};
    QStringList written;
    for (const auto &message : m_session.notifications.value_or(QList<domain::NotificationMessage>()))
        if (message.message)
            written << message.message->header.value_or(QString())
                    << message.message->text.value_or(QString());
    QString html = heading(ofFirst(Words::tr("Messages"), written));
    for (const domain::NotificationMessage &message : messages) {
        const domain::NotificationContent content = message.message.value_or(domain::NotificationContent());
        html += paragraph(message.communicationMethod == domain::CommunicationMethod::Sms
                              ? Words::tr("Signicat tells each signer by text message.")
                              : Words::tr("Signicat tells each signer by e-mail."));
        QStringList items;
        if (content.header)
            items << Words::tr("Subject: %1").arg(*content.header);
        if (content.text)
            items << *content.text;
        QStringList sender;
        for (const auto &part : {content.senderName, content.senderAddress})
            if (part)
                sender << *part;
        if (!sender.isEmpty())
            items << Words::tr("From: %1").arg(sender.join(u", "_s));
        if (content.language && m_session.ui && content.language != m_session.ui->language)
            items << Words::tr("In %1.").arg(languageInSentence(content.language->text()));
        if (content.includeFile.value_or(false))
            items << Words::tr("The document is attached.");
        if (const auto tags = message.tags.value_or(QStringList()); !tags.isEmpty())
            items << Words::tr("Tags: %1").arg(tags.join(u", "_s));
        html += list(items);
    }
    return html;
}

} // namespace ui
