#include "pdf/quietpoppler.h"

#include <poppler-qt6.h>

#include <mutex>

namespace pdf {

void quietPoppler()
{
    // Poppler keeps the function in a global variable without a lock.
    static std::once_flag once;
    std::call_once(once,
                   [] { Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {}); });
}

} // namespace pdf
