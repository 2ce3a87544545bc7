#pragma once

#include "api/result.h"
#include "domain/sessionbrief.h"

namespace api {

//! What an index keeps of a page of GET /signing-sessions, read without making whole sessions of it: a
//! first fill reads a million of them. Kind NotUnderstood when the page is not JSON, has no data or no total,
//! or a session in it has no id. Any thread.
[[nodiscard]] Result<domain::SessionBriefPage> scanSessionPage(const QByteArray &json);
//! The same of one session.
[[nodiscard]] Result<domain::SessionBrief> scanSession(const QByteArray &json);

} // namespace api
