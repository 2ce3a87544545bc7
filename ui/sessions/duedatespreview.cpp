#include "ui/sessions/duedatespreview.h"

#include "domain/rules.h"
#include "models/sessiontext.h"
#include "ui/timetext.h"

#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Outcome = domain::DueDateStep::Outcome;

//! The zone is told above the table, and here only when the clocks are another way by then.
QString momentText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QString text = weekdayText(moment);
    const QDateTime local = moment.toLocalTime();
    const bool isOther = local.offsetFromUtc() != QDateTime::currentDateTime().offsetFromUtc();
    return isOther ? u"%1 %2"_s.arg(text, local.timeZoneAbbreviation()) : text;
}

bool isSpecial(const domain::DueDateStep &step)
{
    return step.outcome != Outcome::Changes;
}

} // namespace

DueDatesPreview::DueDatesPreview(const QList<store::SessionRow> &rows, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(rows)
{
}

void DueDatesPreview::setSteps(const QList<domain::DueDateStep> &steps)
{
    m_steps = steps;
    const QList<int> numbers = wanted();
    if (numbers == m_shown) {
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0, int(Column::Before)), index(rowCount() - 1, int(Column::Note)));
        return;
    }
    beginResetModel();
    m_shown = numbers;
    endResetModel();
}

void DueDatesPreview::setMasking(const store::MaskedMode &masking)
{
    // Other cells than new dates change: the titles and the people.
    m_masking.follow(masking, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, int(Column::Title)), index(rowCount() - 1, int(Column::Note)));
    });
}

void DueDatesPreview::setShowsSpecialOnly(bool isOnly)
{
    m_isSpecialOnly = isOnly;
    setSteps(m_steps);
}

QList<int> DueDatesPreview::wanted() const
{
    QList<int> numbers;
    for (int number = 0; number < m_steps.size(); ++number)
        if (!m_isSpecialOnly || isSpecial(m_steps.at(number)))
            numbers << number;
    return numbers;
}

int DueDatesPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DueDatesPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant DueDatesPreview::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int number = m_shown.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const domain::DueDateStep &step = m_steps.at(number);
    if (role == Qt::DisplayRole)
        return text(number, column);
    if (role == Qt::ForegroundRole && !step.changes())
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    if (role != Qt::ToolTipRole)
        return {};
    if (column == Column::Before)
        return absoluteText(step.from);
    if (column == Column::After)
        return step.changes() ? absoluteText(step.to.toDateTime()) : noteOf(number);
    return text(number, column);
}

QString DueDatesPreview::text(int number, Column column) const
{
    const domain::DueDateStep &step = m_steps.at(number);
    switch (column) {
    case Column::Title:
        return m_masking.shown(m_rows.at(number).title);
    case Column::Signer:
        return m_masking.shown(m_rows.at(number).signer);
    case Column::Before:
        return step.from ? momentText(step.from->toDateTime()) : tr("none");
    case Column::After:
        return step.changes() ? u"→ "_s + momentText(step.to.toDateTime()) : u"–"_s;
    case Column::Note:
        return noteOf(number);
    case Column::Count:
        break;
    }
    return {};
}

QString DueDatesPreview::noteOf(int number) const
{
    const store::SessionRow &row = m_rows.at(number);
    const Outcome outcome = m_steps.at(number).outcome;
    return outcome == Outcome::Final && !row.goneSince.isValid()
               ? tr("%1: stays").arg(models::sessionStateText(row.state))
               : remarkOf(outcome);
}

QString DueDatesPreview::remarkOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changes:
        return {};
    case Outcome::Clipped:
        return tr("Limited to %n day(s) from now", nullptr, domain::rules::maxDaysAhead);
    case Outcome::Same:
        return tr("Has this date already: stays");
    case Outcome::Final:
        return tr("The service has it no more: stays");
    case Outcome::Passed:
        return tr("Overdue, its documents are gone: stays");
    case Outcome::NeverOpens:
        return tr("Never opens: stays");
    case Outcome::HasNone:
        return tr("Has no due date to move: stays");
    case Outcome::WouldBePast:
        return tr("Would be in the past: stays");
    }
    return {};
}

QStringList DueDatesPreview::remarks()
{
    QStringList all;
    for (const Outcome outcome : {Outcome::Clipped, Outcome::Same, Outcome::Final, Outcome::Passed,
                                  Outcome::NeverOpens, Outcome::HasNone, Outcome::WouldBePast})
        all << remarkOf(outcome);
    return all;
}

QVariant DueDatesPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Column::Title:
        return tr("Title");
    case Column::Signer:
        return tr("Signer");
    case Column::Before:
        return tr("Due now");
    case Column::After:
        return tr("New due date");
    case Column::Note:
        return tr("Remark");
    case Column::Count:
        break;
    }
    return {};
}

QList<domain::SigningSession> sessionsForDueDates(const QList<store::SessionRow> &rows)
{
    QList<domain::SigningSession> sessions;
    sessions.reserve(rows.size());
    for (const store::SessionRow &row : rows) {
        domain::SigningSession session;
        session.id = row.id;
        session.request.title = row.title;
        if (row.dueDate.isValid())
            session.request.dueDate = domain::Timestamp::fromDateTime(row.dueDate);
        const bool isGone = row.goneSince.isValid();
        session.lifecycle = domain::SessionLifecycle{
            .state = domain::OpenEnum<domain::SessionState>(isGone ? QString() : row.state),
            .stateIsFinal = row.isFinal || isGone,
            .unknown = {}};
        sessions << session;
    }
    return sessions;
}

QSet<QString> neverOpening(const QList<store::SessionRow> &rows)
{
    QSet<QString> ids;
    for (const store::SessionRow &row : rows)
        if (row.stuck && domain::endsForGood(row.stuck->kind))
            ids.insert(row.id);
    return ids;
}

} // namespace ui
