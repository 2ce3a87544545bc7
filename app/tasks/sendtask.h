#pragma once

#include "api/request.h"
#include "domain/document.h"
#include "domain/draft.h"
#include "domain/session.h"
#include "store/documentrecord.h"
#include "store/privatecopies.h"
#include "store/sendjournal.h"
#include "tasks/sendfacts.h"
#include "tasks/sendplan.h"
#include "tasks/task.h"

#include <QPointer>
#include <QTimer>

#include <functional>

namespace tasks {

class Account;
class Reconciliation;
class UploadTask;

//! What a person has to decide about a send, and what is known of it.
struct SendDecision
{
    enum class Kind {
        OutcomeUnknown, //!< an answer was lost and cannot be reconstructed
        Unreachable,    //!< nothing is in doubt; the service could not be asked for the rest
        Stale,          //!< it waited, and what is to be sent may no longer be right
        Refused,        //!< a part was made, and the service refuses the rest
        TakingBack,     //!< not everything could be taken back
        Replacing,      //!< old sessions were deleted, and not all of the new ones could be made
    };
    Kind kind = Kind::OutcomeUnknown;
    QStringList stale{};        //!< what is, in sentences
    bool canSendAnyway = false; //!< stale, but the service would take it
    QStringList refused{};      //!< the signers that the refusal is about
    QStringList asked{};        //!< all that were asked for; [i] of an invalidParam is one of these
    //! The sessions that were asked for. None: nothing is in doubt, the server could not be reached and some
    //! of the plan was made already; decideLookAgain() goes on.
    QList<domain::CreateSigningSession> sent{};
    QDateTime sentAt{};                         //!< UTC, by the clock here
    QList<domain::SigningSession> candidates{}; //!< sessions on the server that could be they
    api::ApiError error{};                      //!< how the answer was lost, or why the list could not be had
};

//! Sends a plan: upload → collection → sessions, one step of signers after the other. Every POST is written
//! to the journal before and after it. A session is never asked for a second time unless the server's list
//! proves that the first request was not executed. Progress counts documents, the collection and sessions.
//!
//! When the server refuses, error() has its words; an invalidParam [i].… is about signer i of step().
//! cancel() while the server may be making sessions ends the task only once it is known what was made.
class SendTask : public Task
{
    Q_OBJECT

public:
    enum class Stage {
        Holding, //!< not begun yet, so that it can be undone: holdLeft()
        Preparing,
        Uploading,
        CreatingCollection,
        CreatingSessions,
        Reconciling,
        WaitingForNetwork, //!< triesAgainAt()
        TakingBack,
        Finished
    };
    Q_ENUM(Stage)

    SendTask(Account &account, const SendPlan &plan, QObject *parent = nullptr);
    //! Goes on where an earlier run stopped. Null when the record cannot be read, or is of another profile.
    static SendTask *resume(Account &account, const store::SendRecord &record, QObject *parent = nullptr);

    [[nodiscard]] const SendPlan &plan() const { return m_facts.plan; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] int step() const { return m_facts.step(); }
    [[nodiscard]] QString recordId() const { return m_recordId; }
    [[nodiscard]] QString collectionId() const { return m_facts.collectionId; }
    //! What the plan calls the signer of one of sessions().
    [[nodiscard]] QString labelOf(const QString &sessionId) const { return m_facts.labelOf(sessionId); }
    //! What the server made so far and what was not taken back, in the order of the plan.
    [[nodiscard]] QList<domain::SigningSession> sessions() const { return m_facts.sessions(); }

    //! In state NeedsDecision.
    [[nodiscard]] const SendDecision &decision() const { return m_decision; }
    //! These of the candidates are the sessions; goes on with the next step.
    void decideCreated(const QStringList &sessionIds);
    void decideSendAgain();  //!< nothing was made; sends again
    void decideLookAgain();  //!< looks at the server's list once more
    void decideGiveUp();     //!< ends as Cancelled; what was made stays
    void decideSendAnyway(); //!< stale or not
    //! Ends as Cancelled; correctionRequested() has what was not made, and what was made stays.
    void decideCorrect();
    //! Deletes what was made, last step first, and ends as Cancelled. What was signed meanwhile stays.
    void decideTakeBack();

    //! Before the first request, so that the person can think better of it. Before start(); 0: not at all.
    //! A send that an earlier run held is held again.
    void setHoldTime(int milliseconds) { m_holdMs = milliseconds; }
    [[nodiscard]] int holdTime() const { return m_facts.holdMs; }
    // in stage Holding
    [[nodiscard]] int holdLeft() const; //!< milliseconds
    //! The time stands still, while a person is asked whether it is to be sent.
    void setHoldWaits(bool waits);
    void sendNow();
    //! It is held or waits for the network, and no session was made; or it has failed, by the undo itself or
    //! before, and that could not be written: the next start would send it.
    [[nodiscard]] bool canBeUndone() const;
    [[nodiscard]] bool isUnsettled() const override
    {
        return isFinished() && (m_isEndUnwritten || m_isEndBeingWritten);
    }
    //! Ends as Cancelled once that is on the disk; undone() follows. \a tried comes last, also when it could
    //! not be written.
    void undo(const std::function<void()> &tried = {});

    //! Between two attempts without network: the first, then twice as long each time.
    void setNetworkWait(int firstMs, int longestMs);
    [[nodiscard]] QDateTime triesAgainAt() const { return m_waitEndsAt; } //!< UTC; in stage WaitingForNetwork
    void tryNow();                                                        //!< in stage WaitingForNetwork

    //! How long the server may take to show what it made. Proof of absence takes two looks, this far apart;
    //! a request that may be repeated waits a fifth of it.
    void setSettleTime(int milliseconds) { m_settleMs = milliseconds; }
    //! What it makes is known as that, for example as of a batch. Before start().
    void setOrigin(store::Origin origin) { m_origin = origin; }

