// Many sessions dealt with by a person whose hands stay on the keys.
#include "models/sessiontablemodel.h"
#include "store/sql.h"
#include "support/accessiblechecker.h"
#include "support/answer.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "support/windowtexts.h"
#include "tasks/account.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/snoozemenu.h"
#include "ui/sessionviews.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <utility>

using namespace Qt::StringLiterals;
using models::SessionTableModel;
using ui::View;

class TestUiTriage : public QObject
{
    Q_OBJECT

    static constexpr int seeded = 100; //!< enough of them are overdue
    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;
    int m_keys = 0; //!< pressed

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] ui::SessionsPane &pane() const { return *workspace().sessions(); }
    [[nodiscard]] QTableView &table() const { return *pane().table(); }
    [[nodiscard]] SessionTableModel &model() const { return *pane().model(); }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return window().findChild<T *>(QLatin1String(name));
    }
    bool open()
    {
        window().openProfile(m_program->profile);
        return support::becomesActive(&window()) &&
               support::waitFor([this] { return model().rowCount() == seeded && model().isWhole(); }, 30'000);
    }
    //! Where the focus is, as from a keyboard.
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        QWidget *target = QApplication::activePopupWidget();
        if (!target)
            target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString &text)
    {
        m_keys += int(text.size());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    //! The whole of it, once all rows are here; the first row is chosen.
    void look(View view)
    {
        workspace().showView(view);
        QTRY_VERIFY(!model().isLoading() && model().isWhole() && model().filter() == ui::filterOf(view));
        QTRY_VERIFY(!ids().contains(QString()));
        table().setFocus();
        QTRY_VERIFY(table().hasFocus());
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(chosen(), QStringList{ids().first()});
        m_keys = 0;
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < model().rowCount(); ++row)
            ids << table().model()->index(row, 0).data(SessionTableModel::SessionIdRole).toString();
        return ids;
    }
    [[nodiscard]] QStringList chosen() const { return pane().selectedIds(); }
    [[nodiscard]] int countOf(View view) const
    {
        auto *views = workspace().findChild<ui::ViewList *>();
        const auto items = views->findItems(ui::ViewList::nameOf(view), Qt::MatchExactly);
        const QVariant count = items.value(0) ? items.value(0)->data(Qt::UserRole + 1) : QVariant();
        return count.isValid() ? count.toInt() : -1;
    }
    [[nodiscard]] QVariant cell(const QString &id, int role) const
    {
        const int row = model().rowOf(id);
        return row < 0 ? QVariant() : model().index(row, 1).data(role);
    }
    void activate(const char *dialog)
    {
        QTRY_VERIFY2(find<QWidget>(dialog), dialog);
        auto *shown = find<QWidget>(dialog);
        shown->activateWindow();
        QVERIFY(support::becomesActive(shown));
        QTRY_VERIFY(shown->isAncestorOf(QApplication::focusWidget())); // the keys come a moment later
    }
    void back()
    {
        window().activateWindow(); // as a window manager does
        QVERIFY(support::becomesActive(&window()));
        QTRY_VERIFY(table().hasFocus());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.start(QStringLiteral(PROGRAMS), seeded)); }
    void init()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        QVERIFY(open());
    }
    void cleanup() { m_program.reset(); }

    void fiveWithAtMostThreeKeysEach()
    {
        look(View::Overdue);
        const QStringList before = ids();
        QVERIFY(before.size() >= 8);
        QTRY_COMPARE(countOf(View::Overdue), int(before.size()));
        const auto eachTook = [this] { return std::exchange(m_keys, 0); };

        press(Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(chosen(), QStringList{before.at(1)}); // at once, not when the row has gone
        QVERIFY(eachTook() <= 3);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        press(Qt::Key_2);
        back();
        QCOMPARE(chosen(), QStringList{before.at(2)});
        QVERIFY(eachTook() <= 3);
        press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(eachTook() <= 3);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        press(Qt::Key_Down); // the second one
        press(Qt::Key_Return);
        back();
        QVERIFY(eachTook() <= 3);
        press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(eachTook() <= 3);

        QTRY_COMPARE(ids(), before.mid(5)); // in their order
        QCOMPARE(chosen(), QStringList{before.at(5)});
        QVERIFY(table().hasFocus());
        QTRY_COMPARE(countOf(View::Overdue), int(before.size()) - 5);
        QTRY_COMPARE(countOf(View::Handled), 3);
        QTRY_COMPARE(countOf(View::Snoozed), 2);
        QCOMPARE(countOf(View::AllSessions), seeded);

        look(View::Handled);
        QCOMPARE(QSet<QString>(before.cbegin(), before.cbegin() + 1) +
                     QSet<QString>({before.at(2), before.at(4)}),
                 [this] {
                     const QStringList all = ids();
                     return QSet<QString>(all.cbegin(), all.cend());
                 }());
        press(Qt::Key_H, Qt::ControlModifier); // open again
        QTRY_COMPARE(model().rowCount(), 2);
        QTRY_COMPARE(countOf(View::Overdue), int(before.size()) - 4);
        look(View::Snoozed);
        QCOMPARE(model().rowCount(), 2);
        const QDateTime tomorrow = QDate::currentDate().addDays(1).startOfDay().addSecs(9 * 3600).toUTC();
        QCOMPARE(cell(ids().first(), SessionTableModel::SnoozedRole).toDateTime(), tomorrow);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        support::picture(*QApplication::activePopupWidget(), u"triage-snooze"_s);
        press(Qt::Key_0); // not put off any more
        QTRY_COMPARE(model().rowCount(), 1);
    }

    //! Who comes from the list of views has chosen none yet, and heard nothing.
    void withNoneChosenItSaysSo()
    {
        workspace().showView(View::Overdue);
        QTRY_VERIFY(!model().isLoading() && model().isWhole() &&
                    model().filter() == ui::filterOf(View::Overdue));
        pane().chooseNothing();
        auto *message = pane().findChild<ui::InlineMessage *>(u"inlineMessage"_s, Qt::FindDirectChildrenOnly);
        QVERIFY(message);
        const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {
            {Qt::Key_H, Qt::ControlModifier},
            {Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier},
            {Qt::Key_T, Qt::ControlModifier},
            {Qt::Key_B, Qt::ControlModifier},
            {Qt::Key_I, Qt::ControlModifier}};
        for (const auto &[key, held] : keys) {
            message->dismiss();
            QVERIFY(!message->isSaid());
            QTest::keyClick(&window(), key, held);
            QTRY_COMPARE(message->text(), u"Choose the sessions that you mean."_s);
            QTRY_VERIFY(message->isVisible());
        }
    }

    void oneStepTakesThemBack()
    {
        look(View::Overdue);
        const QStringList before = ids();
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(chosen().size(), 3);
        press(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(ids(), before.mid(3));
        QCOMPARE(chosen(), QStringList{before.at(3)});
        const auto *notice = find<QLabel>("sessionNotice");
        QTRY_COMPARE(notice->toolTip(), u"Ctrl+Z takes back: 3 session(s) are handled"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(ids(), before);
        QVERIFY(table().hasFocus());
        QVERIFY(!workspace().undoStack()->canUndo());
        // the key is not offered for it once more: it would take back what was done before that
        QTRY_COMPARE(notice->toolTip(), u"Taken back: 3 session(s) are handled"_s);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(ids(), before.mid(3));
        QTRY_COMPARE(notice->toolTip(), u"Done again: 3 session(s) are handled"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(ids(), before);

        press(Qt::Key_Home);
        press(Qt::Key_H, Qt::ControlModifier); // of a single one it is chosen that came back
        QTRY_COMPARE(ids(), before.mid(1));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(ids(), before);
        QTRY_COMPARE(chosen(), QStringList{before.first()});
    }

    void theLastOnes()
    {
        look(View::Overdue);
        const QStringList before = ids();
        press(Qt::Key_End);
        QTRY_COMPARE(chosen(), QStringList{before.last()});
        press(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(ids(), before.mid(0, before.size() - 1));
        QCOMPARE(chosen(), QStringList{before.at(before.size() - 2)});
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(model().rowCount(), 0);
        QTRY_COMPARE(countOf(View::Overdue), 0);
        QTRY_VERIFY(!table().isVisible());
        support::picture(window(), u"triage-empty"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(ids(), before.mid(0, before.size() - 1));
        QTRY_VERIFY(table().hasFocus());
    }

    void aNoteIsWrittenAndOn()
    {
        look(View::Overdue);
        const QStringList before = ids();
        press(Qt::Key_T, Qt::ControlModifier);
        activate("noteDialog");
        type(u"Ring her on Monday"_s);
        support::picture(*find<QWidget>("noteDialog"), u"triage-note"_s);
        QCOMPARE(support::unnamedIn(*find<QWidget>("noteDialog")), QStringList());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!find<QWidget>("noteDialog"));
        back();
        QCOMPARE(chosen(), QStringList{before.at(1)});
        QTRY_COMPARE(cell(before.first(), SessionTableModel::NoteRole).toString(), u"Ring her on Monday"_s);
        QCOMPARE(ids(), before); // it is still to be done

        press(Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(chosen(), QStringList{before.first()});
        auto *note = find<QLabel>("summaryNote");
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(note->text(), u"Ring her on Monday"_s);
        press(Qt::Key_T, Qt::ControlModifier);
        activate("noteDialog");
        QCOMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), u"Ring her on Monday"_s);
        type(u" or Tuesday"_s);
        press(Qt::Key_Escape);
        activate("noteDiscardQuestion");
        support::picture(*find<QWidget>("noteDiscardQuestion"), u"triage-note-discard"_s);
        press(Qt::Key_Return); // what was typed stays
        QTRY_VERIFY(!find<QWidget>("noteDiscardQuestion"));
        activate("noteDialog");
        QCOMPARE(find<QPlainTextEdit>("noteText")->toPlainText(), u"Ring her on Monday or Tuesday"_s);
        find<QPlainTextEdit>("noteText")->setFocus(); // as a window manager gives it back
        press(Qt::Key_Escape);
        activate("noteDiscardQuestion");
        press(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(!find<QWidget>("noteDialog"));
        back();
        press(Qt::Key_T, Qt::ControlModifier);
        activate("noteDialog");
        press(Qt::Key_Escape); // nothing was changed
        QTRY_VERIFY(!find<QWidget>("noteDialog"));
        back();
        QCOMPARE(cell(before.first(), SessionTableModel::NoteRole).toString(), u"Ring her on Monday"_s);
        QCOMPARE(note->text(), u"Ring her on Monday"_s);
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(chosen(), QStringList{before.at(1)});
        QTRY_VERIFY(!note->isVisible());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(cell(before.first(), SessionTableModel::NoteRole).toString(), QString());
        QTRY_COMPARE(chosen(), QStringList{before.first()}); // where it happened
    }

    void aLabelIsCompleted()
    {
        look(View::Overdue);
        const QStringList before = ids();
        press(Qt::Key_B, Qt::ControlModifier);
        activate("labelDialog");
        QCOMPARE(find<QPushButton>("labelSave")->text(), u"&Add label"_s);
        type(u"Human resources"_s);
        QCOMPARE(find<QPushButton>("labelSave")->text(), u"&Add label"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(!find<QWidget>("labelDialog"));
        back();
        QTRY_COMPARE(cell(before.first(), SessionTableModel::LabelsRole).toStringList(),
                     QStringList{u"Human resources"_s});
        press(Qt::Key_Down);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(chosen().size(), 2);
        m_keys = 0;
        press(Qt::Key_B, Qt::ControlModifier);
        activate("labelDialog");
        support::picture(*find<QWidget>("labelDialog"), u"triage-label"_s);
        QCOMPARE(support::unnamedIn(*find<QWidget>("labelDialog")), QStringList());
        type(u"h"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_keys, 3);
        QTRY_VERIFY(!find<QWidget>("labelDialog"));
        back();
        QTRY_COMPARE(cell(before.at(2), SessionTableModel::LabelsRole).toStringList(),
                     QStringList{u"Human resources"_s});
        QCOMPARE(chosen().size(), 2);

        auto *labels = find<QToolButton>("filterLabel");
        QTRY_VERIFY(labels->isVisible());
        labels->menu()->actions().last()->trigger();
        QTRY_COMPARE(model().rowCount(), 3);
        QCOMPARE(pane().filter().label, u"Human resources"_s);
        QCOMPARE(workspace().findChild<ui::ViewList *>()->chosen(), View::Overdue);
        table().setFocus();
        press(Qt::Key_Home);
        QTRY_COMPARE(chosen().size(), 1);
        press(Qt::Key_B, Qt::ControlModifier);
        activate("labelDialog");
        type(u"h"_s);
        QCOMPARE(find<QPushButton>("labelSave")->text(), u"&Remove label"_s);
        press(Qt::Key_Return); // all have it: it is taken off
        QTRY_VERIFY(!find<QWidget>("labelDialog"));
        back();
        const QString first = chosen().value(0);
        QTRY_COMPARE(cell(first, SessionTableModel::LabelsRole).toStringList(), QStringList());
    }

    //! Nobody has to type what stands there already: a key or a click is enough.
    void aLabelIsTakenOffByItsButton()
    {
        look(View::Overdue);
        const QString first = ids().first();
        const auto labels = [this, &first] {
            return cell(first, SessionTableModel::LabelsRole).toStringList();
        };
        for (const QString &label : {u"R&D"_s, u"Urgent"_s}) {
            press(Qt::Key_B, Qt::ControlModifier);
            activate("labelDialog");
            type(label);
            press(Qt::Key_Return);
            QTRY_VERIFY(!find<QWidget>("labelDialog"));
            back();
            QTRY_VERIFY(labels().contains(label));
        }
        press(Qt::Key_B, Qt::ControlModifier);
        activate("labelDialog");
        const auto buttons = find<QWidget>("labelDialog")->findChildren<QPushButton *>(u"labelTakeOff"_s);
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons.first()->text(), u"Remove “R&&D”"_s);
        QCOMPARE(support::unnamedIn(*find<QWidget>("labelDialog")), QStringList());
        QCOMPARE(support::accessKeyClashesIn(*find<QWidget>("labelDialog")), QStringList());
        support::picture(*find<QWidget>("labelDialog"), u"triage-label-off"_s);
        buttons.last()->setFocus();
        QTest::keyClick(buttons.last(), Qt::Key_Return); // and not the button that adds what was typed
        QTRY_VERIFY(!find<QWidget>("labelDialog"));
        back();
        QTRY_COMPARE(labels(), QStringList{u"R&D"_s});
    }

    void aHandledOneThatIsRejectedComesBack()
    {
        look(View::Ready);
        const QString id = chosen().first();
        press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(cell(id, SessionTableModel::HandledRole).toBool());
        QCOMPARE(model().filter(), ui::filterOf(View::Ready)); // it shows all, and this one as handled
        QVERIFY(ids().contains(id));
        QTRY_COMPARE(countOf(View::Handled), 1);
        const int rejected = countOf(View::Rejected);
        QCOMPARE(m_sandbox.reject(id, u"No"_s), 204);
        press(Qt::Key_F5);
        QTRY_COMPARE(countOf(View::Rejected), rejected + 1);
        QTRY_COMPARE(countOf(View::Handled), 0);
        look(View::Rejected);
        QVERIFY(ids().contains(id));
        pane().showSession(id);
        auto *triage = find<QLabel>("summaryTriage");
        QTRY_VERIFY(triage->isVisible() && triage->text().contains(u"it has changed since"_s));
    }

    void itStaysAfterARestart()
    {
        look(View::Overdue);
        const QStringList before = ids();
        press(Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(ids(), before.mid(1));
        workspace().showView(View::AllSessions); // what was open is opened again
        window().close();
        m_program->restart();
        QVERIFY(open());
        QTRY_COMPARE(countOf(View::Handled), 1);
        look(View::Overdue);
        QTRY_COMPARE(ids(), before.mid(1));
        QVERIFY(!workspace().undoStack()->canUndo());

        workspace().showView(View::AllSessions);
        window().close(); // and when all is fetched anew
        m_program->window.reset();
        const QString index = m_program->folder.index(m_program->profile.id);
        QVERIFY(QFile::remove(index));
        for (const QString &beside : {u"-wal"_s, u"-shm"_s})
            QFile::remove(index + beside);
        m_program->restart();
        QVERIFY(open());
        QTRY_COMPARE(countOf(View::Handled), 1);
        look(View::Overdue);
        QTRY_COMPARE(ids(), before.mid(1));
    }

    //! Whatever is chosen by the time that it is saved.
    void aNoteStaysWithItsSession()
    {
        look(View::AllSessions);
        const QStringList all = ids();
        press(Qt::Key_T, Qt::ControlModifier);
        activate("noteDialog");
        table().selectRow(3);
        type(u"Rang on Monday"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!find<QWidget>("noteDialog"));
        QTRY_COMPARE(cell(all.at(0), SessionTableModel::NoteRole).toString(), u"Rang on Monday"_s);
        QCOMPARE(cell(all.at(3), SessionTableModel::NoteRole).toString(), QString());
    }

    void aNoteThatCannotBeKeptStaysOnTheScreen()
    {
        look(View::AllSessions);
        press(Qt::Key_T, Qt::ControlModifier);
        activate("noteDialog");
        type(u"Rang on Monday"_s);
        const auto refuse = [this](const QString &statement) {
            const auto done = answerOf<store::StoreResult<void>>([&](QObject *context, auto answer) {
                m_program->window->account()->database().run<void>(
                    context,
                    [statement](QSqlDatabase &database) { return store::sql::run(database, statement); },
                    answer);
            });
            return done && done->has_value();
        };
        QVERIFY(refuse(
            u"CREATE TRIGGER full_disk BEFORE INSERT ON triage BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *dialog = find<QWidget>("noteDialog");
        QTRY_VERIFY(dialog && dialog->isEnabled() && dialog->isVisible());
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), u"Rang on Monday"_s);
        QVERIFY(refuse(u"DROP TRIGGER full_disk"_s));
        activate("noteDialog");
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>()->hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!find<QWidget>("noteDialog"));
        QTRY_COMPARE(cell(ids().first(), SessionTableModel::NoteRole).toString(), u"Rang on Monday"_s);
    }

    //! Not a longer one that begins so.
    void theLabelIsTheOneThatWasTyped()
    {
        look(View::AllSessions);
        const QStringList all = ids();
        for (const auto &[row, label] : {std::pair(0, u"HR north"_s), std::pair(1, u"HR north"_s),
                                         std::pair(2, u"HR"_s), std::pair(3, u"hr"_s)}) {
            table().selectRow(row);
            press(Qt::Key_B, Qt::ControlModifier);
            activate("labelDialog");
            type(label);
            if (row == 2)
                press(Qt::Key_Delete); // nobody has it yet: what was completed goes
            press(Qt::Key_Return);
            QTRY_VERIFY(!find<QWidget>("labelDialog"));
            back();
        }
        QTRY_COMPARE(cell(all.at(2), SessionTableModel::LabelsRole).toStringList(), QStringList{u"HR"_s});
        QTRY_COMPARE(cell(all.at(3), SessionTableModel::LabelsRole).toStringList(), QStringList{u"HR"_s});
        QCOMPARE(cell(all.at(0), SessionTableModel::LabelsRole).toStringList(), QStringList{u"HR north"_s});
    }

    void theKeysOfTheListAreNotThoseOfOthers()
    {
        look(View::AllSessions);
        const QStringList before = chosen();
        workspace().showView(View::Batches);
        QTest::keyClick(&window(), Qt::Key_Down, Qt::AltModifier);
        workspace().showView(View::AllSessions);
        QCOMPARE(chosen(), before);
    }

    //! On a Sunday the next Monday is tomorrow, and offered once.
    void theChoicesOfAMenuAreNumberedWithoutAGap()
    {
        const QDateTime sunday(QDate(2026, 11, 29), QTime(12, 0));
        ui::SnoozeMenu menu(sunday.toUTC(), sunday.addDays(9).toUTC(), true, nullptr);
        QStringList numbers;
        for (const QAction *action : menu.actions())
            if (!action->isSeparator())
                numbers << action->text().left(2);
        QCOMPARE(numbers, (QStringList{u"&1"_s, u"&2"_s, u"&3"_s, u"&4"_s, u"&5"_s, u"&0"_s}));
    }

    void itComesBackByItself()
    {
        look(View::Overdue);
        const QStringList before = ids();
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find<ui::SnoozeMenu>("snoozeMenu"));
        auto *menu = find<ui::SnoozeMenu>("snoozeMenu");
        Q_EMIT menu->chosen(QDateTime::currentDateTimeUtc().addMSecs(6'000)); // what it offers is hours away
        menu->close();
        QTRY_COMPARE(ids(), before.mid(1));
        QTRY_COMPARE(countOf(View::Snoozed), 1);
        QTRY_COMPARE_WITH_TIMEOUT(ids(), before, 30'000);
        QTRY_COMPARE(countOf(View::Snoozed), 0);
        QTRY_COMPARE(countOf(View::Overdue), int(before.size()));
    }

    void howItLooks()
    {
        look(View::AllSessions);
        for (const QString &note : {u"Ring her on Monday"_s, u"Waits for the new address"_s}) {
            press(Qt::Key_T, Qt::ControlModifier);
            activate("noteDialog");
            type(note);
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!find<QWidget>("noteDialog"));
            back();
        }
        press(Qt::Key_B, Qt::ControlModifier);
        activate("labelDialog");
        type(u"HR"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(!find<QWidget>("labelDialog"));
        back();
        press(Qt::Key_H, Qt::ControlModifier);
        press(Qt::Key_H, Qt::ControlModifier);
        press(Qt::Key_Home);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        press(Qt::Key_3);
        back();
        press(Qt::Key_Home);
        QTRY_VERIFY(find<QLabel>("summaryTriage")->isVisible());
        QTRY_VERIFY(find<QToolButton>("filterLabel")->isVisible());
        QCOMPARE(support::unnamedIn(window()), QStringList());
        support::picture(window(), u"triage"_s);
        support::useDarkPalette(true);
        support::picture(window(), u"triage-dark"_s);
        support::useDarkPalette(false);
    }
};

QTEST_MAIN(TestUiTriage)
#include "tst_ui_triage.moc"
