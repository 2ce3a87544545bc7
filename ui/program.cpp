#include "ui/program.h"

#include "sandbox/server.h"
#include "store/activitylog.h"
#include "store/auditlog.h"
#include "store/crashreports.h"
#include "store/datakey.h"
#include "store/keychainsecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/connectiontest.h"
#include "tasks/idleaccounts.h"
#include "tasks/network.h"
#include "tasks/singleinstance.h"
#include "ui/accounts/accounttrail.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/mainwindow.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/settings/maskingtrail.h"
#include "ui/settings/networktrail.h"
#include "ui/settings/sharingmessage.h"
#include "ui/startup/authoritiesmessage.h"
#include "ui/startup/crashdialog.h"
#include "ui/startup/environmentsecret.h"
#include "ui/startup/startproblem.h"

#include <QApplication>
#include <QTemporaryDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Program)
};

constexpr int seededSessions = 300;

void testAccount(const api::TransportSettings &settings, const domain::Profile &profile,
                 const QString &secret, QObject *context, const ProfilesDialog::Tested &done)
{
    auto *test = new tasks::ConnectionTest(profile, secret, context, settings);
    QObject::connect(test, &tasks::ConnectionTest::finished, context, [test, done] {
        done(test->failedPart(), test->error(), test->clockAheadSeconds());
        test->deleteLater();
    });
    test->start();
}

} // namespace

Program::Program(const CommandLine &line)
    : m_line(line)
    , m_sandboxSecret(takenFromEnvironment("COUNTERSIGN_SANDBOX_SECRET"))
    , m_language(std::make_unique<Language>())
    , m_appearance(std::make_unique<Appearance>())
{
    if (!line.tourDir.isEmpty() && line.dataDir.isEmpty()) {
        m_tourData = std::make_unique<QTemporaryDir>();
        m_line.dataDir = m_tourData->path();
    }
    const auto folder = store::DataFolder::open(dataFolderOf(m_line));
    if (!folder) {
        m_problem =
            Words::tr("The folder for this program's data cannot be used: %1").arg(folder.error().detail);
        return;
    }
    m_folder = *folder;
    if (!beginAlone())
        return;
    m_settings = std::make_unique<store::Settings>(m_folder->settings());
    m_language->use(m_settings->language());
    m_appearance->use(Appearance::choiceOf(m_settings->appearance()));
    m_profiles = std::make_unique<store::ProfileStore>(m_folder->profiles());
    m_sealing = std::make_shared<store::Sealing>();
    m_database =
        std::make_unique<store::Database>(m_folder->database(), store::DatabaseUse{.sealing = m_sealing});
    m_activityLog = std::make_unique<store::ActivityLog>(*m_database);
    m_audit = std::make_unique<store::AuditLog>(*m_database, m_folder->path());
    m_accountTrail = std::make_unique<AccountTrail>(*m_profiles, *m_audit);
    m_keychain = std::make_unique<store::KeychainSecretStore>();
    m_secrets = std::make_unique<SecretKeeper>(*m_keychain);
    m_network = std::make_unique<tasks::Network>(*m_settings, *m_secrets);
    followNetwork(*m_network, *m_audit);
    m_idleAccounts = std::make_unique<tasks::IdleAccounts>(*m_profiles, *m_folder, *m_database, *m_audit);
    m_window = std::make_unique<MainWindow>(
        Services{*m_profiles, *m_secrets, *m_settings, *m_activityLog, *m_language, *m_appearance,
                 [this](const domain::Profile &profile) {
                     m_idleAccounts->setOpen(profile.id); // before its file has two that write
                     auto account = std::make_unique<tasks::Account>(
                         profile, *m_folder, *m_database, *m_secrets, m_network->transportSettings());
                     watchIndex(*account);
                     return account;
                 },
                 [this](const auto &...what) { testAccount(m_network->transportSettings(), what...); },
                 [this] { openSandbox(); }, m_network.get()});
    followAccounts();
    followMasking(m_settings->maskedMode(), *m_audit, [this] { return m_window->account() != nullptr; });
    auto *authorities = new AuthoritiesMessage(*m_network);
    m_window->addBanner(authorities);
    authorities->tell();
    m_sharing = new SharingMessage(m_settings->maskedMode());
    m_window->addBanner(m_sharing);
    QObject::connect(m_audit.get(), &store::AuditLog::failed, m_window.get(),
                     [this](const store::StoreError &error) { m_window->tellUnlogged(error); });
    watchIdleResults();
    watchData();
}

