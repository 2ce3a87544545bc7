#pragma once

#include "store/activitylog.h"
#include "store/memorysecretstore.h"
#include "store/settings.h"
#include "support/apiharness.h"
#include "support/patience.h"
#include "support/samples.h"
#include "support/sandboxprocess.h"
#include "tasks/account.h"
#include "tasks/activities.h"

#include <QTemporaryDir>

#include <memory>

namespace support {

//! An account as a person has one, for the tests of the window: over the real sandbox with the relay between,
//! its data in a folder of its own. One of it lasts for a whole test program; reset() before each test.
struct UiFixture
{
    SandboxProcess sandbox;
    std::unique_ptr<FaultRelay> relay;
    std::unique_ptr<QTemporaryDir> home; //!< the data folder is in it; tests may write their files here too
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::MemorySecretStore> secrets;
    std::unique_ptr<store::Settings> settings;
    std::unique_ptr<tasks::Account> account;
    std::unique_ptr<store::ActivityLog> activityLog;
    std::unique_ptr<tasks::Activities> activities;
    bool hidesPeople = false; //!< of the account, from its next beginning on

    ~UiFixture() { close(); }

    bool start(const QString &programs, int seed = 0)
    {
        if (!sandbox.start(programs, seed)) {
            qWarning("%s", qPrintable(sandbox.errorText()));
            return false;
        }
        return reset();
    }

    //! A new relay without rules, an empty data folder, an account that has no token yet. Panes of the old
    //! account must be gone.
    bool reset(api::TransportSettings transportSettings = quickSettings())
    {
        close();
        relay = std::make_unique<FaultRelay>(sandbox.port());
        home = std::make_unique<QTemporaryDir>();
        if (!relay->listen() || !home->isValid())
            return false;
        transportSettings.timeoutMs = 15'000;
        const domain::Profile profile = sandbox.profile(relay->port());
        secrets = std::make_unique<store::MemorySecretStore>();
        bool isKept = false;
        secrets->write(profile.id, sandbox.secret(), secrets.get(),
                       [&isKept](const auto &result) { isKept = result.has_value(); });
        if (!support::waitFor([&isKept] { return isKept; }))
            return false;
        return reopen(transportSettings);
    }

    //! The account ends and begins again over the same data, as with a restart of the program.
    bool reopen(const api::TransportSettings &transportSettings = quickSettings())
    {
        end();
        const auto folder = store::DataFolder::open(home->filePath(QStringLiteral("data")));
        if (!folder)
            return false;
        database = std::make_unique<store::Database>(folder->database());
        domain::Profile profile = sandbox.profile(relay->port());
        profile.hidesPeople = hidesPeople;
        account = std::make_unique<tasks::Account>(profile, *folder, *database, *secrets, transportSettings);
        settings = std::make_unique<store::Settings>(folder->settings());
        activityLog = std::make_unique<store::ActivityLog>(*database);
        activities = std::make_unique<tasks::Activities>(*activityLog);
        return true;
    }

    void close()
    {
        end();
        secrets.reset();
    }

    //! A file as a person has it, beside the data folder.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const
    {
        return writeSample(home->path(), name, bytes);
    }
    [[nodiscard]] QString pdf(const QString &name, const QByteArray &text = "Contract") const
    {
        return file(name, smallPdf(text));
    }

private:
    void end()
    {
        activities.reset();
        activityLog.reset();
        account.reset();
        settings.reset();
        database.reset();
    }
};

} // namespace support
