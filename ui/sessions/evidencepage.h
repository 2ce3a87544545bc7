#pragma once

#include "tasks/evidencefacts.h"

#include <QByteArray>

namespace ui {

//! The page of a bundle that people read: one HTML file that needs nothing else, to be opened, printed and
//! sent. For any thread.
[[nodiscard]] QByteArray evidencePage(const tasks::EvidenceFacts &facts);

} // namespace ui
