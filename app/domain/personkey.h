#pragma once

#include "domain/draft.h"

namespace domain {

//! By what two signers are told to be the same person, however each was typed.
struct PersonKey
{
    QString email, mobile, nationalId, name; //!< normalised; empty when not known

    [[nodiscard]] static PersonKey of(const DraftSigner &signer);
    [[nodiscard]] static PersonKey of(const CreateSigningSession &session);
    //! With what the eID told when it was signed.
    [[nodiscard]] static PersonKey of(const SigningSession &session);

    //! One address, number or identity number in common. By name only when they have nothing else that could
    //! be compared: two people may have one name.
    [[nodiscard]] bool isSameAs(const PersonKey &other) const;
    //! What isSameAs() may go by; each with its kind, so that they can be keys of one table.
    [[nodiscard]] QStringList words() const;
    bool operator==(const PersonKey &) const = default;
};

} // namespace domain
