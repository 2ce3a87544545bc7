#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/batchwindow.h"
#include "support/pictures.h"
#include "support/windowpatience.h"

#include "domain/draftcopies.h"
#include "store/sql.h"
#include "tasks/draftjson.h"
#include "ui/merge/leftbatches.h"
#include "ui/merge/templatechange.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QComboBox>
#include <QHeaderView>
#include <QIcon>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPalette>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace support;
using Grid = models::BatchTableModel;
using State = store::BatchRow::State;

//! What the cells of a batch say of each row, and a batch that the next start of the program goes on with.
class TestUiBatchGrid : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    //! Past our own classes.
    bool change(const QString &statement)
    {
        const auto done = answerOf<store::StoreResult<void>>([&](QObject *context, auto answer) {
            m_desk.database->run<void>(
                context, [statement](QSqlDatabase &database) { return store::sql::run(database, statement); },
                answer);
        });
        return done && done->has_value();
    }
    std::optional<domain::SessionDraft> patternOf(const QString &batch)
    {
        const auto read = answerOf<store::StoreResult<store::BatchRecord>>(
            [&](QObject *context, auto done) { m_desk.account->batches().get(batch, context, done); });
        if (!read || !*read)
            return std::nullopt;
        const auto pattern = tasks::draftFromJson((*read)->pattern);
        return pattern ? std::optional(*pattern) : std::nullopt;
    }
    static bool isTold(const BatchWindow &window, const QString &beginning)
    {
        const auto messages = window.pane.findChildren<ui::InlineMessage *>();
        return std::any_of(messages.cbegin(), messages.cend(), [&](const ui::InlineMessage *message) {
            return message->isVisible() && message->text().startsWith(beginning);
        });
    }

    static QModelIndex cell(BatchWindow &window, int row, Grid::Column column, int further = 0)
    {
        return window.grid()->model()->index(row - 1, int(column) + further);
    }
    static QString text(BatchWindow &window, int row, Grid::Column column, int further = 0)
    {
        return cell(window, row, column, further).data().toString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init()
    {
        QVERIFY(m_desk.reset());
        m_desk.settings->setUndoSeconds(0);
    }

    //! Who it is, what became of it, which session it is and how often it was tried.
    void cellsOfEachRow()
    {
        BatchWindow window(m_desk, 2);
        for (const int row : {1, 2}) {
            QCOMPARE(text(window, row, Grid::Column::Row), QString::number(row));
            QCOMPARE(text(window, row, Grid::Column::State), u"Ready"_s);
            const auto sign = cell(window, row, Grid::Column::State).data(Qt::DecorationRole).value<QIcon>();
            QCOMPARE(sign.cacheKey(), ui::icon(u"send"_s).cacheKey()); // nobody is waited for: no pen
            QCOMPARE(text(window, row, Grid::Column::Session), QString());
            QCOMPARE(text(window, row, Grid::Column::Attempts), QString());
            QCOMPARE(text(window, row, Grid::Column::FirstCell), u"Person %1"_s.arg(row));
        }
        m_desk.relay->add("POST ^/sign/document-collections$ 1 answer status=403 body={\"status\":403}");
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Failed), 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 1, 30'000);
        QTRY_VERIFY(!window.task());
        const int failed = window.row(1).state == State::Failed ? 1 : 2;
        QCOMPARE(text(window, failed, Grid::Column::State), u"Failed"_s);
        QCOMPARE(text(window, failed, Grid::Column::Session), QString());
        QCOMPARE(text(window, failed, Grid::Column::Attempts), u"1"_s);
        QVERIFY(!text(window, failed, Grid::Column::Problem).isEmpty());

        window.press("batchRetry");
        QTRY_COMPARE(window.count(State::Pending), 1);
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 2, 30'000);
        QTRY_VERIFY(!window.task());
        QCOMPARE(text(window, failed, Grid::Column::Attempts), u"2"_s);
        QCOMPARE(text(window, 3 - failed, Grid::Column::Attempts), u"1"_s);
        QCOMPARE(text(window, failed, Grid::Column::Problem), QString());
        QStringList shown{text(window, 1, Grid::Column::Session), text(window, 2, Grid::Column::Session)};
        shown.sort();
        QCOMPARE(shown, window.thereIds()); // of the service, not of the row
    }

    //! From the number of a row to its wrong cell, and when that is right to the wrong one of the next row.
    void problemsAreCorrectedByKeysAlone()
    {
        BatchWindow window(m_desk, 3);
        QVERIFY(becomesActive(&window.pane));
        int left = 0;
        for (const int row : {1, 3}) {
            window.grid()->model()->setData(cell(window, row, Grid::Column::FirstCell, 1), u"nobody"_s);
            ++left;
            QTRY_COMPARE(window.count(State::Problem), left);
        }
        auto *filter = window.widget<QComboBox>("batchFilter");
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(filter->currentText(), u"Problems"_s);
        QTableView &table = *window.grid()->table();
        QTRY_COMPARE(table.model()->rowCount(), left);
        table.setFocus();
        QTRY_VERIFY(table.hasFocus());
        const int wrong = int(Grid::Column::FirstCell) + 1;
        const auto editor = [&table] { return table.viewport()->findChild<QLineEdit *>(); };
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return}) {
            table.setCurrentIndex(table.model()->index(0, int(Grid::Column::Row)));
            QTest::keyClick(&table, key);
            QTRY_VERIFY(editor() && editor()->hasFocus());
            QCOMPARE(table.currentIndex().column(), wrong);
            editor()->selectAll();
            QTest::keyClicks(editor(), u"right%1@example.no"_s.arg(left));
            QTest::keyClick(editor(), Qt::Key_Return);
            --left;
            QTRY_COMPARE(window.count(State::Problem), left);
            QTRY_COMPARE(table.model()->rowCount(), left);
            QTRY_VERIFY(!editor() && table.hasFocus());
            if (left == 0)
                break;
            QTRY_COMPARE(table.selectionModel()->selectedRows().size(), 1);
            QCOMPARE(table.currentIndex().column(), wrong);
            QVERIFY(window.action("batchExclude")->isEnabled());
        }
        QCOMPARE(left, 0);
    }

    //! Else nobody would know in the chosen row what is about to change.
    void theCellOfTheKeysIsSeenInItsRow()
    {
        BatchWindow window(m_desk, 2);
        QVERIFY(becomesActive(&window.pane));
        QTableView &table = *window.grid()->table();
        table.setFocus();
        QTRY_VERIFY(table.hasFocus());
        table.selectRow(0);
        const QModelIndex current = table.model()->index(0, int(Grid::Column::State));
        table.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        const auto colorOf = [&table](const QModelIndex &cell) {
            const QPoint corner = table.visualRect(cell).topRight() + QPoint(-6, 4); // beside the words
            return table.viewport()->grab().toImage().pixelColor(corner);
        };
        const int chosen = colorOf(current.siblingAtColumn(int(Grid::Column::Row))).lightness();
        const int plain = table.palette().color(QPalette::Active, QPalette::Base).lightness();
        QVERIFY(plain - chosen > 100);
        QVERIFY(plain - colorOf(current).lightness() <
                20); // as good as plain: the frame of the focus tints it
        picture(window.pane, u"batch-cell"_s);
    }

    //! As in the window of a new session.
    void itsKeyAsksBeforeItIsSent()
    {
        BatchWindow window(m_desk, 1);
        QVERIFY(becomesActive(&window.pane));
        const auto send = [&window] { return window.widget<QAbstractButton>("batchReviewSend"); };
        QTest::keyClick(&window.pane, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(send() && send()->isVisible());
        QVERIFY(window.action("batchSend")->toolTip().contains(u"Ctrl+Return"_s));
        QTest::keyClick(send()->window(), Qt::Key_Escape);
        QTRY_VERIFY(!send());
        QCOMPARE(window.posts(), 0);
    }

    //! It was taken over behind the question: what was seen there was not what was sent.
    void whatIsWrittenInACellIsAskedAboutToo()
    {
        BatchWindow window(m_desk, 1);
        QVERIFY(becomesActive(&window.pane));
        QTableView &table = *window.grid()->table();
        table.setFocus();
        QTRY_VERIFY(table.hasFocus());
        table.setCurrentIndex(table.model()->index(0, int(Grid::Column::FirstCell)));
        const auto editor = [&table] { return table.viewport()->findChild<QLineEdit *>(); };
        QTest::keyClick(&table, Qt::Key_F2);
        QTRY_VERIFY(editor() && editor()->hasFocus());
        editor()->selectAll();
        QTest::keyClicks(editor(), u"Somebody Else"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        const auto send = [&window] { return window.widget<QAbstractButton>("batchReviewSend"); };
        QTRY_VERIFY(send() && send()->isVisible());
        const QString first = window.widget<QLabel>("batchReviewFirst")->accessibleName();
        QVERIFY2(first.contains(u"Somebody Else"_s), qPrintable(first));
        QCOMPARE(text(window, 1, Grid::Column::FirstCell), u"Somebody Else"_s);
        window.click("batchReviewSend");
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 1, 30'000);
        QTRY_VERIFY(!window.task());
    }

    //! It looked like a batch whose rows are gone.
    void aFilterThatLeavesNothingSaysSo()
    {
        BatchWindow window(m_desk, 2);
        auto *filter = window.pane.findChild<QComboBox *>(u"batchFilter"_s);
        const auto *note = window.pane.findChild<QLabel *>(u"batchNoRows"_s);
        const QAbstractItemModel *shown = window.grid()->table()->model();
        QVERIFY(!note->isVisible());
        filter->setFocus();
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(filter->currentText(), u"Failed"_s);
        QCOMPARE(shown->rowCount(), 0);
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"“Failed”"_s) && note->text().contains(u"“All”"_s),
                 qPrintable(note->text()));
        QTest::keyClick(filter, Qt::Key_Home);
        QCOMPARE(shown->rowCount(), 2);
        QVERIFY(!note->isVisible());
    }

    //! A disk that does not take it: it is said, and nothing looks as if it were tried again.
    void whatIsNotKeptIsNotRetried()
    {
        BatchWindow window(m_desk, 1);
        m_desk.relay->add("POST ^/sign/document-collections$ 1 answer status=403 body={\"status\":403}");
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Failed), 1, 30'000);
        QTRY_VERIFY(!window.task());
        QVERIFY(change(u"CREATE TRIGGER full_disk BEFORE UPDATE ON batch_row BEGIN SELECT RAISE(ABORT, "
                       "'full'); END"_s));
        window.press("batchRetry");
        QTRY_VERIFY(isTold(window, u"The rows stay as they are"_s));
        QCOMPARE(window.count(State::Failed), 1);

        QVERIFY(change(u"DROP TRIGGER full_disk"_s));
        window.press("batchRetry");
        QTRY_COMPARE(window.count(State::Pending), 1);
    }

    //! Without them it would look like one that has none.
    void rowsThatCannotBeReadAreSaid()
    {
        BatchWindow window(m_desk, 1);
        const QString batch = window.batch;
        QVERIFY(change(u"ALTER TABLE batch_row RENAME TO batch_row_elsewhere"_s));
        window.grid()->showBatch({});
        window.grid()->showBatch(batch);
        QTRY_VERIFY(isTold(window, u"The batch cannot be read"_s));
        QVERIFY(change(u"ALTER TABLE batch_row_elsewhere RENAME TO batch_row"_s));
        window.grid()->showBatch({});
        window.grid()->showBatch(batch);
        QTRY_COMPARE(window.count(State::Pending), 1);
    }

    //! Who stopped the check in Activity, or whose disk was full, can have the rows looked at after all.
    void aCheckThatWasStoppedCanBeBegunAgain()
    {
        const QString batch = makeBatch(m_desk, batchPattern(m_desk),
                                        "Name;E-mail\nKari;kari@example.no\nOla;ola@example.no\n");
        QVERIFY(!batch.isEmpty());
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        bool isStopped = false;
        connect(m_desk.activities.get(), &tasks::Activities::taskAdded, &pane,
                [&isStopped](tasks::Task *task) {
                    if (!std::exchange(isStopped, true))
                        task->cancel();
                });
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        QVERIFY(support::becomesExposed(&pane));
        QTRY_VERIFY(isStopped);
        const auto count = [&pane](State state) { return pane.grid()->model()->counts().value(state); };
        QCOMPARE(count(State::Unchecked), 2);
        const auto *status = pane.findChild<QLabel *>(u"batchStatus"_s);
        QTRY_VERIFY2(status->text().contains(u"not checked yet"_s), qPrintable(status->text()));
        auto *retry = pane.findChild<QAction *>(u"batchRetry"_s);
        QVERIFY(retry->isEnabled());
        QTest::mouseClick(pane.findChild<QToolBar *>(u"batchTools"_s)->widgetForAction(retry),
                          Qt::LeftButton);
        QTRY_COMPARE(count(State::Pending), 2);
        QTRY_VERIFY(!retry->isEnabled());
        QVERIFY(!status->text().contains(u"not checked yet"_s));
    }

    //! As wide as it is beside the views when the program is first started: when a batch was made was cut.
    void allColumnsOfTheListAreInSight()
    {
        const QString batch = makeBatch(m_desk, batchPattern(m_desk), "Name;E-mail\nKari;kari@example.no\n");
        QVERIFY(!batch.isEmpty());
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1150, 700);
        pane.show();
        QVERIFY(support::becomesExposed(&pane));
        const auto *table = pane.findChild<QTableView *>(u"batchesTable"_s);
        QVERIFY(table);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const int columns = table->horizontalHeader()->length();
        QVERIFY2(columns <= table->viewport()->width(), qPrintable(QString::number(columns)));
    }

    //! Who mends the template would believe that the batch is sent by it.
    void aTemplateThatWasChangedIsTold_data()
    {
        QTest::addColumn<bool>("isUsed");
        QTest::newRow("it is used as it is now") << true;
        QTest::newRow("the batch is kept as it is") << false;
    }
    void aTemplateThatWasChangedIsTold()
    {
        QFETCH(bool, isUsed);
        domain::SessionDraft lease = batchPattern(m_desk);
        QVERIFY(saveLease(m_desk, lease));
        const QString batch = makeBatch(m_desk, domain::draftFromTemplate(lease, u"lease"_s, 1),
                                        "Name;E-mail\nKari;kari@example.no\nOla;ola@example.no\n");
        QVERIFY(!batch.isEmpty());
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(800, 640);
        pane.show();
        pane.selectBatch(batch);
        QVERIFY(support::becomesExposed(&pane));
        const auto count = [&pane](State state) { return pane.grid()->model()->counts().value(state); };
        QTRY_COMPARE(count(State::Pending), 2);
        const auto *told = pane.findChild<ui::TemplateChange *>();
        QVERIFY(told && !told->isVisible());

        lease.common.title = u"Lease of {flat}"_s; // which no column fills
        QVERIFY(saveLease(m_desk, lease));
        QTRY_VERIFY(told->isVisible());
        QVERIFY2(told->text().contains(u"“Lease” was changed on"_s), qPrintable(told->text()));
        QCOMPARE(unnamedIn(pane), QStringList());
        support::picture(pane, u"batch-template-changed"_s);
        auto *button =
            told->findChild<QPushButton *>(isUsed ? u"inlineMessageAction"_s : u"inlineMessageOther"_s);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!told->isVisible());
        const auto pattern = patternOf(batch);
        QVERIFY(pattern);
        QCOMPARE(pattern->templateRevision, 2);
        QCOMPARE(pattern->common.title, isUsed ? lease.common.title : u"Contract for {name}"_s);
        QTRY_COMPARE(count(isUsed ? State::Problem : State::Pending), 2); // they are looked at anew

        lease.common.title = u"Lease for {name}"_s;
        QVERIFY(saveLease(m_desk, lease));
        QTRY_VERIFY(told->isVisible()); // it was changed once more
        QTest::mouseClick(told->findChild<QPushButton *>(u"inlineMessageAction"_s), Qt::LeftButton);
        QTRY_VERIFY(!told->isVisible());
        QTRY_COMPARE(count(State::Pending), 2);
    }

    //! Also when something is wrong with it: it is that which has to be read.
    void longValuesAreRead()
    {
        const QString address = u"long.address@example-company.no"_s;
        BatchWindow window(m_desk, 1, "Ola;" + address.toLatin1() + '\n');
        const QTableView *table = window.grid()->table();
        QFont bold = table->font();
        bold.setBold(true);
        QVERIFY(table->columnWidth(int(Grid::Column::FirstCell) + 1) >
                QFontMetrics(bold).horizontalAdvance(address) + 16);
    }

    //! On a small screen: no button is hidden behind the others, those that are wanted most keep their words,
    //! and what the others are is still said.
    void buttonsAreInReachWhereThereIsLittleRoom()
    {
        BatchWindow window(m_desk, 1);
        auto *tools = window.widget<QToolBar>("batchTools");
        const auto button = [&](const char *name) {
            return qobject_cast<QToolButton *>(tools->widgetForAction(window.action(name)));
        };
        const char *const names[] = {"batchSend",  "batchPause",   "batchEnd",         "batchStop",
                                     "batchRetry", "batchExclude", "batchOpenSession", "batchExport"};
        for (const char *name : names)
            QVERIFY2(button(name)->toolButtonStyle() == Qt::ToolButtonTextBesideIcon, name);
        window.pane.resize(560, 600);
        QTRY_COMPARE(button("batchEnd")->toolButtonStyle(), Qt::ToolButtonIconOnly);
        for (const char *name : names) {
            QTRY_VERIFY2(button(name)->isVisible() && button(name)->geometry().right() <= tools->width(),
                         name);
            QVERIFY2(!button(name)->toolTip().isEmpty() && !button(name)->text().isEmpty(), name);
        }
        QCOMPARE(button("batchSend")->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        window.pane.resize(1500, 600);
        QTRY_COMPARE(button("batchEnd")->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }

    //! Else the cells of the spreadsheet have it.
    void problemsHaveRoomWhereThereAreAny()
    {
        BatchWindow window(m_desk, 2);
        const auto width = [&window] {
            return window.grid()->table()->columnWidth(int(Grid::Column::Problem));
        };
        const int narrow = width();
        const int heading =
            window.grid()->table()->horizontalHeader()->sectionSizeHint(int(Grid::Column::Problem));
        QVERIFY2(narrow >= heading && narrow < 200, qPrintable(QString::number(narrow)));
        const QModelIndex address = cell(window, 1, Grid::Column::FirstCell, 1);
        const QTableView &table = *window.grid()->table();
        window.pane.resize(1000, 700);
        QTRY_VERIFY(table.viewport()->width() <= 1000);
        QVERIFY(window.grid()->model()->setData(address, u"nowhere"_s));
        QTRY_COMPARE(window.count(State::Problem), 1);
        QTRY_VERIFY(width() > 200);
        const QModelIndex problem = cell(window, 1, Grid::Column::Problem);
        QCOMPARE(problem.data(Qt::ToolTipRole), problem.data()); // all of it
        // what is left beside the person's own columns is theirs, as there is no session yet
        QVERIFY2(width() > 260, qPrintable(QString::number(width())));
        QCOMPARE(table.columnViewportPosition(address.column()) + table.columnWidth(address.column()),
                 table.viewport()->width());
        QVERIFY(!problem.data().toString().isEmpty());
        // with the last row that is corrected nothing slides away
        const int addressAt = window.grid()->table()->columnViewportPosition(address.column());
        QVERIFY(window.grid()->model()->setData(address, u"somebody@example.no"_s));
        QTRY_VERIFY2(window.status().startsWith(u"2 ready"_s), qPrintable(window.status()));
        QVERIFY(width() > 200);
        QCOMPARE(window.grid()->table()->columnViewportPosition(address.column()), addressAt);
        BatchWindow other(m_desk, 0, "Ola;ola@example.no\n"); // of the next one the cells have it again
        window.pane.selectBatch(other.batch);
        QTRY_COMPARE(width(), narrow);
    }

    //! They are told anew many times while others are looked at or sent.
    void whatIsTypedStaysWhileRowsAreTold()
    {
        BatchWindow window(m_desk, 3);
        QTableView &table = *window.grid()->table();
        const QModelIndex address = table.model()->index(1, int(Grid::Column::FirstCell) + 1);
        table.setCurrentIndex(address);
        table.edit(address);
        auto *editor = table.viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->accessibleName(), u"E-mail"_s);
        QCOMPARE(editor->text(), address.data().toString());
        editor->selectAll();
        QTest::keyClicks(editor, u"new"_s);
        window.grid()->model()->updateRows({window.row(1), window.row(3)}); // and what is between them
        QCOMPARE(editor->text(), u"new"_s);
        QTest::keyClicks(editor, u"@example.no"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(window.row(2).values.value(1), u"new@example.no"_s);
    }

    //! Each word of the service is at the cell that it is about.
    void refusalMarksItsCells()
    {
        BatchWindow window(m_desk, 1);
        m_desk.relay->add("POST ^/sign/signing-sessions$ 1 answer status=400 "
                          "body={\"status\":400,\"detail\":\"No\",\"invalidParams\":["
                          "{\"name\":\"[0].signer.username\",\"reason\":\"too short\"},"
                          "{\"name\":\"[0].signer.email\",\"reason\":\"unknown mailbox\"}]}");
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Failed), 1, 30'000);
        QTRY_VERIFY(!window.task());
        const QString problem = text(window, 1, Grid::Column::Problem);
        QVERIFY2(problem.contains(u"too short"_s) && problem.contains(u"unknown mailbox"_s) &&
                     !problem.contains(u"[0]"_s),
                 qPrintable(problem));
        const QModelIndex name = cell(window, 1, Grid::Column::FirstCell);
        const QModelIndex email = cell(window, 1, Grid::Column::FirstCell, 1);
        for (const QModelIndex &marked : {name, email})
            QVERIFY(marked.data(Grid::WarningRole).toBool() && marked.data(Grid::HindranceRole).toBool());
        QCOMPARE(name.data(Qt::ToolTipRole).toString(), u"Signer's name: too short"_s);
        QCOMPARE(email.data(Qt::ToolTipRole).toString(), u"E-mail: unknown mailbox"_s);

        // Corrected where it stands, and sent
        QTableView *table = window.grid()->table();
        const QModelIndex shown = table->model()->index(0, email.column());
        table->setCurrentIndex(shown);
        table->edit(shown);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"other@example.no"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(window.count(State::Pending), 1);
        for (const int further : {0, 1})
            QVERIFY(!cell(window, 1, Grid::Column::FirstCell, further).data(Grid::WarningRole).toBool());
        QTRY_VERIFY(window.action("batchSend")->isEnabled());
        window.send();
        QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sent), 1, 30'000);
        QCOMPARE(text(window, 1, Grid::Column::Attempts), u"2"_s);
    }

    //! The program ended while none of the rows could be sent.
    void nextStartGoesOn()
    {
        QString batch, title;
        {
            BatchWindow window(m_desk, 3);
            batch = window.batch;
            title = window.title;
            m_desk.relay->add("* .* * dropBefore");
            window.send();
            QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sending), 3, 30'000);
            QTRY_VERIFY(window.task());
            QTRY_COMPARE_WITH_TIMEOUT(window.task()->holding(), tasks::MergeTask::Hold::Offline, 30'000);
        }
        QVERIFY(m_desk.reopen());
        m_desk.relay->clear();
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.show();
        pane.selectBatch(batch);
        QTRY_COMPARE(pane.grid()->model()->rowCount(), 3);
        QCOMPARE(pane.grid()->model()->counts().value(State::Sent), 0);
        ui::BatchesPane::resumeUnfinished(*m_desk.account, *m_desk.activities);
        ui::BatchesPane::resumeUnfinished(*m_desk.account, *m_desk.activities); // as if it were under way
        QTRY_COMPARE_WITH_TIMEOUT(pane.grid()->model()->counts().value(State::Sent), 3, 30'000);
        QTRY_VERIFY(!pane.grid()->task());
        const auto page = sessionsTitled(title);
        QCOMPARE(page.size(), 3);
        QStringList told;
        for (const store::BatchRow &row : pane.grid()->model()->rows())
            told += row.sessionIds;
        told.sort();
        QCOMPARE(told, page);
        const auto all = m_desk.activities->tasks();
        const auto sendings = std::count_if(all.begin(), all.end(), [](const tasks::Task *task) {
            return qobject_cast<const tasks::MergeTask *>(task) != nullptr;
        });
        QCOMPARE(int(sendings), 1);
        // and what is done is not gone on with once more
        qsizetype left = -1;
        tasks::MergeTask::unfinished(*m_desk.account, this, [&left](const auto &batches) {
            left = batches.size();
            qDeleteAll(batches);
        });
        QTRY_COMPARE(left, 0);
    }

    //! Somebody paused it and went home: it waits, and can be let go on from the message or at its rows.
    void pausedBatchIsSaidAtTheNextStart_data()
    {
        QTest::addColumn<bool>("isAtItsRows");
        QTest::newRow("in the message") << false;
        QTest::newRow("at its rows") << true;
    }
    void pausedBatchIsSaidAtTheNextStart()
    {
        QFETCH(bool, isAtItsRows);
        m_desk.relay->add("POST ^/sign/signing-sessions$ * delay ms=300");
        QString batch, title;
        int left = 0;
        {
            BatchWindow window(m_desk, 20);
            batch = window.batch;
            title = window.title;
            window.send();
            QTRY_VERIFY(window.count(State::Sending) > 0);
            window.press("batchPause");
            QTRY_VERIFY_WITH_TIMEOUT(window.task()->runningCount() == 0, 30'000);
            QTRY_COMPARE(window.count(State::Sending), 0);
            left = window.count(State::Pending);
            QVERIFY(left > 0);
            QCOMPARE(window.task()->leftCount(), left);
        }
        QVERIFY(m_desk.reopen());
        m_desk.relay->clear();
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        QVERIFY(support::becomesExposed(&pane));
        ui::LeftBatches message(*m_desk.account, *m_desk.activities);
        message.resume();
        QTRY_VERIFY(message.isVisible());
        QVERIFY2(message.text().contains(u"“people” is paused: %1 row"_s.arg(left)),
                 qPrintable(message.text()));
        const auto *status = pane.findChild<QLabel *>(u"batchStatus"_s);
        QTRY_VERIFY2(status->text().startsWith(u"Paused"_s), qPrintable(status->text()));
        QCOMPARE(m_desk.activities->runningCount(), 0); // nothing goes on by itself
        auto *goOn = pane.findChild<QAction *>(u"batchPause"_s);
        QTRY_VERIFY(goOn->isEnabled());
        QCOMPARE(goOn->text(), u"&Go on"_s);
        QWidget *button = isAtItsRows ? pane.findChild<QToolBar *>(u"batchTools"_s)->widgetForAction(goOn)
                                      : message.findChild<QPushButton *>(u"inlineMessageAction"_s);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pane.grid()->model()->counts().value(State::Sent), 20, 60'000);
        QVERIFY(!message.isVisible());
        QCOMPARE(sessionsTitled(title).size(), 20);
    }

    //! What was being sent goes on without anybody: that is said at once, and can be held up there.
    void goingOnIsSaidAtTheNextStart()
    {
        QString batch;
        {
            BatchWindow window(m_desk, 3);
            batch = window.batch;
            m_desk.relay->add("* .* * dropBefore");
            window.send();
            QTRY_COMPARE_WITH_TIMEOUT(window.count(State::Sending), 3, 30'000);
        }
        QVERIFY(m_desk.reopen());
        ui::BatchesPane pane(*m_desk.account, *m_desk.activities, *m_desk.settings);
        pane.show();
        pane.selectBatch(batch);
        ui::LeftBatches message(*m_desk.account, *m_desk.activities);
        message.resume();
        QTRY_VERIFY(message.isVisible());
        QVERIFY2(message.text().contains(u"Going on with the batch “people”: 3 row"_s),
                 qPrintable(message.text()));
        QTRY_VERIFY(pane.grid()->task());
        auto *button = message.findChild<QPushButton *>(u"inlineMessageAction"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(pane.grid()->task()->isPaused());
        QVERIFY2(message.text().contains(u"is paused"_s), qPrintable(message.text()));
        m_desk.relay->clear();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!pane.grid()->task() || !pane.grid()->task()->isPaused()); // three rows are soon done
        QTRY_COMPARE_WITH_TIMEOUT(pane.grid()->model()->counts().value(State::Sent), 3, 60'000);
        QTRY_VERIFY(!message.isVisible());
    }

private:
    QStringList sessionsTitled(const QString &title)
    {
        domain::SessionQuery query;
        query.limit = domain::SessionQuery::maxLimit;
        query.sessionTitleLike = title;
        Caught<domain::SessionPage> page;
        const auto request = m_desk.account->sessions().list(query, this, page.handler());
        QStringList ids;
        if (page.wait() && page.isValue())
            for (const domain::SigningSession &session : (*page.result)->data)
                ids.append(session.id);
        ids.sort();
        return ids;
    }
};

QTEST_MAIN(TestUiBatchGrid)
#include "tst_ui_batchgrid.moc"
