// The searches that were saved, and which view or search it is that the list shows.
#include "store/settings.h"
#include "tasks/account.h"
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessionviews.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

//! What a search is called where views are by a word.
static constexpr QLatin1String searchWord("search/");

//! Until somebody chose others: what a view is about is seen there. Why something was rejected the service
//! does not tell.
static QList<domain::SessionColumn> columnsOf(View view)
{
    constexpr int widthOfReason = 230, widthOfLink = 115;
    QList<domain::SessionColumn> columns = SessionColumns::standard();
    if (view == View::NotSaved)
        for (domain::SessionColumn &column : columns)
            if (column.key == domain::SessionKey::DueDate)
                column.width = DueDateDelegate::widthOfWarnings(QApplication::font());
    // beside the signer: behind all the others nobody would see it
    if (view == View::Stuck)
        columns.insert(3, {domain::SessionKey::Reason, widthOfReason});
    if (view == View::LinkExpiring) {
        columns.removeIf([](const domain::SessionColumn &column) {
            return column.key == domain::SessionKey::LinkExpires;
        });
        columns.insert(3, {domain::SessionKey::LinkExpires, widthOfLink});
    }
    return columns;
}

void Workspace::watchSearches()
{
    connect(m_searches, &SearchKeeper::chosen, this, &Workspace::showSearch);
    connect(m_searches, &SearchKeeper::chosenIsGone, this, [this] {
        if (m_stack->currentWidget() == m_sessions)
            showView(View::AllSessions);
    });
    connect(m_searches, &SearchKeeper::listed, &m_countSoon, qOverload<>(&QTimer::start));
}

//! What was shown when the account was closed; all sessions, when that is gone.
void Workspace::reopenView()
{
    const QString word = m_settings.lastView(m_account.profile().id);
    const View view = viewCalled(word);
    // behind another pane something is listed, too: what goes on by itself begins when it is there
    m_views->choose(sessionViews().contains(view) ? view : View::AllSessions);
    m_views->choose(view);
    if (!word.startsWith(searchWord))
        return;
    // the searches are read in a moment, and whoever is quicker wants something else
    connect(
        m_searches, &SearchKeeper::listed, this,
        [this, id = word.mid(searchWord.size())] {
            if (showsSessions() && m_sessions->filter() == domain::SessionFilter())
                m_views->chooseSearch(id);
        },
        static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
}

void Workspace::keepView()
{
    const Place now = place();
    m_settings.setLastView(m_account.profile().id,
                           now.search.isEmpty() ? wordOf(now.view) : searchWord + now.search);
}

void Workspace::showSearch(const QString &id)
{
    const domain::SavedSearch *search = m_searches->search(id);
    if (!search)
        return;
    // one that was saved a moment ago lists what is listed: what is looked at there stays chosen
    const bool isListed = m_stack->currentWidget() == m_sessions && search->filter == m_sessions->filter() &&
                          search->ordering == m_sessions->ordering();
    const QString lookedAt = isListed ? m_details->sessionId() : QString();
    m_stack->setCurrentWidget(m_sessions);
    m_sessions->columns()->show(searchWord + id, search->columns);
    m_sessions->setSearch(search->filter, search->ordering);
    setPlace(searchWord + id);
    Q_EMIT viewChanged(View::AllSessions);
    m_searches->showChanged();
    if (!lookedAt.isEmpty())
        m_sessions->showSession(lookedAt);
}

//! A search stays chosen while it is narrowed, as one that is changed; without any filter it is not that
//! search any more.
void Workspace::followFilter(const domain::SessionFilter &filter)
{
    if (const domain::SavedSearch *search = m_searches->search(m_views->chosenSearch())) {
        if (filter == search->filter || m_sessions->isFiltering())
            return m_searches->showChanged();
        m_sessions->leaveSearch();
    }
    const QSignalBlocker quiet(m_views);
    m_views->setChangedSearch({});
    const View view = viewOf(filter);
    m_views->choose(view);
    m_sessions->columns()->show(wordOf(view), columnsOf(view));
    m_sessions->useOrderOf(wordOf(view), orderingOf(view));
    if (showsSessions())
        setPlace(wordOf(view));
}

void Workspace::saveSearch()
{
    if (m_stack->currentWidget() != m_sessions)
        m_views->choose(View::AllSessions);
    m_searches->saveShown(m_sessions->mapToGlobal(QPoint(m_sessions->width() / 3, 40)));
}

} // namespace ui
