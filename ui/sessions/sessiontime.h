#pragma once

#include <QDateTime>
#include <QString>

namespace ui {

//! When a session was made, from its id: a version 7 UUID begins with its time in milliseconds (RFC 9562),
//! and the service tells no other date. Null when the id is none.
[[nodiscard]] QDateTime createdAtOf(const QString &sessionId);

} // namespace ui
