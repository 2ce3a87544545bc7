#pragma once

#include "domain/sessionfilter.h"
#include "ui/widgets/viewlist.h"

namespace ui {

//! What is soon, in the views that are named for it.
constexpr int dueSoonHours = 72;
constexpr int linkExpiringHours = 48;

//! Views that list sessions, in the order of the list at the left.
[[nodiscard]] QList<View> sessionViews();
[[nodiscard]] domain::SessionFilter filterOf(View view);
//! The view that \a filter narrows; AllSessions when it is none.
[[nodiscard]] View viewOf(const domain::SessionFilter &filter);
//! Until somebody chooses another one: what is lost first stands at the top where something is lost, the
//! newest elsewhere.
[[nodiscard]] domain::SessionOrdering orderingOf(View view);

//! A word for files, which stays when the program calls the view something else.
[[nodiscard]] QString wordOf(View view);
//! The view that \a word is of; AllSessions when there is none.
[[nodiscard]] View viewCalled(const QString &word);

} // namespace ui
