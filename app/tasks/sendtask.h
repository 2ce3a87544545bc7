#pragma once

#include "api/request.h"
#include "domain/session.h"
#include "store/sendjournal.h"
#include "tasks/sendplan.h"
#include "tasks/task.h"

#include <QPointer>
#include <QTimer>

#include <functional>

namespace tasks {

class Account;
class Reconciliation;
class UploadTask;

//! What a person needs to decide about an answer that was lost and cannot be reconstructed.
struct SendDecision
{
    QList<domain::CreateSigningSession> sent; //!< the sessions that were asked for
    QDateTime sentAt;                         //!< UTC, by the clock here
    QList<domain::SigningSession> candidates; //!< sessions on the server that could be they
    api::ApiError error;                      //!< how the answer was lost, or why the list could not be had
};

//! Sends a plan: upload → collection → sessions, one step of signers after the other. Every POST is written
//! to the journal before and after it. A session is never asked for a second time unless the server's list
//! proves that the first request was not executed. Progress counts documents, the collection and sessions.
class SendTask : public Task
{
    Q_OBJECT

public:
    enum class Stage { Preparing, Uploading, CreatingCollection, CreatingSessions, Reconciling, Finished };
    Q_ENUM(Stage)

    SendTask(Account &account, const SendPlan &plan, QObject *parent = nullptr);
    //! Goes on where an earlier run stopped. Null when the record cannot be read.
    static SendTask *resume(Account &account, const store::SendRecord &record, QObject *parent = nullptr);

    [[nodiscard]] const SendPlan &plan() const { return m_plan; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] QString recordId() const { return m_recordId; }
    [[nodiscard]] QString collectionId() const { return m_collectionId; }
    //! What the server made so far, in the order of the plan.
    [[nodiscard]] QList<domain::SigningSession> sessions() const;

    //! In state NeedsDecision.
    [[nodiscard]] const SendDecision &decision() const { return m_decision; }
    void decideCreated(const QStringList &sessionIds); //!< these are the sessions; goes on with the next step
    void decideSendAgain();                            //!< nothing was made; sends again
    void decideLookAgain();                            //!< looks at the server's list once more
    void decideGiveUp();                               //!< ends as Cancelled; what was made stays

    //! How long the server may take to show what it made. Proof of absence takes two looks, this far apart.
    void setSettleTime(int milliseconds) { m_settleMs = milliseconds; }

Q_SIGNALS:
    void stageChanged();
    void sessionsCreated(const QList<domain::SigningSession> &sessions);

protected:
    void run() override;
    void stop() override;

private:
    friend class SendReplay;

    void beginJournal();
    void prepare();
    void checkDocument(qsizetype index);
    void uploadDocument(qsizetype index);
    void documentUploaded(qsizetype index, UploadTask *upload);
    void prepareCollection();
    void readCollection();
    void createCollection();
    void nextStep();
    void lookBefore();
    void journalStep();
    void createSessions();
    void sessionsAnswered(const api::Result<QList<domain::SigningSession>> &result);
    void reconcile();
    void reconciled();
    void takeSessions(const QList<domain::SigningSession> &sessions);
    void sendAgain();
    void refuse(const api::ApiError &error);
    void complete();

    void setStage(Stage stage);
    void countProgress();
    void append(const char *name, const QByteArray &payload, std::function<void()> then);
    [[nodiscard]] QList<domain::CreateSigningSession> requestsOfStep() const;
    [[nodiscard]] QStringList createdIds() const;

    Account &m_account;
    SendPlan m_plan;
    QString m_recordId, m_collectionId;
    Stage m_stage = Stage::Preparing;
    int m_step = 0, m_attempts = 0, m_settleMs = 15'000;
    bool m_isResumed = false, m_collectionIsOurs = false, m_collectionIsChecked = false;
    QList<QList<domain::SigningSession>> m_created; //!< per step
    QList<domain::CreateSigningSession> m_inFlight; //!< written to the journal, answer not known
    QStringList m_knownBefore;                      //!< sessions that looked the same before we sent
    QDateTime m_sentAt, m_newestDocument;           //!< the latter by the server's clock
    SendDecision m_decision;
    api::ApiError m_lost;
    QPointer<UploadTask> m_upload;
    Reconciliation *m_reconciliation = nullptr;
    api::Request m_request;
};

} // namespace tasks
