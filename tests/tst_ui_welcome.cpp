// The page before there is an account: what it says is needed, where that is found, and what its buttons
// open.
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/welcomepage.h"
#include "ui/sessions/sessionspane.h"
#include "ui/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTextDocument>
#include <QWindow>

using namespace Qt::StringLiterals;

class TestUiWelcome : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;
    QList<QUrl> m_opened;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::WelcomePage *page() const { return window().findChild<ui::WelcomePage *>(); }
    [[nodiscard]] ui::ProfilesDialog *dialog() const
    {
        auto *found = window().findChild<ui::ProfilesDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }
    //! As it is read: without the marks.
    static QString read(const QLabel &label)
    {
        QTextDocument document;
        Qt::mightBeRichText(label.text()) ? document.setHtml(label.text())
                                          : document.setPlainText(label.text());
        return document.toPlainText();
    }
    //! The text that begins so, in full and in sight.
    [[nodiscard]] QLabel *labelOf(const QString &beginning) const
    {
        for (auto *label : page()->findChildren<QLabel *>())
            if (label->isVisible() && read(*label).startsWith(beginning))
                return label;
        return nullptr;
    }
    void clickOn(QWidget *widget) const
    {
        QVERIFY(widget && widget->isVisible());
        QTest::mouseClick(window().windowHandle(), Qt::LeftButton, {},
                          widget->mapTo(&window(), widget->rect().center()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 5));
        QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_s); }
    void init()
    {
        m_opened.clear();
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        QVERIFY(support::becomesActive(&window()));
        QVERIFY(page() && page()->isVisible());
    }
    void cleanup() { m_program.reset(); }

    void saysWhatIsNeededAndWhereItIs()
    {
        const auto *needed = labelOf(u"You need"_s);
        QVERIFY(needed);
        QCOMPARE(read(*needed),
                 u"You need an API client with the permission “Signature API”:\n"
                 "Sign in at dashboard.signicat.com.\n"
                 "Open API clients and create one; its name is the client ID.\n"
                 "Give it the permission “Signature API” and make a client secret. It is shown once.\n"
                 "The secret is kept in this computer's keychain, never in a file."_s);
        const auto *sandbox = labelOf(u"Everything stays on this computer"_s);
        QVERIFY(sandbox);
        QCOMPARE(read(*sandbox),
                 u"Everything stays on this computer and nobody is contacted. Example sessions in every "
                 "state are waiting; you play the signers yourself. No account needed."_s);
        QVERIFY(labelOf(u"Welcome to Countersign"_s));
        QVERIFY(labelOf(
            u"Prepare documents, send them for signing, follow them and collect the signed files."_s));
        QCOMPARE(page()->findChild<QPushButton *>(u"welcomeConnect"_s)->text(),
                 u"&Connect your Signicat account"_s);
        for (const QLabel *label : {needed, sandbox}) // no line of it is cut off
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(read(*label)));
    }

    void whereItIsIsOneClickAway()
    {
        auto *needed = labelOf(u"You need"_s);
        QVERIFY(needed);
        // Where a line of it is drawn is the label's own affair: a click here and there until one meets the
        // link.
        for (int y = 2; y < needed->height() && m_opened.isEmpty(); y += 6)
            for (int x = 2; x < needed->width() && m_opened.isEmpty(); x += 12)
                QTest::mouseClick(needed, Qt::LeftButton, {}, {x, y});
        QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://dashboard.signicat.com"_s)});
    }

    void connectOpensTheAccounts_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by a click") << false;
        QTest::newRow("by its access key") << true;
    }
    void connectOpensTheAccounts()
    {
        QFETCH(const bool, byKey);
        QVERIFY(!dialog());
        if (byKey)
            QTest::keyClick(window().windowHandle(), Qt::Key_C, Qt::AltModifier);
        else
            clickOn(page()->findChild<QPushButton *>(u"welcomeConnect"_s));
        QTRY_VERIFY(dialog());
        QVERIFY(dialog()->isModal());
        support::picture(*dialog(), u"welcome-accounts"_s);
        // There is one already, and it is a new one that is wanted: nothing is chosen, nothing filled in.
        const auto *list = dialog()->findChild<QListWidget *>(u"profileList"_s);
        QCOMPARE(list->count(), 1);
        QVERIFY(list->selectedItems().isEmpty());
        for (const char *field : {"profileName", "profileClientId", "profileSecret"})
            QCOMPARE(dialog()->findChild<QLineEdit *>(QLatin1String(field))->text(), QString());
        dialog()->activateWindow();
        QVERIFY(support::becomesActive(dialog()));
        QTRY_COMPARE(QApplication::focusWidget(), dialog()->findChild<QLineEdit *>(u"profileName"_s));
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(page()->isVisible()); // and nothing came of it
        QVERIFY(!window().workspace());
    }

    void anAccountThatIsMadeIsOpened()
    {
        clickOn(page()->findChild<QPushButton *>(u"welcomeConnect"_s));
        QTRY_VERIFY(dialog());
        const domain::Profile profile = m_sandbox.profile();
        const std::pair<const char *, QString> fields[] = {{"profileName", u"Second"_s},
                                                           {"profileEnvironment", u"TEST"_s},
                                                           {"profileApiUrl", profile.apiUrl.toString()},
                                                           {"profileTokenUrl", profile.tokenUrl.toString()},
                                                           {"profileClientId", profile.clientId},
                                                           {"profileSecret", m_sandbox.secret()}};
        for (const auto &[name, text] : fields) {
            auto *field = dialog()->findChild<QLineEdit *>(QLatin1String(name));
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
        }
        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"profileSave"_s), Qt::LeftButton);
        QTRY_VERIFY(window().workspace());
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(!page()); // nobody needs it any more
        QVERIFY2(window().windowTitle().startsWith(u"TEST – Second"_s), qPrintable(window().windowTitle()));
    }

    //! One at most is marked, with a mark that is drawn beside an icon: that of a group.
    void theOpenAccountIsMarkedInTheMenu()
    {
        domain::Profile other = m_program->profile;
        other.id = u"other"_s;
        other.name = u"Other"_s;
        m_program->secrets.keepForThisRun(other.id, m_sandbox.secret());
        QVERIFY(m_program->profiles.save(other).has_value());
        const auto *menu = window().findChild<QMenu *>(u"accountMenu"_s);
        QVERIFY(menu);
        const auto marked = [menu] {
            QStringList names;
            for (const QAction *action : menu->actions())
                if (action->isChecked())
                    names << QString(action->text()).remove(u'&');
            return names.join(u" | "_s);
        };
        const auto trigger = [menu](const QString &name) {
            for (QAction *action : menu->actions())
                if (QString(action->text()).remove(u'&').endsWith(name))
                    return action->trigger();
        };
        QCOMPARE(marked(), QString());
        trigger(u" – Other"_s);
        QTRY_VERIFY(window().workspace());
        QVERIFY2(marked().endsWith(u" – Other"_s), qPrintable(marked()));
        const QActionGroup *group = nullptr;
        for (const QAction *action : menu->actions())
            if (action->isChecked())
                group = action->actionGroup();
        QVERIFY(group && group->isExclusive());
        trigger(u" – "_s + m_program->profile.name);
        QVERIFY2(marked().endsWith(u" – "_s + m_program->profile.name), qPrintable(marked()));
        trigger(u"Built-in sandbox"_s); // which is not there in a moment: here it never comes
        QVERIFY2(marked().endsWith(u" – "_s + m_program->profile.name), qPrintable(marked()));
        domain::Profile sandbox = other;
        sandbox.id = domain::builtInSandboxId();
        m_program->secrets.keepForThisRun(sandbox.id, m_sandbox.secret());
        window().openProfile(sandbox);
        QCOMPARE(marked(), u"Built-in sandbox"_s);
        window().showWelcome();
        QCOMPARE(marked(), QString());
    }

    //! What says that the account is to be checked leads there.
    void anAccountThatIsRefusedCanBeChecked()
    {
        domain::Profile refused = m_program->profile;
        refused.id = u"refused"_s;
        refused.name = u"Refused"_s;
        QVERIFY(m_program->profiles.save(refused).has_value());
        m_program->secrets.keepForThisRun(refused.id, u"not the secret"_s);
        window().openProfile(refused);
        const auto *list = window().workspace()->sessions();
        auto *settings = list->findChild<QPushButton *>(u"failedHelp"_s);
        QTRY_VERIFY(settings && settings->isVisible());
        QVERIFY(list->findChild<QLabel *>(u"failedHint"_s)->text().contains(u"Check the account"_s));
        QVERIFY(!dialog());
        clickOn(settings);
        QTRY_VERIFY(dialog());
        const auto *accounts = dialog()->findChild<QListWidget *>();
        QVERIFY(accounts && accounts->currentItem());
        QVERIFY2(accounts->currentItem()->text().startsWith(u"Refused"_s),
                 qPrintable(accounts->currentItem()->text()));
    }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened << url; }
};

QTEST_MAIN(TestUiWelcome)
#include "tst_ui_welcome.moc"
