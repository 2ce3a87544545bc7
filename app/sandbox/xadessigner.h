#pragma once

#include "sandbox/sealer.h"

namespace sandbox {

class Certificate;

//! An enveloping XAdES-BES signature with \a bytes inside it (base64). Nothing when the library refuses.
[[nodiscard]] std::optional<QByteArray> xadesSigned(const QByteArray &bytes, const QString &mimeType,
                                                    const Certificate &certificate, const SealFacts &facts);

} // namespace sandbox
