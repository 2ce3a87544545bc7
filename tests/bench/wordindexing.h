#pragma once

#include "store/sessionindex.h"

namespace bench {

//! Takes what is left of the words into their index, as the program does behind a fill; in turns with it,
//! where it is at it. Why not; empty: all are in it.
[[nodiscard]] QString indexAllWords(store::SessionIndex &index);

} // namespace bench
