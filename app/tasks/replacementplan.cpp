#include "tasks/replacementplan.h"

#include "domain/rules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::Replacement)
};

//! 0 for those who wait for none of the others.
QHash<QString, int> levelsOf(const QList<domain::SigningSession> &sessions)
{
    QHash<QString, int> levels;
    for (const domain::SigningSession &session : sessions)
        levels.insert(session.id, 0);
    for (qsizetype round = 0; round < sessions.size(); ++round) { // no path is longer
        bool isSettled = true;
        for (const domain::SigningSession &session : sessions)
            for (const QString &id : session.request.subsequentTo.value_or(QStringList()))
                if (levels.contains(id) && levels.value(session.id) <= levels.value(id)) {
                    levels[session.id] = levels.value(id) + 1;
                    isSettled = false;
                }
        if (isSettled)
            break;
    }
    return levels;
}

QString labelOf(const domain::CreateSigningSession &request, qsizetype number)
{
    domain::SigningSession session;
    session.request = request;
    const QString name = domain::signerNameOf(session);
    return name.isEmpty() ? Words::tr("Signer %1").arg(number) : name;
}

//! The documents by the names that a plan has for them. Two with the same bytes become one.
QList<domain::SessionDocument> plannedDocuments(const ReplacementFacts &facts,
                                                const QList<domain::SessionDocument> &old)
{
    QList<domain::SessionDocument> documents;
    for (const domain::SessionDocument &document : old) {
        const auto known = std::find_if(facts.documents.begin(), facts.documents.end(),
                                        [&](const auto &pair) { return pair.first == document.documentId; });
        const QString key = known == facts.documents.end() ? document.documentId : known->second.key();
        const auto same = std::find_if(documents.begin(), documents.end(),
                                       [&](const auto &other) { return other.documentId == key; });
        if (same == documents.end())
            documents.append({{}, document.action, key, {}});
        else if (document.action == domain::DocumentAction::Sign)
            same->action = document.action;
    }
    return documents;
}

domain::CreateSigningSession newRequest(const ReplacementFacts &facts, const domain::SigningSession &session,
                                        const domain::Signer &corrected)
{
    domain::CreateSigningSession request = askedAgain(session);
    if (session.id == facts.targetId)
        request.signer = correctedSigner(session, corrected);
    return request;
}

} // namespace

bool ReplacementFacts::contains(const QString &sessionId) const
{
    return find(sessionId) != nullptr;
}

const domain::SigningSession *ReplacementFacts::find(const QString &sessionId) const
{
    const auto found = std::find_if(sessions.begin(), sessions.end(),
                                    [&](const auto &session) { return session.id == sessionId; });
    return found == sessions.end() ? nullptr : &*found;
}

domain::SigningSession ReplacementFacts::target() const
{
    const domain::SigningSession *found = find(targetId);
    return found ? *found : domain::SigningSession();
}

QStringList ReplacementFacts::documentIds() const
{
    QStringList ids;
    for (const domain::SigningSession &session : sessions)
        for (const domain::SessionDocument &document : session.request.documents)
            ids.append(document.documentId);
    ids.removeDuplicates();
    return ids;
}

QStringList ReplacementFacts::collectionIds() const
{
    QStringList ids;
    for (const domain::SigningSession &session : sessions)
        for (const domain::SessionDocument &document : session.request.documents)
            ids.append(document.documentCollectionId);
    ids.removeDuplicates();
    return ids;
}

QStringList ReplacementFacts::outsidePredecessors() const
{
    QStringList ids;
    for (const domain::SigningSession &session : sessions)
        for (const QString &id : session.request.subsequentTo.value_or(QStringList()))
            if (!contains(id))
                ids.append(id);
    ids.removeDuplicates();
    return ids;
}

domain::CreateSigningSession askedAgain(const domain::SigningSession &session)
{
    domain::CreateSigningSession request = session.request;
    request.unknown = {};
    if (request.signatureUrlTtl && !request.signatureUrlTimeToLive) // the deprecated word for the same
        request.signatureUrlTimeToLive = domain::Duration::parse(u"PT%1M"_s.arg(*request.signatureUrlTtl));
    request.signatureUrlTtl.reset();
    return request;
}

domain::Signer correctedSigner(const domain::SigningSession &session, const domain::Signer &corrected)
{
    domain::Signer signer = session.request.signer.value_or(domain::Signer());
    signer.username = corrected.username;
    signer.email = corrected.email;
    signer.mobile = corrected.mobile;
    signer.nationalIdentificationNumber = corrected.nationalIdentificationNumber;
    return signer;
}

SendPlan replacementPlan(const ReplacementFacts &facts, const domain::Signer &corrected)
{
    SendPlan plan;
    plan.title = Words::tr("Replace: %1").arg(facts.target().request.title);
    plan.collectionName = facts.collectionName;
    plan.packageTo = facts.packageTo;
    for (const auto &[oldId, document] : facts.documents)
        if (std::none_of(
                plan.documents.begin(), plan.documents.end(),
                [&, &document = document](const auto &other) { return other.key() == document.key(); }))
            plan.documents.append(document);
    const QHash<QString, int> levels = levelsOf(facts.sessions);
    qsizetype number = 0;
    for (const domain::SigningSession &session : facts.sessions) {
        const int level = levels.value(session.id);
        while (plan.steps.size() <= level)
            plan.steps.append(QList<PlannedSigner>());
        domain::CreateSigningSession request = newRequest(facts, session, corrected);
        request.documents = plannedDocuments(facts, request.documents);
        plan.steps[level].append({labelOf(request, ++number), request, session.id});
    }
    for (auto step = plan.steps.crbegin(); step != plan.steps.crend(); ++step)
        for (const PlannedSigner &signer : *step)
            plan.replaces.append(signer.replaces);
    return plan;
}

domain::Violations problemsOf(const ReplacementFacts &facts, const domain::Signer &corrected,
                              const QDateTime &now)
{
    domain::Violations problems;
    for (qsizetype i = 0; i < facts.sessions.size(); ++i)
        for (domain::Violation violation :
             domain::rules::check(newRequest(facts, facts.sessions[i], corrected), now)) {
            violation.field = u"[%1].%2"_s.arg(i).arg(violation.field);
            problems.append(violation);
        }
    // A service that hides digits of the number would be sent the stars
    for (qsizetype i = 0; i < facts.sessions.size(); ++i) {
        const auto signer = newRequest(facts, facts.sessions[i], corrected).signer;
        if (signer && signer->nationalIdentificationNumber.value_or(QString()).contains(u'*'))
            problems.append(
                {u"[%1].signer.nationalIdentificationNumber"_s.arg(i), domain::Reason::UnknownValue, 0, 0});
    }
    return problems;
}

} // namespace tasks
