#include "domain/rulebook.h"
#include "domain/rules.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace domain::rules {

bool isSupportedMimeType(const QString &mimeType)
{
    const QString type = mimeType.section(u';', 0, 0).trimmed().toLower();
    return type == u"application/pdf" || type == u"text/plain" || type == u"text/markdown" ||
           type == u"application/xml";
}

std::optional<MerchantSignatureFormat> merchantFormatOf(const QString &mimeType)
{
    const QString type = mimeType.section(u';', 0, 0).trimmed().toLower();
    if (type == u"application/pdf")
        return MerchantSignatureFormat::Pades;
    if (type == u"application/xml")
        return MerchantSignatureFormat::Xades;
    return {};
}

Violations check(const UpdateDocument &update)
{
    Rulebook rules;
    rules.maxLength(u"filename"_s, update.filename, maxFilename);
    rules.maxLength(u"description"_s, update.description, maxDescription);
    rules.maxLength(u"title"_s, update.title, maxTitle);
    return rules.violations();
}

Violations check(const CreateDocumentCollection &collection)
{
    Rulebook rules;
    rules.count(u"documents"_s, collection.documents.size(), 1, maxDocuments);
    QSet<QString> seen;
    for (qsizetype i = 0; i < collection.documents.size(); ++i) {
        const QString &id = collection.documents[i].documentId;
        const QString field = Rulebook::element(u"documents"_s, i, u"documentId"_s);
        rules.uuid(field, id);
        if (!id.isEmpty() && seen.contains(id.toLower()))
            rules.add(field, Reason::Duplicate);
        seen.insert(id.toLower());
    }
    if (collection.packageTo)
        rules.count(u"packageTo"_s, collection.packageTo->size(), 0, maxPackageTo);
    rules.words(u"packageTo"_s, collection.packageTo);
    return rules.violations();
}

Violations check(const MerchantSignRequest &request)
{
    Rulebook rules;
    rules.word(u"vendor"_s, request.vendor);
    const QString documents = u"toBeSignedDocuments"_s;
    rules.count(documents, request.toBeSignedDocuments.size(), 1, maxMerchantDocuments);
    for (qsizetype i = 0; i < request.toBeSignedDocuments.size(); ++i) {
        const ToBeSignedDocument &document = request.toBeSignedDocuments[i];
        const QString mimeType = Rulebook::element(documents, i, u"mimetype"_s);
        rules.uuid(Rulebook::element(documents, i, u"documentId"_s), document.documentId);
        if (rules.required(mimeType, document.mimeType) && !isSupportedMimeType(document.mimeType))
            rules.add(mimeType, Reason::UnknownValue);
        const QString format = Rulebook::element(documents, i, u"format"_s);
        rules.word(format, document.format);
        if (document.format.isKnown() && isSupportedMimeType(document.mimeType) &&
            document.format.value() != merchantFormatOf(document.mimeType))
            rules.add(format, Reason::FormatNotForType);
    }
    return rules.violations();
}

} // namespace domain::rules
