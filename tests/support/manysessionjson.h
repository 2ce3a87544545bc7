#pragma once

#include "support/manysessions.h"
#include "support/manysessiontext.h"

namespace support {

//! The session as GET answers it: the members of openapi.yaml, 1.5 to 2 KB.
void writeManySession(ManyText &text, const ManySessions::Row &row);
//! The body of a list.
void writeManyPage(ManyText &text, const ManySessions::Page &page, std::size_t limit, std::size_t offset);

} // namespace support
