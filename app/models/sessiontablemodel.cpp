#include "models/sessiontablemodel.h"

#include "domain/searchwords.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

constexpr int cachedRows = 2'000;

} // namespace

SessionTableModel::SessionTableModel(store::SessionIndex &index, QObject *parent)
    : MaskedTableModel(parent)
    , m_index(index)
    , m_lists(index)
    , m_rows(cachedRows)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SessionTableModel::readWanted);
    m_resting.setSingleShot(true);
    connect(&m_resting, &QTimer::timeout, this, [this] {
        if (m_isRefreshWanted)
            refresh();
    });
    connect(&index, &store::SessionIndex::changed, this, &SessionTableModel::refresh);
}

void SessionTableModel::setView(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering)
{
    m_filter = filter;
    m_ordering = ordering;
    ask();
}

void SessionTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < int(Column::Count))
        setView(m_filter, {keyOf(static_cast<Column>(column)), order == Qt::DescendingOrder});
}

domain::SessionKey SessionTableModel::keyOf(Column column)
{
    return static_cast<domain::SessionKey>(column); // both name the same things, in one order
}

SessionTableModel::Column SessionTableModel::columnOf(domain::SessionKey key)
{
    return static_cast<Column>(key);
}

void SessionTableModel::ask()
{
    ++m_generation;
    m_isLoading = true;
    m_isRefreshWanted = m_isRefreshing = false;
    m_refreshing.cancel();
    m_resting.stop();
    m_request = m_lists.list(
        m_filter, m_ordering, m_now, this,
        [this](const store::StoreResult<store::SessionNumbers> &first, bool isAll) {
            if (!first) {
                m_isLoading = false;
                Q_EMIT failed(first.error());
                return;
            }
            show(*first, isAll);
        },
        [this](const store::StoreResult<store::SessionNumbers> &all) {
            if (!all)
                return;
            append(*all);
            m_isWhole = true;
            Q_EMIT listed();
            if (m_isRefreshWanted)
                refresh();
        });
}

void SessionTableModel::show(const store::SessionNumbers &numbers, bool isWhole)
{
    m_isLoading = false;
    m_isWhole = isWhole;
    m_kept.clear();
    m_keptRead.clear();
    m_left = 0;
    const bool wasSearch = !m_searched.isEmpty();
    beginResetModel();
    m_numbers = numbers;
    m_searched = domain::wantedParts(m_filter.text);
    m_searchedForms.clear();
    endResetModel();
    readFirst();
    if (wasSearch == m_searched.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, int(Column::Title), int(Column::Seen));
    Q_EMIT listed();
    if (m_isRefreshWanted && isWhole)
        refresh();
}

//! The rest of \a all, of which the beginning is here. A million are not copied for it.
void SessionTableModel::append(const store::SessionNumbers &all)
{
    if (all.size() <= m_numbers.size())
        return;
    const qsizetype first = m_numbers.size();
    const store::ListStep rest{store::ListStep::Kind::Insert, first, all.size() - first, {}};
    if (all.size() > store::ListChange::fewMoves && !isHeldWhole())
        return applyAtOnce({rest}, all);
    beginInsertRows({}, int(first), int(all.size()) - 1);
    m_numbers = all;
    endInsertRows();
}

void SessionTableModel::setKept(const QStringList &ids)
{
    m_kept.clear();
    const QSet<QString> wanted(ids.cbegin(), ids.cend());
    const QList<qint64> known = m_rows.keys(); // where they are is not looked for among a million
    for (const qint64 number : known)
        if (const QString &id = m_rows.object(number)->id; wanted.contains(id))
            m_kept.insert(id, number);
    if (!m_filter.isUnread || m_kept.size() != 1)
        return;
    m_keptRead.removeOne(*m_kept.cbegin());
    m_keptRead.append(*m_kept.cbegin());
    if (m_keptRead.size() > mostKeptRead)
        m_keptRead.removeFirst();
}

void SessionTableModel::endKeptRead()
{
    if (m_keptRead.isEmpty())
        return;
    m_keptRead.clear();
    refresh();
}

void SessionTableModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_numbers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    refresh(); // what is overdue or due soon is so by the clock
}

bool SessionTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid() || role != Qt::EditRole ||
        static_cast<Column>(index.column()) != Column::DueDate)
        return false;
    const auto *edited = cached(index.row());
    if (!edited || !isEditable(*edited))
        return false;
    const auto newDueDate = value.metaType() == QMetaType::fromType<domain::Timestamp>()
                                ? value.value<domain::Timestamp>()
                                : domain::Timestamp::fromDateTime(value.toDateTime());
    if (newDueDate.isNull() || !newDueDate.toDateTime().isValid() ||
        newDueDate.toDateTime() == edited->dueDate)
        return false;
    Q_EMIT dueDateEdited(edited->id,
                         edited->dueDate.isValid() ? domain::Timestamp::fromDateTime(edited->dueDate)
                                                   : domain::Timestamp(),
                         newDueDate);
    return true;
}

Qt::ItemFlags SessionTableModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return Qt::NoItemFlags;
    const auto flags = MaskedTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const auto *session = cached(index.row());
    const bool canEdit =
        static_cast<Column>(index.column()) == Column::DueDate && session && isEditable(*session);
    return canEdit ? flags | Qt::ItemIsEditable : flags;
}

int SessionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int SessionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

} // namespace models
