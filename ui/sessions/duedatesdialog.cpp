#include "ui/sessions/duedatesdialog.h"

#include "ui/sessions/duedatestable.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/datetimefield.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeZone>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ui {

using Kind = domain::DueDateChange::Kind;
using Outcome = domain::DueDateStep::Outcome;

namespace {

constexpr int soonMs = 30;      //!< a number has several digits
constexpr int clockMs = 20'000; //!< what is ahead, and what is too far, is so by the clock
constexpr int daysFromNow = 14; //!< offered for a date that is set
constexpr int mostDays = 366;

} // namespace

int DueDatesDialog::Shift::value() const
{
    return direction->currentIndex() == 0 ? days->value() : -days->value();
}

DueDatesDialog::DueDatesDialog(const QList<store::SessionRow> &rows, const domain::DueDateChange &last,
                               QWidget *parent)
    : QDialog(parent)
    , m_rows(rows)
    , m_sessions(sessionsForDueDates(rows))
    , m_model(new DueDatesPreview(rows, this))
    , m_set(new QRadioButton(this))
    , m_moment(new DateTimeField(this))
    , m_calendar(nullptr)
    , m_zone(new QLabel(this))
    , m_count(new QLabel(this))
    , m_table(new DueDatesTable(*m_model, this))
    , m_special(new QCheckBox(this))
    , m_change(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"dueDatesDialog"_s);
    setWindowTitle(tr("Change due dates"));
    resize(1000, 600);
    makeChoices(last);
    makePreview();
    makeLayout();
    connect(m_change, &QPushButton::clicked, this, &DueDatesDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &DueDatesDialog::reject);
    connect(m_moment, &DateTimeField::accepted, this, &DueDatesDialog::accept);
    // queued: the focus on its way elsewhere would hide it
    connect(
        m_moment, &DateTimeField::leftAsItWas, this,
        [this](const QString &why) {
            QToolTip::showText(m_moment->mapToGlobal(QPoint(0, m_moment->height())), why, m_moment);
        },
        Qt::QueuedConnection);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &DueDatesDialog::refresh);
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, &DueDatesDialog::refresh);
    m_clock.start();
    useKind(last.kind);
    refresh();
    // so that a number and Enter are all that it takes
    QSpinBox *days = last.kind == Kind::ShiftDays ? m_days.days : m_business.days;
    last.kind == Kind::Set ? m_moment->setFocus() : days->setFocus();
    days->selectAll();
}

void DueDatesDialog::makeChoices(const domain::DueDateChange &last)
{
    m_set->setObjectName(u"dueDatesSet"_s);
    m_set->setText(tr("&Set all to"));
    QDateTime moment = QDateTime::currentDateTime().addDays(daysFromNow);
    moment.setTime(last.moment.isValid() ? last.moment.toLocalTime().time() : QTime(23, 59));
    m_moment->setObjectName(u"dueDatesMoment"_s);
    m_moment->setAccessibleLabel(tr("Due date of all"));
    m_moment->setDateTime(moment);
    connect(m_moment, &DateTimeField::dateTimeChanged, this, [this] { useKind(Kind::Set); });
    connect(m_set, &QRadioButton::toggled, &m_soon, qOverload<>(&QTimer::start));
    // with the press, not with what it becomes: its key is held down for a moment, and somebody types by then
    connect(m_set, &QRadioButton::pressed, this, [this] {
        useKind(Kind::Set);
        m_moment->setFocus(Qt::ShortcutFocusReason);
    });

    m_days = makeShift(Kind::ShiftDays, u"dueDatesDays"_s, last);
    m_days.radio->setText(tr("Move each by &days"));
    m_days.days->setAccessibleName(tr("Days"));
    m_days.direction->setAccessibleName(tr("Later or earlier, by days"));

    m_business = makeShift(Kind::ShiftBusinessDays, u"dueDatesBusiness"_s, last);
    m_business.radio->setText(tr("Move each by &business days"));
    m_business.days->setAccessibleName(tr("Business days"));
    m_business.direction->setAccessibleName(tr("Later or earlier, by business days"));
    m_calendar = new QComboBox(this);
    m_calendar->setObjectName(u"dueDatesCalendar"_s);
    m_calendar->setAccessibleName(tr("Days that are free"));
    // in the order of domain::HolidayCalendar
    m_calendar->addItems({tr("skipping weekends"), tr("holidays of Norway"), tr("holidays of Sweden"),
                          tr("holidays of Denmark"), tr("holidays of Finland"), tr("holidays of Germany"),
                          tr("holidays of Iceland")});
    m_calendar->setCurrentIndex(static_cast<int>(last.calendar));
    connect(m_calendar, &QComboBox::currentIndexChanged, this, [this] { useKind(Kind::ShiftBusinessDays); });
}

