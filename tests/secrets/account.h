#pragma once

#include "store/activitylog.h"
#include "store/datafolder.h"
#include "store/memorysecretstore.h"
#include "store/sealing.h"
#include "support/answer.h"
#include "support/apiharness.h"
#include "support/patience.h"
#include "tasks/account.h"
#include "tasks/activities.h"

#include <QEventLoop>
#include <QTimer>

namespace secrets {

//! Runs one call to its end. Not Caught::wait(), which sleeps between events: there are a thousand of them.
template <typename T, typename Start>
std::optional<T> await(Start start)
{
    support::Caught<T> caught;
    QObject context;
    QEventLoop loop;
    QTimer::singleShot(30'000 * support::patience(), &loop, [] { qFatal("the service does not answer"); });
    const api::Request request = start(&context, [&](api::Result<T> answer) {
        caught.result = std::move(answer);
        loop.quit();
    });
    if (!caught.result)
        loop.exec();
    return *caught.result ? std::optional<T>(std::move(**caught.result)) : std::nullopt;
}

//! An account of the process that works, as the program has one: sealed, under a key that is in no file.
struct OpenAccount
{
    OpenAccount(const QString &folderPath, const domain::Profile &profile, const QString &secret)
    {
        const auto folder = store::DataFolder::open(folderPath + QStringLiteral("/data"));
        if (!folder)
            return;
        const auto kept = answerOf<store::SecretResult<void>>(
            [&](QObject *object, auto done) { secrets.write(profile.id, secret, object, done); });
        if (!kept || !*kept)
            return;
        static const store::SealingKey key = store::SealingKey::make();
        sealing->use(key, store::Sealing::State::Lasting);
        api::TransportSettings settings = support::quickSettings();
        settings.timeoutMs = 15'000;
        database =
            std::make_unique<store::Database>(folder->database(), store::DatabaseUse{.sealing = sealing});
        log = std::make_unique<store::ActivityLog>(*database);
        account = std::make_unique<tasks::Account>(profile, *folder, *database, secrets, settings);
        activities = std::make_unique<tasks::Activities>(*log);
    }
    [[nodiscard]] bool isOpen() const { return account != nullptr; }

    store::MemorySecretStore secrets;
    std::shared_ptr<store::Sealing> sealing = std::make_shared<store::Sealing>();
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::ActivityLog> log;
    std::unique_ptr<tasks::Account> account;
    std::unique_ptr<tasks::Activities> activities;
};

} // namespace secrets
