#include "store/maskedmode.h"
#include "support/accessiblechecker.h"
#include "support/drawings.h"
#include "support/pictures.h"
#include "support/windowpatience.h"
#include "ui/compose/ordercanvas.h"
#include "ui/compose/ordergraph.h"
#include "ui/compose/signerlist.h"
#include "ui/widgets/datetimefield.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QUndoStack>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace support;

namespace {

using Column = models::SignerTableModel::Column;

//! The list in a window, worked with by keys and mouse.
struct Desk
{
    QWidget window;
    ui::SignerList list{&window};
    QTableView *table = list.table();

    explicit Desk(const QString &steps = {})
    {
        window.resize(720, 420);
        list.resize(720, 420);
        window.show();
        window.activateWindow();
        QVERIFY(support::becomesActive(&window));
        QList<domain::DraftSigner> signers;
        for (const QChar step : steps) { // A in the first step, B in the second …
            domain::DraftSigner signer;
            signer.name = QChar(u'A' + int(signers.size()));
            signer.step = step.digitValue();
            signer.fields.insert(u"case"_s, signer.name);
            signers << signer;
        }
        list.setSigners(signers);
        table->setFocus();
    }
    [[nodiscard]] QString said() const
    {
        QString all;
        for (const domain::DraftSigner &signer : list.model()->signers())
            all += signer.name + QString::number(signer.step);
        return all;
    }
    void choose(const QList<int> &rows)
    {
        for (const int row : rows) {
            const QPoint middle = table->visualRect(list.model()->index(row, int(Column::Email))).center();
            QTest::mouseClick(table->viewport(), Qt::LeftButton,
                              row == rows.first() ? Qt::NoModifier : Qt::ControlModifier, middle);
        }
    }
    [[nodiscard]] QList<int> chosen() const
    {
        QList<int> rows;
        for (const QModelIndex &index : table->selectionModel()->selectedRows())
            rows << index.row();
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(table, key, modifiers);
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    [[nodiscard]] QString text(const char *name) const
    {
        auto *label = list.findChild<QLabel *>(QLatin1String(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QLineEdit *editor() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    //! Lets rows fall before the row \a before.
    bool drop(const QMimeData &data, int before)
    {
        QWidget *port = table->viewport();
        const int row = qMin(before, list.model()->rowCount() - 1);
        const QRect rect = table->visualRect(list.model()->index(row, int(Column::Name)));
        const QPoint point(rect.left() + 20, before > row ? rect.bottom() - 2 : rect.top() + 2);
        QDragEnterEvent enter(point, Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(port, &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(point, Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(port, &move);
        picture(window, u"signers-drop"_s);
        QDropEvent drop(point, Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(port, &drop);
        return drop.isAccepted();
    }
};

domain::SessionDraft draftOf(const QList<int> &steps)
{
    static const QStringList names{u"Kari Nordmann"_s, u"Ola Nordmann"_s, u"Åse Ødegård-Kristoffersen"_s,
                                   u"Per Hansen"_s, u"Siri Berg"_s};
    domain::SessionDraft draft;
    draft.common.title = u"Contract"_s;
    for (const int step : steps) {
        const auto i = draft.signers.size();
        draft.signers.append({.name = i < names.size() ? names[i] : u"Signer %1"_s.arg(i + 1),
                              .email = u"signer.number%1@example.com"_s.arg(i + 1),
                              .step = step,
                              .fields = {}});
    }
    return draft;
}

} // namespace

class TestUiSigners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_now = QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC); }

    void everythingHasAName()
    {
        Desk desk(u"1223"_s);
        QCOMPARE(unnamedIn(desk.window).join(u'\n'), QString());
        picture(desk.window, u"signers-steps"_s);
        desk.list.model()->setError(1, Column::Email, u"This is not an e-mail address."_s);
        desk.choose({1, 2});
        useDarkPalette(true);
        picture(desk.window, u"signers-steps-dark"_s);
        useDarkPalette(false);
    }

    void rowsArePasted()
    {
        Desk desk;
        desk.paste(u"Navn\tE-post\tMobil\tFødselsnummer\nKari\tkari@example.no\t90000000\t01019012345\n"
                   "Ola\tola@example.no\t\t\n\t\t\t01019012346\n"_s);
        QCOMPARE(desk.said(), u"Kari1Ola1"_s);
        QCOMPARE(desk.text("composeSignersSaid"),
                 u"2 signer(s) added, 1 row(s) skipped: no name, e-mail or mobile"_s);
        picture(desk.window, u"signers-pasted"_s);
        QVERIFY(!desk.table->selectionModel()->hasSelection()); // else Remove would take all of them
        QVERIFY(!desk.table->currentIndex().isValid());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.said(), QString());
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.said(), u"Kari1Ola1"_s);
    }

    //! An address is read whole where other columns have nothing in them; what is cut is in the tool tip.
    void columnsAreAsWideAsWhatIsInThem()
    {
        Desk desk;
        QVERIFY(!desk.table->wordWrap()); // a long name ends where its cell does
        const auto width = [&desk](Column column) { return desk.table->columnWidth(int(column)); };
        const QString address = u"kari.nordmann@kommune.example.no"_s;
        desk.paste(u"Kari Nordmann\t"_s + address);
        const int words = desk.table->fontMetrics().horizontalAdvance(address);
        QTRY_VERIFY2(width(Column::Email) > words, qPrintable(QString::number(width(Column::Email))));
        QVERIFY(width(Column::Email) > width(Column::Mobile));
        const auto all = [&] {
            return width(Column::Name) + width(Column::Email) + width(Column::Mobile) +
                   width(Column::IdentityNumber);
        };
        QTRY_COMPARE(all(), desk.table->viewport()->width());
        const QString longest = address.repeated(6);
        desk.list.model()->setData(desk.list.model()->index(0, int(Column::Email)), longest);
        QTRY_VERIFY(width(Column::Mobile) < width(Column::Email));
        QTRY_COMPARE(all(), desk.table->viewport()->width());
        const QPoint at = desk.table->visualRect(desk.list.model()->index(0, int(Column::Email))).center();
        QHelpEvent help(QEvent::ToolTip, at, desk.table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(desk.table->viewport(), &help);
        QVERIFY2(QToolTip::text().startsWith(longest), qPrintable(QToolTip::text()));
        const QModelIndex name = desk.list.model()->index(0, int(Column::Name));
        desk.list.model()->setData(name, u"<b>Kari</b> "_s.repeated(60)); // as it was written
        const QPoint there = desk.table->visualRect(name).center();
        QHelpEvent again(QEvent::ToolTip, there, desk.table->viewport()->mapToGlobal(there));
        QApplication::sendEvent(desk.table->viewport(), &again);
        QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;Kari"_s), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void pastedStepsAreKept()
    {
        Desk desk(u"1"_s);
        desk.paste(u"Name\tStep\nKari\t2\nOla\t7\nPer\t2\n"_s);
        QVERIFY(desk.list.findChild<QRadioButton *>(u"composeBySteps"_s)->isChecked());
        QCOMPARE(desk.said(), u"A1Kari2Per2Ola3"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.said(), u"A1"_s);
        QVERIFY(desk.list.findChild<QRadioButton *>(u"composeParallel"_s)->isChecked());
    }

    //! Forwards, too: who has no mouse would not know that they are there.
    void tabComesToTheChoicesAboveTheTable()
    {
        Desk desk(u"1"_s);
        QLineEdit other(&desk.window); // the last in the window: what comes next is the list's first
        other.show();
        other.setFocus();
        QTest::keyClick(&other, Qt::Key_Tab);
        QVERIFY(desk.list.findChild<QRadioButton *>(u"composeParallel"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(desk.table->hasFocus());
    }

    void aSignerThatIsBlankGivesWayToPastedOnes()
    {
        Desk desk;
        desk.list.addSigner();
        desk.press(Qt::Key_Escape);
        desk.table->setFocus();
        desk.paste(u"Kari\tkari@example.no"_s);
        QCOMPARE(desk.said(), u"Kari1"_s);
    }

    void oneCellIsPastedIntoTheCell()
    {
        Desk desk(u"11"_s);
        desk.choose({1}); // its e-mail
        desk.paste(u"ola@example.no\n"_s);
        QCOMPARE(desk.list.model()->signers().value(1).email, u"ola@example.no"_s);
        QCOMPARE(desk.said(), u"A1B1"_s);
    }

    void rowsPastedIntoAnOpenCellAreRows()
    {
        Desk desk(u"1"_s);
        desk.choose({0});
        desk.press(Qt::Key_F2);
        QVERIFY(desk.editor());
        QGuiApplication::clipboard()->setText(u"Kari\tkari@example.no\nOla\tola@example.no"_s);
        QTest::keyClick(desk.editor(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.said(), u"A1Kari1Ola1"_s);
    }

    //! Masked mode may come on by itself while somebody writes.
    void whatIsWrittenStaysAndIsHidden()
    {
        store::MaskedMode masking(false);
        Desk desk(u"11"_s);
        desk.list.setMasking(masking);
        desk.table->setCurrentIndex(desk.list.model()->index(0, int(Column::IdentityNumber)));
        desk.press(Qt::Key_F2);
        QVERIFY(desk.editor());
        const QString number = u"01017012345"_s;
        QTest::keyClicks(desk.editor(), number);
        masking.setOn(true);
        QVERIFY(desk.editor());
        QTest::keyClick(desk.editor(), Qt::Key_Backspace); // it goes on
        QTest::keyClicks(desk.editor(), number.last(1));
        QCOMPARE(desk.editor()->text(), number);
        QVERIFY2(!desk.editor()->displayText().contains(u'0'), qPrintable(desk.editor()->displayText()));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_COMPARE(desk.list.model()->signers().value(0).nationalIdentificationNumber, number);
    }

    void nothingToPasteIsSaid()
    {
        Desk desk;
        desk.paste(u" \n"_s);
        QVERIFY(desk.text("composeSignersSaid").contains(u"no signers"_s));
        QCOMPARE(desk.said(), QString());
    }

    //! The button would take back what was done before that.
    void whatDidNothingOffersNoUndo()
    {
        Desk desk(u"11"_s);
        const auto *undo = desk.list.findChild<QToolButton *>(u"composeSignersUndo"_s);
        desk.choose({1});
        desk.press(Qt::Key_Delete);
        QVERIFY(undo->isVisible());
        desk.paste(u" \n"_s);
        QVERIFY(desk.text("composeSignersSaid").contains(u"no signers"_s));
        QVERIFY(!undo->isVisible());
        QCOMPARE(desk.said(), u"A1"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier); // that is still there
        QCOMPARE(desk.said(), u"A1B1"_s);
    }

    void chosenRowsAreCopied()
    {
        Desk desk(u"121"_s); // arranged: A1 C1 B2
        desk.choose({0, 2});
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"A\t\t\t\t1\nB\t\t\t\t2\n"_s);
    }

    void severalAreRemovedAndComeBack()
    {
        Desk desk(u"1111"_s);
        desk.choose({0, 2});
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.said(), u"B1D1"_s);
        QVERIFY(desk.text("composeSignersSaid").contains(u"2"_s));
        QTest::mouseClick(desk.list.findChild<QToolButton *>(u"composeSignersUndo"_s), Qt::LeftButton);
        QCOMPARE(desk.said(), u"A1B1C1D1"_s);
        QCOMPARE(desk.list.model()->signers().value(2).fields.value(u"case"_s), u"C"_s);
        QVERIFY(desk.text("composeSignersSaid").isEmpty());
        QVERIFY(desk.table->hasFocus()); // and not what comes after the button, which has gone
        QCOMPARE(desk.chosen(), (QList<int>{0, 2}));
    }

    void whoComesBackIsChosen()
    {
        Desk desk(u"123"_s);
        desk.choose({0});
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.list.model()->rowCount(), 2);
        auto *undo = desk.list.findChild<QToolButton *>(u"composeSignersUndo"_s);
        undo->setFocus();
        QTest::keyClick(undo, Qt::Key_Space);
        QCOMPARE(desk.said(), u"A1B2C3"_s);
        QVERIFY(desk.table->hasFocus());
        QCOMPARE(desk.chosen(), QList<int>{0}); // the others only got their steps back
        QCOMPARE(desk.table->currentIndex().row(), 0);
    }

    void keysMoveAndStep_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QList<int>>("chosen");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *steps, QList<int> chosen, QKeyCombination key,
                            const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(steps) << chosen << key.toCombined()
                                << QString::fromLatin1(expected);
        };
        const auto up = Qt::ALT | Qt::Key_Up, down = Qt::ALT | Qt::Key_Down, earlier = Qt::ALT | Qt::Key_Left,
                   later = Qt::ALT | Qt::Key_Right, with = Qt::ALT | Qt::SHIFT | Qt::Key_Up,
                   after = Qt::ALT | Qt::SHIFT | Qt::Key_Down;
        row("in parallel", "111", {2}, up, "A1C1B1");
        row("two of them", "1111", {0, 1}, down, "C1A1B1D1");
        row("one by one", "123", {0}, down, "B1A2C3");
        row("the first one cannot", "123", {0}, up, "A1B2C3");
        row("within a step", "112", {0}, down, "B1A1C2");
        row("over the edge: joins", "1122", {1}, down, "A1B2C2D2");
        row("over the edge, upwards", "1122", {2}, up, "A1B1C1D2");
        row("a whole step changes places", "1223", {0}, down, "B1C1A2D3");
        row("a whole step, upwards", "1223", {1, 2}, up, "B1C1A2D3");
        row("later", "1122", {0}, later, "B1A2C2D2");
        row("later than all", "1122", {3}, later, "A1B1C2D3");
        row("later, from parallel", "111", {1}, later, "A1C1B2");
        row("earlier", "1223", {3}, earlier, "A1B2C2D2");
        row("earlier than all", "1122", {1}, earlier, "B1A2C3D3");
        row("a gap is closed", "1233", {1}, earlier, "A1B1C2D2");
        row("with the one above", "123", {1, 2}, with, "A1B1C1");
        row("after the one above", "1122", {1}, after, "A1B2C3D3");
        row("after the one above, two", "1111", {2, 3}, after, "A1B1C2D2");
        row("the first has none above", "1122", {0}, after, "A1B1C2D2");
    }

    void keysMoveAndStep()
    {
        QFETCH(QString, steps);
        QFETCH(QList<int>, chosen);
        QFETCH(int, key);
        QFETCH(QString, expected);
        Desk desk(steps);
        const QString before = desk.said();
        desk.choose(chosen);
        const auto combination = QKeyCombination::fromCombined(key);
        desk.press(combination.key(), combination.keyboardModifiers());
        QCOMPARE(desk.said(), expected);
        for (const domain::DraftSigner &signer : desk.list.model()->signers())
            QCOMPARE(signer.fields.value(u"case"_s), signer.name); // the whole row moved
        if (before != expected) {
            QSet<QString> chosenNames;
            for (const QModelIndex &index : desk.table->selectionModel()->selectedRows(int(Column::Name)))
                chosenNames << index.data().toString();
            QCOMPARE(chosenNames.size(), chosen.size()); // still those, for the next key
            for (const int row : chosen)
                QVERIFY(chosenNames.contains(QChar(u'A' + row)));
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(desk.said(), before);
        }
        QVERIFY(!desk.list.undoStack()->canUndo());
    }

    void typedStepsAreArranged()
    {
        Desk desk(u"1223"_s);
        QVERIFY(desk.list.model()->setData(desk.list.model()->index(0, int(Column::Step)), 9));
        QCOMPARE(desk.said(), u"B1C1D2A3"_s);
        QVERIFY(desk.list.model()->index(2, 0).data(models::SignerTableModel::FirstOfStepRole).toBool());
        QVERIFY(!desk.list.model()->index(1, 0).data(models::SignerTableModel::FirstOfStepRole).toBool());
    }

    void rowsAreDropped()
    {
        Desk desk(u"1122"_s);
        auto *model = desk.list.model();
        const auto dragged = [model](const QList<int> &rows) {
            QModelIndexList indexes;
            for (const int row : rows)
                indexes << model->index(row, 1);
            return std::unique_ptr<QMimeData>(model->mimeData(indexes));
        };
        QVERIFY(desk.drop(*dragged({0}), 3)); // between two of step 2
        QCOMPARE(desk.said(), u"B1C2A2D2"_s);
        QVERIFY(desk.drop(*dragged({2, 3}), 0));
        QCOMPARE(desk.said(), u"A1D1B1C2"_s);
        QVERIFY(desk.drop(*dragged({3}), 3)); // where it is
        QCOMPARE(desk.said(), u"A1D1B1C2"_s);
        QVERIFY(desk.drop(*dragged({0}), 4)); // at the end
        QCOMPARE(desk.said(), u"D1B1C2A2"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.said(), u"A1D1B1C2"_s);
        Desk other(u"11"_s);
        QVERIFY(!other.drop(*dragged({0}), 1)); // rows of another list
        QCOMPARE(other.said(), u"A1B1"_s);
    }

    void typingEditsAndTabGoesOn()
    {
        Desk desk(u"11"_s);
        desk.table->setCurrentIndex(desk.list.model()->index(0, int(Column::Email)));
        QTest::keyClick(desk.table, Qt::Key_X);
        QVERIFY(desk.editor());
        QTest::keyClicks(desk.editor(), u"@example.no"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Tab);
        QCOMPARE(desk.list.model()->signers().value(0).email, u"x@example.no"_s);
        QCOMPARE(desk.table->currentIndex().column(), int(Column::Mobile));
        QVERIFY(desk.editor());
        QTest::keyClicks(desk.editor(), u"90000000"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_COMPARE(desk.list.model()->signers().value(0).mobile, u"90000000"_s);
        desk.table->setFocus();
        desk.press(Qt::Key_Return); // goes down
        QCOMPARE(desk.table->currentIndex().row(), 1);
        desk.press(Qt::Key_Return); // one more
        QCOMPARE(desk.list.model()->rowCount(), 3);
        QVERIFY(desk.editor());
    }

    void tabLeavesTheTable()
    {
        Desk desk(u"11"_s);
        desk.table->setCurrentIndex(desk.list.model()->index(1, int(Column::IdentityNumber)));
        desk.press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != desk.table);
        desk.table->setFocus();
        desk.table->setCurrentIndex(desk.list.model()->index(0, int(Column::Name)));
        desk.press(Qt::Key_Backtab);
        QVERIFY(QApplication::focusWidget() != desk.table);
    }

    void tabGoesOnBelowTheTable()
    {
        Desk desk(u"11"_s);
        desk.table->setCurrentIndex(desk.list.model()->index(1, int(Column::IdentityNumber)));
        desk.press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"composeAddSigner"_s);
        desk.table->setFocus();
        desk.table->setCurrentIndex(desk.list.model()->index(0, int(Column::Name)));
        desk.press(Qt::Key_Backtab);
        QVERIFY(qobject_cast<QRadioButton *>(QApplication::focusWidget())); // of the order, above it
    }

    void tabLeavesTheTableAlsoFromAnOpenCell()
    {
        Desk desk(u"12"_s);
        QVERIFY(!desk.table->isColumnHidden(int(Column::Step)));
        const auto opened = [&](int row, Column column) {
            desk.table->setFocus();
            const QModelIndex cell = desk.list.model()->index(row, int(column));
            desk.table->setCurrentIndex(cell);
            desk.table->edit(cell);
            return QApplication::focusWidget();
        };
        QWidget *cell = opened(0, Column::IdentityNumber);
        QVERIFY(desk.table->isAncestorOf(cell) && cell != desk.table);
        QTest::keyClick(cell, Qt::Key_Tab); // on to the next row
        QCOMPARE(desk.table->currentIndex().row(), 1);
        cell = opened(1, Column::IdentityNumber);
        QVERIFY(desk.table->isAncestorOf(cell) && cell != desk.table);
        QTest::keyClicks(cell, u"01017000000"_s);
        QTest::keyClick(cell, Qt::Key_Tab);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget() != desk.table);
        QVERIFY(!desk.table->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(desk.list.model()->signers().value(1).nationalIdentificationNumber, u"01017000000"_s);
        QCOMPARE(desk.list.model()->rowCount(), 2);
        cell = opened(0, Column::Step);
        QVERIFY(desk.table->isAncestorOf(cell) && cell != desk.table);
        QTest::keyClick(cell, Qt::Key_Backtab, Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget() != desk.table);
        QVERIFY(!desk.table->isAncestorOf(QApplication::focusWidget()));
    }

    void theMenuOffersIt()
    {
        Desk desk(u"12"_s);
        desk.choose({1});
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {20, 20},
                                desk.table->mapToGlobal(QPoint(20, 20)));
        QCoreApplication::sendEvent(desk.table->viewport(), &event);
        auto *menu = desk.list.findChild<QMenu *>(u"composeSignersMenu"_s);
        QVERIFY(menu && menu->isVisible());
        picture(*menu, u"signers-menu"_s);
        int offered = 0;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator()) {
                QVERIFY2(!action->shortcut().isEmpty() && !action->icon().isNull(),
                         qPrintable(action->text()));
                ++offered;
            }
        QCOMPARE(offered, 12);
        menu->actions().at(9)->trigger();
        menu->close();
        QTest::qWait(0);
    }

