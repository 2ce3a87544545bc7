#pragma once

#include "ui/sessions/bulkduedatechange.h"

namespace ui {

//! How many changed.
[[nodiscard]] QString dueDatesDone(const DueDatesReport &report);
//! What came of all of them, in a sentence or two.
[[nodiscard]] QString dueDatesSummary(const DueDatesReport &report);
//! Why several did not change, in words that go on from the summary; empty when it is not the same for all.
[[nodiscard]] QString dueDatesSharedReason(const DueDatesReport &report);
//! The title of each session that did not change and why, a line each; those that were not tried are in the
//! summary.
[[nodiscard]] QStringList dueDatesProblems(const DueDatesReport &report);

} // namespace ui
