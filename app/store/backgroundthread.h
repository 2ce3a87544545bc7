#pragma once

namespace store {

//! First thing in whatever works beside the window for longer than a moment, in a thread that does nothing
//! else: from now on this thread lets the others of the system go first (on Linux; elsewhere its priority
//! stays), so that a window answers while every processor is busy with what it will show. A crash in it
//! leaves a report.
void enterBackground();

} // namespace store