    void orderInWordsAndAsPicture()
    {
        ui::OrderGraph graph;
        graph.resize(900, 300);
        domain::SessionDraft draft = draftOf({1, 1, 2, 3});
        draft.common.subsequentTo = {{u"id-a"_s, u"id-b"_s}};
        domain::KnownSessions known;
        known.insert(u"id-a"_s, {u"Lease"_s, u"Nils Vik"_s, domain::SessionState::Rejected, {}, {}, false});
        known.insert(u"id-b"_s, {u"Lease"_s, u"Eva Lie"_s, domain::SessionState::Ready, {}, {}, false});
        const auto problems = domain::orderProblemsOf(draft, known, m_now);
        graph.setPicture(ui::orderPictureOf(draft, known, problems, m_now));
        graph.show();
        QVERIFY(support::becomesExposed(&graph));
        QVERIFY(graph.isOpen());
        const QString words = graph.canvas()->accessibleDescription();
        QVERIFY2(words.contains(u"Must sign first: Nils Vik and Eva Lie. Step 1: Kari Nordmann and Ola "
                                "Nordmann. Step 2: Åse Ødegård-Kristoffersen. Step 3: Per Hansen."_s),
                 qPrintable(words));
        QVERIFY(words.contains(u"Nils Vik will never be signed"_s));
        const auto *shown = graph.findChild<QLabel *>(u"orderGraphProblems"_s);
        QVERIFY(shown->isVisible() && shown->text().contains(u"Nils Vik"_s));
        QVERIFY(!graph.canvas()->picture().columns.value(0).boxes.value(0).problem.isEmpty());
        QVERIFY(graph.canvas()->picture().columns.value(0).boxes.value(1).problem.isEmpty());
        const auto isMarked = [&graph](int box) {
            const ui::OrderCanvas &canvas = *graph.canvas();
            const QImage seen = graph.canvas()->grab(canvas.rectOf(0, box)).toImage();
            return support::isDrawnIn(seen, u"error"_s, canvas.palette().color(QPalette::Base));
        };
        QVERIFY(isMarked(0)); // it keeps everybody from going on
        QVERIFY(!isMarked(1));
        graph.canvas()->setFocus();
        picture(graph, u"order"_s);
        useDarkPalette(true);
        picture(graph, u"order-dark"_s);
        useDarkPalette(false);
        graph.resize(420, 300); // scrolls
        const auto *scroll = graph.findChild<QScrollArea *>();
        QTRY_VERIFY(scroll->horizontalScrollBar()->isVisible());
        QTRY_VERIFY(scroll->viewport()->height() >= graph.canvas()->minimumSizeHint().height());
        picture(graph, u"order-narrow"_s);
    }

