#pragma once

namespace bench {

//! User and system time of this process, and of the children that it waited for. 0 where the system does not
//! tell, as the next ones.
[[nodiscard]] double processorSeconds();
[[nodiscard]] double processorSecondsOfChildren();
//! The most memory that this process held since forgetPeak(), or ever.
[[nodiscard]] double peakMegabytes();
void forgetPeak();

} // namespace bench
