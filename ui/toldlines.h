#pragma once

#include <QtGlobal>

namespace ui {

//! How many of \a count lines are told, where about \a limit are enough: the line that says that there are
//! more is one, too, so that a single one is told instead of it.
[[nodiscard]] constexpr qsizetype toldLines(qsizetype count, qsizetype limit)
{
    return count > limit + 1 ? limit : count;
}

} // namespace ui
