#pragma once

#include "api/apierror.h"
#include "domain/draft.h"
#include "domain/session.h"
#include "domain/sessionfilter.h"
#include "domain/triage.h"
#include "tasks/idlookup.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QModelIndex;
class QTableView;
class QUndoStack;

namespace models {
class SessionTableModel;
}
namespace store {
class Settings;
struct SessionRow;
} // namespace store
namespace tasks {
class Account;
class Activities;
class SentAnew;
class SyncTask;
} // namespace tasks

namespace ui {

class BulkDueDates;
class ChosenSummary;
struct DueDatesReport;
class FilterButton;
class GoToDialog;
class InlineMessage;
class ListMessage;
class PaneState;
class SessionColumns;
class SessionDetails;
class SessionFilterBar;
class SessionFooter;
class SessionListExport;
class SessionMenu;
class SessionPresenter;
class SessionPrinting;
class SessionReplacing;
class SessionTriage;
class SessionWork;
class SeenChanges;
class SigningLinks;
class TriageChanges;
struct TriageChoice;

//! The Sessions view: the sessions of the index, filters, search, and all that can be done to a session.
class SessionsPane : public QWidget
{
    Q_OBJECT

public:
    //! \a sync keeps what is listed as the service has it. \a details shows what is chosen here; it lives in
    //! a dock of the window.
    SessionsPane(tasks::Account &account, tasks::Activities &activities, tasks::SyncTask &sync,
                 store::Settings &settings, SessionDetails &details, QUndoStack &undo,
                 QWidget *parent = nullptr);
    ~SessionsPane() override;

    //! What is listed until another view is set; the filters above narrow it, and end with it.
    void setView(const domain::SessionFilter &view);
    //! What is listed is the view of this name: in the order that was chosen there, else \a otherwise.
    void useOrderOf(const QString &view, const domain::SessionOrdering &otherwise);
    //! A list in an order of its own; the next view has again the order that it had.
    void setSearch(const domain::SessionFilter &filter, const domain::SessionOrdering &ordering);
    void leaveSearch();                     //!< what is listed stays
    [[nodiscard]] bool isFiltering() const; //!< by what is chosen above the list
    [[nodiscard]] domain::SessionFilter filter() const;
    [[nodiscard]] domain::SessionFilter narrowing() const; //!< what is chosen above the list, alone
    void narrow(const domain::SessionFilter &filter);      //!< to what narrowing() was
    [[nodiscard]] const domain::SessionOrdering &ordering() const { return m_ordering; }
    void refresh();                       //!< asks the service; keeps selection and scroll
    void look();                          //!< the same, but what is missing waits where bytes cost money
    [[nodiscard]] bool isLoading() const; //!< what is shown is not yet what was asked for
    void saveState();
    void focusFilter();
    void focusList(); //!< or what stands there instead; one that is on its way has the keys when it is there
    void enterList(); //!< the same, and its first row is chosen, unless another one is
    //! Chooses it, and asks the server for it when it is not in the list.
    void showSession(const QString &sessionId);
    //! Chooses all of them in the list of all; how many are not in it is said.
    void showSessions(const QStringList &ids);
    void chooseNothing(); //!< nor is one shown that is not in the list
    //! Of which list it is what is said above it from now on.
    void setPlace(const QString &place);
    //! Each of them is looked at: not for a list that may be chosen whole.
    [[nodiscard]] QStringList selectedIds() const;
    [[nodiscard]] bool hasChosen() const { return chosenCount() > 0; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] models::SessionTableModel *model() const { return m_model; }
    [[nodiscard]] SessionColumns *columns() const { return m_columns; }
    [[nodiscard]] SessionWork *work() const { return m_work; }
    [[nodiscard]] SigningLinks *links() const { return m_links; } //!< the one way in which they leave

