#pragma once

#include "bench/batchrequests.h"

namespace bench {

//! A batch sent by `curl --parallel --parallel-max 6` over connections that are kept. Waits for curl: this
//! program has nothing else to do.
[[nodiscard]] Round curlRound(const BatchService &service, const QString &pdf, const QStringList &names,
                              const QString &title);

} // namespace bench
