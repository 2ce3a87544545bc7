#pragma once

#include <QDateTime>
#include <QString>

namespace domain {

//! The moment that a UUID of version 7 holds, UTC; null when \a id is none.
[[nodiscard]] QDateTime momentInId(const QString &id);

//! When a session was made, as near as can be told: the API does not tell it. It is the \a position-th of \a
//! total sessions of a list, newest first, of those made from \a from to \a to. An id that is a UUID of
//! version 7 holds its moment (assumed of Signicat's, so it is believed only within the span); else the
//! moment is taken from its place in the span.
[[nodiscard]] QDateTime createdEstimate(const QString &id, const QDateTime &from, const QDateTime &to,
                                        qint64 position, qint64 total);

} // namespace domain
