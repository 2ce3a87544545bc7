#pragma once

#include "store/secretstore.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace store {

//! Secrets in the keychain of the operating system, through QtKeychain 0.13, which has no time limit, says
//! EntryNotFound when the keychain is locked, and says NoError when a delete was not done: so there is a
//! limit here, and what was written or removed is read back.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(const QString &service = QStringLiteral("countersign"),
                                 QObject *parent = nullptr);

    //! Of one job of the keychain; a write or remove has several. 10 s at first.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    void read(const QString &profileId, QObject *context,
              std::function<void(SecretResult<QString>)> done) override;
    void write(const QString &profileId, const QString &secret, QObject *context,
               std::function<void(SecretResult<void>)> done) override;
    void remove(const QString &profileId, QObject *context,
                std::function<void(SecretResult<void>)> done) override;

private:
    using Finished = std::function<void(QKeychain::Job *, const SecretError *)>;
    void start(QKeychain::Job *job, QObject *context, Finished finished);
    //! Done when nothing is kept under the profile and the keychain can be written.
    void proveUnlocked(const QString &profileId, QObject *context,
                       const std::function<void(SecretResult<void>)> &done);
    void removeKnown(const QString &key, QObject *context,
                     const std::function<void(SecretResult<void>)> &done);

    QString m_service;
    std::chrono::milliseconds m_timeout{10'000};
};

} // namespace store
