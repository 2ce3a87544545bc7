#pragma once

#include "domain/savepattern.h"
#include "domain/session.h"
#include "store/savedresults.h"

namespace tasks {
class FixityCheck;
}

namespace ui {

//! What results that are saved are told with.
[[nodiscard]] QString savingPlaceholderText(const QString &name);
[[nodiscard]] QString savingPatternProblem(const domain::Violation &problem);
//! A path as the rule makes it.
[[nodiscard]] QString savingExample(const domain::SavingRule &rule);
//! What the rule would save now.
[[nodiscard]] QString unsavedText(const store::UnsavedSum &unsaved, const store::SavedSum &saved, bool isOn);
[[nodiscard]] QString savedText(const store::SavedSum &sum);
[[nodiscard]] QString checkText(const tasks::FixityCheck &check);
//! Of one session, for its summary.
struct SavedSummary
{
    QString text{};          //!< empty when there is nothing to save
    bool isDamaged = false;  //!< a file that was saved is missing or was changed
    bool canBeSaved = false; //!< not all of it is saved, and the service has it still
};
//! \a packages: documents that only its collections tell of.
[[nodiscard]] SavedSummary savedSummary(const domain::SigningSession &session, const QStringList &packages,
                                        const QList<store::SavedResult> &saved, const QDateTime &now);

} // namespace ui
