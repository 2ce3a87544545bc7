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
    //! Whoever shows a list reckons with all of its rows for each step: more of one kind are felt.
    static constexpr qsizetype fewSteps = 16;

    QList<ListStep> steps;
    SessionNumbers after; //!< the list as the steps leave it, where they insert in more than a few places
};

[[nodiscard]] ListChange listChange(const SessionNumbers &shown, const SessionNumbers &wanted);

//! Where rows are behind insertions as listSteps() has them, from the end of the list to its beginning. Of
//! many rows, as when most of a million are chosen, each is found among the insertions and not compared with
//! all.
class InsertedPlaces
{
public:
    explicit InsertedPlaces(const QList<ListStep> &insertions);
    [[nodiscard]] qsizetype after(qsizetype place) const;

private:
    struct Insertion
    {
        qsizetype first; //!< in the list as it was
        qsizetype count; //!< of its rows, and of those of all before it
    };
    QList<Insertion> m_insertions; //!< from the beginning of the list
};

} // namespace store
