#include "domain/identitycaution.h"

namespace domain {

bool lacksIdentityNumber(const CreateSigningSession &common, const DraftSigner &signer)
{
    if (!common.signer || !signer.nationalIdentificationNumber.trimmed().isEmpty())
        return false;
    for (const auto &fields : {common.signer->prefill, common.signer->validations})
        if (fields && fields->contains(SignerField::NationalIdentificationNumber))
            return true;
    return false;
}

} // namespace domain
