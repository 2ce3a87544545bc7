#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace sandbox {

struct ContainedPdf
{
    QString title;
    QByteArray bytes;
};

//! True when the PDF has a signature field with a value. False also for what is no PDF.
[[nodiscard]] bool isSignedPdf(const QByteArray &pdf);
//! The pages of all documents in one PDF; one document alone stays as it is. Nothing when one cannot be read.
[[nodiscard]] std::optional<QByteArray> containerOf(const QList<ContainedPdf> &documents);

} // namespace sandbox
