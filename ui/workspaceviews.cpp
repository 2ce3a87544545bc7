// Which view is shown, what a key does in it, and what is looked at for it.
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/networkstate.h"
#include "tasks/stuckwatch.h"
#include "tasks/synctask.h"
#include "tasks/triagewatch.h"
#include "ui/activity/decisionspane.h"
#include "ui/collections/collectionspane.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessionviews.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/taborder.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QTableView>
#include <QUndoStack>

namespace ui {

namespace {
constexpr int behindFactor = 5; //!< behind other windows so many times as long lies between two looks
} // namespace

void Workspace::watchViews()
{
    connect(m_views, &ViewList::viewChosen, this, &Workspace::showView);
    connect(m_views, &ViewList::listRequested, this, &Workspace::enterList);
    connect(m_sessions, &SessionsPane::filterChanged, this, &Workspace::followFilter);
    connect(m_sessions, &SessionsPane::selectionChanged, this, &Workspace::actionsChanged);
    connect(m_undo, &QUndoStack::indexChanged, this, &Workspace::actionsChanged);
}

QUndoStack *Workspace::undoStack() const
{
    const BatchesPane *batches = m_batches.made();
    if (!batches || m_stack->currentWidget() != batches)
        return m_undo;
    QUndoStack *steps = batches->grid()->undoStack();
    return steps->canUndo() || steps->canRedo() ? steps : m_undo;
}

void Workspace::watchSync()
{
    const auto setPace = [this](Qt::ApplicationState state) {
        const bool isMetered = m_network->isMetered();
        const int inFrontMs = 1'000 * m_settings.lookSeconds();
        m_sync->setInterval(isMetered                        ? 0
                            : state == Qt::ApplicationActive ? inFrontMs
                                                             : behindFactor * inFrontMs);
        m_sync->setLooksByItself(!isMetered);
    };
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, m_sync, setPace);
    connect(m_network, &tasks::NetworkState::meteredChanged, m_sync,
            [setPace] { setPace(QGuiApplication::applicationState()); });
    connect(m_network, &tasks::NetworkState::changed, &m_account.transport(), &api::Transport::connectAnew);
    connect(m_network, &tasks::NetworkState::cameBack, m_sync, [this] {
        if (!m_network->isMetered())
            m_sync->look();
    });
    setPace(QGuiApplication::applicationState());
    connect(m_sync, &tasks::SyncTask::refreshed, &m_countSoon, qOverload<>(&QTimer::start));
    // what an earlier run has fetched is counted also where the service cannot be asked
    connect(m_sync, &tasks::SyncTask::statusChanged, this, [this] {
        if (!m_isCounted && !m_sync->status().asOf.isNull() && !m_countSoon.isActive())
            m_countSoon.start();
    });
}

//! That none is stuck is known when all are there, what they wait for too, and somebody has looked since.
void Workspace::watchStuck()
{
    connect(m_sync, &tasks::SyncTask::statusChanged, this, [this] {
        m_stuck->setIsIndexWhole(m_sync->status().isWhole);
        m_account.documentRegistry().setAreSessionsWhole(m_sync->status().isWhole);
        if (!m_wholeSince.isNull() || m_sync->status().asOf.isNull() || !m_sync->status().isWhole)
            return;
        m_wholeSince = QDateTime::currentDateTimeUtc();
        m_stuck->lookSoon();
    });
    const auto setPace = [this] { m_stuck->setAsksByItself(!m_network->isMetered()); };
    connect(m_network, &tasks::NetworkState::meteredChanged, m_stuck, setPace);
    connect(m_sync, &tasks::SyncTask::refreshed, m_stuck, [this] {
        if (m_network->isMetered()) // somebody wanted to see
            m_stuck->askOnce();
    });
    setPace();
    connect(m_stuck, &tasks::StuckWatch::looked, this, [this] {
        if (m_isStuckKnown || m_wholeSince.isNull() || m_stuck->beganAt() < m_wholeSince)
            return;
        m_isStuckKnown = true;
        m_countSoon.start();
    });
}

