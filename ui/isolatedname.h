#pragma once

#include <QString>

namespace ui {

//! \a name as it stands in a sentence of ours: one that is written from right to left turns nothing around
//! it, also at the beginning. Others are as they are: copies of sentences hold nothing that is unseen.
[[nodiscard]] QString isolatedName(const QString &name);

} // namespace ui
