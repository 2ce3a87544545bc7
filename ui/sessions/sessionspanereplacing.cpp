// A session that was sent with something wrong in it.
#include "ui/sessions/sessionspane.h"

#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionhindrances.h"
#include "ui/sessions/sessionreplacing.h"
#include "ui/sessions/sessionwork.h"

namespace ui {

void SessionsPane::connectReplacing()
{
    connect(m_replacing, &SessionReplacing::started, this, [this](const QString &, const QString &title) {
        m_footer->showNotice(tr("%1. How it goes is in Activity.").arg(title));
    });
    connect(m_replacing, &SessionReplacing::replaced, this, &SessionsPane::look);
    connect(m_replacing, &SessionReplacing::cameInPlace, this,
            [this](const QString &oldId, const QString &newId) {
                // unless somebody looks at another one meanwhile
                if (chosenCount() == 0 || chosenId() == oldId)
                    showSession(newId);
            });
}

void SessionsPane::replaceSelected()
{
    const auto session = m_work->session(chosenId()); // all of a million may be chosen
    if (!session)
        return sayWhyNot(tr("Choose one session to correct."));
    if (const QString why = whyNotReplaced(*session, *m_work); !why.isEmpty())
        return sayWhyNot(why);
    m_replacing->ask(*session);
}

} // namespace ui