void Workspace::watchTriage()
{
    connect(m_triage, &tasks::TriageWatch::labelsChanged, m_sessions, &SessionsPane::showLabels);
    connect(m_triage, &tasks::TriageWatch::snoozeEnded, m_sessions, &SessionsPane::followClock);
    connect(m_triage, &tasks::TriageWatch::snoozeEnded, &m_countSoon, qOverload<>(&QTimer::start));
}

void Workspace::showView(View view)
{
    if (view == View::Activity) {
        Q_EMIT activityRequested();
        return;
    }
    if (m_views->chosen() != view || !m_views->chosenSearch().isEmpty()) {
        m_views->choose(view); // comes back here
        return;
    }
    m_stack->setCurrentWidget(paneOf(view));
    if (m_message->tone() == InlineMessage::Tone::Info)
        m_message->dismiss(); // it was about what was done in the view before
    if (paneOf(view) == m_sessions)
        m_sessions->setView(filterOf(view));
    setPlace(wordOf(view));
    Q_EMIT viewChanged(view);
}

//! Where they were before, the next key would be for a list that nobody looks at.
void Workspace::goToView(View view)
{
    showView(view);
    if (view != View::Activity) // which has them by now
        focusList();
}

void Workspace::focusList()
{
    if (showsSessions())
        m_sessions->focusList();
    else
        ui::focusList(*shownTable(), *m_stack->currentWidget());
}

void Workspace::enterList()
{
    if (showsSessions() && m_sessions->table()->isVisible())
        m_sessions->enterList();
    else
        focusList();
}

void Workspace::setPlace(const QString &place)
{
    m_message->setPlace(place);
    // behind another view it stays where it was: what goes wrong meanwhile is of that list
    if (showsSessions())
        m_sessions->setPlace(place);
}

QWidget *Workspace::paneOf(View view) const
{
    switch (view) {
    case View::Documents:
        return documents();
    case View::Collections:
        return collections();
    case View::Drafts:
        return drafts();
    case View::Templates:
        return templates();
    case View::Batches:
        return batches();
    case View::NeedsDecision:
        return decisions();
    default:
        return m_sessions;
    }
}

void Workspace::refresh()
{
    const View shown = shownView();
    if (shown == View::Documents)
        documents()->refresh();
    else if (shown == View::Collections)
        collections()->refresh();
    else if (auto *drafts = qobject_cast<DraftsPane *>(m_stack->currentWidget()))
        drafts->refresh();
    else
        m_sessions->refresh();
}

void Workspace::focusFilter()
{
    if (shownView() == View::Documents)
        return documents()->focusFilter();
    if (shownView() == View::Collections)
        return collections()->focusFilter();
    if (m_stack->currentWidget() != m_sessions)
        m_views->choose(View::AllSessions);
    m_sessions->focusFilter();
}

void Workspace::goToId()
{
    m_sessions->goToId(); // above whatever is shown: it is left when there is something to go to
}

void Workspace::showSession(const QString &sessionId)
{
    if (!showsSessions() || m_details->sessionId() != sessionId)
        rememberPlace();
    m_views->choose(View::AllSessions);
    m_sessions->showSession(sessionId);
}

void Workspace::showSessions(const QStringList &ids)
{
    rememberPlace();
    m_views->choose(View::AllSessions);
    m_sessions->showSessions(ids);
}

bool Workspace::showsSessions() const
{
    return m_stack->currentWidget() == m_sessions;
}

bool Workspace::hasChosenSession() const
{
    return showsSessions() && m_sessions->hasChosen();
}

bool Workspace::isLoading() const
{
    return m_stack->currentWidget() == m_sessions && m_sessions->isLoading();
}

QList<QWidget *> Workspace::panes() const
{
    QTableView *table = shownTable();
    // what stands there while nothing is listed: what is hidden takes no focus, and nobody would come past it
    return {m_views, table->isVisible() ? static_cast<QWidget *>(table) : m_stack->currentWidget()};
}

void Workspace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_views->setUrgent(View::NotSaved, {}); // until it is counted anew, in the other language
        countSessions();
        showSaving();
    }
    QSplitter::changeEvent(event);
}

} // namespace ui
