// A session that was sent with something wrong in it.
#include "ui/sessions/sessionspane.h"

#include "ui/sessions/sessionfooter.h"
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
                if (const QStringList chosen = selectedIds();
                    chosen.isEmpty() || chosen == QStringList{oldId})
                    showSession(newId);
            });
}

void SessionsPane::replaceSelected()
{
    const auto sessions = chosen();
    if (sessions.size() != 1)
        m_footer->showNotice(tr("Choose one session to correct."));
    else if (m_work->goneSince(sessions.first().id).isValid())
        m_footer->showNotice(tr("The service has deleted this session: nothing in it can change any more."));
    else if (!SessionReplacing::isPossible(sessions.first()))
        m_footer->showNotice(tr("Only a session that waits for its signer can be corrected."));
    else
        m_replacing->ask(sessions.first());
}

} // namespace ui
