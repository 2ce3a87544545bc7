#pragma once

#include "api/transport.h"

namespace store {
class SecretStore;
} // namespace store

namespace tasks {

//! The client secret of \a profile, from where secrets are kept; errors become NoSecret.
[[nodiscard]] api::Transport::SecretProvider secretFrom(store::SecretStore &secrets,
                                                        const QString &profileId);
//! One that a person has typed, and that is perhaps kept nowhere.
[[nodiscard]] api::Transport::SecretProvider typedSecret(const QString &secret);

} // namespace tasks
