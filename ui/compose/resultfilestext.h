#pragma once

#include "domain/draft.h"

#include <QStringList>

namespace ui {

//! Which files come of it once it is signed, and of which format, in sentences. What a collection that is
//! there already makes of it is not known, and not told.
[[nodiscard]] QStringList resultFilesText(const domain::SessionDraft &draft);
//! Of nothing that is signed comes one, by what is chosen; see above of collections.
[[nodiscard]] bool makesNoSignedPdf(const domain::SessionDraft &draft);

} // namespace ui
