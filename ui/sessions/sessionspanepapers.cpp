// What leaves the program: evidence of the chosen sessions, and the list on paper.
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/synctask.h"
#include "ui/sessions/evidencedialog.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionprinting.h"
#include "ui/sessions/sessionspane.h"

namespace ui {

void SessionsPane::makeEvidence()
{
    withChosen([this](const QList<domain::SigningSession> &sessions) {
        if (sessions.isEmpty()) {
            m_footer->showNotice(tr("Choose the sessions that the evidence is of."));
            return;
        }
        auto *dialog = new EvidenceDialog(m_account, m_activities, m_settings, sessions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void SessionsPane::printList(const QString &name)
{
    m_printing->ask({name, filter(), m_ordering, m_columns->shown(), m_sync.status().asOf,
                     m_settings.maskedMode().isOn()});
}

} // namespace ui
