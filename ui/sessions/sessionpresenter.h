#pragma once

#include "domain/session.h"
#include "domain/stucksession.h"
#include "domain/triage.h"
#include "ui/sessions/sessionorder.h"

#include <QObject>

#include <functional>

namespace models {
class SessionTableModel;
}
namespace store {
class MaskedMode;
}

namespace ui {

class SessionDetails;
class SessionWork;
class TriageChanges;

//! Puts into the details what is known of a session, as far as it may be seen: what it is, who signs before,
//! beside and after, why it does not go on, what was noted and saved. Much of that comes a moment later.
class SessionPresenter : public QObject
{
    Q_OBJECT

public:
    //! All that it is given outlives what is asked of this.
    SessionPresenter(SessionDetails &details, SessionWork &work, TriageChanges &triage,
                     models::SessionTableModel &model, const store::MaskedMode &masking, QObject *parent);

    void show(const domain::SigningSession &session);
    //! Of the session that is shown; more is known of others by now.
    void showOrder();
    //! Those beside it and those that wait for it are known, and shown, \a then.
    void withAfter(const QString &sessionId, const std::function<void()> &then);
    //! As far as that is known: it is shown, and the causes have come.
    [[nodiscard]] bool neverOpens(const QString &sessionId) const;
    //! Of the session that is shown.
    [[nodiscard]] const domain::TriageMarks &triageMarks() const { return m_triageMarks; }

Q_SIGNALS:
    void stuckShown(); //!< neverOpens() may be another

private:
    void find(const domain::SigningSession &session);
    void showTriage(const domain::Triage &triage);
    void showStuck();
    void findStuckOthers();
    [[nodiscard]] bool neverOpens() const;
    [[nodiscard]] SessionOrder::Entry entryOf(const domain::SigningSession &session,
                                              const QDateTime &now) const;
    [[nodiscard]] domain::SigningSession shown(const domain::SigningSession &session) const;
    [[nodiscard]] QString shown(const QString &text) const;

    SessionDetails &m_details;
    SessionWork &m_work;
    TriageChanges &m_triage;
    models::SessionTableModel &m_model;
    const store::MaskedMode &m_masking;
    QList<domain::SigningSession> m_after;  //!< they wait for the one whose id is m_afterOf
    QList<domain::SigningSession> m_beside; //!< they can be signed at the same time as that one
    QString m_afterOf;
    QList<domain::StuckCause> m_stuckCauses; //!< of the session with the id m_stuckOf
    QString m_stuckOf;
    QStringList m_others;       //!< that its order shows
    QStringList m_othersLooked; //!< which of these are stuck is shown, or looked for
    domain::TriageMarks m_triageMarks;
};

} // namespace ui
