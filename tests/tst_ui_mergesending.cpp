#include "domain/draftcopies.h"
#include "models/activitymodel.h"
#include "models/batchlistmodel.h"
#include "store/auditfile.h"
#include "store/maskedmode.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/batchwindow.h"
#include "support/buttonplaces.h"
#include "support/hands.h"
#include "support/linkreason.h"
#include "support/nobody.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/windowpatience.h"
#include "tasks/sendtask.h"
#include "tasks/tablefile.h"
#include "ui/compose/senddecisionpanel.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QIcon>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace support;
using State = store::BatchRow::State;
using Hold = tasks::MergeTask::Hold;

//! What a person does with a batch while it is sent, and with what did not go well.
class TestUiMergeSending : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    //! The answer about the first row is lost, and the list that would tell cannot be had.
    void loseAnAnswer(const char *how)
    {
        m_desk.relay->add(qPrintable(u"POST ^/sign/signing-sessions$ 1 "_s + QLatin1String(how)));
        m_desk.relay->add("GET ^/sign/signing-sessions * answer status=403 body={\"status\":403}");
    }
    //! Sends the two rows, and goes to the one that needs a decision as the message offers it.
    int goToUndecided(BatchWindow &window)
    {
        window.send();
        auto *message = window.widget<ui::InlineMessage>("batchUndecided");
        const bool isAsked = support::waitFor([message] { return message->isVisible(); }, 30'000);
        if (!isAsked || window.widget("sendDecision")->isVisible())
            return 0;
        for (auto *button : message->findChildren<QPushButton *>())
            if (button->isVisible() && button->text().contains(u"Decide"_s))
                QTest::mouseClick(button, Qt::LeftButton);
        const QModelIndexList rows = window.grid()->table()->selectionModel()->selectedRows();
        return rows.isEmpty()
                   ? 0
                   : rows.first().data(models::BatchTableModel::RowRole).value<store::BatchRow>().number;
    }
    //! The person's colleague sends the very same: which of the two is the row's nobody can tell.
    void sendTheSameAgain(BatchWindow &window, int row)
    {
        Caught<QList<domain::SigningSession>> made;
        const auto request = m_desk.account->sessions().create(window.task()->undecided(row)->decision().sent,
                                                               &window.pane, made.handler());
        QVERIFY2(made.wait() && made.isValue(), made.why());
    }

    static void answerRemoval(BatchWindow &window, QMessageBox::ButtonRole role)
    {
        auto *question = window.widget<QMessageBox>("batchesRemoveQuestion");
        QVERIFY(question && question->isVisible());
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == role)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!window.widget<QMessageBox>("batchesRemoveQuestion"));
    }
    //! Newest first.
    [[nodiscard]] QList<store::AuditEntry> logged(store::AuditEvent event) const
    {
        auto entries = store::AuditFile(m_desk.home->filePath(u"data"_s)).newest(50).value();
        entries.removeIf(
            [event](const store::AuditEntry &entry) { return entry.event != store::auditWord(event); });
        return entries;
    }
    //! What the account remembers comes a moment later.
    bool isKnown(const QString &sessionId)
    {
        const auto row = answerOf<store::StoreResult<store::SessionRow>>(
            [&](QObject *object, auto done) { m_desk.account->sessionIndex().get(sessionId, object, done); });
        return row && *row;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_desk.reset());
        m_desk.settings->setUndoSeconds(0);
    }

    void undecidedRowIsTicked()
    {
        loseAnAnswer("dropAfter");
        BatchWindow window(m_desk, 2);
        const int row = goToUndecided(window);
        QVERIFY(row > 0);
        auto *panel = window.widget<ui::SendDecisionPanel>("sendDecision");
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(!window.widget("batchUndecided")->isVisible());
        QVERIFY(!window.widget("sendCandidates")->isVisible());
        QCOMPARE(unnamedIn(window.pane), QStringList());
        // It cannot be told yet: asked again, it is still a question
        window.click("sendDecideLook");
        QVERIFY(!panel->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), 30'000);

        sendTheSameAgain(window, row);
        m_desk.relay->clear();
        window.click("sendDecideLook");
        auto *candidates = window.widget<QListWidget>("sendCandidates");
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible() && candidates->isVisible(), 30'000);
        QCOMPARE(candidates->count(), 2);
        auto *created = window.widget<QAbstractButton>("sendDecideCreated");
        QVERIFY(!created->isEnabled());
        for (const bool isDark : {false, true}) {
            useDarkPalette(isDark);
            picture(window.pane, isDark ? u"merge-decision-dark"_s : u"merge-decision-light"_s);
        }
        useDarkPalette(false);
        candidates->setFocus();
        QTest::keyClick(candidates, Qt::Key_Down);
        candidates->setCurrentRow(1);
        QTest::keyClick(candidates, Qt::Key_Space);
        QVERIFY(created->isEnabled());
        const QString ticked = candidates->item(1)->data(Qt::UserRole).toString();
        QVERIFY(!ticked.isEmpty());
        window.click("sendDecideCreated");
        QVERIFY(!panel->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.row(row).sessionIds, QStringList{ticked});
        QCOMPARE(window.posts(), 3); // two rows and the colleague
        QCOMPARE(window.thereIds().size(), 3);
    }

    void undecidedRowIsSentAgain()
    {
        loseAnAnswer("dropBefore");
        BatchWindow window(m_desk, 2);
        QVERIFY(goToUndecided(window) > 0);
        QTRY_VERIFY(window.widget("sendDecision")->isVisible());
        window.click("sendDecideAgain");
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
        m_desk.relay->clear();
        QCOMPARE(window.toldIds(), window.thereIds());
        QCOMPARE(window.thereIds().size(), 2);
    }

    void undecidedRowIsGivenUp()
    {
        loseAnAnswer("dropBefore");
        BatchWindow window(m_desk, 2);
        const int row = goToUndecided(window);
        QTRY_VERIFY(window.widget("sendDecision")->isVisible());
        window.click("sendDecideGiveUp");
        QTRY_VERIFY_WITH_TIMEOUT(!window.task(), 30'000);
        QCOMPARE(window.count(State::Cancelled), 1);
        QCOMPARE(window.row(row).state, State::Cancelled);
        // a person wanted it: nothing failed
        QTRY_VERIFY2(window.status().contains(u"stopped"_s) && !window.status().contains(u"failed"_s),
                     qPrintable(window.status()));
        QVERIFY(!window.widget("sendDecision")->isVisible());
        QCOMPARE(window.posts(), 2);
    }

    void onlyWhatFailedIsRetried()
    {
        m_desk.relay->add("POST ^/sign/signing-sessions$ 2 answer status=400 "
                          "body={\"status\":400,\"detail\":\"Not today\"}");
        BatchWindow window(m_desk, 3);
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Failed), 1, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.count(State::Sent), 2);
        const QStringList before = window.toldIds();
        QTRY_VERIFY2(window.status().contains(u"1 row"_s), qPrintable(window.status()));
        window.press("batchRetry");
        QTRY_COMPARE(window.count(State::Pending), 1);
        QCOMPARE(window.count(State::Sent), 2);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        QVERIFY2(window.action("batchSend")->toolTip().contains(u'1'),
                 qPrintable(window.action("batchSend")->toolTip()));
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 3, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.posts(), 4);
        QCOMPARE(window.toldIds(), window.thereIds());
        for (const QString &id : before)
            QVERIFY(window.toldIds().contains(id));
    }

    void leftOutIsNotSent()
    {
        BatchWindow window(m_desk, 3);
        window.choose(2);
        window.press("batchExclude");
        QTRY_COMPARE(window.count(State::Excluded), 1);
        QTRY_VERIFY2(window.action("batchSend")->toolTip().contains(u'2'),
                     qPrintable(window.action("batchSend")->toolTip()));
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.row(2).state, State::Excluded);
        QTRY_VERIFY2(window.status().contains(u"left out"_s), qPrintable(window.status()));
        QCOMPARE(window.thereIds().size(), 2);
        window.choose(2); // thought better of it
        window.press("batchRetry");
        QTRY_COMPARE(window.row(2).state, State::Pending);
        QUndoStack *undo = window.grid()->undoStack(); // and once more
        QTRY_COMPARE(undo->count(), 1);
        undo->undo();
        QTRY_COMPARE(window.row(2).state, State::Excluded);
        undo->redo();
        QTRY_COMPARE(window.row(2).state, State::Pending);
    }

    //! What is written in it is looked at, and it is not sent for that.
    void leftOutStaysLeftOutWhenItIsEdited()
    {
        BatchWindow window(m_desk, 2);
        using Column = models::BatchTableModel::Column;
        models::BatchTableModel *model = window.grid()->model();
        const QModelIndex email = model->index(1, int(Column::FirstCell) + 1);
        const QModelIndex problem = model->index(1, int(Column::Problem));
        window.choose(2);
        window.press("batchExclude");
        QTRY_COMPARE(window.count(State::Excluded), 1);
        QTRY_VERIFY(window.action("batchSend")->isEnabled()); // the check is over
        QVERIFY(model->setData(email, u"nowhere"_s));
        QTRY_VERIFY(!problem.data().toString().isEmpty());
        QCOMPARE(window.row(2).state, State::Excluded);
        QVERIFY(model->setData(email, u"other@example.no"_s));
        QTRY_VERIFY(problem.data().toString().isEmpty());
        QCOMPARE(window.row(2).state, State::Excluded);
        QCOMPARE(window.count(State::Pending), 1);

        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 1, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.row(2).state, State::Excluded);
        QCOMPARE(window.thereIds().size(), 1);
    }

    //! Until it is sent, what was done to its rows can be taken back, step by step.
    void editsAreUndoneUntilItIsSent()
    {
        BatchWindow window(m_desk, 3);
        using Column = models::BatchTableModel::Column;
        models::BatchTableModel *model = window.grid()->model();
        QUndoStack *undo = window.grid()->undoStack();
        const QModelIndex email = model->index(1, int(Column::FirstCell) + 1);
        QVERIFY(!undo->canUndo());
        QVERIFY(model->setData(email, u"nowhere"_s));
        QTRY_COMPARE(window.count(State::Problem), 1);
        QCOMPARE(undo->count(), 1);
        window.choose(3);
        window.press("batchExclude");
        QTRY_COMPARE(window.count(State::Excluded), 1);
        QCOMPARE(undo->count(), 2);

        undo->undo();
        QTRY_COMPARE(window.row(3).state, State::Pending);
        QCOMPARE(window.count(State::Problem), 1);
        undo->undo();
        QTRY_COMPARE(window.row(2).state, State::Pending);
        QCOMPARE(email.data().toString(), u"p2@example.no"_s);
        QVERIFY(!undo->canUndo());
        undo->redo();
        QTRY_COMPARE(window.row(2).state, State::Problem);
        QCOMPARE(email.data().toString(), u"nowhere"_s);
        undo->redo();
        QTRY_COMPARE(window.row(3).state, State::Excluded);

        undo->undo();
        undo->undo(); // before the first is on the disk
        QTRY_COMPARE(window.count(State::Pending), 3);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        QVERIFY(undo->canRedo());
        window.send();
        QVERIFY(window.task());
        QVERIFY(!undo->canUndo() && !undo->canRedo());
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 3, 30'000);
        QVERIFY(!undo->canUndo());
        QCOMPARE(window.thereIds().size(), 3);
    }

    //! Ctrl+Z in the seconds before the first row is sent, with the focus in the rows.
    void undoOfAnEditHoldsTheSendingUp()
    {
        BatchWindow window(m_desk, 2);
        window.grid()->setHoldTime(600'000);
        models::BatchTableModel *model = window.grid()->model();
        const QModelIndex name = model->index(0, int(models::BatchTableModel::Column::FirstCell));
        QVERIFY(model->setData(name, u"Somebody else"_s));
        QTRY_VERIFY(window.grid()->undoStack()->canUndo());
        QTRY_COMPARE(window.count(State::Pending), 2);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QVERIFY(window.widget("batchHold")->isVisible());
        window.grid()->undoStack()->undo();
        QVERIFY(!window.widget("batchHold")->isVisible());
        QTRY_COMPARE(name.data().toString(), u"Person 1"_s);
        QTRY_COMPARE(window.count(State::Pending), 2);
        QVERIFY(!window.task());
        QCOMPARE(window.posts(), 0);
    }

    //! Who looks at what is left sees it become less, and a row that was corrected is no problem any more.
    void whatIsShownFollowsTheRows()
    {
        BatchWindow window(m_desk, 3);
        using Column = models::BatchTableModel::Column;
        const models::BatchTableModel *model = window.grid()->model();
        const QAbstractItemModel *shown = window.grid()->table()->model();
        auto *filter = window.widget<QComboBox>("batchFilter");
        filter->setCurrentIndex(1); // problems
        QCOMPARE(shown->rowCount(), 0);
        const auto write = [&window, model](const QString &address) {
            const QModelIndex email = model->index(1, int(Column::FirstCell) + 1);
            return window.grid()->model()->setData(email, address);
        };
        QVERIFY(write(u"nowhere"_s));
        QTRY_COMPARE(shown->rowCount(), 1);
        QCOMPARE(shown->index(0, int(Column::Row)).data().toString(), u"2"_s);
        QVERIFY(write(u"p2@example.no"_s));
        QTRY_COMPARE(shown->rowCount(), 0);

        filter->setCurrentIndex(3); // not sent yet
        QCOMPARE(shown->rowCount(), 3);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 3, 30'000);
        QTRY_COMPARE(shown->rowCount(), 0);
        filter->setCurrentIndex(4); // sent
        QCOMPARE(shown->rowCount(), 3);
        filter->setCurrentIndex(0);
        QCOMPARE(shown->rowCount(), 3);
    }

    void pausesAndGoesOn()
    {
        m_desk.relay->add("POST ^/sign/signing-sessions$ * delay ms=300");
        BatchWindow window(m_desk, 30);
        window.send();
        QTRY_VERIFY(window.action("batchPause")->isEnabled());
        QTRY_VERIFY(window.count(State::Sending) > 0);
        window.press("batchPause");
        QTRY_VERIFY_WITH_TIMEOUT(window.task()->runningCount() == 0, 30'000);
        QTRY_COMPARE(window.count(State::Sending), 0);
        const int sent = window.count(State::Sent);
        QVERIFY2(sent > 0 && sent < 30, qPrintable(QString::number(sent)));
        QCOMPARE(window.count(State::Pending), 30 - sent);
        QTRY_VERIFY2(window.status().contains(u"Paused"_s), qPrintable(window.status()));
        QCOMPARE(window.posts(), sent);
        QCOMPARE(window.action("batchPause")->text(), u"&Go on"_s);
        QVERIFY(window.task());
        // the list above and the work below say the same
        const QModelIndex listed =
            window.pane.table()->model()->index(0, int(models::BatchListModel::Column::Status));
        QTRY_VERIFY2(listed.data().toString().startsWith(u"Paused: %1 row"_s.arg(30 - sent)),
                     qPrintable(listed.data().toString()));
        const models::ActivityModel activity(*m_desk.activityLog);
        QTRY_COMPARE(activity.index(0, int(models::ActivityModel::Column::State)).data().toString(),
                     u"Paused"_s);
        m_desk.relay->clear();
        window.press("batchPause");
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 30, 60'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.posts(), 30);
    }

    void stopsInTheMiddle_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("after these") << QByteArray("batchEnd");
        QTest::newRow("at once") << QByteArray("batchStop");
    }
    void stopsInTheMiddle()
    {
        QFETCH(QByteArray, how);
        m_desk.relay->add("POST ^/sign/signing-sessions$ * delay ms=300");
        BatchWindow window(m_desk, 30);
        window.send();
        QTRY_VERIFY(window.posts() > 0);
        QTRY_VERIFY(window.action(how)->isEnabled());
        window.press(how);
        QTRY_VERIFY_WITH_TIMEOUT(!window.task(), 30'000);
        QTRY_COMPARE(window.count(State::Sending), 0);
        m_desk.relay->clear();
        const int sent = window.count(State::Sent), left = window.count(State::Pending);
        QVERIFY2(sent > 0 && left > 0, qPrintable(u"%1 sent, %2 left"_s.arg(sent).arg(left)));
        QCOMPARE(window.toldIds(), window.thereIds()); // what was on its way is known
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        const int stopped = window.count(State::Cancelled); // before they were asked for
        QCOMPARE(sent + left + stopped, 30);
        if (stopped > 0)
            window.press("batchRetry");
        QTRY_COMPARE(window.count(State::Pending), 30 - sent);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 30, 60'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.toldIds(), window.thereIds());
    }

    void waitsUntilTheServiceIsReached()
    {
        BatchWindow window(m_desk, 8);
        connect(m_desk.activities.get(), &tasks::Activities::taskAdded, &window.pane, [](tasks::Task *task) {
            if (auto *merge = qobject_cast<tasks::MergeTask *>(task))
                merge->setNetworkWait(100, 200);
        });
        m_desk.relay->add("* .* * dropBefore");
        const auto seen = m_desk.relay->seen().size();
        window.send();
        QTRY_VERIFY_WITH_TIMEOUT(window.task() && window.task()->holding() == Hold::Offline, 30'000);
        QTRY_VERIFY2(window.status().contains(u"paused until it is"_s), qPrintable(window.status()));
        QTRY_VERIFY(m_desk.relay->seen().size() > seen);
        QCOMPARE(window.count(State::Sent), 0);
        QCOMPARE(window.count(State::Failed), 0);
        picture(window.pane, u"merge-offline"_s);
        m_desk.relay->clear();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 8, 60'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.toldIds(), window.thereIds());
        QCOMPARE(window.thereIds().size(), 8);
    }

    void resultsAreSaved()
    {
        BatchWindow window(m_desk, 2);
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
        const QString path = m_desk.home->filePath(u"utfall – ø.csv"_s);
        window.press("batchExport");
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.pane.findChild<QFileDialog *>()) && dialog->isVisible());
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"people – results.csv"_s);
        QCOMPARE(logged(store::AuditEvent::LinkExported).size(), 0); // it may still be thought better of
        answerFileDialog(*dialog, path);
        QVERIFY(support::giveLinkReason()); // their links are in it
        auto *said = window.grid()->findChild<QLabel *>(u"inlineMessageText"_s);
        QTRY_VERIFY2(said->text().contains(path), qPrintable(said->text()));
        const tasks::TableFile file = tasks::readTable(path, {});
        QCOMPARE(file.table.rows.size(), 2);
        QVERIFY(file.table.rows[0].cells.contains(window.row(1).sessionIds.first()));
        QCOMPARE(logged(store::AuditEvent::LinkExported).size(), 1);
        QCOMPARE(logged(store::AuditEvent::ListExported).size(), 1);
        QCOMPARE(logged(store::AuditEvent::ListExported).first().detail.value(u"count"_s), u"2"_s);
        QCOMPARE(logged(store::AuditEvent::ListExported).first().detail.value(u"masked"_s), u"no"_s);
    }

    //! It is opened beside its spreadsheet, by whatever made that.
    void resultsHaveTheDelimiterOfTheSpreadsheet_data()
    {
        QTest::addColumn<QByteArray>("spreadsheet");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("semicolon") << QByteArray("Name;E-mail\nKari;kari@example.no\n") << QChar(u';');
        QTest::newRow("comma") << QByteArray("Name,E-mail\nKari,kari@example.no\n") << QChar(u',');
        QTest::newRow("tab") << QByteArray("Name\tE-mail\nKari\tkari@example.no\n") << QChar(u'\t');
    }
    void resultsHaveTheDelimiterOfTheSpreadsheet()
    {
        QFETCH(QByteArray, spreadsheet);
        const QString batch = makeBatch(m_desk, batchPattern(m_desk), spreadsheet);
        QVERIFY(!batch.isEmpty());
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE(pane.grid()->model()->counts().value(State::Pending), 1);
        auto *exporting = pane.findChild<QAction *>(u"batchExport"_s);
        QTRY_VERIFY(exporting->isEnabled());
        exporting->trigger();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = pane.findChild<QFileDialog *>()) && dialog->isVisible());
        const QString path = m_desk.home->filePath(u"results.csv"_s);
        answerFileDialog(*dialog, path);
        QTRY_VERIFY(QFileInfo(path).size() > 0);
        const tasks::TableFile file = tasks::readTable(path, {});
        QTEST(file.delimiter, "delimiter");
        QCOMPARE(file.table.headers.first(2), QStringList({u"Name"_s, u"E-mail"_s}));
    }

    //! Who only wants to know what was sent gives no reason, and no link leaves.
    void resultsAreSavedWithoutTheLinks()
    {
        BatchWindow window(m_desk, 2);
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
        const QString path = m_desk.home->filePath(u"without.csv"_s);
        window.press("batchExport");
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.pane.findChild<QFileDialog *>()) && dialog->isVisible());
        answerFileDialog(*dialog, path);
        QTRY_VERIFY(support::linkReasonDialog());
        auto *without = support::linkReasonDialog()->findChild<QPushButton *>(u"linkReasonWithout"_s);
        QVERIFY(without && without->isEnabled());
        QTest::mouseClick(without, Qt::LeftButton);
        QTRY_VERIFY(!support::linkReasonDialog());
        auto *said = window.grid()->findChild<QLabel *>(u"inlineMessageText"_s);
        QTRY_VERIFY2(said->text().contains(path), qPrintable(said->text()));
        const QStringList cells = tasks::readTable(path, {}).table.rows.value(0).cells;
        QVERIFY(cells.contains(window.row(1).sessionIds.first()));
        QVERIFY(!window.row(1).links.first().isEmpty());
        QVERIFY2(!cells.contains(window.row(1).links.first()), qPrintable(cells.join(u'|')));
        QCOMPARE(logged(store::AuditEvent::LinkExported).size(), 0);
        QCOMPARE(logged(store::AuditEvent::ListExported).size(), 1);
    }

    //! What a column is said to be is hidden, whatever it looks like.
    void resultsAreSavedMasked()
    {
        m_desk.settings->maskedMode().setOn(true);
        const QByteArray csv("Name;E-mail;Mobile;National ID;Where;Floor\n"
                             "Kari;kari@example.no;1234 5;AB-99-X;https://x.example/abc;stays\n");
        const QString batch = support::makeBatch(m_desk, support::batchPattern(m_desk), csv);
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE(pane.grid()->model()->rowCount(), 1);
        const auto save = [&](const QString &path, const QString &filter) {
            pane.findChild<QAction *>(u"batchExport"_s)->trigger();
            QFileDialog *dialog = nullptr;
            QTRY_VERIFY((dialog = pane.findChild<QFileDialog *>()) && dialog->isVisible());
            QVERIFY(!dialog->nameFilters().first().contains(u"personal data"_s)); // names stay in it
            if (filter.isEmpty())
                dialog->setNameFilters({u"of another program (*.csv)"_s}); // a dialog that tells other words
            else
                dialog->selectNameFilter(dialog->nameFilters().at(1));
            answerFileDialog(*dialog, path);
            auto *said = pane.grid()->findChild<QLabel *>(u"inlineMessageText"_s);
            QTRY_VERIFY2(said->text().contains(path), qPrintable(said->text()));
        };
        const QString hidden = m_desk.home->filePath(u"hidden.csv"_s),
                      open = m_desk.home->filePath(u"o.csv"_s);
        save(hidden, {});
        const QStringList cells = tasks::readTable(hidden, {}).table.rows.value(0).cells;
        QCOMPARE(cells.mid(0, 6), QStringList({u"Kari"_s, u"[e-mail 1]"_s, u"[phone 1]"_s,
                                               u"[identity number 1]"_s, u"[link 1]"_s, u"stays"_s}));
        save(open, u"with"_s);
        QVERIFY(tasks::readTable(open, {}).table.rows.value(0).cells.contains(u"kari@example.no"_s));
        QStringList masked; // which of them it was is written down, newest first
        const auto entries = logged(store::AuditEvent::ListExported);
        for (const store::AuditEntry &entry : entries)
            masked << entry.detail.value(u"masked"_s);
        QCOMPARE(masked, QStringList({u"no"_s, u"yes"_s}));
    }

    //! As on the screen: the first line of a file without names is somebody's row.
    void theFirstLineIsSavedMasked()
    {
        m_desk.settings->maskedMode().setOn(true);
        const QByteArray csv("Name;E-mail;ola@firma.example\nKari;kari@example.no;stays\n");
        const QString batch = support::makeBatch(m_desk, support::batchPattern(m_desk), csv);
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE(pane.grid()->model()->rowCount(), 1);
        pane.findChild<QAction *>(u"batchExport"_s)->trigger();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = pane.findChild<QFileDialog *>()) && dialog->isVisible());
        const QString path = m_desk.home->filePath(u"first line.csv"_s);
        answerFileDialog(*dialog, path);
        auto *said = pane.grid()->findChild<QLabel *>(u"inlineMessageText"_s);
        QTRY_VERIFY2(said->text().contains(path), qPrintable(said->text()));
        const QStringList headers = tasks::readTable(path, {}).table.headers;
        QCOMPARE(headers.mid(0, 3), QStringList({u"Name"_s, u"E-mail"_s, u"[e-mail 1]"_s}));
    }

    //! Also where it does not look so; and the first line of a file without names is somebody's row.
    void whatAColumnIsSaidToBeIsMasked()
    {
        const QByteArray csv("Name;E-mail;Mobile;National ID;ola@firma.example\n"
                             "Kari;kari@example.no;1234 5;AB-99-X;stays\n");
        const QString batch = support::makeBatch(m_desk, support::batchPattern(m_desk), csv);
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.show();
        pane.selectBatch(batch);
        const auto *model = pane.grid()->model();
        QTRY_COMPARE(model->rowCount(), 1);
        QSignalSpy headings(model, &QAbstractItemModel::headerDataChanged);
        auto &masking = m_desk.settings->maskedMode();
        masking.setOn(true);
        QVERIFY(!headings.isEmpty());
        constexpr int first = int(models::BatchTableModel::Column::FirstCell);
        const auto cell = [model](int column, int role = Qt::DisplayRole) {
            return model->index(0, first + column).data(role).toString();
        };
        const auto heading = [model](int column) {
            return model->headerData(first + column, Qt::Horizontal, Qt::DisplayRole).toString();
        };
        QCOMPARE(cell(1), u"[e-mail]"_s);
        QCOMPARE(cell(2), u"[phone]"_s);
        QCOMPARE(cell(3), u"[identity number]"_s);
        QCOMPARE(cell(4), u"stays"_s);
        QCOMPARE(cell(2, Qt::EditRole), u"1234 5"_s);
        QVERIFY2(!cell(2, Qt::ToolTipRole).contains(u"1234 5"_s), qPrintable(cell(2, Qt::ToolTipRole)));
        QVERIFY2(!cell(3, Qt::ToolTipRole).contains(u"AB-99-X"_s), qPrintable(cell(3, Qt::ToolTipRole)));
        QCOMPARE(heading(1), u"E-mail"_s);
        QCOMPARE(heading(4), u"[e-mail]"_s);
        masking.setRevealed(true);
        QCOMPARE(cell(2), u"1234 5"_s);
        QCOMPARE(heading(4), u"ola@firma.example"_s);
        // nor does the cell that somebody writes in show it
        masking.setRevealed(false);
        QTableView &table = *pane.grid()->table();
        table.edit(table.model()->index(0, first + 3));
        auto *editor = table.viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"AB-99-X"_s);
        QVERIFY2(!editor->displayText().contains(u'A'), qPrintable(editor->displayText()));
        masking.setRevealed(true);
        QCOMPARE(editor->displayText(), u"AB-99-X"_s);
    }

    void whatIsAboutToBeSentIsMasked()
    {
        m_desk.settings->maskedMode().setOn(true);
        const auto pattern = support::batchPattern(m_desk, u"Contract"_s);
        auto named = pattern;
        named.documents.first().title = u"For ola@firma.example"_s;
        const QString batch = support::makeBatch(m_desk, named, "Name;E-mail\nKari;kari@example.no\n");
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE(pane.grid()->model()->counts().value(State::Pending), 1);
        QTRY_VERIFY(pane.findChild<QAction *>(u"batchSend"_s)->isEnabled());
        pane.findChild<QAction *>(u"batchSend"_s)->trigger();
        auto *review = pane.findChild<QDialog *>(u"batchReview"_s);
        QVERIFY(review);
        QVERIFY2(!review->windowTitle().contains(u'@'), qPrintable(review->windowTitle()));
        for (const QLabel *label : review->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u'@') && !label->accessibleName().contains(u'@'),
                     qPrintable(label->text()));
        const auto *documents = review->findChild<QLabel *>(u"batchReviewDocuments"_s);
        QCOMPARE(documents->text(), u"For [e-mail]"_s);
        // a screen that begins to be shared masks while it is open
        m_desk.settings->maskedMode().setOn(false);
        QCOMPARE(documents->text(), u"For ola@firma.example"_s);
        QVERIFY(documents->accessibleName().contains(u"ola@firma.example"_s));
        m_desk.settings->maskedMode().setOn(true);
        QCOMPARE(documents->text(), u"For [e-mail]"_s);
        QVERIFY(!documents->accessibleName().contains(u'@'));
        review->reject();
    }

    //! What is of one row stands before the row's number.
    void reviewSaysWhichRowItsDueDateIsOf()
    {
        const QByteArray day = QDate::currentDate().addDays(10).toString(Qt::ISODate).toLatin1();
        const QString batch = support::makeBatch(m_desk, support::batchPattern(m_desk, u"50%1 %2 rabatt"_s),
                                                 "Name;E-mail;Due\nKari;kari@example.no;" + day + '\n');
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE(pane.grid()->model()->counts().value(State::Pending), 1);
        QTRY_VERIFY(pane.findChild<QAction *>(u"batchSend"_s)->isEnabled());
        pane.findChild<QAction *>(u"batchSend"_s)->trigger();
        auto *review = pane.findChild<QDialog *>(u"batchReview"_s);
        QVERIFY(review);
        const QString due = review->findChild<QLabel *>(u"batchReviewDue"_s)->text();
        QVERIFY2(due.endsWith(u" (row 1; each row has its own)"_s), qPrintable(due));
        const QString first = review->findChild<QLabel *>(u"batchReviewFirst"_s)->text();
        QVERIFY2(first.contains(u"“50%1 %2 rabatt” to Kari"_s), qPrintable(first));
        review->reject();
    }

    //! It is the last look: what the template sends along with each, and what was said of which row.
    void reviewSaysTheReferenceAndEachWarning()
    {
        auto pattern = support::batchPattern(m_desk, u"Contract"_s);
        pattern.common.externalReference = {true, u"Case 2026/17"_s};
        const QString name = QString(80, u'x') + u".pdf"_s;
        pattern.documents.first().title = name;
        const QString batch = support::makeBatch(m_desk, pattern,
                                                 "Name;E-mail\nKari;kari@example.no\n;ola@example\n"
                                                 "Per;per@example\nPer;per@example\n");
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE(pane.grid()->model()->counts().value(State::Pending), 4);
        QTRY_VERIFY(pane.findChild<QAction *>(u"batchSend"_s)->isEnabled());
        pane.findChild<QAction *>(u"batchSend"_s)->trigger();
        auto *review = pane.findChild<QDialog *>(u"batchReview"_s);
        QVERIFY(review);
        const auto *reference = review->findChild<QLabel *>(u"batchReviewReference"_s);
        QVERIFY(reference);
        QCOMPARE(reference->text(), u"Case 2026/17 (the same for each row)"_s);
        QVERIFY(review->findChild<QLabel *>(u"batchReviewDoubles"_s));
        const auto *warnings = review->findChild<QLabel *>(u"batchReviewWarnings"_s);
        QVERIFY(warnings);
        for (const QString &said : {u"The signer's name is empty. Row 2."_s, u"Row 2, 3, 4."_s})
            QVERIFY2(warnings->text().contains(said), qPrintable(warnings->text()));
        // a name without blanks goes on in the next line
        const auto *documents = review->findChild<QLabel *>(u"batchReviewDocuments"_s);
        QVERIFY(documents->minimumSizeHint().width() < 200);
        QVERIFY(documents->accessibleName().contains(name));
        picture(*review, u"merge-review-warnings"_s);
        review->reject();
    }

    void resultsThatCannotBeSaved()
    {
        BatchWindow window(m_desk, 1);
        QVERIFY(QDir(m_desk.home->path()).mkdir(u"read-only"_s));
        QFile::setPermissions(m_desk.home->path(), QFile::Permissions(0x7755));
        QFile::setPermissions(m_desk.home->filePath(u"read-only"_s), QFile::Permissions(0x5555));
        window.press("batchExport");
        auto *dialog = window.pane.findChild<QFileDialog *>();
        QVERIFY(dialog);
        auto *said = window.grid()->findChild<QLabel *>(u"inlineMessageText"_s);
        {
            const Nobody nobody;
            QVERIFY(nobody.isIt);
            Q_EMIT dialog->fileSelected(m_desk.home->filePath(u"read-only/results.csv"_s));
            QTRY_VERIFY2(said->text().contains(u"cannot be written"_s), qPrintable(said->text()));
        }
        QVERIFY(said->text().contains(u"results.csv"_s));
        QVERIFY(!QFileInfo::exists(m_desk.home->filePath(u"read-only/results.csv"_s)));
    }

    void reviewSaysWhatIsSent()
    {
        BatchWindow window(m_desk, 2);
        window.press("batchSend");
        auto *review = window.widget("batchReview");
        QVERIFY(review && review->isVisible());
        QVERIFY(!window.widget("batchHold")->isVisible());
        const auto says = [&window](const char *name) { return window.widget<QLabel>(name)->text(); };
        QVERIFY2(says("batchReviewHeading").contains(u"2 session"_s), qPrintable(says("batchReviewHeading")));
        QCOMPARE(says("batchReviewAccount"), m_desk.account->profile().environmentLabel);
        QVERIFY(says("batchReviewFirst").contains(u"for Person 1” to Person 1, p1@example.no"_s));
        QCOMPARE(says("batchReviewDocuments"), u"Contract"_s);
        const auto pattern = tasks::patternOf(window.grid()->model()->record());
        QVERIFY(pattern && pattern->draft.common.dueDate);
        QCOMPARE(says("batchReviewDue"), ui::absoluteText(pattern->draft.common.dueDate));
        QCOMPARE(says("batchReviewTold"), u"Nobody is told: you pass on the links yourself."_s);
        QCOMPARE(unnamedIn(*review), QStringList());
        QVERIFY(standAsInABox(window.widget<QPushButton>("batchReviewSend"),
                              window.widget<QPushButton>("batchReviewCancel")));
        for (const bool isDark : {false, true}) {
            useDarkPalette(isDark);
            picture(*review, isDark ? u"merge-review-dark"_s : u"merge-review-light"_s);
        }
        useDarkPalette(false);
        window.click("batchReviewCancel");
        QTRY_VERIFY(!window.widget("batchReview"));
        QCOMPARE(window.posts(), 0);
        QCOMPARE(window.count(State::Pending), 2);
        QVERIFY(window.action("batchSend")->isEnabled());
    }

    void possibleDuplicatesAreAskedAbout_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("sent");
        QTest::newRow("Enter leaves them out") << u"enter"_s << 3;
        QTest::newRow("left out") << u"batchReviewLeaveOut"_s << 3;
        QTest::newRow("sent too") << u"batchReviewSend"_s << 4;
        QTest::newRow("cancelled") << u"batchReviewCancel"_s << 0;
        QTest::newRow("Escape cancels") << u"escape"_s << 0;
    }
    void possibleDuplicatesAreAskedAbout()
    {
        QFETCH(QString, answer);
        QFETCH(int, sent);
        BatchWindow window(m_desk, 3, "Person 2;p2@example.no\n");
        using Column = models::BatchTableModel::Column;
        const auto state = [&window](int row) {
            return window.grid()->model()->index(row - 1, int(Column::State)).data().toString();
        };
        QCOMPARE(state(2), u"Ready"_s);
        QCOMPARE(state(4), u"Ready, possible duplicate"_s);
        QVERIFY2(window.status().contains(u"1 possible duplicate"_s), qPrintable(window.status()));
        picture(window.pane, u"merge-duplicate"_s);
        window.press("batchSend");
        QWidget *review = window.widget("batchReview");
        QVERIFY(review && review->isVisible());
        const QString text = window.widget<QLabel>("batchReviewDoubles")->text();
        QVERIFY2(text.contains(u"1 row"_s) && text.contains(u"Row 4."_s), qPrintable(text));
        picture(*review, u"merge-review-duplicate"_s);
        QVERIFY(standAsInABox(window.widget<QPushButton>("batchReviewLeaveOut"),
                              window.widget<QPushButton>("batchReviewCancel")));
        if (answer == u"enter"_s)
            QTest::keyClick(review, Qt::Key_Return);
        else if (answer == u"escape"_s)
            QTest::keyClick(review, Qt::Key_Escape);
        else
            window.click(answer.toLatin1());
        QTRY_VERIFY(!window.widget("batchReview"));
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), sent, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.posts(), sent);
        QCOMPARE(window.row(4).state, sent == 3 ? State::Excluded : sent == 4 ? State::Sent : State::Pending);
        if (sent == 0)
            QVERIFY(window.action("batchSend")->isEnabled());
    }

    //! The whole sending is taken back, also what was left out of it alone, and nothing that was done before.
    void undoOfASendingPutsBackWhatItLeftOut()
    {
        BatchWindow window(m_desk, 3, "Person 2;p2@example.no\n");
        window.grid()->setHoldTime(600'000);
        models::BatchTableModel *model = window.grid()->model();
        QUndoStack *undo = window.grid()->undoStack();
        const QModelIndex name = model->index(0, int(models::BatchTableModel::Column::FirstCell));
        QVERIFY(model->setData(name, u"Somebody else"_s));
        QTRY_COMPARE(undo->count(), 1);
        QTRY_COMPARE(window.count(State::Pending), 4);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.press("batchSend");
        window.click("batchReviewLeaveOut");
        QTRY_VERIFY(window.widget("batchHold")->isVisible());
        QCOMPARE(window.row(4).state, State::Excluded);
        window.click("batchUndo");
        QTRY_COMPARE(window.row(4).state, State::Pending);
        QCOMPARE(window.count(State::Pending), 4);
        QTRY_VERIFY2(window.status().contains(u"1 possible duplicate"_s), qPrintable(window.status()));
        QCOMPARE(name.data().toString(), u"Somebody else"_s);
        QCOMPARE(undo->index(), 1);
        QVERIFY(!window.task());
        QCOMPARE(window.posts(), 0);
    }

    //! It would stand above rows that are ready.
    void thatNothingIsLeftGoesWithTheUndo()
    {
        {
            BatchWindow first(m_desk, 2);
            first.send();
            QTRY_COMPARE_WITH_TIMEOUT(first.count(State::Sent), 2, 30'000);
            QTRY_VERIFY(!first.task());
            for (const QString &id : first.toldIds())
                QTRY_VERIFY(isKnown(id));
        }
        BatchWindow again(m_desk, 2);
        const auto isSaid = [&again] {
            const auto messages = again.grid()->findChildren<ui::InlineMessage *>();
            return std::any_of(messages.cbegin(), messages.cend(), [](const ui::InlineMessage *message) {
                return message->isSaid() && message->text() == u"There is no row left to send."_s;
            });
        };
        again.press("batchSend");
        again.click("batchReviewLeaveOut");
        QTRY_COMPARE(again.count(State::Excluded), 2);
        QTRY_VERIFY(isSaid());
        again.grid()->undoStack()->undo();
        QTRY_COMPARE(again.count(State::Pending), 2);
        QTRY_VERIFY(!isSaid());
        QTRY_VERIFY(again.action("batchSend")->isEnabled());
        QCOMPARE(again.posts(), 2); // those of before
    }

    //! Else neither of the two would be sent.
    void twinThatIsLeftOutIsNoReasonToWarn()
    {
        BatchWindow window(m_desk, 3, "Person 2;p2@example.no\n");
        const auto state = [&window] {
            return window.grid()->model()->index(3, int(models::BatchTableModel::Column::State)).data();
        };
        QCOMPARE(state(), QVariant(u"Ready, possible duplicate"_s));
        window.choose(2);
        window.press("batchExclude");
        QTRY_COMPARE(window.count(State::Excluded), 1);
        QTRY_COMPARE(state(), QVariant(u"Ready"_s));
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 3, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(window.row(4).state, State::Sent);
    }

    //! The same spreadsheet once more, a day later.
    void sentBeforeIsAskedAbout()
    {
        {
            BatchWindow first(m_desk, 2);
            first.send();
            QTRY_COMPARE_WITH_TIMEOUT(first.count(State::Sent), 2, 30'000);
            QTRY_VERIFY(!first.task());
            for (const QString &id : first.toldIds())
                QTRY_VERIFY(isKnown(id));
        }
        BatchWindow again(m_desk, 3);
        using Model = models::BatchTableModel;
        for (const int row : {0, 1})
            QCOMPARE(again.grid()->model()->index(row, int(Model::Column::State)).data().toString(),
                     u"Ready, possible duplicate"_s);
        const QString problem =
            again.grid()->model()->index(0, int(Model::Column::Problem)).data().toString();
        QVERIFY2(problem.startsWith(u"Has “Contract” already, since "_s), qPrintable(problem));
        again.widget<QComboBox>("batchFilter")->setCurrentIndex(6);
        QCOMPARE(again.grid()->table()->model()->rowCount(), 2);
        again.press("batchSend");
        const QString example = again.widget<QLabel>("batchReviewFirst")->text(); // one that is sent
        QVERIFY2(example.contains(u"p3@example.no"_s), qPrintable(example));
        const QString words = again.widget<QPushButton>("batchReviewLeaveOut")->text();
        QVERIFY2(words.startsWith(u"Send 1 session"_s), qPrintable(words));
        again.click("batchReviewLeaveOut");
        QTRY_COMPARE_WITH_TIMEOUT(again.count(State::Sent), 1, 30'000);
        QCOMPARE(again.count(State::Excluded), 2);
        QCOMPARE(again.row(3).state, State::Sent);
    }

    void reviewSaysThatNoPdfIsMade_data()
    {
        QTest::addColumn<bool>("isOfTemplate");
        QTest::addColumn<bool>("makesPackage");
        QTest::addColumn<QString>("said"); // empty: nothing
        const QString sentence = u"No signed PDF will be made: what is signed comes as XML files."_s;
        QTest::newRow("of a template")
            << true << false << sentence + u" To get one too, change the template."_s;
        QTest::newRow("of a form") << false << false << sentence;
        QTest::newRow("one is made") << true << true << QString();
    }
    void reviewSaysThatNoPdfIsMade()
    {
        QFETCH(const bool, isOfTemplate);
        QFETCH(const bool, makesPackage);
        QFETCH(const QString, said);
        domain::SessionDraft draft = batchPattern(m_desk);
        draft.makesPackage = makesPackage;
        if (isOfTemplate) {
            QVERIFY(saveLease(m_desk, draft));
            draft = domain::draftFromTemplate(draft, u"lease"_s, 1);
        }
        const QString batch = makeBatch(m_desk, draft, "Name;E-mail\nKari;kari@example.no\n");
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        auto *send = pane.findChild<QAction *>(u"batchSend"_s);
        QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled(), 30'000);
        send->trigger();
        QVERIFY(pane.findChild<QDialog *>(u"batchReview"_s));
        const auto *told = pane.findChild<QLabel *>(u"batchReviewNoPdf"_s);
        QCOMPARE(told ? told->text() : QString(), said);
    }

    //! Of many rows the first are told, and then three dots, not four.
    void moreRowsThanAreToldEndInDots()
    {
        QByteArray rows;
        for (int i = 1; i <= 13; ++i)
            rows += "Ola " + QByteArray::number(i) + ";ola" + QByteArray::number(i) + "@example\n";
        BatchWindow window(m_desk, 1, rows);
        window.press("batchSend");
        const auto *warning = window.widget<QLabel>("batchReviewWarnings");
        QVERIFY(warning);
        QVERIFY2(warning->text().contains(u"13 row"_s) && warning->text().endsWith(u"13 …"_s),
                 qPrintable(warning->text()));
        window.click("batchReviewCancel");
    }

    void addressWithoutADot()
    {
        BatchWindow window(m_desk, 1, "Ola;ola@example\n");
        using Model = models::BatchTableModel;
        const Model *model = window.grid()->model();
        const QModelIndex state = model->index(1, int(Model::Column::State));
        QCOMPARE(state.data().toString(), u"Ready, with a warning"_s);
        // not that of a row with a problem, which is not sent
        QCOMPARE(state.data(Qt::DecorationRole).value<QIcon>().cacheKey(), ui::icon(u"warning"_s).cacheKey());
        QVERIFY(model->index(1, int(Model::Column::FirstCell) + 1).data(Model::WarningRole).toBool());
        QVERIFY(!model->index(0, int(Model::Column::FirstCell) + 1).data(Model::WarningRole).toBool());
        const QString said = model->index(1, int(Model::Column::Problem)).data().toString();
        QVERIFY2(said.contains(u"There is no dot"_s), qPrintable(said));
        QTRY_VERIFY2(window.status().contains(u"a warning"_s), qPrintable(window.status()));
        window.press("batchSend");
        QVERIFY(window.widget("batchReviewWarnings"));
        QVERIFY(!window.widget("batchReviewDoubles"));
        window.click("batchReviewSend");
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
    }

    //! A contract "for " nobody: the row says it, at the cell too, and so does the last look.
    void rowWithoutANameThatIsAskedFor()
    {
        BatchWindow window(m_desk, 1, ";kari@example.no\n");
        using Model = models::BatchTableModel;
        const Model *model = window.grid()->model();
        QCOMPARE(model->index(0, int(Model::Column::State)).data().toString(), u"Ready"_s);
        QCOMPARE(model->index(1, int(Model::Column::State)).data().toString(), u"Ready, with a warning"_s);
        const QString said = model->index(1, int(Model::Column::Problem)).data().toString();
        QVERIFY2(said.startsWith(u"{name} is empty"_s), qPrintable(said));
        QVERIFY(model->index(1, int(Model::Column::FirstCell)).data(Model::WarningRole).toBool());
        QVERIFY(!model->index(0, int(Model::Column::FirstCell)).data(Model::WarningRole).toBool());
        window.press("batchSend");
        const auto *warning = window.widget<QLabel>("batchReviewWarnings");
        QVERIFY(warning);
        QVERIFY2(warning->text().contains(u"Row 2."_s), qPrintable(warning->text()));
        window.click("batchReviewCancel");

        QVERIFY(window.grid()->model()->setData(model->index(1, int(Model::Column::FirstCell)), u"Kari"_s));
        QTRY_COMPARE(model->index(1, int(Model::Column::State)).data().toString(), u"Ready"_s);
        QVERIFY(model->index(1, int(Model::Column::Problem)).data().toString().isEmpty());
    }

    //! It kept nothing from being sent, and keeps nothing from being sent later.
    void warningIsNoErrorOnceItIsSentOrLeftOut()
    {
        BatchWindow window(m_desk, 1, ";kari@example.no\n;ola@example.no\n");
        using Model = models::BatchTableModel;
        const auto isMarked = [&window](int row, Model::Role role) {
            return window.grid()->model()->index(row - 1, int(Model::Column::FirstCell)).data(role).toBool();
        };
        window.choose(3);
        window.press("batchExclude");
        QTRY_COMPARE(window.count(State::Excluded), 1);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
        for (const int row : {2, 3}) {
            QVERIFY(isMarked(row, Model::WarningRole));
            QVERIFY(!isMarked(row, Model::HindranceRole));
        }
    }

    //! In a column of names an empty cell is marked, counted above the rows, and said once more before it is
    //! sent.
    void rowWithoutAName()
    {
        const QString batch = makeBatch(m_desk, batchPattern(m_desk, u"Contract"_s),
                                        "Name;E-mail\nKari;kari@example.no\n;ola@example.no\n");
        QVERIFY(!batch.isEmpty());
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        using Model = models::BatchTableModel;
        const Model *model = pane.grid()->model();
        QTRY_COMPARE(model->counts().value(State::Pending), 2);
        QCOMPARE(model->index(1, int(Model::Column::State)).data().toString(), u"Ready, with a warning"_s);
        const QString said = model->index(1, int(Model::Column::Problem)).data().toString();
        QCOMPARE(said, u"The signer's name is empty."_s);
        QVERIFY(model->index(1, int(Model::Column::FirstCell)).data(Model::WarningRole).toBool());
        QCOMPARE(model->index(0, int(Model::Column::State)).data().toString(), u"Ready"_s);
        const auto *status = pane.findChild<QLabel *>(u"batchStatus"_s);
        QTRY_VERIFY2(status->text().contains(u" a warning"_s), qPrintable(status->text()));
        auto *send = pane.findChild<QAction *>(u"batchSend"_s);
        QTRY_VERIFY(send->isEnabled());
        send->trigger();
        const auto *warning = pane.findChild<QLabel *>(u"batchReviewWarnings"_s);
        QVERIFY(warning);
        QVERIFY2(warning->text().contains(u"Row 2."_s), qPrintable(warning->text()));
    }

    //! What a person is about to press does not move away, and there are no holes between.
    void buttonsStayWhereTheyAre()
    {
        BatchWindow window(m_desk, 2);
        auto *tools = window.widget<QToolBar>("batchTools");
        const auto places = [&window, tools] {
            QList<int> all;
            for (const char *name : {"batchPause", "batchEnd", "batchExclude", "batchExport"})
                all.append(tools->widgetForAction(window.action(name))->x());
            return all;
        };
        const QList<int> before = places();
        for (const char *name : {"batchSend", "batchExclude"}) {
            const QWidget *button = tools->widgetForAction(window.action(name));
            QCOMPARE(button->width(), button->sizeHint().width());
        }
        const QString retry = window.action("batchRetry")->toolTip();
        window.choose(1);
        QTRY_VERIFY(window.action("batchRetry")->toolTip() != retry);
        QTRY_VERIFY(!tools->layout()->isEmpty());
        tools->layout()->activate();
        QCOMPARE(places(), before);
        window.press("batchExclude"); // what puts it back has other words
        QTRY_COMPARE(window.action("batchRetry")->text(), u"Put &back"_s);
        tools->layout()->activate();
        QCOMPARE(places(), before);
        window.press("batchRetry");
        QTRY_COMPARE(window.action("batchRetry")->text(), u"&Retry"_s);
        QTRY_COMPARE(window.count(State::Pending), 2);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        tools->layout()->activate();
        QCOMPARE(places(), before);
    }

    //! A wrong row is corrected, and trying again would not help.
    void wrongRowIsNotRetried()
    {
        BatchWindow window(m_desk, 2);
        const QModelIndex cell =
            window.grid()->model()->index(0, int(models::BatchTableModel::Column::FirstCell) + 1);
        QVERIFY(window.grid()->model()->setData(cell, u"nowhere"_s));
        QTRY_COMPARE(window.count(State::Problem), 1);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        QVERIFY(!window.action("batchRetry")->isEnabled());
        window.choose(1);
        QVERIFY(!window.action("batchRetry")->isEnabled());
        QVERIFY(window.action("batchExclude")->isEnabled());
    }

    void takenBackBeforeTheFirstRow_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"mouse", "space", "escape", "keys"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void takenBackBeforeTheFirstRow()
    {
        QFETCH(QString, by);
        BatchWindow window(m_desk, 3);
        window.grid()->setHoldTime(600'000);
        const auto seen = m_desk.relay->seen().size();
        window.send();
        QWidget *hold = window.widget("batchHold");
        QVERIFY(hold->isVisible());
        const QString text = window.widget<QLabel>("batchHoldText")->text();
        QVERIFY2(text.contains(u"3 row"_s) && text.contains(u"“people”"_s), qPrintable(text));
        QVERIFY(!window.action("batchSend")->isEnabled());
        QCOMPARE(unnamedIn(window.pane), QStringList());
        if (by == u"mouse"_s)
            for (const bool isDark : {false, true}) {
                useDarkPalette(isDark);
                picture(window.pane, isDark ? u"merge-hold-dark"_s : u"merge-hold-light"_s);
            }
        useDarkPalette(false);
        QWidget *undo = window.widget("batchUndo");
        QTRY_VERIFY(undo->hasFocus());
        // The window's own Undo has the same key
        QAction other(&window.pane);
        other.setShortcut(QKeySequence::Undo);
        window.pane.addAction(&other);
        QSignalSpy otherUndone(&other, &QAction::triggered);
        if (by == u"mouse"_s)
            window.click("batchUndo");
        else if (by == u"space"_s)
            QTest::keyClick(undo, Qt::Key_Space);
        else if (by == u"escape"_s)
            QTest::keyClick(undo, Qt::Key_Escape);
        else
            QTest::keyClick(undo, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!hold->isVisible());
        QCOMPARE(otherUndone.size(), 0);
        QVERIFY(!window.task());
        QCOMPARE(window.count(State::Pending), 3);
        QVERIFY(window.action("batchSend")->isEnabled());
        const QString told = window.grid()->findChild<QLabel *>(u"inlineMessageText"_s)->text();
        QVERIFY2(told.contains(u"3 row(s) of “people” were not sent"_s), qPrintable(told));
        const models::ActivityModel activity(*m_desk.activityLog);
        const auto noted = [&activity](models::ActivityModel::Column column) {
            return activity.index(0, int(column)).data().toString();
        };
        QTRY_COMPARE(noted(models::ActivityModel::Column::State), u"Cancelled"_s);
        QCOMPARE(noted(models::ActivityModel::Column::Title), u"Send “people”"_s);
        QCOMPARE(noted(models::ActivityModel::Column::Detail), u"Undone: nothing was sent."_s);
        QCOMPARE(m_desk.relay->seen().size(), seen);
        QCOMPARE(window.thereIds(), QStringList());
    }

    void sentWhenTheTimeIsOver_data()
    {
        QTest::addColumn<bool>("isNow");
        QTest::newRow("by itself") << false;
        QTest::newRow("at once") << true;
    }
    void sentWhenTheTimeIsOver()
    {
        QFETCH(bool, isNow);
        BatchWindow window(m_desk, 3);
        window.grid()->setHoldTime(isNow ? 600'000 : 300);
        window.send();
        QVERIFY(window.widget("batchHold")->isVisible());
        QVERIFY(!window.task());
        if (isNow)
            window.click("batchSendNow");
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 3, 30'000);
        QVERIFY(!window.widget("batchHold")->isVisible());
        QVERIFY(window.pane.focusWidget() == window.grid()->table()); // an arrow key changes no filter
        QCOMPARE(window.toldIds(), window.thereIds());
    }

    //! The time that a person set counts for batches as for single sends.
    void timeIsThatOfTheSettings()
    {
        m_desk.settings->setUndoSeconds(100);
        BatchWindow window(m_desk, 1);
        window.send();
        QVERIFY(window.widget("batchHold")->isVisible());
        const QString text = window.widget<QLabel>("batchHoldText")->text();
        QVERIFY2(text.contains(u"100 s"_s), qPrintable(text));
        window.click("batchUndo");
    }

    //! Whoever pressed Send and went home has sent.
    void closedWhileHeldIsSentTheNextTime()
    {
        QString title;
        {
            BatchWindow window(m_desk, 2);
            title = window.title;
            window.grid()->setHoldTime(600'000);
            window.send();
            QVERIFY(window.widget("batchHold")->isVisible());
            QCOMPARE(window.posts(), 0);
        }
        ui::BatchesPane::resumeUnfinished(*m_desk.account, *m_desk.activities);
        const auto isSent = [this] {
            const auto all = m_desk.activities->tasks();
            return std::any_of(all.begin(), all.end(), [](const tasks::Task *task) {
                return qobject_cast<const tasks::MergeTask *>(task) && task->isFinished();
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSent(), 30'000);
        domain::SessionQuery query;
        query.sessionTitleLike = title;
        Caught<domain::SessionPage> page;
        const auto request = m_desk.account->sessions().list(query, m_desk.account.get(), page.handler());
        QVERIFY(page.wait() && page.isValue());
        QCOMPARE((*page.result)->data.size(), 2);
    }

    //! The Delete key is soon pressed, and what was corrected in hundreds of rows would be gone.
    void removingIsAskedAbout()
    {
        BatchWindow window(m_desk, 2);
        QTableView *list = window.pane.table();
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(support::becomesActive(&window.pane));
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Delete);
        auto *question = window.widget<QMessageBox>("batchesRemoveQuestion");
        QVERIFY(question && question->isVisible());
        QVERIFY2(question->text().contains(u"“people”"_s) && question->text().contains(u"2 row"_s),
                 qPrintable(question->text()));
        answerRemoval(window, QMessageBox::RejectRole);
        QCOMPARE(window.count(State::Pending), 2);
        const auto kept = answerOf<store::StoreResult<store::BatchRecord>>(
            [&](QObject *object, auto done) { m_desk.account->batches().get(window.batch, object, done); });
        QVERIFY(kept && *kept);
        window.action("batchesRemove")->trigger();
        answerRemoval(window, QMessageBox::DestructiveRole);
        QTRY_COMPARE(list->model()->rowCount(), 0);
    }

    void removedWhileHeldIsNotSent()
    {
        BatchWindow window(m_desk, 2);
        window.grid()->setHoldTime(600'000);
        window.send();
        QVERIFY(window.widget("batchHold")->isVisible());
        window.action("batchesRemove")->trigger();
        answerRemoval(window, QMessageBox::DestructiveRole);
        QTRY_VERIFY(!window.widget("batchHold")->isVisible());
        QCOMPARE(m_desk.activities->tasks().size(), 1); // the rows were looked at; nothing is sent
        QCOMPARE(window.posts(), 0);
    }
};

QTEST_MAIN(TestUiMergeSending)
#include "tst_ui_mergesending.moc"
