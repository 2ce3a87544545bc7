#pragma once

#include <QString>

namespace pdf {
struct Preflight;
}
namespace tasks {
class UploadTask;
}

namespace ui {

//! Why a file cannot be sent, in words, whether it is added or about to be sent; empty when nothing is wrong
//! with it.
[[nodiscard]] QString preflightText(const pdf::Preflight &preflight);
//! Why an upload failed: the preflight's words when the file was refused here, else those of the error.
[[nodiscard]] QString uploadProblem(const tasks::UploadTask &upload);

} // namespace ui
