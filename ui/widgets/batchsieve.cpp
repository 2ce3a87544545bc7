#include "ui/widgets/batchsieve.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace ui {

BatchSieve::BatchSieve(int ofBatchRole, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_ofBatchRole(ofBatchRole)
{
}

void BatchSieve::setKeepsAll(bool keepsAll)
{
    if (m_keepsAll == keepsAll)
        return;
    m_keepsAll = keepsAll;
    invalidateFilter();
}

int BatchSieve::countOfBatches() const
{
    const QAbstractItemModel *all = sourceModel();
    int count = 0;
    for (int row = 0; all && row < all->rowCount(); ++row)
        if (all->index(row, 0).data(m_ofBatchRole).toBool())
            ++count;
    return count;
}

bool BatchSieve::hidesThem() const
{
    return !m_keepsAll && !isSearched() && rowCount() < sourceModel()->rowCount();
}

bool BatchSieve::isSearched() const
{
    return !filterRegularExpression().pattern().isEmpty();
}

bool BatchSieve::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_keepsAll && !isSearched() && sourceModel()->index(row, 0, parent).data(m_ofBatchRole).toBool())
        return false;
    return QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

BatchSieveBox::BatchSieveBox(BatchSieve &rows, std::function<QString(int)> words, QWidget *parent)
    : QCheckBox(parent)
    , m_rows(rows)
    , m_words(std::move(words))
{
    // a list that is read anew tells of each row that came or changed: all of them are counted once for that
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &BatchSieveBox::count);
    const QAbstractItemModel *all = rows.sourceModel();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(all, signal, &m_soon, qOverload<>(&QTimer::start));
    connect(all, &QAbstractItemModel::dataChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(all, &QAbstractItemModel::modelReset, &m_soon, qOverload<>(&QTimer::start));
    connect(this, &QCheckBox::toggled, &rows, &BatchSieve::setKeepsAll);
    connect(this, &QCheckBox::toggled, this, &BatchSieveBox::counted);
    hide();
    count();
}

void BatchSieveBox::standBelow(QVBoxLayout &column)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->addWidget(this);
    column.addLayout(line);
}

void BatchSieveBox::count()
{
    const int now = m_rows.countOfBatches();
    if (std::exchange(m_count, now) != now) {
        setText(m_words(now));
        setVisible(now > 0);
    }
    Q_EMIT counted();
}

int BatchSieveBox::listed() const
{
    return m_rows.sourceModel()->rowCount() - (m_rows.keepsAll() ? 0 : m_count);
}

void BatchSieveBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_count > 0)
        setText(m_words(m_count));
    QCheckBox::changeEvent(event);
}

} // namespace ui