    void theDayIsWrittenAsTheFieldWritesIt_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *name : {"en_GB", "en_US", "nb_NO"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    //! They stand beside each other in the form.
    void theDayIsWrittenAsTheFieldWritesIt()
    {
        QFETCH(const QString, locale);
        const QLocale before;
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(locale));
        ui::DateTimeField field;
        field.setNow(m_now);
        field.setDateTime(m_now.addDays(12));
        const QString day = field.findChild<QDateTimeEdit *>()->text().section(u' ', 0, 0);
        domain::SessionDraft draft = draftOf({1, 2});
        draft.common.dueDate = field.timestamp();
        ui::OrderGraph graph;
        graph.setPicture(ui::orderPictureOf(draft, {}, {}, m_now));
        QCOMPARE(graph.canvas()->picture().end, u"Due "_s + day);
        QVERIFY2(graph.canvas()->accessibleDescription().contains(day),
                 qPrintable(graph.canvas()->accessibleDescription()));
        draft.common.dueDate.reset();
        draft.dueRule = domain::DueRule{.days = 12, .countsBusinessDays = false};
        graph.setPicture(ui::orderPictureOf(draft, {}, {}, m_now));
        QCOMPARE(graph.canvas()->picture().end, u"Due "_s + day);
    }

    //! As wide as the window opens, with the order of four steps: whose it is, how it stands and by when.
    void nothingThatMattersIsCutOff()
    {
        ui::OrderGraph graph;
        graph.resize(790, 300);
        domain::SessionDraft draft = draftOf({1, 2, 3});
        draft.signers[0].email = u"ase.odegard@example.com"_s;
        draft.signers[1].email = u"soren.kjaer@example.dk"_s;
        draft.signers[2].email = u"juergen.gross@example.de"_s;
        draft.common.subsequentTo = QStringList{u"id-a"_s};
        draft.common.dueDate = domain::Timestamp::fromDateTime(m_now.addDays(10));
        domain::KnownSessions known;
        known.insert(u"id-a"_s, {u"Lease"_s,
                                 u"Eva Lie"_s,
                                 domain::SessionState::Blocked,
                                 m_now.addDays(20), // which is a problem of both
                                 {},
                                 false});
        graph.setPicture(
            ui::orderPictureOf(draft, known, domain::orderProblemsOf(draft, known, m_now), m_now));
        graph.show();
        QVERIFY(support::becomesExposed(&graph));
        const auto *scroll = graph.findChild<QScrollArea *>();
        const ui::OrderCanvas *canvas = graph.canvas();
        QTRY_VERIFY(scroll->viewport()->height() >= canvas->minimumSizeHint().height());
        picture(graph, u"order-four-steps"_s);
        QVERIFY(!scroll->horizontalScrollBar()->isVisible());
        QVERIFY(!canvas->picture().endProblem.isEmpty());
        for (int column = 0; column < 4; ++column) {
            const ui::OrderBox &box = canvas->picture().columns.value(column).boxes.value(0);
            const QStringList lines = canvas->detailLines(box);
            QCOMPARE(lines.join(QString()).remove(u' '), QString(box.detail).remove(u' '));
            QVERIFY(!lines.isEmpty());
            const QRect around = canvas->rectOf(column, 0);
            QVERIFY((lines.size() + 1) * canvas->fontMetrics().lineSpacing() <= around.height());
            for (const QString &line : lines)
                QVERIFY2(canvas->fontMetrics().horizontalAdvance(line) < around.width(), qPrintable(line));
            QCOMPARE(around.top(), canvas->rectOf(0, 0).top());
        }
        const auto *problem = graph.findChild<QLabel *>(u"orderGraphProblems"_s);
        QVERIFY2(problem->text().contains(u"Eva Lie has to be signed first, and is due later"_s),
                 qPrintable(problem->text()));
        graph.resize(2000, 300); // where there is room, each is one line
        QTRY_COMPARE(canvas->detailLines(canvas->picture().columns.value(1).boxes.value(0)).size(), 1);
    }

