#include "models/tablereading.h"

#include "models/activitymodel.h"
#include "models/batchlistmodel.h"
#include "models/collectiontablemodel.h"
#include "models/documenttablemodel.h"
#include "models/drafttablemodel.h"

#include <QAbstractItemModel>

#include <algorithm>
#include <limits>

namespace models {

namespace {

//! Of each of them: what a cell is sorted by is a moment where it tells one.
constexpr int rawRole = Qt::UserRole + 1;
static_assert(int(DocumentTableModel::SortRole) == rawRole &&
              int(CollectionTableModel::SortRole) == rawRole && int(DraftTableModel::SortRole) == rawRole &&
              int(BatchListModel::SortRole) == rawRole && int(ActivityModel::SortRole) == rawRole);

constexpr int mostBeginnings = 5; // a list that is never still would else never be read

} // namespace

TableReading::TableReading(QAbstractItemModel &model, const QList<int> &columns, int mostRows,
                           QObject *parent)
    : QObject(parent)
    , m_model(&model)
    , m_columns(columns)
    , m_mostRows(mostRows)
{
    // what was not read yet is met as it is then
    const auto changedFrom = [this](int first) {
        if (!m_isFinished && first < m_next)
            begin();
    };
    const auto rowsChanged = [changedFrom](const QModelIndex &, int first) { changedFrom(first); };
    const auto allChanged = [changedFrom] { changedFrom(0); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(&model, &QAbstractItemModel::rowsMoved, this,
            [changedFrom](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                changedFrom(std::min(from, to));
            });
    connect(&model, &QAbstractItemModel::layoutChanged, this, allChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, allChanged);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TableReading::readOn);
    begin();
}

void TableReading::begin()
{
    ++m_begun;
    m_next = 0;
    *m_cells = {};
    m_kinds = QList<Kind>(m_columns.size(), Kind::Unknown);
    m_soon.start();
}

void TableReading::readOn()
{
    if (!m_model)
        return; // its account was closed: nobody waits
    const int end = std::min(m_model->rowCount(), m_mostRows);
    const int atATime = m_begun < mostBeginnings ? rowsAtATime : std::numeric_limits<int>::max() - m_next;
    for (const int stop = std::min(end, m_next + atATime); m_next < stop; ++m_next)
        readRow(m_next);
    m_next < end ? m_soon.start() : finish();
}

void TableReading::readRow(int row)
{
    QList<TableCells::Cell> cells;
    cells.reserve(m_columns.size());
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QModelIndex index = m_model->index(row, m_columns.at(i));
        Kind &kind = m_kinds[i];
        TableCells::Cell cell;
        if (kind != Kind::Text) {
            const QVariant raw = index.data(rawRole);
            cell.moment = raw.typeId() == QMetaType::QDateTime ? raw.toDateTime() : QDateTime();
            if (raw.typeId() == QMetaType::QDateTime)
                kind = Kind::Moment;
            else if (kind == Kind::Unknown && !raw.toString().isEmpty())
                kind = Kind::Text; // a row that is being uploaded has no moment, and no text either
        }
        if (kind != Kind::Moment)
            cell.text = index.data(MaskedTableModel::PlainTextRole).toString();
        cells << cell;
    }
    m_cells->rows << cells;
}

void TableReading::finish()
{
    m_cells->all = m_model->rowCount();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_cells->headers << m_model->headerData(m_columns.at(i), Qt::Horizontal).toString();
        m_cells->areMoments << (m_kinds.at(i) == Kind::Moment);
    }
    m_isFinished = true;
    Q_EMIT finished();
}

} // namespace models
