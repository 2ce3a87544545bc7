#pragma once

#include "store/syncstate.h"

//! What is missing between the spans of creation that were fetched.
namespace tasks {

constexpr qint64 syncOriginMs = 1'420'070'400'000; //!< 2015: before the service existed

//! Newest first. \a spans: oldest first, apart from each other; without any, all until \a untilMs is missing.
[[nodiscard]] QList<store::SyncSpan> gapsBetween(const QList<store::SyncSpan> &spans, qint64 untilMs);

} // namespace tasks
