#include "domain/emailcaution.h"

namespace domain {

bool isEmailWithoutDot(const QString &address)
{
    const QString written = address.trimmed();
    const qsizetype at = written.lastIndexOf(u'@');
    if (at < 1 || at == written.size() - 1)
        return false; // no address at all: the rules say so
    const QString host = written.mid(at + 1);
    if (host.contains(u',') || host.contains(u';'))
        return false; // the rules refuse it, in words of their own
    return !host.startsWith(u'[') && !host.contains(u'.');
}

} // namespace domain
