#include "store/maskedmode.h"
#include "support/accessiblechecker.h"
#include "support/composing.h"
#include "support/linkreason.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/windowpatience.h"

#include "ui/compose/senddecisionpanel.h"
#include "ui/compose/sendwindows.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace support;

//! The New session window from the moment of sending, and sends that outlive it.
class TestUiSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void showsTheSessionsWithTheirLinks();
    void nobodyIsNamedInMaskedMode();
    void namesOfSignersAreWhole();
    void linkIsCopiedByItsOwnKey();
    void focusAfterTheSend_data();
    void focusAfterTheSend();
    void focusAfterTheUndo();
    void laterSignersWaitForEarlierOnes();
    void refusalLandsAtTheField();
    void refusalOfNothingTypedKeepsTheForm();
    void lostAnswerMakesNoSecondSession();
    void doubtIsForAPersonToDecide();
    void goesOnInTheBackground();
    void interruptedSendGoesOnLater();
    void aMinimizedFormComesBack();
    void theMainWindowComesForwardWithTheSession_data();
    void theMainWindowComesForwardWithTheSession();

private:
    void fill(Composing &compose, const QStringList &signers = {u"Kari Nordmann"_s})
    {
        compose.add({m_desk.pdf(u"Lease.pdf"_s)});
        for (const QString &signer : signers)
            compose.addSigner(signer);
    }
    //! The keys that more than one of the buttons in sight has.
    static QStringList doubledKeys(const QWidget &window)
    {
        QHash<QKeySequence, int> keys;
        QStringList doubled;
        for (const auto *button : window.findChildren<QAbstractButton *>())
            if (button->isVisible() && !button->shortcut().isEmpty() && ++keys[button->shortcut()] == 2)
                doubled << button->shortcut().toString();
        return doubled;
    }
    UiFixture m_desk;
};

void TestUiSending::showsTheSessionsWithTheirLinks()
{
    Composing compose(m_desk);
    fill(compose, {u"Kari"_s, u"Ola"_s});
    compose.sendToTheEnd();
    QTreeWidget *made = compose.dialog.progress()->sessions();
    QCOMPARE(made->topLevelItemCount(), 2);
    QCOMPARE(made->topLevelItem(0)->text(0), u"Kari"_s);
    QCOMPARE(made->topLevelItem(1)->text(0), u"Ola"_s);
    QCOMPARE(unnamedIn(compose.dialog).join(u'\n'), QString());
    picture(compose.dialog, u"sending-done"_s);

    made->setCurrentItem(made->topLevelItem(1));
    compose.click("sendCopyLink");
    QVERIFY(support::giveLinkReason());
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"http"_s));
    // where it leads is seen, and not what opens it
    QVERIFY(made->topLevelItem(1)->text(2).startsWith(u"127.0.0.1:"_s));
    QVERIFY(!made->topLevelItem(1)->text(2).contains(QGuiApplication::clipboard()->text()));
    QSignalSpy shown(&compose.dialog, &ui::NewSessionDialog::sessionActivated);
    compose.click("sendShowSession");
    QCOMPARE(shown.takeFirst().first().toString(), compose.madeIds()[1]);
    QTest::keyClick(&compose.dialog, Qt::Key_Escape); // all is done: nothing to ask
    QVERIFY(!compose.dialog.isVisible());
}

void TestUiSending::nobodyIsNamedInMaskedMode()
{
    store::MaskedMode masking(true);
    Composing compose(m_desk);
    compose.dialog.setMasking(masking);
    fill(compose, {u"kari.n@example.no"_s});
    compose.sendToTheEnd();
    const QTreeWidget *made = compose.dialog.progress()->sessions();
    QCOMPARE(made->topLevelItem(0)->text(0), u"[e-mail]"_s);
    masking.setRevealed(true);
    QCOMPARE(made->topLevelItem(0)->text(0), u"kari.n@example.no"_s);
    masking.setRevealed(false);
    QCOMPARE(made->topLevelItem(0)->text(0), u"[e-mail]"_s);
}

void TestUiSending::namesOfSignersAreWhole()
{
    Composing compose(m_desk);
    fill(compose, {u"Kari Alexandra Nordmann-Berg"_s});
    compose.sendToTheEnd();
    QTreeWidget *made = compose.dialog.progress()->sessions();
    const QString name = made->topLevelItem(0)->text(0);
    QTRY_VERIFY2(made->columnWidth(0) > made->fontMetrics().horizontalAdvance(name),
                 qPrintable(QString::number(made->columnWidth(0))));
    QVERIFY(made->visualItemRect(made->topLevelItem(0)).height() > made->fontMetrics().height() + 8);
}

