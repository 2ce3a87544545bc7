#include "store/memorysecretstore.h"

#include <QTimer>

namespace store {

void MemorySecretStore::read(const QString &profileId, QObject *context,
                             std::function<void(SecretResult<QString>)> done)
{
    const auto found = m_secrets.constFind(profileId);
    SecretResult<QString> result = tl::make_unexpected(SecretError{SecretError::Kind::NotFound, {}});
    if (found != m_secrets.cend())
        result = *found;
    QTimer::singleShot(0, context, [result, done = std::move(done)] { done(result); });
}

void MemorySecretStore::write(const QString &profileId, const QString &secret, QObject *context,
                              std::function<void(SecretResult<void>)> done)
{
    m_secrets.insert(profileId, secret);
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void MemorySecretStore::remove(const QString &profileId, QObject *context,
                               std::function<void(SecretResult<void>)> done)
{
    m_secrets.remove(profileId);
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

} // namespace store
