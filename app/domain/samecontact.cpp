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
        const PersonKey key = PersonKey::of(signers[row]);
        const auto look = [&found, row](QHash<QString, int> &rows, const QString &word, What what) {
            if (word.isEmpty() || word.contains(u'{'))
                return;
            if (const auto earlier = rows.constFind(word); earlier != rows.cend())
                found.append({row, *earlier, what});
            else
                rows.insert(word, row);
        };
        look(emails, key.email, What::Email);
        look(mobiles, key.mobile, What::Mobile);
        look(numbers, key.nationalId, What::IdentityNumber);
    }
    return found;
}

} // namespace domain
