#pragma once

#include "sandbox/sealer.h"

namespace sandbox {

class Certificate;

//! Adds a PAdES (ETSI.CAdES.detached) signature as an incremental update: the bytes of \a pdf stay as they
//! are, so that earlier signatures stay valid. Nothing when it is no PDF, is encrypted, or has no page.
[[nodiscard]] std::optional<QByteArray> padesSigned(const QByteArray &pdf, const Certificate &certificate,
                                                    const SealFacts &facts);

} // namespace sandbox
