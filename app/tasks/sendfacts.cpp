#include "tasks/sendfacts.h"

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
    if (event.index < 0 || event.index >= count)
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
    case Kind::UploadAsked:
    case Kind::CollectionAsked:
        break;
    }
    return true;
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
    while (step < plan.steps.size() && (plan.steps[step].isEmpty() || !made[step].isEmpty()))
        ++step;
    return step;
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
    for (const PlannedSigner &signer : plan.steps[step]) {
        domain::CreateSigningSession request = signer.session;
        for (domain::SessionDocument &document : request.documents) {
            const auto planned =
                std::find_if(plan.documents.begin(), plan.documents.end(),
                             [&](const auto &candidate) { return candidate.key() == document.documentId; });
            if (planned != plan.documents.end())
                document.documentId = documentIds[planned - plan.documents.begin()];
            document.documentCollectionId = collectionId;
        }
        if (request.documents.isEmpty())
            request.documents = all;
        if (const QStringList earlier = predecessorsOf(step); !earlier.isEmpty()) {
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
        all += step;
    return all;
}

QStringList SendFacts::sessionIds() const
{
    QStringList ids;
    for (const auto &step : made)
        for (const domain::SigningSession &session : step)
            ids.append(session.id);
    return ids;
}

} // namespace tasks