//! Whether nobody else works in this folder, and this program knows how.
bool Program::beginAlone()
{
    m_instance = std::make_unique<tasks::SingleInstance>(m_folder->path());
    const auto role = m_instance->begin();
    m_isElsewhere = role == tasks::SingleInstance::Role::Second;
    if (role == tasks::SingleInstance::Role::Unheard)
        m_problem = Words::tr("Countersign runs already with the folder %1, but does not answer. End it, and "
                              "start again.")
                        .arg(m_folder->path());
    if (const auto newer = store::isOfNewerProgram(m_folder->database()); newer && !m_isElsewhere)
        m_problem = tooNewText(m_folder->path(), newer->detail);
#ifndef COUNTERSIGN_SANITIZED // they have reports of their own
    if (!m_isElsewhere)
        (void)store::crashreports::install(m_folder->crashes());
#endif
    return m_problem.isEmpty() && !m_isElsewhere;
}

Program::~Program()
{
    m_window.reset(); // and with it the account that is open
    m_idleAccounts.reset();
    store::Database::waitForClosing();
    for (const QString &id : std::as_const(m_tourAccounts)) // nobody opens them again
        (void)m_folder->removeIndex(id);
}

void Program::show()
{
    if (m_line.isDemo || !m_line.sandboxUrl.isEmpty() || !lastProfile().id.isEmpty())
        m_window->expectAccount();
    m_window->show();
    // the bus is waited for until it has answered, which is not to keep the window from coming
    QMetaObject::invokeMethod(
        m_sharing, [sharing = m_sharing] { sharing->watch(); }, Qt::QueuedConnection);
    if (m_line.tourDir.isEmpty())
        CrashDialog::showUnread(m_folder->crashes(), m_window.get());
    findKey();
}

int Program::run()
{
    show();
    if (m_line.tourDir.isEmpty())
        return QApplication::exec();
    return runTour();
}

void Program::openFirst()
{
    if (m_line.isDemo) {
        openSandbox();
    } else if (!m_line.sandboxUrl.isEmpty()) {
        m_window->openProfile(sandboxElsewhere());
    } else if (const domain::Profile last = lastProfile(); !last.id.isEmpty()) {
        m_window->openProfile(last);
    }
}

domain::Profile Program::lastProfile() const
{
    return m_profiles->get(m_settings->lastProfileId());
}

void Program::openSandbox()
{
    if (m_sandbox)
        return sandboxStarted(m_sandbox);
    if (m_isSandboxStarting)
        return;
    m_isSandboxStarting = true;
    m_window->showNotice(
        Words::tr("Starting the built-in sandbox. The first time it makes example sessions…"));
    sandbox::Options options;
    options.dataFolder = m_folder->sandbox();
    options.seed = seededSessions;
    // Hundreds of signed documents take seconds: not in the window's thread.
    tasks::runInBackground(
        m_window.get(),
        [options] {
            auto server = std::make_shared<sandbox::Server>();
            server->start(options);
            return server;
        },
        [this](const std::shared_ptr<sandbox::Server> &server) {
            m_isSandboxStarting = false;
            sandboxStarted(server);
        });
}

void Program::sandboxStarted(const std::shared_ptr<sandbox::Server> &server)
{
    if (const QString why = server->errorText(); !why.isEmpty()) {
        if (!m_window->account())
            m_window->showWelcome();
        m_window->showProblem(Words::tr("The built-in sandbox could not start: %1").arg(why));
        return;
    }
    m_sandbox = server;
    const domain::Profile profile{
        domain::builtInSandboxId(), Words::tr("Built-in sandbox"), u"SANDBOX"_s,
        m_sandbox->apiUrl(),        m_sandbox->tokenUrl(),         m_sandbox->clientId()};
    m_secrets->keepForThisRun(profile.id, m_sandbox->clientSecret());
    m_window->changeAccount(profile);
}

domain::Profile Program::sandboxElsewhere()
{
    const auto below = [this](const QString &path) {
        QUrl url = m_line.sandboxUrl;
        QString base = url.path();
        while (base.endsWith(u'/'))
            base.chop(1);
        url.setPath(base + path);
        return url;
    };
    const domain::Profile profile{u"sandbox-elsewhere"_s,
                                  Words::tr("Sandbox at %1").arg(m_line.sandboxUrl.authority()),
                                  u"SANDBOX"_s,
                                  below(u"/sign"_s),
                                  below(u"/auth/open/connect/token"_s),
                                  m_line.sandboxClientId};
    m_secrets->keepForThisRun(profile.id, std::exchange(m_sandboxSecret, {}));
    return profile;
}

} // namespace ui
