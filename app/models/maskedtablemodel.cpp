#include "models/maskedtablemodel.h"

namespace models {

void MaskedTableModel::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    const auto showAnew = [this] {
        if (const int rows = rowCount(), columns = columnCount(); rows > 0 && columns > 0)
            Q_EMIT dataChanged(index(0, 0), index(rows - 1, columns - 1));
        if (const int columns = columnCount(); columns > 0) // one may be called after somebody
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    };
    connect(&masking, &store::MaskedMode::changed, this, showAnew);
    showAnew();
}

QVariant MaskedTableModel::data(const QModelIndex &index, int role) const
{
    if (role == PlainTextRole)
        return plainData(index, Qt::DisplayRole);
    const QVariant plain = plainData(index, role);
    if (!m_masking || !m_masking->hides() || plain.typeId() != QMetaType::QString ||
        isHarmless(index.column()))
        return plain;
    const auto kind = kindOf(index.column());
    const auto repeatsCell = [&] { return plain == plainData(index, Qt::DisplayRole); };
    if (kind && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole ||
                 (role == Qt::ToolTipRole && repeatsCell())))
        return m_masking->shown(*kind, plain.toString());
    return m_masking->cell(plain, role);
}

bool MaskedTableModel::isHarmless(int column) const
{
    Q_UNUSED(column)
    return false;
}

std::optional<domain::Masker::Kind> MaskedTableModel::kindOf(int column) const
{
    Q_UNUSED(column)
    return std::nullopt;
}

QString MaskedTableModel::shown(const QString &text) const
{
    return m_masking ? m_masking->shown(text) : text;
}

} // namespace models
