#include "sandbox/problem.h"
#include "sandbox/routes.h"
#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString documentNotFound = u"document_not_found"_s;

Answer upload(Context &context, const Request &request)
{
    bool isTooLarge = false;
    const QByteArray bytes = request.body(context.world.options.assumptions.maxDocumentBytes, &isTooLarge);
    const QString type = request.mediaType();
    if (!domain::rules::isSupportedMimeType(type))
        return unsupportedType();
    if (isTooLarge)
        return tooLarge();
    if (bytes.isEmpty())
        return problem(400, u"bad_request"_s, u"Bad request"_s, u"The document is empty."_s);
    const QMutexLocker lock(&context.world.mutex());
    const QString id = context.world.addDocument(bytes, type);
    return jsonAnswer(200, QJsonDocument(context.world.document(id)->uploadAnswer()), id);
}

Answer bytesOf(Context &context, const DocumentRecord &document)
{
    Answer answer;
    answer.contentType = document.mimeType.toLatin1();
    answer.body = context.world.storage->blob(document.id);
    answer.headers.emplaceBack(QByteArray("X-Content-Type-Options"), QByteArray("nosniff"));
    return answer;
}

Answer describeDocument(Context &context, const QByteArray &body, DocumentRecord &document)
{
    const auto checked = checkedUpdateDocument(body);
    if (!checked)
        return checked.error();
    for (auto it = checked->begin(); it != checked->end(); ++it)
        if (it.key() == QLatin1String("filename") || it.key() == QLatin1String("title") ||
            it.key() == QLatin1String("description"))
            document.described.insert(it.key(), it.value());
    context.world.save(document);
    return jsonAnswer(200, QJsonDocument(document.metadata()), document.id);
}

} // namespace

Answer documentsRoute(Context &context, const Request &request, const QStringList &rest)
{
    if (rest.isEmpty())
        return request.method == "POST" ? upload(context, request) : wrongMethod("POST");
    const bool isMetadata = rest.size() == 2 && rest[1] == QLatin1String("metadata");
    if (rest.size() > 1 && !isMetadata)
        return notFound();
    if (auto refusal = refuseId(rest[0], u"documentId"_s))
        return *refusal;
    const QByteArray allowed = isMetadata ? "GET, PATCH" : "GET, DELETE";
    if (!allowed.split(',').contains(request.method) && !allowed.contains(' ' + request.method))
        return wrongMethod(allowed);
    QByteArray body;
    if (request.method == "PATCH")
        if (auto refusal = readJson(context, request, &body))
            return *refusal;
    const QMutexLocker lock(&context.world.mutex());
    DocumentRecord *document = context.world.document(rest[0].toLower());
    if (!document)
        return notFound(documentNotFound);
    if (request.method == "PATCH")
        return describeDocument(context, body, *document);
    if (request.method == "DELETE") {
        context.world.removeDocument(document->id);
        return emptyAnswer(204);
    }
    return isMetadata ? jsonAnswer(200, QJsonDocument(document->metadata())) : bytesOf(context, *document);
}

} // namespace sandbox
