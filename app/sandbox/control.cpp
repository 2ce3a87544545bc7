#include "sandbox/control.h"

#include <httplib.h>

namespace sandbox {

bool signAt(const QUrl &sandboxUrl, const QString &sessionId)
{
    httplib::Client client(sandboxUrl.host().toStdString(), sandboxUrl.port(80));
    const auto answer =
        client.Post(QStringLiteral("/_sandbox/sessions/%1/sign").arg(sessionId).toStdString());
    return answer && answer->status == 204;
}

} // namespace sandbox
