#pragma once

#include "bench/batchrequests.h"
#include "support/sandboxprocess.h"

namespace bench {

//! The program sends a batch of its own: \a names are its rows. Everything that a person's batch has is in
//! it: the store, the journal with its fsync, the registry of documents. Afterwards the service is asked
//! whether it has one session for each; \a title must be of this round alone.
[[nodiscard]] Round mergeRound(const support::SandboxProcess &sandbox, const QString &pdf,
                               const QStringList &names, const QString &title);

} // namespace bench
