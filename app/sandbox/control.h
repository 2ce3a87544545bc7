#pragma once

#include <QString>
#include <QUrl>

namespace sandbox {

//! Has the signer of a session sign, by the control path of a sandbox on this machine; waits for the answer,
//! at most some seconds. False when the sandbox did not do it.
bool signAt(const QUrl &sandboxUrl, const QString &sessionId);
//! The same for a session that is deleted where nobody at its account sees it.
bool removeAt(const QUrl &sandboxUrl, const QString &sessionId);

} // namespace sandbox
