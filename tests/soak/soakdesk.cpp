#include "soak/soakdesk.h"

#include "store/indexcheck.h"
#include "store/sealedcolumns.h"
#include "store/sealing.h"
#include "support/apiharness.h"
#include "support/samples.h"
#include "tasks/account.h"
#include "tasks/connectiontest.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

//! As the program's own, but that nobody waits for half a minute until a lost answer is noticed.
api::TransportSettings transportSettings()
{
    api::TransportSettings settings;
    settings.timeoutMs = 4'000;
    settings.retryBaseMs = 100;
    return settings;
}

std::shared_ptr<store::Sealing> sealingWithKey()
{
    auto sealing = std::make_shared<store::Sealing>();
    sealing->use(store::SealingKey::make(), store::Sealing::State::Lasting);
    return sealing;
}

void testAccount(const domain::Profile &profile, const QString &secret, QObject *context,
                 const ui::ProfilesDialog::Tested &done)
{
    auto *test = new tasks::ConnectionTest(profile, secret, context, transportSettings());
    QObject::connect(test, &tasks::ConnectionTest::finished, context, [test, done] {
        done(test->failedPart(), test->error(), test->clockAheadSeconds());
        test->deleteLater();
    });
    test->start();
}

} // namespace

bool Service::start(const QString &programs, int number, int sessions)
{
    if (!sandbox.start(programs, sessions) || !relay.start(programs, sandbox.port()))
        return false;
    profile = sandbox.profile(relay.port());
    profile.id = u"7a7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5e0%1"_s.arg(number);
    profile.name = u"Soak %1"_s.arg(number);
    direct = std::make_unique<api::Transport>(sandbox.profile(), support::secretProvider(sandbox.secret()));
    return true;
}

SoakDesk::SoakDesk(const QString &programs, int sessions)
    : m_folder(*store::DataFolder::open(m_home.filePath(u"data"_s)))
    , m_sealing(sealingWithKey())
    , m_database(m_folder.database(), store::DatabaseUse{.sealing = m_sealing})
    , m_secrets(m_keychain)
    , m_settings(m_folder.settings())
    , m_profiles(m_folder.profiles())
    , m_log(m_database)
{
    int number = 1;
    for (Service &one : m_services) {
        if (!one.start(programs, number++, sessions))
            qFatal("a sandbox or a relay does not start: %s", qPrintable(one.sandbox.errorText()));
        m_secrets.keepForThisRun(one.profile.id, one.sandbox.secret());
        (void)m_profiles.save(one.profile);
    }
    for (const QFileInfo &file :
         QDir(QStringLiteral(FIXTURES "/pdf")).entryInfoList({u"*.pdf"_s}, QDir::Files))
        m_pdfs << file.filePath();
    for (int i = 0; i < 12; ++i) // sound ones, so that sends come to something
        m_pdfs << support::writeSample(m_home.path(), u"contract %1.pdf"_s.arg(i),
                                       support::smallPdf("Contract " + QByteArray::number(i)));
    m_settings.setUndoSeconds(1);
    m_settings.setDownloadFolder(m_home.path());
    m_language.use(u"en"_s);
    store::sealOnce(m_database);
    m_window = std::make_unique<ui::MainWindow>(ui::Services{
        m_profiles, m_secrets, m_settings, m_log, m_language, m_appearance,
        [this](const domain::Profile &wanted) {
            auto account = std::make_unique<tasks::Account>(wanted, m_folder, m_database, m_secrets,
                                                            transportSettings());
            new store::IndexCheck(account->sessionIndex(), m_folder.index(wanted.id), account.get());
            return account;
        },
        testAccount, [this] { m_window->openProfile(m_services[0].profile); }});
    m_window->show();
    m_window->openProfile(m_services[0].profile);
}

SoakDesk::~SoakDesk() = default;

Service &SoakDesk::service()
{
    const auto *account = m_window->account();
    return account && account->profile().id == m_services[1].profile.id ? m_services[1] : m_services[0];
}

int SoakDesk::faults() const
{
    return m_services[0].relay.faults() + m_services[1].relay.faults();
}

void SoakDesk::clearFaults()
{
    for (Service &one : m_services)
        one.relay.clear();
}

} // namespace soak
