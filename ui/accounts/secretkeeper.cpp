#include "ui/accounts/secretkeeper.h"

namespace ui {

SecretKeeper::SecretKeeper(store::SecretStore &keychain, QObject *parent)
    : store::SecretStore(parent)
    , m_keychain(keychain)
{
}

void SecretKeeper::read(const QString &profileId, QObject *context,
                        std::function<void(store::SecretResult<QString>)> done)
{
    store::SecretStore &from =
        m_inMemory.contains(profileId) ? static_cast<store::SecretStore &>(m_memory) : m_keychain;
    from.read(profileId, context, std::move(done));
}

void SecretKeeper::write(const QString &profileId, const QString &secret, QObject *context,
                         std::function<void(store::SecretResult<void>)> done)
{
    m_keychain.write(profileId, secret, context,
                     [this, self = QPointer<SecretKeeper>(this), profileId,
                      done = std::move(done)](const store::SecretResult<void> &result) {
                         if (self && result)
                             m_inMemory.remove(profileId);
                         done(result);
                     });
}

void SecretKeeper::remove(const QString &profileId, QObject *context,
                          std::function<void(store::SecretResult<void>)> done)
{
    // The keychain too: it may still have an older one, from before it could not be reached.
    if (m_inMemory.remove(profileId))
        m_memory.remove(profileId, this, [](const store::SecretResult<void> &) {});
    m_keychain.remove(profileId, context, [done = std::move(done)](const store::SecretResult<void> &result) {
        // No keychain at all has no secret either.
        const bool isNone = !result && result.error().kind == store::SecretError::Kind::Unavailable;
        done(isNone ? store::SecretResult<void>() : result);
    });
}

void SecretKeeper::keepForThisRun(const QString &profileId, const QString &secret)
{
    m_inMemory.insert(profileId);
    m_memory.write(profileId, secret, this, [](const store::SecretResult<void> &) {});
}

} // namespace ui
