#pragma once

#include "domain/savedsearch.h"

namespace tasks {

//! All but what a store keeps beside it: its id, its name and its key. What \a search does not know of its
//! text is written again.
[[nodiscard]] QByteArray toJson(const domain::SavedSearch &search);
//! Reads what can be read: a member of another type than expected counts as unknown. Nothing when it is no
//! JSON object at all.
[[nodiscard]] std::optional<domain::SavedSearch> searchFrom(const QByteArray &json);

} // namespace tasks
