#include "ui/compose/sessionreview.h"

#include "ui/timetext.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
QString item(const QString &text)
{
    return u"<li>%1</li>"_s.arg(text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return u"<h3>%1</h3>"_s.arg(text.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}
} // namespace

SessionReview::SessionReview(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"composeReview"_s);
    setAccessibleName(tr("What is about to be sent"));
    setOpenLinks(false);
    document()->setDocumentMargin(16);
}

void SessionReview::showDraft(const domain::SessionDraft &draft, const QString &environment)
{
    setAccessibleName(tr("What is about to be sent"));
    const domain::CreateSigningSession &session = draft.common;
    QString html = u"<h2>%1</h2>"_s.arg(session.title.toHtmlEscaped());
    html += paragraph(
        tr("%n signer(s) will be asked to sign in %1.", nullptr, static_cast<int>(draft.signers.size()))
            .arg(environment));

    html += heading(tr("Documents")) + u"<ol>"_s;
    for (const domain::DraftDocument &document : draft.documents) {
        const QString name = document.title.isEmpty() ? QFileInfo(document.path).fileName() : document.title;
        html += item(document.action == domain::DocumentAction::View ? tr("%1 – only to read").arg(name)
                                                                     : tr("%1 – to sign").arg(name));
    }
    html += u"</ol>"_s;

    html += heading(tr("Who signs"));
    const QList<int> steps = draft.steps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps.size() > 1)
            html += paragraph(i == 0 ? tr("First:") : tr("Then, when all before have signed:"));
        html += u"<ul>"_s;
        for (const domain::DraftSigner &signer : draft.signers) {
            if (signer.step != steps[i])
                continue;
            QStringList words;
            for (const QString &word : {signer.name, signer.email, signer.mobile})
                if (!word.isEmpty())
                    words << word;
            html += item(words.isEmpty() ? tr("Whoever has the link") : words.join(u", "_s));
        }
        html += u"</ul>"_s;
    }

    html += heading(tr("How"));
    html += u"<ul>"_s;
    const domain::SigningSetup setup = session.signingSetup.value(0);
    if (setup.signingFlow == domain::SigningFlow::PkiSigning) {
        html += item(tr("With the signature of %1.").arg(setup.vendor ? setup.vendor->text() : QString()));
    } else {
        QStringList names;
        for (const auto &provider : setup.identityProviders.value_or(QList<domain::IdentityProvider>()))
            names << provider.idpName;
        html += item(names.isEmpty() ? tr("By logging in with any eID of the account.")
                                     : tr("By logging in with %1.").arg(names.join(u", "_s)));
    }
    if (draft.makesPackage)
        html += item(tr("When everyone has signed, one signed PDF of all documents is made."));
    if (session.dueDate)
        html += item(tr("To be signed by %1.").arg(absoluteText(session.dueDate)));
    if (session.signatureUrlTimeToLive)
        html += item(tr("The links work for %n day(s) and %1 hour(s).", nullptr,
                        session.signatureUrlTimeToLive->days())
                         .arg(session.signatureUrlTimeToLive->hours()));
    const auto notifications = session.notifications.value_or(QList<domain::NotificationMessage>());
    if (notifications.isEmpty())
        html += item(tr("Nobody is told: you pass on the links yourself."));
    else
        html += item(notifications.first().communicationMethod == domain::CommunicationMethod::Sms
                         ? tr("Signicat tells each signer by text message.")
                         : tr("Signicat tells each signer by e-mail."));
    if (session.externalReference.value)
        html += item(tr("Your reference: %1").arg(*session.externalReference.value));
    html += u"</ul>"_s;
    if (session.signText)
        html += heading(tr("Text to the signer")) + paragraph(*session.signText);
    setHtml(html);
}

} // namespace ui
