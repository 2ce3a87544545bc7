#include "models/batchtablemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

using State = store::BatchRow::State;

namespace {

constexpr int firstCell = int(BatchTableModel::Column::FirstCell);

} // namespace

bool hasCaution(const store::BatchRow &row)
{
    return row.state == State::Pending && !row.warnings.isEmpty();
}

bool isOpen(State state)
{
    return state != State::Sending && state != State::Sent && state != State::NeedsDecision;
}

BatchTableModel::BatchTableModel(Words words, QObject *parent)
    : MaskedTableModel(parent)
    , m_words(std::move(words))
{
}

void BatchTableModel::setBatch(const store::BatchRecord &record, const QList<store::BatchRow> &rows)
{
    beginResetModel(); // other columns, too
    m_record = record;
    m_rows = rows;
    endResetModel();
}

void BatchTableModel::updateRows(const QList<store::BatchRow> &rows)
{
    int first = rowCount(), last = -1;
    for (const store::BatchRow &row : rows) {
        const int at = row.number - 1; // the numbers are 1, 2, …
        if (at < 0 || at >= m_rows.size())
            continue;
        m_rows[at] = row;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

store::BatchCounts BatchTableModel::counts() const
{
    store::BatchCounts counts;
    for (const store::BatchRow &row : m_rows)
        ++counts[row.state];
    return counts;
}

int BatchTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BatchTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstCell + int(m_record.headers.size());
}

QString BatchTableModel::problemsOf(const store::BatchRow &row, const Words &words)
{
    QStringList texts;
    for (const QString &problem : row.problems.isEmpty() ? row.warnings : row.problems)
        texts.append(words.problem(problem).text);
    texts.removeDuplicates();
    return texts.join(u' ');
}

QString BatchTableModel::saidAt(const QStringList &problems, int column) const
{
    using Field = domain::merge::Field;
    if (column < firstCell)
        return {};
    const auto field = static_cast<Field>(m_record.mapping.value(column - firstCell));
    const QString header = m_record.headers.value(column - firstCell).trimmed();
    QStringList texts;
    for (const QString &problem : problems) {
        const ProblemText said = m_words.problem(problem);
        const bool isHere =
            said.field != Field::TextOnly
                ? said.field == field
                : !said.header.isEmpty() && said.header.compare(header, Qt::CaseInsensitive) == 0;
        if (isHere)
            texts.append(said.text);
    }
    return texts.join(u'\n');
}

QString BatchTableModel::problemAt(const store::BatchRow &row, int column) const
{
    return saidAt(row.problems + row.warnings, column);
}

QString BatchTableModel::displayText(const store::BatchRow &row, int column) const
{
    switch (static_cast<Column>(std::min(column, firstCell))) {
    case Column::Row:
        return QString::number(row.number);
    case Column::State:
        return m_words.state(row);
    case Column::Problem:
        return problemsOf(row);
    case Column::Session:
        return row.sessionIds.join(u", "_s);
    case Column::Attempts:
        return row.attempts == 0 ? QString() : QString::number(row.attempts);
    case Column::FirstCell:
        break;
    }
    return row.values.value(column - firstCell).simplified();
}

QVariant BatchTableModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const store::BatchRow &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::EditRole:
        return column < firstCell ? displayText(row, column) : row.values.value(column - firstCell);
    case Qt::DecorationRole:
        return column == int(Column::State) ? m_words.icon(row) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString problem = problemAt(row, column);
        return problem.isEmpty() && role == Qt::ToolTipRole ? displayText(row, column) : problem;
    }
    case SortRole:
        if (column == int(Column::Row))
            return row.number;
        if (column == int(Column::Attempts))
            return row.attempts;
        if (column == int(Column::State)) // those to think of stand together, behind those that are fine
            return 2 * int(row.state) + (hasCaution(row) ? 1 : 0);
        return displayText(row, column);
    case StateRole:
        return int(row.state);
    case WarningRole:
        return !problemAt(row, column).isEmpty();
    case HindranceRole:
        return !saidAt(row.problems, column).isEmpty();
    case CautionRole:
        return hasCaution(row);
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

bool BatchTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid() || role != Qt::EditRole ||
        !(flags(index) & Qt::ItemIsEditable))
        return false;
    store::BatchRow row = m_rows.at(index.row());
    row.values.resize(std::max(row.values.size(), m_record.headers.size()));
    QString &cell = row.values[index.column() - firstCell];
    if (cell == value.toString())
        return false;
    cell = value.toString();
    if (row.state != State::Excluded) // it stays left out until it is put back
        row.state = State::Unchecked;
    row.isBroken = false; // a person has looked at it
    Q_EMIT cellEdited(row);
    return true;
}

//! What a column is said to be is hidden whatever it looks like, as in an export.
std::optional<domain::Masker::Kind> BatchTableModel::kindOf(int column) const
{
    using Field = domain::merge::Field;
    using Kind = domain::Masker::Kind;
    if (column < firstCell)
        return std::nullopt;
    switch (static_cast<Field>(m_record.mapping.value(column - firstCell))) {
    case Field::Email:
        return Kind::Email;
    case Field::Mobile:
        return Kind::Phone;
    case Field::IdentityNumber:
        return Kind::IdentityNumber;
    default:
        return std::nullopt;
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(std::min(section, firstCell))) {
    case Column::Row:
        return tr("Row");
    case Column::State:
        return tr("State");
    case Column::Problem:
        return tr("Problem");
    case Column::Session:
        return tr("Session ID");
    case Column::Attempts:
        return tr("Attempts");
    case Column::FirstCell:
        break;
    }
    return shown(m_record.headers.value(section - firstCell)); // of a file without names, somebody's cell
}

Qt::ItemFlags BatchTableModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return Qt::NoItemFlags;
    const auto flags = MaskedTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const bool isEditable = index.column() >= firstCell && isOpen(m_rows.at(index.row()).state);
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace models
