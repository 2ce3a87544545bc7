#pragma once

#include "store/savedresults.h"

namespace tasks {

//! Reads the disk. The folder of the file is most likely on a drive that is not there, or not mounted: nobody
//! can say whether the file is. False where the folder was removed, and the file with it.
[[nodiscard]] bool isOnAbsentDrive(const store::SavedResult &result);

} // namespace tasks
