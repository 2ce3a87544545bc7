#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace sandbox {

class Storage;

//! Who signs and why, as it is written into the signature.
struct SealFacts
{
    QString signerName, reason;
    QDateTime when;
};

//! Makes real signatures (one caller at a time) with the sandbox's own certificate, which is made once and
//! kept in the storage.
class Sealer
{
public:
    explicit Sealer(Storage &storage);
    ~Sealer();
    //! The PDF with one signature more, earlier ones untouched; nothing when \a pdf cannot be signed.
    [[nodiscard]] std::optional<QByteArray> pades(const QByteArray &pdf, const SealFacts &facts);
    //! An XML signature with \a bytes inside it.
    [[nodiscard]] std::optional<QByteArray> xades(const QByteArray &bytes, const QString &mimeType,
                                                  const SealFacts &facts);
    //! What a judge of the signatures has to trust.
    [[nodiscard]] QByteArray authorityPem();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
