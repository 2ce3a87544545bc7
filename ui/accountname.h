#pragma once

#include <QString>

namespace domain {
struct Profile;
}

namespace ui {

//! What an account is called. Persons name accounts; the sandbox of ours has a name in the language of now.
[[nodiscard]] QString accountName(const domain::Profile &profile);
//! The same with its environment, as it stands on paper: "PRODUCTION – Acme".
[[nodiscard]] QString accountPlace(const domain::Profile &profile);

} // namespace ui
