#pragma once

#include "domain/draft.h"
#include "tasks/replacementplan.h"

namespace tasks {

//! What was sent, as a draft of the same: its documents, signers, order and settings.
struct AnewDraft
{
    domain::SessionDraft draft;
    bool documentsDiffer = false; //!< not everybody had all of them, which a draft cannot say
    QStringList differences;      //!< settings that not everybody had, in words: those of the first are taken
    bool numbersAreHidden = false; //!< of identity numbers there is nothing but stars: they are left out
    bool dueDateHasPassed = false; //!< it is left out
    //! Of documents with the same bytes one is left: not everybody did the same with each.
    bool copiesAreOne = false;
};

//! \a facts: the sessions that belong together, with those of their documents whose bytes are here. The
//! target is as good as any other.
[[nodiscard]] AnewDraft anewDraftOf(ReplacementFacts facts, const QDateTime &now);

} // namespace tasks
