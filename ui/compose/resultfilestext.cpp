#include "ui/compose/resultfilestext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SessionReview)
};

} // namespace

bool makesNoSignedPdf(const domain::SessionDraft &draft)
{
    const domain::SigningSetup setup = draft.common.signingSetup.value(0);
    const bool isXmlOnly = setup.signingFlow == domain::SigningFlow::AuthenticationBased ||
                           (setup.signingFlow == domain::SigningFlow::PkiSigning && setup.vendor &&
                            *setup.vendor == domain::SigningVendor::Sbid);
    const bool isForEach = !draft.common.packageTo.value_or(domain::PackageToList()).isEmpty();
    return isXmlOnly && !draft.makesPackage && !isForEach && draft.collectionId.isEmpty();
}

QStringList resultFilesText(const domain::SessionDraft &draft)
{
    const domain::SigningSetup setup = draft.common.signingSetup.value(0);
    const auto vendor = setup.vendor ? setup.vendor->value() : domain::SigningVendor::Unknown;
    const bool isPki = setup.signingFlow == domain::SigningFlow::PkiSigning;
    const bool isPdf = std::all_of(
        draft.documents.begin(), draft.documents.end(), [](const domain::DraftDocument &document) {
            return document.mimeType.isEmpty() || document.mimeType.startsWith("application/pdf"_L1);
        });
    const bool isForEach = !draft.common.packageTo.value_or(domain::PackageToList()).isEmpty();
    QStringList sentences;
    if (setup.signingFlow == domain::SigningFlow::AuthenticationBased) {
        sentences << Words::tr(
            "For each signer and document you get an XML file (XAdES), sealed by Signicat.");
    } else if (isPki && vendor == domain::SigningVendor::Sbid) {
        sentences << Words::tr(
            "For each signer and document you get an XML file (XMLDSig), signed with Swedish BankID.");
    } else if (isPki && isPdf) {
        sentences << Words::tr("For each signer and document you get a signed PDF (PAdES).");
    } else if (isPki) {
        sentences << Words::tr("For each signer and document you get a file with the eID's signature. Only a "
                               "PDF becomes a signed PDF (PAdES).");
    }
    if (draft.makesPackage)
        sentences << Words::tr("When everyone has signed, one signed PDF of all documents (PAdES) is made.");
    if (isForEach)
        sentences << Words::tr("A signed PDF is made for each signer (PAdES).");
    if (makesNoSignedPdf(draft))
        sentences << Words::tr("No signed PDF is made.");
    return sentences;
}

} // namespace ui
