// What was sent, once more for other people, now or as a template.
#include "ui/sessions/sessionspane.h"

#include "tasks/sentanew.h"
#include "ui/errortext.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionwork.h"

namespace ui {

void SessionsPane::connectLike()
{
    connect(m_like, &tasks::SentAnew::gathered, this,
            [this](const domain::SessionDraft &draft, const QStringList &cautions) {
                m_footer->showNotice({});
                if (m_likeIsTemplate)
                    Q_EMIT templateRequested(draft, cautions);
                else
                    Q_EMIT draftRequested(draft, cautions, {});
            });
    connect(m_like, &tasks::SentAnew::refused, this, [this](const api::ApiError &error) {
        m_footer->showNotice({});
        // what was judged here has its own words
        const bool isOurs = error.kind == api::ApiError::Kind::LocalFile && !error.code.isEmpty();
        showProblem(isOurs ? error.detail : errorSentence(error));
    });
}

void SessionsPane::writeLikeThis()
{
    gatherLike(false);
}

void SessionsPane::saveAsTemplate()
{
    gatherLike(true);
}

void SessionsPane::gatherLike(bool isTemplate)
{
    const QString id = chosenId();
    if (id.isEmpty())
        return sayWhyNot(tr("Choose the one session that the new one is to be like."));
    m_likeIsTemplate = isTemplate;
    m_footer->showNotice(tr("Gathering what was sent…"));
    m_like->gather(id, tasks::SentAnew::Purpose::ForOthers);
}

} // namespace ui
