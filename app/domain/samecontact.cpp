#include "domain/samecontact.h"

#include "domain/personkey.h"

#include <QHash>

namespace domain {

QList<SameContact> sameContactsOf(const QList<DraftSigner> &signers)
{
    using What = SameContact::What;
    QList<SameContact> found;
    QHash<QString, int> emails, mobiles, numbers; // the first row of each
    for (int row = 0; row < signers.size(); ++row) {
        const DraftSigner &signer = signers[row];
        const PersonKey key = PersonKey::of(signer);
        const auto look = [&found, row](QHash<QString, int> &rows, const QString &typed, const QString &word,
                                        What what) {
            if (word.isEmpty() || typed.contains(u'{')) // of "{Identity number 1}" the digit would be left
                return;
            if (const auto earlier = rows.constFind(word); earlier != rows.cend())
                found.append({row, *earlier, what});
            else
                rows.insert(word, row);
        };
        look(emails, signer.email, key.email, What::Email);
        look(mobiles, signer.mobile, key.mobile, What::Mobile);
        look(numbers, signer.nationalIdentificationNumber, key.nationalId, What::IdentityNumber);
    }
    return found;
}

} // namespace domain
