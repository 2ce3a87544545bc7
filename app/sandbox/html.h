#pragma once

#include "sandbox/http.h"

namespace sandbox {

//! A whole page around \a content, which is HTML already; \a title is plain text.
[[nodiscard]] Answer htmlPage(int status, const QString &language, const QString &title,
                              const QString &content);
[[nodiscard]] Answer redirectTo(const QString &url);

} // namespace sandbox
