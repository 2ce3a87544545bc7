// Run by support/with-keyring.sh, one function beside one kind of keychain; see cmake/sealing.cmake.
#include "models/drafttablemodel.h"
#include "store/datafolder.h"
#include "store/draftstore.h"
#include "store/keychainsecretstore.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "support/answer.h"
#include "support/pictures.h"
#include "tasks/account.h"
#include "ui/accounts/datakeymessage.h"
#include "ui/accounts/welcomepage.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/batchhold.h"
#include "ui/program.h"
#include "ui/workspace.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using store::StoreResult;

//! The program beside a keychain that has its key, has lost it, or is not there.
class TestUiDataKey : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home = std::make_unique<QTemporaryDir>();
    std::unique_ptr<ui::Program> m_program;

    [[nodiscard]] store::DataFolder folder() const
    {
        return store::DataFolder::open(m_home->filePath(u"data"_s)).value();
    }
    //! An account that nobody answers: what is kept here is what this is about.
    void makeAccount()
    {
        const domain::Profile profile{u"p"_s,
                                      u"Acme"_s,
                                      u"PRODUCTION"_s,
                                      QUrl(u"http://127.0.0.1:1/sign"_s),
                                      QUrl(u"http://127.0.0.1:1/token"_s),
                                      u"client"_s};
        QVERIFY(store::ProfileStore(folder().profiles()).save(profile));
        store::Settings(folder().settings()).setLastProfileId(profile.id);
    }
    void start()
    {
        m_program.reset();
        ui::CommandLine line;
        line.dataDir = m_home->filePath(u"data"_s);
        m_program = std::make_unique<ui::Program>(line);
        QCOMPARE(m_program->problem(), QString());
        m_program->show();
    }
    [[nodiscard]] ui::MainWindow &window() const { return m_program->window(); }
    [[nodiscard]] ui::DataKeyMessage *message() const { return window().findChild<ui::DataKeyMessage *>(); }
    void click(const char *button)
    {
        auto *found = message()->findChild<QPushButton *>(QLatin1String(button));
        QVERIFY(found && found->isVisible());
        QTest::mouseClick(found, Qt::LeftButton);
    }
    [[nodiscard]] QList<store::DraftRecord> drafts()
    {
        const auto found = answerOf<StoreResult<QList<store::DraftRecord>>>([&](QObject *context, auto done) {
            window().account()->drafts().all(store::DraftRecord::Kind::Draft, context, done);
        });
        return found && *found ? **found : QList<store::DraftRecord>();
    }
    [[nodiscard]] QString stateOfDraft()
    {
        window().workspace()->showView(ui::View::Drafts);
        auto *table = window().findChild<QTableView *>(u"draftsTable"_s);
        return table && table->model()->rowCount() == 1
                   ? table->model()->index(0, int(models::DraftTableModel::Column::State)).data().toString()
                   : QString();
    }

private Q_SLOTS:
    void unlocked()
    {
        makeAccount();
        start();
        QTRY_VERIFY(window().workspace());
        QVERIFY(message()->isHidden());
        const auto kept = answerOf<StoreResult<void>>([&](QObject *context, auto done) {
            window().account()->drafts().save(
                {.id = u"d1"_s, .profileId = u"p"_s, .name = u"Lease"_s, .payload = "{}"}, context, done);
        });
        QVERIFY(kept && *kept);

        start(); // the next day
        QTRY_VERIFY(window().workspace());
        QVERIFY(message()->isHidden());
        QCOMPARE(drafts().value(0).payload, "{}");

        store::KeychainSecretStore keychain;
        QVERIFY(answerOf<store::SecretResult<void>>([&](QObject *context, auto done) {
                    keychain.remove(folder().keyEntry(), context, done);
                }).value());
        start();
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(!window().workspace()); // nothing is opened over a person's head
        QVERIFY(!window().findChild<ui::WelcomePage *>()->isEnabled()); // nor by a person who did not read
        const auto canBeClosed = [this] {
            return message()->findChild<QToolButton *>(u"inlineMessageClose"_s)->isVisible();
        };
        QVERIFY(!canBeClosed());                                       // there would be no way on
        QCOMPARE(message()->tone(), ui::InlineMessage::Tone::Warning); // nothing is lost
        support::picture(window(), u"key-missing"_s);
        click("inlineMessageRetry");
        QTRY_VERIFY(message()->isVisible());
        click("inlineMessageAction");
        QTRY_VERIFY(window().workspace());
        QVERIFY(window().workspace()->isEnabled());
        QVERIFY(canBeClosed());
        QTRY_COMPARE(stateOfDraft(), u"Cannot be read"_s);
        QVERIFY(drafts().value(0).isSealedAway);
        QCOMPARE(message()->tone(), ui::InlineMessage::Tone::Error); // what is written now is
        support::picture(window(), u"key-gone-on"_s);

        click("inlineMessageAction");
        auto *question = window().findChild<QMessageBox *>(u"newKeyQuestion"_s);
        QVERIFY(question);
        QTRY_VERIFY(question->isVisible());
        support::picture(*question, u"key-new"_s);
        QTest::keyClick(question, Qt::Key_Escape); // the safe way out
        QTRY_VERIFY(!window().findChild<QMessageBox *>(u"newKeyQuestion"_s));
        QVERIFY(message()->isVisible());
        // the account is opened again by the key, but not over what has some seconds left
        const QPointer<ui::Workspace> without = window().workspace();
        without->showView(ui::View::Batches);
        ui::BatchHold &held = *without->batches()->grid()->heldBatch();
        held.hold(u"batch"_s, u"people"_s, 2, 600'000);
        click("inlineMessageAction");
        question = window().findChild<QMessageBox *>(u"newKeyQuestion"_s);
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(message()->isHidden());
        QVERIFY(without);
        QVERIFY(held.isHolding());
        held.undo();
        QTRY_VERIFY(!without);
        QVERIFY(window().workspace());

        start();
        QTRY_VERIFY(window().workspace());
        QVERIFY(message()->isHidden());
        QVERIFY(drafts().value(0).isSealedAway); // and is still there
    }

    void noBus()
    {
        makeAccount();
        start();
        QTRY_VERIFY(window().workspace());
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(message()->text().contains(u"keychain"_s));
        QVERIFY(message()->text().contains(u"not found by their names"_s)); // as tst_sealing shows
        support::picture(window(), u"key-none"_s);
        const QPointer<ui::Workspace> before = window().workspace();
        click("inlineMessageRetry"); // there is still none
        message()->dismiss();
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(before && window().workspace() == before); // what is written in it is not lost
    }
};

QTEST_MAIN(TestUiDataKey)
#include "tst_ui_datakey.moc"
