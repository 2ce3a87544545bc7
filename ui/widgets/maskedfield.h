#pragma once

class QLineEdit;

namespace store {
class MaskedMode;
}

namespace ui {

class Masking;

//! What \a field holds is hidden when it may not be seen; what is typed instead is seen. \a masking outlives
//! it.
void maskField(QLineEdit &field, const store::MaskedMode &masking);

//! The same once more, for what the program has just put into it: nobody typed that here.
void maskAnew(QLineEdit &field, const Masking &masking);

} // namespace ui
