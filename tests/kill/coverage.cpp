#include "kill/coverage.h"

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

const QString token = u"POST /auth/open/connect/token"_s;
const QStringList posts{token, u"POST /sign/documents"_s, u"POST /sign/document-collections"_s,
                        u"POST /sign/signing-sessions"_s};
const QStringList kills{u"before"_s, u"executed"_s, u"answered"_s};
const QStringList faults{u"dropBefore"_s, u"dropAfter"_s, u"reset"_s, u"truncate"_s,
                         u"401"_s,        u"429"_s,       u"500"_s,   u"503"_s};

} // namespace

Coverage coverageOf(const Hits &hits, bool withFaults)
{
    Coverage coverage;
    for (const QString &post : posts) {
        QStringList counts;
        for (const QString &moment : withFaults ? faults : kills) {
            if (withFaults && post == token && moment == u"401"_s)
                continue; // what a wrong secret gets: no fault
            const int count = hits.value(post).value(moment);
            counts.append(u"%1 %2"_s.arg(moment).arg(count));
            if (count == 0)
                coverage.missing.append(u"%1, %2"_s.arg(post, moment));
        }
        coverage.lines.append(u"%1: %2"_s.arg(post, counts.join(u", "_s)));
    }
    return coverage;
}

} // namespace killtest
