// What may be seen of sessions while personal data is masked.
#include "models/sessiontablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "ui/sessions/savingtext.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionprinting.h"
#include "ui/sessions/sessionreplacing.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/shownsession.h"
#include "ui/sessions/signinglinks.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

void SessionsPane::connectMasking()
{
    const store::MaskedMode &masking = m_settings.maskedMode();
    m_model->setMasking(masking);
    m_filter->setMasking(masking);
    m_footer->setMasking(masking);
    m_message->setMasking(masking);
    m_replacing->setMasking(masking);
    m_links->setMasking(masking);
    m_printing->setMasking(masking);
    connect(&masking, &store::MaskedMode::changed, this, [this] {
        // these come a moment later: until then, nothing of what was there before is seen
        m_details.results()->showNames({});
        m_details.results()->showSaved({});
        m_details.summary()->showTriage({}, {});
        m_details.summary()->showSaved({});
        m_details.showStuck({});
        showChosen();
    });
}

domain::SigningSession SessionsPane::shown(const domain::SigningSession &session) const
{
    return shownSession(session, m_settings.maskedMode());
}

QString SessionsPane::shown(const QString &text) const
{
    return m_settings.maskedMode().shown(text);
}

} // namespace ui
