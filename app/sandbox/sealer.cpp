#include "sandbox/sealer.h"

#include "sandbox/certificate.h"
#include "sandbox/padessigner.h"
#include "sandbox/xadessigner.h"

namespace sandbox {

struct Sealer::Private
{
    Storage &storage;
    std::unique_ptr<Certificate> made;

    const Certificate &certificate()
    {
        if (!made) // late, since making keys takes longer than most tests
            made = std::make_unique<Certificate>(storage);
        return *made;
    }
};

Sealer::Sealer(Storage &storage)
    : d(new Private{storage, {}})
{
}
Sealer::~Sealer() = default;

std::optional<QByteArray> Sealer::pades(const QByteArray &pdf, const SealFacts &facts)
{
    return padesSigned(pdf, d->certificate(), facts);
}

std::optional<QByteArray> Sealer::xades(const QByteArray &bytes, const QString &mimeType,
                                        const SealFacts &facts)
{
    return xadesSigned(bytes, mimeType, d->certificate(), facts);
}

QByteArray Sealer::authorityPem()
{
    return d->certificate().authorityPem();
}

} // namespace sandbox