    void aLongStepShowsItsFirst()
    {
        ui::OrderGraph graph;
        graph.resize(760, 460);
        graph.setPicture(ui::orderPictureOf(draftOf(QList<int>(31, 1) << 2), {}, {}, m_now));
        graph.show();
        QVERIFY(support::becomesExposed(&graph));
        picture(graph, u"order-long"_s);
        QVERIFY(!graph.canvas()->rectOf(0, 4).isNull());
        QVERIFY(graph.canvas()->rectOf(0, 5).isNull()); // "and 26 more"
        const QRect last = graph.canvas()->rectOf(0, 4);
        const int before = graph.canvas()->minimumSizeHint().height();
        QTest::mouseClick(graph.canvas(), Qt::LeftButton, {}, last.center() + QPoint(0, last.height() + 6));
        QVERIFY(!graph.canvas()->rectOf(0, 30).isNull());
        QVERIFY(graph.canvas()->minimumSizeHint().height() > before);
        QVERIFY(graph.findChild<QScrollArea *>()->height() >= graph.canvas()->minimumSizeHint().height());
    }

    void keysGoFromBoxToBox()
    {
        ui::OrderGraph graph;
        graph.resize(900, 300);
        graph.setPicture(ui::orderPictureOf(draftOf({1, 1, 2}), {}, {}, m_now));
        graph.show();
        QVERIFY(support::becomesExposed(&graph));
        QSignalSpy chosen(&graph, &ui::OrderGraph::boxActivated);
        for (const Qt::Key key :
             {Qt::Key_Down, Qt::Key_Return, Qt::Key_Right, Qt::Key_Return, Qt::Key_Right, Qt::Key_Return})
            QTest::keyClick(graph.canvas(), key);
        QTest::mouseClick(graph.canvas(), Qt::LeftButton, {}, graph.canvas()->rectOf(0, 0).center());
        QStringList ids;
        for (const auto &call : chosen)
            ids << call.first().toString();
        QCOMPARE(ids, (QStringList{u"1"_s, u"2"_s, u"2"_s, u"0"_s}));
    }

    void oneStepIsFoldedUntilAsked()
    {
        ui::OrderGraph graph;
        graph.setPicture(ui::orderPictureOf(draftOf({1, 1}), {}, {}, m_now));
        graph.show();
        QVERIFY(!graph.isOpen());
        QVERIFY(!graph.canvas()->isVisible());
        QTest::mouseClick(graph.findChild<QToolButton *>(u"orderGraphHeading"_s), Qt::LeftButton);
        QVERIFY(graph.canvas()->isVisible());
        graph.setPicture(ui::orderPictureOf(draftOf({1, 1, 1}), {}, {}, m_now));
        QVERIFY(graph.canvas()->isVisible()); // as the person wants it
        graph.setPicture({});
        QVERIFY(!graph.isVisible());
    }

private:
    QDateTime m_now;
};

QTEST_MAIN(TestUiSigners)
#include "tst_ui_signers.moc"
