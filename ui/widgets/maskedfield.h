#pragma once

class QLineEdit;

namespace store {
class MaskedMode;
}

namespace ui {

//! What \a field holds is hidden when it may not be seen; what is typed instead is seen. \a masking outlives
//! it.
void maskField(QLineEdit &field, const store::MaskedMode &masking);

} // namespace ui
