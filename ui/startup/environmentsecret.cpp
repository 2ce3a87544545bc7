#include "ui/startup/environmentsecret.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <cstdlib>
#include <cstring>
#endif

namespace ui {

QString takenFromEnvironment(const char *name)
{
    const QString value = qEnvironmentVariable(name);
#ifdef Q_OS_LINUX
    // what the system shows are the very bytes that getenv() points at
    if (char *text = std::getenv(name))
        std::memset(text, 'x', std::strlen(text));
#endif
    qunsetenv(name);
    return value;
}

} // namespace ui
