#pragma once

#include "domain/draft.h"

//! What becomes of a draft when it is made into something else. Each leaves \a draft alone.
namespace domain {

//! Without the people, and without what only exists once: documents are kept that have a private copy.
//! A due date becomes the number of days that it is ahead.
[[nodiscard]] SessionDraft templateOf(const SessionDraft &draft, const QDateTime &now);
[[nodiscard]] SessionDraft draftFromTemplate(const SessionDraft &pattern, const QString &templateId,
                                             int revision);

//! The same for other people: documents, order, settings and texts, without who signs, by when, and under
//! which reference. Where a text is of the only signer, or of each his own, the names in it become
//! placeholders.
struct DraftForOthers
{
    SessionDraft draft;
    QStringList stillNamed; //!< signers that a text or a document's title tells of all the same
};
[[nodiscard]] DraftForOthers draftForOthers(const SessionDraft &draft);

//! A draft of one account in another one: nothing that the service of the first gave an id to is there.
struct MovedDraft
{
    SessionDraft draft;
    QStringList lostDocuments; //!< titles of those that have no private copy
    bool lostSessions = false; //!< it waited for sessions of the other account
    bool lostCollection = false;
};
[[nodiscard]] MovedDraft movedToAccount(const SessionDraft &draft);

} // namespace domain
