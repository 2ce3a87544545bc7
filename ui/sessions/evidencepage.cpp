#include "ui/sessions/evidencepage.h"

#include "models/apicallmodel.h"
#include "models/celltext.h"
#include "ui/compose/eidoptions.h"
#include "ui/errortext.h"
#include "ui/sessions/evidencehtml.h"
#include "ui/sessions/sessiontime.h"
#include "ui/sessions/sessiontimeline.h"
#include "ui/sessions/signaturetext.h"
#include "ui/statetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using namespace evidence;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::EvidencePage)
};

//! What is told is so at this moment.
QDateTime asOf(const tasks::EvidenceFacts &facts)
{
    return facts.fetchedAt.isValid() ? facts.fetchedAt : facts.seen.seenAt;
}

QString aboutPart(const tasks::EvidenceFacts &facts)
{
    Rows rows;
    rows.add(Words::tr("Made"), exactTime(facts.madeAt));
    rows.add(Words::tr("By"), html(facts.program));
    rows.add(Words::tr("Environment"), html(facts.environment));
    rows.add(Words::tr("Account"), html(facts.account));
    rows.add(Words::tr("Service"), html(facts.apiUrl));
    if (facts.fetchedAt.isValid())
        rows.add(Words::tr("As told by the service"), exactTime(facts.fetchedAt));
    else
        rows.add(Words::tr("As seen before"),
                 exactTime(facts.seen.seenAt) + u"<br>"_s +
                     html(Words::tr("The service could not tell it when this was made. %1")
                              .arg(facts.error ? errorSentence(*facts.error) : QString())) +
                     traceOf(facts.error));
    QString notes;
    if (facts.isMasked)
        notes +=
            note(facts.hidesNames
                     ? Words::tr("Personal data is masked: names, e-mail addresses, telephone and identity "
                                 "numbers, birth dates and links. The same word in brackets stands for "
                                 "the same thing everywhere in this bundle.")
                     : Words::tr("Personal data is masked, except names: e-mail addresses, telephone and "
                                 "identity numbers, birth dates and links. The same word in brackets "
                                 "stands for the same thing everywhere in this bundle."));
    return rows.table() + notes;
}

QString signerText(const domain::SigningSession &session)
{
    QStringList lines;
    if (const QString name = domain::signerNameOf(session); !name.isEmpty())
        lines << html(name);
    const domain::Signer signer = session.request.signer.value_or(domain::Signer());
    const auto line = [&lines](const QString &words, const std::optional<QString> &value) {
        if (value && !value->isEmpty())
            lines << html(words.arg(*value));
    };
    line(Words::tr("E-mail: %1"), signer.email);
    line(Words::tr("Mobile: %1"), signer.mobile);
    line(Words::tr("Identity number asked for: %1"), signer.nationalIdentificationNumber);
    if (const auto &info = session.output ? session.output->userInfo : std::nullopt) {
        line(Words::tr("Identity number told by the eID: %1"), info->nin);
        line(Words::tr("Birth date told by the eID: %1"), info->dateOfBirth);
    }
    return lines.isEmpty() ? html(Words::tr("Not named")) : lines.join(u"<br>"_s);
}

//! As the summary says it, with the API's word behind: this page is read by people who do not have the
//! program.
QString methodText(const domain::SigningSession &session)
{
    QStringList words;
    for (const domain::SigningSetup &setup : session.request.signingSetup) {
        words << (setup.signingFlow == domain::SigningFlow::PkiSigning
                      ? Words::tr("Signing with an eID (PKI)")
                  : setup.signingFlow == domain::SigningFlow::AuthenticationBased
                      ? Words::tr("Signing by logging in")
                      : setup.signingFlow.text());
        if (setup.vendor)
            words << vendorName(setup.vendor->text());
        for (const auto &provider : setup.identityProviders.value_or(QList<domain::IdentityProvider>()))
            words << vendorName(provider.idpName);
    }
    return html(words.join(u", "_s));
}

QString sessionPart(const tasks::EvidenceFacts &facts)
{
    const domain::SigningSession &session = facts.session;
    const domain::CreateSigningSession &request = session.request;
    const auto &info = session.output ? session.output->userInfo : std::nullopt;
    Rows rows;
    rows.add(Words::tr("Title"), html(request.title));
    rows.add(Words::tr("State"),
             html(lookOf(session, asOf(facts), false).text) +
                 (facts.seen.goneSince.isValid()
                      ? u"<br>"_s + html(Words::tr("The service has it no more, first seen at")) + u' ' +
                            exactTime(facts.seen.goneSince)
                      : QString()));
    rows.add(Words::tr("Signer"), signerText(session));
    rows.add(Words::tr("How"), methodText(session));
    rows.add(Words::tr("Signed"),
             info && info->signingTime ? exactTime(info->signingTime->toDateTime()) : QString());
    rows.add(Words::tr("Created"), exactTime(facts.seen.createdAt.value_or(createdAtOf(session.id))));
    rows.add(Words::tr("Due"), request.dueDate ? exactTime(request.dueDate->toDateTime()) : QString());
    rows.add(Words::tr("Reference"), html(request.externalReference.value.value_or(QString())));
    rows.add(Words::tr("Text to sign"), html(request.signText.value_or(QString())));
    rows.add(Words::tr("Tags"), html(request.usageTags.value_or(QStringList()).join(u", "_s)));
    rows.add(Words::tr("Waits for"), html(request.subsequentTo.value_or(QStringList()).join(u'\n')));
    rows.add(Words::tr("Session ID"), code(session.id));
    return rows.table();
}

