#pragma once

#include <QString>

namespace domain {
struct SigningSession;
}
namespace models {
class SessionTableModel;
}

namespace ui {

class SessionPresenter;
class SessionWork;

// Why something is not done to a session of the Sessions view, as a sentence; empty: it can be.

//! The same as when many are to change, see DueDatesPreview.
[[nodiscard]] QString whyNoDueDate(const domain::SigningSession &session, const SessionWork &work,
                                   const SessionPresenter &presenter, const models::SessionTableModel &list);
//! A signer who is given a link that is good for nothing rings again.
[[nodiscard]] QString whyNoLink(const domain::SigningSession &session, const SessionWork &work,
                                const SessionPresenter &presenter, const models::SessionTableModel &list);
//! The same of one that the service has no more.
[[nodiscard]] QString whyNoLinkOfGone();
[[nodiscard]] QString whyNotReplaced(const domain::SigningSession &session, const SessionWork &work);
[[nodiscard]] QString whyNotAnew(const domain::SigningSession &session, const SessionWork &work,
                                 const SessionPresenter &presenter);

} // namespace ui
