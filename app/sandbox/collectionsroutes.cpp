#include "sandbox/ids.h"
#include "sandbox/problem.h"
#include "sandbox/routes.h"
#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer create(Context &context, const Request &request)
{
    QByteArray body;
    if (auto refusal = readJson(context, request, &body))
        return *refusal;
    const QMutexLocker lock(&context.world.mutex());
    const auto checked = checkedCollection(context.world, body);
    if (!checked)
        return checked.error();
    CollectionRecord collection;
    collection.id = newId(context.world.clock.nowMs());
    collection.request = *checked;
    context.world.addCollection(collection);
    return jsonAnswer(201, QJsonDocument(collection.answer()), collection.id);
}

} // namespace

Answer collectionsRoute(Context &context, const Request &request, const QStringList &rest)
{
    if (rest.isEmpty())
        return request.method == "POST" ? create(context, request) : wrongMethod("POST");
    if (rest.size() > 1)
        return notFound();
    if (auto refusal = refuseId(rest[0], u"documentCollectionId"_s))
        return *refusal;
    if (request.method != "GET" && request.method != "DELETE")
        return wrongMethod("GET, DELETE");
    const QMutexLocker lock(&context.world.mutex());
    const CollectionRecord *collection = context.world.collection(rest[0].toLower());
    if (!collection)
        return notFound();
    if (request.method == "GET")
        return jsonAnswer(200, QJsonDocument(collection->answer()));
    if (!context.world.index().ofCollection(collection->id).isEmpty()) // [assumed]
        return invalid({{u"documentCollectionId"_s, domain::Reason::CollectionInUse}});
    context.world.removeCollection(collection->id);
    return emptyAnswer(204);
}

} // namespace sandbox
