#include "store/liststeps.h"

#include <algorithm>
#include <iterator>

namespace store {
namespace {

//! Membership of a million in 8 MB.
class Sorted
{
public:
    explicit Sorted(SessionNumbers numbers)
        : m_numbers(std::move(numbers))
    {
        std::sort(m_numbers.begin(), m_numbers.end());
    }
    [[nodiscard]] bool contains(qint64 number) const
    {
        return std::binary_search(m_numbers.cbegin(), m_numbers.cend(), number);
    }

private:
    SessionNumbers m_numbers;
};

//! Of what stays: where it is in the list of those that stay.
class Places
{
public:
    explicit Places(qsizetype most) { m_places.reserve(most); }
    void add(qint64 number) { m_places.append({number, m_places.size()}); }
    void sort() { std::sort(m_places.begin(), m_places.end()); }
    [[nodiscard]] qsizetype of(qint64 number) const
    {
        return std::lower_bound(m_places.cbegin(), m_places.cend(), std::pair(number, qsizetype(0)))->second;
    }

private:
    QList<std::pair<qint64, qsizetype>> m_places;
};

//! From the end, so that a step does not move what the next is about.
QList<ListStep> removals(const SessionNumbers &shown, const Sorted &wanted)
{
    QList<ListStep> steps;
    for (qsizetype last = shown.size() - 1; last >= 0; --last) {
        if (wanted.contains(shown.at(last)))
            continue;
        qsizetype first = last;
        while (first > 0 && !wanted.contains(shown.at(first - 1)))
            --first;
        steps.append({ListStep::Kind::Remove, first, last - first + 1, {}});
        last = first;
    }
    return steps;
}

using Steps = QList<ListStep>::const_iterator;

//! \a list without the removals from \a begin on, which are from its end.
SessionNumbers withoutRemovals(const SessionNumbers &list, Steps begin, Steps end)
{
    SessionNumbers rest;
    rest.reserve(list.size());
    qsizetype from = 0;
    while (end != begin) {
        --end;
        std::copy(list.cbegin() + from, list.cbegin() + end->first, std::back_inserter(rest));
        from = end->first + end->count;
    }
    std::copy(list.cbegin() + from, list.cend(), std::back_inserter(rest));
    return rest;
}

//! \a list with the insertions from \a begin on, which are from its end; so many are in it then.
SessionNumbers withInsertions(const SessionNumbers &list, Steps begin, Steps end, qsizetype size)
{
    SessionNumbers all;
    all.reserve(size);
    qsizetype from = 0;
    while (end != begin) {
        --end;
        std::copy(list.cbegin() + from, list.cbegin() + end->first, std::back_inserter(all));
        all.append(end->numbers);
        from = end->first;
    }
    std::copy(list.cbegin() + from, list.cend(), std::back_inserter(all));
    return all;
}

//! As listSteps(), of two lists that have little in common.
QList<ListStep> stepsBetween(const SessionNumbers &shown, const SessionNumbers &wanted)
{
    const Sorted isShown(shown), isWanted(wanted);
    QList<ListStep> steps = removals(shown, isWanted);
    Places places(shown.size());
    for (const qint64 number : shown)
        if (isWanted.contains(number))
            places.add(number);
    places.sort();
    QList<ListStep> insertions;
    qsizetype place = 0; // behind the one before, of those that stay
    for (const qint64 number : wanted) {
        if (isShown.contains(number)) {
            place = places.of(number) + 1;
            continue;
        }
        if (insertions.isEmpty() || insertions.last().first != place)
            insertions.append({ListStep::Kind::Insert, place, 0, {}});
        insertions.last().numbers.append(number);
        ++insertions.last().count;
    }
    // from the end; no two are at one place, since each is behind another row
    std::sort(insertions.begin(), insertions.end(),
              [](const ListStep &one, const ListStep &other) { return one.first > other.first; });
    return steps + insertions;
}

} // namespace

QList<ListStep> listSteps(const SessionNumbers &shown, const SessionNumbers &wanted)
{
    // Of a million nearly all is as it was. Neither list has a number twice: what is at both ends alike is
    // nowhere between them.
    const auto differs = std::mismatch(shown.cbegin(), shown.cend(), wanted.cbegin(), wanted.cend());
    const qsizetype first = differs.first - shown.cbegin();
    const auto end = std::mismatch(shown.crbegin(), std::make_reverse_iterator(differs.first),
                                   wanted.crbegin(), std::make_reverse_iterator(differs.second));
    const qsizetype last = end.first - shown.crbegin();
    QList<ListStep> steps = stepsBetween(shown.mid(first, shown.size() - first - last),
                                         wanted.mid(first, wanted.size() - first - last));
    for (ListStep &step : steps)
        step.first += first;
    return steps;
}

ListChange listChange(const SessionNumbers &shown, const SessionNumbers &wanted)
{
    ListChange change{listSteps(shown, wanted), {}};
    const qsizetype count = change.steps.size(), rows = std::max(shown.size(), wanted.size());
    if (count <= ListChange::fewSteps && count * rows <= ListChange::fewMoves)
        return change;
    const auto begin = change.steps.cbegin(), end = change.steps.cend();
    const auto insertions =
        std::find_if(begin, end, [](const ListStep &step) { return step.kind == ListStep::Kind::Insert; });
    const SessionNumbers left = insertions == begin ? shown : withoutRemovals(shown, begin, insertions);
    change.after = insertions == end ? left : withInsertions(left, insertions, end, wanted.size());
    return change;
}

MovedPlaces::MovedPlaces(const QList<ListStep> &steps)
{
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        QList<Change> &changes = step->kind == ListStep::Kind::Remove ? m_removals : m_insertions;
        const qsizetype allBefore = changes.isEmpty() ? 0 : changes.last().all;
        changes.append({step->first, step->count, allBefore + step->count});
    }
}

//! The last that begins at \a place or before it; nullptr: there is none.
const MovedPlaces::Change *MovedPlaces::before(const QList<Change> &changes, qsizetype place)
{
    const auto behind =
        std::upper_bound(changes.cbegin(), changes.cend(), place,
                         [](qsizetype at, const Change &change) { return at < change.first; });
    return behind == changes.cbegin() ? nullptr : &*std::prev(behind);
}

qsizetype MovedPlaces::after(qsizetype place) const
{
    if (const Change *removal = before(m_removals, place)) {
        if (place < removal->first + removal->count)
            return -1;
        place -= removal->all;
    }
    const Change *insertion = before(m_insertions, place);
    return insertion ? place + insertion->all : place;
}

} // namespace store
