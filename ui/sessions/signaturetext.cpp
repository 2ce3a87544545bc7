#include "ui/sessions/signaturetext.h"

#include "ui/errortext.h"
#include "ui/timetext.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SignatureText)
};

QString statusText(const pdf::SignatureReport &report)
{
    using Status = pdf::SignatureReport::Status;
    switch (report.status) {
    case Status::Whole:
        return Words::tr("✔ Unchanged since it was signed");
    case Status::Altered:
        return Words::tr("✘ Altered: the file was changed after it was signed");
    case Status::Broken:
        return Words::tr("✘ Broken: the signature itself is wrong");
    case Status::CheckFailed:
        return Words::tr(
            "? This file made the check fail: whether it is signed is not known. It is damaged, or "
            "made to do harm.");
    case Status::NoCheck:
        return Words::tr("? The program that checks files does not start: whether this one is signed is not "
                         "known. Install Countersign again.");
    case Status::NotVerified:
        break;
    }
    return Words::tr("? Not judged");
}

bool isSignature(const pdf::SignatureReport &report)
{
    using Status = pdf::SignatureReport::Status;
    return report.status != Status::CheckFailed && report.status != Status::NoCheck;
}

QString trustText(const pdf::SignatureReport &report)
{
    using Trust = pdf::SignatureReport::Trust;
    switch (report.trust) {
    case Trust::Trusted:
        return Words::tr("trusted on this computer");
    case Trust::UntrustedIssuer:
        return Words::tr("issuer not trusted on this computer");
    case Trust::Revoked:
        return Words::tr("revoked");
    case Trust::Expired:
        return Words::tr("expired");
    case Trust::Unknown:
        break;
    }
    return Words::tr("not checked");
}

} // namespace

QString signatureReport(const QList<pdf::SignatureReport> &signatures)
{
    QString html;
    for (const pdf::SignatureReport &report : signatures) {
        html += u"<p><b>"_s + statusText(report).toHtmlEscaped() + u"</b><br>"_s;
        if (!isSignature(report)) {
            html += u"</p>"_s;
            continue;
        }
        const QString signer = report.signerName.isEmpty() ? report.subject : report.signerName;
        html += Words::tr("By: %1").arg(signer).toHtmlEscaped() + u"<br>"_s;
        html += (report.signedAt.isValid()
                     ? Words::tr("When: %1, as the signature says").arg(absoluteText(report.signedAt))
                     : Words::tr("When: not told"))
                    .toHtmlEscaped() +
                u"<br>"_s;
        html += Words::tr("Certificate: issued by %1, %2")
                    .arg(report.isSelfSigned ? Words::tr("itself") : report.issuer, trustText(report))
                    .toHtmlEscaped();
        if (!report.reason.isEmpty())
            html += u"<br>"_s + Words::tr("Reason: %1").arg(report.reason).toHtmlEscaped();
        html += u"<br>"_s +
                (report.coversWholeDocument
                     ? Words::tr("It covers the whole file.")
                     : Words::tr("Something was added to the file after it, for example another "
                                 "signature."))
                    .toHtmlEscaped() +
                u"</p>"_s;
    }
    return html;
}

QString signatureReport(const QList<tasks::Downloaded> &files)
{
    QString html;
    for (const tasks::Downloaded &file : files) {
        const QString name = file.path.isEmpty() ? file.item.name : QFileInfo(file.path).fileName();
        html += u"<h4>"_s + name.toHtmlEscaped() + u"</h4>"_s;
        if (file.error)
            html += u"<p>"_s + errorSentence(*file.error).toHtmlEscaped() + u"</p>"_s;
        else if (!file.signatures.isEmpty())
            html += signatureReport(file.signatures);
        else if (file.mimeType.contains(u"pdf"_s))
            html += u"<p>"_s + Words::tr("There is no signature in this file.").toHtmlEscaped() + u"</p>"_s;
        else
            html += u"<p>"_s +
                    Words::tr("This is not a PDF; its signature (%1) is not checked here.")
                        .arg(file.mimeType)
                        .toHtmlEscaped() +
                    u"</p>"_s;
    }
    return html;
}

QString formatText(const QString &word)
{
    return word == "PADES"_L1             ? u"PAdES"_s
           : word == "XADES"_L1           ? u"XAdES"_s
           : word == "PADES_CONTAINER"_L1 ? Words::tr("PAdES container")
                                          : word;
}

} // namespace ui
