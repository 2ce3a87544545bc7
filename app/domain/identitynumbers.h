#pragma once

#include <QByteArray>

namespace domain {

//! The JSON text with asterisks instead of each national identity number: the members
//! nationalIdentificationNumber of a signer and nin of what an eID told [seed, docs], and those that eIDs
//! give such names as ssn in what they tell beside the rest [assumed], whatever their letters are written as,
//! and whether they are a text, a number, or an object or list that holds it. All else stays byte for byte;
//! the same data, not copied, when there is none. A number that is hidden already stays as it is.
[[nodiscard]] QByteArray withoutIdentityNumbers(const QByteArray &json);

} // namespace domain
