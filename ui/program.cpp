#include "ui/program.h"

#include "sandbox/control.h"
#include "sandbox/server.h"
#include "store/activitylog.h"
#include "store/keychainsecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "tasks/connectiontest.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/mainwindow.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"

#include "ui/tour/tour.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Program)
};

constexpr int seededSessions = 300;

QString folderOf(const CommandLine &line)
{
    if (!line.dataDir.isEmpty())
        return line.dataDir;
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    // What is tried in a sandbox does not belong among the real contracts.
    if (line.isDemo)
        return usual + u"/demo"_s;
    return line.sandboxUrl.isEmpty() ? usual : usual + u"/sandbox-elsewhere"_s;
}

void testAccount(const domain::Profile &profile, const QString &secret, QObject *context,
                 const ProfilesDialog::Tested &done)
{
    auto *test = new tasks::ConnectionTest(profile, secret, context);
    QObject::connect(test, &tasks::ConnectionTest::finished, context, [test, done] {
        done(test->failedPart(), test->error());
        test->deleteLater();
    });
    test->start();
}

} // namespace

Program::Program(const CommandLine &line)
    : m_line(line)
    , m_language(std::make_unique<Language>())
    , m_appearance(std::make_unique<Appearance>())
{
    if (!line.tourDir.isEmpty() && line.dataDir.isEmpty()) {
        m_tourData = std::make_unique<QTemporaryDir>();
        m_line.dataDir = m_tourData->path();
    }
    const auto folder = store::DataFolder::open(folderOf(m_line));
    if (!folder) {
        m_problem =
            Words::tr("The folder for this program's data cannot be used: %1").arg(folder.error().detail);
        return;
    }
    m_folder = *folder;
    m_settings = std::make_unique<store::Settings>(m_folder->settings());
    m_language->use(m_settings->language());
    m_appearance->use(Appearance::choiceOf(m_settings->appearance()));
    m_profiles = std::make_unique<store::ProfileStore>(m_folder->profiles());
    m_database = std::make_unique<store::Database>(m_folder->database());
    m_activityLog = std::make_unique<store::ActivityLog>(*m_database);
    m_keychain = std::make_unique<store::KeychainSecretStore>();
    m_secrets = std::make_unique<SecretKeeper>(*m_keychain);
    m_window = std::make_unique<MainWindow>(
        Services{*m_profiles, *m_secrets, *m_settings, *m_activityLog, *m_language, *m_appearance,
                 [this](const domain::Profile &profile) {
                     return std::make_unique<tasks::Account>(profile, *m_folder, *m_database, *m_secrets);
                 },
                 testAccount, [this] { openSandbox(); }});
}

Program::~Program() = default;

void Program::show()
{
    m_window->show();
    openFirst();
}

int Program::run()
{
    show();
    if (m_line.tourDir.isEmpty())
        return QApplication::exec();
    return runTour();
}

int Program::runTour()
{
    Tour tour(*m_window, m_line.tourDir, [this](const QString &sessionId) {
        const QUrl sandbox = m_sandbox ? m_sandbox->baseUrl() : m_line.sandboxUrl;
        QThreadPool::globalInstance()->start([sandbox, sessionId] { sandbox::signAt(sandbox, sessionId); });
    });
    QObject::connect(&tour, &Tour::finished, m_window.get(), [](const QString &problem) {
        if (!problem.isEmpty())
            QTextStream(stderr) << problem << Qt::endl;
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    tour.start();
    return QApplication::exec();
}

void Program::openFirst()
{
    if (m_line.isDemo) {
        openSandbox();
    } else if (!m_line.sandboxUrl.isEmpty()) {
        m_window->openProfile(sandboxElsewhere());
    } else if (const domain::Profile last = m_profiles->get(m_settings->lastProfileId());
               !last.id.isEmpty()) {
        m_window->openProfile(last);
    }
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
        m_window->showProblem(Words::tr("The built-in sandbox could not start: %1").arg(why));
        return;
    }
    m_sandbox = server;
    const domain::Profile profile{u"built-in-sandbox"_s, Words::tr("Built-in sandbox"),
                                  u"SANDBOX"_s,          m_sandbox->apiUrl(),
                                  m_sandbox->tokenUrl(), m_sandbox->clientId()};
    m_secrets->keepForThisRun(profile.id, m_sandbox->clientSecret());
    m_window->openProfile(profile);
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
    m_secrets->keepForThisRun(profile.id, qEnvironmentVariable("COUNTERSIGN_SANDBOX_SECRET"));
    qunsetenv("COUNTERSIGN_SANDBOX_SECRET"); // programs that we start, a browser for one, need not know it
    return profile;
}

} // namespace ui
