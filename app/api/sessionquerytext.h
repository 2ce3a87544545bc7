#pragma once

#include "domain/sessionquery.h"

#include <QUrlQuery>

namespace api {

//! The query part of GET /signing-sessions. Every value is percent-encoded, the plus of "+dueDate" above all:
//! a bare one decodes to a blank. Several states are several "state" items [seed].
[[nodiscard]] QUrlQuery toUrlQuery(const domain::SessionQuery &query);

} // namespace api
