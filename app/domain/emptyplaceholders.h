#pragma once

#include "domain/draft.h"

#include <QStringList>

namespace domain {

//! A name in braces that would be filled with nothing, and the text that asks for it.
struct EmptyPlaceholder
{
    QString field; //!< as in DraftProblem
    QString name;  //!< as it was written
    bool operator==(const EmptyPlaceholder &) const = default;
};

//! Those of one signer, text by text, each once in a text. Those that nobody knows are told by problemsOf().
[[nodiscard]] QList<EmptyPlaceholder> emptyPlaceholdersFor(const SessionDraft &draft,
                                                           const DraftSigner &signer, const QDateTime &now);
//! The names of those, each once; of the first signer, when there is one.
[[nodiscard]] QStringList emptyPlaceholdersOf(const SessionDraft &draft, const QDateTime &now);
[[nodiscard]] QStringList emptyPlaceholdersOf(const SessionDraft &draft, const DraftSigner &signer,
                                              const QDateTime &now);
//! The names that neither the program nor a column of a usual name fills, each once: a column may be called
//! so, or somebody mistyped. Of a template.
[[nodiscard]] QStringList unusualPlaceholdersOf(const SessionDraft &pattern);

} // namespace domain
