#include "store/sql.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/composing.h"
#include "support/pictures.h"
#include "support/stepplan.h"
#include "support/windowpatience.h"

#include "ui/compose/senddecisionpanel.h"

#include <QMessageBox>
#include <QProgressBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using Stage = tasks::SendTask::Stage;
using State = tasks::Task::State;

//! What a person does with a send on the page that shows it.
class TestUiSendChoices : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    bool run(const QString &statement)
    {
        const auto done = answerOf<store::StoreResult<void>>([&](QObject *context, auto told) {
            m_desk.database->run<void>(
                context, [statement](QSqlDatabase &db) { return store::sql::run(db, statement); }, told);
        });
        return done && *done;
    }

    struct Shown
    {
        ui::NewSessionDialog dialog;
        tasks::SendTask *task;

        Shown(UiFixture &desk, const tasks::SendPlan &plan, int holdMs = 0)
            : dialog(*desk.account, *desk.activities)
            , task(new tasks::SendTask(*desk.account, plan))
        {
            task->setSettleTime(40);
            task->setHoldTime(holdMs);
            dialog.follow(task);
            dialog.show();
            QVERIFY(support::becomesExposed(&dialog));
            desk.activities->add(task);
        }
        template <typename T = QAbstractButton>
        T *widget(const char *name)
        {
            return dialog.findChild<T *>(QLatin1String(name));
        }
        void click(const char *name)
        {
            auto *button = widget(name);
            QVERIFY2(button && button->isVisible(), name);
            QTest::mouseClick(button, Qt::LeftButton, {}, {12, button->height() / 2});
        }
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void undoneByHand_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"click", "space", "undo keys", "escape"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void undoneByHand()
    {
        QFETCH(QString, by);
        Shown shown(m_desk, stepPlan(m_desk, {{u"Kari"_s}}), 10'000);
        QTRY_COMPARE(shown.task->stage(), Stage::Holding);
        auto *undo = shown.widget("sendUndo");
        QTRY_VERIFY(undo->isVisible() && shown.widget("sendNow")->isVisible());
        QTRY_VERIFY(undo->hasFocus());
        QVERIFY(!shown.widget("sendStop")->isVisible());
        auto *bar = shown.widget<QProgressBar>("sendBar");
        QCOMPARE(bar->maximum(), 10'000);
        const int left = bar->value();
        QTRY_VERIFY(bar->value() < left);
        QCOMPARE(unnamedIn(shown.dialog).join(u'\n'), QString());
        picture(shown.dialog, u"sending-held"_s);
        QSignalSpy undone(shown.dialog.progress(), &ui::SendProgressPage::undone);
        if (by == u"click"_s)
            shown.click("sendUndo");
        else if (by == u"space"_s)
            QTest::keyClick(undo, Qt::Key_Space);
        else if (by == u"escape"_s)
            QTest::keyClick(undo, Qt::Key_Escape);
        else
            QTest::keyClick(undo, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(undone.size(), 1);
        QVERIFY(shown.dialog.isVisible());
        QCOMPARE(shown.task->state(), State::Cancelled);
        QCOMPARE(m_desk.relay->seen().size(), 0);
    }

    //! Who went back and sent it once more would send it twice: the next start sends what is not undone.
    void undoneOnceThereIsRoom_data()
    {
        QTest::addColumn<QByteArray>("tried");
        QTest::newRow("undone") << QByteArray("sendUndo");
        QTest::newRow("sent") << QByteArray("sendNow");
    }
    void undoneOnceThereIsRoom()
    {
        QFETCH(const QByteArray, tried);
        Shown shown(m_desk, stepPlan(m_desk, {{u"Kari"_s}}), 600'000);
        QTRY_VERIFY(shown.widget("sendUndo")->isVisible());
        for (const QString &what : {u"INSERT ON send_step"_s, u"UPDATE ON send"_s})
            QVERIFY(run(u"CREATE TRIGGER full_"_s + what.left(6) + u" BEFORE "_s + what +
                        u" BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        shown.click(tried.constData());
        QTRY_COMPARE(shown.task->state(), State::Failed);
        QTRY_VERIFY(shown.widget("sendUndo")->isVisible());
        for (const char *name : {"composeBack", "sendNow", "sendStop"})
            QVERIFY2(!shown.widget(name)->isVisible(), name);
        picture(shown.dialog, u"sending-not-"_s + QString::fromLatin1(QTest::currentDataTag()));
        for (const QString &name : {u"full_INSERT"_s, u"full_UPDATE"_s})
            QVERIFY(run(u"DROP TRIGGER "_s + name));
        QSignalSpy undone(shown.dialog.progress(), &ui::SendProgressPage::undone);
        shown.click("sendUndo");
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(shown.task->state(), State::Cancelled);
        QVERIFY(!shown.widget("sendUndo")->isVisible());
        QVERIFY(shown.widget("composeBack")->isVisible());
        QCOMPARE(m_desk.relay->seen().size(), 0);
    }

    void sentAtOnce()
    {
        Shown shown(m_desk, stepPlan(m_desk, {{u"Kari"_s}}), 600'000);
        QTRY_VERIFY(shown.widget("sendNow")->isVisible());
        shown.click("sendNow");
        QTRY_COMPARE_WITH_TIMEOUT(shown.task->state(), State::Done, 30'000);
        QVERIFY(!shown.widget("sendUndo")->isVisible());
    }

    void waitsForTheNetwork()
    {
        m_desk.relay->add("* .* * dropBefore");
        Shown shown(m_desk, stepPlan(m_desk, {{u"Kari"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(shown.task->stage(), Stage::WaitingForNetwork, 20'000);
        QTRY_VERIFY(shown.widget("sendUndo")->isVisible());
        picture(shown.dialog, u"sending-offline"_s);
        m_desk.relay->clear();
        shown.click("sendNow");
        QTRY_COMPARE_WITH_TIMEOUT(shown.task->state(), State::Done, 30'000);
    }

    void takenBackByHand()
    {
        m_desk.relay->add("POST ^/sign/signing-sessions$ 2+ answer status=400 "
                          "body={\"status\":400,\"detail\":\"Not today\",\"traceId\":\"t-1\"}");
        Shown shown(m_desk, stepPlan(m_desk, {{u"Kari"_s, u"Ola"_s}, {u"Per"_s}}));
        auto *panel = shown.widget<ui::SendDecisionPanel>("sendDecision");
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), 30'000);
        QCOMPARE(shown.dialog.progress()->sessions()->topLevelItemCount(), 2);
        for (const char *name : {"sendDecideLook", "sendDecideCorrect", "sendDecideTakeBack",
                                 "sendDecideGiveUp", "sendDecisionCopyTrace"})
            QVERIFY2(shown.widget(name)->isVisible(), name);
        for (const char *name : {"sendDecideAgain", "sendDecideCreated", "sendDecideAnyway"})
            QVERIFY2(!shown.widget(name)->isVisible(), name);
        QCOMPARE(unnamedIn(shown.dialog).join(u'\n'), QString());
        picture(shown.dialog, u"sending-refused-rest"_s);
        shown.click("sendDecideTakeBack");
        auto *question = shown.widget<QMessageBox>("sendTakeBackQuestion");
        QTRY_VERIFY(question && question->isVisible());
        QVERIFY2(question->text().contains(u'2'), qPrintable(question->text()));
        QTest::keyClick(question, Qt::Key_Escape); // kept
        QTRY_VERIFY(!shown.widget<QMessageBox>("sendTakeBackQuestion"));
        QCOMPARE(shown.task->state(), State::NeedsDecision);
        shown.click("sendDecideTakeBack");
        question = shown.widget<QMessageBox>("sendTakeBackQuestion");
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(shown.task->state(), State::Cancelled, 30'000);
        QCOMPARE(shown.dialog.progress()->sessions()->topLevelItemCount(), 0);
        picture(shown.dialog, u"sending-taken-back"_s);
    }
};

QTEST_MAIN(TestUiSendChoices)
#include "tst_ui_sendchoices.moc"
