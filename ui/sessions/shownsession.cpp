#include "ui/sessions/shownsession.h"

#include "store/maskedmode.h"
#include "tasks/evidencemasking.h"

namespace ui {

domain::SigningSession shownSession(const domain::SigningSession &session, const store::MaskedMode &masking)
{
    if (!masking.hides())
        return session;
    domain::Masker masker = store::MaskedMode::masker();
    domain::SigningSession masked = tasks::masked(session, masker);
    masked.id = session.id; // also of one of which nothing else may be seen
    return masked;
}

} // namespace ui
