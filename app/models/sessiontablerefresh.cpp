// How SessionTableModel follows the index without moving what is looked at.
#include "models/sessiontablemodel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace models {

namespace {

// While a million are being fetched the list changes all the time, and all of it is read for that: others
// need the disk and the processor too.
constexpr qint64 longRefreshMs = 100, mostRestMs = 2'000;
constexpr int restFactor = 2; //!< so many times as long as it took

//! Those of \a some that are in \a all, which may have a million: of many, each is not looked for by itself.
QSet<qint64> among(const store::SessionNumbers &all, const QSet<qint64> &some)
{
    constexpr qsizetype few = 8;
    QSet<qint64> found;
    if (some.size() <= few) {
        for (const qint64 number : some)
            if (all.contains(number))
                found.insert(number);
        return found;
    }
    for (auto number = all.cbegin(); number != all.cend() && found.size() < some.size(); ++number)
        if (some.contains(*number))
            found.insert(*number);
    return found;
}

} // namespace

void SessionTableModel::refresh()
{
    // one at a time, and never over a list that is only begun
    if (m_isLoading || !m_isWhole || m_isRefreshing || m_resting.isActive()) {
        m_isRefreshWanted = true;
        return;
    }
    m_isRefreshWanted = false;
    m_isRefreshing = true;
    m_refreshClock.start();
    // First what the rows say: one that comes back into the list is not to be taken for what it was when it
    // left.
    reread([this, generation = m_generation] {
        if (generation == m_generation)
            relist();
    });
}

void SessionTableModel::relist()
{
    m_refreshing = m_lists.whole(m_filter, m_ordering, m_now, this,
                                 [this](const store::StoreResult<store::SessionNumbers> &all) {
                                     all ? takeRefreshed(*all) : become(m_numbers, m_left);
                                 });
}

void SessionTableModel::takeRefreshed(const store::SessionNumbers &wanted)
{
    const QSet<qint64> held(m_kept.cbegin(), m_kept.cend());
    const QSet<qint64> listed = among(m_numbers, held + QSet<qint64>(m_keptRead.cbegin(), m_keptRead.cend()));
    // the view, though somebody works with them
    const store::SessionNumbers left = (listed - among(wanted, listed)).values();
    if (left.isEmpty())
        return become(wanted, 0);
    // those that are in the index at all
    m_lists.rows(left, this,
                 [this, wanted, held, generation = m_generation](
                     const store::StoreResult<QList<store::NumberedSession>> &sessions) {
                     if (generation != m_generation)
                         return;
                     store::SessionNumbers kept = wanted;
                     for (const auto &session : sessions.value_or(QList<store::NumberedSession>())) {
                         const auto &triage = session.row.triage;
                         const bool isSettled = triage.isHandled(m_now) || triage.isSnoozed(m_now);
                         if (held.contains(session.number) || !isSettled)
                             kept.append(session.number);
                     }
                     become(kept, int(kept.size() - wanted.size()));
                 });
}

void SessionTableModel::become(const store::SessionNumbers &wanted, int left)
{
    const auto over = [this](int leftNow) {
        m_left = leftNow;
        m_isRefreshing = false;
        if (const qint64 took = m_refreshClock.elapsed(); took >= longRefreshMs)
            m_resting.start(int(std::min(restFactor * took, mostRestMs)));
        Q_EMIT listed();
        if (m_isRefreshWanted)
            refresh();
    };
    if (wanted == m_numbers)
        return over(left);
    m_lists.change(
        m_numbers, wanted, this,
        [this, over, left, generation = m_generation](const store::StoreResult<store::ListChange> &change) {
            if (generation != m_generation)
                return;
            if (!change)
                return over(m_left);
            // Changed again since the rows were read, perhaps, and that may be why they are in the
            // list now.
            const store::SessionNumbers back = knownOf(change->steps);
            if (back.isEmpty()) {
                apply(*change);
                return over(left);
            }
            m_lists.rows(back, this,
                         [this, over, left, generation, change = *change](
                             const store::StoreResult<QList<store::NumberedSession>> &sessions) {
                             if (generation != m_generation)
                                 return;
                             if (sessions)
                                 take(*sessions);
                             apply(change);
                             over(left);
                         });
        });
}

