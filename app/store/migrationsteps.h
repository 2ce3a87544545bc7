#pragma once

#include <QList>
#include <QStringList>

namespace store {

// Each entry takes the file from version n to n + 1. Entries are never changed once released, only added.

//! Those of the program's own file.
[[nodiscard]] const QList<QStringList> &ownSteps();
//! Those of the file that holds the sessions of one account. It is apart from the other: all of it can be
//! fetched again, and a million rows must not hold up the record of a send.
[[nodiscard]] const QList<QStringList> &indexSteps();

} // namespace store
