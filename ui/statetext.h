#pragma once

#include "domain/session.h"

#include <QIcon>
#include <QString>

namespace ui {

//! How a session's state is shown everywhere: text and shape first, colour never alone.
struct StateLook
{
    QString text;
    QString iconName; //!< below :/icons, without .svg
};

//! \a isStuck: the Stuck view has it, and it has the sign of that view, or what waits in vain would look like
//! what waits. Its words stay. False where nobody knows, and where the words alone are used.
[[nodiscard]] StateLook lookOf(const domain::OpenEnum<domain::SessionState> &state, bool isOverdue,
                               bool isStuck);
[[nodiscard]] StateLook lookOf(const domain::SigningSession &session, const QDateTime &now, bool isStuck);
//! The sign of the Stuck view, and of what is in it.
[[nodiscard]] QString stuckIconName();
//! Of one that the service has no more, whatever its state was.
[[nodiscard]] StateLook lookOfGone();
//! One of resources/icons; an empty icon when there is none of that name.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace ui
