#include "sandbox/routes.h"

#include "sandbox/problem.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace sandbox {

Answer wrongMethod(const QByteArray &allowed)
{
    Answer answer = problem(405, u"method_not_allowed"_s, u"Method not allowed"_s);
    answer.headers.emplaceBack(QByteArray("Allow"), allowed);
    return answer;
}

std::optional<Answer> readJson(Context &context, const Request &request, QByteArray *body)
{
    bool isTooLarge = false;
    *body = request.body(context.world.options.assumptions.maxJsonBytes, &isTooLarge);
    if (isTooLarge)
        return tooLarge();
    if (request.mediaType() != QLatin1String("application/json"))
        return unsupportedType();
    return {};
}

std::optional<Answer> refuseId(const QString &id, const QString &name)
{
    if (QUuid::fromString(id).isNull() || id.size() != 36)
        return invalid({{name, domain::Reason::NotAUuid}});
    return {};
}

} // namespace sandbox
