#pragma once

#include "bench/batchrequests.h"

namespace bench {

//! A batch sent by a QNetworkAccessManager, six requests at a time, by a program that does nothing else: no
//! journal, no store, no check, no retry. What it needs is what Qt's HTTP needs; no program on top of it is
//! faster.
[[nodiscard]] Round qtRound(const BatchService &service, const QString &pdf, const QStringList &names,
                            const QString &title);

} // namespace bench
