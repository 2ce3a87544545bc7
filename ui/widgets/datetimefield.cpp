#include "ui/widgets/datetimefield.h"

#include "domain/rules.h"
#include "ui/timetext.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

DateTimeField::DateTimeField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QDateTimeEdit(this))
    , m_zone(new QLabel(this))
{
    setObjectName(u"dateTimeField"_s);
    m_edit->setObjectName(u"dateTimeEdit"_s);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(dayFormat() + u" HH:mm"_s);
    m_edit->installEventFilter(this);
    m_edit->calendarWidget()->setGridVisible(false);
    setFocusProxy(m_edit);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_zone);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
        showZone();
        Q_EMIT dateTimeChanged(dateTime());
    });
    setNow(QDateTime::currentDateTime());
    setAccessibleLabel(tr("Due date"));
    showZone();
}

QDateTime DateTimeField::dateTime() const
{
    // What is shown is minutes: seconds that came with an earlier value are nobody's wish.
    QDateTime moment = qBound(m_first, m_edit->dateTime(), m_last);
    moment.setTime(QTime(moment.time().hour(), moment.time().minute()));
    return moment;
}

void DateTimeField::setDateTime(const QDateTime &moment)
{
    if (!moment.isValid())
        return;
    m_edit->setDateTime(moment.toLocalTime());
    tighten();
}

domain::Timestamp DateTimeField::timestamp() const
{
    return domain::Timestamp::fromDateTime(dateTime().toUTC());
}

void DateTimeField::setTimestamp(const domain::Timestamp &moment)
{
    if (!moment.isNull())
        setDateTime(moment.toDateTime());
}

void DateTimeField::setNow(const QDateTime &now)
{
    const QDateTime start = now.toLocalTime();
    QDateTime first = start.addSecs(60);
    first.setTime(QTime(first.time().hour(), first.time().minute()));
    // A few minutes short, so that what was the last moment is still allowed when the request arrives.
    setLimits(first, start.addDays(domain::rules::maxDaysAhead).addSecs(-300));
}

void DateTimeField::allow(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    setLimits(qMin(local, m_first), qMax(local, m_last));
}

void DateTimeField::setLimits(const QDateTime &first, const QDateTime &last)
{
    m_first = first;
    m_last = last;
    if (!m_isLoose)
        m_edit->setDateTimeRange(m_first, m_last);
}

//! Qt refuses each digit that leads outside the limits, and gives the next ones to another part of the date:
//! on 3 January, 12 January typed over 2 February became 14 February.
void DateTimeField::loosen()
{
    m_isLoose = true;
    m_edit->setDateTimeRange(QDate(1000, 1, 1).startOfDay(), QDate(9999, 12, 31).endOfDay());
}

void DateTimeField::tighten()
{
    m_isLoose = false;
    m_edit->setDateTimeRange(m_first, m_last);
}

void DateTimeField::setCompact(bool compact)
{
    m_edit->setFrame(!compact);
}

void DateTimeField::setAccessibleLabel(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void DateTimeField::setAccessibleHint(const QString &text)
{
    m_hint = text;
    showZone();
}

void DateTimeField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        showZone();
    QWidget::changeEvent(event);
}

bool DateTimeField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        loosen();
    // What steps, opens the calendar or goes elsewhere ends the typing.
    const bool steps = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
                       key == Qt::Key_PageDown || key == Qt::Key_F4;
    if (isEnter || steps || event->type() == QEvent::FocusOut || event->type() == QEvent::Wheel ||
        event->type() == QEvent::MouseButtonPress) {
        if (isEnter || m_isLoose)
            m_edit->interpretText();
        const QDateTime typed = m_edit->dateTime();
        if (m_isLoose)
            tighten();
        if (isEnter && m_edit->dateTime() == typed)
            Q_EMIT accepted();
    }
    return isEnter || QWidget::eventFilter(watched, event);
}

void DateTimeField::showZone()
{
    const QString zone = zoneText(dateTime()); // summer time may end before the due date
    m_zone->setText(zone);
    const QString zoneWords = tr("Time zone %1").arg(zone);
    m_edit->setAccessibleDescription(m_hint.isEmpty() ? zoneWords : m_hint + u'\n' + zoneWords);
    m_edit->setToolTip(tr("Up to %n day(s) ahead", nullptr, domain::rules::maxDaysAhead));
}

} // namespace ui
