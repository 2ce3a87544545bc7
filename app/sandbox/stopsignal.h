#pragma once

//! How a program that serves until it is told to stop is told: by Ctrl+C, or by the system.
namespace sandbox::stopsignal {

//! From now on being told does not end the process: it ends wait(). False: the system has nothing for it.
[[nodiscard]] bool listen();
//! Until the process is told to stop, now or before.
void wait();

} // namespace sandbox::stopsignal