void TestUiSending::linkIsCopiedByItsOwnKey()
{
    Composing compose(m_desk);
    fill(compose, {u"Kari"_s, u"Ola"_s});
    compose.sendToTheEnd();
    QGuiApplication::clipboard()->clear();
    auto *copied = compose.widget<QLabel>("sendCopied");
    QVERIFY(!copied->isVisible());
    QCOMPARE(doubledKeys(compose.dialog), QStringList());
    const QWidget *button = compose.widget("sendShowSession");
    const auto top = [button] { return button->mapTo(button->window(), QPoint()).y(); };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what ended with the send has left
    compose.dialog.layout()->activate();
    const int before = top();
    QTest::keyClick(&compose.dialog, Qt::Key_Y, Qt::AltModifier);
    QTreeWidget *made = compose.dialog.progress()->sessions();
    QVERIFY(support::giveLinkReason());
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"http"_s));
    QVERIFY(copied->isVisible());
    copied->parentWidget()->layout()->activate();
    QCOMPARE(top(), before); // what is aimed at next is where it was
    QVERIFY(copied->mapTo(copied->window(), QPoint()).y() > before);
    QVERIFY(copied->text().contains(u"copied"_s));
    made->setCurrentItem(made->topLevelItem(1)); // that one's is not copied
    QVERIFY(!copied->isVisible());
}

void TestUiSending::focusAfterTheSend_data()
{
    QTest::addColumn<int>("holdMs");
    QTest::addColumn<bool>("isLost");
    QTest::newRow("Send now") << 600'000 << false;
    QTest::newRow("after the countdown") << 300 << false;
    QTest::newRow("nothing has it any more") << 300 << true;
}

void TestUiSending::focusAfterTheSend()
{
    QFETCH(int, holdMs);
    QFETCH(bool, isLost);
    Composing compose(m_desk);
    compose.dialog.setHoldTime(holdMs);
    fill(compose, {u"Kari"_s});
    QWidget *undo = compose.widget("sendUndo");
    bool wasFocused = false; // told when it comes: a countdown this short may be over before anybody looks
    connect(qApp, &QApplication::focusChanged, undo, [&, undo](const QWidget *, const QWidget *now) {
        if (now != undo)
            return;
        wasFocused = true;
        if (isLost)
            undo->clearFocus();
    });
    compose.send();
    QTRY_VERIFY(wasFocused);
    if (holdMs > 1000)
        compose.click("sendNow");
    QTRY_VERIFY_WITH_TIMEOUT(compose.dialog.progress()->isFinished(), 30'000);
    QTRY_VERIFY2(
        compose.widget("composeClose")->hasFocus(),
        qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : u"nothing"_s));
    QTest::keyClick(compose.widget("composeClose"), Qt::Key_Space);
    QVERIFY(!compose.dialog.isVisible());
}

//! Who takes it back goes on with the form: the keys do not close it.
void TestUiSending::focusAfterTheUndo()
{
    Composing compose(m_desk);
    compose.dialog.setHoldTime(600'000);
    fill(compose);
    compose.send();
    QTRY_VERIFY(compose.widget("sendUndo")->hasFocus());
    QTest::keyClick(compose.widget("sendUndo"), Qt::Key_Space);
    QTRY_VERIFY(!compose.dialog.isSending());
    QVERIFY2(
        compose.widget("composeForward")->hasFocus(),
        qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : u"nothing"_s));
    QVERIFY(compose.dialog.isVisible());
}

void TestUiSending::laterSignersWaitForEarlierOnes()
{
    Composing compose(m_desk);
    compose.click("composeInOrder");
    fill(compose, {u"Kari"_s, u"Ola"_s});
    compose.sendToTheEnd();
    const auto sessions = compose.dialog.task()->sessions();
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(domain::stateOf(sessions[0]).text(), u"READY"_s);
    QCOMPARE(domain::stateOf(sessions[1]).text(), u"BLOCKED"_s);
    QCOMPARE(sessions[1].request.subsequentTo.value_or(QStringList()), QStringList{sessions[0].id});
}

