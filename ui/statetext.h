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

//! \a isStuck: it will not go on by itself, and has the drawing of the Stuck view, or what waits in vain
//! would look like what waits. Its words stay. What has ended or is overdue looks like that.
[[nodiscard]] StateLook lookOf(const domain::OpenEnum<domain::SessionState> &state, bool isOverdue,
                               bool isStuck = false);
[[nodiscard]] StateLook lookOf(const domain::SigningSession &session, const QDateTime &now);
//! Of one that the service has no more, whatever its state was.
[[nodiscard]] StateLook lookOfGone();
//! One of resources/icons; an empty icon when there is none of that name.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace ui
