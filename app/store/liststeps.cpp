#include "store/liststeps.h"

#include <algorithm>

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

} // namespace

QList<ListStep> listSteps(const SessionNumbers &shown, const SessionNumbers &wanted)
{
    const Sorted isShown(shown), isWanted(wanted);
    QList<ListStep> steps = removals(shown, isWanted);
    Places places;
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

} // namespace store
