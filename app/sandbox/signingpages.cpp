#include "sandbox/problem.h"
#include "sandbox/routes.h"

namespace sandbox {

Answer signingPagesRoute(Context &, const Request &, const QStringList &)
{
    return notFound();
}

} // namespace sandbox
