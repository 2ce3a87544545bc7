#pragma once

#include "tasks/evidencefacts.h"

#include <QByteArray>

//! The files of a bundle that programs read. Moments are ISO 8601 in UTC.
namespace tasks {

//! The session as the service tells it.
[[nodiscard]] QByteArray sessionJson(const EvidenceFacts &facts);
//! Who made the bundle, and every transition, with what is known of when it was.
[[nodiscard]] QByteArray timelineJson(const EvidenceFacts &facts);
//! Documents and results with their hashes and signatures.
[[nodiscard]] QByteArray resultsJson(const EvidenceFacts &facts);
[[nodiscard]] QByteArray callsJson(const EvidenceFacts &facts);

} // namespace tasks
