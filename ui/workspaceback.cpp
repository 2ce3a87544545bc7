// The way back from what something led to: to the view, what it was narrowed to, and the session in it.
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/workspace.h"

namespace ui {

void Workspace::watchLeaving()
{
    connect(m_sessions, &SessionsPane::leaving, this, &Workspace::rememberPlace);
}

Workspace::Place Workspace::place() const
{
    Place place;
    if (!showsSessions()) {
        place.view = shownView();
        return place;
    }
    // at the left Activity may be chosen, which is a panel: what is listed is another view
    const View chosen = m_views->chosen();
    place.view = sessionViews().contains(chosen) ? chosen : viewOf(m_sessions->filter());
    place.search = m_views->chosenSearch();
    place.narrowing = m_sessions->narrowing();
    place.sessionId = m_details->sessionId();
    return place;
}

void Workspace::rememberPlace()
{
    constexpr qsizetype most = 50;
    const Place now = place();
    if (!m_places.isEmpty() && m_places.last() == now)
        return;
    m_places.append(now);
    if (m_places.size() > most)
        m_places.removeFirst();
    Q_EMIT actionsChanged();
}

void Workspace::goBack()
{
    if (m_places.isEmpty())
        return;
    const Place wanted = m_places.takeLast(), now = place();
    const bool isThere = wanted.view == now.view && wanted.search == now.search;
    if (!isThere && m_searches->search(wanted.search))
        m_views->chooseSearch(wanted.search);
    else if (!isThere)
        showView(wanted.view);
    if (showsSessions()) {
        m_sessions->narrow(wanted.narrowing);
        if (wanted.sessionId.isEmpty())
            m_sessions->chooseNothing();
        else
            m_sessions->showSession(wanted.sessionId);
    }
    Q_EMIT actionsChanged();
}

} // namespace ui
