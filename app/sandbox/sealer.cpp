#include "sandbox/sealer.h"

namespace sandbox {

struct Sealer::Private
{
};

Sealer::Sealer(Storage &) : d(std::make_unique<Private>()) {}
Sealer::~Sealer() = default;

std::optional<QByteArray> Sealer::pades(const QByteArray &pdf, const SealFacts &) const
{
    return pdf;
}

std::optional<QByteArray> Sealer::xades(const QByteArray &bytes, const QString &, const SealFacts &) const
{
    return bytes;
}

} // namespace sandbox
