#pragma once

#include "pdf/preflight.h"

#include <QObject>

#include <functional>

namespace tasks {

class Account;

//! A local file that was examined and, when it is sound, copied to where a send finds it again.
struct TakenFile
{
    pdf::Preflight preflight;
    QString problem; //!< the system's words when a sound file could not be copied

    [[nodiscard]] bool isOk() const { return preflight.isOk() && problem.isEmpty(); }
};

//! Examines and copies in the background; nothing is sent. \a done runs once, unless \a context died.
void takeFile(Account &account, const QString &path, QObject *context, std::function<void(TakenFile)> done);

} // namespace tasks
