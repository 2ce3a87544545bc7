#include "store/maskedmode.h"
#include "store/sql.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/composing.h"
#include "support/nobody.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/windowpatience.h"

#include "models/drafttablemodel.h"
#include "tasks/copysweep.h"
#include "tasks/draftjson.h"
#include "tasks/templatefile.h"
#include "ui/compose/draftkeeper.h"
#include "ui/compose/sendwindows.h"
#include "ui/compose/signerlist.h"
#include "ui/drafts/draftspane.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTableView>
#include <QToolBar>

using namespace Qt::StringLiterals;
using namespace support;
using Kind = store::DraftRecord::Kind;

//! What is written in the New session window and not sent is there tomorrow.
class TestUiDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void isKeptWhileItIsTyped();
    void whatIsNotKeptIsNotCalledKept();
    void theLastMomentIsKept();
    void whatIsSentIsNoDraftAgain();
    void untouchedLeavesNothing();
    void whatWasKeptIsNotTakenBack();
    void deletedWhileItIsOpen();
    void deletedAndTypedInAfterThat();
    void deletedAndSavedAgainWhenItIsClosed();
    void sentIsADraftNoMore();
    void refusedStaysADraft();
    void templateOfASession();
    void templateFromNothing();
    void aTemplateThatIsNotSavedHoldsItsDocuments();
    void namesThatNoUsualColumnFillsAreAskedAbout();
    void aTemplateIsNotLostByEscape();
    void ofAnotherAccountNamesBoth();
    void paneListsAndDuplicates();
    void templatesGoOutAndComeIn();
    void theFileOfATemplateNamesNobody();
    void theNameOfATemplateIsNoPath();
    void wrongTemplateFileSaysWhy();
    void oneOfSeveralFilesIsWrong();
    void unreadableTemplateFileSaysWhy_data();
    void unreadableTemplateFileSaysWhy();
    void placesThatDoNotTakeATemplate_data();
    void placesThatDoNotTakeATemplate();

