// The accounts dialog over real keychains (with-keyring.sh) and a real sandbox, and the welcome page.
#include "store/keychainsecretstore.h"
#include "store/profilestore.h"
#include "support/accessiblechecker.h"
#include "support/buttonplaces.h"
#include "support/keyring.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/sandboxprocess.h"
#include "support/windowpatience.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/accounts/welcomepage.h"
#include "ui/widgets/inlinemessage.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

const QString service = u"countersign-test"_s;

//! Takes every call and answers none, as a keychain that hangs.
class Silence : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

//! What another program sees in the keychain.
QByteArray seenOutside(const QString &key)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, key, u"server"_s, service});
    tool.waitForFinished();
    return tool.readAllStandardOutput();
}

//! The dialog with all that it stands on.
struct Accounts
{
    QTemporaryDir home;
    store::KeychainSecretStore keychain{service};
    ui::SecretKeeper secrets{keychain};
    store::ProfileStore profiles{home.filePath(u"profiles.ini"_s)};
    std::unique_ptr<ui::ProfilesDialog> dialog;

    Accounts()
    {
        keychain.setTimeout(std::chrono::milliseconds(1500 * support::patience()));
        open();
    }
    void open()
    {
        dialog = std::make_unique<ui::ProfilesDialog>(
            profiles, secrets,
            [](const domain::Profile &profile, const QString &secret, QObject *context,
               const ui::ProfilesDialog::Tested &done) {
                auto *test = new tasks::ConnectionTest(profile, secret, context);
                QObject::connect(test, &tasks::ConnectionTest::finished, context, [test, done] {
                    done(test->failedPart(), test->error(), test->clockAheadSeconds());
                });
                test->start();
            });
        dialog->show();
    }
    template <typename T = QWidget>
    T *find(const char *name) const
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void fill(const domain::Profile &profile, const QString &secret) const
    {
        type("profileName", profile.name);
        type("profileEnvironment", profile.environmentLabel);
        type("profileApiUrl", profile.apiUrl.toString());
        type("profileTokenUrl", profile.tokenUrl.toString());
        type("profileClientId", profile.clientId);
        type("profileSecret", secret);
    }
    void press(const char *button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    QString message() const
    {
        const auto *message = dialog->findChild<ui::InlineMessage *>();
        return message->isHidden() ? QString() : message->text();
    }
    QByteArray everythingOnDisk() const
    {
        QFile file(home.filePath(u"profiles.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString secretOf(const QString &id)
    {
        QString found = u"no answer"_s;
        bool isThere = false;
        secrets.read(id, &profiles, [&](const store::SecretResult<QString> &secret) {
            found = secret.value_or(u"none"_s);
            isThere = true;
        });
        (void)support::waitFor([&isThere] { return isThere; });
        return found;
    }
};

} // namespace

class TestUiAccounts : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;

    //! Save fails for want of a keychain; Retry does again what failed, and the person can go on without.
    void cannotKeep(const QString &words)
    {
        Accounts accounts;
        QSignalSpy chosen(accounts.dialog.get(), &ui::ProfilesDialog::profileChosen);
        const domain::Profile profile = m_sandbox.profile();
        accounts.fill(profile, m_sandbox.secret());
        accounts.press("profileSave");
        QTRY_VERIFY2_WITH_TIMEOUT(accounts.message().contains(words), qPrintable(accounts.message()), 15000);
        support::picture(*accounts.dialog,
                         u"accounts-"_s + QString::fromLatin1(QTest::currentTestFunction()));
        QVERIFY(accounts.profiles.list().isEmpty());
        auto *retry = accounts.find<QPushButton>("inlineMessageRetry");
        auto *keep = accounts.find<QPushButton>("inlineMessageAction");
        QVERIFY(retry->isVisible() && keep->isVisible());
        QVERIFY(keep->text().contains(u"this run only"_s));
        QTest::mouseClick(retry, Qt::LeftButton);
        QVERIFY(accounts.message().contains(u"keychain…"_s)); // it is asked again
        QVERIFY(!accounts.find("profileName")->isEnabled());  // what is typed now would be lost
        QTRY_VERIFY_WITH_TIMEOUT(accounts.message().contains(words), 15'000);
        QCOMPARE(chosen.size(), 0);
        accounts.type("profileSecret", QString()); // without one nothing is kept
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(chosen.size(), 0);
        accounts.type("profileSecret", m_sandbox.secret());
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        const QString id = chosen.first().first().value<domain::Profile>().id;
        QCOMPARE(accounts.secretOf(id), m_sandbox.secret());
        QVERIFY(!accounts.everythingOnDisk().contains(m_sandbox.secret().toUtf8()));
        accounts.open(); // and it says so
        QTRY_VERIFY(
            accounts.find<QLineEdit>("profileSecret")->placeholderText().contains(u"this run only"_s));
    }

    static void discard(const QMessageBox *question)
    {
        const QList<QAbstractButton *> buttons = question->buttons();
        const auto loses = [question](QAbstractButton *button) {
            return question->buttonRole(button) == QMessageBox::DestructiveRole;
        };
        const auto button = std::find_if(buttons.cbegin(), buttons.cend(), loses);
        QVERIFY(button != buttons.cend());
        QTest::mouseClick(*button, Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<domain::Profile>();
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS)), qPrintable(m_sandbox.errorText()));
    }

    void unlocked()
    {
        Accounts accounts;
        QSignalSpy chosen(accounts.dialog.get(), &ui::ProfilesDialog::profileChosen);
        support::picture(*accounts.dialog, u"accounts-new"_s);
        QVERIFY(support::standAsInABox(accounts.find<QPushButton>("profileSave"),
                                       accounts.find<QPushButton>("profileClose")));
        const domain::Profile profile = m_sandbox.profile();
        accounts.fill(profile, u"wrong"_s);
        accounts.press("profileTest");
        QTRY_VERIFY2(accounts.message().startsWith(u"The credentials fail"_s),
                     qPrintable(accounts.message()));
        support::picture(*accounts.dialog, u"accounts-credentials"_s);
        accounts.type("profileSecret", m_sandbox.secret());
        accounts.press("profileTest");
        QTRY_VERIFY2(accounts.message().startsWith(u"It works"_s), qPrintable(accounts.message()));
        support::picture(*accounts.dialog, u"accounts-works"_s);
        QVERIFY(accounts.profiles.list().isEmpty()); // trying keeps nothing

        accounts.press("profileSave");
        QTRY_COMPARE(chosen.size(), 1);
        const auto saved = accounts.profiles.list().value(0);
        QCOMPARE(saved.name, profile.name);
        QCOMPARE(saved.apiUrl, profile.apiUrl);
        QCOMPARE(seenOutside(saved.id), m_sandbox.secret().toUtf8());
        QVERIFY(!accounts.everythingOnDisk().contains(m_sandbox.secret().toUtf8()));

        accounts.open();
        auto *secret = accounts.find<QLineEdit>("profileSecret");
        QTRY_VERIFY(secret->placeholderText().contains(u"Kept in the keychain"_s));
        QCOMPARE(secret->text(), QString()); // never shown again
        accounts.press("profileTest");       // with the one that is kept
        QTRY_VERIFY(accounts.message().startsWith(u"It works"_s));

        accounts.type("profileName", u"Acme"_s);
        accounts.type("profileEnvironment", u"PRODUCTION Acme"_s);
        accounts.press("profileSave"); // without a secret: it stays the one that is kept
        QTRY_COMPARE(accounts.profiles.list().value(0).name, u"Acme"_s);
        QCOMPARE(accounts.profiles.list().size(), 1);
        QCOMPARE(accounts.profiles.list().first().environmentLabel, u"PRODUCTION Acme"_s);
        QCOMPARE(accounts.profiles.list().first().id, saved.id);
        QCOMPARE(seenOutside(saved.id), m_sandbox.secret().toUtf8());

        accounts.open();
        QTRY_VERIFY(
            accounts.find<QLineEdit>("profileSecret")->placeholderText().contains(u"Kept in the keychain"_s));
        accounts.press("profileRemove");
        auto *box = accounts.find<QMessageBox>("removeQuestion");
        QCOMPARE(box->defaultButton()->text(), u"&Keep it"_s);
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(accounts.profiles.list().isEmpty());
        QCOMPARE(seenOutside(saved.id), QByteArray());
        QVERIFY(!accounts.find<QPushButton>("profileRemove")->isEnabled());
    }

    //! The disk does not take it that an account is gone: it is said, and it is there until it is gone.
    void whatStaysOnTheDisk()
    {
        Accounts accounts;
        const domain::Profile profile = m_sandbox.profile();
        bool isKept = false;
        accounts.secrets.write(
            profile.id, m_sandbox.secret(), &accounts.profiles,
            [&isKept](const store::SecretResult<void> &kept) { isKept = kept.has_value(); });
        QTRY_VERIFY(isKept);
        QVERIFY(accounts.profiles.save(profile));
        accounts.open();
        QTRY_VERIFY(
            accounts.find<QLineEdit>("profileSecret")->placeholderText().contains(u"Kept in the keychain"_s));
        const QString file = accounts.home.filePath(u"profiles.ini"_s);
        QVERIFY(QFile::rename(file, file + u".aside"_s));
        QVERIFY(QDir(accounts.home.path()).mkdir(u"profiles.ini"_s)); // nothing can be written there
        accounts.press("profileRemove");
        auto *box = accounts.find<QMessageBox>("removeQuestion");
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY2(accounts.message().contains(u"could not be written to disk"_s),
                     qPrintable(accounts.message()));
        QCOMPARE(accounts.profiles.list().size(), 1);
        QCOMPARE(accounts.find<QListWidget>("profileList")->count(), 1);

        QVERIFY(QDir(accounts.home.path()).rmdir(u"profiles.ini"_s));
        QVERIFY(QFile::rename(file + u".aside"_s, file));
        accounts.press("inlineMessageRetry");
        QTRY_COMPARE(accounts.find<QListWidget>("profileList")->count(), 0);
        QVERIFY(store::ProfileStore(file).list().isEmpty());
    }

    void locked() { cannotKeep(u"keychain is locked"_s); }

    //! Save fails; the person opens the keychain, and Retry is all that is left to do.
    void retryOfSaving()
    {
        Accounts accounts;
        QSignalSpy chosen(accounts.dialog.get(), &ui::ProfilesDialog::profileChosen);
        accounts.fill(m_sandbox.profile(), m_sandbox.secret());
        accounts.press("profileSave");
        QTRY_VERIFY2_WITH_TIMEOUT(accounts.message().contains(u"keychain is locked"_s),
                                  qPrintable(accounts.message()), 15000);
        QCOMPARE(support::unlockKeyring(), QString());
        accounts.press("inlineMessageRetry");
        QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, 15'000);
        const QString id = chosen.first().first().value<domain::Profile>().id;
        QCOMPARE(accounts.profiles.list().value(0).id, id);
        QCOMPARE(seenOutside(id), m_sandbox.secret().toUtf8());
        QVERIFY(!accounts.secrets.isForThisRun(id));
        QCOMPARE(accounts.secretOf(id), m_sandbox.secret());
        accounts.open();
        QTRY_VERIFY(
            accounts.find<QLineEdit>("profileSecret")->placeholderText().contains(u"Kept in the keychain"_s));
        accounts.press("profileTest"); // with the one that is kept
        QTRY_VERIFY2(accounts.message().startsWith(u"It works"_s), qPrintable(accounts.message()));
    }

    //! The secret of an account that is there cannot be read, until the person opens the keychain.
    void retryOfReading()
    {
        Accounts accounts;
        domain::Profile profile = m_sandbox.profile();
        profile.id = u"profile"_s; // with-keyring.sh left a secret for it
        QVERIFY(accounts.profiles.save(profile));
        accounts.open();
        const auto *secret = accounts.find<QLineEdit>("profileSecret");
        QTRY_VERIFY(accounts.find<QPushButton>("inlineMessageRetry")->isVisible());
        QVERIFY2(accounts.message().contains(u"locked"_s), qPrintable(accounts.message()));
        QVERIFY(!secret->placeholderText().contains(u"Kept in the keychain"_s));
        QCOMPARE(support::unlockKeyring(), QString());
        accounts.press("inlineMessageRetry");
        QTRY_VERIFY(secret->placeholderText().contains(u"Kept in the keychain"_s));
        QCOMPARE(accounts.message(), QString());
        QCOMPARE(accounts.secretOf(profile.id), u"kept"_s);
    }

    void noKeychain() { cannotKeep(u"no keychain"_s); }

    void hanging()
    {
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silence"_s);
        Silence silence;
        QVERIFY(bus.registerVirtualObject(u"/"_s, &silence, QDBusConnection::SubPath));
        QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
        cannotKeep(u"did not answer"_s);
    }

    void form()
    {
        Accounts accounts;
        const QStringList unnamed = support::unnamedIn(*accounts.dialog);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        const auto problem = [&](const char *field) {
            const auto *label = accounts.find<QLabel>(field);
            return label->isVisible() ? label->text() : QString();
        };
        QVERIFY(support::becomesActive(accounts.dialog.get()));
        int looked = 0; // on a screen with other pixels the last letter is not cut off
        for (const QLabel *label : accounts.dialog->findChildren<QLabel *>())
            if (label->buddy() && label->isVisible()) {
                ++looked;
                QVERIFY2(label->width() > label->sizeHint().width(), qPrintable(label->text()));
            }
        QVERIFY(looked >= 6);
        QVERIFY(problem("profileNameProblem").isEmpty()); // nobody is told off before typing
        accounts.press("profileSave");
        QVERIFY(!problem("profileNameProblem").isEmpty() && !problem("profileSecretProblem").isEmpty());
        QVERIFY(problem("profileNameProblem").startsWith(u"⚠ "_s)); // it looks like no hint
        QCOMPARE(QApplication::focusWidget(), accounts.find<QLineEdit>("profileName"));
        support::picture(*accounts.dialog, u"accounts-incomplete"_s);
        accounts.fill(m_sandbox.profile(), u"x"_s);
        QVERIFY(problem("profileNameProblem").isEmpty() && problem("profileSecretProblem").isEmpty());
        // The secret would go there in the clear.
        for (const QString &bad :
             {u"http://example.com/sign"_s, u"ftp://example.com"_s, u"example.com"_s, u"https://"_s}) {
            accounts.type("profileApiUrl", bad);
            QVERIFY2(problem("profileApiUrlProblem").contains(u"https://"_s), qPrintable(bad));
        }
        // It would lie in a file, and the service is asked at no such address.
        accounts.type("profileApiUrl", u"https://me:hunter2@example.com/sign"_s);
        QVERIFY(problem("profileApiUrlProblem").contains(u"password"_s));
        accounts.type("profileTokenUrl", u"https://me:hunter2@example.com/token"_s);
        QVERIFY(problem("profileTokenUrlProblem").contains(u"password"_s));
        accounts.press("profileSave");
        QVERIFY(!accounts.everythingOnDisk().contains("hunter2"));
        accounts.press("profileTest");
        QVERIFY(accounts.message().isEmpty());
        QTcpServer nobody; // a port where nobody listens
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const auto port = nobody.serverPort();
        nobody.close();
        accounts.type("profileApiUrl", u"http://127.0.0.1:%1/sign"_s.arg(port));
        accounts.type("profileTokenUrl", u"http://127.0.0.1:%1/token"_s.arg(port));
        accounts.type("profileName", QString()); // a test needs no name
        accounts.press("profileTest");
        QTRY_VERIFY2(accounts.message().startsWith(u"The address fails"_s), qPrintable(accounts.message()));
        QVERIFY(accounts.find<QPushButton>("inlineMessageRetry")->isVisible());
    }

    //! Escape, Close and the window's own button ask before what was typed is gone.
    void whatWasTypedIsAskedAbout()
    {
        Accounts accounts;
        const domain::Profile profile = m_sandbox.profile();
        QVERIFY(accounts.profiles.save(profile));
        const auto question = [&] { return accounts.find<QMessageBox>("accountDiscardQuestion"); };
        const std::function<void()> ways[] = {[&] { QTest::keyClick(accounts.dialog.get(), Qt::Key_Escape); },
                                              [&] { accounts.press("profileClose"); },
                                              [&] { accounts.dialog->close(); }};
        for (const auto &leave : ways) {
            accounts.open();
            QVERIFY(support::becomesActive(accounts.dialog.get()));
            leave();
            QVERIFY(!accounts.dialog->isVisible()); // nothing was changed

            accounts.open();
            QVERIFY(support::becomesActive(accounts.dialog.get()));
            accounts.type("profileName", u"Acme"_s);
            leave();
            QVERIFY(accounts.dialog->isVisible());
            QVERIFY(question() && question()->isVisible());
            QCOMPARE(question()->defaultButton()->text(), u"&Keep editing"_s);
            QTest::keyClick(question(), Qt::Key_Return);
            QTRY_VERIFY(!question());
            QVERIFY(accounts.dialog->isVisible());
            QCOMPARE(accounts.find<QLineEdit>("profileName")->text(), u"Acme"_s);
            accounts.type("profileName", profile.name); // it is as it was
            leave();
            QVERIFY(!accounts.dialog->isVisible());
        }

        accounts.open();
        QVERIFY(support::becomesActive(accounts.dialog.get()));
        accounts.type("profileSecret", u"new"_s);
        QTest::keyClick(accounts.dialog.get(), Qt::Key_Escape);
        QVERIFY(question());
        support::picture(*question(), u"accounts-discard"_s);
        discard(question());
        QTRY_VERIFY(!accounts.dialog->isVisible());
        QCOMPARE(accounts.profiles.list().value(0).name, profile.name);
        QCOMPARE(accounts.secretOf(profile.id), u"none"_s);
    }

    //! The same for the way to another account.
    void whatWasTypedIsAskedAboutBeforeAnother()
    {
        Accounts accounts;
        domain::Profile profile = m_sandbox.profile();
        QVERIFY(accounts.profiles.save(profile));
        profile.id = u"other"_s;
        profile.name = u"Other"_s;
        QVERIFY(accounts.profiles.save(profile));
        accounts.open();
        QVERIFY(support::becomesActive(accounts.dialog.get()));
        const auto question = [&] { return accounts.find<QMessageBox>("accountDiscardQuestion"); };
        const auto name = [&] { return accounts.find<QLineEdit>("profileName")->text(); };
        const auto *list = accounts.find<QListWidget>("profileList");
        const auto clickOn = [list](int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualItemRect(list->item(row)).center());
        };
        QCOMPARE(list->count(), 2);
        const int shown = list->currentRow(), another = 1 - shown;
        const QString first = name(), second = accounts.profiles.list().value(another).name;
        accounts.type("profileName", u"Acme"_s);
        clickOn(another);
        QTRY_VERIFY(question());
        QCOMPARE(list->currentRow(), shown); // whose fields these are
        QVERIFY(list->item(shown)->isSelected() && !list->item(another)->isSelected());
        QTest::keyClick(question(), Qt::Key_Return);
        QTRY_VERIFY(!question());
        QCOMPARE(name(), u"Acme"_s);
        accounts.press("profileNew");
        QVERIFY(question());
        QTest::keyClick(question(), Qt::Key_Return);
        QTRY_VERIFY(!question());
        QCOMPARE(name(), u"Acme"_s);
        clickOn(another);
        QTRY_VERIFY(question());
        discard(question());
        QTRY_COMPARE(list->currentRow(), another);
        QCOMPARE(name(), second);
        QTRY_VERIFY(!question());
        clickOn(shown); // nothing was changed
        QTRY_COMPARE(name(), first);
        QVERIFY(!question());
        QCOMPARE(list->currentRow(), shown);
    }

    void welcome()
    {
        for (const bool isDark : {false, true}) {
            support::useDarkPalette(isDark);
            ui::WelcomePage page;
            page.resize(1200, 780);
            page.show();
            support::picture(page, isDark ? u"welcome-dark"_s : u"welcome-light"_s);
        }
        support::useDarkPalette(false);
        ui::WelcomePage page;
        page.show();
        QVERIFY(support::becomesActive(&page));
        QSignalSpy sandbox(&page, &ui::WelcomePage::sandboxRequested);
        QSignalSpy connects(&page, &ui::WelcomePage::connectRequested);
        QTest::keyClick(&page, Qt::Key_T, Qt::AltModifier); // by its access key
        QTRY_COMPARE(sandbox.size(), 1);
        QTest::mouseClick(page.findChild<QPushButton *>(u"welcomeConnect"_s), Qt::LeftButton);
        QCOMPARE(connects.size(), 1);
        const QStringList unnamed = support::unnamedIn(page);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }
};

QTEST_MAIN(TestUiAccounts)
#include "tst_ui_accounts.moc"
