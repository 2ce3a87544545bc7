#pragma once

#include "api/apierror.h"

#include <QString>

namespace ui {

//! What a person reads about a failed call.
struct ErrorText
{
    QString headline; //!< what happened and whose fault it is, one sentence
    QString detail;   //!< the server's or the system's own words; may be empty
    QString traceId;  //!< to copy for Signicat's support; may be empty
    bool canRetry = false;
};

//! The one place from an ApiError to words.
[[nodiscard]] ErrorText errorText(const api::ApiError &error);
//! headline and detail in one paragraph.
[[nodiscard]] QString errorSentence(const api::ApiError &error);

} // namespace ui
