#include "sandbox/control.h"

#include <httplib.h>

namespace sandbox {

namespace {

bool postTo(const QUrl &sandboxUrl, const QString &path)
{
    httplib::Client client(sandboxUrl.host().toStdString(), sandboxUrl.port(80));
    const auto answer = client.Post(path.toStdString());
    return answer && answer->status == 204;
}

} // namespace

bool signAt(const QUrl &sandboxUrl, const QString &sessionId)
{
    return postTo(sandboxUrl, QStringLiteral("/_sandbox/sessions/%1/sign").arg(sessionId));
}

bool removeAt(const QUrl &sandboxUrl, const QString &sessionId)
{
    return postTo(sandboxUrl, QStringLiteral("/_sandbox/sessions/%1/delete").arg(sessionId));
}

} // namespace sandbox
