#include "ui/workspace.h"

#include "store/activitylog.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/draftjson.h"
#include "tasks/sessioncounts.h"
#include "ui/activity/activitypane.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/sendwindows.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/mergedialog.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModel>
#include <QStackedWidget>
#include <QTableView>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

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

Workspace::Workspace(tasks::Account &account, store::ActivityLog &log, store::Settings &settings,
                     QWidget *parent)
    : QSplitter(parent)
    , m_account(account)
    , m_activities(new tasks::Activities(log, this))
    , m_undo(new QUndoStack(this))
    , m_views(new ViewList(this))
    , m_stack(new QStackedWidget(this))
    , m_details(new SessionDetails)
    , m_activity(new ActivityPane(log))
    , m_sessions(new SessionsPane(account, *m_activities, settings, *m_details, *m_undo))
    , m_documents(new DocumentsPane(account, *m_activities, settings))
    , m_collections(new CollectionsPane(account, *m_activities, settings))
    , m_drafts(new DraftsPane(account, settings, DraftsPane::Kind::Draft))
    , m_templates(new DraftsPane(account, settings, DraftsPane::Kind::Template))
    , m_batches(new BatchesPane(account, *m_activities, settings))
    , m_message(new InlineMessage)
    , m_counts(new tasks::SessionCounts(account, this))
    , m_sends(new SendWindows(account, *m_activities, window()))
{
    setObjectName(u"workspace"_s);
    m_activity->setActivities(*m_activities);
    setChildrenCollapsible(false);
    m_stack->addWidget(m_sessions);
    m_stack->addWidget(m_documents);
    m_stack->addWidget(m_collections);
    m_stack->addWidget(m_drafts);
    m_stack->addWidget(m_templates);
    m_stack->addWidget(m_batches);
    addWidget(m_views);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    addWidget(centre);
    setStretchFactor(1, 1);
    setSizes({220, 1000});

    connect(m_views, &ViewList::viewChosen, this, &Workspace::showView);
    connect(m_sessions, &SessionsPane::statesChanged, this, [this](const QList<SessionState> &states) {
        const QSignalBlocker quiet(m_views);
        m_views->choose(viewOf(states));
    });
    connect(m_sessions, &SessionsPane::selectionChanged, this, &Workspace::actionsChanged);
    connect(m_sessions, &SessionsPane::newSessionRequested, this, [this] { newSession(); });
    connect(m_documents, &DocumentsPane::newSessionRequested, this,
            [this](const QStringList &documents) { newSession(documents); });
    connect(m_documents, &DocumentsPane::collectionRequested, this, [this](const QStringList &documents) {
        m_views->choose(View::Collections);
        m_collections->makeCollection(documents);
    });
    connect(m_collections, &CollectionsPane::newSessionRequested, this,
            [this](const QString &collection) { newSession({}, collection); });
    connect(m_collections, &CollectionsPane::sessionActivated, this, &Workspace::showSession);
    connect(m_collections, &CollectionsPane::documentActivated, this, [this](const QString &document) {
        m_views->choose(View::Documents);
        m_documents->selectDocuments({document});
    });
    m_sends->setHoldTime(settings.undoSeconds() * 1000);
    watchCounts();
    watchSends();
    watchDrafts();
}

Workspace::~Workspace()
{
    delete m_sends; // its windows show what ends now
    // Not cancelled: nobody asked for that. A send goes on the next time that this account is opened.
    delete m_activities;
    delete m_details; // in docks of the window: nobody else knows that their account ends
    delete m_activity;
}

void Workspace::start()
{
    m_views->choose(View::AllSessions);
    m_documents->refresh();
    m_collections->refresh();
    m_counts->refresh();
    m_account.drafts().removeUsedUp(); // an earlier run may have ended between the two
    m_sends->resumeUnfinished();
    BatchesPane::resumeUnfinished(m_account, *m_activities);
}

