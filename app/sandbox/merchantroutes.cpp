#include "sandbox/problem.h"
#include "sandbox/routes.h"
#include "sandbox/validation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

Answer merchantSignRoute(Context &context, const Request &request)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    QByteArray body;
    if (auto refusal = readJson(context, request, &body))
        return *refusal;
    const QMutexLocker lock(&context.world.mutex());
    World &world = context.world;
    const auto checked = checkedMerchantSign(world, body);
    if (!checked)
        return checked.error();
    QList<QPair<QString, QByteArray>> sealed;
    const QJsonArray wanted = checked->value(u"toBeSignedDocuments"_s).toArray();
    for (const auto &value : wanted) {
        const QJsonObject one = value.toObject();
        const QString id = one.value(u"documentId"_s).toString();
        const SealFacts facts{u"Countersign Sandbox Merchant"_s, one.value(u"description"_s).toString(),
                              world.clock.now()};
        const bool isPades = one.value(u"format"_s).toString() == QLatin1String("PADES");
        const QByteArray bytes = world.storage->blob(id);
        const auto result = isPades ? context.sealer.pades(bytes, facts)
                                    : context.sealer.xades(bytes, u"application/xml"_s, facts);
        if (!result)
            return problem(400, u"bad_request"_s, u"Bad request"_s, u"A document cannot be signed."_s);
        sealed.append({isPades ? u"application/pdf"_s : u"application/xml"_s, *result});
    }
    QJsonArray answers;
    QStringList ids;
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        ids << world.addDocument(sealed[i].second, sealed[i].first);
        answers.append(QJsonObject{{u"documentId"_s, wanted[i].toObject().value(u"documentId"_s)},
                                   {u"documentResultId"_s, ids.last()}});
    }
    return jsonAnswer(200, QJsonDocument(answers), ids.join(u' '));
}

} // namespace sandbox
