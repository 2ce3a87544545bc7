#include "domain/draftcopies.h"

#include <utility>

namespace domain {

namespace {

//! The documents that can be uploaded anew, without the ids that the service gave. Exceptions of signers go
//! with the name that their document has then.
QStringList forgetIds(SessionDraft &draft)
{
    QStringList lost;
    QList<DraftDocument> kept;
    for (const DraftDocument &each : std::as_const(draft.documents)) {
        DraftDocument document = each;
        if (document.sha256Hex.isEmpty()) {
            lost.append(document.title.isEmpty() ? document.filename : document.title);
            continue;
        }
        const QString before = document.key();
        document.documentId.clear();
        for (DraftSigner &signer : draft.signers)
            if (signer.actions.contains(before))
                signer.actions.insert(document.key(), signer.actions.take(before));
        kept.append(document);
    }
    draft.documents = kept;
    draft.collectionId.clear();
    draft.collectionName.clear();
    draft.common.subsequentTo.reset();
    draft.insteadOf.clear();
    return lost;
}

} // namespace

SessionDraft templateOf(const SessionDraft &draft, const QDateTime &now)
{
    SessionDraft made = draft;
    made.signers.clear();
    forgetIds(made);
    made.templateId.clear();
    made.templateRevision = 0;
    made.templateName.clear();
    made.originProfileId.clear();
    made.originLabel.clear();
    if (!made.dueRule && made.common.dueDate) {
        const QDateTime due = made.common.dueDate->toDateTime().toLocalTime();
        constexpr qint64 mostDays = 366; // a template with more is not read again
        const auto days = static_cast<int>(qBound(qint64(1), now.toLocalTime().daysTo(due), mostDays));
        made.dueRule = DueRule{days, false, HolidayCalendar::WeekendsOnly, due.time()};
    }
    made.common.dueDate.reset();
    return made;
}

SessionDraft draftFromTemplate(const SessionDraft &pattern, const QString &templateId, int revision)
{
    SessionDraft draft = pattern;
    draft.templateId = templateId;
    draft.templateRevision = revision;
    draft.insteadOf.clear(); // a file may say anything
    return draft;
}

MovedDraft movedToAccount(const SessionDraft &draft)
{
    MovedDraft moved;
    moved.draft = draft;
    moved.lostSessions = draft.common.subsequentTo && !draft.common.subsequentTo->isEmpty();
    moved.lostCollection = !draft.collectionId.isEmpty();
    moved.lostDocuments = forgetIds(moved.draft);
    return moved;
}

} // namespace domain
