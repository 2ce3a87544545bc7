#include "models/drafttablemodel.h"

#include "domain/rules.h"
#include "models/celltext.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

int daysOf(const domain::DraftSummary &row)
{
    return row.dueRule ? row.dueRule->days : domain::rules::defaultDueDays;
}

//! Empty: no country's.
QString holidaysOf(domain::HolidayCalendar calendar)
{
    switch (calendar) {
    case domain::HolidayCalendar::WeekendsOnly:
        break;
    case domain::HolidayCalendar::Norway:
        return DraftTableModel::tr("Norway");
    case domain::HolidayCalendar::Sweden:
        return DraftTableModel::tr("Sweden");
    case domain::HolidayCalendar::Denmark:
        return DraftTableModel::tr("Denmark");
    case domain::HolidayCalendar::Finland:
        return DraftTableModel::tr("Finland");
    case domain::HolidayCalendar::Germany:
        return DraftTableModel::tr("Germany");
    case domain::HolidayCalendar::Iceland:
        return DraftTableModel::tr("Iceland");
    }
    return {};
}

//! "10 business days, Norway"
QString dueText(const domain::DraftSummary &row)
{
    const int days = daysOf(row);
    if (!row.dueRule)
        return DraftTableModel::tr("%n day(s), the service's default", nullptr, days);
    if (!row.dueRule->countsBusinessDays)
        return DraftTableModel::tr("%n day(s)", nullptr, days);
    const QString text = DraftTableModel::tr("%n business day(s)", nullptr, days);
    const QString holidays = holidaysOf(row.dueRule->calendar);
    return holidays.isEmpty() ? text : u"%1, %2"_s.arg(text, holidays);
}

//! "Åse Ødegård +3"
QString signersText(const domain::DraftSummary &row)
{
    if (row.firstSigner.isEmpty())
        return DraftTableModel::tr("%n signer(s)", nullptr, row.signers);
    return row.signers > 1 ? row.firstSigner + u" +%1"_s.arg(row.signers - 1) : row.firstSigner;
}

} // namespace

void DraftTableModel::setSummaries(const QList<domain::DraftSummary> &summaries)
{
    makeEqual(*this, m_rows, summaries, 0, [](const domain::DraftSummary &row) { return row.id; });
}

int DraftTableModel::rowOf(const QString &id) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows.at(i).id == id)
            return i;
    return -1;
}

int DraftTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DraftTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

bool DraftTableModel::isHarmless(int column) const
{
    return static_cast<Column>(column) == Column::Changed;
}

QVariant DraftTableModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const domain::DraftSummary &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Changed)
            return absoluteText(row.changedAt);
        if (column == Column::State && row.isSealedAway)
            return tr(
                "What it holds is sealed, and the key that opens it is not in this computer's keychain.");
        if (column == Column::Signers && row.signers > 1 && !row.firstSigner.isEmpty())
            return tr("%1 and %n other(s)", nullptr, row.signers - 1).arg(row.firstSigner);
        return column == Column::State && !row.unreadable.isEmpty() ? row.unreadable
                                                                    : displayText(row, column);
    case SortRole:
        return sortValue(row, column);
    case IdRole:
        return row.id;
    case ProblemsRole:
        return row.unreadable.isEmpty() ? row.problems : -1;
    default:
        return {};
    }
}

QString DraftTableModel::displayText(const domain::DraftSummary &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return !row.name.isEmpty()            ? row.name
               : !row.firstDocument.isEmpty() ? row.firstDocument
                                              : tr("No title yet");
    case Column::State:
        return !row.unreadable.isEmpty() ? tr("Cannot be read")
               : row.problems == 0       ? tr("Ready")
                                         : tr("%n problem(s)", nullptr, row.problems);
    case Column::Documents:
        return row.unreadable.isEmpty() ? tr("%n document(s)", nullptr, row.documents) : QString();
    case Column::Signers:
        return row.unreadable.isEmpty() ? signersText(row) : QString();
    case Column::Due:
        return row.unreadable.isEmpty() ? dueText(row) : QString();
    case Column::Signing:
        return row.unreadable.isEmpty() && m_signingWords ? m_signingWords(row.signing) : QString();
    case Column::Account:
        return row.accountLabel;
    case Column::Changed:
        return relativeText(row.changedAt, QDateTime::currentDateTimeUtc());
    case Column::Count:
        break;
    }
    return {};
}

QVariant DraftTableModel::sortValue(const domain::DraftSummary &row, Column column) const
{
    switch (column) {
    case Column::State:
        return row.unreadable.isEmpty() ? row.problems : -1;
    case Column::Documents:
        return row.documents;
    case Column::Signers:
        return row.firstSigner;
    case Column::Due:
        return daysOf(row);
    case Column::Changed:
        return row.changedAt;
    default:
        return displayText(row, column);
    }
}

QVariant DraftTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::State:
        return tr("State");
    case Column::Documents:
        return tr("Documents");
    case Column::Signers:
        return tr("Signers");
    case Column::Due:
        return tr("Due after");
    case Column::Signing:
        return tr("How they sign");
    case Column::Account:
        return tr("Made for");
    case Column::Changed:
        return tr("Changed");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
