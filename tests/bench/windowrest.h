#pragma once

#include <QString>

namespace bench {

class BenchWindow;

//! Waits until the program has nothing left to do: all is fetched, its words are in their index, the list and
//! the counts have followed, and nothing has begun anew for longer than any of them waits. Why not; empty: so
//! it is.
[[nodiscard]] QString waitForRest(const BenchWindow &bench);

} // namespace bench
