// What happens to many rows at once.
#include "models/signertablemodel.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace models {

namespace {

const QString mimeTypeOfRows = u"application/x-countersign-signers"_s;

//! Rows mean nothing in another table, or in another run of the program.
QByteArray ownerText(const SignerTableModel *model)
{
    return QByteArray::number(QCoreApplication::applicationPid()) + '/' +
           QByteArray::number(reinterpret_cast<quintptr>(model));
}

} // namespace

void SignerTableModel::insertSigners(int row, const QList<domain::DraftSigner> &signers)
{
    if (signers.isEmpty() || row < 0 || row > rowCount())
        return;
    beginInsertRows({}, row, row + static_cast<int>(signers.size()) - 1);
    for (qsizetype i = 0; i < signers.size(); ++i) {
        domain::DraftSigner signer = signers[i];
        if (signer.step < 1)
            signer.step = nextStep();
        m_signers.insert(row + i, signer);
        m_errors.insert(row + i, Errors());
    }
    endInsertRows();
    Q_EMIT signersChanged();
}

void SignerTableModel::removeSigners(const QList<int> &rows)
{
    const std::set<int, std::greater<>> fromBelow(rows.begin(), rows.end());
    bool hasChanged = false;
    for (const int row : fromBelow) {
        if (row < 0 || row >= rowCount())
            continue;
        beginRemoveRows({}, row, row);
        m_signers.removeAt(row);
        m_errors.removeAt(row);
        endRemoveRows();
        hasChanged = true;
    }
    if (hasChanged)
        Q_EMIT signersChanged();
}

bool SignerTableModel::moveSigners(const QList<int> &rows, int before)
{
    const std::set<int> moving(rows.begin(), rows.end());
    if (moving.empty() || *moving.begin() < 0 || *moving.rbegin() >= rowCount() || before < 0 ||
        before > rowCount())
        return false;
    QList<int> order;
    for (int row = 0; row <= rowCount(); ++row) {
        if (row == before)
            order.append(QList<int>(moving.begin(), moving.end()));
        if (row < rowCount() && !moving.contains(row))
            order.append(row);
    }
    if (std::is_sorted(order.begin(), order.end()))
        return false;
    reorder(order);
    Q_EMIT signersChanged();
    return true;
}

void SignerTableModel::arrangeSteps()
{
    QList<int> order(m_signers.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [this](int a, int b) { return m_signers[a].step < m_signers[b].step; });
    if (!std::is_sorted(order.begin(), order.end()))
        reorder(order);
    QList<int> steps;
    int number = 0;
    for (qsizetype row = 0; row < m_signers.size(); ++row) {
        if (row == 0 || m_signers[row].step != m_signers[row - 1].step)
            ++number;
        steps.append(number);
    }
    setSteps(steps);
}

void SignerTableModel::reorder(const QList<int> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QList<domain::DraftSigner> signers;
    QList<Errors> errors;
    QList<int> to(order.size());
    for (int row = 0; row < order.size(); ++row) {
        signers.append(m_signers.at(order[row]));
        errors.append(m_errors.at(order[row]));
        to[order[row]] = row;
    }
    m_signers = signers;
    m_errors = errors;
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &index : old)
        moved.append(this->index(to[index.row()], index.column()));
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool SignerTableModel::isFirstOfStep(int row) const
{
    return row == 0 || m_signers.at(row).step != m_signers.at(row - 1).step;
}

bool SignerTableModel::isInBand(int row) const
{
    bool isIn = false;
    for (int above = 1; above <= row; ++above)
        isIn = isIn != isFirstOfStep(above);
    return isIn;
}

QStringList SignerTableModel::mimeTypes() const
{
    return {mimeTypeOfRows};
}

QMimeData *SignerTableModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows;
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    QByteArray text = ownerText(this);
    for (const int row : rows)
        text += ' ' + QByteArray::number(row);
    auto *data = new QMimeData;
    data->setData(mimeTypeOfRows, text);
    return data;
}

QList<int> SignerTableModel::rowsIn(const QMimeData *data) const
{
    QList<QByteArray> parts = data ? data->data(mimeTypeOfRows).split(' ') : QList<QByteArray>();
    if (parts.isEmpty() || parts.takeFirst() != ownerText(this))
        return {};
    QList<int> rows;
    for (const QByteArray &part : parts)
        if (const int row = part.toInt(); row >= 0 && row < rowCount())
            rows.append(row);
    return rows;
}

} // namespace models
