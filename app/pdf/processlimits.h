#pragma once

namespace pdf {

//! What this process may use from now on, for good: memory, files, no writing, no core, no other programs.
//! It ends with the process that started it. False: the system did not set them, and no file may be opened.
[[nodiscard]] bool limitThisProcess();

//! So many seconds of processor from now on; then the system ends the process.
[[nodiscard]] bool limitProcessor(int seconds);

} // namespace pdf
