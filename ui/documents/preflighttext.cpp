#include "ui/documents/preflighttext.h"

#include "domain/rules.h"
#include "tasks/uploadtask.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::PreflightText)
};
} // namespace

// Also of what is only added, and of a row that nobody sends yet: not that it "was not sent".
QString preflightText(const pdf::Preflight &preflight)
{
    using Verdict = pdf::Preflight::Verdict;
    switch (preflight.verdict) {
    case Verdict::Ok:
        return {};
    case Verdict::NotAPdf:
        if (preflight.path.endsWith(".pdf"_L1, Qt::CaseInsensitive))
            return Words::tr("Its name ends in .pdf, but it is no PDF. It cannot be sent.");
        return Words::tr("Not a PDF, text, Markdown or XML file. It cannot be sent.");
    case Verdict::Damaged:
        return Words::tr("The file is damaged: it cannot be read. It cannot be sent.");
    case Verdict::Encrypted:
        return Words::tr(
            "The PDF is protected by a password and cannot be sent. Save it without one and add it again.");
    case Verdict::Restricted:
        return Words::tr("The PDF opens without a password, but is protected against changes by one, and "
                         "cannot be sent. Save it without that protection and add it again.");
    case Verdict::Empty:
        return Words::tr("The file is empty. It cannot be sent.");
    case Verdict::NoPages:
        return Words::tr("The PDF has no pages. It cannot be sent.");
    case Verdict::TooLarge:
        return Words::tr("The file is too large: %1, at most %2. It cannot be sent.")
            .arg(QLocale().formattedDataSize(preflight.bytes),
                 QLocale().formattedDataSize(domain::rules::maxDocumentBytes));
    case Verdict::Unreadable:
        return Words::tr("The file cannot be read: %1").arg(preflight.detail);
    case Verdict::CheckFailed:
        return Words::tr(
            "This file made the check fail: it is damaged, or made to do harm. It cannot be sent.");
    case Verdict::CheckTooLong:
        return Words::tr(
            "The check of this file took too long and was stopped. Unchecked it cannot be sent.");
    case Verdict::NoCheck:
        return Words::tr("The program that checks files does not start: %1. Install Countersign again. "
                         "Unchecked the file cannot be sent.")
            .arg(preflight.detail);
    }
    return {};
}

QString uploadProblem(const tasks::UploadTask &upload)
{
    const QString code = upload.error() ? upload.error()->code : QString();
    if (code == QLatin1String(tasks::UploadTask::refusedHere))
        if (const QString text = preflightText(upload.preflight()); !text.isEmpty())
            return text;
    if (code == QLatin1String(tasks::UploadTask::hashMismatch))
        return Words::tr(
            "The service received other bytes than were sent. The document was deleted there again.");
    return upload.error() ? errorSentence(*upload.error()) : Words::tr("Stopped. Nothing was sent.");
}

} // namespace ui
