// What others changed is listed until somebody looks, or says that nobody has to.
#include "models/sessiontablemodel.h"
#include "support/hands.h"
#include "support/patience.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using models::SessionTableModel;
using ui::View;

class TestUiNews : public QObject
{
    Q_OBJECT

    static constexpr int seeded = 60;
    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] QTableView &table() const { return *workspace().sessions()->table(); }
    [[nodiscard]] SessionTableModel &model() const { return *workspace().sessions()->model(); }
    bool open()
    {
        window().openProfile(m_program->profile);
        return support::becomesActive(&window()) &&
               support::waitFor(
                   [this] { return model().rowCount() == seeded && model().isWhole() && unreadCount() >= 0; },
                   30'000);
    }
    void press(int key, Qt::KeyboardModifiers modifiers) const
    {
        QTest::keyClick(&window(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] int countOf(View view) const
    {
        auto *views = workspace().findChild<ui::ViewList *>();
        const auto items = views->findItems(ui::ViewList::nameOf(view), Qt::MatchExactly);
        const QVariant count = items.value(0) ? items.value(0)->data(Qt::UserRole + 1) : QVariant();
        return count.isValid() ? count.toInt() : -1;
    }
    //! Of the rows of the list; -1: not all of them are here.
    [[nodiscard]] int unreadCount() const
    {
        int count = 0;
        for (int row = 0; row < model().rowCount(); ++row) {
            const QModelIndex index = model().index(row, 0);
            if (!index.data(SessionTableModel::LoadedRole).toBool())
                return -1;
            count += index.data(SessionTableModel::UnreadRole).toBool();
        }
        return count;
    }
    //! So many are rejected by somebody else, and that is seen. Their ids.
    QStringList rejected(int count)
    {
        QStringList ids;
        for (int row = 0; row < model().rowCount() && ids.size() < count; ++row) {
            const auto session = model().row(row);
            if (session && session->state == u"READY"_s &&
                session->dueDate > QDateTime::currentDateTimeUtc() &&
                m_sandbox.reject(session->id, u"No"_s) == 204)
                ids << session->id;
        }
        press(Qt::Key_F5, Qt::NoModifier);
        return ids;
    }
    void look(View view)
    {
        workspace().showView(view);
        QTRY_VERIFY(!model().isLoading() && model().isWhole() && model().filter() == ui::filterOf(view));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), seeded)); }
    void init()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        QVERIFY(open());
        QTRY_COMPARE(countOf(View::News), 0);
    }
    void cleanup() { m_program.reset(); }

    void allOfTheListAtOnce()
    {
        QCOMPARE(rejected(3).size(), 3);
        QTRY_COMPARE(countOf(View::News), 3);
        look(View::News);
        QTRY_COMPARE(unreadCount(), 3);
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(model().rowCount(), 0);
        QTRY_COMPARE(countOf(View::News), 0);
        const auto *empty = workspace().sessions()->findChild<QLabel *>(u"emptyHeading"_s);
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->text(), u"Nothing has changed since you last looked"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(model().rowCount(), 3);
        QTRY_COMPARE(unreadCount(), 3);
        QTRY_COMPARE(countOf(View::News), 3);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(countOf(View::News), 0);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(countOf(View::News), 3);

        look(View::AllSessions); // what was open is opened again
        window().close();
        m_program->restart();
        QVERIFY(open()); // it is kept
        QTRY_COMPARE(countOf(View::News), 3);
        QCOMPARE(unreadCount(), 3);

        look(View::News);
        QTRY_COMPARE(unreadCount(), 3);
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(countOf(View::News), 0);
        look(View::AllSessions);
        window().close();
        m_program->restart();
        QVERIFY(open()); // that they were seen is kept, too
        QTRY_COMPARE(countOf(View::News), 0);
        QCOMPARE(unreadCount(), 0);
    }

    //! Whoever goes from one to the next can go back to the one before, until the view is left.
    void whatWasLookedAtStaysInTheView()
    {
        QCOMPARE(rejected(3).size(), 3);
        QTRY_COMPARE(countOf(View::News), 3);
        look(View::News);
        QTRY_COMPARE(unreadCount(), 3);
        QStringList ids;
        for (int row = 0; row < 3; ++row)
            ids << model().row(row)->id;
        for (int row = 0; row < 3; ++row) {
            press(Qt::Key_Down, Qt::AltModifier);
            QTRY_COMPARE(workspace().details()->sessionId(), ids.at(row));
            QTRY_COMPARE(countOf(View::News), 2 - row);
        }
        QTRY_COMPARE(unreadCount(), 0);
        QTRY_COMPARE(model().leftCount(), 3);
        for (int row = 1; row >= 0; --row) {
            press(Qt::Key_Up, Qt::AltModifier);
            QTRY_COMPARE(workspace().details()->sessionId(), ids.at(row));
        }
        QCOMPARE(model().rowCount(), 3);
        press(Qt::Key_F5, Qt::NoModifier);
        QTRY_COMPARE(model().rowCount(), 1); // the one that is still looked at
        look(View::AllSessions);
        look(View::News);
        QCOMPARE(model().rowCount(), 0);
    }

    //! All that were chosen were taken for all of the list, which has one less by then.
    void whatIsOnlyKeptInTheViewCanBeExported()
    {
        QCOMPARE(rejected(3).size(), 3);
        QTRY_COMPARE(countOf(View::News), 3);
        look(View::News);
        QTRY_COMPARE(unreadCount(), 3);
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(model().leftCount(), 1);
        table().setFocus();
        QTRY_VERIFY(table().hasFocus());
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(table().selectionModel()->selectedRows().size(), 3);
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const auto *asked = workspace().sessions()->findChild<QMessageBox *>(u"whichSessions"_s);
        QVERIFY(asked);
        QStringList answers;
        const QList<QAbstractButton *> buttons = asked->buttons();
        for (const QAbstractButton *button : buttons)
            answers << button->text();
        QVERIFY2(answers.contains(u"&All 2 of the list"_s), qPrintable(answers.join(u'|')));
        const qsizetype these = answers.indexOf(u"The 3 c&hosen"_s);
        QVERIFY2(these >= 0, qPrintable(answers.join(u'|')));
        buttons.at(these)->click();
        auto *dialog = workspace().sessions()->findChild<QFileDialog *>(u"exportListDialog"_s);
        QVERIFY(dialog);
        support::answerFileDialog(*dialog, m_program->home.filePath(u"kept.csv"_s));
        const auto *message =
            workspace().sessions()->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY2(message->text().startsWith(u"3 session(s) saved: "_s), qPrintable(message->text()));
    }

    void whatIsNotListedStays()
    {
        const QStringList ids = rejected(3);
        QTRY_COMPARE(countOf(View::News), 3);
        look(View::News);
        auto *text = workspace().sessions()->findChild<QLineEdit *>(u"filterText"_s);
        text->setText(ids.first());
        QTRY_COMPARE(model().rowCount(), 1);
        QTRY_VERIFY(model().isWhole());
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(countOf(View::News), 2);
        text->clear();
        QTRY_COMPARE(model().rowCount(), 2);
        QVERIFY(model().rowOf(ids.first()) < 0);
        // in another view the others are seen by being chosen; none of them is opened for it
        look(View::AllSessions);
        auto *action = actionOf(u"Mark as &seen"_s);
        QVERIFY(action);
        table().setFocus();
        QVERIFY(!table().selectionModel()->hasSelection());
        press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(countOf(View::News), 2);
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(action->isEnabled());
        press(Qt::Key_I, Qt::ControlModifier);
        QTRY_COMPARE(countOf(View::News), 0);
        QTRY_COMPARE(unreadCount(), 0);
        const auto *notice = workspace().sessions()->findChild<QLabel *>(u"sessionNotice"_s);
        QVERIFY2(notice->toolTip().contains(u"2 session(s) marked as seen"_s), qPrintable(notice->toolTip()));
        press(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY2(notice->toolTip().startsWith(u"Nothing in them"_s), qPrintable(notice->toolTip()));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(countOf(View::News), 2);
        QTRY_COMPARE(unreadCount(), 2);
        QTRY_COMPARE(notice->toolTip(), u"Taken back: 2 session(s) marked as seen"_s);
    }

    //! What only the service could do is not offered, and its keys say why.
    void nothingIsDoneToWhatTheServiceDeleted()
    {
        QString id;
        for (int row = 0; row < model().rowCount() && id.isEmpty(); ++row)
            if (const auto session = model().row(row);
                session && session->state == u"READY"_s && session->dueDate > QDateTime::currentDateTimeUtc())
                id = session->id;
        QVERIFY(!id.isEmpty());
        window().account()->sessionIndex().noteGone(id, QDateTime::currentDateTimeUtc());
        QTRY_COMPARE(countOf(View::News), 1);
        look(View::News);
        QTRY_VERIFY(model().row(model().rowOf(id)));
        table().setFocus();
        table().selectionModel()->setCurrentIndex(model().index(model().rowOf(id), 0),
                                                  QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
        QTRY_COMPARE(workspace().details()->sessionId(), id);
        for (const char *name : {"sessionMenu1", "sessionMenu2", "sessionMenu4"}) { // date, replace, open
            const auto *action = window().findChild<QAction *>(QString::fromLatin1(name));
            QVERIFY(action);
            QTRY_VERIFY2(!action->isEnabled(), qPrintable(action->text()));
        }
        const auto *message =
            workspace().sessions()->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(message);
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY2(message->text().startsWith(u"The service has deleted"_s), qPrintable(message->text()));
        press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(!window().findChild<QDialog *>(u"replaceDialog"_s));
        // nor is it deleted once more, alone or with others: the audit log would say that it was done here
        auto *action = window().findChild<QAction *>(u"sessionMenu9"_s);
        QVERIFY(action && !action->isEnabled());
        look(View::AllSessions);
        auto *text = workspace().sessions()->findChild<QLineEdit *>(u"filterText"_s);
        text->setText(u"@example"_s); // which all addresses have
        QTRY_VERIFY(model().isWhole() && model().rowOf(id) >= 0);
        const int others = model().rowCount() - 1;
        QVERIFY(others > 1);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        const auto question = [this] {
            return workspace().sessions()->findChild<QMessageBox *>(u"deleteQuestion"_s);
        };
        QTRY_VERIFY(question() && question()->isVisible());
        QCOMPARE(question()->text(), u"Delete %1 session(s) permanently?"_s.arg(others));
        question()->reject();
    }

    //! It is remembered, and the menu says so.
    void theDesktopIsToldNothingWhenSwitchedOff()
    {
        auto *notices = window().findChild<QAction *>(u"desktopNotices"_s);
        QVERIFY(notices && notices->isChecked() && m_program->settings.showsNotices());
        chooseOfView(notices);
        QVERIFY(!notices->isChecked() && !m_program->settings.showsNotices());
        chooseOfView(notices);
        QVERIFY(notices->isChecked() && m_program->settings.showsNotices());
        chooseOfView(notices);
        m_program->settings.sync();
        QVERIFY(!store::Settings(m_program->folder.settings()).showsNotices());
        window().close();
        m_program->restart();
        notices = window().findChild<QAction *>(u"desktopNotices"_s);
        QVERIFY(notices && !notices->isChecked());
    }

private:
    //! In the menu View, by the keyboard.
    void chooseOfView(QAction *action) const
    {
        press(Qt::Key_V, Qt::AltModifier);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu->actions().contains(action));
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
    [[nodiscard]] QAction *actionOf(const QString &text) const
    {
        for (QAction *action : window().findChildren<QAction *>())
            if (action->text() == text && !action->shortcut().isEmpty())
                return action;
        return nullptr;
    }
};

QTEST_MAIN(TestUiNews)
#include "tst_ui_news.moc"
