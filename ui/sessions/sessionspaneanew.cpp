// What was sent and can never be signed: all of it once more.
#include "ui/sessions/sessionspane.h"

#include "domain/stucksession.h"
#include "tasks/sentanew.h"
#include "ui/errortext.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionhindrances.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/triagechanges.h"
#include "ui/timetext.h"

namespace ui {

void SessionsPane::connectAnew()
{
    connect(m_told, &ListMessage::deadToBeHandled, this, [this](const QList<domain::TriageTarget> &dead) {
        const int count = int(dead.size());
        m_triage->change(dead, {.settling = domain::TriageChange::Settling::Handled},
                         [count] { return tr("%n session(s) are handled", nullptr, count); });
    });
    connect(m_details.summary(), &SessionSummary::anewRequested, this, &SessionsPane::sendAnew);
    connect(m_details.summary(), &SessionSummary::deleteRequested, this, &SessionsPane::deleteSelected);
    connect(m_anew, &tasks::SentAnew::gathered, this,
            [this](const domain::SessionDraft &draft, const QStringList &cautions) {
                m_footer->showNotice({});
                Q_EMIT draftRequested(draft, cautions,
                                      domain::leadingNowhere(m_anew->sessions(), m_anew->sessionId(),
                                                             QDateTime::currentDateTimeUtc()));
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

void SessionsPane::sendAnew()
{
    const auto session = m_work->session(chosenId());
    if (!session)
        return sayWhyNot(tr("Choose one session to send anew."));
    if (const QString why = whyNotAnew(*session, *m_work, *m_presenter); !why.isEmpty())
        return sayWhyNot(why);
    m_details.summary()->showAnewProblem({});
    m_footer->showNotice(tr("Gathering what was sent…"));
    m_anew->gather(session->id);
}

//! Each of them says from now on, whoever looks at it, that it was sent anew, when, and as what.
void SessionsPane::noteSentAnew(const QList<domain::TriageTarget> &dead, const QString &madeId)
{
    const int count = int(dead.size());
    m_triage->change(
        dead,
        {.noteToAdd = tr("Sent anew %1: %2").arg(absoluteText(QDateTime::currentDateTimeUtc()), madeId)},
        [count] { return tr("Note on %n session(s)", nullptr, count); });
    m_told->showAnew(tr("It is sent anew, and a note tells it. %n old session(s) still count until handled.",
                        nullptr, count),
                     tr("&Mark the old as handled"), dead);
}

} // namespace ui
