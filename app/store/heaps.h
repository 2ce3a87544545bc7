#pragma once

namespace store {

//! First thing in the program: its threads share a few heaps from now on (of glibc; elsewhere nothing is
//! done). A thread of its own heap would keep what it freed, and none of the others could use that.
void shareHeaps();

} // namespace store
