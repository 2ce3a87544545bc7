#pragma once

#include "domain/draft.h"
#include "domain/sessionfilter.h"
#include "ui/listpapers.h"
#include "ui/widgets/lazypane.h"
#include "ui/widgets/viewlist.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSplitter>
#include <QTimer>

class QAbstractItemModel;
class QStackedWidget;
class QTableView;
class QUndoStack;

namespace store {
class ActivityLog;
class MaskedMode;
class Settings;
} // namespace store
namespace tasks {
class Account;
class Activities;
class Attention;
class CountClock;
class NetworkState;
class PersonalDataWipe;
class RetentionGuard;
class StuckWatch;
class SyncTask;
class TriageWatch;
} // namespace tasks

namespace ui {

class ActivityPane;
class BatchSieveBox;
class BatchesPane;
class CollectionsPane;
class DecisionsPane;
class DocumentsPane;
class DraftsPane;
class InlineMessage;
class LeftBatches;
class NewSessionDialog;
class OpenDecisions;
class Revealing;
class SearchKeeper;
class SendWindows;
class SessionDetails;
class SessionsPane;
class UnseenCounts;
class UnsentWork;

//! Everything that belongs to one account: its views, and the two widgets that the window puts into docks.
//! The panes of what is no session are made when they are first wanted, by a person or by whoever asks for
//! them here.
class Workspace : public QSplitter
{
    Q_OBJECT

public:
    Workspace(tasks::Account &account, store::ActivityLog &log, store::Settings &settings,
              QWidget *parent = nullptr);
    ~Workspace() override;

    void start(); //!< lists what is known; once that is seen, looks at what the service has
    void saveState();
    void showView(View view);
    void goToView(View view); //!< the same, and the keys are for its list
    void refresh();
    void focusFilter();
    void goToId();
    void showSession(const QString &sessionId); //!< in the list of all, with a way back
    void showSessions(const QStringList &ids);  //!< the same, all of them chosen
    void goBack();                              //!< from where something led, to what was shown before
    [[nodiscard]] bool canGoBack() const { return !m_places.isEmpty(); }
    void exportList(); //!< what is shown
    void printList();
    void saveResults();    //!< by a rule, which is asked for
    void downloadListed(); //!< the results of all sessions of the list
    void saveSearch();     //!< what the list of sessions shows, under a name
    void newSession(const QStringList &documentIds = {}, const QString &collectionId = {});
    void chooseFiles();
    //! See DocumentsPane. A spreadsheet alone begins a batch.
    void addFiles(const QStringList &paths, const QString &leftOut = {});
    [[nodiscard]] bool hasChosenSession() const;
    [[nodiscard]] bool showsSessions() const;    //!< not another pane
    [[nodiscard]] bool isLoading() const;        //!< what is shown is not yet what was asked for
    [[nodiscard]] bool isSending() const;        //!< cut off, nobody would know what was made
    [[nodiscard]] UnsentWork unsentWork() const; //!< what is not sent when this goes now
    [[nodiscard]] QWidget *detailsWidget() const;
    [[nodiscard]] QWidget *activityWidget() const;
    [[nodiscard]] SessionsPane *sessions() const { return m_sessions; }
    [[nodiscard]] DocumentsPane *documents() const { return m_documents.get(); }
    [[nodiscard]] CollectionsPane *collections() const { return m_collections.get(); }
    [[nodiscard]] DraftsPane *drafts() const { return m_drafts.get(); }
    [[nodiscard]] DraftsPane *templates() const { return m_templates.get(); }
    [[nodiscard]] BatchesPane *batches() const { return m_batches.get(); }
    [[nodiscard]] DecisionsPane *decisions() const { return m_decisions.get(); }
    [[nodiscard]] SearchKeeper *searches() const { return m_searches; }
    [[nodiscard]] SendWindows *sends() const { return m_sends; }
    [[nodiscard]] SessionDetails *details() const { return m_details; }
    [[nodiscard]] NewSessionDialog *newSessionDialog() const; //!< null when none is open
    [[nodiscard]] tasks::Attention *attention() const { return m_attention; }
    [[nodiscard]] tasks::RetentionGuard *guard() const { return m_guard; }
    [[nodiscard]] tasks::PersonalDataWipe *wipe() const { return m_wipe; }
    //! Where the view that is shown has steps of its own, those; else what was done anywhere.
    [[nodiscard]] QUndoStack *undoStack() const;
    [[nodiscard]] QList<QWidget *> panes() const; //!< for F6

Q_SIGNALS:
    void viewChanged(ui::View view);
    void activityRequested();
    void accountRequested(); //!< its settings
    void actionsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    //! Results that are not saved and soon removed: of how many sessions, and of which first.
    struct Leaving
    {
        qint64 sessions = 0;
        QString title;
        QDateTime dueDate;
        bool operator==(const Leaving &) const = default;
    };
    //! What is shown, to come back to.
    struct Place
    {
        View view = View::AllSessions;
        QString search;                  //!< that was saved; empty: none
        domain::SessionFilter narrowing; //!< of a list of sessions
        QString sessionId;               //!< the chosen one; empty: none, or several
        bool operator==(const Place &) const = default;
    };
    // workspaceback.cpp
    void watchLeaving();
    [[nodiscard]] Place place() const;
    void rememberPlace();
    void begin();
    // workspacepanes.cpp: what is made when it is first wanted
    void addPane(QWidget &pane, View view);
    void countRows(View view, const QAbstractItemModel *model);
    void countListed(View view, const BatchSieveBox &box);
    [[nodiscard]] DocumentsPane *makeDocuments();
    [[nodiscard]] CollectionsPane *makeCollections();
    [[nodiscard]] DraftsPane *makeDrafts(View view);
    [[nodiscard]] BatchesPane *makeBatches();
    [[nodiscard]] DecisionsPane *makeDecisions();
    // workspaceviews.cpp
    void watchViews();
    void focusList();
    void enterList();
    void watchTriage();
    void watchSync();
    void watchStuck();
    // workspacecounts.cpp
    void watchCounts();
    void countSessions();
    void endCounting();
    // workspacesaving.cpp
    void watchSaving();
    [[nodiscard]] bool waitsForNetwork() const;
    void showSaving();
    void followSaving();
    void countUnsaved();
    void findFirstLeaving(const QDateTime &now, qint64 sessions);
    void noteLeaving(const Leaving &leaving);
    // workspacesearches.cpp
    void watchSearches();
    void reopenView();
    void keepView();
    void showSearch(const QString &id);
    void followFilter(const domain::SessionFilter &filter);
    void setPlace(const QString &place); //!< a word of the view or search that is shown
    [[nodiscard]] QWidget *paneOf(View view) const;
    // workspacepapers.cpp
    [[nodiscard]] QString listName() const;
    [[nodiscard]] View shownView() const;
    [[nodiscard]] QTableView *shownTable() const;
    [[nodiscard]] ListPapers::List shownList() const;

