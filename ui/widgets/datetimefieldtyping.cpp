// What becomes of a date that is typed: part by part, from its year on, or with dots.
#include "ui/widgets/datetimefield.h"

#include "domain/rules.h"
#include "ui/widgets/dotteddate.h"

#include <QAccessible>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! One in which something can be due.
bool isYear(int year)
{
    return year >= 2024 && year <= 2099;
}

//! The digit that is typed; null for everything else.
QChar digitOf(const QKeyEvent &key)
{
    const bool isText = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return isText && key.text().size() == 1 && key.text().front().isDigit() ? key.text().front() : QChar();
}

} // namespace

//! Qt refuses each digit that leads outside the limits, and gives the next ones to another part of the date:
//! on 3 January, 12 January typed over 2 February became 14 February.
void DateTimeField::loosen()
{
    if (!std::exchange(m_isLoose, true))
        m_settled = m_edit->dateTime();
    m_edit->setDateTimeRange(QDate(1000, 1, 1).startOfDay(), QDate(9999, 12, 31).endOfDay());
}

void DateTimeField::tighten()
{
    m_isLoose = false;
    m_edit->setDateTimeRange(m_first, m_last);
}

//! Qt takes no digit at all when everything is selected: who selects all of it means to write over it.
void DateTimeField::beginTyping()
{
    const auto *line = m_edit->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    if (line && line->selectedText() == line->text())
        m_edit->setSelectedSection(QDateTimeEdit::DaySection);
    m_before = m_edit->dateTime();
    m_isOfDay = m_edit->currentSection() == QDateTimeEdit::DaySection;
    m_isNoDate = false;
}

//! "20.12." is the twentieth of December: the parts of the field stand in another order, in which the 12
//! would be the hour. What is typed behind the first dot is taken here, until the date is whole.
bool DateTimeField::takeDotted(const QKeyEvent &key)
{
    const bool isBegun = m_typed.contains(u'.');
    if (isBegun && key.text() == u" "_s) {
        if (m_isNoDate)
            return true; // it is to be corrected, or refused
        m_typed.clear();
        m_edit->setSelectedSection(QDateTimeEdit::HourSection); // as shown, the time of day follows
        return true;
    }
    const bool isDot = key.text() == u"."_s;
    const bool isDay = m_isOfDay && (m_typed.size() == 1 || m_typed.size() == 2);
    const QChar typed = isDot ? QChar(u'.') : digitOf(key);
    if (typed.isNull() || (!isBegun && !(isDot && isDay)))
        return false;
    const auto date = dottedDate(m_typed + typed, m_before.date(), m_first.date());
    if (!date)
        return true; // it has no room for that
    m_typed += typed;
    m_isNoDate = !date->isValid();
    if (date->isValid())
        m_edit->setDateTime(QDateTime(*date, m_before.time()));
    const bool isWhole = m_typed.section(u'.', 2).size() == 4 && !m_isNoDate;
    m_edit->setSelectedSection(isWhole                    ? QDateTimeEdit::HourSection
                               : m_typed.count(u'.') == 2 ? QDateTimeEdit::YearSection
                                                          : QDateTimeEdit::MonthSection);
    if (isWhole)
        m_typed.clear();
    return true;
}

//! A date may be typed from its year on all the same. No day and time of day begin like one of these years.
bool DateTimeField::takeWholeDate(QChar digit)
{
    if (m_typed.isEmpty())
        beginTyping();
    m_typed += digit;
    if (m_typed.size() < 8)
        return false;
    const QDate date = QDate::fromString(std::exchange(m_typed, {}), u"yyyyMMdd"_s);
    if (!date.isValid() || !isYear(date.year()))
        return false;
    m_edit->setDateTime(QDateTime(date, m_before.time()));
    m_edit->setSelectedSection(QDateTimeEdit::HourSection);
    return true;
}

//! Behind the year or the month of such a date, where the field shows a dash.
bool DateTimeField::isBetweenParts() const
{
    return (m_typed.size() == 4 || m_typed.size() == 6) && isYear(m_typed.left(4).toInt());
}

