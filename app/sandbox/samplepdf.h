#pragma once

#include <QByteArray>
#include <QStringList>

namespace sandbox {

//! A one-page A4 PDF with a heading and lines of text (Latin-1; other characters become a question mark).
[[nodiscard]] QByteArray samplePdf(const QString &heading, const QStringList &lines);

} // namespace sandbox
