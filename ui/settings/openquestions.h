#pragma once

namespace store {
class MaskedMode;
}

namespace ui {

//! Hides in the questions and the titles of dialogs that are open what may not be seen any more: masked mode
//! may come on by itself while one waits for its answer. What was hidden when it opened stays hidden.
void maskOpenQuestions(const store::MaskedMode &masking);

} // namespace ui
