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

} // namespace store
