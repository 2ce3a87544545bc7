#pragma once

class QPrintPreviewDialog;

namespace ui {

//! How large the pages of \a dialog are shown is written as the language does, "82,5 %", and understood so.
//! Qt writes "82.5%" in every language, and does not understand a comma.
void translateZoom(QPrintPreviewDialog &dialog);

} // namespace ui
