#include "ui/widgets/datetimefield.h"

#include "domain/rules.h"
#include "ui/timetext.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionComboBox>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int asideInList = 4; //!< as the words of a cell

//! Begins at the day, which is what is changed, where Qt begins at the year; and Tab leaves it, as it leaves
//! every other field, where Qt goes through the parts of the date with it: the arrow keys do that here.
class DayFirstEdit : public QDateTimeEdit
{
public:
    using QDateTimeEdit::QDateTimeEdit;

    //! Qt does it only when the arrow is pressed, and gives the keys to none of its parts.
    void openCalendar()
    {
        QStyleOptionComboBox option; // as Qt asks for the place of the arrow
        option.initFrom(this);
        option.editable = true;
        option.subControls = QStyle::SC_All;
        const QPointF arrow =
            style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this).center();
        QMouseEvent press(QEvent::MouseButtonPress, arrow, mapToGlobal(arrow), Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        mousePressEvent(&press);
        if (calendarWidget()->isVisible())
            calendarWidget()->setFocus(Qt::PopupFocusReason);
    }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QDateTimeEdit::focusInEvent(event);
        const Qt::FocusReason reason = event->reason();
        const bool isBack = std::exchange(m_hadFocus, true) && reason == Qt::ActiveWindowFocusReason;
        if (!isBack && reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason)
            setSelectedSection(DaySection);
    }

    bool focusNextPrevChild(bool next) override
    {
        return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isLeft = event->key() == Qt::Key_Left, isRight = event->key() == Qt::Key_Right;
        const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier |
                                                     Qt::AltModifier | Qt::MetaModifier));
        if ((!isLeft && !isRight) || !isPlain)
            return QDateTimeEdit::keyPressEvent(event);
        setSelectedSection(
            sectionAt(qBound(0, currentSectionIndex() + (isRight ? 1 : -1), sectionCount() - 1)));
        event->accept();
    }

private:
    bool m_hadFocus = false;
};

} // namespace

DateTimeField::DateTimeField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new DayFirstEdit(this))
    , m_zone(new QLabel(this))
{
    setObjectName(u"dateTimeField"_s);
    m_edit->setObjectName(u"dateTimeEdit"_s);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(dayFormat() + u" HH:mm"_s);
    m_edit->installEventFilter(this);
    for (QLineEdit *line : m_edit->findChildren<QLineEdit *>())
        line->installEventFilter(this); // which takes the clicks
    setFocusProxy(m_edit);
    setFocusPolicy(m_edit->focusPolicy()); // or the key of its label leads nowhere
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
    if (!m_keepsTyped || !m_isLoose) {
        // The limit next to the past is now: whoever mistypes a year must not end a session with it.
        const bool isPast = m_isLoose && moment < m_first;
        moment = qBound(m_first, isPast ? m_settled : moment, m_last);
    }
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

void DateTimeField::setKeepsTyped(bool keeps)
{
    m_keepsTyped = keeps;
}

void DateTimeField::setCompact(bool compact)
{
    m_edit->setFrame(!compact);
    setBackgroundRole(compact ? QPalette::Base : QPalette::NoRole); // over the cells of a list
    m_zone->setContentsMargins(0, 0, compact ? asideInList : 0, 0);
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

void DateTimeField::openCalendar()
{
    static_cast<DayFirstEdit *>(m_edit)->openCalendar();
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
