#include "sandbox/padessigner.h"

#include "sandbox/certificate.h"
#include "sandbox/opensslptr.h"
#include "sandbox/pdfupdate.h"

#define POINTERHOLDER_TRANSITION 4 // what the header asks for where only shared_ptr is used
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QStringEncoder>

namespace sandbox {

namespace {

constexpr qsizetype contentsBytes = 12'288; // room for the CMS with two certificates
constexpr QByteArrayView rangePlaceholder = "[0 ########## ########## ##########]";

QByteArray hexText(const QString &text)
{
    QStringEncoder utf16(QStringEncoder::Utf16BE);
    const QByteArray bytes = utf16(text);
    return "<FEFF" + bytes.toHex().toUpper() + '>';
}

QByteArray signatureDictionary(const SealFacts &facts)
{
    QByteArray text = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:";
    text += facts.when.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z) /Name " +
            hexText(facts.signerName);
    if (!facts.reason.isEmpty())
        text += " /Reason " + hexText(facts.reason);
    return text + " /ByteRange " + rangePlaceholder.toByteArray() + " /Contents <" +
           QByteArray(contentsBytes * 2, '0') + "> >>";
}

QByteArray cmsOf(const QByteArray &bytes, const Certificate &certificate, const QDateTime &when)
{
    STACK_OF(X509) *chain = sk_X509_new_null();
    sk_X509_push(chain, certificate.authority());
    const BioPtr input(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    const unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP;
    CmsPtr cms(CMS_sign(nullptr, nullptr, chain, nullptr, flags | CMS_PARTIAL));
    CMS_SignerInfo *signer =
        cms ? CMS_add1_signer(cms.get(), certificate.leaf(), certificate.key(), EVP_sha256(), flags)
            : nullptr;
    // the sandbox's time; the library would write the real one
    const TimePtr time(ASN1_TIME_set(nullptr, when.toSecsSinceEpoch()));
    if (!signer ||
        CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time.get(), -1) != 1 ||
        CMS_final(cms.get(), input.get(), nullptr, flags) != 1)
        cms.reset();
    sk_X509_free(chain);
    unsigned char *der = nullptr;
    const int size = cms ? i2d_CMS_ContentInfo(cms.get(), &der) : 0;
    const QByteArray result(reinterpret_cast<const char *>(der), qMax(size, 0));
    OPENSSL_free(der);
    return result;
}

//! Fills the byte range and the signature into the finished file.
std::optional<QByteArray> sealed(QByteArray file, qsizetype dictionaryAt, const Certificate &certificate,
                                 const QDateTime &when)
{
    const qsizetype rangeAt = file.indexOf(rangePlaceholder, dictionaryAt);
    const qsizetype open = file.indexOf("/Contents <", dictionaryAt) + 10;
    const qsizetype close = open + contentsBytes * 2 + 2;
    const auto padded = [](qsizetype number) { return QByteArray::number(number).leftJustified(10, ' '); };
    file.replace(rangeAt, rangePlaceholder.size(),
                 "[0 " + padded(open) + ' ' + padded(close) + ' ' + padded(file.size() - close) + ']');
    const QByteArray cms = cmsOf(file.left(open) + file.mid(close), certificate, when);
    if (cms.isEmpty() || cms.size() > contentsBytes)
        return {};
    file.replace(open + 1, cms.size() * 2, cms.toHex());
    return file;
}

QByteArray toByteArray(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes);
}

class Document
{
public:
    explicit Document(const QByteArray &bytes)
        : m_update(bytes)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("document", bytes.constData(), static_cast<size_t>(bytes.size()));
    }

    [[nodiscard]] bool canBeUpdated() const { return m_update.isPossible(); }
    [[nodiscard]] bool isEncrypted() const { return m_pdf.isEncrypted(); }

    [[nodiscard]] std::optional<QByteArray> withSignature(const Certificate &certificate,
                                                          const SealFacts &facts)
    {
        const auto pages = m_pdf.getAllPages();
        if (pages.empty())
            return {};
        const QPDFObjectHandle &page = pages.front();
        QPDFObjectHandle signature = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        QPDFObjectHandle field = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        const std::string name = "Signature" + std::to_string(field.getObjectID());
        field.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
        field.replaceKey("/Subtype", QPDFObjectHandle::newName("/Widget"));
        field.replaceKey("/FT", QPDFObjectHandle::newName("/Sig"));
        field.replaceKey("/T", QPDFObjectHandle::newString(name));
        field.replaceKey("/V", signature);
        field.replaceKey("/F", QPDFObjectHandle::newInteger(132)); // print, locked
        field.replaceKey("/Rect", QPDFObjectHandle::parse("[0 0 0 0]"));
        field.replaceKey("/P", page);

        QPDFObjectHandle root = m_pdf.getRoot();
        QPDFObjectHandle form = root.getKey("/AcroForm");
        const bool formIsApart = form.isIndirect() && form.isDictionary();
        if (!form.isDictionary())
            root.replaceKey("/AcroForm", form = QPDFObjectHandle::newDictionary());
        form.replaceKey("/SigFlags", QPDFObjectHandle::newInteger(3)); // signed; only append
        append(form, "/Fields", field);
        append(page, "/Annots", field);

        const qsizetype at = m_update.addObject(signature.getObjectID(), 0, signatureDictionary(facts));
        add(field);
        add(page);
        if (formIsApart)
            add(form);
        add(root);
        return sealed(m_update.finished(trailer(), field.getObjectID() + 1), at, certificate, facts.when);
    }

private:
    static void append(QPDFObjectHandle owner, const std::string &key, const QPDFObjectHandle &item)
    {
        // a copy that is written inside its owner: the array may be an object of its own that others use
        QPDFObjectHandle old = owner.getKey(key), array = QPDFObjectHandle::newArray();
        if (old.isArray())
            for (int i = 0; i < old.getArrayNItems(); ++i)
                array.appendItem(old.getArrayItem(i));
        array.appendItem(item);
        owner.replaceKey(key, array);
    }

    void add(QPDFObjectHandle object)
    {
        m_update.addObject(object.getObjectID(), object.getGeneration(),
                           toByteArray(object.unparseResolved()));
    }

    QByteArray trailer()
    {
        QByteArray entries;
        for (const char *key : {"/Root", "/Info", "/ID"})
            if (auto value = m_pdf.getTrailer().getKey(key); !value.isNull())
                entries += QByteArray(key) + ' ' + toByteArray(value.unparse()) + ' ';
        return entries;
    }

    QPDF m_pdf;
    PdfUpdate m_update;
};

//! The same document with a clean structure, for files whose cross-references readers have to repair.
QByteArray rewritten(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", bytes.constData(), static_cast<size_t>(bytes.size()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

std::optional<QByteArray> padesSigned(const QByteArray &pdf, const Certificate &certificate,
                                      const SealFacts &facts)
try {
    auto document = std::make_unique<Document>(pdf);
    if (document->isEncrypted())
        return {};
    if (!document->canBeUpdated())
        document = std::make_unique<Document>(rewritten(pdf));
    return document->withSignature(certificate, facts);
} catch (const std::exception &) {
    return {};
}

} // namespace sandbox
