#pragma once

#include "api/transport.h"
#include "soak/relayprocess.h"
#include "store/activitylog.h"
#include "store/database.h"
#include "store/datafolder.h"
#include "store/memorysecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "support/sandboxprocess.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/mainwindow.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"

#include <QTemporaryDir>

#include <array>
#include <memory>
#include <optional>

namespace soak {

//! A service with the relay in front, and the account that goes through it.
struct Service
{
    support::SandboxProcess sandbox;
    RelayProcess relay;
    domain::Profile profile;                  //!< through the relay
    std::unique_ptr<api::Transport> direct{}; //!< past it: for who judges, and for others

    [[nodiscard]] bool start(const QString &programs, int number, int sessions);
};

//! The program's window as Program makes it, with two accounts, each at a sandbox of its own, in a folder of
//! its own. Secrets are not in a keychain.
class SoakDesk
{
public:
    //! Ends the program when the services do not start.
    explicit SoakDesk(const QString &programs, int sessions);
    ~SoakDesk();

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] std::array<Service, 2> &services() { return m_services; }
    //! Of the account that is open.
    [[nodiscard]] Service &service();
    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QStringList pdfs() const { return m_pdfs; }
    //! Requests that were spoiled.
    [[nodiscard]] int faults() const;
    void clearFaults();

private:
    QTemporaryDir m_home;
    std::array<Service, 2> m_services;
    store::DataFolder m_folder;
    std::shared_ptr<store::Sealing> m_sealing;
    store::Database m_database;
    store::MemorySecretStore m_keychain;
    ui::SecretKeeper m_secrets;
    store::Settings m_settings;
    store::ProfileStore m_profiles;
    store::ActivityLog m_log;
    ui::Appearance m_appearance;
    ui::Language m_language;
    QStringList m_pdfs;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace soak
