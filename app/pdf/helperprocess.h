#pragma once

#include <QString>

class QObject;
class QProcess;

namespace pdf {

//! countersign-pdfcheck, not started yet: with nothing of this process that it does not need.
[[nodiscard]] QProcess *newHelperProcess(const QString &program, QObject *parent);

} // namespace pdf
