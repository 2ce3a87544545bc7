#include "tasks/anewdraft.h"

#include "tasks/sendrest.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace tasks {

namespace {

struct AnewWords
{
    Q_DECLARE_TR_FUNCTIONS(tasks::SentAnew)
};

//! What all sessions of a send have in common: without who signs, and the texts that may name them.
domain::CreateSigningSession settingsOf(const domain::SigningSession &session)
{
    domain::CreateSigningSession settings = askedAgain(session);
    settings.title.clear();
    settings.signText.reset();
    settings.externalReference = {};
    settings.notifications.reset();
    settings.subsequentTo.reset();
    settings.dueDate.reset();
    settings.documents.clear();
    if (settings.intentionText)
        settings.intentionText->value.clear();
    if (settings.signer) {
        settings.signer->username.reset();
        settings.signer->email.reset();
        settings.signer->mobile.reset();
        settings.signer->nationalIdentificationNumber.reset();
        if (*settings.signer == domain::Signer())
            settings.signer.reset();
    }
    return settings;
}

//! Where nobody chose one, the service gives each its own, by the moment in which it was made.
bool isSameDueDate(const domain::SigningSession &one, const domain::SigningSession &other)
{
    constexpr qint64 sameSeconds = 3'600;
    const auto &first = one.request.dueDate, &second = other.request.dueDate;
    return first && second ? std::llabs(first->seconds() - second->seconds()) <= sameSeconds
                           : first.has_value() == second.has_value();
}

//! What of the settings a person would look for in the form; both as settingsOf() gives them.
QStringList differencesBetween(const domain::CreateSigningSession &one,
                               const domain::CreateSigningSession &other)
{
    QStringList names;
    if (one.signingSetup != other.signingSetup)
        names << AnewWords::tr("how they sign");
    if (one.signer != other.signer)
        names << AnewWords::tr("what is filled in or checked of the signer");
    if (one.preAuthentication != other.preAuthentication)
        names << AnewWords::tr("logging in before reading");
    if (one.ui != other.ui)
        names << AnewWords::tr("language and look of the pages");
    if (one.intentionText != other.intentionText)
        names << AnewWords::tr("the text in the eID's own dialog");
    if (one.signatureUrlTimeToLive != other.signatureUrlTimeToLive)
        names << AnewWords::tr("how long the links work");
    if (one.redirectSettings != other.redirectSettings)
        names << AnewWords::tr("where the browser goes afterwards");
    if (one.packageTo != other.packageTo || one.archive != other.archive)
        names << AnewWords::tr("results and archive");
    if (one.usageTags != other.usageTags)
        names << AnewWords::tr("tags");
    if (names.isEmpty() && one != other)
        names << AnewWords::tr("others than the form shows");
    return names;
}

qsizetype documentCountOf(const domain::SigningSession &session)
{
    QSet<QString> ids;
    for (const domain::SessionDocument &document : session.request.documents)
        ids.insert(document.documentId);
    return ids.size();
}

//! What nobody is to sign is shown by the draft as what everybody reads.
void showWhatIsRead(SendPlan &plan)
{
    for (PlannedDocument &document : plan.documents) {
        bool isSigned = false;
        for (const QList<PlannedSigner> &step : std::as_const(plan.steps))
            for (const PlannedSigner &signer : step)
                for (const domain::SessionDocument &each : signer.session.documents)
                    isSigned = isSigned || (each.documentId == document.key() &&
                                            each.action == domain::DocumentAction::Sign);
        if (!isSigned)
            document.action = domain::DocumentAction::View;
    }
}

//! Whether everybody did the same with all documents that have the same bytes.
bool areCopiesAlike(const ReplacementFacts &facts)
{
    QHash<QString, QString> keys; // by the old id
    for (const auto &[oldId, document] : facts.documents)
        keys.insert(oldId, document.key());
    for (const domain::SigningSession &session : facts.sessions) {
        QHash<QString, QString> actions; // by the key
        for (const domain::SessionDocument &document : session.request.documents) {
            const QString key = keys.value(document.documentId, document.documentId);
            const QString action = actions.value(key, document.action.text());
            if (action != document.action.text())
                return false;
            actions.insert(key, action);
        }
    }
    return true;
}

//! A plan, which tells documents apart by their bytes, has those with the same ones once. What was sent were
//! all of them; where signers do different things with them a draft cannot tell with which.
bool restoreCopies(domain::SessionDraft &draft, const ReplacementFacts &facts)
{
    if (draft.documents.size() == facts.documents.size())
        return true;
    const bool areExceptions = std::any_of(draft.signers.cbegin(), draft.signers.cend(),
                                           [](const auto &signer) { return !signer.actions.isEmpty(); });
    if (areExceptions || !areCopiesAlike(facts))
        return false;
    QList<domain::DraftDocument> all;
    for (const auto &[oldId, planned] : facts.documents) {
        const auto same =
            std::find_if(draft.documents.cbegin(), draft.documents.cend(),
                         [key = planned.key()](const auto &other) { return other.key() == key; });
        if (same == draft.documents.cend())
            return false;
        all.append(*same);
        all.last().title = planned.title;
        all.last().filename = planned.filename;
        all.last().description = planned.description;
    }
    draft.documents = all;
    return true;
}

} // namespace

AnewDraft anewDraftOf(ReplacementFacts facts, const QDateTime &now)
{
    AnewDraft made;
    if (facts.sessions.isEmpty())
        return made;
    facts.targetId.clear(); // nobody is corrected
    // ids tell the time at which they were made
    std::sort(facts.sessions.begin(), facts.sessions.end(),
              [](const auto &one, const auto &other) { return one.id < other.id; });
    const domain::CreateSigningSession settings = settingsOf(facts.sessions.constFirst());
    const qsizetype documents = facts.documentIds().size();
    for (const domain::SigningSession &session : std::as_const(facts.sessions)) {
        made.documentsDiffer = made.documentsDiffer || documentCountOf(session) != documents;
        made.differences += differencesBetween(settings, settingsOf(session));
        if (!isSameDueDate(session, facts.sessions.constFirst()))
            made.differences += AnewWords::tr("the due date");
    }
    made.differences.removeDuplicates();
    SendPlan plan = replacementPlan(facts, {});
    plan.title = facts.sessions.constFirst().request.title;
    for (QList<PlannedSigner> &step : plan.steps)
        for (PlannedSigner &signer : step)
            signer.session.subsequentTo.reset(); // the steps say who waits for whom
    showWhatIsRead(plan);
    made.draft = restOf(plan, SendFacts(plan));
    for (domain::DraftSigner &signer : made.draft.signers) {
        if (signer.nationalIdentificationNumber.contains(u'*')) {
            signer.nationalIdentificationNumber.clear();
            made.numbersAreHidden = true;
        }
        const auto actions = std::exchange(signer.actions, {}); // also with documents that are not here
        for (const domain::DraftDocument &document : std::as_const(made.draft.documents))
            if (const auto action = actions.value(document.key(), document.action); action != document.action)
                signer.actions.insert(document.key(), action); // else it does what the others do
    }
    made.copiesAreOne = !restoreCopies(made.draft, facts);
    auto &dueDate = made.draft.common.dueDate;
    if (dueDate && dueDate->toDateTime() <= now) {
        dueDate.reset();
        made.dueDateHasPassed = true;
    }
    return made;
}

} // namespace tasks
