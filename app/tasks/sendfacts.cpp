#include "tasks/sendfacts.h"

#include <QHash>

#include <algorithm>

namespace tasks {

SendFacts::SendFacts(const SendPlan &sendPlan)
    : plan(sendPlan)
    , collectionId(sendPlan.collectionId)
    , made(sendPlan.steps.size())
{
    for (const PlannedDocument &document : plan.documents)
        documentIds.append(document.documentId);
}

bool SendFacts::apply(const SendEvent &event)
{
    using Kind = SendEvent::Kind;
    const bool isOfDocument = event.kind == Kind::UploadAsked || event.kind == Kind::DocumentReady;
    const qsizetype count = isOfDocument ? documentIds.size() : made.size();
    if (event.index < 0 || (event.index >= count && event.kind != Kind::Holding))
        return false;
    switch (event.kind) {
    case Kind::DocumentReady:
        // A collection is of certain documents: with another one it has to be made anew
        if (isCollectionOurs() && documentIds[event.index] != event.id)
            collectionId.clear();
        documentIds[event.index] = event.id;
        break;
    case Kind::CollectionReady:
        collectionId = event.id;
        break;
    case Kind::SessionsAsked:
        asked();
        inFlight = event.requests;
        knownBefore = event.knownBefore;
        sentAt = event.at;
        notBefore = event.notBefore;
        break;
    case Kind::SessionsMade:
        made[event.index] = event.sessions;
        inFlight.clear();
        break;
    case Kind::SessionsAbsent:
        inFlight.clear();
        knownBefore += event.knownBefore;
        break;
    case Kind::CancelAsked:
        isCancelAsked = true;
        break;
    case Kind::ReplacedDeleting:
        deleting.append(event.id);
        break;
    case Kind::ReplacedDeleted:
        deleted.append(event.id);
        break;
    case Kind::ReplacedKept:
        kept.append(event.id);
        break;
    case Kind::UploadAsked:
    case Kind::CollectionAsked:
        asked();
        break;
    case Kind::Holding:
        holdMs = event.index;
        break;
    case Kind::StaleAccepted:
        acceptedAt = event.at;
        break;
    case Kind::Refused:
        refusal = event.error.value_or(api::ApiError());
        break;
    case Kind::TakingBack:
        isTakingBack = true;
        break;
    case Kind::TakenBack:
        takenBack.append(event.id);
        break;
    case Kind::NotTakenBack:
        for (const domain::SigningSession &session : event.sessions)
            replaceMade(session);
        break;
    }
    return true;
}

//! Something went out: what was said before is of the past.
void SendFacts::asked()
{
    holdMs = 0;
    refusal.reset();
}

void SendFacts::replaceMade(const domain::SigningSession &session)
{
    notTakenBack.append(session.id);
    for (auto &sessions : made)
        for (domain::SigningSession &known : sessions)
            if (known.id == session.id)
                known = session;
}

QList<domain::SigningSession> SendFacts::leftToTakeBack() const
{
    QList<domain::SigningSession> left;
    for (qsizetype step = made.size() - 1; step >= 0; --step)
        for (auto session = made[step].crbegin(); session != made[step].crend(); ++session)
            if (!notTakenBack.contains(session->id) && !takenBack.contains(session->id))
                left.append(*session);
    return left;
}

void SendFacts::adoptDocuments(const domain::DocumentCollection &collection)
{
    for (const domain::DocumentReference &document : collection.documents) {
        plan.documents.append({.documentId = document.documentId});
        documentIds.append(document.documentId);
    }
}

int SendFacts::step() const
{
    int step = 0;
    while (step < plan.steps.size() && (signersOf(step).isEmpty() || !made[step].isEmpty()))
        ++step;
    return step;
}

QList<PlannedSigner> SendFacts::signersOf(int step) const
{
    if (kept.isEmpty())
        return plan.steps[step];
    QList<PlannedSigner> signers;
    for (const PlannedSigner &signer : plan.steps[step])
        if (!kept.contains(signer.replaces))
            signers.append(signer);
    return signers;
}

QStringList SendFacts::replacedLeft() const
{
    QStringList left;
    for (const QString &id : plan.replaces)
        if (!deleted.contains(id) && !kept.contains(id))
            left.append(id);
    return left;
}

//! Sessions that were replaced, by what came in their place; others as they are.
QStringList SendFacts::successorIdsOf(const QStringList &replaced) const
{
    QHash<QString, QString> places;
    for (int step = 0; step < made.size(); ++step) {
        const QList<PlannedSigner> signers = signersOf(step);
        for (qsizetype i = 0; i < signers.size() && i < made[step].size(); ++i)
            places.insert(signers[i].replaces, made[step][i].id);
    }
    QStringList ids;
    for (const QString &id : replaced)
        ids.append(places.value(id, id));
    return ids;
}

QStringList SendFacts::predecessorsOf(int step) const
{
    QStringList ids;
    for (int earlier = step - 1; earlier >= 0 && ids.isEmpty(); --earlier)
        for (const domain::SigningSession &session : made[earlier])
            ids.append(session.id);
    return ids;
}

QList<domain::CreateSigningSession> SendFacts::requestsOf(int step) const
{
    QList<domain::SessionDocument> all;
    for (qsizetype i = 0; i < plan.documents.size(); ++i)
        all.append({.documentCollectionId = collectionId,
                    .action = plan.documents[i].action,
                    .documentId = documentIds[i],
                    .unknown = {}});
    QList<domain::CreateSigningSession> requests;
    for (const PlannedSigner &signer : signersOf(step)) {
        domain::CreateSigningSession request = signer.session;
        QHash<QString, qsizetype> from; // of those with the same bytes each stands for one
        for (domain::SessionDocument &document : request.documents) {
            const QString key = document.documentId;
            const auto isMeant = [&key](const auto &candidate) { return candidate.key() == key; };
            auto planned =
                std::find_if(plan.documents.begin() + from.value(key), plan.documents.end(), isMeant);
            if (planned == plan.documents.end())
                planned = std::find_if(plan.documents.begin(), plan.documents.end(), isMeant);
            if (planned != plan.documents.end()) {
                const qsizetype index = planned - plan.documents.begin();
                document.documentId = documentIds[index];
                from.insert(key, index + 1);
            }
            document.documentCollectionId = collectionId;
        }
        if (request.documents.isEmpty())
            request.documents = all;
        if (!signer.replaces.isEmpty()) {
            if (request.subsequentTo)
                request.subsequentTo = successorIdsOf(*request.subsequentTo);
        } else if (const QStringList earlier = predecessorsOf(step); !earlier.isEmpty()) {
            QStringList ids = request.subsequentTo.value_or(QStringList()) + earlier;
            ids.removeDuplicates();
            request.subsequentTo = ids;
        }
        requests.append(request);
    }
    return requests;
}

QList<domain::SigningSession> SendFacts::sessions() const
{
    QList<domain::SigningSession> all;
    for (const auto &step : made)
        for (const domain::SigningSession &session : step)
            if (!takenBack.contains(session.id))
                all.append(session);
    return all;
}

QStringList SendFacts::sessionIds() const
{
    QStringList ids;
    for (const domain::SigningSession &session : sessions())
        ids.append(session.id);
    return ids;
}

QString SendFacts::labelOf(const QString &sessionId) const
{
    for (int step = 0; step < made.size(); ++step) {
        const QList<PlannedSigner> signers = signersOf(step);
        for (qsizetype i = 0; i < made[step].size() && i < signers.size(); ++i)
            if (made[step][i].id == sessionId)
                return signers[i].label;
    }
    return {};
}

} // namespace tasks
