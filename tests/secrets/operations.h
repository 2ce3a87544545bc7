#pragma once

#include "secrets/account.h"
#include "secrets/seeds.h"

namespace secrets {

//! Each of the fourteen operations of the Sign API, however they end; \a seeds go where people write.
void everyOperation(api::Transport &transport, const QString &folder, const QList<Seed> &seeds);

//! A draft, sends, a look at the service, due dates, a download, evidence, saving by rule, a batch, a
//! deletion. False when one of them does not end as it should.
[[nodiscard]] bool everyTask(OpenAccount &open, const QString &folder,
                             const std::function<bool(const QString &sessionId)> &sign);
//! Those of them that a service can refuse.
void everyRefusedTask(OpenAccount &open);

} // namespace secrets