DueDatesDialog::Shift DueDatesDialog::makeShift(Kind kind, const QString &name,
                                                const domain::DueDateChange &last)
{
    const Shift shift{new QRadioButton(this), new QSpinBox(this), new QComboBox(this)};
    shift.radio->setObjectName(name);
    shift.days->setObjectName(name + u"Count"_s);
    shift.days->setRange(1, mostDays);
    shift.days->setValue(std::clamp(std::abs(last.days), 1, mostDays));
    shift.direction->setObjectName(name + u"Direction"_s);
    shift.direction->addItems({tr("later"), tr("earlier")});
    shift.direction->setCurrentIndex(last.days < 0 ? 1 : 0);
    connect(shift.radio, &QRadioButton::toggled, &m_soon, qOverload<>(&QTimer::start));
    connect(shift.radio, &QRadioButton::pressed, this, [this, kind, days = shift.days] {
        useKind(kind);
        days->setFocus(Qt::ShortcutFocusReason);
        days->selectAll();
    });
    connect(shift.days, &QSpinBox::valueChanged, this, [this, kind] { useKind(kind); });
    connect(shift.direction, &QComboBox::currentIndexChanged, this, [this, kind] { useKind(kind); });
    return shift;
}

void DueDatesDialog::makePreview()
{
    m_zone->setObjectName(u"dueDatesZone"_s);
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(u"dueDatesCount"_s);
    QFont bold = m_count->font();
    bold.setBold(true);
    m_count->setFont(bold);
    m_special->setObjectName(u"dueDatesSpecial"_s);
    m_special->setText(tr("Show &only those that do not change as asked"));
    connect(m_special, &QCheckBox::toggled, m_model, &DueDatesPreview::setShowsSpecialOnly);
    m_table->shareColumns(width());
}

void DueDatesDialog::makeLayout()
{
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(12);
    const auto rowOf = [](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        row->addStretch(1);
        return row;
    };
    choices->addWidget(m_set, 0, 0);
    choices->addLayout(rowOf({m_moment}), 0, 1);
    choices->addWidget(m_days.radio, 1, 0);
    choices->addLayout(rowOf({m_days.days, m_days.direction}), 1, 1);
    choices->addWidget(m_business.radio, 2, 0);
    choices->addLayout(rowOf({m_business.days, m_business.direction, m_calendar}), 2, 1);
    choices->setColumnStretch(1, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_special);
    m_change->setObjectName(u"dueDatesChange"_s);
    m_change->setIcon(icon(u"due-date"_s));
    m_change->setDefault(true);
    m_cancel->setObjectName(u"dueDatesCancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_change, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addLayout(choices);
    column->addSpacing(4);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_zone);
    column->addWidget(buttons);
    QWidget *order[] = {m_set,
                        m_moment,
                        m_days.radio,
                        m_days.days,
                        m_days.direction,
                        m_business.radio,
                        m_business.days,
                        m_business.direction,
                        m_calendar,
                        m_special,
                        m_table,
                        m_change,
                        m_cancel};
    for (size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

//! Whoever changes a number means the line that it is in.
void DueDatesDialog::useKind(Kind kind)
{
    QRadioButton *radio = kind == Kind::Set         ? m_set
                          : kind == Kind::ShiftDays ? m_days.radio
                                                    : m_business.radio;
    radio->setChecked(true);
    m_soon.start();
}

DueDatesDialog::Kind DueDatesDialog::kind() const
{
    return m_set->isChecked()          ? Kind::Set
           : m_days.radio->isChecked() ? Kind::ShiftDays
                                       : Kind::ShiftBusinessDays;
}

domain::DueDateChange DueDatesDialog::change() const
{
    return {.kind = kind(),
            .moment = m_moment->dateTime(),
            .days = kind() == Kind::ShiftBusinessDays ? m_business.value() : m_days.value(),
            .calendar = static_cast<domain::HolidayCalendar>(m_calendar->currentIndex())};
}

void DueDatesDialog::refresh()
{
    m_soon.stop();
    const QDateTime now = QDateTime::currentDateTime();
    m_steps =
        domain::dueDateSteps(m_sessions, change(), now, QTimeZone::systemTimeZone(), neverOpening(m_rows));
    m_model->setSteps(m_steps);
    const auto changing = std::count_if(m_steps.cbegin(), m_steps.cend(),
                                        [](const domain::DueDateStep &step) { return step.changes(); });
    const auto limited = std::count_if(m_steps.cbegin(), m_steps.cend(), [](const domain::DueDateStep &step) {
        return step.outcome == Outcome::Clipped;
    });
    const auto staying = m_steps.size() - changing;
    m_count->setText(
        limited > 0
            ? tr("%1 change (%2 of them limited to 45 days), %3 stay").arg(changing).arg(limited).arg(staying)
            : tr("%1 change, %2 stay").arg(changing).arg(staying));
    m_special->setEnabled(staying + limited > 0 || m_special->isChecked());
    m_change->setText(tr("&Change %n due date(s)", nullptr, int(changing)));
    m_change->setEnabled(changing > 0);
    m_zone->setText(tr("Days and times are of this computer's time zone: %1").arg(zoneText(now)));
}

void DueDatesDialog::accept()
{
    if (m_soon.isActive())
        refresh(); // Enter came before what was typed was shown
    QList<tasks::DueDateItem> items;
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        if (const domain::DueDateStep &step = m_steps.at(i); step.changes())
            items << tasks::DueDateItem{step.sessionId, m_rows.at(i).title,
                                        step.from.value_or(domain::Timestamp()), step.to,
                                        m_rows.at(i).signer};
    if (items.isEmpty())
        return;
    Q_EMIT chosen(change(), items);
    QDialog::accept();
}

} // namespace ui
