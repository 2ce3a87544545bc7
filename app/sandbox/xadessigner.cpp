#include "sandbox/xadessigner.h"

#include "sandbox/certificate.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <xmlsec/crypto.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

#include <QCryptographicHash>

#include <mutex>

namespace sandbox {

namespace {

bool isLibraryReady()
{
    static const bool ready = [] {
        xmlInitParser();
        return xmlSecInit() >= 0 && xmlSecCryptoAppInit(nullptr) >= 0 && xmlSecCryptoInit() >= 0;
    }();
    return ready;
}

QByteArray reference(const QByteArray &attributes, const QByteArray &transforms)
{
    return "<ds:Reference " + attributes + ">" + transforms +
           "<ds:DigestMethod "
           "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue/></ds:Reference>";
}

QByteArray unsignedXml(const QByteArray &bytes, const QString &mimeType, const Certificate &certificate,
                       const SealFacts &facts)
{
    const QByteArray c14n = "<ds:Transforms><ds:Transform "
                            "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/></ds:Transforms>";
    const QByteArray digest =
        QCryptographicHash::hash(certificate.leafDer(), QCryptographicHash::Sha256).toBase64();
    QByteArray role = facts.signerName.toHtmlEscaped().toUtf8();
    if (!facts.reason.isEmpty())
        role += ": " + facts.reason.toHtmlEscaped().toUtf8();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"signature\"><ds:SignedInfo>"
           "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>"
           "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>" +
           reference("Id=\"document-reference\" URI=\"#document\"",
                     "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#base64\"/>"
                     "</ds:Transforms>") +
           reference("Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#signed-properties\"", c14n) +
           "</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data>"
           "</ds:KeyInfo><ds:Object Id=\"document\" Encoding=\"http://www.w3.org/2000/09/xmldsig#base64\" "
           "MimeType=\"" +
           mimeType.toHtmlEscaped().toUtf8() + "\">" + bytes.toBase64() +
           "</ds:Object><ds:Object><xades:QualifyingProperties "
           "xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" "
           "Target=\"#signature\"><xades:SignedProperties Id=\"signed-properties\">"
           "<xades:SignedSignatureProperties><xades:SigningTime>" +
           facts.when.toUTC().toString(Qt::ISODate).toLatin1() +
           "</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
           "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>" +
           digest +
           "</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2>"
           "<xades:SignerRoleV2><xades:ClaimedRoles><xades:ClaimedRole>" +
           role +
           "</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2></xades:SignedSignatureProperties>"
           "<xades:SignedDataObjectProperties><xades:DataObjectFormat "
           "ObjectReference=\"#document-reference\">"
           "<xades:MimeType>" +
           mimeType.toHtmlEscaped().toUtf8() +
           "</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties></"
           "xades:SignedProperties>"
           "</xades:QualifyingProperties></ds:Object></ds:Signature>";
}

xmlSecKeyPtr keyOf(const Certificate &certificate)
{
    const auto data = [](const QByteArray &pem) {
        return reinterpret_cast<const xmlSecByte *>(pem.constData());
    };
    const QByteArray keyPem = certificate.keyPem(), leafPem = certificate.leafPem();
    xmlSecKeyPtr key = xmlSecCryptoAppKeyLoadMemory(data(keyPem), static_cast<xmlSecSize>(keyPem.size()),
                                                    xmlSecKeyDataFormatPem, nullptr, nullptr, nullptr);
    if (key && xmlSecCryptoAppKeyCertLoadMemory(key, data(leafPem), static_cast<xmlSecSize>(leafPem.size()),
                                                xmlSecKeyDataFormatPem) < 0) {
        xmlSecKeyDestroy(key);
        key = nullptr;
    }
    return key;
}

} // namespace

std::optional<QByteArray> xadesSigned(const QByteArray &bytes, const QString &mimeType,
                                      const Certificate &certificate, const SealFacts &facts)
{
    if (!isLibraryReady())
        return {};
    const QByteArray xml = unsignedXml(bytes, mimeType, certificate, facts);
    using DocumentPtr = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
    const DocumentPtr document(xmlReadMemory(xml.constData(), static_cast<int>(xml.size()), nullptr, nullptr,
                                             XML_PARSE_NONET | XML_PARSE_HUGE),
                               &xmlFreeDoc);
    if (!document)
        return {};
    xmlNodePtr root = xmlDocGetRootElement(document.get());
    const xmlChar *ids[] = {reinterpret_cast<const xmlChar *>("Id"), nullptr};
    xmlSecAddIDs(document.get(), root, ids);
    using ContextPtr = std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)>;
    const ContextPtr context(xmlSecDSigCtxCreate(nullptr), &xmlSecDSigCtxDestroy);
    if (!context)
        return {};
    context->signKey = keyOf(certificate); // the context owns it
    if (!context->signKey || xmlSecDSigCtxSign(context.get(), root) < 0)
        return {};
    xmlChar *text = nullptr;
    int size = 0;
    xmlDocDumpMemory(document.get(), &text, &size);
    const QByteArray result(reinterpret_cast<const char *>(text), size);
    xmlFree(text);
    return result;
}

} // namespace sandbox
