#include "sandbox/container.h"

#define POINTERHOLDER_TRANSITION 4 // what the header asks for where only shared_ptr is used
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace sandbox {

namespace {

void open(QPDF &pdf, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", bytes.constData(), static_cast<size_t>(bytes.size()));
}

} // namespace

bool isSignedPdf(const QByteArray &bytes)
try {
    QPDF pdf;
    open(pdf, bytes);
    QPDFAcroFormDocumentHelper forms(pdf);
    for (auto &field : forms.getFormFields())
        if (field.getFieldType() == "/Sig" && field.getValue().isDictionary())
            return true;
    return false;
} catch (const std::exception &) {
    return false;
}

std::optional<QByteArray> containerOf(const QList<ContainedPdf> &documents)
try {
    if (documents.size() == 1)
        return documents.first().bytes;
    QPDF target;
    target.emptyPDF();
    QPDFPageDocumentHelper pages(target);
    std::vector<std::unique_ptr<QPDF>> sources; // alive until the target is written
    for (const auto &document : documents) {
        sources.push_back(std::make_unique<QPDF>());
        open(*sources.back(), document.bytes);
        for (auto &page : QPDFPageDocumentHelper(*sources.back()).getAllPages())
            pages.addPage(page, false);
    }
    QPDFWriter writer(target);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
} catch (const std::exception &) {
    return {};
}

} // namespace sandbox
