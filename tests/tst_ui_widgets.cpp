#include "support/accessiblechecker.h"
#include "support/clocksof.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/windowpatience.h"

#include "domain/rules.h"
#include "ui/settings/appearance.h"
#include "ui/settings/roomystyle.h"
#include "ui/statetext.h"
#include "ui/widgets/batchsieve.h"
#include "ui/widgets/contextmenukey.h"
#include "ui/widgets/daterangebutton.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/lossquestion.h"
#include "ui/widgets/panestate.h"
#include "ui/widgets/pointerrest.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/screenfit.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/viewlist.h"
#include "ui/widgets/wheelguard.h"
#include "ui/widgets/writtentips.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QDialog>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPalette>
#include <QPixmapCache>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyleOptionToolButton>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTest>
#include <QTimeZone>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <malloc.h>
#include <memory>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace support;

//! The widgets that every view shares.
class TestUiWidgets : public QObject
{
    Q_OBJECT

    static void show(QWidget &widget)
    {
        widget.show();
        QVERIFY(support::becomesExposed(&widget));
        widget.activateWindow();
    }

private Q_SLOTS:
    void aMomentIsTypedAndAccepted()
    {
        ui::DateTimeField field;
        const QDateTime now(QDate(2026, 5, 4), QTime(10, 30), Qt::LocalTime);
        field.setNow(now);
        field.setDateTime(now.addDays(10));
        show(field);
        auto *edit = field.findChild<QDateTimeEdit *>();
        edit->setFocus();
        QSignalSpy changed(&field, &ui::DateTimeField::dateTimeChanged),
            accepted(&field, &ui::DateTimeField::accepted);
        edit->setCurrentSection(QDateTimeEdit::DaySection);
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(field.dateTime(), now.addDays(11));
        QCOMPARE(changed.size(), 1);
        edit->setSelectedSection(QDateTimeEdit::HourSection);
        QTest::keyClicks(edit, u"23"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(field.dateTime().time(), QTime(23, 30));
        QCOMPARE(field.timestamp().toDateTime(), field.dateTime().toUTC());
    }

    //! Many keyboards have no Menu key.
    void theMenuOpensByShiftF10()
    {
        ui::ContextMenuKey key;
        qApp->installEventFilter(&key);
        QStandardItemModel rows(3, 1);
        QTableView list;
        list.setModel(&rows);
        list.setContextMenuPolicy(Qt::CustomContextMenu);
        show(list);
        list.setCurrentIndex(rows.index(1, 0));
        QSignalSpy wanted(&list, &QWidget::customContextMenuRequested);
        QTest::keyClick(&list, Qt::Key_F10);
        QCOMPARE(wanted.size(), 0);
        QTest::keyClick(&list, Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(list.visualRect(rows.index(1, 0)).contains(wanted.first().first().toPoint()));
    }

    void noWindowOpensLargerThanItsScreen()
    {
        ui::ScreenFit fit;
        qApp->installEventFilter(&fit);
        const QSize screen = QGuiApplication::primaryScreen()->availableSize();
        QDialog large;
        auto *button = new QPushButton(u"Send"_s, &large);
        auto *column = new QVBoxLayout(&large);
        column->addWidget(new QLabel(u"Form"_s), 1);
        column->addWidget(button);
        large.resize(screen + QSize(200, 300));
        show(large);
        QVERIFY(large.width() < screen.width() && large.height() < screen.height());
        QVERIFY(large.rect().contains(button->geometry()));
        QDialog small;
        small.resize(300, 200);
        show(small);
        QCOMPARE(small.size(), QSize(300, 200));
    }

    //! With its title, wherever it would have been put.
    void noWindowOpensBeyondItsScreen_data()
    {
        QTest::addColumn<QPoint>("at");
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QTest::newRow("above and left") << screen.topLeft() - QPoint(40, 60);
        QTest::newRow("below and right") << screen.bottomRight() - QPoint(150, 50);
    }
    void noWindowOpensBeyondItsScreen()
    {
        QFETCH(QPoint, at);
        ui::ScreenFit fit;
        qApp->installEventFilter(&fit);
        QDialog dialog;
        dialog.resize(300, 200);
        dialog.move(at);
        show(dialog);
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QVERIFY(screen.contains(dialog.frameGeometry()) && screen.contains(dialog.geometry()));
        QVERIFY(dialog.geometry().top() > screen.top()); // where its title has room
        QCOMPARE(dialog.size(), QSize(300, 200));
    }

    //! Not in the corner of the screen, far from what it is about.
    void aDialogOpensUponItsWindow()
    {
        ui::ScreenFit fit;
        qApp->installEventFilter(&fit);
        QWidget window;
        window.setGeometry(250, 250, 500, 400);
        show(window);
        QDialog dialog(&window);
        dialog.resize(300, 200);
        show(dialog);
        QVERIFY(window.geometry().contains(dialog.geometry().center()));
        QCOMPARE(dialog.size(), QSize(300, 200));
    }

    //! Whichever way the field came to the page, and whether it is there first or the guard.
    void theWheelChangesNoFieldOfAPage()
    {
        QScrollArea page;
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *first = new QSpinBox(content);
        column->addWidget(first);
        page.setWidget(content);
        page.setWidgetResizable(true);
        new ui::WheelGuard(&page);
        auto *group = new QWidget; // that comes with what is in it
        auto *inGroup = new QSpinBox;
        (new QVBoxLayout(group))->addWidget(inGroup);
        column->addWidget(group);
        auto *born = new QSpinBox(content);
        column->addWidget(born);
        show(page);
        QSpinBox elsewhere;
        const auto afterTurn = [](QSpinBox &field) {
            field.setValue(5);
            const QPoint at = field.rect().center();
            QWheelEvent event(at, field.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&field, &event);
            return field.value();
        };
        for (QSpinBox *field : {first, inGroup, born}) {
            QCOMPARE(afterTurn(*field), 5);
            QCOMPARE(field->focusPolicy(), Qt::StrongFocus);
        }
        QCOMPARE(afterTurn(elsewhere), 6);
        born->setParent(nullptr); // and no longer guarded
        const std::unique_ptr<QSpinBox> owned(born);
        QCOMPARE(afterTurn(*owned), 6);
    }

    void onlyTheNextDaysCanBeChosen()
    {
        ui::DateTimeField field;
        const QDateTime now = QDateTime(QDate(2026, 5, 4), QTime(10, 30), Qt::LocalTime);
        field.setNow(now);
        field.setDateTime(now.addDays(400));
        QVERIFY(field.dateTime() <= now.addDays(domain::rules::maxDaysAhead));
        QVERIFY(field.dateTime() > now.addDays(domain::rules::maxDaysAhead - 1));
        field.setDateTime(now.addDays(-1));
        QVERIFY(field.dateTime() > now);
        QVERIFY(field.dateTime() <= now.addSecs(60));
        show(field);
        auto *edit = field.findChild<QDateTimeEdit *>();
        auto *calendar = edit->calendarWidget();
        QCOMPARE(calendar->minimumDate(), now.date());
        QCOMPARE(calendar->maximumDate(), now.addDays(domain::rules::maxDaysAhead).date());
        edit->setFocus();
        edit->setCurrentSection(QDateTimeEdit::YearSection);
        QTest::keyClick(edit, Qt::Key_Up);
        QVERIFY(field.dateTime() <= now.addDays(domain::rules::maxDaysAhead));
    }

    //! The start of the program makes such a field, and few people open a calendar.
    void theCalendarIsMadeWhenItIsOpened()
    {
        ui::DateTimeField field;
        show(field);
        const auto calendar = [&field] { return field.findChild<QCalendarWidget *>(); };
        QVERIFY(!calendar());
        auto *edit = field.findChild<QDateTimeEdit *>();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_F4);
        QTRY_VERIFY(calendar() && calendar()->isVisible());
        QVERIFY(!calendar()->isGridVisible());
        calendar()->window()->close();
    }

    void theZoneIsNamedAndReadOut()
    {
        ui::DateTimeField field;
        field.setAccessibleLabel(u"Due date of “Leie”"_s);
        auto *edit = field.findChild<QDateTimeEdit *>();
        const QString zone = field.findChild<QLabel *>()->text();
        QVERIFY(!zone.isEmpty());
        QCOMPARE(edit->accessibleName(), u"Due date of “Leie”"_s);
        QVERIFY2(edit->accessibleDescription().contains(zone), qPrintable(edit->accessibleDescription()));
        QCOMPARE(unnamedIn(field), QStringList());
    }

    void theZoneFollowsSummerTime()
    {
        const ClocksOf clocks("Europe/Oslo");
        ui::DateTimeField field;
        field.setNow(QDateTime(QDate(2026, 10, 10), QTime(12, 0), Qt::LocalTime));
        field.setDateTime(QDateTime(QDate(2026, 10, 20), QTime(12, 0), Qt::LocalTime));
        auto *zone = field.findChild<QLabel *>();
        auto *edit = field.findChild<QDateTimeEdit *>();
        QVERIFY2(zone->text().contains(u"02:00"_s), qPrintable(zone->text()));
        QVERIFY2(edit->accessibleDescription().contains(u"02:00"_s),
                 qPrintable(edit->accessibleDescription()));
        field.setDateTime(QDateTime(QDate(2026, 11, 3), QTime(12, 0), Qt::LocalTime));
        QVERIFY2(zone->text().contains(u"01:00"_s), qPrintable(zone->text()));
        QVERIFY2(edit->accessibleDescription().contains(u"01:00"_s),
                 qPrintable(edit->accessibleDescription()));
    }

    void daysAreChosenAsARange()
    {
        ui::DateRangeButton button;
        button.setSubject(u"Created"_s);
        show(button);
        QCOMPARE(button.text(), u"Created: any time"_s);
        QVERIFY(!button.from() && !button.to());
        QSignalSpy changed(&button, &ui::DateRangeButton::rangeChanged);
        button.menu()->popup(button.mapToGlobal(QPoint(0, button.height())));
        auto *hasFrom = button.menu()->findChild<QCheckBox *>(u"rangeHasFrom"_s);
        auto *hasTo = button.menu()->findChild<QCheckBox *>(u"rangeHasTo"_s);
        QTRY_VERIFY(hasFrom->isVisible());
        picture(*button.menu(), u"range-menu"_s);
        QCOMPARE(unnamedIn(*button.menu()), QStringList());
        QTest::mouseClick(hasFrom, Qt::LeftButton, {}, QPoint(8, hasFrom->height() / 2));
        QVERIFY(button.from());
        QCOMPARE(button.from()->toDateTime().toLocalTime(), QDate::currentDate().startOfDay());
        QTest::mouseClick(hasTo, Qt::LeftButton, {}, QPoint(8, hasTo->height() / 2));
        QCOMPARE(button.to()->toDateTime().toLocalTime().date(), QDate::currentDate());
        QCOMPARE(changed.size(), 2);
        QVERIFY(button.accessibleName().startsWith(u"Created: "_s));

        // A first day after the last one takes it along: an empty range finds nothing and does not say why.
        auto *from = button.menu()->findChild<QDateEdit *>(u"rangeFrom"_s);
        from->setFocus();
        from->setCurrentSection(QDateTimeEdit::YearSection);
        QTest::keyClick(from, Qt::Key_Up);
        QVERIFY(*button.from() <= *button.to());
        auto *to = button.menu()->findChild<QDateEdit *>(u"rangeTo"_s);
        to->setFocus();
        to->setCurrentSection(QDateTimeEdit::YearSection);
        QTest::keyClick(to, Qt::Key_Down);
        QVERIFY(*button.from() <= *button.to());

        QTest::mouseClick(button.menu()->findChild<QPushButton *>(u"rangeAnyTime"_s), Qt::LeftButton);
        QCOMPARE(button.text(), u"Created: any time"_s);
        QVERIFY(!button.from() && !button.to());
    }

    void aRangeIsRestored()
    {
        ui::DateRangeButton button;
        button.setSubject(u"Due"_s);
        QSignalSpy changed(&button, &ui::DateRangeButton::rangeChanged);
        const auto from = domain::Timestamp::fromDateTime(QDate(2026, 3, 1).startOfDay().toUTC());
        const auto to = domain::Timestamp::fromDateTime(QDate(2026, 3, 31).endOfDay().toUTC());
        button.setRange(from, to);
        QCOMPARE(changed.size(), 1); // once, not for each of its parts
        QCOMPARE(button.from(), from);
        QCOMPARE(button.to(), to);
    }

    //! Its icon, too.
    void theFocusIsAroundAllOfACell()
    {
        const ui::RoomyStyle style;
        QStyleOptionViewItem cell;
        cell.rect = QRect(20, 30, 180, 26);
        cell.features = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration;
        cell.icon = ui::icon(u"pen"_s);
        cell.decorationSize = QSize(16, 16);
        cell.text = u"Waiting for signer"_s;
        QCOMPARE(style.subElementRect(QStyle::SE_ItemViewItemFocusRect, &cell, nullptr), cell.rect);
    }

    //! Those of Qt are a grey that is not seen on dark.
    void thePanesHaveSignsOfOurs()
    {
        const ui::RoomyStyle style;
        QCOMPARE(style.standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, nullptr).cacheKey(),
                 ui::icon(u"close"_s).cacheKey());
        const QIcon apart = style.standardIcon(QStyle::SP_TitleBarNormalButton, nullptr, nullptr);
        QCOMPARE(apart.cacheKey(), ui::icon(u"float"_s).cacheKey());
        QVERIFY(!apart.isNull());
    }

