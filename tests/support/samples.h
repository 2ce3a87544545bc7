#pragma once

#include "domain/session.h"

#include <QByteArray>

namespace support {

//! A whole one-page PDF with \a text on the page and a right cross-reference table.
[[nodiscard]] QByteArray smallPdf(const QByteArray &text = "Contract");
//! Writes bytes into a new file of \a folder and gives its path; ends the program when it cannot.
[[nodiscard]] QString writeSample(const QString &folder, const QString &name, const QByteArray &bytes);
//! A session for one document that is to be signed by an eID login.
[[nodiscard]] domain::CreateSigningSession sampleSession(const QString &title, const QString &collectionId,
                                                         const QString &documentId);

} // namespace support
