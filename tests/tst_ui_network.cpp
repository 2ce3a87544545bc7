#include "store/auditfile.h"
#include "store/auditlog.h"
#include "store/memorysecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/buttonplaces.h"
#include "support/certificates.h"
#include "support/patience.h"
#include "support/sandboxprocess.h"
#include "support/squid.h"
#include "support/tlsfront.h"
#include "tasks/network.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/settings/networkdialog.h"
#include "ui/settings/networktrail.h"
#include "ui/widgets/inlinemessage.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;
using domain::ProxySettings;

namespace {

//! A keychain that asks its person first: it answers when it is told to.
class ThinkingStore final : public store::SecretStore
{
public:
    void read(const QString &id, QObject *context,
              std::function<void(store::SecretResult<QString>)> done) override
    {
        m_waiting.append([this, id, context, done] { m_memory.read(id, context, done); });
    }
    void write(const QString &id, const QString &secret, QObject *context,
               std::function<void(store::SecretResult<void>)> done) override
    {
        m_waiting.append([this, id, secret, context, done] { m_memory.write(id, secret, context, done); });
    }
    void remove(const QString &id, QObject *context,
                std::function<void(store::SecretResult<void>)> done) override
    {
        m_memory.remove(id, context, done);
    }
    void answer()
    {
        for (const auto &call : std::exchange(m_waiting, {}))
            call();
        QCoreApplication::processEvents(); // it answers later
    }
    void keep(const QString &id, const QString &secret)
    {
        m_memory.write(id, secret, this, [](const auto &) {});
    }
    [[nodiscard]] QString kept(const QString &id)
    {
        QString found;
        bool isThere = false;
        m_memory.read(id, this, [&](const store::SecretResult<QString> &secret) {
            found = secret.value_or(u"none"_s);
            isThere = true;
        });
        (void)support::waitFor([&isThere] { return isThere; });
        return found;
    }

private:
    store::MemorySecretStore m_memory;
    QList<std::function<void()>> m_waiting;
};

domain::Profile accountAt(const QString &host)
{
    return {host,
            host,
            u"TEST"_s,
            QUrl(u"https://%1/sign"_s.arg(host)),
            QUrl(u"https://%1/token"_s.arg(host)),
            u"client"_s};
}

} // namespace

