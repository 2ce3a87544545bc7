#pragma once

#include "domain/violation.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace domain {

//! Where and how the results of an account are saved by themselves.
struct SavingRule
{
    bool isOn = false;
    QString folder;
    QString pattern;
    bool operator==(const SavingRule &) const = default;
};

//! The service removes results at their due date: who has so little time left is warned.
constexpr int resultsAtRiskHours = 72;

//! What a file that is to be saved is about. Any text may hold anything.
struct SavedFileFacts
{
    QString title, signer, reference, sessionId;
    QString document;            //!< name of the document that was signed; empty for a package
    QDateTime date;              //!< when it was signed
    bool isPackage = false;      //!< of several signers' signatures: it carries no signer's name
    bool isOneOfSeveral = false; //!< the session has more results of this kind
};

//! Paths of files inside a folder, by a pattern with names in braces: "{date}/{title} – {signer}". Slashes of
//! the pattern make folders, those in a title do not.
namespace savepattern {

[[nodiscard]] QString usual();
//! {date} {year} {month} {title} {signer} {reference} {document} {id}, without the braces.
[[nodiscard]] QStringList names();
//! Required, TooLong, UnknownPlaceholder; WrongType: it leads out of the folder; TooMany: folders in
//! folders; TooFew: every file would be called the same. Of "pattern".
[[nodiscard]] Violations problemsOf(const QString &pattern);
//! The path inside the folder, with "/" and without a suffix; safe on every system whatever the facts hold.
//! \a packageWord tells packages apart, for example "package".
[[nodiscard]] QString pathOf(const QString &pattern, const SavedFileFacts &facts, const QString &packageWord);

} // namespace savepattern

} // namespace domain