void Workspace::saveState()
{
    m_sessions->saveState();
    m_documents->saveState();
    m_collections->saveState();
    m_drafts->saveState();
    m_templates->saveState();
    m_batches->saveState();
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

void Workspace::newSession(const QStringList &documentIds, const QString &collectionId)
{
    m_sends->newSession(documentIds, collectionId);
}

void Workspace::chooseFiles()
{
    m_views->choose(View::Documents);
    m_documents->chooseFiles();
}

void Workspace::addFiles(const QStringList &paths)
{
    m_views->choose(View::Documents);
    m_documents->addFiles(paths);
}

bool Workspace::hasChosenSession() const
{
    return m_stack->currentWidget() == m_sessions && !m_sessions->selectedIds().isEmpty();
}

bool Workspace::isLoading() const
{
    return m_stack->currentWidget() == m_sessions && m_sessions->work()->isLoading();
}

QWidget *Workspace::detailsWidget() const
{
    return m_details;
}

QWidget *Workspace::activityWidget() const
{
    return m_activity;
}

NewSessionDialog *Workspace::newSessionDialog() const
{
    return m_sends->form();
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

void Workspace::showSession(const QString &sessionId)
{
    m_views->choose(View::AllSessions);
    m_sessions->showSession(sessionId);
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

void Workspace::watchDrafts()
{
    for (const auto &[pane, view] :
         {std::pair(m_drafts, View::Drafts), std::pair(m_templates, View::Templates)}) {
        connect(pane, &DraftsPane::countChanged, this,
                [this, view = view](int count) { m_views->setCount(view, count > 0 ? count : -1); });
        connect(pane, &DraftsPane::openRequested, m_sends, &SendWindows::openDraft);
        connect(pane, &DraftsPane::newSessionRequested, this, [this](const QString &templateId) {
            templateId.isEmpty() ? newSession() : m_sends->useTemplate(templateId);
        });
    }
    connect(m_templates, &DraftsPane::mergeRequested, this, &Workspace::mergeWithTemplate);
    connect(m_sends, &SendWindows::mergeRequested, this, &Workspace::mergeWith);
    connect(m_batches, &BatchesPane::sessionActivated, this, &Workspace::showSession);
    connect(m_batches, &BatchesPane::newBatchRequested, this, [this] {
        m_views->choose(View::Templates);
        m_undecided.clear();
        m_message->showMessage(InlineMessage::Tone::Info,
                               tr("Choose the template that every row is to become a session of, then "
                                  "“Mail-merge…”."));
        m_message->setAction({});
    });
    connect(m_sends, &SendWindows::draftKept, this, [this] {
        m_undecided.clear();
        m_message->showMessage(InlineMessage::Tone::Info, tr("Kept under Drafts."));
        m_message->setAction({});
    });
    connect(m_sends, &SendWindows::failed, this, [this](const QString &why) {
        m_undecided.clear();
        m_message->showMessage(InlineMessage::Tone::Error, tr("It cannot be opened: %1").arg(why));
    });
}

void Workspace::mergeWithTemplate(const QString &id)
{
    m_account.drafts().get(id, this, [this](const store::StoreResult<store::DraftRecord> &found) {
        if (!found)
            return;
        if (const auto pattern = tasks::draftFromJson(found->payload))
            mergeWith(*pattern);
    });
}

void Workspace::mergeWith(const domain::SessionDraft &pattern)
{
    auto *dialog = new MergeDialog(m_account, pattern, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::batchCreated, this, [this](const QString &id) {
        m_views->choose(View::Batches);
        m_batches->selectBatch(id);
    });
    dialog->show();
}

void Workspace::watchSends()
{
    connect(m_sends, &SendWindows::sessionsCreated, this, [this] {
        m_sessions->refresh();
        m_documents->refresh();
        m_collections->refresh();
    });
    connect(m_sends, &SendWindows::sessionActivated, this, &Workspace::showSession);
    connect(m_sends, &SendWindows::resumed, this, [this](int count) {
        m_undecided.clear();
        m_message->showMessage(
            InlineMessage::Tone::Info,
            tr("%n send(s) that were interrupted go on. Activity shows how.", nullptr, count));
        m_message->setAction({});
    });
    connect(m_sends, &SendWindows::decisionNeeded, this, [this](const QString &taskId, const QString &title) {
        m_undecided = taskId;
        m_message->showMessage(
            InlineMessage::Tone::Warning,
            tr("%1: it is not known whether sessions were created. You have to decide.").arg(title));
        m_message->setAction(tr("&Decide…"));
    });
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (m_sends->showSend(m_undecided))
            m_message->dismiss();
    });
    connect(m_activity, &ActivityPane::entryActivated, this,
            [this](const QString &id) { m_sends->showSend(id); });
}

} // namespace ui
