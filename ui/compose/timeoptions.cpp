#include "ui/compose/timeoptions.h"

#include "domain/rules.h"
#include "ui/compose/durationtext.h"
#include "ui/compose/formfield.h"
#include "ui/timetext.h"
#include "ui/widgets/datetimefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! At the end of that day, as rules have it: the minute at which a form was opened means nothing to anybody.
QDateTime defaultDue()
{
    return QDateTime(QDate::currentDate().addDays(domain::rules::defaultDueDays), domain::DueRule().at);
}

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

TimeOptions::TimeOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_kind(new QComboBox(this))
    , m_due(new DateTimeField(this))
    , m_day(new QLabel(this))
    , m_now(QDateTime::currentDateTime())
{
    for (const Kind kind : {Kind::Date, Kind::Rule, Kind::None})
        m_kind->addItem({}, static_cast<int>(kind));
    m_due->setKeepsTyped(true);
    m_due->setDateTime(defaultDue());
    m_kindField = addField(m_kind, u"composeDueKind"_s);
    m_dueField = addField(m_due, u"composeDueDate"_s);
    m_ruleField = addField(makeRule(), u"composeDueRule"_s);
    m_lifetimeField = addField(makeLifetime(), u"composeLinkLifetime"_s,
                               {u"signatureUrlTimeToLive"_s, u"signatureUrlTTL"_s});
    m_day->setObjectName(u"composeDueDay"_s);
    m_day->setForegroundRole(QPalette::PlaceholderText);
    QGridLayout *grid = makeGrid();
    grid->addWidget(m_kindField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_dueField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_ruleField, 1, 0, 1, 2);
    grid->addWidget(m_day, 2, 0, 1, 2);
    grid->addWidget(m_lifetimeField, 3, 0, 1, 2);
    retranslate();
    adapt();
}

QWidget *TimeOptions::makeRule()
{
    auto *rule = new QWidget(this);
    m_ruleDays = new QSpinBox(rule);
    m_ruleDays->setObjectName(u"composeDueDays"_s);
    m_ruleDays->setRange(0, 366);
    m_ruleDays->setValue(domain::DueRule().days);
    m_counts = new QComboBox(rule);
    m_counts->setObjectName(u"composeDueCounts"_s);
    m_counts->addItems({{}, {}});
    m_calendar = new QComboBox(rule);
    m_calendar->setObjectName(u"composeDueCalendar"_s);
    m_calendar->addItems({{}, {}, {}, {}, {}, {}, {}}); // in the order of domain::HolidayCalendar
    m_atWord = new QLabel(rule);
    m_at = new QTimeEdit(domain::DueRule().at, rule);
    m_at->setObjectName(u"composeDueTime"_s);
    m_at->setDisplayFormat(u"HH:mm"_s);
    QHBoxLayout *row = rowIn(rule);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ruleDays, m_counts, m_calendar, m_at}) {
        if (part == m_at)
            row->addWidget(m_atWord);
        row->addWidget(part);
        listen(part);
    }
    row->addStretch(1);
    rule->setFocusProxy(m_ruleDays);
    return rule;
}

QWidget *TimeOptions::makeLifetime()
{
    auto *lifetime = new QWidget(this);
    m_limitsLink = new QCheckBox(lifetime);
    m_limitsLink->setObjectName(u"composeLimitsLink"_s);
    m_days = new QSpinBox(lifetime);
    m_days->setObjectName(u"composeLinkDays"_s);
    m_hours = new QSpinBox(lifetime);
    m_hours->setObjectName(u"composeLinkHours"_s);
    readLifetime(std::nullopt);
    QHBoxLayout *row = rowIn(lifetime);
    for (QWidget *part : std::initializer_list<QWidget *>{m_limitsLink, m_days, m_hours}) {
        row->addWidget(part);
        listen(part);
    }
    row->addStretch(1);
    lifetime->setFocusProxy(m_limitsLink);
    return lifetime;
}

TimeOptions::Kind TimeOptions::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

domain::DueRule TimeOptions::rule() const
{
    return {m_ruleDays->value(), m_counts->currentIndex() == 0,
            static_cast<domain::HolidayCalendar>(m_calendar->currentIndex()),
            m_at->time().addSecs(m_seconds)};
}

void TimeOptions::writeTo(domain::SessionDraft &draft) const
{
    domain::CreateSigningSession &session = draft.common;
    session.signatureUrlTtl.reset(); // deprecated: never sent
    const bool wasRule = draft.dueRule.has_value();
    draft.dueRule = kind() == Kind::Rule ? std::optional(rule()) : std::nullopt;
    if (kind() == Kind::Date) {
        if (!session.dueDate || m_due->dateTime() != m_shownDue)
            session.dueDate = m_due->timestamp();
    } else if (kind() == Kind::None || !wasRule) {
        session.dueDate.reset();
    }
    if (!m_limitsLink->isChecked())
        session.signatureUrlTimeToLive.reset();
    else if (!session.signatureUrlTimeToLive ||
             m_shownLifetime != std::pair(m_days->value(), m_hours->value()))
        session.signatureUrlTimeToLive = domain::Duration::ofDaysAndHours(m_days->value(), m_hours->value());
}