void TestUiSending::refusalLandsAtTheField()
{
    m_desk.relay->add(
        "POST ^/sign/signing-sessions$ * answer status=400 "
        "body={\"status\":400,\"code\":\"bad_request\",\"detail\":\"No\",\"traceId\":\"t-1\","
        "\"invalidParams\":[{\"name\":\"[0].signText\",\"reason\":\"contains a forbidden word\"}]}");
    Composing compose(m_desk);
    fill(compose);
    compose.type("composeSignText", u"Hello"_s);
    compose.sendToTheEnd();
    const auto *problem = compose.widget<QLabel>("composeSignTextProblem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"contains a forbidden word"_s), qPrintable(problem->text()));
    QVERIFY(compose.widget("inlineMessageText")->isVisible());
    picture(compose.dialog, u"sending-refused"_s);

    m_desk.relay->clear();
    compose.sendToTheEnd(); // nothing typed was lost
    QCOMPARE(compose.madeIds().size(), 1);
}

void TestUiSending::refusalOfNothingTypedKeepsTheForm()
{
    m_desk.relay->add("POST ^/sign/signing-sessions$ * answer status=403 "
                      "body={\"status\":403,\"code\":\"missing_permission\"}");
    Composing compose(m_desk);
    fill(compose);
    compose.sendToTheEnd();
    QVERIFY(compose.widget("sendProgress")->isVisible());
    QVERIFY(compose.widget("sendHeading")->isVisible());
    QCOMPARE(compose.madeIds(), QStringList());
    picture(compose.dialog, u"sending-forbidden"_s);
    compose.click("composeBack");
    QCOMPARE(compose.dialog.form()->draft().documents.size(), 1);
    QCOMPARE(compose.dialog.form()->draft().signers.size(), 1);
}

void TestUiSending::lostAnswerMakesNoSecondSession()
{
    m_desk.relay->add("POST ^/sign/signing-sessions$ 1 dropAfter");
    Composing compose(m_desk);
    fill(compose);
    compose.sendToTheEnd();
    QCOMPARE(compose.dialog.task()->state(), tasks::Task::State::Done);
    QCOMPARE(compose.madeIds().size(), 1);
    QCOMPARE(m_desk.relay->countForwarded("POST", "/sign/signing-sessions"), 1);
}

void TestUiSending::doubtIsForAPersonToDecide()
{
    m_desk.relay->add("POST ^/sign/signing-sessions$ 1 dropAfter");
    m_desk.relay->add("GET ^/sign/signing-sessions * answer status=403 body={\"status\":403}");
    Composing compose(m_desk);
    fill(compose);
    compose.send();
    auto *panel = compose.widget<ui::SendDecisionPanel>("sendDecision");
    QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), 30'000);
    QCOMPARE(compose.dialog.task()->state(), tasks::Task::State::NeedsDecision);
    QCOMPARE(compose.dialog.task()->decision().sent.size(), 1);
    QCOMPARE(unnamedIn(compose.dialog).join(u'\n'), QString());
    QCOMPARE(doubledKeys(compose.dialog), QStringList()); // to stop here is not to stop the send
    picture(compose.dialog, u"sending-decision"_s);
    QVERIFY(!compose.widget<QAbstractButton>("sendDecideCreated")->isVisible()); // there is nothing to tick

    m_desk.relay->clear(); // the list can be had again
    compose.click("sendDecideLook");
    QTRY_VERIFY_WITH_TIMEOUT(compose.dialog.progress()->isFinished(), 30'000);
    QVERIFY(!panel->isVisible());
    QCOMPARE(compose.madeIds().size(), 1);
    QCOMPARE(m_desk.relay->countForwarded("POST", "/sign/signing-sessions"), 1);
}

void TestUiSending::goesOnInTheBackground()
{
    QPointer<tasks::SendTask> task;
    {
        m_desk.relay->add("POST ^/sign/document-collections$ 1 delay ms=1500");
        Composing compose(m_desk);
        fill(compose);
        compose.send();
        task = compose.dialog.task();
        QTest::keyClick(&compose.dialog, Qt::Key_Escape);
        QVERIFY(!compose.dialog.isVisible());
        QVERIFY(!task->isFinished());
    } // the window is gone
    QVERIFY(task);
    QTRY_COMPARE_WITH_TIMEOUT(task->state(), tasks::Task::State::Done, 30'000);
    QCOMPARE(task->sessions().size(), 1);
}

void TestUiSending::interruptedSendGoesOnLater()
{
    m_desk.relay->add("POST ^/sign/document-collections$ 1 delay ms=60000");
    {
        Composing compose(m_desk);
        fill(compose);
        compose.send();
        QTRY_COMPARE(m_desk.relay->count("POST", "document-collections"), 1);
    }
    m_desk.relay->clear();
    QVERIFY(m_desk.reopen()); // as at the next start of the program

    QWidget window;
    ui::SendWindows windows(*m_desk.account, *m_desk.activities, &window);
    QSignalSpy resumed(&windows, &ui::SendWindows::resumed);
    windows.resumeUnfinished();
    windows.resumeUnfinished(); // what goes on already is not gone on with once more
    QVERIFY(support::waitFor(resumed));
    QCOMPARE(resumed.first().first().toInt(), 1);
    auto *task = qobject_cast<tasks::SendTask *>(m_desk.activities->tasks().value(0));
    QVERIFY(task);
    QTRY_COMPARE_WITH_TIMEOUT(task->state(), tasks::Task::State::Done, 60'000);
    QCOMPARE(task->sessions().size(), 1);
    QVERIFY(windows.showSend(task->id()));
    QVERIFY(!windows.showSend(u"another"_s));
    auto *shown = window.findChild<ui::SendProgressPage *>();
    QVERIFY(shown);
    QCOMPARE(shown->sessions()->topLevelItemCount(), 1);
    QCOMPARE(m_desk.relay->countForwarded("POST", "/sign/signing-sessions"), 1);
    QCOMPARE(m_desk.activities->tasks().size(), 1);
    QCOMPARE(resumed.size(), 1);
}

//! It is a window of its own, with a button for that.
void TestUiSending::aMinimizedFormComesBack()
{
    QWidget window;
    window.show();
    QVERIFY(support::becomesExposed(&window));
    ui::SendWindows windows(*m_desk.account, *m_desk.activities, &window);
    windows.newSession();
    const QPointer<ui::NewSessionDialog> dialog = windows.form();
    QVERIFY(dialog);
    dialog->showMinimized();
    QVERIFY(dialog->isMinimized());
    window.activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() == &window);
    windows.newSession();
    QCOMPARE(windows.form(), dialog.data());
    QVERIFY(!dialog->isMinimized());
    QTRY_VERIFY(QApplication::activeWindow() == dialog.data());
}

void TestUiSending::theMainWindowComesForwardWithTheSession_data()
{
    QTest::addColumn<bool>("isDone");
    QTest::newRow("all is sent") << true;
    QTest::newRow("a later step is still being sent") << false;
}

//! It is the main window that shows a session; the one of the send stood in front of it.
void TestUiSending::theMainWindowComesForwardWithTheSession()
{
    QFETCH(bool, isDone);
    if (!isDone)
        m_desk.relay->add("POST ^/sign/signing-sessions$ 2 delay ms=60000");
    QWidget window;
    window.show();
    QVERIFY(support::becomesExposed(&window));
    ui::SendWindows windows(*m_desk.account, *m_desk.activities, &window);
    windows.newSession();
    const QPointer<ui::NewSessionDialog> dialog = windows.form();
    QVERIFY(dialog);
    dialog->addFiles({m_desk.pdf(u"Lease.pdf"_s)});
    dialog->findChild<QAbstractButton *>(u"composeInOrder"_s)->click();
    for (const QString &name : {u"Kari"_s, u"Ola"_s}) {
        domain::DraftSigner signer;
        signer.name = name;
        signer.step = 0; // after the last one
        dialog->form()->signers()->model()->addSigner(signer);
    }
    auto *forward = dialog->findChild<QAbstractButton *>(u"composeForward"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->form()->isComplete() && forward->isEnabled(), 20'000);
    QTest::mouseClick(forward, Qt::LeftButton);
    QVERIFY(dialog->findChild<QWidget *>(u"composeReview"_s)->isVisible());
    QTest::mouseClick(forward, Qt::LeftButton);
    auto *show = dialog->findChild<QAbstractButton *>(u"sendShowSession"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        show->isVisible() && show->isEnabled() && dialog->progress()->isFinished() == isDone, 30'000);
    QTRY_VERIFY(QApplication::activeWindow() == dialog.data());
    // what belongs to another window is kept above it, whatever that one asks for
    QVERIFY(!dialog->windowHandle()->transientParent());
    QCOMPARE(dialog->windowType(), Qt::Window);
    QVERIFY(!dialog->testAttribute(Qt::WA_QuitOnClose)); // without the main window nothing is left open
    if (!isDone)
        window.showMinimized();
    const QString id = dialog->task()->sessions().value(0).id;
    QSignalSpy asked(&windows, &ui::SendWindows::sessionActivated);
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), id);
    QTRY_VERIFY(QApplication::activeWindow() == &window);
    QVERIFY(!window.isMinimized());
    if (isDone)
        QTRY_VERIFY(!dialog);
    else
        QVERIFY(dialog && dialog->isVisible()); // where one sees how it goes on
}

QTEST_MAIN(TestUiSending)
#include "tst_ui_sending.moc"
