// The due date edited in place and sessions deleted, by the mouse and the keys of the program's own window.
#include "models/sessiontablemodel.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/typeddate.h"
#include "support/windowpatience.h"
#include "tasks/remembered.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>
#include <QWindow>

using namespace Qt::StringLiterals;
using domain::SessionState;
using Column = models::SessionTableModel::Column;
using Model = models::SessionTableModel;

namespace {

//! On X11 a field wants Ctrl+E for itself, to get to its end; the platform of the tests has other keys.
struct FieldThatTakesKeys : QObject
{
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        return false;
    }
};

} // namespace

class TestUiSessionKeys : public QObject
{
    Q_OBJECT

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::SessionsPane &pane() const { return *window().workspace()->sessions(); }
    [[nodiscard]] QTableView &table() const { return *pane().table(); }
    [[nodiscard]] const Model &model() const { return *pane().model(); }
    [[nodiscard]] std::optional<domain::SigningSession> session(int row) const
    {
        const auto found = model().row(row);
        return found ? tasks::sessionOf(*found) : std::nullopt;
    }
    //! The number'th of this state that is not overdue; -1: there is none.
    [[nodiscard]] int rowOf(SessionState state, int number = 0) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int row = 0; row < model().rowCount(); ++row)
            if (const auto one = session(row); one && domain::stateOf(*one).value() == state &&
                                               !domain::isOverdue(*one, now) && number-- == 0)
                return row;
        return -1;
    }
    //! As the service has it now; nothing when it has none of that id.
    [[nodiscard]] std::optional<domain::SigningSession> onServer(const QString &id) const
    {
        support::Caught<domain::SigningSession> caught;
        QObject context;
        const auto request = window().account()->sessions().get(id, &context, caught.handler());
        return caught.wait() && caught.isValue() ? std::optional(**caught.result) : std::nullopt;
    }
    //! In the window, as the platform says it: who gets it is the window's affair.
    [[nodiscard]] QPoint placeOf(int row, Column column) const
    {
        const QModelIndex index = model().index(row, int(column));
        table().scrollTo(index);
        return table().viewport()->mapTo(&window(), table().visualRect(index).center());
    }
    void click(int row, Column column, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(window().windowHandle(), Qt::LeftButton, modifiers, placeOf(row, column));
    }
    void doubleClick(int row, Column column) const
    {
        QTest::mouseDClick(window().windowHandle(), Qt::LeftButton, {}, placeOf(row, column));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }
    [[nodiscard]] ui::DateTimeField *editor() const
    {
        auto *field = table().findChild<ui::DateTimeField *>(u"dueDateEditor"_s);
        return field && field->isVisible() ? field : nullptr;
    }
    //! What stands above the list.
    [[nodiscard]] QString message() const
    {
        return pane().findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly)->text();
    }
    [[nodiscard]] QMessageBox *question() const
    {
        auto *box = window().findChild<QMessageBox *>(u"deleteQuestion"_s);
        return box && box->isVisible() ? box : nullptr;
    }
    //! Keys count in the active window alone, and the platform of the tests has no window manager.
    [[nodiscard]] bool asks() const
    {
        window().activateWindow();
        if (!support::becomesActive(&window()))
            return false;
        press(Qt::Key_Delete, Qt::ControlModifier);
        if (!support::waitFor([this] { return question() != nullptr; }))
            return false;
        question()->activateWindow();
        return support::becomesActive(question());
    }
    void answer(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(question()->windowHandle(), key, modifiers);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), 60)); }
    void init()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        window().openProfile(m_program->profile);
        QVERIFY(support::becomesActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() >= 50 && model().isWhole(), 30'000);
        QTRY_VERIFY(rowOf(SessionState::Ready, 1) >= 0);
    }
    void cleanup() { m_program.reset(); }

    void theDueDateIsEditedInPlace_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("days");
        QTest::newRow("by a double click") << u"double click"_s << 12;
        QTest::newRow("by the key that edits") << u"F2"_s << 13;
        QTest::newRow("by the key that edits, in the title") << u"F2 in the title"_s << 17;
        QTest::newRow("by its own key") << u"Ctrl+E"_s << 14;
        QTest::newRow("by its own key, from another pane") << u"Ctrl+E elsewhere"_s << 15;
        QTest::newRow("by its own key, from the search") << u"Ctrl+E in the search"_s << 16;
    }
    void theDueDateIsEditedInPlace()
    {
        QFETCH(const QString, how);
        QFETCH(const int, days);
        FieldThatTakesKeys field;
        const QDateTime wanted(QDate::currentDate().addDays(days), QTime(14, 30));
        const int row = rowOf(SessionState::Ready);
        const QString id = session(row)->id;
        click(row, Column::Title);
        QCOMPARE(pane().selectedIds(), QStringList{id});
        QVERIFY(!editor()); // looking at a session is no edit
        if (how == u"double click"_s) {
            doubleClick(row, Column::DueDate);
        } else if (how == u"F2"_s) {
            for (int steps = 0;
                 steps < int(Column::Count) && table().currentIndex().column() != int(Column::DueDate);
                 ++steps)
                press(Qt::Key_Right);
            QCOMPARE(table().currentIndex(), model().index(row, int(Column::DueDate)));
            QVERIFY(!editor());
            press(Qt::Key_F2);
        } else if (how == u"F2 in the title"_s) {
            QCOMPARE(table().currentIndex(), model().index(row, int(Column::Title)));
            press(Qt::Key_F2);
        } else {
            if (how == u"Ctrl+E elsewhere"_s) {
                press(Qt::Key_F6);
                QVERIFY(!table().hasFocus());
            } else if (how == u"Ctrl+E in the search"_s) {
                auto *text = window().findChild<QLineEdit *>(u"filterText"_s);
                text->setFocus();
                text->installEventFilter(&field);
                QCOMPARE(pane().selectedIds(), QStringList{id});
            }
            press(Qt::Key_E, Qt::ControlModifier);
        }
        QTRY_VERIFY(editor());
        auto *edit = editor()->findChild<QDateTimeEdit *>();
        QTRY_VERIFY(edit->hasFocus()); // what is typed goes there
        QVERIFY(editor()->geometry().intersects(
            table().visualRect(model().index(model().rowOf(id), int(Column::DueDate)))));
        QCOMPARE(edit->dateTime().toUTC().toSecsSinceEpoch() / 60,
                 session(row)->request.dueDate->toDateTime().toSecsSinceEpoch() / 60);
        support::typeDate(edit, wanted);
        press(Qt::Key_Return);
        QTRY_VERIFY(!editor());
        QTRY_VERIFY(window().workspace()->undoStack()->canUndo());
        const QModelIndex cell = model().index(model().rowOf(id), int(Column::DueDate));
        QTRY_VERIFY(!cell.data(Model::PendingRole).toBool());
        QCOMPARE(cell.data(Model::DueDateRole).toDateTime(), wanted);
        QCOMPARE(onServer(id)->request.dueDate->toDateTime(), wanted);
        QCOMPARE(pane().selectedIds(), QStringList{id});
    }

    void escapeLeavesItAsItIs()
    {
        const int row = rowOf(SessionState::Ready);
        const QString id = session(row)->id;
        const auto before = onServer(id)->request.dueDate;
        doubleClick(row, Column::DueDate);
        QTRY_VERIFY(editor());
        support::typeDate(editor()->findChild<QDateTimeEdit *>(),
                          QDateTime(QDate::currentDate().addDays(9), QTime(9, 15)));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(!window().workspace()->undoStack()->canUndo());
        QCOMPARE(onServer(id)->request.dueDate, before);
    }

    void nothingElseIsEdited()
    {
        const int row = rowOf(SessionState::Ready);
        for (const Column column : {Column::State, Column::Title, Column::Signer}) {
            doubleClick(row, column);
            QVERIFY(!editor());
        }
        QTRY_VERIFY(rowOf(SessionState::Signed) >= 0);
        const int signedRow = rowOf(SessionState::Signed); // it has ended: its date stands
        doubleClick(signedRow, Column::DueDate);
        press(Qt::Key_F2);
        QVERIFY(!editor());
        press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!editor());
        QTRY_VERIFY2(message().contains(u"has ended"_s), qPrintable(message()));
    }

    //! Who has looked for it need not choose it, too; where it could be any it is said that one is to be
    //! chosen.
    void theDueDateOfTheOnlyOneThatWasFound()
    {
        const QString id = session(rowOf(SessionState::Ready))->id;
        auto *text = window().findChild<QLineEdit *>(u"filterText"_s);
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, id);
        QTRY_VERIFY(model().rowCount() == 1 && !model().isLoading() && model().row(0));
        QVERIFY(pane().selectedIds().isEmpty());
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(editor());
        QCOMPARE(pane().selectedIds(), QStringList{id});
        press(Qt::Key_Escape);
        QTRY_VERIFY(!editor());

        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(text->hasFocus());
        press(Qt::Key_Escape); // what was typed goes
        QTRY_VERIFY(model().rowCount() > 1 && !model().isLoading());
        pane().chooseNothing();
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY2(message().startsWith(u"Choose one session"_s), qPrintable(message()));
        QVERIFY(!editor());
    }

    //! Who is on the telephone types a name and wants to see whose contract it is.
    void fromTheWordsToWhatWasFound_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("arrow") << int(Qt::Key_Down);
    }
    void fromTheWordsToWhatWasFound()
    {
        QFETCH(const int, key);
        QTRY_VERIFY(rowOf(SessionState::Signed) >= 0);
        const QString id = session(rowOf(SessionState::Signed))->id;
        press(Qt::Key_F, Qt::ControlModifier);
        auto *text = window().findChild<QLineEdit *>(u"filterText"_s);
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, id);
        press(static_cast<Qt::Key>(key)); // at once: what is listed is not yet what was found
        QTRY_COMPARE(pane().selectedIds(), QStringList{id});
        QTRY_VERIFY(table().hasFocus());
        QTRY_COMPARE(window().workspace()->details()->sessionId(), id);

        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(text->hasFocus());
        press(static_cast<Qt::Key>(key)); // when it is there
        QTRY_VERIFY(table().hasFocus());
        QCOMPARE(pane().selectedIds(), QStringList{id});
    }

    void theFirstArrowChoosesTheRowWithTheFocus()
    {
        QTRY_VERIFY(rowOf(SessionState::Signed) >= 0);
        const QString id = session(rowOf(SessionState::Signed))->id;
        auto *text = window().findChild<QLineEdit *>(u"filterText"_s);
        const auto enter = [this, text](const QString &words) {
            text->setFocus();
            text->setText(words);
            return support::waitFor([&] {
                return pane().filter().text == words && model().filter().text == words &&
                       !model().isLoading() && model().isWhole();
            });
        };
        QVERIFY(enter(id));
        QCOMPARE(model().rowCount(), 1);
        table().setFocus(Qt::TabFocusReason);
        QVERIFY(!table().selectionModel()->hasSelection()); // who passes by looks at none
        press(Qt::Key_Down);                                // there is no other one
        QVERIFY(table().selectionModel()->isRowSelected(0));
        QTRY_COMPARE(pane().selectedIds(), QStringList{id});

        text->setFocus();
        press(Qt::Key_Escape); // what was typed goes
        QVERIFY(text->text().isEmpty() && text->hasFocus());
        QVERIFY(enter({}));
        QVERIFY(model().rowCount() > 2);
        table().setFocus(Qt::TabFocusReason);
        QCOMPARE(table().currentIndex().row(), 0);
        press(Qt::Key_Down);
        QCOMPARE(table().selectionModel()->selectedRows().value(0).row(), 0);
        press(Qt::Key_Down);
        QCOMPARE(table().selectionModel()->selectedRows().value(0).row(), 1);
        table().selectionModel()->clearSelection();
        press(Qt::Key_End);
        QCOMPARE(table().selectionModel()->selectedRows().value(0).row(), model().rowCount() - 1);
    }

    void sessionsAreDeletedByKeys_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("how");
        QTest::newRow("one, by the access key") << 1 << u"Alt+D"_s;
        QTest::newRow("two, by Tab and Space") << 2 << u"Tab"_s;
    }
    void sessionsAreDeletedByKeys()
    {
        QFETCH(const int, count);
        QFETCH(const QString, how);
        QStringList ids;
        QString signer;
        const int behind = rowOf(SessionState::Ready, count - 1) + 1;
        QVERIFY(behind > 0 && behind < model().rowCount());
        QTRY_VERIFY(session(behind));
        const QString next = session(behind)->id;
        for (int number = 0; number < count; ++number) {
            const int row = rowOf(SessionState::Ready, number);
            QVERIFY(row >= 0);
            ids << session(row)->id;
            signer = domain::signerNameOf(*session(row));
            click(row, Column::Title, number > 0 ? Qt::ControlModifier : Qt::NoModifier);
        }
        QStringList chosen = pane().selectedIds();
        chosen.sort();
        ids.sort();
        QCOMPARE(chosen, ids);
        const int rows = model().rowCount();

        QVERIFY(asks());
        QVERIFY2(question()->text().contains(u"permanently"_s), qPrintable(question()->text()));
        if (count > 1)
            QVERIFY2(question()->text().contains(QString::number(count)), qPrintable(question()->text()));
        else // others may have the same title
            QVERIFY2(!signer.isEmpty() && question()->text().contains(signer),
                     qPrintable(question()->text()));
        answer(Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(asks());
        answer(Qt::Key_Return); // who answers without reading keeps them
        QTRY_VERIFY(!question());
        for (const QString &id : ids)
            QVERIFY(onServer(id));
        QCOMPARE(model().rowCount(), rows);

        QVERIFY(asks());
        if (how == u"Alt+D"_s) {
            answer(Qt::Key_D, Qt::AltModifier);
        } else {
            const auto isOnDelete = [this] {
                const auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
                return button && question()->buttonRole(const_cast<QAbstractButton *>(button)) ==
                                     QMessageBox::DestructiveRole;
            };
            QVERIFY(!isOnDelete());
            for (int steps = 0; steps < 5 && !isOnDelete(); ++steps)
                answer(Qt::Key_Tab);
            QVERIFY(isOnDelete());
            answer(Qt::Key_Space);
        }
        QTRY_VERIFY(!question());
        QTRY_COMPARE(model().rowCount(), rows - count);
        for (const QString &id : ids) {
            QVERIFY(model().rowOf(id) < 0);
            QVERIFY(!onServer(id));
        }
        QTRY_COMPARE(pane().selectedIds(), QStringList{next}); // as after what was settled
        QTRY_COMPARE(window().workspace()->details()->sessionId(), next);
        QTRY_VERIFY(window()
                        .findChild<QLabel *>(u"sessionNotice"_s)
                        ->text()
                        .contains(u"%1 session(s) deleted permanently"_s.arg(count)));
    }
};

QTEST_MAIN(TestUiSessionKeys)
#include "tst_ui_sessionkeys.moc"
