#pragma once

#include "store/opening.h"

//! What happened to the main file, in words.
namespace ui::damagetext {

//! What was saved, what was lost, and where the old file lies.
[[nodiscard]] QString of(const store::Damage &damage);
//! Of that, what is lost, what perhaps is, and what is to be done about it.
[[nodiscard]] QString leadOf(const store::Damage &damage);
[[nodiscard]] QString readOnly(const QString &folder);
[[nodiscard]] QString notOpened(const QString &folder, const store::StoreError &error);

} // namespace ui::damagetext