    void goToId(const QString &text = {}); //!< asks what to go to; \a text is there to begin with
    void editDueDate();
    void editDueDates();
    void replaceSelected();
    void sendAnew(); //!< what was rejected, or never opens: all that was sent with it
    void noteSentAnew(const QList<domain::TriageTarget> &dead, const QString &madeId);
    void writeLikeThis();
    void saveAsTemplate();
    void copyLink();
    void openLink();
    void copyId();
    void copyFacts();
    void downloadResults();
    void exportList(const QString &name); //!< all that is listed, or those that are chosen, as a spreadsheet
    void printList(const QString &name);  //!< the same on paper
    void printSession();                  //!< what the details tell of the chosen one
    void makeEvidence();
    void showJson();
    void deleteSelected();
    // sessionspanetriage.cpp: what a person notes about them, here alone
    void markHandled(); //!< or open again, when all of them are handled
    void putOff();
    void writeNote();
    void writeLabel();
    void showLabels(const QStringList &labels); //!< those in use, to filter by
    void followClock();                         //!< what was put off may be due again
    // sessionspaneseen.cpp
    void markSeen();
    void markAllSeen(); //!< that are listed
    // sessionspanesteps.cpp
    void goToNext();
    void goToPrevious();
    void sayWhyNot(const QString &why); //!< what a key did not do, until something else is chosen or listed

Q_SIGNALS:
    void selectionChanged();
    void leaving(); //!< something leads elsewhere; what is shown now may be wanted back
    void filterChanged(const domain::SessionFilter &filter);
    void orderChosen(); //!< by a person
    void newSessionRequested();
    void accountRequested(); //!< its settings are to be looked at
    //! It is to be sent anew, after a person has looked at it. \a cautions: what of it is not as it was. \a
    //! dead: those that it is sent instead of.
    void draftRequested(const domain::SessionDraft &draft, const QStringList &cautions,
                        const QList<domain::TriageTarget> &dead);
    //! What is like one of the sessions is to become a template.
    void templateRequested(const domain::SessionDraft &draft, const QStringList &cautions);
    void saveRequested(const QPoint &at);
    void sessionsFound(); //!< by Go to: this is to be seen, wherever it was asked
    //! Go to led there: no session that is known here has it. \a words say what it is.
    void documentFound(const QString &id, const QString &words);
    void collectionFound(const QString &id, const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    //! What is done to those that are chosen: each is read whole, and of a million that is more than the
    //! memory; and it is as many as a person can still look at.
    static constexpr int mostAtOnce = 5'000;

    // sessionspane.cpp: the list
    void makeTable();
    void makeLayout();
    void ask();
    void showListing();
    void showNothing();
    void showNoMatch(const QString &soFar);
    void showNothingUnsaved();
    void showLost();
    [[nodiscard]] domain::SessionFilter filterOfAll() const;
    [[nodiscard]] bool isSearchOfPart() const;
    [[nodiscard]] bool isSearchForId() const;
    void followEmptyAction();
    void showOutsideInList();
    void showSync();
    [[nodiscard]] bool waitsForFirstLook() const;
    void showFailure(const api::ApiError &error);
    void retranslate();
    // sessionspaneordering.cpp: in which order
    void sortBy(const domain::SessionOrdering &ordering);
    void chooseOrder(const domain::SessionOrdering &ordering); //!< by a person: the view has it from now on
    // sessionspanechoice.cpp: what is chosen
    void connectChoice();
    void choose(const QStringList &ids);
    void chooseRows(const QList<int> &rows);
    void chooseOutside(const QStringList &ids);
    [[nodiscard]] QString chosenId() const;                     //!< empty unless exactly one
    [[nodiscard]] QList<domain::SigningSession> chosen() const; //!< whose rows are here: at once
    //! All that are chosen, a moment later: their rows may not be here.
    void withChosen(std::function<void(const QList<domain::SigningSession> &)> done);
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] QList<qint64> chosenNumbers() const; //!< in the order of the list
    void showChosen();
    // sessionspanemasking.cpp: what of it may be seen
    void connectMasking();
    [[nodiscard]] domain::SigningSession shown(const domain::SigningSession &session) const;
    [[nodiscard]] QString shown(const QString &text) const;
    // sessionspanereplacing.cpp, sessionspaneanew.cpp, sessionspanelike.cpp: what is made anew, or for others
    void connectReplacing();
    void connectAnew();
    void connectLike();
    void gatherLike(bool isTemplate);
    // sessionspaneactions.cpp: what is done to it
    void endWhyNot();
    void connectMenu();
    void updateMenu();
    void editInList(const QModelIndex &index);
    // sessionspanegoto.cpp: what was looked up by an id
    void goTo(const QString &text, const QPointer<GoToDialog> &dialog);
    void goToFound(const tasks::IdLookup::Found &found, const QString &text);
    void goToSearched();
    GoToDialog *openGoTo(const QString &text);
    void listAll(const QString &words);
    void endGoTo();
    // sessionspanework.cpp: what became of it
    void connectWork();
    void connectDueDates();
    void showDueDateChanged(const QString &id, const domain::Timestamp &dueDate, bool isUndo);
    void connectResults();
    void showProblem(const QString &text);
    // sessionspaneduedates.cpp: many due dates at once
    void connectBulkDueDates();
    void askForDueDates(const QList<store::SessionRow> &rows);
    void showDueDatesChanged(const DueDatesReport &report);
    void showDueDateProblems();
    // sessionspanetriage.cpp
    void connectTriage();
    void withTriaged(std::function<void(const TriageChoice &)> done);
    [[nodiscard]] QList<int> chosenRows() const;
    void connectSeen();
    void showStepped(const QString &text, bool isUndo);
    // sessionspanesteps.cpp: from one to the next
    void step(bool isForwards);
    [[nodiscard]] std::function<void()> wayOn(const QList<int> &rows, bool areLeaving);
    // sessionspaneresults.cpp, sessionspanedeleting.cpp
    void askForFolder(const QList<domain::SigningSession> &sessions);
    void showDownloaded(const QStringList &ids, const QString &folder, int saved, int failed);
    void askBeforeDeleting(const QList<domain::SigningSession> &sessions, bool areAnyOpen, int waiting,
                           const std::function<void()> &goOn);
    void showRemoved(int count, int failed, const api::ApiError &error);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    tasks::SyncTask &m_sync;
    store::Settings &m_settings;
    SessionDetails &m_details;
    models::SessionTableModel *m_model;
    SessionWork *m_work;
    BulkDueDates *m_bulkDueDates;
    FilterButton *m_new;
    SessionFilterBar *m_filter;
    QTableView *m_table;
    SessionColumns *m_columns = nullptr;
    SessionListExport *m_export = nullptr;
    SessionPrinting *m_printing = nullptr;
    SessionMenu *m_menu;
    SessionReplacing *m_replacing;
    tasks::SentAnew *m_anew, *m_like;
    TriageChanges *m_triage;
    SessionPresenter *m_presenter;
    ChosenSummary *m_summing; //!< of several
    SessionTriage *m_noting;
    SeenChanges *m_seen;
    SigningLinks *m_links;
    tasks::IdLookup *m_lookup;
    PaneState *m_state;
    InlineMessage *m_message;
    ListMessage *m_told; //!< what that was told
    SessionFooter *m_footer;
    domain::SessionFilter m_view;
    domain::SessionOrdering m_ordering;
    std::optional<domain::SessionOrdering> m_orderingOfViews; //!< while a search is shown
    QString m_orderedView;         //!< whose order that is; empty: of none that has a name
    QStringList m_wished;          //!< will be chosen when it is known where they are
    QString m_outsideId;           //!< shown in the details though it is not in the list
    QString m_goneTo;              //!< an id that nothing known here has
    std::function<void()> m_back;  //!< to what was chosen before that was, when it cannot be had
    std::function<void()> m_goOn;  //!< to the next one, when those that are being deleted are gone
    bool m_widens = false;         //!< for what is wished and not in this list, the filters go
    bool m_areSeveral = false;     //!< of which none stands for the others
    bool m_isLed = false;          //!< what is chosen now is where Go to led
    bool m_landsInList = false;    //!< the keys are for the list when it is there
    QString m_dueDateOf;           //!< the session whose due date was told to be changed; empty: of many
    bool m_likeIsTemplate = false; //!< what m_like gathers becomes one
    qint64 m_lost = 0;             //!< sessions whose results went before they were saved
    bool m_isAnotherList = false, m_hadFocus = false;
    bool m_entersList = false; //!< somebody wants to go on in it
    bool m_isFilling = false;  //!< older ones are being fetched, or come into the list in a moment
    QTimer m_clock, m_slow, m_whyNotEnd;
};

} // namespace ui
