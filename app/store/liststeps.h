#pragma once

#include "store/sessionlists.h"

namespace store {

//! One step from a list that is shown to the list that it should be.
struct ListStep
{
    enum class Kind { Remove, Insert };
    Kind kind{};
    qsizetype first = 0, count = 0;
    SessionNumbers numbers; //!< Insert
    bool operator==(const ListStep &) const = default;
};

//! Steps to be done in their order, each counting in the list as the steps before it left it. What is in both
//! lists stays where it is shown, even where \a wanted has another order: a row does not move under the
//! pointer. What is new comes behind what it comes behind in \a wanted. Neither list has a number twice.
[[nodiscard]] QList<ListStep> listSteps(const SessionNumbers &shown, const SessionNumbers &wanted);

//! Steps, and what they come to.
struct ListChange
{
    //! Whoever shows a list reckons with all of its rows for each step: what is more than one of these is
    //! felt.
    static constexpr qsizetype fewSteps = 16;
    static constexpr qsizetype fewMoves = 50'000; //!< rows, of all steps together; some 30 ns each

    QList<ListStep> steps;
    SessionNumbers after; //!< the list as the steps leave it, where they are more than a few
};

[[nodiscard]] ListChange listChange(const SessionNumbers &shown, const SessionNumbers &wanted);

//! Where rows are behind steps as listSteps() has them: removals, and then insertions, each from the end of
//! the list to its beginning. Of many rows, as when most of a million are chosen, each is found among the
//! steps and not compared with all.
class MovedPlaces
{
public:
    explicit MovedPlaces(const QList<ListStep> &steps);
    //! -1: it is removed.
    [[nodiscard]] qsizetype after(qsizetype place) const;

private:
    struct Change
    {
        qsizetype first; //!< in the list as it was before those of its kind
        qsizetype count; //!< of its rows
        qsizetype all;   //!< the same, with those of all before it
    };
    [[nodiscard]] static const Change *before(const QList<Change> &changes, qsizetype place);
    QList<Change> m_removals, m_insertions; //!< from the beginning of the list
};

} // namespace store
