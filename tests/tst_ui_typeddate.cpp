// A date that is typed over another one, on days when that leads through moments that cannot be chosen.
#include "support/typeddate.h"
#include "support/windowpatience.h"
#include "ui/widgets/datetimefield.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

class TestUiTypedDate : public QObject
{
    Q_OBJECT

    static QDateTime at(int year, int month, int day) { return {QDate(year, month, day), QTime(9, 7)}; }
    //! Shown on the third of January, with a date of the next month.
    struct Field : QWidget
    {
        ui::DateTimeField *field = new ui::DateTimeField(this);
        QLineEdit *next = new QLineEdit(this);
        QDateTimeEdit *edit = field->findChild<QDateTimeEdit *>();

        explicit Field(const QDateTime &now = at(2026, 1, 3), const QDateTime &before = at(2026, 2, 2))
        {
            field->setNow(now);
            field->setDateTime(before);
            next->move(0, 60);
            show();
            activateWindow();
            edit->setFocus();
        }
        void type(const QString &digits) const
        {
            edit->setSelectedSection(QDateTimeEdit::YearSection);
            QTest::keyClicks(edit, digits);
        }
    };

private Q_SLOTS:
    void anyDayThatCanBeChosenCanBeTyped_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("before");
        QTest::addColumn<QDateTime>("wanted");
        QTest::newRow("a later day of the month before")
            << at(2026, 1, 3) << at(2026, 2, 2) << at(2026, 1, 12);
        QTest::newRow("a day of the month after") << at(2026, 1, 10) << at(2026, 1, 28) << at(2026, 2, 5);
        QTest::newRow("a day that the month after has not")
            << at(2026, 1, 10) << at(2026, 1, 31) << at(2026, 2, 20);
        QTest::newRow("into the new year") << at(2026, 12, 20) << at(2026, 12, 28) << at(2027, 1, 5);
        QTest::newRow("back into the old one") << at(2026, 12, 20) << at(2027, 1, 19) << at(2026, 12, 28);
    }
    void anyDayThatCanBeChosenCanBeTyped()
    {
        QFETCH(const QDateTime, now);
        QFETCH(const QDateTime, before);
        QFETCH(const QDateTime, wanted);
        enum class How { AtOnce, FromTheDay, AsShown, InParts };
        for (const How how : {How::AtOnce, How::FromTheDay, How::AsShown, How::InParts}) {
            const Field shown(now, before);
            QSignalSpy accepted(shown.field, &ui::DateTimeField::accepted);
            if (how == How::AtOnce) // one part follows the other by itself
                shown.type(wanted.toString(u"yyyyMMddHHmm"_s));
            else if (how == How::InParts)
                support::typeDate(shown.edit, wanted);
            if (how == How::FromTheDay || how == How::AsShown) { // where it begins
                shown.edit->setSelectedSection(QDateTimeEdit::DaySection);
                QTest::keyClicks(shown.edit,
                                 wanted.toString(how == How::AsShown ? u"yyyy-MM-dd"_s : u"yyyyMMdd"_s));
            }
            QCOMPARE(shown.edit->text(), wanted.toString(u"yyyy-MM-dd HH:mm"_s));
            QTest::keyClick(shown.edit, Qt::Key_Return);
            QCOMPARE(accepted.size(), 1);
            QCOMPARE(shown.field->dateTime(), wanted);
        }
    }

    //! It is the day that is changed, by keys and by digits.
    void beginsAtTheDay()
    {
        Field shown;
        QVERIFY(support::becomesActive(&shown));
        QTRY_VERIFY(shown.edit->hasFocus());
        QCOMPARE(shown.edit->currentSection(), QDateTimeEdit::DaySection);
        QTest::keyClick(shown.edit, Qt::Key_Up);
        QCOMPARE(shown.field->dateTime(), at(2026, 2, 3));
        shown.next->setFocus();
        shown.edit->setFocus(); // by Tab or by a click beside it, as often as one likes
        QTest::keyClicks(shown.edit, u"061530"_s);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(shown.field->dateTime(), QDateTime(QDate(2026, 2, 6), QTime(15, 30)));
    }

    //! Whoever has typed a date goes on to the next field: Tab went to the month, and once more to the day.
    void tabLeavesItAndArrowsGoThroughItsParts()
    {
        Field shown;
        QVERIFY(support::becomesActive(&shown));
        QTRY_VERIFY(shown.edit->hasFocus());
        QTest::keyClicks(shown.edit, u"12.01."_s);
        QTest::keyClick(shown.edit, Qt::Key_Tab);
        QTRY_VERIFY(shown.next->hasFocus());
        QCOMPARE(shown.field->dateTime(), at(2026, 1, 12));
        QTest::keyClick(shown.next, Qt::Key_Backtab);
        QTRY_VERIFY(shown.edit->hasFocus());
        QCOMPARE(shown.edit->currentSection(), QDateTimeEdit::DaySection);
        const std::pair<Qt::Key, QDateTimeEdit::Section> ways[] = {
            {Qt::Key_Right, QDateTimeEdit::HourSection},   {Qt::Key_Right, QDateTimeEdit::MinuteSection},
            {Qt::Key_Right, QDateTimeEdit::MinuteSection}, {Qt::Key_Left, QDateTimeEdit::HourSection},
            {Qt::Key_Left, QDateTimeEdit::DaySection},     {Qt::Key_Left, QDateTimeEdit::MonthSection}};
        for (const auto &[key, part] : ways) {
            QTest::keyClick(shown.edit, key);
            QCOMPARE(shown.edit->currentSection(), part);
        }
        QTest::keyClicks(shown.edit, u"02"_s);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(shown.field->dateTime(), at(2026, 2, 12));
    }

    //! As it is written where people are, though the field shows it from its year on.
    void typedWithDots_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("before");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDateTime>("wanted");
        const QDateTime january = at(2026, 1, 3), february = at(2026, 2, 2), december = at(2026, 12, 20);
        QTest::newRow("day") << january << february << u"15."_s << at(2026, 2, 15);
        QTest::newRow("day and month") << january << february << u"12.01"_s << at(2026, 1, 12);
        QTest::newRow("with the last dot") << january << february << u"5.2."_s << at(2026, 2, 5);
        QTest::newRow("year") << january << february << u"05.02.2026"_s << at(2026, 2, 5);
        QTest::newRow("short year") << january << february << u"5.2.26"_s << at(2026, 2, 5);
        QTest::newRow("next year") << december << at(2026, 12, 28) << u"5.1"_s << at(2027, 1, 5);
        QTest::newRow("a day that the month before has not")
            << january << february << u"31.1."_s << at(2026, 1, 31);
        QTest::newRow("time of day") << january << february << u"10.2 1430"_s
                                     << QDateTime(QDate(2026, 2, 10), QTime(14, 30));
        QTest::newRow("year and time of day")
            << january << february << u"10.2.2026 1430"_s << QDateTime(QDate(2026, 2, 10), QTime(14, 30));
    }
    void typedWithDots()
    {
        QFETCH(const QDateTime, now);
        QFETCH(const QDateTime, before);
        QFETCH(const QString, typed);
        QFETCH(const QDateTime, wanted);
        for (const bool isAllSelected : {false, true}) {
            const Field shown(now, before);
            QSignalSpy accepted(shown.field, &ui::DateTimeField::accepted);
            if (isAllSelected)
                QTest::keySequence(shown.edit, QKeySequence::SelectAll);
            else
                shown.edit->setSelectedSection(QDateTimeEdit::DaySection);
            QTest::keyClicks(shown.edit, typed);
            QCOMPARE(shown.edit->text(), wanted.toString(u"yyyy-MM-dd HH:mm"_s));
            QTest::keyClick(shown.edit, Qt::Key_Return);
            QCOMPARE(accepted.size(), 1);
            QCOMPARE(shown.field->dateTime(), wanted);
        }
    }

    //! Who selects all of it writes over it; Qt would take none of these digits.
    void writtenOverAllOfIt()
    {
        const Field shown;
        QTest::keySequence(shown.edit, QKeySequence::SelectAll);
        QTest::keyClicks(shown.edit, u"06"_s);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(shown.field->dateTime(), at(2026, 2, 6));
    }

    //! A time of day has dots in some languages, too.
    void dotsElsewhereAreNoDate()
    {
        const Field shown;
        shown.edit->setSelectedSection(QDateTimeEdit::HourSection);
        QTest::keyClicks(shown.edit, u"14.30"_s);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(shown.field->dateTime(), QDateTime(QDate(2026, 2, 2), QTime(14, 30)));
    }

    void aDateThatThereIsNotIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("of a month") << u"31.02"_s;
        QTest::newRow("of the month that is shown") << u"31."_s;
        QTest::newRow("no month") << u"5.13.2026"_s;
    }
    void aDateThatThereIsNotIsRefused()
    {
        QFETCH(const QString, typed);
        Field shown;
        QVERIFY(support::becomesActive(&shown));
        QTRY_VERIFY(shown.edit->hasFocus());
        QSignalSpy accepted(shown.field, &ui::DateTimeField::accepted);
        QSignalSpy told(shown.field, &ui::DateTimeField::leftAsItWas);
        shown.edit->setSelectedSection(QDateTimeEdit::DaySection);
        QTest::keyClicks(shown.edit, typed);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QTRY_VERIFY2(QToolTip::text().contains(u"no such date"_s), qPrintable(QToolTip::text()));
        QCOMPARE(shown.field->dateTime(), at(2026, 2, 2));
        QCOMPARE(shown.edit->dateTime(), at(2026, 2, 2));

        shown.edit->setSelectedSection(QDateTimeEdit::DaySection);
        QTest::keyClicks(shown.edit, typed);
        shown.next->setFocus();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(u"no such date"_s));
        QCOMPARE(shown.field->dateTime(), at(2026, 2, 2));
        QCOMPARE(accepted.size(), 0);
    }

    //! It is typed once more just as it was the first time, and nothing else comes of it.
    void whatIsRefusedIsTypedAgain_data()
    {
        QTest::addColumn<QString>("refused");
        QTest::newRow("no such date") << u"31.02.2026"_s;
        QTest::newRow("past") << u"01.01.2025"_s;
        QTest::newRow("too late") << u"01.06.2027"_s;
    }
    void whatIsRefusedIsTypedAgain()
    {
        QFETCH(const QString, refused);
        Field shown;
        QVERIFY(support::becomesActive(&shown));
        QTRY_VERIFY(shown.edit->hasFocus());
        QSignalSpy accepted(shown.field, &ui::DateTimeField::accepted);
        shown.edit->setSelectedSection(QDateTimeEdit::DaySection);
        QTest::keyClicks(shown.edit, refused);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QTest::keyClicks(shown.edit, u"12.02.2026"_s);
        QCOMPARE(shown.edit->date(), QDate(2026, 2, 12));
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(shown.field->dateTime().date(), QDate(2026, 2, 12));
    }

    void theCalendarIsUsedByKeysAlone()
    {
        Field shown;
        QVERIFY(support::becomesActive(&shown));
        QTRY_VERIFY(shown.edit->hasFocus());
        QTest::keyClick(shown.edit, Qt::Key_F4);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(shown.edit->calendarWidget()->isVisible());
        QWidget *keys = QApplication::activePopupWidget()->focusWidget();
        QVERIFY(keys && shown.edit->calendarWidget()->isAncestorOf(keys));
        QTest::keyClick(keys, Qt::Key_Right);
        QTest::keyClick(keys, Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QCOMPARE(shown.field->dateTime(), at(2026, 2, 3));
        QTRY_VERIFY(shown.edit->hasFocus());
    }

    //! Whoever listens while it is typed hears of no moment that cannot be chosen.
    void whatIsOnItsWayIsNotTold()
    {
        const Field shown;
        const QDateTime first = at(2026, 1, 3), last = first.addDays(45);
        int told = 0;
        connect(shown.field, &ui::DateTimeField::dateTimeChanged, shown.field, [&](const QDateTime &moment) {
            ++told;
            QVERIFY2(moment >= first && moment <= last, qPrintable(moment.toString()));
            QCOMPARE(shown.field->dateTime(), moment);
        });
        shown.type(u"202712251430"_s);
        QVERIFY(told > 0);
    }

    //! Enter means what is seen: what had to be moved is looked at first.
    void tooLateIsMovedAndSeen()
    {
        const Field shown;
        QSignalSpy accepted(shown.field, &ui::DateTimeField::accepted);
        shown.type(u"202706011430"_s);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QTRY_VERIFY2(QToolTip::text().contains(u"nearest moment"_s), qPrintable(QToolTip::text()));
        QCOMPARE(shown.edit->date(), QDate(2026, 2, 17));
        QCOMPARE(shown.edit->dateTime(), shown.edit->maximumDateTime());
        QCOMPARE(shown.edit->calendarWidget()->maximumDate(), QDate(2026, 2, 17));
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(shown.field->dateTime().date(), QDate(2026, 2, 17));
    }

    //! A year that is mistyped stays to be corrected: twice Enter must not make it a minute from now, after
    //! which a session is lost.
    void thePastIsRefused()
    {
        const Field shown;
        QSignalSpy accepted(shown.field, &ui::DateTimeField::accepted);
        const QDateTime before = shown.field->dateTime();
        shown.type(u"202512201430"_s);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QTRY_VERIFY2(QToolTip::text().contains(u"in the past"_s), qPrintable(QToolTip::text()));
        QCOMPARE(shown.field->dateTime(), before);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QCOMPARE(shown.edit->dateTime(), QDateTime(QDate(2025, 12, 20), QTime(14, 30)));
        QCOMPARE(shown.field->dateTime(), before);
        QCOMPARE(shown.edit->currentSection(), QDateTimeEdit::DaySection);
        QTest::keyClicks(shown.edit, u"31.02."_s); // nor does one that there is not
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(shown.edit->dateTime(), before);
        QCOMPARE(shown.field->dateTime(), before);
        QCOMPARE(accepted.size(), 0);
    }

    void leavingEndsTheTyping_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("elsewhere") << 0;
        QTest::newRow("stepping") << int(Qt::Key_Down);
    }
    void leavingEndsTheTyping()
    {
        QFETCH(const int, key);
        Field shown;
        QVERIFY(support::becomesActive(&shown));
        QTRY_VERIFY(shown.edit->hasFocus());
        shown.type(u"20200601"_s); // long ago
        QCOMPARE(shown.edit->date(), QDate(2020, 6, 1));
        if (key != 0)
            QTest::keyClick(shown.edit, Qt::Key(key));
        else
            QTest::mouseClick(shown.next, Qt::LeftButton);
        QCOMPARE(shown.edit->date(), QDate(2026, 2, 2));
        QCOMPARE(shown.edit->minimumDate(), QDate(2026, 1, 3));
        QCOMPARE(shown.field->dateTime(), shown.edit->dateTime());
    }

    //! Who leaves the field does not see what it would be moved to: it is told, and nothing changes.
    void leftOutsideTheLimits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("why");
        QTest::newRow("past") << u"2025-12-20 14:30"_s << QDateTime(QDate(2025, 12, 20), QTime(14, 30))
                              << u"in the past"_s;
        QTest::newRow("late") << u"2026-06-01 14:30"_s << QDateTime(QDate(2026, 6, 1), QTime(14, 30))
                              << u"more than 45"_s;
    }
    void leftOutsideTheLimits()
    {
        QFETCH(const QString, typed);
        QFETCH(const QDateTime, moment);
        QFETCH(const QString, why);
        for (const bool keeps : {false, true}) {
            Field shown;
            shown.field->setKeepsTyped(keeps);
            QSignalSpy told(shown.field, &ui::DateTimeField::leftAsItWas);
            QVERIFY(support::becomesActive(&shown));
            QTRY_VERIFY(shown.edit->hasFocus());
            const QDateTime before = shown.field->dateTime();
            QTest::keySequence(shown.edit, QKeySequence::SelectAll);
            QTest::keyClicks(shown.edit, typed);
            QTest::keyClick(shown.edit, Qt::Key_Tab);
            QTRY_VERIFY(!shown.edit->hasFocus());
            QCOMPARE(shown.field->dateTime(), keeps ? moment : before);
            QCOMPARE(shown.edit->dateTime(), shown.field->dateTime());
            QCOMPARE(told.size(), keeps ? 0 : 1);
            QVERIFY(keeps || told.first().first().toString().contains(why));
            shown.field->setDateTime(before); // another one is shown: the limits are as ever
            QCOMPARE(shown.edit->maximumDateTime().date(), QDate(2026, 2, 17));
        }
    }

    //! The day goes on while somebody types.
    void newLimitsDoNotInterrupt()
    {
        const Field shown;
        shown.type(u"20270"_s); // on the way to nowhere yet
        shown.field->setNow(at(2026, 1, 4));
        QCOMPARE(shown.edit->date().year(), 2027);
        QTest::keyClick(shown.edit, Qt::Key_Return);
        QCOMPARE(shown.edit->maximumDateTime().date(), QDate(2026, 2, 18)); // of the newer day
        QCOMPARE(shown.edit->date(), QDate(2026, 2, 18));
    }
};

QTEST_MAIN(TestUiTypedDate)
#include "tst_ui_typeddate.moc"
