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
    m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
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
    QDateTime moment = m_edit->dateTime();
    moment.setTime(QTime(moment.time().hour(), moment.time().minute()));
    return moment;
}

void DateTimeField::setDateTime(const QDateTime &moment)
{
    if (moment.isValid())
        m_edit->setDateTime(moment.toLocalTime());
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
    m_edit->setDateTimeRange(first, start.addDays(domain::rules::maxDaysAhead).addSecs(-300));
}

void DateTimeField::allow(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    m_edit->setDateTimeRange(qMin(local, m_edit->minimumDateTime()), qMax(local, m_edit->maximumDateTime()));
}

void DateTimeField::setCompact(bool compact)
{
    m_edit->setFrame(!compact);
}

void DateTimeField::setAccessibleLabel(const QString &name)
{
    m_edit->setAccessibleName(name);
}

void DateTimeField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        showZone();
    QWidget::changeEvent(event);
}

bool DateTimeField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_edit->interpretText();
            Q_EMIT accepted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DateTimeField::showZone()
{
    const QString zone = zoneText(dateTime()); // summer time may end before the due date
    m_zone->setText(zone);
    m_edit->setAccessibleDescription(tr("Time zone %1").arg(zone));
    m_edit->setToolTip(tr("Up to %n day(s) ahead", nullptr, domain::rules::maxDaysAhead));
}

} // namespace ui
