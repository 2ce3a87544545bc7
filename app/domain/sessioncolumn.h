#pragma once

#include "domain/sessionfilter.h"

namespace domain {

//! A column of a list of sessions that is shown. The order of a list of them is the order on the screen.
struct SessionColumn
{
    SessionKey key{};
    int width = 0; //!< in pixels; 0: as wide as it is otherwise
    bool operator==(const SessionColumn &) const = default;
};

//! A word for files: it never changes, whatever the program calls the column.
[[nodiscard]] QString nameOf(SessionKey key);
[[nodiscard]] std::optional<SessionKey> sessionKeyOf(const QString &name);

//! "State:185 Title:195 …".
[[nodiscard]] QString textOf(const QList<SessionColumn> &columns);
//! What is not known, or there twice, is left out: another version may have written it.
[[nodiscard]] QList<SessionColumn> columnsOf(const QString &text);

//! "DueDate", and "-DueDate" when the last one comes first.
[[nodiscard]] QString textOf(const SessionOrdering &ordering);
[[nodiscard]] std::optional<SessionOrdering> orderingOf(const QString &text);

} // namespace domain
