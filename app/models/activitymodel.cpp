#include "models/activitymodel.h"

#include "models/celltext.h"
#include "store/saidwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {
namespace {

//! Such as "400 of 400", in whichever language it was told: it stands under Progress already.
bool isOnlyCount(const store::ActivityEntry &entry)
{
    static const QRegularExpression form(uR"(\A([0-9]+) \p{L}+ ([0-9]+)\z)"_s);
    const QRegularExpressionMatch match = form.match(entry.detail);
    return match.hasMatch() && match.captured(1).toInt() == entry.done &&
           match.captured(2).toInt() == entry.total;
}

QString stateText(store::ActivityEntry::State state)
{
    using State = store::ActivityEntry::State;
    switch (state) {
    case State::Running:
        return ActivityModel::tr("Running");
    case State::Waiting:
        return ActivityModel::tr("Waiting");
    case State::Done:
        return ActivityModel::tr("Done");
    case State::Failed:
        return ActivityModel::tr("Failed");
    case State::Cancelled:
        return ActivityModel::tr("Cancelled");
    case State::NeedsDecision:
        return ActivityModel::tr("Needs decision");
    case State::Paused:
        return ActivityModel::tr("Paused");
    }
    return {};
}

} // namespace

ActivityModel::ActivityModel(store::ActivityLog &log, QObject *parent)
    : MaskedTableModel(parent)
{
    connect(&log, &store::ActivityLog::entryChanged, this, &ActivityModel::upsert);
    connect(&log, &store::ActivityLog::entryRemoved, this, &ActivityModel::remove);
    log.recent(keep, this, [this](const store::StoreResult<QList<store::ActivityEntry>> &entries) {
        if (entries)
            take(*entries);
    });
}

//! All at once: each row that comes by itself is a round through everything that shows or counts them, and
//! there are hundreds at each start.
void ActivityModel::take(const QList<store::ActivityEntry> &entries)
{
    if (!m_entries.isEmpty()) {
        for (const auto &entry : entries)
            if (rowOf(entry.id) < 0) // what was told meanwhile is newer
                upsert(entry);
        return;
    }
    if (entries.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(entries.size()) - 1);
    m_entries = entries; // the newest first
    endInsertRows();
}

store::ActivityEntry ActivityModel::entry(int row) const
{
    return m_entries.value(row);
}

int ActivityModel::rowOf(const QString &id) const
{
    for (int i = 0; i < m_entries.size(); ++i)
        if (m_entries.at(i).id == id)
            return i;
    return -1;
}

int ActivityModel::countOf(store::ActivityEntry::State state) const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [state](const auto &entry) { return entry.state == state; }));
}

void ActivityModel::upsert(const store::ActivityEntry &entry)
{
    if (const int row = rowOf(entry.id); row >= 0) {
        m_entries[row] = entry;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&entry](const auto &other) { return other.startedAt < entry.startedAt; });
    const int row = static_cast<int>(at - m_entries.begin());
    beginInsertRows({}, row, row);
    m_entries.insert(row, entry);
    endInsertRows();
    if (m_entries.size() > keep)
        removeOldest();
}

//! Of those that are over: what still goes on, or waits for a person, is found nowhere else.
void ActivityModel::removeOldest()
{
    using State = store::ActivityEntry::State;
    for (int row = rowCount() - 1; row >= 0; --row) {
        const State state = m_entries.at(row).state;
        if (state != State::Done && state != State::Failed && state != State::Cancelled)
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
        return;
    }
}

void ActivityModel::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

bool ActivityModel::isHarmless(int column) const
{
    return static_cast<Column>(column) == Column::Started;
}

QVariant ActivityModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const auto &entry = m_entries.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayText(entry, column);
    case Qt::ToolTipRole:
        return column == Column::Started ? absoluteText(entry.startedAt) : displayText(entry, column);
    case SortRole:
        if (column == Column::Started)
            return entry.startedAt;
        return column == Column::Progress ? QVariant(entry.done) : displayText(entry, column);
    case EntryIdRole:
        return entry.id;
    case EntryRole:
        return QVariant::fromValue(entry);
    case StateRole:
        return static_cast<int>(entry.state);
    case DoneRole:
        return entry.done;
    case TotalRole:
        return entry.total;
    default:
        return {};
    }
}

QString ActivityModel::displayText(const store::ActivityEntry &entry, Column column) const
{
    switch (column) {
    case Column::State:
        return stateText(entry.state);
    case Column::Title: {
        const QString said = store::saidwords::said(entry.words);
        return said.isEmpty() ? entry.title : said;
    }
    case Column::Progress:
        if (entry.total <= 0)
            return {};
        return entry.unit == store::ActivityEntry::Unit::Bytes
                   ? tr("%1 of %2").arg(sizeText(entry.done), sizeText(entry.total))
                   : tr("%1 of %2").arg(entry.done).arg(entry.total);
    case Column::Started:
        return relativeText(entry.startedAt, QDateTime::currentDateTimeUtc());
    case Column::Detail:
        if (entry.detail == QLatin1String(store::ActivityLog::paused))
            return tr("Paused when the program ended");
        if (isOnlyCount(entry))
            return {};
        return entry.detail == QLatin1String(store::ActivityLog::interrupted)
                   ? tr("Interrupted: the program ended")
                   : store::saidwords::saidOf(entry.detail);
    case Column::Count:
        break;
    }
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::State:
        return tr("State");
    case Column::Title:
        return tr("Work");
    case Column::Progress:
        return tr("Progress");
    case Column::Started:
        return tr("Started");
    case Column::Detail:
        return tr("Details");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