    // workspacesending.cpp
    void watchLists();
    void watchDrafts();
    void watchSends();
    void watchBatches();
    void decide(const QString &taskId);
    void mergeWith(const domain::SessionDraft &pattern, const QString &templateName,
                   const QString &spreadsheet = {});
    void mergeWithTemplate(const QString &id) { beginBatch(id, {}); }
    void beginBatch(const QString &templateId, const QString &spreadsheet);
    void newBatch() { newBatchOf({}); }
    void newBatchOf(const QString &spreadsheet);
    void showUnopened(const QString &why);

    tasks::Account &m_account;
    store::Settings &m_settings;
    const store::MaskedMode &m_masking;
    tasks::Activities *m_activities;
    tasks::SyncTask *m_sync;
    tasks::StuckWatch *m_stuck;
    tasks::TriageWatch *m_triage;
    tasks::Attention *m_attention;
    tasks::RetentionGuard *m_guard;
    tasks::PersonalDataWipe *m_wipe;
    tasks::NetworkState *m_network;
    QUndoStack *m_undo;
    ViewList *m_views;
    QStackedWidget *m_stack;
    SessionDetails *m_details;
    ActivityPane *m_activity;
    SessionsPane *m_sessions;
    LazyPane<DocumentsPane> m_documents;
    LazyPane<CollectionsPane> m_collections;
    LazyPane<DraftsPane> m_drafts, m_templates;
    LazyPane<BatchesPane> m_batches;
    LazyPane<DecisionsPane> m_decisions;
    OpenDecisions *m_openDecisions;
    UnseenCounts *m_unseen;
    InlineMessage *m_message;
    QTimer m_countSoon;
    tasks::CountClock *m_countClock;
    QElapsedTimer m_countTime; //!< since the counting began that is under way, or the last one
    bool m_isCounting = false, m_isCountWanted = false; //!< wanted: once more behind this one
    bool m_isCounted = false;                           //!< once at least
    QDateTime m_wholeSince;                             //!< everything that was ever made is in the index
    bool m_isStuckKnown = false;                        //!< also that there are none
    SendWindows *m_sends;
    SearchKeeper *m_searches;
    ListPapers *m_papers;
    Revealing *m_revealing = nullptr;
    QList<Place> m_places; //!< the last one is the nearest
    QString m_undecided;   //!< the send that the message is about
    LeftBatches *m_leftBatches = nullptr;
    InlineMessage *m_savingMessage = nullptr;
    QString m_toldProblem; //!< of saving: who closes the message knows it
    Leaving m_leaving;
};

} // namespace ui
