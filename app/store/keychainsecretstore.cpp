#include "store/keychainsecretstore.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using Kind = SecretError::Kind;

SecretError errorOf(const QKeychain::Job &job)
{
    auto kind = Kind::Other;
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        kind = Kind::NotFoundOrLocked;
        break;
    case QKeychain::AccessDeniedByUser:
        kind = Kind::Denied;
        break;
    case QKeychain::AccessDenied: // of the Secret Service: locked, and nobody opened it
        kind = Kind::Locked;
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // of the Secret Service: no bus, or no service on it
        kind = Kind::Unavailable;
        break;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return {kind, job.errorString()};
}

//! The one context whose death ends the work: the caller's, and never a dead one.
template <typename T>
auto guarded(QObject *context, std::function<void(SecretResult<T>)> done)
{
    return [guard = QPointer<QObject>(context), done = std::move(done)](SecretResult<T> result) {
        if (guard)
            done(std::move(result));
    };
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service, QObject *parent)
    : SecretStore(parent)
    , m_service(service)
{
}

void KeychainSecretStore::start(QKeychain::Job *job, QObject *context, Finished finished)
{
    // The job deletes itself. It is never deleted early: libsecret would answer to freed memory.
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    const auto once = std::make_shared<bool>(false);
    const auto end = [once, timer = QPointer(timer), finished = std::move(finished)](QKeychain::Job *ended) {
        if (std::exchange(*once, true))
            return;
        if (timer)
            timer->deleteLater();
        if (!ended) {
            const SecretError late{Kind::TimedOut, u"The keychain did not answer."_s};
            finished(nullptr, &late);
        } else if (ended->error() != QKeychain::NoError) {
            const auto error = errorOf(*ended);
            finished(nullptr, &error);
        } else {
            finished(ended, nullptr);
        }
    };
    connect(job, &QKeychain::Job::finished, context, end);
    connect(timer, &QTimer::timeout, context, [end] { end(nullptr); });
    timer->start(m_timeout);
    job->start();
}

void KeychainSecretStore::read(const QString &profileId, QObject *context,
                               std::function<void(SecretResult<QString>)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(profileId);
    start(
        job, context,
        [done = guarded<QString>(context, std::move(done))](QKeychain::Job *ended, const SecretError *error) {
            if (error)
                done(tl::make_unexpected(*error));
            else
                done(static_cast<QKeychain::ReadPasswordJob *>(ended)->textData());
        });
}

void KeychainSecretStore::write(const QString &profileId, const QString &secret, QObject *context,
                                std::function<void(SecretResult<void>)> done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(profileId);
    job->setTextData(secret);
    const auto readBack = [this, profileId, secret, context = QPointer(context),
                           done](QKeychain::Job *, const SecretError *error) {
        if (!context)
            return;
        if (error)
            return done(tl::make_unexpected(*error));
        read(profileId, context, [secret, done](const SecretResult<QString> &kept) {
            if (!kept)
                done(tl::make_unexpected(kept.error()));
            else if (*kept != secret)
                done(tl::make_unexpected(
                    SecretError{Kind::Other, u"The keychain gives something else back."_s}));
            else
                done({});
        });
    };
    start(job, context, readBack);
}

void KeychainSecretStore::remove(const QString &profileId, QObject *context,
                                 std::function<void(SecretResult<void>)> done)
{
    // "No such entry" proves nothing, since a locked keychain says it too. So it is asked before and after:
    // what was readable a moment ago and is not any more is gone.
    read(profileId, context, [this, profileId, context, done](const SecretResult<QString> &before) {
        if (!before && before.error().kind != Kind::NotFoundOrLocked)
            return done(tl::make_unexpected(before.error()));
        if (!before)
            return proveUnlocked(profileId, context, done);
        removeKnown(profileId, context, done);
    });
}

void KeychainSecretStore::proveUnlocked(const QString &profileId, QObject *context,
                                        const std::function<void(SecretResult<void>)> &done)
{
    const QString probe = profileId + u"/probe"_s;
    write(probe, u"probe"_s, context, [this, probe, context, done](const SecretResult<void> &written) {
        if (!written)
            return done(written);
        removeKnown(probe, context, done);
    });
}

void KeychainSecretStore::removeKnown(const QString &key, QObject *context,
                                      const std::function<void(SecretResult<void>)> &done)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    const auto readBack = [this, key, context = QPointer(context), done](QKeychain::Job *,
                                                                         const SecretError *error) {
        if (!context)
            return;
        if (error && error->kind != Kind::NotFoundOrLocked)
            return done(tl::make_unexpected(*error));
        read(key, context, [done](const SecretResult<QString> &after) {
            if (after)
                done(tl::make_unexpected(SecretError{Kind::Other, u"The keychain still has the secret."_s}));
            else if (after.error().kind != Kind::NotFoundOrLocked)
                done(tl::make_unexpected(after.error()));
            else
                done({});
        });
    };
    start(job, context, readBack);
}

} // namespace store
