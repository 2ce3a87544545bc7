#pragma once

#include "domain/rules.h"

//! What no source states about the real service [assumed in reference.md], in one place so that it is easy to
//! change.
namespace sandbox {

struct Assumptions
{
    qint64 maxDocumentBytes = domain::rules::maxDocumentBytes; //!< then 413
    qint64 maxJsonBytes = 16LL * 1024 * 1024;                  //!< of a JSON body, then 413
    int tokenSeconds = 600;                                    //!< [docs], can be set to 1…3600
    int tokenErrorStatus = 400;                                //!< of a refused token request
    int packagingDelayMs = 1000;                               //!< from the last signature to the package
    int defaultDueDays = domain::rules::defaultDueDays;        //!< when dueDate is left out
    int orphanMinutes = domain::rules::orphanMinutes;          //!< of a document that is in no session
    int patchSessionStatus = 204;
};

// Names and paths that no source has.
inline constexpr const char *merchantSignPath = "/merchant-sign";
inline constexpr const char *rejectRedirectMember = "reject";
inline constexpr const char *externalReferenceParameter = "externalReference";

} // namespace sandbox
