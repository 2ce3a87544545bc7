#include "domain/loopback.h"

#include <QRegularExpression>

namespace domain {

bool isLoopback(const QString &host)
{
    static const QRegularExpression number(QStringLiteral("\\A127(?:\\.[0-9]{1,3}){3}\\z"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           number.match(host).hasMatch();
}

} // namespace domain
