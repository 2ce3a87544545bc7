#pragma once

namespace pdf {

//! Stops Poppler from writing about every oddity of a file to standard error. Safe in several threads.
void quietPoppler();

} // namespace pdf
