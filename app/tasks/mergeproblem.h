#pragma once

#include "api/apierror.h"
#include "domain/merge.h"
#include "pdf/preflight.h"
#include "store/batchstore.h"
#include "tasks/duplicatecheck.h"

namespace tasks {

//! What is wrong with a row, as the store keeps it.
struct MergeProblem
{
    enum class Kind {
        BrokenRow, //!< its cells cannot be trusted
        Rule,      //!< rule
        File,      //!< file: verdict, detail, bytes
        NoCopy,    //!< the file is sound and could not be copied: file.detail
        Service,   //!< error
        Twice,     //!< a warning: the same signer and documents in row \a row
        Stopped,   //!< by a person
        // The store keeps the numbers: new ones are added here
        Known,            //!< a warning: known already has one of the documents
        EmailNoDot,       //!< a warning: the domain of the e-mail address has no dot
        Param,            //!< what the service said of one member of the row's request: param
        MobileNoCode,     //!< a warning: the mobile number has no country code
        EmptyPlaceholder, //!< a warning: a text asks for rule.word, and the row has nothing for it
        EmptyName,        //!< a warning: a column has the names, and the row has none
    };
    Kind kind{};
    domain::DraftProblem rule{};
    pdf::Preflight file{};
    api::ApiError error{};
    api::InvalidParam param{}; //!< its name without the number: a row is one session
    int row = 0;
    Duplicate known{};

    //! The column that it is about; TextOnly when that cannot be told.
    [[nodiscard]] domain::merge::Field field() const;
    bool operator==(const MergeProblem &) const = default;
};

//! Why a row was refused: the error itself, and each of its invalidParams.
[[nodiscard]] QList<MergeProblem> problemsOf(const api::ApiError &error);
[[nodiscard]] QString toText(const MergeProblem &problem);
[[nodiscard]] MergeProblem problemFrom(const QString &text);
//! Ready, and one of its warnings is that the same would be sent twice.
[[nodiscard]] bool isPossibleDuplicate(const store::BatchRow &row);

} // namespace tasks
