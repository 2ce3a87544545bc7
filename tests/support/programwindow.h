#pragma once

#include "store/activitylog.h"
#include "store/memorysecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "support/apiharness.h"
#include "support/sandboxprocess.h"
#include "tasks/account.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/mainwindow.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"

#include <QTemporaryDir>

#include <memory>

namespace support {

//! The program's window over the sandbox, in English, with an account that can be opened and a data folder of
//! its own.
struct ProgramWindow
{
    explicit ProgramWindow(const SandboxProcess &sandbox)
        : folder(*store::DataFolder::open(home.filePath(QStringLiteral("data"))))
        , database(folder.database())
        , secrets(keychain)
        , settings(folder.settings())
        , profiles(folder.profiles())
        , log(database)
        , profile(sandbox.profile())
    {
        secrets.keepForThisRun(profile.id, sandbox.secret());
        (void)profiles.save(profile);
        language.use(QStringLiteral("en"));
        restart();
    }

    //! Another window over the same data.
    void restart()
    {
        window.reset();
        window = std::make_unique<ui::MainWindow>(ui::Services{
            profiles, secrets, settings, log, language, appearance,
            [this](const domain::Profile &wanted) {
                return std::make_unique<tasks::Account>(wanted, folder, database, secrets, patientSettings());
            },
            [](const auto &...) {}, [] { return domain::Profile(); }});
        window->show();
    }

    QTemporaryDir home;
    store::DataFolder folder;
    store::Database database;
    store::MemorySecretStore keychain;
    ui::SecretKeeper secrets;
    store::Settings settings;
    store::ProfileStore profiles;
    store::ActivityLog log;
    domain::Profile profile;
    ui::Appearance appearance;
    ui::Language language;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace support