//! Those that come into the list and were in it before.
store::SessionNumbers SessionTableModel::knownOf(const QList<store::ListStep> &steps) const
{
    store::SessionNumbers known;
    for (const store::ListStep &step : steps)
        if (step.kind == store::ListStep::Kind::Insert)
            std::copy_if(step.numbers.cbegin(), step.numbers.cend(), std::back_inserter(known),
                         [this](qint64 number) { return m_rows.contains(number); });
    return known;
}

void SessionTableModel::apply(const store::ListChange &change)
{
    const bool isOneByOne = change.after.isEmpty() || isHeldWhole();
    // Qt tells nobody that what was chosen goes when many go at once.
    const auto [firstHeld, lastHeld] = isOneByOne ? std::pair(0, 0) : heldRows();
    QList<store::ListStep> atOnce;
    for (const store::ListStep &step : change.steps) {
        const bool isHeldRemoval = step.kind == store::ListStep::Kind::Remove && step.first <= lastHeld &&
                                   step.first + step.count > firstHeld;
        if (isOneByOne || isHeldRemoval)
            apply(step);
        else
            atOnce.append(step);
        // those before it in this list are behind it among the rows
        if (!isOneByOne && isHeldRemoval)
            for (store::ListStep &behind : atOnce)
                behind.first -= step.count;
    }
    if (!atOnce.isEmpty())
        applyAtOnce(atOnce, change.after);
}

void SessionTableModel::apply(const store::ListStep &step)
{
    const int first = int(step.first), last = int(step.first + step.count) - 1;
    if (step.kind == store::ListStep::Kind::Remove) {
        beginRemoveRows({}, first, last);
        m_numbers.remove(step.first, step.count);
        endRemoveRows();
    } else {
        beginInsertRows({}, first, last);
        m_numbers.insert(step.first, step.count, 0);
        std::copy(step.numbers.cbegin(), step.numbers.cend(), m_numbers.begin() + step.first);
        endInsertRows();
    }
}

//! While an account is filled, old rows come between those that were there in hundreds of places. And for a
//! single one of a million the header of the rows moves the others for longer than a frame.
void SessionTableModel::applyAtOnce(const QList<store::ListStep> &steps, const store::SessionNumbers &after)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_numbers = after;
    const store::MovedPlaces places(steps);
    const QModelIndexList held = persistentIndexList();
    QModelIndexList moved;
    moved.reserve(held.size());
    for (const QModelIndex &each : held) {
        const qsizetype row = places.after(each.row());
        moved.append(row < 0 ? QModelIndex() : index(int(row), each.column()));
    }
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

//! The first and the last row that somebody holds, as what is chosen is held at both ends; (-1, -1): nobody
//! holds any.
std::pair<int, int> SessionTableModel::heldRows() const
{
    const QModelIndexList held = persistentIndexList();
    if (held.isEmpty())
        return {-1, -1};
    const auto [first, last] =
        std::minmax_element(held.cbegin(), held.cend(), [](const QModelIndex &one, const QModelIndex &other) {
            return one.row() < other.row();
        });
    return {first->row(), last->row()};
}

//! Where all rows are chosen, Qt takes those that come at once with others for chosen, too.
bool SessionTableModel::isHeldWhole() const
{
    const QModelIndexList held = persistentIndexList();
    const auto holds = [&held](int row) {
        return std::any_of(held.cbegin(), held.cend(),
                           [row](const QModelIndex &each) { return each.row() == row; });
    };
    return holds(0) && holds(rowCount() - 1);
}

} // namespace models
