#include "ui/workspace.h"

#include "models/sessiontablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/attention.h"
#include "tasks/copysweep.h"
#include "tasks/countclock.h"
#include "tasks/networkstate.h"
#include "tasks/personaldatawipe.h"
#include "tasks/retentionguard.h"
#include "tasks/stuckwatch.h"
#include "tasks/synctask.h"
#include "tasks/triagewatch.h"
#include "ui/activity/activitypane.h"
#include "ui/activity/opendecisions.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/sendwindows.h"
#include "ui/documents/documentspane.h"
#include "ui/documents/droppedfiles.h"
#include "ui/drafts/draftspane.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/leftbatches.h"
#include "ui/revealing.h"
#include "ui/sessions/searchkeeper.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/unseencounts.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pagestack.h"

#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
//! Of what is between the views and the details. All of its panes can be as narrow; without a number the
//! widest of them, seen or not, would make the window wider than the screen.
constexpr int narrowestCentre = 340;
constexpr int unreadMs = 500, unlistedMs = 5'000; //!< that long the first rows are waited for
} // namespace

Workspace::Workspace(tasks::Account &account, store::ActivityLog &log, store::Settings &settings,
                     QWidget *parent)
    : QSplitter(parent)
    , m_account(account)
    , m_settings(settings)
    , m_masking(settings.maskedMode())
    , m_activities(new tasks::Activities(log, this))
    , m_sync(new tasks::SyncTask(account, this))
    , m_stuck(new tasks::StuckWatch(account, this))
    , m_triage(new tasks::TriageWatch(account, this))
    , m_attention(new tasks::Attention(account, *m_activities, this))
    , m_guard(new tasks::RetentionGuard(account, *m_activities, this))
    , m_wipe(new tasks::PersonalDataWipe(account, this))
    , m_network(new tasks::NetworkState(this))
    , m_undo(new QUndoStack(this))
    , m_views(new ViewList(this))
    , m_stack(new PageStack(this))
    , m_details(new SessionDetails)
    , m_activity(new ActivityPane(log))
    , m_sessions(new SessionsPane(account, *m_activities, *m_sync, settings, *m_details, *m_undo))
    , m_documents([this] { return makeDocuments(); })
    , m_collections([this] { return makeCollections(); })
    , m_drafts([this] { return makeDrafts(View::Drafts); })
    , m_templates([this] { return makeDrafts(View::Templates); })
    , m_batches([this] { return makeBatches(); })
    , m_decisions([this] { return makeDecisions(); })
    , m_openDecisions(new OpenDecisions(log, *m_activities, m_masking, this))
    , m_unseen(new UnseenCounts(account, *m_views, this))
    , m_message(new InlineMessage)
    , m_countClock(new tasks::CountClock(account, this))
    , m_sends(new SendWindows(account, *m_activities, window()))
    , m_searches(new SearchKeeper(account, *m_views, *m_sessions, *m_undo, *m_message, *this))
    , m_papers(new ListPapers(account, settings, *m_message, *this))
{
    setObjectName(u"workspace"_s);
    m_activities->setProfile(account.profile().id);
    m_activity->setActivities(*m_activities);
    m_activity->setMasking(settings.maskedMode());
    m_message->setMasking(settings.maskedMode());
    m_sends->setMasking(settings.maskedMode());
    m_sends->setFolders(settings);
    m_searches->setMasking(settings.maskedMode());
    m_revealing = new Revealing(settings.maskedMode(), account, *m_details, this);
    setChildrenCollapsible(false);
    m_stack->addWidget(m_sessions);
    addWidget(m_views);
    auto *centre = new QWidget(this);
    centre->setMinimumWidth(narrowestCentre);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message->setObjectName(u"workspaceMessage"_s);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    addWidget(centre);
    setStretchFactor(1, 1);
    setSizes({220, 1000});

    m_sends->setHoldTime(settings.undoSeconds() * 1000);
    m_sends->setDuplicateDays(settings.duplicateDays());
    m_sends->setLinks(*m_sessions->links());
    watchViews();
    watchLeaving();
    watchCounts();
    watchTriage();
    watchSync();
    watchStuck();
    watchLists();
    watchSends();
    watchBatches();
    watchDrafts();
    watchSearches();
    watchSaving();
}

Workspace::~Workspace()
{
    m_undo->disconnect(this); // they speak while they are destroyed
    if (const BatchesPane *batches = m_batches.made())
        batches->grid()->undoStack()->disconnect(this);
    delete m_searches;
    delete m_revealing; // knows the details
    delete m_sends;     // its windows show what ends now
    delete m_guard;     // what it saves ends with its task, and is begun again the next time
    // Not cancelled: nobody asked for that. A send goes on the next time that this account is opened.
    delete m_activities;
    delete m_details; // in docks of the window: nobody else knows that their account ends
    delete m_activity;
}

void Workspace::start()
{
    reopenView();
    const auto *model = m_sessions->model();
    auto *beginning = new QTimer(this);
    beginning->setSingleShot(true);
    connect(beginning, &QTimer::timeout, this, [this, beginning] {
        beginning->disconnect(this); // rows may come before it is gone, and sends would be resumed twice
        beginning->deleteLater();
        begin();
    });
    const auto soon = [beginning] { beginning->start(0); }; // behind the paint of what came
    connect(model, &QAbstractItemModel::dataChanged, beginning, soon);
    connect(model, &models::SessionTableModel::failed, beginning, soon);
    connect(model, &models::SessionTableModel::listed, beginning,
            [model, beginning] { beginning->start(model->rowCount() > 0 ? unreadMs : 0); });
    beginning->start(unlistedMs);
    m_searches->read();
}

//! What a person does not see at once: the first rows would wait for it, most of all for the first
//! connection.
void Workspace::begin()
{
    m_unseen->start();
    m_network->start();
    m_sync->start();
    m_stuck->start();
    m_triage->start();
    m_attention->start();
    m_guard->start();
    m_wipe->start();
    (new tasks::CopySweep(m_account, this))->start();
    countSessions();
    m_account.drafts().removeUsedUp(); // an earlier run may have ended between the two
    m_sends->resumeUnfinished();
    m_leftBatches->resume();
}

void Workspace::saveState()
{
    keepView();
    m_sessions->saveState();
    // what nobody has wanted is set up as it was
    if (auto *documents = m_documents.made())
        documents->saveState();
    if (auto *collections = m_collections.made())
        collections->saveState();
    for (auto *drafts : {m_drafts.made(), m_templates.made()})
        if (drafts)
            drafts->saveState();
    if (auto *batches = m_batches.made())
        batches->saveState();
}

void Workspace::newSession(const QStringList &documentIds, const QString &collectionId)
{
    m_sends->newSession(documentIds, collectionId);
}

void Workspace::chooseFiles()
{
    m_views->choose(View::Documents);
    documents()->chooseFiles();
}

void Workspace::addFiles(const QStringList &paths, const QString &leftOut)
{
    if (leftOut.isEmpty() && isOneSpreadsheet(paths)) {
        m_views->choose(View::Batches);
        return newBatchOf(paths.first());
    }
    m_views->choose(View::Documents);
    documents()->addFiles(paths, leftOut);
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

} // namespace ui