    //! In forms as elsewhere: a sign in the colour of errors before each thing that is wrong.
    void whatIsWrongHasTheSignOfErrors()
    {
        ui::ProblemLabel label;
        label.setProblems({u"This is not an e-mail address."_s, u"Fill this in."_s});
        constexpr int wide = 300, narrow = 90;
        QVERIFY(label.heightForWidth(narrow) > label.heightForWidth(wide)); // its words go on below
        label.resize(wide, label.heightForWidth(wide));
        const QImage image = label.grab().toImage();
        const auto isColoured = [&image](int left, int right, int top, int bottom) {
            for (int x = left; x < right; ++x)
                for (int y = top; y < bottom; ++y)
                    if (image.pixelColor(x, y).saturation() > 120)
                        return true;
            return false;
        };
        const int side = ui::ProblemLabel::iconSize, half = image.height() / 2;
        QVERIFY(isColoured(0, side, 0, half) && isColoured(0, side, half, image.height()));
        QCOMPARE(label.text().count(u'⚠'), 2); // they are read out
    }

    //! What keeps one from going on is told from what is only to be looked at again by more than its words.
    void whatIsOnlyACautionHasTheSignOfWarnings()
    {
        ui::ProblemLabel label;
        label.setProblems({u"This is not an e-mail address."_s}, {u"There is no dot in the domain."_s});
        label.resize(300, label.heightForWidth(300));
        const int side = ui::ProblemLabel::iconSize;
        const auto hueOf = [&](int top, int bottom) { // of what has most colour there
            const QImage image = label.grab().toImage();
            QColor found = Qt::white;
            for (int x = 0; x < side; ++x)
                for (int y = top; y < bottom; ++y)
                    if (const QColor color = image.pixelColor(x, y); color.saturation() > found.saturation())
                        found = color;
            return found.saturation() > 120 ? found.hue() : -1;
        };
        const int half = label.height() / 2;
        const int error = hueOf(0, half), warning = hueOf(half, label.height());
        QVERIFY2(error >= 0 && (error < 15 || error > 345), qPrintable(QString::number(error))); // red
        QVERIFY2(warning > 25 && warning < 60, qPrintable(QString::number(warning)));            // amber
        QCOMPARE(label.text(), u"⚠ This is not an e-mail address.\n⚠ There is no dot in the domain."_s);
        label.setProblems({}, {u"This is not an e-mail address."_s, u"There is no dot in the domain."_s});
        QVERIFY(hueOf(0, half) > 25); // the same words, now all of them cautions
    }

