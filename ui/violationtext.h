#pragma once

#include "domain/samecontact.h"
#include "domain/violation.h"

#include <QString>

namespace ui {

//! The sentence a person reads beside the field.
[[nodiscard]] QString violationText(const domain::Violation &violation);
//! Of an address that the service takes, and that is most likely not all of it.
[[nodiscard]] QString emailWithoutDotText();
//! Of a mobile number that the service takes, and that a message may not reach.
[[nodiscard]] QString mobileWithoutCodeText();
//! Of a signer without the number that is to be filled in or checked.
[[nodiscard]] QString identityNumberMissingText();
//! Of what a signer has in common with one who is called \a other.
[[nodiscard]] QString sameContactText(domain::SameContact::What what, const QString &other);
//! Of a signer of whom nothing is written, beside others.
[[nodiscard]] QString signerLeftEmptyText();
//! Of a text that would say nothing where it asks for \a name.
[[nodiscard]] QString emptyPlaceholderText(const QString &name);

} // namespace ui
