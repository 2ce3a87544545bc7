#include "ui/sessions/sessiontime.h"

#include "domain/createdestimate.h"

namespace ui {

QDateTime createdAtOf(const QString &sessionId)
{
    return domain::momentInId(sessionId);
}

} // namespace ui
