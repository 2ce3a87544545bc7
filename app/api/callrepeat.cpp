#include "api/callrepeat.h"

#include <QRandomGenerator>

namespace api {

bool mayTryAgain(const Exchange &exchange, const ApiError &error, int repeats,
                 const TransportSettings &settings)
{
    if (repeats >= settings.maxRetries || error.retryAfterSeconds > settings.maxRetryWaitSeconds)
        return false;
    // 429 was refused before it was executed; notSent never arrived
    if (error.kind == ApiError::Kind::TooManyRequests)
        return true;
    const bool isPassing = error.kind == ApiError::Kind::ConnectionLost ||
                           error.kind == ApiError::Kind::TimedOut || error.status == 502 ||
                           error.status == 503 || error.status == 504;
    return isPassing && (exchange.mayRepeat || error.notSent);
}

int waitBefore(const ApiError &error, int repeats, const TransportSettings &settings)
{
    // Jitter, so that many calls that failed together do not come back together
    const double backoff = settings.retryBaseMs * double(1 << qMin(repeats, 16)) *
                           (0.5 + QRandomGenerator::global()->generateDouble() / 2);
    const bool wasTold = error.retryAfterSeconds >= 0;
    return wasTold ? qMax(error.retryAfterSeconds * 1000, int(backoff / 4)) : int(backoff);
}

} // namespace api
