#pragma once

#include <QStringList>

//! Words that seeded sessions are made of; people and firms are invented.
namespace sandbox::words {

[[nodiscard]] const QStringList &titles();
[[nodiscard]] const QStringList &people();
[[nodiscard]] const QStringList &firms();
[[nodiscard]] const QStringList &reasons();

} // namespace sandbox::words