    void cancel() override;

Q_SIGNALS:
    void stageChanged();
    void sessionsCreated(const QList<domain::SigningSession> &sessions);
    //! Nothing was sent; after finished().
    void undone();
    //! Before the end is written: what is kept of it by then is not lost. \a refusal: of the rest, and an
    //! invalidParam [i].… is about signer i of it; empty when the service was not asked for it.
    void correctionRequested(const domain::SessionDraft &rest, const api::ApiError &refusal);

protected:
    void run() override;
    void stop() override;

private:
    // sendtask.cpp: its life and its journal
    void beginJournal();
    void goOnAfterCrash();
    void complete();
    void refuse(const api::ApiError &error);
    void failed(const api::ApiError &error);
    void endOrAsk(const api::ApiError &error);
    void readAgain(const api::ApiError &error, const std::function<void()> &what);
    void abandon();
    void setStage(Stage stage);
    void countProgress();
    void record(const SendEvent &event, const std::function<void()> &then);
    void later(const api::ApiError &why, int attempts, const std::function<void()> &what);
    static bool mayTryAgain(const api::ApiError &error, int attempts);
    [[nodiscard]] api::ApiError whyNotPossible() const;

    // sendtaskwaiting.cpp
    void hold(int milliseconds);
    void holdFor(int milliseconds);
    void waitFor(int milliseconds, Stage stage);
    void waitIsOver();
    void endUndone();
    void failUndo(const QString &why);
    void waitForNetwork();
    void listenToNetwork();
    [[nodiscard]] bool mayBeStale() const;
    void lookAtTemplate(const std::function<void()> &then);
    [[nodiscard]] bool askedAboutStale();

    // sendtasktakeback.cpp
    void askAboutRefusal(const api::ApiError &error);
    void askAboutTakingBack(const api::ApiError &error);
    void takeBack();
    void takeBackOne(const domain::SigningSession &session);
    void takenBack(const domain::SigningSession &session);
    void endTakingBack();
    [[nodiscard]] QStringList signersOf(const api::ApiError &error) const;

    // sendtaskdocuments.cpp
    void prepare();
    void beginPreparing();
    void checkDocument(int index);
    void documentSeen(int index, const domain::Document &document);
    void documentGone(int index);
    void findCopy(int index);
    void upload(int index, const store::PrivateCopies::Copy &copy);
    void documentUploaded(int index, UploadTask *upload);
    void prepareCollection();
    void readCollection();
    void collectionRead(const domain::DocumentCollection &collection);
    void createCollection();
    void collectionAnswered(const api::Result<domain::DocumentCollection> &result);
    void rememberCollection();
    [[nodiscard]] QString nameOfDocument(int index) const;

    // sendtaskreplaced.cpp
    void lookAtReplaced(const QStringList &left);
    void deleteReplaced();
    void deleteOne(const domain::SigningSession &session);
    void replacedGone(const QString &sessionId, const QStringList &documentIds = {});
    void replacedIsFinal(const domain::SigningSession &session);
    void readReplaced(const QString &sessionId,
                      const std::function<void(const domain::SigningSession &)> &live,
                      const std::function<void()> &gone);
    void keepFinished();

    // sendtasksessions.cpp
    void nextStep();
    void lookBefore();
    void askForSessions(const QStringList &knownBefore);
    void createSessions();
    void sessionsAnswered(const api::Result<QList<domain::SigningSession>> &result);
    void reconcile();
    void reconciled();
    void takeSessions(const QList<domain::SigningSession> &sessions);
    void notMade();
    void refuseSessions(const api::ApiError &error);
    void askPerson(const api::ApiError &error, const QList<domain::SigningSession> &candidates);
    Reconciliation *newReconciliation(const QList<domain::CreateSigningSession> &sent);
    void dropReconciliation();

    Account &m_account;
    SendFacts m_facts;
    QString m_recordId;
    store::Origin m_origin = store::Origin::Uploaded;
    Stage m_stage = Stage::Preparing;
    int m_documentsReady = 0, m_settleMs = 15'000;
    int m_attempts = 0; //!< at one document, the collection or one look at the list
    int m_asked = 0;    //!< for the sessions of one step, in this run
    bool m_isResumed = false, m_isCollectionReady = false;
    bool m_isInDoubt = false; //!< the server may be making sessions, or have made them
    bool m_isAbandoned = false;
    bool m_hasBegun = false, m_hasWaited = false;
    bool m_isClosed = false;          //!< the journal's end is written, or about to be
    bool m_isEndUnwritten = false;    //!< it could not be, and nothing was made
    bool m_isEndBeingWritten = false; //!< nothing was made, and whether that is on the disk is not known yet
    bool m_isJournalBroken = false;   //!< the last record could not be written
    int m_holdMs = 0, m_networkWaitMs = 0, m_firstNetworkWaitMs = 30'000, m_longestNetworkWaitMs = 300'000;
    int m_holdLeft = 0; //!< while that waits
    bool m_listensToNetwork = false, m_holdWaits = false;
    QTimer m_wait;
    QDateTime m_waitEndsAt, m_begunAt;
    QString m_templateWords;         //!< what became of its template while it waited
    QStringList m_finishedMeanwhile; //!< sessions to be replaced that were signed or rejected first
    QDateTime m_newestDocument;      //!< by the server's clock
    SendDecision m_decision;
    api::ApiError m_lost; //!< how the answer was lost
    QPointer<UploadTask> m_upload;
    QPointer<Reconciliation> m_reconciliation;
    api::Request m_request;
};

} // namespace tasks
