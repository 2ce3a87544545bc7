#pragma once

#include "store/secretstore.h"

#include <QHash>

namespace store {

//! Secrets for this run only, once the person agreed to that.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString &profileId, QObject *context,
              std::function<void(SecretResult<QString>)> done) override;
    void write(const QString &profileId, const QString &secret, QObject *context,
               std::function<void(SecretResult<void>)> done) override;
    void remove(const QString &profileId, QObject *context,
                std::function<void(SecretResult<void>)> done) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace store
