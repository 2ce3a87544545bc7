#pragma once

#include <QList>
#include <QStringList>

//! By which words something is found, however each of them was typed.
namespace domain {

//! What \a text asks for: each of its parts between blanks is to be found, in any order, without commas and
//! semicolons at its end. Of each first what was typed, in lower case, then the other ways in which it may be
//! written; one of them is enough. A telephone number alone is one part, whatever blanks are in it.
[[nodiscard]] QList<QStringList> wantedParts(const QString &text);

//! \a lines (in lower case, one thing a line) with plain signs, and otherForms() of them behind that: where
//! wantedParts() are looked for.
[[nodiscard]] QString findable(const QString &lines);
//! Of \a lines those that are others with plain signs and in plain letters, and the words of them that are
//! others still when they are written out; see plainletters.h. Empty: there is nothing of it.
[[nodiscard]] QString otherForms(const QString &lines);
//! Of \a lines the telephone numbers that have blanks and the like in them, as digits alone, a line each.
[[nodiscard]] QString numberForms(const QString &lines);

} // namespace domain
