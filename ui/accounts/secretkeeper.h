#pragma once

#include "store/memorysecretstore.h"
#include "store/secretstore.h"

#include <QPointer>
#include <QSet>

namespace ui {

//! The keychain, and beside it the secrets that the person agreed to keep for this run only. Which of the two
//! has a profile's secret is nobody else's business.
class SecretKeeper final : public store::SecretStore
{
    Q_OBJECT

public:
    explicit SecretKeeper(store::SecretStore &keychain, QObject *parent = nullptr);

    void read(const QString &profileId, QObject *context,
              std::function<void(store::SecretResult<QString>)> done) override;
    void write(const QString &profileId, const QString &secret, QObject *context,
               std::function<void(store::SecretResult<void>)> done) override;
    void remove(const QString &profileId, QObject *context,
                std::function<void(store::SecretResult<void>)> done) override;
    //! In memory, until the program ends.
    void keepForThisRun(const QString &profileId, const QString &secret);
    [[nodiscard]] bool isForThisRun(const QString &profileId) const { return m_inMemory.contains(profileId); }

private:
    store::SecretStore &m_keychain;
    store::MemorySecretStore m_memory;
    QSet<QString> m_inMemory;
};

} // namespace ui