    //! The names of files and what the service says may have any sign in them.
    void whatSomebodyTypedIsNoSignOfWarnings()
    {
        ui::ProblemLabel label;
        label.setProblems({u"a\n⚠ b\n⚠ c"_s});
        label.resize(300, label.heightForWidth(300));
        const QImage image = label.grab().toImage();
        const auto isColoured = [&image](int top, int bottom) {
            for (int x = 0; x < ui::ProblemLabel::iconSize; ++x)
                for (int y = top; y < bottom; ++y)
                    if (image.pixelColor(x, y).saturation() > 120)
                        return true;
            return false;
        };
        const int first = qMax(ui::ProblemLabel::iconSize, label.fontMetrics().height());
        QVERIFY(image.height() > 2 * first);
        QVERIFY(isColoured(0, first));
        QVERIFY(!isColoured(first, image.height()));
        label.setProblems({});
        QVERIFY(label.text().isEmpty());
    }

    //! It has no row that could show it; one that has leaves it to that.
    void anEmptyListShowsThatItHasTheFocus_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<int>("rows");
        for (const int rows : {0, 2}) {
            QTest::addRow("light, %d rows", rows) << QColor(0xef, 0xef, 0xef) << rows;
            QTest::addRow("dark, %d rows", rows) << QColor(0x2d, 0x2d, 0x30) << rows;
        }
    }
    void anEmptyListShowsThatItHasTheFocus()
    {
        QFETCH(const QColor, ground);
        QFETCH(const int, rows);
        ui::RoomyStyle style;
        QStandardItemModel model(rows, 1);
        QWidget window;
        window.setPalette(QPalette(ground));
        auto *table = new QTableView(&window);
        auto *other = new QLineEdit(&window);
        table->setStyle(&style);
        table->setModel(&model);
        table->setGeometry(0, 0, 200, 120);
        other->setGeometry(0, 140, 200, 30);
        window.resize(220, 190);
        window.show();
        window.activateWindow();
        QVERIFY(support::becomesActive(&window));
        const auto edge = [table] { return table->grab().toImage().pixelColor(100, 0); };
        other->setFocus();
        QVERIFY(!table->hasFocus());
        const QColor without = edge();
        table->setFocus();
        QVERIFY(table->hasFocus());
        QCOMPARE(edge() != without, rows == 0);
        other->setFocus();
        QCOMPARE(edge(), without);
    }

    //! However many filters there are, their row fits into the window.
    void aFilterIsCutWhereThereIsNoRoom()
    {
        struct Button : ui::FilterButton
        {
            [[nodiscard]] QStyleOptionToolButton look() const
            {
                QStyleOptionToolButton option;
                initStyleOption(&option);
                return option;
            }
        };
        Button button;
        const QString words = u"State: Waiting for signer"_s;
        button.setIcon(QIcon(u":/icons/filter.svg"_s));
        button.setText(words);
        button.resize(button.sizeHint());
        QCOMPARE(button.look().text, words);
        QCOMPARE(button.look().toolButtonStyle, Qt::ToolButtonTextBesideIcon);
        const QSize whole = button.sizeHint();
        button.resize(whole.width() - 4, whole.height());
        QCOMPARE(button.look().toolButtonStyle, Qt::ToolButtonTextOnly); // the words say more than the icon
        QCOMPARE(button.look().text, words);
        button.resize(whole.width() - 60, whole.height());
        QCOMPARE(button.look().toolButtonStyle, Qt::ToolButtonTextOnly);
        QVERIFY2(button.look().text.endsWith(u'…') && button.look().text.startsWith(u"State: "_s),
                 qPrintable(button.look().text));
        QCOMPARE(button.sizeHint(), whole); // it takes the room again when there is some
        const QString none = u"State: all"_s;
        button.setRestingText(none);
        const int resting = button.restingWidth();
        QVERIFY(resting < whole.width());
        button.setText(none);
        QCOMPARE(button.restingWidth(), resting); // whatever is chosen
        QCOMPARE(button.sizeHint().width(), resting);
        button.setText(words);
        button.resize(button.minimumSizeHint());
        QVERIFY(button.width() < whole.width() / 2);
        QCOMPARE(button.look().toolButtonStyle, Qt::ToolButtonIconOnly);
        button.setText(u"Clear"_s); // of a short word nothing is cut: it is there or not
        button.resize(button.sizeHint().width() - 4, whole.height());
        QCOMPARE(button.look().toolButtonStyle, Qt::ToolButtonTextOnly);
        QCOMPARE(button.look().text, u"Clear"_s);
        button.resize(button.sizeHint().width() - button.iconSize().width() - 6, whole.height());
        QCOMPARE(button.look().toolButtonStyle, Qt::ToolButtonIconOnly);
    }

    void aFilterHasFewerWordsWhereAllHaveLittleRoom()
    {
        ui::FilterButton button;
        button.setIcon(QIcon(u":/icons/filter.svg"_s));
        button.setText(u"State: all"_s);
        const QSize whole = button.sizeHint();
        button.setBrief(true);
        QCOMPARE(button.sizeHint(), whole); // it has no fewer
        button.setBriefText(u"State"_s);
        QVERIFY(button.sizeHint().width() < whole.width());
        QCOMPARE(button.wholeWidth(), whole.width());
        QCOMPARE(button.text(), u"State: all"_s);
        button.setBrief(false);
        QCOMPARE(button.sizeHint(), whole);
    }

    void aMessageIsSaidInThePlaceAndHidden()
    {
        ui::InlineMessage message;
        QVERIFY(message.isHidden());
        message.resize(600, 60);
        message.showMessage(ui::InlineMessage::Tone::Warning, u"The <b>link</b> ends soon."_s);
        show(message);
        QCOMPARE(message.text(), u"The <b>link</b> ends soon."_s);
        QCOMPARE(message.findChild<QLabel *>(u"inlineMessageText"_s)->textFormat(), Qt::PlainText);
        QCOMPARE(unnamedIn(message), QStringList());
        QSignalSpy dismissed(&message, &ui::InlineMessage::dismissed);
        QTest::mouseClick(message.findChild<QToolButton *>(u"inlineMessageClose"_s), Qt::LeftButton);
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(message.isHidden());
    }

    //! However narrow the pane is, and however much there is to say.
    void aMessageShowsAllOfItself()
    {
        QWidget window;
        window.resize(1000, 500);
        auto *pane = new QWidget(&window);
        auto *column = new QVBoxLayout(pane);
        column->setContentsMargins(0, 0, 0, 0);
        auto *message = new ui::InlineMessage(pane);
        column->addWidget(message);
        column->addStretch(1);
        message->showError({.kind = api::ApiError::Kind::ServerFailed,
                            .status = 500,
                            .code = {},
                            .detail = u"The paper that it is written on has come to an end."_s,
                            .traceId = u"trace-1"_s,
                            .invalidParams = {}});
        message->setAction(u"&Keep for this run only"_s);
        show(window);
        const auto *text = message->findChild<QLabel *>(u"inlineMessageText"_s);
        const auto *retry = message->findChild<QPushButton *>(u"inlineMessageRetry"_s);
        const auto isWhole = [message, text] {
            for (const auto *button : message->findChildren<QAbstractButton *>()) {
                const QRect place = button->geometry();
                if (button->isVisible() &&
                    (!message->rect().contains(place) || place.width() < button->sizeHint().width() ||
                     place.intersects(text->geometry())))
                    return false;
            }
            return text->height() >= text->heightForWidth(text->width());
        };
        for (const int width : {1000, 480, 320}) {
            pane->setGeometry(0, 0, width, 500);
            const auto isBelow = [retry, text] { return retry->y() > text->geometry().bottom(); };
            QTRY_VERIFY2(isWhole() && isBelow() == (width < 1000), qPrintable(QString::number(width)));
            picture(window, u"message-%1"_s.arg(width));
        }
        pane->setGeometry(0, 0, 1000, 500);
        QTRY_VERIFY(isWhole() && retry->x() > text->geometry().right());
        // of few words nothing is gained by it
        message->showMessage(ui::InlineMessage::Tone::Info, u"Saved."_s);
        message->setAction(u"&Open folder"_s);
        pane->setGeometry(0, 0, 320, 500);
        const auto *action = message->findChild<QPushButton *>(u"inlineMessageAction"_s);
        QTRY_VERIFY(isWhole() && action->x() > text->geometry().right());
    }

    void wordsWithoutRoomEndInDots()
    {
        const QString words = u"fetching older ones: 12,000 of about 40,000"_s;
        ui::ElidedLabel label;
        label.setText(words);
        label.resize(label.sizeHint());
        show(label);
        const auto hover = [&label] {
            QHelpEvent help(QEvent::ToolTip, QPoint(3, 3), label.mapToGlobal(QPoint(3, 3)));
            QApplication::sendEvent(&label, &help);
        };
        QVERIFY(!label.isCut());
        hover();
        QVERIFY(!QToolTip::text().contains(words));
        label.resize(label.sizeHint().width() / 2, label.height());
        QVERIFY(label.isCut());
        picture(label, u"label-cut"_s);
        hover();
        QVERIFY2(QToolTip::text().contains(words), qPrintable(QToolTip::text()));
        QToolTip::hideText();
        QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), words);
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4); // the others keep theirs
    }

    void aBriefMessageGoesByItself()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *edit = new QLineEdit;
        ui::InlineMessage message(&window);
        column->addWidget(&message);
        column->addWidget(edit);
        show(window);
        edit->setFocus(); // nobody is at it
        message.setBriefTime(20);
        message.showBriefly(u"Kept under Drafts."_s);
        QVERIFY(message.isVisible());
        QTRY_VERIFY(message.isHidden());
        QCOMPARE(message.text(), QString());
    }

    //! What lies below it goes down when it comes: whoever is at the mouse clicks what they see there.
    void aMessageWaitsForTheMouse()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *message = new ui::InlineMessage(&window);
        auto *list = new QListWidget;
        for (int row = 0; row < 20; ++row)
            list->addItem(u"Row %1"_s.arg(row));
        column->addWidget(message);
        column->addWidget(list);
        window.resize(400, 400);
        show(window);
        const auto rowAt = [&window, list](QPoint at) {
            return list->indexAt(list->viewport()->mapFrom(&window, at)).row();
        };
        const QPoint at = list->viewport()->mapTo(&window, list->visualItemRect(list->item(8)).center());
        QSignalSpy clicked(list, &QListWidget::itemClicked);
        const auto say = [message](const QString &text) {
            message->showMessage(ui::InlineMessage::Tone::Warning, text);
        };

        QTest::mouseMove(window.windowHandle(), at);
        say(u"The link ends soon."_s);
        QVERIFY(message->isHidden());
        QVERIFY(message->isSaid());
        QCOMPARE(message->text(), u"The link ends soon."_s);
        QTest::mousePress(window.windowHandle(), Qt::LeftButton, {}, at);
        column->activate();
        QCOMPARE(rowAt(at), 8);
        QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, at);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(list->currentRow(), 8);
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 10'000); // the mouse is at rest

        message->dismiss();
        column->activate();
        QCOMPARE(rowAt(at), 8);
        say(u"The link has ended."_s);
        QVERIFY(message->isVisible()); // nobody is at the mouse
        column->activate();
        QVERIFY2(rowAt(at) >= 0 && rowAt(at) < 8, qPrintable(QString::number(rowAt(at))));
        QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, at); // meant what was there
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(list->currentRow(), 8);
        const QPoint other = at - QPoint(40, 20); // somebody has looked where to
        QTest::mouseMove(window.windowHandle(), other);
        const int wanted = rowAt(other);
        QVERIFY(wanted >= 0 && wanted < 8);
        QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, other);
        QCOMPARE(clicked.size(), 2);
        QCOMPARE(list->currentRow(), wanted);
    }

    //! Nor does it pull them up under a mouse that is at rest over them, and where that comes back at once,
    //! it clicks nothing.
    void aBriefMessageDoesNotGoUnderTheMouse()
    {
        QWidget window;
        auto *pane = new QWidget;
        auto *message = new ui::InlineMessage(pane);
        auto *list = new QListWidget;
        for (int row = 0; row < 20; ++row)
            list->addItem(u"Row %1"_s.arg(row));
        auto *column = new QVBoxLayout(pane);
        column->addWidget(message);
        column->addWidget(list);
        auto *beside = new QLabel(u"Details"_s);
        auto *parts = new QHBoxLayout(&window);
        parts->addWidget(pane, 1);
        parts->addWidget(beside, 1);
        window.resize(600, 400);
        show(window);
        list->setFocus(); // nobody is at the message
        const auto *goes = message->findChild<QTimer *>();
        QVERIFY(goes);
        message->showBriefly(u"Saved."_s);
        QTRY_VERIFY(message->isVisible());
        parts->activate();
        column->activate();
        const QPoint at = list->viewport()->mapTo(&window, list->visualItemRect(list->item(8)).center());
        QTest::mouseMove(window.windowHandle(), at);
        message->setBriefTime(20);
        QSignalSpy over(goes, &QTimer::timeout);
        QTRY_COMPARE(ui::msUntilPointerRests(window), 0);
        QVERIFY(support::waitFor(over) && support::waitFor(over));
        QVERIFY(message->isVisible());
        QTest::mouseMove(window.windowHandle(), beside->geometry().center());
        QTRY_VERIFY(message->isHidden());

        message->setBriefTime(60'000);
        message->showBriefly(u"Printed."_s);
        QTRY_VERIFY(message->isVisible());
        column->activate();
        QTest::mouseMove(window.windowHandle(), at);
        const QSignalSpy clicked(list, &QListWidget::itemClicked);
        bool isGone = false;
        connect(goes, &QTimer::timeout, list, [&] { // behind the message's own
            if (isGone || !message->isHidden())
                return;
            isGone = true;
            column->activate();
            QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, at);
        });
        QEvent leave(QEvent::Leave); // to another program
        QCoreApplication::sendEvent(window.windowHandle(), &leave);
        message->setBriefTime(20);
        QTRY_VERIFY(isGone);
        QCOMPARE(clicked.size(), 0);
    }

    //! It goes with what it was about, also before it was seen.
    void aMessageThatWaitsCanBeTakenBack()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *message = new ui::InlineMessage(&window);
        auto *other = new ui::InlineMessage(&window);
        column->addWidget(message);
        column->addWidget(other);
        window.resize(400, 200);
        show(window);
        QTest::mouseMove(window.windowHandle(), QPoint(100, 100));
        message->showMessage(ui::InlineMessage::Tone::Error, u"Not deleted."_s);
        other->showMessage(ui::InlineMessage::Tone::Error, u"Not saved."_s);
        message->dismiss();
        QVERIFY(!message->isSaid());
        other->setPlace(u"elsewhere"_s);
        QVERIFY(!other->isSaid());
        message->showMessage(ui::InlineMessage::Tone::Error, u"Not copied."_s);
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 10'000); // and this one comes when both would have
        QVERIFY(other->isHidden());
        other->setPlace({});
        QVERIFY(other->isVisible());
    }

    //! A list that is read anew tells of each of its rows, of which there may be thousands.
    void thoseOfBatchesAreCountedOnceForAll()
    {
        QStandardItemModel rows;
        ui::BatchSieve sieve(Qt::UserRole);
        sieve.setSourceModel(&rows);
        QWidget window;
        QList<int> told;
        const ui::BatchSieveBox box(
            sieve,
            [&told](int count) {
                told << count;
                return QString::number(count);
            },
            &window);
        for (int row = 0; row < 3; ++row) {
            auto *item = new QStandardItem;
            item->setData(true, Qt::UserRole);
            rows.appendRow(item);
        }
        QTRY_COMPARE(box.text(), u"3"_s);
        QCOMPARE(told, QList<int>{3});
    }

    //! An error, a message with something to do, and one that somebody is at.
    void otherMessagesStay()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *edit = new QLineEdit;
        ui::InlineMessage message(&window);
        column->addWidget(&message);
        column->addWidget(edit);
        show(window);
        const auto *goes = message.findChild<QTimer *>();
        QVERIFY(goes);
        message.setBriefTime(20);
        message.showBriefly(u"Kept under Drafts."_s);
        QVERIFY(goes->isActive());
        message.showMessage(ui::InlineMessage::Tone::Error, u"Not deleted."_s);
        QVERIFY(message.isVisible() && !goes->isActive());
        message.showBriefly(u"Saved."_s);
        message.setAction(u"&Open folder"_s);
        QVERIFY(message.isVisible() && !goes->isActive());

        auto *close = message.findChild<QToolButton *>(u"inlineMessageClose"_s);
        close->setFocus();
        QTRY_VERIFY(close->hasFocus());
        message.showBriefly(u"Saved again."_s);
        QSignalSpy over(goes, &QTimer::timeout);
        QVERIFY(support::waitFor(over) && support::waitFor(over));
        QVERIFY(message.isVisible());
        edit->setFocus();
        QTRY_VERIFY(message.isHidden());
    }

    //! Not on to what comes next for Tab, which has nothing to do with it.
    void aMessageThatGoesGivesTheKeysBack()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *edit = new QLineEdit, *next = new QLineEdit;
        ui::InlineMessage message(&window);
        column->addWidget(edit);
        column->addWidget(&message);
        column->addWidget(next);
        show(window);
        QVERIFY(support::becomesActive(&window));
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        auto *close = message.findChild<QToolButton *>(u"inlineMessageClose"_s);
        message.showMessage(ui::InlineMessage::Tone::Error, u"Not deleted."_s);
        QTRY_VERIFY(message.isVisible());
        close->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(close->hasFocus());
        QTest::keyClick(close, Qt::Key_Space);
        QVERIFY(message.isHidden());
        QTRY_VERIFY(edit->hasFocus());
        next->setFocus(); // who is elsewhere stays there
        QTRY_VERIFY(next->hasFocus());
        message.showMessage(ui::InlineMessage::Tone::Error, u"Not deleted."_s);
        QTRY_VERIFY(message.isVisible());
        message.dismiss();
        QVERIFY(next->hasFocus());
    }

    void anErrorOffersItsTraceAndRetryOnlyWhenItHelps()
    {
        ui::InlineMessage message;
        auto *retry = message.findChild<QPushButton *>(u"inlineMessageRetry"_s);
        auto *copy = message.findChild<QPushButton *>(u"inlineMessageCopyTrace"_s);
        message.showError({.kind = api::ApiError::Kind::ServerFailed,
                           .status = 500,
                           .code = {},
                           .detail = u"Out of paper"_s,
                           .traceId = u"trace-1"_s,
                           .invalidParams = {}});
        show(message);
        QVERIFY(message.text().contains(u"Out of paper"_s));
        QVERIFY(retry->isVisible() && copy->isVisible());
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"trace-1"_s);
        QSignalSpy again(&message, &ui::InlineMessage::retryRequested);
        retry->setFocus();
        QTest::keyClick(retry, Qt::Key_Space);
        QCOMPARE(again.size(), 1);
        message.showError({.kind = api::ApiError::Kind::BadRequest, .status = 400});
        QVERIFY(!retry->isVisible() && !copy->isVisible());
    }

    void theButtonOfOneMessageIsNotThatOfTheNext()
    {
        ui::InlineMessage message;
        message.showMessage(ui::InlineMessage::Tone::Info, u"Downloaded."_s);
        message.setAction(u"&Open folder"_s);
        show(message);
        auto *action = message.findChild<QPushButton *>(u"inlineMessageAction"_s);
        QVERIFY(action->isVisible());
        message.showMessage(ui::InlineMessage::Tone::Error, u"Not deleted."_s);
        QVERIFY(!action->isVisible());
    }

    //! Whoever listens is not called once more for it.
    void whatPassesIsSaidAgain()
    {
        ui::InlineMessage message;
        int hours = 3;
        message.showWords(ui::InlineMessage::Tone::Warning,
                          [&hours] { return u"It goes in %1 hours."_s.arg(hours); });
        message.setAction(u"&Open account"_s);
        show(message);
        hours = 2;
        message.sayAgain();
        const auto *label = message.findChild<QLabel *>(u"inlineMessageText"_s);
        QCOMPARE(message.text(), u"It goes in 2 hours."_s);
        QCOMPARE(label->text(), message.text());
        QVERIFY(message.findChild<QPushButton *>(u"inlineMessageAction"_s)->isVisible());
        message.dismiss();
        message.sayAgain();
        QVERIFY(message.isHidden() && message.text().isEmpty());
    }

    void aMessageFollowsThePalette()
    {
        ui::InlineMessage message;
        message.showMessage(ui::InlineMessage::Tone::Error, u"Not deleted."_s);
        show(message);
        const auto isReadable = [&message] {
            const int ground = message.palette().color(QPalette::Window).lightness();
            const int letters = message.findChild<QLabel *>(u"inlineMessageText"_s)
                                    ->palette()
                                    .color(QPalette::WindowText)
                                    .lightness();
            return qAbs(ground - letters) > 100;
        };
        QVERIFY(isReadable());
        useDarkPalette(true);
        QTRY_VERIFY(isReadable());
        useDarkPalette(false);
        QTRY_VERIFY(isReadable());
    }

    void thePaneHasOneStateAtATime()
    {
        auto *content = new QLabel(u"Content"_s);
        ui::PaneState state(content);
        state.resize(600, 400);
        show(state);
        QCOMPARE(state.state(), ui::PaneState::State::Loading);
        QCOMPARE(state.currentWidget()->objectName(), u"loadingPage"_s);
        state.setEmpty(u"No documents"_s, u"Drop one here."_s, u"&Add files…"_s, u"drop-target"_s);
        const auto hasPicture = [&state] {
            const auto labels = state.currentWidget()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [](const QLabel *label) { return !label->pixmap().isNull(); });
        };
        const auto *empty = state.findChild<QWidget *>(u"emptyPage"_s);
        for (const auto *label : empty->findChildren<QLabel *>())
            QVERIFY(label->pixmap().isNull()); // nobody sees it yet
        state.setState(ui::PaneState::State::Empty);
        QVERIFY(hasPicture());
        auto *button = state.findChild<QPushButton *>(u"emptyButton"_s);
        QVERIFY(button->isVisible());
        QSignalSpy asked(&state, &ui::PaneState::emptyActionRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        state.setEmpty(u"No documents"_s, u"Drop one here."_s);
        QVERIFY(!button->isVisible());
        QVERIFY(!hasPicture());
        const auto *hint = state.findChild<QLabel *>(u"emptyHint"_s);
        const int oneLine = hint->sizeHint().height();
        state.setEmpty(u"No documents"_s, u"“<br><br><br>”"_s);
        QCOMPARE(hint->sizeHint().height(), oneLine); // as it was typed
        state.setFailed(u"Cannot be read"_s, u"The disk is full."_s);
        state.setState(ui::PaneState::State::Failed);
        QVERIFY(hasPicture());
        QSignalSpy again(&state, &ui::PaneState::retryRequested);
        QTest::mouseClick(state.findChild<QPushButton *>(u"failedButton"_s), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
        auto *help = state.findChild<QPushButton *>(u"failedHelp"_s);
        QVERIFY(help && !help->isVisible());
        state.setFailed(u"Refused"_s, u"Check the account."_s, u"error"_s, u"Settings"_s);
        QVERIFY(help->isVisible() && help->text() == u"Settings"_s);
        QSignalSpy wanted(&state, &ui::PaneState::failedActionRequested);
        QTest::mouseClick(help, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(again.size(), 1);
        QCOMPARE(unnamedIn(state), QStringList());
        picture(state, u"pane-failed"_s);
        state.setState(ui::PaneState::State::Ready);
        QVERIFY(content->isVisible());
    }

    void viewsAreChosenWithKeysAndSkipHeadings()
    {
        ui::ViewList list;
        list.resize(220, 400);
        show(list);
        list.setFocus();
        QSignalSpy chosen(&list, &ui::ViewList::viewChosen);
        list.choose(ui::View::Handled);
        QTest::keyClick(&list, Qt::Key_Down); // over the heading
        QCOMPARE(list.chosen(), ui::View::AllSessions);
        QCOMPARE(chosen.size(), 2);
        QTest::keyClick(&list, Qt::Key_Up);
        QCOMPARE(list.chosen(), ui::View::Handled);
        for (const ui::View view : ui::ViewList::views()) {
            list.choose(view);
            QCOMPARE(list.chosen(), view);
            QVERIFY(!ui::ViewList::nameOf(view).isEmpty());
            QVERIFY(!list.currentItem()->icon().isNull());
        }
    }

    //! With other keys Enter is for somebody else: "send" must not show the search anew.
    void onlyEnterAloneChoosesASearch()
    {
        ui::ViewList list;
        list.resize(220, 400);
        list.setSearches({{u"1"_s, u"Leases"_s, {}}});
        list.chooseSearch(u"1"_s);
        show(list);
        list.setFocus();
        const QSignalSpy chosen(&list, &ui::ViewList::searchChosen);
        const QSignalSpy left(&list, &ui::ViewList::listRequested);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
            QTest::keyClick(&list, key, Qt::ControlModifier);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(&list, Qt::Key_Return);
        QTest::keyClick(&list, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(left.size(), 2);
    }

    //! Each key of a view that lists nothing yet asks for its list.
    void anAwaitedListIsAwaitedOnce()
    {
        QWidget part;
        part.resize(200, 100);
        part.setFocusPolicy(Qt::StrongFocus);
        auto *list = new QWidget(&part);
        list->setFocusPolicy(Qt::StrongFocus);
        list->resize(100, 50);
        list->hide();
        show(part);
        QVERIFY(support::becomesActive(&part));
        for (int times = 0; times < 3; ++times)
            ui::focusList(*list, part);
        QTRY_VERIFY(part.hasFocus());
        QCOMPARE(list->children().size(), 1);
        list->show();
        QTRY_VERIFY(list->hasFocus());
    }

    void countsAreShownAndReadOut()
    {
        ui::ViewList list;
        list.resize(220, 400);
        list.setCount(ui::View::Documents, 1234);
        list.choose(ui::View::Documents);
        QVERIFY2(
            list.currentItem()->data(Qt::AccessibleTextRole).toString().contains(QLocale().toString(1234)),
            qPrintable(list.currentItem()->data(Qt::AccessibleTextRole).toString()));
        show(list);
        picture(list, u"views"_s);
        list.setCount(ui::View::Documents, -1);
        QCOMPARE(list.currentItem()->data(Qt::AccessibleTextRole).toString(), u"Documents"_s);
        QCOMPARE(unnamedIn(list), QStringList());
    }

    //! Where the others have a number, none at all would read as none of them.
    void whatIsCountedLaterIsSaidToBe()
    {
        ui::ViewList list;
        list.resize(220, 600);
        list.setSearches({{u"1"_s, u"Leases"_s, {}}});
        const QListWidgetItem *stuck =
            list.findItems(ui::ViewList::nameOf(ui::View::Stuck), Qt::MatchExactly).value(0);
        const QListWidgetItem *search = list.findItems(u"Leases"_s, Qt::MatchExactly).value(0);
        QVERIFY(stuck && search);
        const auto said = [](const QListWidgetItem *item) {
            return item->data(Qt::AccessibleTextRole).toString();
        };
        for (const QListWidgetItem *item : {stuck, search})
            QVERIFY(!item->data(ui::ViewList::AwaitedRole).toBool()); // nothing is known of any
        list.setCount(ui::View::AllSessions, 12);
        for (const QListWidgetItem *item : {stuck, search}) {
            QVERIFY(item->data(ui::ViewList::AwaitedRole).toBool());
            QVERIFY2(said(item).endsWith(u", not counted yet"_s), qPrintable(said(item)));
        }
        show(list);
        picture(list, u"views-awaited"_s);
        list.setCount(ui::View::Stuck, 0);
        list.setSearchCount(u"1"_s, 3);
        QCOMPARE(said(stuck), u"Stuck, 0"_s);
        QCOMPARE(said(search), u"Leases, 3"_s);
        for (const QListWidgetItem *item : {stuck, search})
            QVERIFY(!item->data(ui::ViewList::AwaitedRole).toBool());
        // what cannot be counted is not awaited, until it can be again
        list.setSearchUncounted(u"1"_s, u"disk I/O error"_s);
        QVERIFY(!search->data(ui::ViewList::AwaitedRole).toBool());
        QCOMPARE(said(search), u"Leases, cannot be counted"_s);
        QVERIFY2(search->toolTip().endsWith(u": disk I/O error"_s), qPrintable(search->toolTip()));
        picture(list, u"views-uncounted"_s);
        list.setSearchCount(u"1"_s, 4);
        QCOMPARE(said(search), u"Leases, 4"_s);
        QCOMPARE(search->toolTip(), u"Leases"_s);
    }

    void aToolTipIsNoMarkup()
    {
        QStandardItemModel model(2, 1);
        model.setData(model.index(0, 0), u"Lease <b>2</b>"_s, Qt::ToolTipRole);
        model.setData(model.index(1, 0), u"Lease 3"_s, Qt::ToolTipRole);
        ui::RowTable table;
        table.setModel(&model);
        table.resize(400, 200);
        show(table);
        const auto tipOf = [&](int row) {
            const QPoint at = table.visualRect(model.index(row, 0)).center();
            QHelpEvent help(QEvent::ToolTip, at, table.viewport()->mapToGlobal(at));
            QApplication::sendEvent(table.viewport(), &help);
            return QToolTip::text();
        };
        QCOMPARE(tipOf(1), u"Lease 3"_s);
        QVERIFY2(tipOf(0).contains(u"&lt;b&gt;2"_s), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    //! Nor in the lists and trees of Qt's own.
    void aToolTipOfATreeIsNoMarkup()
    {
        QTreeWidget tree;
        auto *item = new QTreeWidgetItem(&tree, QStringList{u"Lease"_s});
        item->setToolTip(0, u"Lease <b>2</b>"_s);
        show(tree);
        const auto tip = [&tree, item] {
            const QPoint at = tree.visualItemRect(item).center();
            QHelpEvent help(QEvent::ToolTip, at, tree.viewport()->mapToGlobal(at));
            QApplication::sendEvent(tree.viewport(), &help);
            return QToolTip::text();
        };
        QCOMPARE(tip(), u"Lease <b>2</b>"_s); // which Qt takes for markup
        QToolTip::hideText();
        ui::writeTipsAsWritten(tree);
        QVERIFY2(tip().contains(u"&lt;b&gt;2"_s), qPrintable(QToolTip::text()));
        item->setToolTip(0, u"Lease 3"_s);
        QCOMPARE(tip(), u"Lease 3"_s);
        QToolTip::hideText();
    }

    //! Also when the table becomes lower, or somebody clicks at a row of which only a part is seen.
    void theChosenRowIsWhollyInSight()
    {
        QStandardItemModel model(80, 2);
        ui::RowTable table;
        table.setModel(&model);
        ui::makeList(table);
        ui::keepChosenInSight(table);
        table.resize(400, 400);
        show(table);
        const int high = table.rowHeight(0);
        const auto isWhole = [&](int row) {
            const QRect rect = table.visualRect(model.index(row, 0));
            return rect.top() >= 0 && rect.bottom() < table.viewport()->height();
        };
        const auto setRows = [&](double rows) { // in sight
            table.resize(400, table.height() - table.viewport()->height() + int(rows * high));
        };
        setRows(8);
        QTRY_COMPARE(table.viewport()->height(), 8 * high);
        table.setCurrentIndex(model.index(7, 0));
        QVERIFY(isWhole(7));
        setRows(6.5);
        QTRY_VERIFY(isWhole(7));

        // who has scrolled away is left there
        table.verticalScrollBar()->setValue(30);
        QVERIFY(!isWhole(7));
        setRows(5.5);
        QTRY_COMPARE(table.viewport()->height(), int(5.5 * high));
        QSignalSpy turned(&model, &QObject::objectNameChanged);
        QTimer::singleShot(0, &model, [&model] { model.setObjectName(u"a turn of the loop"_s); });
        QTRY_COMPARE(turned.size(), 1);
        QVERIFY(!isWhole(7));

        // of the last row in sight there is but the upper half
        const int half = table.rowAt(table.viewport()->height() - 2);
        QVERIFY(!isWhole(half));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(20, table.viewport()->height() - 3));
        QCOMPARE(table.currentIndex().row(), half);
        QTRY_VERIFY(isWhole(half));
    }

    void beforeSomethingIsLostThereIsAThirdAnswer_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("answer");
        QTest::newRow("it is lost") << u"Close"_s << u"lost"_s;
        QTest::newRow("it is lost in another way") << u"Close and do not send"_s << u"otherwise"_s;
        QTest::newRow("it is kept") << u"Stay"_s << u"kept"_s;
        QTest::newRow("the question is only closed") << QString() << u"kept"_s;
    }
    void beforeSomethingIsLostThereIsAThirdAnswer()
    {
        QFETCH(QString, button);
        QFETCH(QString, answer);
        QWidget window;
        window.setWindowTitle(u"Window"_s);
        show(window);
        QStringList answers;
        const QPointer<QMessageBox> box(
            ui::askBeforeLosing(&window,
                                {.objectName = u"question"_s,
                                 .title = u"Close"_s,
                                 .text = u"Close all the same?"_s,
                                 .lose = u"Close"_s,
                                 .keep = u"Stay"_s,
                                 .otherwise = u"Close and do not send"_s},
                                ui::LossAnswers{.lose = [&answers] { answers << u"lost"_s; },
                                                .otherwise = [&answers] { answers << u"otherwise"_s; },
                                                .keep = [&answers] { answers << u"kept"_s; }}));
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->buttons().size(), 3);
        if (button.isEmpty())
            box->reject();
        const QList<QAbstractButton *> buttons = box->buttons();
        for (QAbstractButton *one : buttons)
            if (one->text() == button) {
                QTest::mouseClick(one, Qt::LeftButton);
                break;
            }
        QTRY_VERIFY(!box);
        QCOMPARE(answers, QStringList{answer});
    }

    //! Qt's cache holds 10 MiB of pixmaps; up to Qt 6.5 the names of those that it let go of heap up beside
    //! it.
    void namesOfPixmapsDoNotHeapUp()
    {
        const auto heapKiB = [] {
            const struct mallinfo2 info = mallinfo2();
            return qint64(info.uordblks + info.hblkhd) / 1024;
        };
        const ui::Appearance appearance;
        QPixmap pixmap(16, 16);
        pixmap.fill(Qt::red);
        const QString name(1'000, u'n');
        const qint64 before = heapKiB();
        for (int i = 0; i < 40'000; ++i) // 80 MiB
            QPixmapCache::insert(name + QString::number(i), pixmap);
        const qint64 grown = heapKiB() - before;
        QVERIFY2(grown < 40 * 1024, qPrintable(QString::number(grown)));
    }

    //! "1 minute ago" is not so for ever, and no row tells that it has become two.
    void agesAreToldAnew()
    {
        struct Ages : QStandardItemModel
        {
            mutable int asked = 0;
            [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
            {
                asked += role == Qt::DisplayRole ? 1 : 0;
                return QStandardItemModel::data(index, role);
            }
        };
        Ages model;
        model.appendRow(new QStandardItem(u"just now"_s));
        ui::RowTable table;
        table.setModel(&model);
        ui::keepAgesTrue(table);
        table.show();
        QVERIFY(support::becomesExposed(&table));
        auto *clock = table.findChild<QTimer *>(u"ages"_s);
        QVERIFY(clock && clock->isActive());
        QTRY_VERIFY(model.asked > 0);
        const int before = model.asked;
        clock->start(0);
        QTRY_VERIFY(model.asked > before);
    }

    void theCheckerSeesWhatIsMissing()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *line = new QLineEdit;
        auto *button = new QToolButton;
        column->addWidget(line);
        column->addWidget(button);
        auto *action = new QAction(u"Save"_s, &window);
        QCOMPARE(unnamedIn(window).size(), 3);
        auto *label = new QLabel(u"&Name"_s, &window);
        label->setBuddy(line);
        button->setAccessibleName(u"More"_s);
        action->setIcon(QIcon(u":/icons/add.svg"_s));
        QCOMPARE(unnamedIn(window), QStringList());

        QDialog dialog;
        QCOMPARE(unnamedIn(dialog).size(), 1);
        dialog.setWindowTitle(u"Save"_s);
        QCOMPARE(unnamedIn(dialog), QStringList());
    }
};

QTEST_MAIN(TestUiWidgets)
#include "tst_ui_widgets.moc"
