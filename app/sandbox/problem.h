#pragma once

#include "domain/violation.h"
#include "sandbox/http.h"

#include <QJsonObject>

namespace sandbox {

//! application/problem+json with a trace id of its own.
[[nodiscard]] Answer problem(int status, const QString &code, const QString &title,
                             const QString &detail = {});
//! 400 bad_request with one entry of invalidParams per violation.
[[nodiscard]] Answer invalid(const domain::Violations &violations);
[[nodiscard]] Answer notFound(const QString &code = QStringLiteral("not_found"));
[[nodiscard]] Answer badJson();
[[nodiscard]] Answer tooLarge();
[[nodiscard]] Answer unsupportedType();

} // namespace sandbox