void TimeOptions::readFrom(const domain::SessionDraft &draft)
{
    const auto &due = draft.common.dueDate;
    const Kind kind = draft.dueRule ? Kind::Rule : due ? Kind::Date : Kind::None;
    m_due->setNow(QDateTime::currentDateTime());
    if (due && !due->isNull()) {
        m_due->allow(due->toDateTime()); // also one that has passed: it is told as a problem
        m_due->setTimestamp(*due);
    } else {
        m_due->setDateTime(defaultDue());
    }
    m_shownDue = m_due->dateTime();
    const domain::DueRule rule = draft.dueRule.value_or(domain::DueRule());
    m_ruleDays->setRange(qMin(0, rule.days), qMax(366, rule.days));
    m_ruleDays->setValue(rule.days);
    m_counts->setCurrentIndex(rule.countsBusinessDays ? 0 : 1);
    m_calendar->setCurrentIndex(static_cast<int>(rule.calendar));
    m_at->setTime(QTime(rule.at.hour(), rule.at.minute()));
    m_seconds = rule.at.second();
    readLifetime(draft.common.signatureUrlTimeToLive);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    adapt();
}

void TimeOptions::readLifetime(const std::optional<domain::Duration> &lifetime)
{
    int days = domain::rules::defaultDueDays;
    int hours = 0;
    m_lifetimeText.clear();
    if (lifetime) {
        const QDateTime start = m_now.toUTC();
        const qint64 seconds = qMax(qint64(0), start.secsTo(lifetime->addedTo(start)));
        days = static_cast<int>(qMin(seconds / 86'400, qint64(99'999)));
        hours = static_cast<int>(seconds % 86'400 / 3'600);
        if (*lifetime != domain::Duration::ofDaysAndHours(days, hours))
            m_lifetimeText = durationText(*lifetime);
    }
    m_days->setRange(0, qMax(domain::rules::maxDaysAhead, days));
    m_days->setValue(days);
    m_hours->setRange(0, 23);
    m_hours->setValue(hours);
    m_shownLifetime = {days, hours};
    m_limitsLink->setChecked(lifetime.has_value());
}

OptionsSection::Match TimeOptions::match(const QString &path) const
{
    if (!beginsPath(u"dueDate"_s, path))
        return OptionsSection::match(path);
    return {kind() == Kind::Date ? m_dueField : kind() == Kind::Rule ? m_ruleField : m_kindField, 7};
}

void TimeOptions::showContext(const domain::SessionDraft &, const QDateTime &now)
{
    m_now = now.toLocalTime();
    showDay();
}

void TimeOptions::showDay()
{
    m_day->setVisible(kind() != Kind::Date);
    const QDateTime day = kind() == Kind::Rule ? domain::dueDateOf(rule(), m_now)
                                               : m_now.addDays(domain::rules::defaultDueDays);
    m_day->setText(tr("Sent now, that would be %1.").arg(absoluteText(day)));
}

void TimeOptions::adapt()
{
    m_dueField->setVisible(kind() == Kind::Date);
    m_ruleField->setVisible(kind() == Kind::Rule);
    m_calendar->setEnabled(m_counts->currentIndex() == 0);
    m_days->setEnabled(m_limitsLink->isChecked());
    m_hours->setEnabled(m_limitsLink->isChecked());
    const bool isAsRead = m_shownLifetime == std::pair(m_days->value(), m_hours->value());
    m_lifetimeField->setHint(
        m_limitsLink->isChecked() && isAsRead && !m_lifetimeText.isEmpty()
            ? tr("Kept as it was: %1.").arg(m_lifetimeText)
            : tr("After that the signer needs a new link. Without a tick they work until the due date."));
    showDay();
}

void TimeOptions::retranslate()
{
    m_kindField->setLabel(tr("Sign &by"));
    m_kindField->setHint(tr("After this nobody can sign, and the service deletes the documents."));
    m_kind->setItemText(0, tr("A date"));
    m_kind->setItemText(1, tr("Some days after sending"));
    m_kind->setItemText(2, tr("What the service chooses: %n day(s)", nullptr, domain::rules::defaultDueDays));
    m_dueField->setLabel(tr("&Date"));
    m_dueField->setHint(tr("At most %n day(s) ahead.", nullptr, domain::rules::maxDaysAhead));
    m_due->setAccessibleLabel(tr("Sign by"));
    m_ruleField->setLabel(tr("Days after sending"));
    m_ruleField->setHint(tr("Counted from the day of sending. At most %n day(s) ahead.", nullptr,
                            domain::rules::maxDaysAhead));
    m_ruleDays->setAccessibleName(tr("Days after sending"));
    m_counts->setItemText(0, tr("business days"));
    m_counts->setItemText(1, tr("calendar days"));
    m_counts->setAccessibleName(tr("Which days count"));
    const QString calendars[] = {tr("skipping weekends"),
                                 tr("skipping weekends and Norwegian holidays"),
                                 tr("skipping weekends and Swedish holidays"),
                                 tr("skipping weekends and Danish holidays"),
                                 tr("skipping weekends and Finnish holidays"),
                                 tr("skipping weekends and German holidays"),
                                 tr("skipping weekends and Icelandic holidays")};
    for (int i = 0; i < m_calendar->count(); ++i)
        m_calendar->setItemText(i, calendars[i]);
    m_calendar->setAccessibleName(tr("Days that are skipped"));
    m_atWord->setText(tr("at"));
    m_at->setAccessibleName(tr("Time of that day"));
    m_lifetimeField->setLabel(tr("How long links work"));
    m_limitsLink->setText(tr("Li&nks work only for"));
    m_limitsLink->setAccessibleName(tr("Links work only for a limited time"));
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Days that the links work"));
    m_hours->setSuffix(tr(" hours"));
    m_hours->setAccessibleName(tr("Hours that the links work"));
}

} // namespace ui