QString timelinePart(const tasks::EvidenceFacts &facts)
{
    const QDateTime now = asOf(facts);
    Grid grid({Words::tr("When"), Words::tr("What"), Words::tr("How it is known")});
    for (const TimelineMoment &moment : timelineOf(facts.session, facts.changes, now, {})) {
        if (moment.isNow)
            continue; // the state is told above
        grid.add({(moment.isSeen ? html(Words::tr("seen at")) + u' ' : QString()) + exactTime(moment.time),
                  html(moment.text),
                  html(moment.isSeen ? Words::tr("Seen by this program: it happened before that, and after "
                                                 "the look before")
                                     : Words::tr("Told by the service"))});
    }
    return grid.table();
}

QString documentsPart(const tasks::EvidenceFacts &facts)
{
    Grid grid({Words::tr("Document"), Words::tr("Size"), Words::tr("Hash (SHA-256)")});
    for (const store::DocumentRecord &document : facts.documents) {
        QStringList names{document.title, document.filename};
        names.removeAll(QString());
        names.removeDuplicates();
        QStringList hashes;
        if (!document.sha256Hex.isEmpty())
            hashes << code(document.sha256Hex) + u"<br>"_s + html(Words::tr("of the file that was sent"));
        if (!document.serverHashBase64.isEmpty())
            hashes << code(document.serverHashBase64) + u"<br>"_s +
                          html(Words::tr("as the service told (base64)"));
        grid.add(
            {html(names.join(u'\n')) + (names.isEmpty() ? QString() : u"<br>"_s) + code(document.documentId),
             html(models::sizeText(document.bytes)),
             hashes.isEmpty() ? html(Words::tr("Not known here")) : hashes.join(u"<br>"_s)});
    }
    return grid.table();
}

QString resultPart(const tasks::EvidenceResult &result)
{
    Rows rows;
    rows.add(Words::tr("What"),
             html(result.isPackage ? Words::tr("Sealed package") : Words::tr("Signed document")));
    rows.add(Words::tr("File"), html(result.file));
    rows.add(Words::tr("Document ID"), code(result.documentId));
    rows.add(Words::tr("Made of"), code(result.originalDocumentId));
    rows.add(Words::tr("Size"), html(models::sizeText(result.bytes)));
    rows.add(Words::tr("SHA-256"), code(result.sha256Hex));
    QString text = rows.table();
    if (result.savedAt.isValid())
        text += note(Words::tr("This is a copy that was saved before, and is as it was then.")) + u"<p>"_s +
                exactTime(result.savedAt) + u"</p>"_s;
    if (result.error)
        text += note((result.savedAt.isValid() ? Words::tr("The service did not give it. %1")
                                               : Words::tr("The file could not be had. %1"))
                         .arg(errorSentence(*result.error))) +
                traceOf(result.error);
    if (result.sha256Hex.isEmpty())
        return text;
    if (!result.signatures.isEmpty())
        return text + signatureReport(result.signatures);
    return text +
           note(result.mimeType.contains(u"pdf"_s)
                    ? Words::tr("There is no signature in this file.")
                    : Words::tr("This is not a PDF; the signature in it was not checked by this program."));
}

QString resultsPart(const tasks::EvidenceFacts &facts)
{
    QString text;
    for (const tasks::EvidenceResult &result : facts.results)
        text += resultPart(result);
    if (facts.results.isEmpty())
        text += note(Words::tr("There are no results."));
    else if (facts.isMasked)
        text += note(
            Words::tr("The files themselves are left out, as what is printed in them cannot be masked."));
    if (facts.packagesError)
        text += note(Words::tr("Whether there are more packages could not be asked. %1")
                         .arg(errorSentence(*facts.packagesError))) +
                traceOf(facts.packagesError);
    return text;
}

QString callsPart(const tasks::EvidenceFacts &facts)
{
    if (facts.calls.isEmpty())
        return note(Words::tr("None are recorded on this computer."));
    Grid grid({Words::tr("When"), Words::tr("What was asked"), Words::tr("Call"), Words::tr("Status"),
               Words::tr("ms"), Words::tr("Trace ID")});
    for (const store::ApiCall &call : facts.calls)
        grid.add({shortTime(call.at), html(models::ApiCallModel::whatOf(call)),
                  code(call.verb + u' ' + call.path), html(models::ApiCallModel::statusOf(call)),
                  html(QString::number(call.milliseconds)), code(call.traceId)});
    return (facts.areCallsCut ? note(Words::tr("Older calls are left out.")) : QString()) + grid.table() +
           note(
               Words::tr("These are the calls that this program made from this computer for the session, its "
                         "documents and its collection. The service tells a trace ID with an error only."));
}

QString checkPart()
{
    return u"<p>"_s +
           html(Words::tr("SHA256SUMS has the hash of every file of this folder. Who has not changed "
                          "anything sees “OK” for each of them from:")) +
           u"</p><p><code>sha256sum -c SHA256SUMS</code></p>"_s;
}

} // namespace

QByteArray evidencePage(const tasks::EvidenceFacts &facts)
{
    const QString heading = Words::tr("Evidence of a signing session");
    QString body = u"<h1>"_s + html(heading) + u"</h1><p class=\"title\">"_s +
                   html(facts.session.request.title) + u"</p>"_s;
    const auto part = [&body](const QString &name, const QString &text) {
        body += u"<h2>"_s + html(name) + u"</h2>"_s + text;
    };
    part(Words::tr("This bundle"), aboutPart(facts));
    part(Words::tr("The session"), sessionPart(facts));
    part(Words::tr("What happened"), timelinePart(facts));
    part(Words::tr("What was to be signed"), documentsPart(facts));
    part(Words::tr("What came out, and its signatures"), resultsPart(facts));
    part(Words::tr("What was asked of the service"), callsPart(facts));
    part(Words::tr("Whether this folder is as it was made"), checkPart());
    return page(heading, body);
}

} // namespace ui
