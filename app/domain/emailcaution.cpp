#include "domain/emailcaution.h"

namespace domain {

bool isEmailWithoutDot(const QString &address)
{
    const QString written = address.trimmed();
    const qsizetype at = written.lastIndexOf(u'@');
    if (at < 1 || at == written.size() - 1)
        return false; // no address at all: the rules say so
    const QString host = written.mid(at + 1);
    return !host.startsWith(u'[') && !host.contains(u'.');
}

} // namespace domain
