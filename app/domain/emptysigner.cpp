#include "domain/emptysigner.h"

#include <algorithm>

namespace domain {

namespace {

bool isUnwritten(const DraftSigner &signer)
{
    const QString all = signer.name + signer.email + signer.mobile + signer.nationalIdentificationNumber;
    return all.trimmed().isEmpty();
}

} // namespace

bool isLeftEmpty(const SessionDraft &draft, const DraftSigner &signer)
{
    return isUnwritten(signer) && !std::all_of(draft.signers.cbegin(), draft.signers.cend(), isUnwritten);
}

} // namespace domain