//! How a person sets up, tries and keeps the way out of the network; the proxy is a real one.
class TestUiNetwork : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Certificates m_certificates{m_folder.path()};
    SandboxProcess m_sandbox;
    Squid m_squid;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<store::Settings> m_settings;
    std::unique_ptr<store::MemorySecretStore> m_keychain;
    std::unique_ptr<ui::SecretKeeper> m_secrets;
    std::unique_ptr<tasks::Network> m_network;
    std::unique_ptr<ui::NetworkDialog> m_dialog;

    template <typename T = QWidget>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void open(const QString &authorities = {})
    {
        m_dialog.reset();
        m_network = std::make_unique<tasks::Network>(
            *m_settings, *m_secrets,
            authorities.isEmpty() ? m_certificates.path(u"authority"_s) : authorities);
        reopen();
    }
    void reopen()
    {
        m_dialog = std::make_unique<ui::NetworkDialog>(
            *m_network, *m_secrets, QUrl(u"https://service.test:%1/sign"_s.arg(m_front->serverPort())));
        m_dialog->show();
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void press(const char *button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    void choose(const char *choice) const
    {
        QTest::mouseClick(find<QRadioButton>(choice), Qt::LeftButton, {}, QPoint(8, 8));
    }
    [[nodiscard]] QString message() const
    {
        const auto *message = m_dialog->findChild<ui::InlineMessage *>();
        return message->isHidden() ? QString() : message->text();
    }
    void fill(const QString &password) const
    {
        choose("networkManual");
        type("networkHost", u"http://127.0.0.1:%1"_s.arg(m_squid.port())); // as it is often passed on
        type("networkUser", Squid::user);
        type("networkPassword", password);
    }
    void picture(const char *name) const
    {
        if (const QString folder = qEnvironmentVariable("COUNTERSIGN_PICTURES"); !folder.isEmpty())
            m_dialog->grab().save(folder + u'/' + QString::fromLatin1(name) + u".png"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_certificates.makeAuthority(u"authority"_s, u"Test Authority"_s));
        QVERIFY(m_certificates.make(u"service"_s, u"authority"_s, u"DNS:service.test"_s));
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS)), qPrintable(m_sandbox.errorText()));
        QVERIFY2(m_squid.start(), qPrintable(m_squid.why()));
    }
    void init()
    {
        m_front = std::make_unique<TlsFront>(m_certificates, u"service"_s, m_sandbox.port());
        m_settings.reset(); // writes what it still has to
        QFile::remove(m_folder.filePath(u"settings.ini"_s));
        m_settings = std::make_unique<store::Settings>(m_folder.filePath(u"settings.ini"_s));
        m_keychain = std::make_unique<store::MemorySecretStore>();
        m_secrets = std::make_unique<ui::SecretKeeper>(*m_keychain);
        open();
    }
    void cleanup() { m_dialog.reset(); }

    void everythingHasAName()
    {
        QCOMPARE(unnamedIn(*m_dialog), QStringList());
        QVERIFY(find<QRadioButton>("networkSystem")->isChecked());
        QVERIFY(!find("networkHost")->isEnabled());
        QVERIFY(standAsInABox(find<QPushButton>("networkSave"), find<QPushButton>("networkClose")));
        picture("network-system");
    }

    void triedCorrectedAndKept()
    {
        store::Database database(m_folder.filePath(u"countersign.sqlite"_s));
        store::AuditLog log(database, m_folder.path());
        ui::followNetwork(*m_network, log);
        fill(u"wrong"_s);
        press("networkTest");
        QVERIFY(!find("networkTest")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"does not accept the user name"_s), 15'000);
        QCOMPARE(find<QLineEdit>("networkHost")->text(), u"127.0.0.1"_s);
        QCOMPARE(find<QSpinBox>("networkPort")->value(), int(m_squid.port()));
        picture("network-refused");
        QCOMPARE(m_network->proxy(), ProxySettings()); // only tried

        type("networkPassword", Squid::password);
        press("networkTest");
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"It works: service.test answers."_s), 15'000);
        picture("network-works");

        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        press("networkSave");
        QTRY_COMPARE(accepted.size(), 1);
        const ProxySettings kept = m_network->proxy();
        QCOMPARE(kept.mode, ProxySettings::Mode::Manual);
        QCOMPARE(kept.user, Squid::user);
        using Secret = store::SecretResult<QString>;
        const auto secret = [&] {
            const auto read = answerOf<Secret>([&](QObject *context, std::function<void(Secret)> done) {
                m_keychain->read(kept.secretKey(), context, std::move(done));
            });
            return read && *read ? **read : QString();
        };
        QTRY_COMPARE(secret(), Squid::password);

        // Where everything goes now is in the audit log, and neither the user nor the password
        const auto logged = [this] {
            return store::AuditFile(m_folder.path()).newest(10).value_or(QList<store::AuditEntry>());
        };
        QTRY_COMPARE(logged().size(), 1);
        QCOMPARE(logged().first().event, store::auditWord(store::AuditEvent::NetworkChanged));
        QCOMPARE(logged().first().detail,
                 (QMap<QString, QString>{{u"proxy"_s, u"manual"_s},
                                         {u"host"_s, u"127.0.0.1"_s},
                                         {u"port"_s, QString::number(m_squid.port())}}));
        const QSignalSpy changed(m_network.get(), &tasks::Network::changed);
        m_network->use(kept);
        QCOMPARE(changed.size(), 0); // nothing is written where nothing changed

        // Open again: the password is not shown, and is used all the same
        reopen();
        QVERIFY(find<QRadioButton>("networkManual")->isChecked());
        QTRY_VERIFY(!find<QLineEdit>("networkPassword")->placeholderText().isEmpty());
        QVERIFY(find<QLineEdit>("networkPassword")->text().isEmpty());
        press("networkTest");
        QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"answers"_s), 15'000);

        // Another user: what is kept is not for him; and when it is saved, the old password is gone
        type("networkUser", u"somebody"_s);
        find<QLineEdit>("networkHost")->setFocus();
        QTRY_VERIFY(find<QLineEdit>("networkPassword")->placeholderText().isEmpty());
        choose("networkNone");
        press("networkSave");
        QCOMPARE(m_network->proxy().mode, ProxySettings::Mode::None);
        QTRY_COMPARE(secret(), QString());
    }

    void withoutAnAddressNothingIsSaved()
    {
        choose("networkManual");
        press("networkSave");
        QVERIFY(m_dialog->isVisible());
        QVERIFY(find<QLabel>("networkHostProblem")->isVisible());
        type("networkHost", u"not a host"_s);
        press("networkTest");
        QVERIFY(find<QLabel>("networkHostProblem")->isVisible());
        QCOMPARE(m_network->proxy(), ProxySettings());
        picture("network-problem");
    }

    //! As some pass it on. The settings and the audit log are for everybody who can read them.
    void pastedWithItsPassword()
    {
        choose("networkManual");
        type("networkHost", u"anna:s3#cret@proxy.example:3128"_s); // where it ends, nobody can tell
        press("networkSave");
        QVERIFY(m_dialog->isVisible());
        QVERIFY(find<QLabel>("networkHostProblem")->isVisible());
        type("networkHost", u"anna:s3cret%21@proxy.example:3128"_s);
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        press("networkSave");
        QTRY_COMPARE(accepted.size(), 1);
        const ProxySettings kept = m_network->proxy();
        QCOMPARE(kept.host, u"proxy.example"_s);
        QCOMPARE(kept.port, quint16(3128));
        QCOMPARE(kept.user, u"anna"_s);
        using Secret = store::SecretResult<QString>;
        const auto password = answerOf<Secret>([&](QObject *context, std::function<void(Secret)> done) {
            m_keychain->read(kept.secretKey(), context, std::move(done));
        });
        QVERIFY(password && *password);
        QCOMPARE(**password, u"s3cret!"_s);
        m_settings->sync();
        QFile file(m_folder.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray settings = file.readAll();
        QVERIFY(settings.contains("proxy.example") && !settings.contains("s3cret"));
    }

    void theAuthoritiesAreTold()
    {
        QVERIFY(find<QLabel>("networkAuthorities")->text().contains(m_certificates.path(u"authority"_s)));
        m_certificates.write(u"broken.pem"_s, u"hello"_s);
        open(m_certificates.path(u"broken"_s));
        QVERIFY2(find<QLabel>("networkAuthorities")->text().contains(u"no certificate"_s),
                 qPrintable(find<QLabel>("networkAuthorities")->text()));
        open(m_certificates.path(u"nothing"_s));
        QVERIFY(find<QLabel>("networkAuthorities")->text().contains(u"An administrator can add"_s));
    }

    void accountsLeadHere()
    {
        store::ProfileStore profiles(m_folder.filePath(u"profiles.ini"_s));
        ui::ProfilesDialog accounts(profiles, *m_secrets, [](const auto &...) {});
        auto *button = accounts.findChild<QPushButton *>(u"profileNetwork"_s);
        QVERIFY(button->isHidden()); // nothing to lead to
        int asked = 0;
        accounts.offerNetwork([&asked] { ++asked; });
        accounts.show();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked, 1);
        QCOMPARE(unnamedIn(accounts), QStringList());
        if (const QString folder = qEnvironmentVariable("COUNTERSIGN_PICTURES"); !folder.isEmpty())
            accounts.grab().save(folder + u"/network-accounts.png"_s);
    }

    //! What is kept for one proxy reaches no other, whatever is typed while the keychain thinks.
    void anotherProxyIsTypedMeanwhile()
    {
        ThinkingStore keychain;
        ui::SecretKeeper secrets(keychain);
        const ProxySettings squid{.mode = ProxySettings::Mode::Manual,
                                  .host = u"127.0.0.1"_s,
                                  .port = m_squid.port(),
                                  .user = Squid::user};
        keychain.keep(squid.secretKey(), Squid::password);
        m_dialog.reset();
        m_network =
            std::make_unique<tasks::Network>(*m_settings, secrets, m_certificates.path(u"authority"_s));
        m_network->use(squid);
        m_dialog = std::make_unique<ui::NetworkDialog>(
            *m_network, secrets, QUrl(u"https://service.test:%1/sign"_s.arg(m_front->serverPort())));
        m_dialog->show();
        press("networkTest");
        type("networkHost", u"elsewhere.invalid"_s);
        keychain.answer();
        QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty() && find("networkTest")->isEnabled(), 15'000);
        QVERIFY2(message().contains(u"It works"_s), qPrintable(message()));

        type("networkHost", squid.host);
        type("networkPassword", u"new"_s);
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        press("networkSave");
        type("networkHost", u"elsewhere.invalid"_s);
        keychain.answer();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(m_network->proxy().host, squid.host);
        QCOMPARE(keychain.kept(squid.secretKey()), u"new"_s);
        m_dialog.reset();
        m_network.reset(); // they asked the keychain of this
    }

    //! The same for an account's secret and the hosts of others.
    void anotherAccountIsShownMeanwhile()
    {
        ThinkingStore keychain;
        ui::SecretKeeper secrets(keychain);
        QFile::remove(m_folder.filePath(u"profiles.ini"_s));
        store::ProfileStore profiles(m_folder.filePath(u"profiles.ini"_s));
        const domain::Profile one = accountAt(u"one.test"_s), two = accountAt(u"two.test"_s);
        QVERIFY(profiles.save(one) && profiles.save(two));
        keychain.keep(one.id, u"secret of one"_s);
        QList<std::pair<QUrl, QString>> tried;
        ui::ProfilesDialog::Tested tested;
        ui::ProfilesDialog accounts(
            profiles, secrets,
            [&](const domain::Profile &profile, const QString &secret, QObject *, const auto &done) {
                tried.append({profile.apiUrl, secret});
                tested = done;
            });
        accounts.show();
        const auto button = [&](const char *name) {
            return accounts.findChild<QPushButton *>(QLatin1String(name));
        };
        const auto *message = accounts.findChild<ui::InlineMessage *>();
        accounts.selectProfile(one.id);
        keychain.answer();
        QTest::mouseClick(button("profileTest"), Qt::LeftButton);
        accounts.findChild<QLineEdit *>(u"profileApiUrl"_s)->setText(u"https://three.test/sign"_s);
        keychain.answer();
        QTRY_COMPARE(tried.size(), 1);
        QCOMPARE(tried.first(), std::pair(one.apiUrl, u"secret of one"_s));
        accounts.selectProfile(two.id);
        tested(tasks::ConnectionTest::Part::None, {}, 0);
        QVERIFY(message->isHidden()); // two was not tested
        QVERIFY(button("profileTest")->isEnabled());

        accounts.selectProfile(one.id);
        keychain.answer();
        QTest::mouseClick(button("profileTest"), Qt::LeftButton);
        accounts.selectProfile(two.id);
        keychain.answer();
        QTRY_VERIFY(button("profileTest")->isEnabled());
        QCOMPARE(tried.size(), 1);

        accounts.selectProfile(one.id);
        accounts.findChild<QLineEdit *>(u"profileSecret"_s)->setText(u"new"_s);
        QSignalSpy chosen(&accounts, &ui::ProfilesDialog::profileChosen);
        QTest::mouseClick(button("profileSave"), Qt::LeftButton);
        accounts.selectProfile(two.id);
        keychain.answer();
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<domain::Profile>().id, one.id);
        QCOMPARE(keychain.kept(one.id), u"new"_s);
    }

    void closedWhileItTries()
    {
        fill(u"wrong"_s);
        press("networkTest");
        m_dialog.reset();
        QCOMPARE(m_network->proxy(), ProxySettings());
    }
};

QTEST_MAIN(TestUiNetwork)
#include "tst_ui_network.moc"
