// What was sent and can never be signed: all of it once more.
#include "ui/sessions/sessionspane.h"

#include "tasks/sentanew.h"
#include "ui/errortext.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"

namespace ui {

void SessionsPane::connectAnew()
{
    connect(m_details.summary(), &SessionSummary::anewRequested, this, &SessionsPane::sendAnew);
    connect(m_anew, &tasks::SentAnew::gathered, this,
            [this](const domain::SessionDraft &draft, const QStringList &cautions) {
                m_footer->showNotice({});
                Q_EMIT draftRequested(draft, cautions);
            });
    connect(m_anew, &tasks::SentAnew::refused, this, [this](const api::ApiError &error) {
        m_footer->showNotice({});
        // what was judged here has its own words
        const bool isOurs = error.kind == api::ApiError::Kind::LocalFile && !error.code.isEmpty();
        const QString why = isOurs ? error.detail : errorSentence(error);
        if (m_details.summary()->isVisible() && m_details.sessionId() == m_anew->sessionId())
            m_details.summary()->showAnewProblem(shown(why));
        else
            showProblem(why);
    });
}

//! Empty: it can be.
QString SessionsPane::whyNotAnew(const domain::SigningSession &session) const
{
    if (m_work->goneSince(session.id).isValid())
        return tr("The service has deleted this session: nothing in it can change any more.");
    const bool isDead = domain::stateOf(session).value() == domain::SessionState::Rejected ||
                        domain::isOverdue(session, QDateTime::currentDateTimeUtc()) ||
                        (session.id == m_stuckOf && neverOpens());
    return isDead ? QString() : tr("Only what was rejected, is overdue or never opens can be sent anew.");
}

void SessionsPane::sendAnew()
{
    const auto session = m_work->session(chosenId());
    if (!session)
        return m_footer->showNotice(tr("Choose one session to send anew."));
    if (const QString why = whyNotAnew(*session); !why.isEmpty())
        return m_footer->showNotice(why);
    m_details.summary()->showAnewProblem({});
    m_footer->showNotice(tr("Gathering what was sent…"));
    m_anew->gather(session->id);
}

} // namespace ui