private:
    QList<store::DraftRecord> kept(Kind kind = Kind::Draft)
    {
        std::optional<QList<store::DraftRecord>> records;
        m_desk.account->drafts().all(kind, this, [&records](const auto &result) { records = *result; });
        return support::waitFor([&records] { return records.has_value(); }) ? *records
                                                                            : QList<store::DraftRecord>();
    }
    void keep(const store::DraftRecord &record)
    {
        bool isDone = false;
        m_desk.account->drafts().save(record, this,
                                      [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    //! As the list does it, when it was asked for.
    void removeAll()
    {
        for (const store::DraftRecord &record : kept())
            m_desk.account->drafts().remove(record.id);
        QTRY_COMPARE(kept().size(), 0);
    }
    //! What tells that the draft was deleted; null while nothing does.
    static ui::InlineMessage *tellsOfDeletion(Composing &compose)
    {
        for (auto *message : compose.dialog.findChildren<ui::InlineMessage *>())
            if (message->isVisible() && message->text().contains(u"was deleted"_s))
                return message;
        return nullptr;
    }
    static void choose(ui::DraftsPane &pane, int row)
    {
        pane.table()->selectRow(row);
        QVERIFY(!pane.selectedIds().isEmpty());
    }
    static void trigger(QWidget &pane, const char *action)
    {
        auto *found = pane.findChild<QAction *>(QString::fromLatin1(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }

    static QString said(ui::DraftsPane &pane)
    {
        const auto *label = pane.findChild<QLabel *>(u"inlineMessageText"_s);
        return label->isVisible() ? label->text() : QString();
    }
    static void import(ui::DraftsPane &pane, const QStringList &paths)
    {
        trigger(pane, "templatesImport");
        Q_EMIT pane.findChild<QFileDialog *>(u"templatesImportDialog"_s)->filesSelected(paths);
    }

    UiFixture m_desk;
};

void TestUiDrafts::isKeptWhileItIsTyped()
{
    domain::SessionDraft written;
    {
        Composing compose(m_desk);
        QSignalSpy saved(compose.dialog.keeper(), &ui::DraftKeeper::saved);
        compose.add({m_desk.pdf(u"Avtale – Ødegård.pdf"_s)});
        compose.addSigner(u"Kari"_s, u"kari@example.no"_s);
        compose.type("composeReference", u"A-17"_s);
        written = compose.dialog.form()->draft();
        QTRY_VERIFY(!saved.isEmpty());
        QTRY_COMPARE(kept().size(), 1);
        QTRY_COMPARE(compose.widget<QLabel>("composeKept")->text(), u"Saved as a draft"_s);
        // Gone without a goodbye, as when the power goes
    }
    QTRY_COMPARE(kept().size(), 1);
    Composing again(m_desk);
    again.dialog.open(kept().first());
    QCOMPARE(again.dialog.form()->draft(), written);
    const QString title = again.dialog.windowTitle(); // no new one
    QVERIFY2(title.contains(u"Avtale – Ødegård"_s) && !title.contains(u"New"_s), qPrintable(title));
    again.type("composeTitle", u"2"_s);
    QTRY_VERIFY(again.dialog.windowTitle() != title); // it is called what is typed
    QVERIFY2(again.dialog.windowTitle().contains(again.dialog.form()->draft().common.title + u'”'),
             qPrintable(again.dialog.windowTitle()));
    QSignalSpy closed(&again.dialog, &ui::NewSessionDialog::draftKept);
    again.type("composeReference", u"b"_s);
    QTest::keyClick(&again.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!again.dialog.isVisible());
    QCOMPARE(closed.size(), 1);
    QCOMPARE(kept().size(), 1); // the same one
    QVERIFY(kept().first().payload.contains("A-17b"));
}

//! On a full disk the window stays until somebody says that what is written does not matter, or there is
//! room.
void TestUiDrafts::whatIsNotKeptIsNotCalledKept()
{
#ifdef Q_OS_UNIX
    Composing compose(m_desk);
    QSignalSpy failed(compose.dialog.keeper(), &ui::DraftKeeper::failed);
    QSignalSpy closed(&compose.dialog, &ui::NewSessionDialog::draftKept);
    QCOMPARE(kept().size(), 0); // and the database is open
    {
        const FullDisk full;
        QVERIFY(full.isIt);
        compose.type("composeReference", u"A-17"_s);
        QTRY_VERIFY(!failed.isEmpty()); // by itself, after the pause
        QTest::keyClick(&compose.dialog, Qt::Key_Escape);
        QTRY_VERIFY(compose.widget("composeDiscardQuestion"));
        QVERIFY(compose.dialog.isVisible());
        QCOMPARE(closed.size(), 0);
    }
    compose.widget<QMessageBox>("composeDiscardQuestion")->escapeButton()->click();
    QTest::keyClick(&compose.dialog, Qt::Key_Escape);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(kept().size(), 1);
    QVERIFY(kept().first().payload.contains("A-17"));
#endif
}

//! The account is left, or the program ends, before the pause after the last key is over.
void TestUiDrafts::theLastMomentIsKept()
{
    {
        Composing compose(m_desk);
        compose.type("composeReference", u"A-17"_s);
    }
    QCOMPARE(kept().size(), 1);
    QVERIFY(kept().first().payload.contains("A-17"));
    {
        Composing compose(m_desk);
        compose.type("composeReference", u"B-18"_s);
        compose.dialog.keeper()->discard();
    }
    QCOMPARE(kept().size(), 1); // what was thrown away does not come back
}

//! What could not be written before it was sent is not written when its window goes: there it would lie
//! beside the send, to be sent a second time.
void TestUiDrafts::whatIsSentIsNoDraftAgain()
{
    using Answer = store::StoreResult<void>;
    const auto change = [this](const QString &statement) {
        const auto done = answerOf<Answer>([&](QObject *context, std::function<void(Answer)> answer) {
            m_desk.database->run<void>(
                context, [statement](QSqlDatabase &database) { return store::sql::run(database, statement); },
                std::move(answer));
        });
        return done && *done;
    };
    {
        ui::DraftKeeper keeper(*m_desk.account, Kind::Draft);
        QSignalSpy failed(&keeper, &ui::DraftKeeper::failed);
        QVERIFY(
            change(u"CREATE TRIGGER refused BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        keeper.keep(domain::SessionDraft()); // sent before it would have been written
        bool isBound = false;
        keeper.bindToSend(u"send"_s, this, [&isBound](const Answer &bound) { isBound = bound.has_value(); });
        QTRY_VERIFY(isBound);
        QCOMPARE(failed.size(), 1);
        QVERIFY(change(u"DROP TRIGGER refused"_s));
    }
    QCOMPARE(kept().size(), 0);
}

void TestUiDrafts::untouchedLeavesNothing()
{
    Composing compose(m_desk);
    compose.type("composeReference", u"x"_s);
    QTest::keyClick(compose.widget("composeReference"), Qt::Key_Backspace);
    QTest::keyClick(&compose.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!compose.dialog.isVisible());
    QCOMPARE(kept().size(), 0);
}

//! A draft of yesterday is opened, typed in, and the typing taken back: the draft is still one.
void TestUiDrafts::whatWasKeptIsNotTakenBack()
{
    {
        Composing compose(m_desk);
        compose.type("composeReference", u"A-17"_s);
    }
    QCOMPARE(kept().size(), 1);
    Composing again(m_desk);
    again.dialog.open(kept().first());
    again.type("composeReference", u"x"_s);
    QTest::keyClick(again.widget("composeReference"), Qt::Key_Backspace);
    QTest::keyClick(&again.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!again.dialog.isVisible());
    QCOMPARE(kept().size(), 1);
    QVERIFY(kept().first().payload.contains("A-17\""));
}

//! The form says so, offers to save it anew, and claims nothing when it is closed.
void TestUiDrafts::deletedWhileItIsOpen()
{
    Composing compose(m_desk);
    QSignalSpy claimed(&compose.dialog, &ui::NewSessionDialog::draftKept);
    const auto *label = compose.widget<QLabel>("composeKept");
    compose.type("composeReference", u"A-17"_s);
    QTRY_COMPARE(label->text(), u"Saved as a draft"_s);
    QCOMPARE(kept().size(), 1);
    removeAll();
    QTRY_VERIFY(tellsOfDeletion(compose));
    QCOMPARE(label->text(), u"Deleted: not saved"_s);

    auto *anew = tellsOfDeletion(compose)->findChild<QPushButton *>(u"inlineMessageAction"_s);
    QVERIFY(anew && anew->isVisible());
    QTest::mouseClick(anew, Qt::LeftButton);
    QTRY_COMPARE(kept().size(), 1);
    QVERIFY(kept().first().payload.contains("A-17"));
    QTRY_COMPARE(label->text(), u"Saved as a draft"_s);
    QVERIFY(!tellsOfDeletion(compose));
    QVERIFY(!compose.widget<QAction>("composeSaveAgain")->isVisible());

    removeAll(); // what tells of it is put away; the menu still has the way back
    QTRY_VERIFY(tellsOfDeletion(compose));
    auto *close = tellsOfDeletion(compose)->findChild<QAbstractButton *>(u"inlineMessageClose"_s);
    QVERIFY(close && close->isVisible());
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!tellsOfDeletion(compose));
    QVERIFY(compose.widget<QAction>("composeSaveAgain")->isVisible());
    compose.widget<QAction>("composeSaveAgain")->trigger();
    QTRY_COMPARE(kept().size(), 1);
    QTRY_COMPARE(label->text(), u"Saved as a draft"_s);
    QVERIFY(!compose.widget<QAction>("composeSaveAgain")->isVisible());

    removeAll();
    QTRY_VERIFY(tellsOfDeletion(compose));
    QTest::keyClick(&compose.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!compose.dialog.isVisible()); // whoever deleted it was asked then
    QCOMPARE(claimed.size(), 0);
    QCOMPARE(kept().size(), 0);
}

//! What is typed after that is not lost unasked, and does not bring back by itself what somebody deleted.
void TestUiDrafts::deletedAndTypedInAfterThat()
{
    {
        Composing compose(m_desk);
        QSignalSpy claimed(&compose.dialog, &ui::NewSessionDialog::draftKept);
        compose.type("composeReference", u"A-17"_s);
        QTRY_COMPARE(kept().size(), 1);
        removeAll();
        QTRY_VERIFY(tellsOfDeletion(compose));
        compose.type("composeReference", u"b"_s);
        QTest::keyClick(&compose.dialog, Qt::Key_Escape);
        auto *question = compose.widget<QMessageBox>("composeDiscardQuestion");
        QVERIFY(question && compose.dialog.isVisible());
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!compose.dialog.isVisible());
        QCOMPARE(claimed.size(), 0);
    }
    QCOMPARE(kept().size(), 0); // nor is it written at the end
}

void TestUiDrafts::deletedAndSavedAgainWhenItIsClosed()
{
    Composing compose(m_desk);
    QSignalSpy claimed(&compose.dialog, &ui::NewSessionDialog::draftKept);
    compose.type("composeReference", u"A-17"_s);
    QTRY_COMPARE(kept().size(), 1);
    removeAll();
    QTRY_VERIFY(tellsOfDeletion(compose));
    compose.type("composeReference", u"b"_s);
    QTest::keyClick(&compose.dialog, Qt::Key_Escape);
    auto *question = compose.widget<QMessageBox>("composeDiscardQuestion");
    QVERIFY(question && compose.dialog.isVisible());
    QTest::mouseClick(question->findChild<QPushButton *>(u"lossOtherwise"_s), Qt::LeftButton);
    QTRY_VERIFY(!compose.dialog.isVisible());
    QCOMPARE(claimed.size(), 1); // as any draft that is closed
    QCOMPARE(kept().size(), 1);
    QVERIFY(kept().first().payload.contains("A-17b"));
}

void TestUiDrafts::sentIsADraftNoMore()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    QTRY_COMPARE(kept().size(), 1);
    compose.sendToTheEnd();
    QCOMPARE(compose.madeIds().size(), 1);
    QTRY_COMPARE(kept().size(), 0);
}

void TestUiDrafts::refusedStaysADraft()
{
    m_desk.relay->add("POST ^/sign/document-collections$ * answer status=403 body={\"status\":403}");
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    compose.sendToTheEnd();
    QCOMPARE(compose.madeIds().size(), 0);
    QTRY_COMPARE(kept().size(), 1);
}

void TestUiDrafts::templateOfASession()
{
    Composing compose(m_desk);
    compose.add({m_desk.pdf(u"a.pdf"_s)});
    compose.addSigner(u"Kari"_s);
    compose.click("composeInOrder");
    compose.type("composeReference", u"{name}-7"_s);
    compose.widget<QAction>("composeSaveAsTemplate")->trigger();
    auto *ask = compose.widget<QInputDialog>("composeTemplateNameDialog");
    QVERIFY(ask && ask->isVisible());
    QCOMPARE(ask->textValue(), u"a"_s);
    ask->reject();
    compose.type("composeTitle", u" for {name}"_s); // which is the name of no template
    QTRY_VERIFY(!compose.widget<QInputDialog>("composeTemplateNameDialog"));
    compose.widget<QAction>("composeSaveAsTemplate")->trigger();
    ask = compose.widget<QInputDialog>("composeTemplateNameDialog");
    QVERIFY(ask && ask->isVisible());
    QCOMPARE(ask->textValue(), u"a"_s);
    ask->setTextValue(u"Lease"_s);
    ask->accept();
    QTRY_COMPARE(kept(Kind::Template).size(), 1);
    QCOMPARE(kept(Kind::Template).first().name, u"Lease"_s);

    Composing begun(m_desk); // a new session from it
    begun.dialog.open(kept(Kind::Template).first());
    const auto draft = begun.dialog.form()->draft();
    QCOMPARE(draft.signers.size(), 0);
    QCOMPARE(draft.documents.size(), 1);
    QCOMPARE(draft.common.externalReference.value, u"{name}-7"_s);
    QCOMPARE(draft.templateId, kept(Kind::Template).first().id);
    begun.addSigner(u"Ola"_s);
    begun.addSigner(u"Per"_s); // the order of the template is that of those who come now
    QCOMPARE(begun.dialog.form()->draft().steps(), (QList{1, 2}));
    begun.dialog.form()->signers()->model()->removeSigners({1});
    begun.sendToTheEnd();
    QCOMPARE(begun.asked().last().value(u"externalReference"_s).toString(), u"Ola-7"_s);

    ui::NewSessionDialog change(*m_desk.account, *m_desk.activities, nullptr, Kind::Template);
    change.open(kept(Kind::Template).first());
    change.show();
    QVERIFY(support::becomesExposed(&change));
    QCOMPARE(unnamedIn(change).join(u'\n'), QString());
    picture(change, u"template-form"_s);
    auto *name = change.findChild<QLineEdit *>(u"composeTemplateName"_s);
    QCOMPARE(name->text(), u"Lease"_s);
    name->clear();
    auto *save = change.findChild<QPushButton *>(u"composeForward"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(change.isVisible()); // without a name it would not be found again
    QTest::keyClicks(name, u"Lease 2"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(!change.isVisible());
    QCOMPARE(kept(Kind::Template).first().name, u"Lease 2"_s);
    QCOMPARE(kept(Kind::Template).first().revision, 2);
}

void TestUiDrafts::templateFromNothing()
{
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    const QSignalSpy listed(&pane, &ui::DraftsPane::countChanged);
    ui::SendWindows windows(*m_desk.account, *m_desk.activities, &pane);
    connect(&pane, &ui::DraftsPane::newTemplateRequested, &windows, &ui::SendWindows::newTemplate);
    pane.show();
    QTRY_VERIFY(!listed.isEmpty());
    trigger(pane, "templatesNew");
    auto *made = pane.findChild<ui::NewSessionDialog *>();
    QVERIFY(made && made->isVisible());
    QTest::keyClicks(made->findChild<QLineEdit *>(u"composeTemplateName"_s), u"NDA"_s);
    QTest::keyClicks(made->findChild<QLineEdit *>(u"composeTitle"_s), u"NDA for {name}"_s);
    QTest::mouseClick(made->findChild<QPushButton *>(u"composeForward"_s), Qt::LeftButton);
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
    QTRY_COMPARE(pane.selectedIds(), QStringList{kept(Kind::Template).first().id}); // it is what is used next
    QCOMPARE(kept(Kind::Template).first().name, u"NDA"_s);
    const auto pattern = tasks::draftFromJson(kept(Kind::Template).first().payload);
    QVERIFY(pattern && pattern->dueRule);
    QCOMPARE(pattern->common.title, u"NDA for {name}"_s);
    QCOMPARE(pattern->dueRule->at, QTime(23, 59)); // not the minute at which the form was opened
    QCOMPARE(kept().size(), 0);                    // and no draft is left of it
}

//! Nothing on the disk names them before somebody saves it, which may be hours later.
void TestUiDrafts::aTemplateThatIsNotSavedHoldsItsDocuments()
{
    ui::NewSessionDialog made(*m_desk.account, *m_desk.activities, nullptr, Kind::Template);
    made.show();
    QVERIFY(support::becomesExposed(&made));
    FormHands hands(made);
    hands.add({m_desk.pdf(u"NDA.pdf"_s)});
    const QString hash = made.form()->draft().documents.value(0).sha256Hex;
    QVERIFY(m_desk.account->copies().find(hash).has_value());
    tasks::CopySweep sweep(*m_desk.account);
    sweep.setYoungest(-10);
    for (int looks = 0; looks < 2; ++looks) {
        QSignalSpy finished(&sweep, &tasks::CopySweep::finished);
        sweep.sweepNow();
        QVERIFY(support::waitFor(finished));
        QCOMPARE(finished.first().first().toStringList(), QStringList());
    }
    QVERIFY(m_desk.account->copies().find(hash).has_value());
}

//! Nothing but its button keeps it: a name that was typed is asked about, and what is as it was is not.
void TestUiDrafts::aTemplateIsNotLostByEscape()
{
    ui::NewSessionDialog empty(*m_desk.account, *m_desk.activities, nullptr, Kind::Template);
    empty.show();
    QVERIFY(support::becomesExposed(&empty));
    QTest::keyClick(&empty, Qt::Key_Escape);
    QVERIFY(!empty.isVisible());

    ui::NewSessionDialog made(*m_desk.account, *m_desk.activities, nullptr, Kind::Template);
    made.show();
    QVERIFY(support::becomesExposed(&made));
    auto *name = made.findChild<QLineEdit *>(u"composeTemplateName"_s);
    QTest::keyClicks(name, u"NDA"_s);
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(made.isVisible());
    const auto question = [&made] { return made.findChild<QMessageBox *>(u"composeTemplateQuestion"_s); };
    QVERIFY(question() && question()->isVisible());
    QTest::keyClick(question(), Qt::Key_Escape); // keeps
    QTRY_VERIFY(!question());
    QVERIFY(made.isVisible());
    QCOMPARE(name->text(), u"NDA"_s);
    QTest::mouseClick(made.findChild<QPushButton *>(u"composeClose"_s), Qt::LeftButton);
    QVERIFY(question());
    for (QAbstractButton *button : question()->buttons())
        if (question()->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    QTRY_VERIFY(!made.isVisible());
    QCOMPARE(kept(Kind::Template).size(), 0);
}

//! A slip of the hand would make a problem of every row; a column may be called so all the same.
void TestUiDrafts::namesThatNoUsualColumnFillsAreAskedAbout()
{
    ui::NewSessionDialog made(*m_desk.account, *m_desk.activities, nullptr, Kind::Template);
    made.show();
    QVERIFY(support::becomesExposed(&made));
    QTest::keyClicks(made.findChild<QLineEdit *>(u"composeTemplateName"_s), u"NDA"_s);
    QTest::keyClicks(made.findChild<QLineEdit *>(u"composeTitle"_s), u"NDA {refrence} for {name}"_s);
    const auto question = [&made] { return made.findChild<QMessageBox *>(u"composeNamesQuestion"_s); };
    const auto answer = [&question](QMessageBox::ButtonRole role) {
        for (QAbstractButton *button : question()->buttons())
            if (question()->buttonRole(button) == role)
                return QTest::mouseClick(button, Qt::LeftButton);
    };
    auto *save = made.findChild<QPushButton *>(u"composeForward"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(question() && question()->isVisible());
    QVERIFY2(question()->text().contains(u"{refrence}"_s) && !question()->text().contains(u"{name}"_s),
             qPrintable(question()->text()));
    answer(QMessageBox::RejectRole);
    QTRY_VERIFY(!question());
    QVERIFY(made.isVisible());
    QCOMPARE(kept(Kind::Template).size(), 0);
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(question());
    answer(QMessageBox::AcceptRole);
    QTRY_VERIFY(!made.isVisible());
    QCOMPARE(kept(Kind::Template).size(), 1);

    ui::NewSessionDialog again(*m_desk.account, *m_desk.activities, nullptr, Kind::Template);
    again.open(kept(Kind::Template).first()); // what was kept so is meant so
    again.show();
    QVERIFY(support::becomesExposed(&again));
    QTest::mouseClick(again.findChild<QPushButton *>(u"composeForward"_s), Qt::LeftButton);
    QTRY_VERIFY(!again.isVisible());

    Composing compose(m_desk); // of a session, it is told with what was done
    compose.type("composeTitle", u"{refrence}"_s);
    compose.widget<QAction>("composeSaveAsTemplate")->trigger();
    auto *ask = compose.widget<QInputDialog>("composeTemplateNameDialog");
    QVERIFY(ask && ask->isVisible());
    ask->setTextValue(u"Lease"_s);
    ask->accept();
    const auto isTold = [&compose] {
        for (const auto *message : compose.dialog.findChildren<ui::InlineMessage *>())
            if (message->isVisible() && message->text().contains(u"“Lease”"_s) &&
                message->text().contains(u"{refrence}"_s))
                return true;
        return false;
    };
    QTRY_VERIFY(isTold());
}

void TestUiDrafts::ofAnotherAccountNamesBoth()
{
    domain::SessionDraft draft;
    {
        Composing compose(m_desk);
        compose.add({m_desk.pdf(u"a.pdf"_s)});
        compose.addSigner(u"Kari"_s);
        draft = compose.dialog.form()->draft();
        compose.dialog.keeper()->discard();
    }
    draft.originLabel = u"ELSEWHERE"_s;
    store::DraftRecord record;
    record.id = u"other"_s;
    record.profileId = u"another"_s;
    record.payload = tasks::toJson(draft);
    keep(record);
    {
        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        const auto *others = pane.findChild<QCheckBox *>(u"draftsOfOthers"_s);
        QTRY_VERIFY(others->isVisible()); // there is one
    }
    Composing compose(m_desk);
    compose.dialog.open(record);
    const QString here = m_desk.account->profile().environmentLabel;
    compose.click("composeForward");
    QStringList said;
    for (auto *label : compose.dialog.findChildren<QLabel *>(u"inlineMessageText"_s))
        if (label->isVisible())
            said << label->text();
    QVERIFY2(said.join(u' ').contains(u"ELSEWHERE"_s) && said.join(u' ').contains(here),
             qPrintable(said.join(u' ')));
    QVERIFY(compose.widget<QPushButton>("composeForward")->text().contains(here));
    picture(compose.dialog, u"draft-of-another-account"_s);
    compose.click("composeForward");
    QTRY_VERIFY_WITH_TIMEOUT(compose.dialog.progress()->isFinished(), 30'000);
    QCOMPARE(compose.madeIds().size(), 1);
    QCOMPARE(kept().size(), 1); // that of the other account is as it was
}

void TestUiDrafts::paneListsAndDuplicates()
{
    {
        Composing compose(m_desk);
        compose.add({m_desk.pdf(u"a.pdf"_s)});
        QTRY_COMPARE(kept().size(), 1);
    }
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
    pane.resize(900, 300);
    pane.show();
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
    const auto state = [&pane](int row) {
        return pane.table()
            ->model()
            ->index(row, int(models::DraftTableModel::Column::State))
            .data()
            .toString();
    };
    QVERIFY2(state(0).startsWith(u"1 problem"_s), qPrintable(state(0)));
    QCOMPARE(unnamedIn(pane).join(u'\n'), QString());
    const auto *tools = pane.findChild<QToolBar *>(u"draftsTools"_s); // as close above the list as elsewhere
    QCOMPARE(pane.table()->mapTo(&pane, QPoint()).y(), tools->geometry().bottom() + 1);
    picture(pane, u"drafts"_s);
    QSignalSpy opened(&pane, &ui::DraftsPane::openRequested);
    choose(pane, 0);
    QTest::keyClick(pane.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    trigger(pane, "draftsDuplicate");
    QTRY_COMPARE(pane.table()->model()->rowCount(), 2);
    QCOMPARE(pane.count(), 2);
    choose(pane, 0);
    trigger(pane, "draftsDelete");
    auto *question = pane.findChild<QMessageBox *>(u"draftsDeleteQuestion"_s);
    QVERIFY(question);
    const QString name =
        pane.table()->model()->index(0, int(models::DraftTableModel::Column::Name)).data().toString();
    QVERIFY2(question->text().contains(u"“%1”"_s.arg(name)), qPrintable(question->text()));
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
}

void TestUiDrafts::templatesGoOutAndComeIn()
{
    domain::SessionDraft pattern;
    pattern.common.title = u"Lease for {name}"_s;
    keep({.id = u"t"_s, .kind = Kind::Template, .name = u"Lease"_s, .payload = tasks::toJson(pattern)});
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    pane.show();
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
    choose(pane, 0);
    const QString path = m_desk.home->filePath(u"leie – ø.json"_s);
    trigger(pane, "templatesExport");
    Q_EMIT pane.findChild<QFileDialog *>(u"templatesExportDialog"_s)->fileSelected(path);
    QTRY_VERIFY(QFileInfo::exists(path));
    trigger(pane, "templatesImport");
    Q_EMIT pane.findChild<QFileDialog *>(u"templatesImportDialog"_s)->filesSelected({path});
    QTRY_COMPARE(pane.table()->model()->rowCount(), 2);
    QTRY_VERIFY(pane.selectedIds().size() == 1 && pane.selectedIds().first() != u"t"_s); // the one that came
    for (const store::DraftRecord &record : kept(Kind::Template)) {
        QCOMPARE(record.name, u"Lease"_s);
        QCOMPARE(tasks::draftFromJson(record.payload)->common.title, pattern.common.title);
    }
    picture(pane, u"templates"_s);
}

//! While personal data is masked: who looks into a folder sees the names of files.
void TestUiDrafts::theFileOfATemplateNamesNobody()
{
    keep({.id = u"t"_s,
          .kind = Kind::Template,
          .name = u"Lease of ola@firma.example"_s,
          .payload = tasks::toJson(domain::SessionDraft())});
    m_desk.settings->maskedMode().setOn(true);
    const auto shownAgain = qScopeGuard([this] { m_desk.settings->maskedMode().setOn(false); });
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    pane.show();
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
    choose(pane, 0);
    trigger(pane, "templatesExport");
    auto *dialog = pane.findChild<QFileDialog *>(u"templatesExportDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"Lease of [e-mail 1].json"_s);
    dialog->reject();
}

//! Others write templates too, and what one of them is called is no place to put a file in.
void TestUiDrafts::theNameOfATemplateIsNoPath()
{
    keep({.id = u"t"_s,
          .kind = Kind::Template,
          .name = u"..\\..\\Lease\u202Enosj"_s,
          .payload = tasks::toJson(domain::SessionDraft())});
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    pane.show();
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
    choose(pane, 0);
    trigger(pane, "templatesExport");
    auto *dialog = pane.findChild<QFileDialog *>(u"templatesExportDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"Lease nosj.json"_s);
    dialog->reject();
}

void TestUiDrafts::wrongTemplateFileSaysWhy()
{
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    pane.show();
    trigger(pane, "templatesImport");
    const QString path = m_desk.file(u"notes.json"_s, "{\"format\":\"shopping list\"}");
    Q_EMIT pane.findChild<QFileDialog *>(u"templatesImportDialog"_s)->filesSelected({path});
    auto *said = pane.findChild<QLabel *>(u"inlineMessageText"_s);
    QTRY_VERIFY(said->isVisible());
    QVERIFY2(said->text().contains(u"notes.json"_s) && said->text().contains(u"format"_s),
             qPrintable(said->text()));
    QCOMPARE(kept(Kind::Template).size(), 0);
}

void TestUiDrafts::oneOfSeveralFilesIsWrong()
{
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    pane.show();
    const QByteArray good = tasks::toFile({u"Lease"_s, {}});
    import(pane, {m_desk.file(u"notes.json"_s, "{}"), m_desk.file(u"a.json"_s, good),
                  m_desk.file(u"b.json"_s, good)});
    QTRY_VERIFY(!said(pane).isEmpty());
    QVERIFY2(said(pane).contains(u"notes.json"_s) && said(pane).contains(u"2 template"_s),
             qPrintable(said(pane)));
    QCOMPARE(kept(Kind::Template).size(), 2);
    picture(pane, u"templates-one-is-wrong"_s);
}

void TestUiDrafts::unreadableTemplateFileSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("not allowed") << u"locked.json"_s;
    QTest::newRow("gone") << u"gone.json"_s;
    QTest::newRow("a folder") << u"folder.json"_s;
}

void TestUiDrafts::unreadableTemplateFileSaysWhy()
{
    QFETCH(QString, name);
    QFile::setPermissions(m_desk.file(u"locked.json"_s, tasks::toFile({u"Lease"_s, {}})), {});
    QVERIFY(QDir(m_desk.home->path()).mkdir(u"folder.json"_s));
    QFile::setPermissions(m_desk.home->path(), QFile::Permissions(0x7755));
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    pane.show();
    QCOMPARE(kept(Kind::Template).size(), 0); // the database is open
    {
        const Nobody nobody;
        QVERIFY(nobody.isIt);
        import(pane, {m_desk.home->filePath(name)});
        QTRY_VERIFY(!said(pane).isEmpty());
    }
    QVERIFY2(said(pane).contains(name + u" cannot be read: "_s), qPrintable(said(pane)));
    QVERIFY(!said(pane).endsWith(u": "_s)); // and why
    QCOMPARE(kept(Kind::Template).size(), 0);
}

void TestUiDrafts::placesThatDoNotTakeATemplate_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isFull");
    QTest::newRow("read-only") << u"read-only/a.json"_s << false;
    QTest::newRow("missing") << u"missing/a.json"_s << false;
    QTest::newRow("a folder") << u"read-only"_s << false;
#ifdef Q_OS_UNIX
    QTest::newRow("full") << u"kept.json"_s << true;
#endif
}

void TestUiDrafts::placesThatDoNotTakeATemplate()
{
    QFETCH(QString, path);
    QFETCH(bool, isFull);
    keep({.id = u"t"_s,
          .kind = Kind::Template,
          .name = u"Lease"_s,
          .payload = tasks::toJson(domain::SessionDraft())});
    const QString before = m_desk.file(u"kept.json"_s, "what was there");
    QVERIFY(QDir(m_desk.home->path()).mkdir(u"read-only"_s));
    QFile::setPermissions(m_desk.home->path(), QFile::Permissions(0x7755));
    QFile::setPermissions(m_desk.home->filePath(u"read-only"_s), QFile::Permissions(0x5555));
    ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
    pane.show();
    QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
    choose(pane, 0);
    trigger(pane, "templatesExport");
    auto *dialog = pane.findChild<QFileDialog *>(u"templatesExportDialog"_s);
    const auto exportIt = [&] {
        Q_EMIT dialog->fileSelected(m_desk.home->filePath(path));
        QTRY_VERIFY(!said(pane).isEmpty());
    };
    if (isFull) {
#ifdef Q_OS_UNIX
        const FullDisk full;
        QVERIFY(full.isIt);
        exportIt();
#endif
    } else {
        const Nobody nobody;
        QVERIFY(nobody.isIt);
        exportIt();
    }
    QVERIFY2(said(pane).contains(path + u" cannot be written: "_s), qPrintable(said(pane)));
    QVERIFY(!said(pane).endsWith(u": "_s)); // and why
    QFile kept(before);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("what was there"));
    QCOMPARE(QDir(m_desk.home->path()).entryList({u"kept.json*"_s}).size(), 1); // and no rest of the new one
}

QTEST_MAIN(TestUiDrafts)
#include "tst_ui_drafts.moc"
