#pragma once

#include "store/sessionindex.h"

#include <QString>
#include <QStringList>

namespace models {

//! What a person reads for the API's word of a state.
[[nodiscard]] QString sessionStateText(const QString &state);

//! The same of a session that may be gone, or open and past its due date.
[[nodiscard]] QString sessionStateText(const QString &state, bool isGone, bool isOverdue);

//! Why it will not go on by itself, in few words; empty: it does, as far as is known.
[[nodiscard]] QString stuckReasonText(const std::optional<store::StuckReason> &reason);

//! When it is due of which the results are lost then.
[[nodiscard]] QString notSavedText(const QString &due);
//! What its warning sign means, when that comes, and what helps.
[[nodiscard]] QStringList notSavedLines(const QString &due);

} // namespace models
