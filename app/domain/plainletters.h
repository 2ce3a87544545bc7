#pragma once

#include <QString>

namespace domain {

//! \a text with the plain letters of the Latin alphabet in place of those that have marks, or that not every
//! keyboard has: what somebody types who only heard the name. "åse bjørnstad" is "ase bjornstad", æ is ae, ð
//! is d, þ is th, ß is ss. Letters of other scripts stay. Small letters are taken, and so are given.
[[nodiscard]] QString plainLetters(const QString &text);

//! \a text without what only says in which direction it is written: nobody sees it, and a copy may have it.
[[nodiscard]] QString withoutDirections(const QString &text);

//! \a text with the signs that keyboards have: ' for all that is typeset or typed in its place, and - for all
//! hyphens and dashes. Without directions.
[[nodiscard]] QString plainSigns(const QString &text);

//! \a text as names are written in addresses of e-mail: å is aa, ä and æ are ae, ö, ø and œ are oe, ü is ue,
//! ß is ss, an apostrophe is left out, and the rest is in plain letters. One that has nothing of this stays
//! as it is. Small letters are taken, with plain signs.
[[nodiscard]] QString writtenOut(const QString &text);

} // namespace domain
