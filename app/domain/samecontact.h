#pragma once

#include "domain/draft.h"

namespace domain {

//! What two signers of a draft both have, though it is one person's.
struct SameContact
{
    enum class What { Email, Mobile, IdentityNumber };
    int row = -1;     //!< of the later one
    int earlier = -1; //!< of the first one who has it
    What what = What::Email;
    bool operator==(const SameContact &) const = default;
};

//! However each was typed; in the order of the rows. The service takes it, and one of the two gets what is
//! meant for the other, or somebody is there twice: a reason to ask and none to refuse. Not what a column of
//! a spreadsheet fills.
[[nodiscard]] QList<SameContact> sameContactsOf(const QList<DraftSigner> &signers);

} // namespace domain
