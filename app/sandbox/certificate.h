#pragma once

#include <QByteArray>
#include <QString>

#include <openssl/types.h>

#include <memory>

namespace sandbox {

class Storage;

//! The sandbox's own certificate authority and the leaf that it signs with. No one trusts them, and both say
//! so in their names. Made on first use and kept in the storage, so that a restart signs with the same.
class Certificate
{
public:
    //! Reads the kept one, or makes it (some hundred milliseconds).
    explicit Certificate(Storage &storage);
    ~Certificate();

    [[nodiscard]] EVP_PKEY *key() const; //!< of the leaf
    [[nodiscard]] X509 *leaf() const;
    [[nodiscard]] X509 *authority() const;
    [[nodiscard]] QByteArray keyPem() const;
    [[nodiscard]] QByteArray leafPem() const;
    [[nodiscard]] QByteArray authorityPem() const;
    [[nodiscard]] QByteArray leafDer() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
