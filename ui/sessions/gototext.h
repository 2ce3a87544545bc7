#pragma once

#include "tasks/idlookup.h"
#include "tasks/synctask.h"

namespace ui {

//! Why there is nothing to go to, as a sentence; empty: there is. \a sync tells how much is known here.
[[nodiscard]] QString goToProblem(const tasks::IdLookup::Found &found, const tasks::SyncStatus &sync);
//! What the id was of, where that is not plain from what is shown then.
[[nodiscard]] QString goToWords(const tasks::IdLookup::Found &found);

} // namespace ui
