#include "tasks/secretprovider.h"

#include "store/secretstore.h"

namespace tasks {

api::Transport::SecretProvider secretFrom(store::SecretStore &secrets, const QString &profileId)
{
    return [&secrets, profileId](QObject *context, const std::function<void(api::Result<QString>)> &done) {
        secrets.read(profileId, context, [done](const store::SecretResult<QString> &secret) {
            if (secret)
                return done(*secret);
            done(tl::make_unexpected(api::ApiError{
                .kind = api::ApiError::Kind::NoSecret, .detail = secret.error().detail, .notSent = true}));
        });
    };
}

api::Transport::SecretProvider typedSecret(const QString &secret)
{
    return [secret](QObject *context, const std::function<void(api::Result<QString>)> &done) {
        QMetaObject::invokeMethod(
            context, [secret, done] { done(secret); }, Qt::QueuedConnection);
    };
}

} // namespace tasks
