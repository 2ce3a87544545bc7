#pragma once

#include "domain/profile.h"
#include "store/datafolder.h"
#include "ui/commandline.h"

#include <QStringList>

#include <memory>
#include <optional>

class QTemporaryDir;

namespace sandbox {
class Server;
}
namespace store {
class ActivityLog;
class AuditLog;
class DataKey;
class Database;
class KeychainSecretStore;
class ProfileStore;
class Sealing;
class Settings;
} // namespace store
namespace tasks {
class Account;
class IdleAccounts;
class SingleInstance;
} // namespace tasks
namespace tasks {
class Network;
}

namespace ui {

class AccountTrail;
class Appearance;
class DamageMessage;
class Language;
class MainWindow;
class SecretKeeper;
class SharingMessage;
enum class TourService;

//! Everything that the program is made of, in the order in which it needs each other.
class Program
{
public:
    explicit Program(const CommandLine &line);
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    //! Not empty when it cannot run, for example without a place for its data.
    [[nodiscard]] QString problem() const { return m_problem; }
    //! Another program works in this folder, and has shown itself instead.
    [[nodiscard]] bool isElsewhere() const { return m_isElsewhere; }
    //! Shows the window and opens the account that it begins with.
    void show();
    [[nodiscard]] int run(); //!< show(), until the window is closed or the tour has ended
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] tasks::IdleAccounts &idleAccounts() const { return *m_idleAccounts; }

private:
    void openSandbox();
    void sandboxStarted(const std::shared_ptr<sandbox::Server> &server);
    [[nodiscard]] domain::Profile lastProfile() const; //!< what was open when it ended; no id: none
    [[nodiscard]] domain::Profile sandboxElsewhere();
    [[nodiscard]] bool beginAlone();
    void openFirst();
    // programtour.cpp: what the tour needs of it
    [[nodiscard]] int runTour();
    [[nodiscard]] domain::Profile accountForTour(TourService service);
    // programdata.cpp: what is said of the data
    void watchData();
    void watchIdleResults();
    void askHowOpened();
    void watchIndex(tasks::Account &account);
    void openAnew(const domain::Profile &profile);
    // programkey.cpp: how the data key comes, and what waits for it
    void findKey();
    void useKey();
    void followAccounts();
    void accountRemoved(const QString &profileId);
    void closeRemoved(const QString &profileId);
    [[nodiscard]] bool isOpen(const QString &profileId) const;
    void forgetRemoved();
    void removeIndex(const QString &profileId);

    CommandLine m_line;
    QString m_sandboxSecret; //!< of --sandbox-url
    QString m_problem;
    bool m_isElsewhere = false;
    std::unique_ptr<QTemporaryDir> m_tourData; //!< a tour begins with nothing, whatever was there before
    std::optional<store::DataFolder> m_folder;
    std::unique_ptr<tasks::SingleInstance> m_instance;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::shared_ptr<sandbox::Server> m_sandbox; //!< null until it listens
    bool m_isSandboxStarting = false;
    std::unique_ptr<sandbox::Server> m_tourSandbox;    //!< far away and empty; null until a tour wants it
    std::unique_ptr<sandbox::Server> m_leavingSandbox; //!< null until a tour wants it, and when it has left
    QStringList m_tourAccounts;
    std::unique_ptr<store::Settings> m_settings;
    std::unique_ptr<store::ProfileStore> m_profiles;
    std::shared_ptr<store::Sealing> m_sealing;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::ActivityLog> m_activityLog;
    std::unique_ptr<store::AuditLog> m_audit;
    std::unique_ptr<AccountTrail> m_accountTrail;
    std::unique_ptr<store::KeychainSecretStore> m_keychain;
    std::unique_ptr<store::DataKey> m_dataKey; //!< null where there are only examples
    qint64 m_keyNumber = 0;                    //!< by which what is open was opened
    std::unique_ptr<SecretKeeper> m_secrets;
    std::unique_ptr<tasks::Network> m_network;
    std::unique_ptr<tasks::IdleAccounts> m_idleAccounts;
    std::unique_ptr<MainWindow> m_window;
    DamageMessage *m_damage = nullptr;   //!< the window's
    SharingMessage *m_sharing = nullptr; //!< the window's
};

} // namespace ui
