#include "ui/widgets/daterangebutton.h"

#include "ui/statetext.h"
#include "ui/timetext.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Of a line in the menu.
QString daysText(int days)
{
    if (qAbs(days) <= 1)
        return DateRangeButton::tr("Today");
    return days < 0 ? DateRangeButton::tr("Last %n day(s)", nullptr, -days)
                    : DateRangeButton::tr("Next %n day(s)", nullptr, days);
}

} // namespace

DateRangeButton::DateRangeButton(QWidget *parent)
    : FilterButton(parent)
    , m_hasFrom(new QCheckBox)
    , m_hasTo(new QCheckBox)
    , m_from(new QDateEdit(QDate::currentDate()))
    , m_to(new QDateEdit(QDate::currentDate()))
    , m_anyTime(new QPushButton)
{
    setIcon(ui::icon(u"calendar"_s));
    setPopupMode(QToolButton::InstantPopup);
    m_hasFrom->setObjectName(u"rangeHasFrom"_s);
    m_hasTo->setObjectName(u"rangeHasTo"_s);
    m_from->setObjectName(u"rangeFrom"_s);
    m_to->setObjectName(u"rangeTo"_s);
    m_anyTime->setObjectName(u"rangeAnyTime"_s);

    auto *panel = new QWidget;
    auto *grid = new QGridLayout(panel);
    grid->addWidget(m_hasFrom, 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(m_hasTo, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_anyTime, 2, 0, 1, 2);
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(panel);
    menu->addAction(action);
    setMenu(menu);

    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(dayFormat());
        edit->setEnabled(false);
    }
    // The day that is changed takes the other along: an empty range finds nothing and does not say why.
    connect(m_from, &QDateEdit::dateChanged, this,
            [this](QDate day) { keepOrder(*m_to, qMax(day, m_to->date())); });
    connect(m_to, &QDateEdit::dateChanged, this,
            [this](QDate day) { keepOrder(*m_from, qMin(day, m_from->date())); });
    connect(m_hasFrom, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
    connect(m_hasTo, &QCheckBox::toggled, m_to, &QWidget::setEnabled);
    connect(m_hasFrom, &QCheckBox::toggled, this, &DateRangeButton::chooseDates);
    connect(m_hasTo, &QCheckBox::toggled, this, &DateRangeButton::chooseDates);
    connect(m_anyTime, &QPushButton::clicked, this, &DateRangeButton::clear);
    retranslate();
}

void DateRangeButton::setSubject(const QString &subject)
{
    m_subject = subject;
    retranslate();
}

std::optional<domain::Timestamp> DateRangeButton::from() const
{
    if (!m_hasFrom->isChecked())
        return {};
    return domain::Timestamp::fromDateTime(m_from->date().startOfDay().toUTC());
}

std::optional<domain::Timestamp> DateRangeButton::to() const
{
    if (!m_hasTo->isChecked())
        return {};
    return domain::Timestamp::fromDateTime(m_to->date().endOfDay().toUTC());
}

void DateRangeButton::offerDays(const QList<int> &days)
{
    QAction *first = menu()->actions().value(0);
    for (const int each : days) {
        auto *action = new QAction(menu());
        action->setCheckable(true);
        action->setData(each);
        connect(action, &QAction::triggered, this, [this, each] { setRange({}, {}, each); });
        menu()->insertAction(first, action);
        m_offered << action;
    }
    menu()->insertSeparator(first);
    retranslate();
}

//! Dates take the place of days that move.
void DateRangeButton::chooseDates()
{
    m_days.reset();
    showRange();
}

void DateRangeButton::setRange(const std::optional<domain::Timestamp> &from,
                               const std::optional<domain::Timestamp> &to, const std::optional<int> &days)
{
    m_days = days;
    {
        const QSignalBlocker noFrom(m_hasFrom), noTo(m_hasTo), fromDate(m_from), toDate(m_to);
        m_hasFrom->setChecked(from.has_value() && !days);
        m_hasTo->setChecked(to.has_value() && !days);
        if (from)
            m_from->setDate(from->toDateTime().toLocalTime().date());
        if (to)
            m_to->setDate(to->toDateTime().toLocalTime().date());
        m_from->setEnabled(m_hasFrom->isChecked());
        m_to->setEnabled(m_hasTo->isChecked());
    }
    showRange();
}

void DateRangeButton::keepOrder(QDateEdit &other, QDate day)
{
    {
        const QSignalBlocker quiet(other);
        other.setDate(day);
    }
    showRange();
}

void DateRangeButton::clear()
{
    setRange({}, {});
}

void DateRangeButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FilterButton::changeEvent(event);
}

void DateRangeButton::retranslate()
{
    m_hasFrom->setText(tr("&From"));
    m_hasTo->setText(tr("&To"));
    m_from->setAccessibleName(tr("%1: first day").arg(m_subject));
    m_to->setAccessibleName(tr("%1: last day").arg(m_subject));
    m_anyTime->setText(tr("&Any time"));
    for (QAction *action : std::as_const(m_offered))
        action->setText(daysText(action->data().toInt()));
    const QSignalBlocker quiet(this);
    showRange();
}

void DateRangeButton::showRange()
{
    const auto day = [](const QDateEdit *edit) { return edit->date().toString(dayFormat()); };
    for (QAction *action : std::as_const(m_offered))
        action->setChecked(m_days == action->data().toInt());
    QString text;
    if (m_days)
        text = qAbs(*m_days) <= 1 ? tr("%1: today").arg(m_subject)
               : *m_days < 0      ? tr("%1: last %n day(s)", nullptr, -*m_days).arg(m_subject)
                                  : tr("%1: next %n day(s)", nullptr, *m_days).arg(m_subject);
    else if (m_hasFrom->isChecked() && m_hasTo->isChecked())
        text = tr("%1: %2 to %3").arg(m_subject, day(m_from), day(m_to));
    else if (m_hasFrom->isChecked())
        text = tr("%1: from %2").arg(m_subject, day(m_from));
    else if (m_hasTo->isChecked())
        text = tr("%1: to %2").arg(m_subject, day(m_to));
    else
        text = tr("%1: any time").arg(m_subject);
    const QString none = tr("%1: any time").arg(m_subject);
    setRestingText(none);
    setBriefText(text == none ? m_subject : QString());
    setText(text);
    setToolTip(text); // there may be no room for it
    setAccessibleName(text);
    Q_EMIT rangeChanged();
}

} // namespace ui
