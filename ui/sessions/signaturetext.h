#pragma once

#include "tasks/downloadtask.h"

#include <QString>

namespace ui {

//! HTML: file by file, who signed it, when, and whether it is whole.
[[nodiscard]] QString signatureReport(const QList<tasks::Downloaded> &files);
//! The signatures of one file; empty text when there are none.
[[nodiscard]] QString signatureReport(const QList<pdf::SignatureReport> &signatures);

//! The usual spelling of the API's word for a format: "PAdES container".
[[nodiscard]] QString formatText(const QString &word);

} // namespace ui
