// Which view is shown, what a key does in it, and how many there are in each.
#include "tasks/sessioncounts.h"
#include "ui/activity/activitypane.h"
#include "ui/collections/collectionspane.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchespane.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAbstractItemModel>
#include <QStackedWidget>
#include <QTableView>

namespace ui {

namespace {

using domain::SessionState;

QList<SessionState> statesOf(View view)
{
    switch (view) {
    case View::Ready:
        return {SessionState::Ready};
    case View::Blocked:
        return {SessionState::Blocked};
    case View::Signed:
        return {SessionState::Signed};
    case View::Rejected:
        return {SessionState::Rejected};
    default:
        return {};
    }
}

View viewOf(const QList<SessionState> &states)
{
    for (const View view : {View::Ready, View::Blocked, View::Signed, View::Rejected})
        if (states == statesOf(view))
            return view;
    return View::AllSessions;
}

} // namespace

void Workspace::watchViews()
{
    connect(m_views, &ViewList::viewChosen, this, &Workspace::showView);
    connect(m_sessions, &SessionsPane::statesChanged, this, [this](const QList<SessionState> &states) {
        const QSignalBlocker quiet(m_views);
        m_views->choose(viewOf(states));
    });
    connect(m_sessions, &SessionsPane::selectionChanged, this, &Workspace::actionsChanged);
}

void Workspace::showView(View view)
{
    if (view == View::Activity) {
        Q_EMIT activityRequested();
        return;
    }
    if (m_views->chosen() != view) {
        m_views->choose(view); // comes back here
        return;
    }
    m_stack->setCurrentWidget(paneOf(view));
    if (m_message->tone() == InlineMessage::Tone::Info)
        m_message->dismiss(); // it was about what was done in the view before
    if (paneOf(view) == m_sessions)
        m_sessions->setStates(statesOf(view));
    Q_EMIT viewChanged(view);
}

QWidget *Workspace::paneOf(View view) const
{
    switch (view) {
    case View::Documents:
        return m_documents;
    case View::Collections:
        return m_collections;
    case View::Drafts:
        return m_drafts;
    case View::Templates:
        return m_templates;
    case View::Batches:
        return m_batches;
    default:
        return m_sessions;
    }
}

void Workspace::refresh()
{
    if (m_stack->currentWidget() == m_documents)
        m_documents->refresh();
    else if (m_stack->currentWidget() == m_collections)
        m_collections->refresh();
    else if (auto *drafts = qobject_cast<DraftsPane *>(m_stack->currentWidget()))
        drafts->refresh();
    else
        m_sessions->refresh();
}

void Workspace::focusFilter()
{
    if (m_stack->currentWidget() == m_documents)
        return m_documents->focusFilter();
    if (m_stack->currentWidget() != m_sessions)
        m_views->choose(View::AllSessions);
    m_sessions->focusFilter();
}

void Workspace::goToId()
{
    if (m_stack->currentWidget() != m_sessions)
        m_views->choose(View::AllSessions);
    m_sessions->goToId();
}

void Workspace::showSession(const QString &sessionId)
{
    m_views->choose(View::AllSessions);
    m_sessions->showSession(sessionId);
}

bool Workspace::hasChosenSession() const
{
    return m_stack->currentWidget() == m_sessions && !m_sessions->selectedIds().isEmpty();
}

bool Workspace::isLoading() const
{
    return m_stack->currentWidget() == m_sessions && m_sessions->work()->isLoading();
}

QList<QWidget *> Workspace::panes() const
{
    if (auto *drafts = qobject_cast<DraftsPane *>(m_stack->currentWidget()))
        return {m_views, drafts->table()};
    if (m_stack->currentWidget() == m_batches)
        return {m_views, m_batches->table()};
    QWidget *table = m_stack->currentWidget() == m_documents ? static_cast<QWidget *>(m_documents->table())
                     : m_stack->currentWidget() == m_collections
                         ? static_cast<QWidget *>(m_collections->table())
                         : static_cast<QWidget *>(m_sessions->table());
    return {m_views, table};
}

void Workspace::watchCounts()
{
    // What the list tells of itself counts at once; the other views are asked about a little later, and not
    // for every page.
    connect(m_sessions, &SessionsPane::totalKnown, this,
            [this](const domain::SessionQuery &query, qint64 total) {
                domain::SessionQuery plain;
                plain.sort = query.sort;
                plain.states = query.states;
                if (plain == query && (query.states.isEmpty() || viewOf(query.states) != View::AllSessions))
                    m_views->setCount(viewOf(query.states), total);
                if (!m_countSoon.isActive())
                    m_countSoon.start();
            });
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(1000);
    connect(&m_countSoon, &QTimer::timeout, m_counts, &tasks::SessionCounts::refresh);
    connect(m_counts, &tasks::SessionCounts::counted, this,
            [this](std::optional<SessionState> state, qint64 total) {
                m_views->setCount(state ? viewOf({*state}) : View::AllSessions, total);
            });
    const auto count = [this](View view, const QAbstractItemModel *model) {
        const auto tell = [this, view, model] { m_views->setCount(view, model->rowCount()); };
        connect(model, &QAbstractItemModel::rowsInserted, this, tell);
        connect(model, &QAbstractItemModel::rowsRemoved, this, tell);
        connect(model, &QAbstractItemModel::modelReset, this, tell);
    };
    count(View::Documents, m_documents->model());
    count(View::Collections, m_collections->model());
    connect(m_activity, &ActivityPane::openCountChanged, this,
            [this](int open) { m_views->setCount(View::Activity, open > 0 ? open : -1); });
}

} // namespace ui
