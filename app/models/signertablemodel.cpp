#include "models/signertablemodel.h"

#include <algorithm>

namespace models {

void SignerTableModel::setSigners(const QList<domain::DraftSigner> &signers)
{
    beginResetModel(); // another draft: nothing of the old one is to live on
    m_signers = signers;
    m_errors = QList<Errors>(signers.size());
    endResetModel();
    Q_EMIT signersChanged();
}

int SignerTableModel::nextStep() const
{
    int last = 0;
    for (const auto &signer : m_signers)
        last = std::max(last, signer.step);
    return last + 1;
}

int SignerTableModel::addSigner(const domain::DraftSigner &signer)
{
    const int row = static_cast<int>(m_signers.size());
    auto added = signer;
    if (added.step < 1)
        added.step = nextStep();
    beginInsertRows({}, row, row);
    m_signers.append(added);
    m_errors.append(Errors());
    endInsertRows();
    Q_EMIT signersChanged();
    return row;
}

void SignerTableModel::setAllParallel()
{
    setSteps(QList<int>(m_signers.size(), 1));
}

void SignerTableModel::setAllInOrder()
{
    QList<int> steps;
    for (int i = 0; i < m_signers.size(); ++i)
        steps.append(i + 1);
    setSteps(steps);
}

void SignerTableModel::setSteps(const QList<int> &steps)
{
    if (m_signers.isEmpty() || steps.size() != m_signers.size())
        return;
    for (int i = 0; i < m_signers.size(); ++i)
        m_signers[i].step = steps.at(i);
    Q_EMIT dataChanged(index(0, 0),
                       index(rowCount() - 1, columnCount() - 1)); // the bands go over all columns
    Q_EMIT signersChanged();
}

void SignerTableModel::setActions(int row, const QMap<QString, domain::DocumentAction> &actions)
{
    if (row < 0 || row >= m_signers.size() || m_signers[row].actions == actions)
        return;
    m_signers[row].actions = actions;
    Q_EMIT signersChanged();
}

void SignerTableModel::setError(int row, Column column, const QString &text)
{
    mark(row, column, {text, true});
}

void SignerTableModel::setCaution(int row, Column column, const QString &text)
{
    mark(row, column, {text, false});
}

void SignerTableModel::mark(int row, Column column, const Error &error)
{
    if (row < 0 || row >= m_errors.size())
        return;
    if (error.text.isEmpty())
        m_errors[row].remove(int(column));
    else
        m_errors[row].insert(int(column), error);
    const auto cell = index(row, int(column));
    Q_EMIT dataChanged(cell, cell);
}

void SignerTableModel::clearErrors()
{
    if (m_errors.isEmpty())
        return;
    std::fill(m_errors.begin(), m_errors.end(), Errors());
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SignerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_signers.size());
}

int SignerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

std::optional<domain::Masker::Kind> SignerTableModel::kindOf(int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Email:
        return domain::Masker::Kind::Email;
    case Column::Mobile:
        return domain::Masker::Kind::Phone;
    case Column::IdentityNumber:
        return domain::Masker::Kind::IdentityNumber;
    default:
        return std::nullopt;
    }
}

QVariant SignerTableModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    if (role == FirstOfStepRole)
        return isFirstOfStep(index.row());
    if (role == BandRole)
        return isInBand(index.row());
    const auto [error, blocks] = m_errors.at(index.row()).value(index.column());
    if (role == BlocksRole)
        return blocks;
    if (role == ErrorRole)
        return !error.isEmpty();
    if (role == Qt::ToolTipRole && !error.isEmpty())
        return error;
    if (role == Qt::AccessibleDescriptionRole)
        return error;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != SortRole && role != Qt::AccessibleTextRole)
        return {};
    const auto &signer = m_signers.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::Step:
        return signer.step;
    case Column::Name:
        return signer.name;
    case Column::Email:
        return signer.email;
    case Column::Mobile:
        return signer.mobile;
    case Column::IdentityNumber:
        return signer.nationalIdentificationNumber;
    case Column::Count:
        break;
    }
    return {};
}

bool SignerTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid() || role != Qt::EditRole)
        return false;
    auto signer = m_signers.at(index.row());
    const QString text = value.toString().trimmed();
    switch (static_cast<Column>(index.column())) {
    case Column::Step: {
        bool isNumber = false;
        const int step = value.toInt(&isNumber);
        if (!isNumber || step < 1 || step > 1000)
            return false;
        signer.step = step;
        break;
    }
    case Column::Name:
        signer.name = text;
        break;
    case Column::Email:
        signer.email = text;
        break;
    case Column::Mobile:
        signer.mobile = text;
        break;
    case Column::IdentityNumber:
        signer.nationalIdentificationNumber = text;
        break;
    case Column::Count:
        return false;
    }
    m_signers[index.row()] = signer;
    m_errors[index.row()].remove(index.column()); // what was wrong was the value before this one
    Q_EMIT dataChanged(index, index);
    Q_EMIT signersChanged();
    return true;
}

QVariant SignerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isName = role == Qt::DisplayRole;
    switch (static_cast<Column>(section)) {
    case Column::Step:
        return isName ? tr("Step") : tr("Signers of the same step sign in parallel; a later step waits.");
    case Column::Name:
        return isName ? tr("Name")
                      : tr("What you call the signer. The service is told it, and {name} stands for it.");
    case Column::Email:
        return isName ? tr("E-mail") : tr("Where messages go that are sent by e-mail.");
    case Column::Mobile:
        return isName ? tr("Mobile")
                      : tr("Where text messages go. With the country code, for example +47 900 00 000.");
    case Column::IdentityNumber:
        return isName
                   ? tr("Identity number")
                   : tr("The national identity number. It is only used where “More about the signature” says "
                        "that it is to be filled in or checked.");
    case Column::Count:
        break;
    }
    return {};
}

Qt::ItemFlags SignerTableModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return Qt::NoItemFlags;
    return MaskedTableModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

bool SignerTableModel::insertRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || row > rowCount() || count < 1)
        return false;
    beginInsertRows({}, row, row + count - 1);
    for (int i = 0; i < count; ++i) {
        domain::DraftSigner signer;
        signer.step = nextStep();
        m_signers.insert(row + i, signer);
        m_errors.insert(row + i, Errors());
    }
    endInsertRows();
    Q_EMIT signersChanged();
    return true;
}

bool SignerTableModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || count > rowCount() - row)
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_signers.remove(row, count);
    m_errors.remove(row, count);
    endRemoveRows();
    Q_EMIT signersChanged();
    return true;
}

bool SignerTableModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                                const QModelIndex &destinationParent, int destinationChild)
{
    if (sourceParent.isValid() || destinationParent.isValid() || sourceRow < 0 || count != 1 ||
        sourceRow >= rowCount() || destinationChild < 0 || destinationChild > rowCount() ||
        !beginMoveRows({}, sourceRow, sourceRow, {}, destinationChild))
        return false;
    const int to = destinationChild > sourceRow ? destinationChild - 1 : destinationChild;
    m_signers.move(sourceRow, to);
    m_errors.move(sourceRow, to);
    endMoveRows();
    Q_EMIT signersChanged();
    return true;
}

} // namespace models