bool DateTimeField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn ||
        event->type() == QEvent::FocusOut || event->type() == QEvent::Wheel)
        m_typed.clear();
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        loosen();
    if (event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->text() == u"-"_s && isBetweenParts())
            return true; // it is typed as it is shown
        if (takeDotted(*static_cast<QKeyEvent *>(event)))
            return true;
        if (const QChar digit = digitOf(*static_cast<QKeyEvent *>(event)); digit.isNull())
            m_typed.clear();
        else if (takeWholeDate(digit))
            return true;
    }
    // What steps, opens the calendar or goes elsewhere ends the typing.
    const bool steps = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
                       key == Qt::Key_PageDown || key == Qt::Key_F4;
    if (isEnter || steps || event->type() == QEvent::FocusOut || event->type() == QEvent::Wheel ||
        event->type() == QEvent::MouseButtonPress) {
        endTyping(isEnter, event->type() == QEvent::FocusOut);
    }
    if (key == Qt::Key_F4) {
        openCalendar();
        return true;
    }
    return isEnter || QWidget::eventFilter(watched, event);
}

//! What is typed is no moment that could be kept or moved.
void DateTimeField::refuseTyped(bool isEnter, bool isLeft)
{
    const bool wasRefused = m_isLoose && !m_keepsTyped && (m_before < m_first || m_before > m_last);
    m_edit->setDateTime(wasRefused ? m_settled : m_before);
    if (m_isLoose && !m_keepsTyped)
        tighten();
    const QString why = tr("There is no such date. The date is as it was.");
    if (isEnter)
        askAgain(why);
    else if (isLeft && m_keepsTyped)
        QTimer::singleShot(0, this, [this, why] { tell(why); }); // the focus that comes elsewhere ends others
    else if (isLeft)
        Q_EMIT leftAsItWas(why);
}

void DateTimeField::endTyping(bool isEnter, bool isLeft)
{
    if (std::exchange(m_isNoDate, false))
        return refuseTyped(isEnter, isLeft);
    if (isEnter || m_isLoose)
        m_edit->interpretText();
    const QDateTime typed = m_edit->dateTime();
    const bool isPast = m_isLoose && typed < m_first, isLate = m_isLoose && typed > m_last;
    if (m_keepsTyped && (isEnter || isLeft) && (isPast || isLate)) {
        if (isEnter)
            Q_EMIT accepted();
        return; // who is told of it corrects it where it stands
    }
    if (isPast && isEnter)
        return askAgain(tr("That is in the past. Type a later date."));
    // The nearest moment is now: who mistypes a year must not end a session with it. And who leaves the field
    // does not see what it would be moved to.
    const bool isUndone = isPast || (isLate && isLeft);
    if (isUndone)
        m_edit->setDateTime(m_settled);
    if (m_isLoose)
        tighten();
    if (isEnter && m_edit->dateTime() == typed) {
        QToolTip::hideText();
        Q_EMIT accepted();
    } else if (isEnter) {
        askAgain(tr("The service does not allow that. This is the nearest moment that it allows: "
                    "Enter takes it."));
    } else if (isUndone && isLeft) {
        Q_EMIT leftAsItWas(isPast ? tr("That is in the past. The date is as it was.")
                                  : tr("That is more than %n day(s) ahead. The date is as it was.", nullptr,
                                       domain::rules::maxDaysAhead));
    }
}

//! Whoever is told so types the date once more, from its day on: where the first one ended, the day would
//! become an hour or a year, and Enter would take it.
void DateTimeField::askAgain(const QString &why)
{
    m_edit->setSelectedSection(QDateTimeEdit::DaySection);
    tell(why);
}

//! Else somebody sees another date than the one that was typed, and Enter seems to do nothing.
void DateTimeField::tell(const QString &why)
{
    QToolTip::showText(m_edit->mapToGlobal(QPoint(0, m_edit->height())), why, m_edit);
    QAccessibleEvent alert(m_edit, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace ui
