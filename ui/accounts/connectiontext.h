#pragma once

#include "tasks/connectiontest.h"

#include <QString>

namespace ui {

//! Which part of an account fails, and what to look at: the line above the words of the error itself.
[[nodiscard]] QString connectionText(tasks::ConnectionTest::Part part, qint64 clockAheadSeconds = 0);
//! The same when only the way to \a host was tried, without an account.
[[nodiscard]] QString reachText(tasks::ConnectionTest::Part part, const QString &host,
                                qint64 clockAheadSeconds = 0);

} // namespace ui
