#pragma once

#include "tasks/sendevent.h"
#include "tasks/sendplan.h"

namespace tasks {

//! What is certain of a send: the plan, and what happened so far. Everything here comes from the plan and the
//! events of the journal, so that the next start of the program knows the same.
class SendFacts
{
public:
    explicit SendFacts(const SendPlan &plan);
    //! False when the event does not belong to this plan; nothing changes then.
    [[nodiscard]] bool apply(const SendEvent &event);
    //! For a plan that names a collection and no documents: all of it is to be signed.
    void adoptDocuments(const domain::DocumentCollection &collection);

    //! The step that comes next; the number of steps when all was made.
    [[nodiscard]] int step() const;
    [[nodiscard]] bool isComplete() const { return step() == plan.steps.size(); }
    //! The sessions of one step as they are asked for now.
    [[nodiscard]] QList<domain::CreateSigningSession> requestsOf(int step) const;
    [[nodiscard]] QStringList predecessorsOf(int step) const;
    //! The signers of a step but those whose old session stays.
    [[nodiscard]] QList<PlannedSigner> signersOf(int step) const;
    //! Without those that were taken back.
    [[nodiscard]] QList<domain::SigningSession> sessions() const;
    [[nodiscard]] QStringList sessionIds() const;
    //! What the plan calls the signer of a session that was made.
    [[nodiscard]] QString labelOf(const QString &sessionId) const;

    SendPlan plan;
    QStringList documentIds; //!< one for each document of the plan; empty: not on the server
    QString collectionId;    //!< empty: not made yet
    //! Per step, as the server answered.
    QList<QList<domain::SigningSession>> made;
    QList<domain::CreateSigningSession> inFlight; //!< asked for, and the outcome is not known
    QStringList knownBefore;
    QDateTime sentAt, notBefore; //!< of inFlight; the latter by the server's clock
    bool isCancelAsked = false;
    int holdMs = 0;                       //!< it was held, and nothing was asked for since
    QDateTime acceptedAt;                 //!< stale, and to be sent all the same
    std::optional<api::ApiError> refusal; //!< of step(), which was not tried again since
    bool isTakingBack = false;
    QStringList takenBack, notTakenBack; //!< the latter were signed or rejected first
    //! Last step first, so that nobody is asked to sign after somebody who is gone.
    [[nodiscard]] QList<domain::SigningSession> leftToTakeBack() const;

    //! Of plan.replaces.
    QStringList deleting, deleted, kept;
    //! What is still to be deleted, in order.
    [[nodiscard]] QStringList replacedLeft() const;
    //! Something may be missing that the person had: the send has to come to its end.
    [[nodiscard]] bool hasBegunDeleting() const { return !deleting.isEmpty() || !deleted.isEmpty(); }

    [[nodiscard]] bool isCollectionOurs() const { return plan.collectionId.isEmpty(); }

private:
    void asked();
    void replaceMade(const domain::SigningSession &session);
    [[nodiscard]] QStringList successorIdsOf(const QStringList &replaced) const;
};

} // namespace tasks
