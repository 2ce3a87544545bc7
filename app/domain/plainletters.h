#pragma once

#include <QString>

namespace domain {

//! \a text with the plain letters of the Latin alphabet in place of those that have marks, or that not every
//! keyboard has: what somebody types who only heard the name. "åse bjørnstad" is "ase bjornstad", æ is ae, ð
//! is d, þ is th, ß is ss. Letters of other scripts stay. Small letters are taken, and so are given.
[[nodiscard]] QString plainLetters(const QString &text);

} // namespace domain
