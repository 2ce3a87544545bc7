#pragma once

#include "api/apierror.h"

#include <QSslError>

//! What a handshake that failed tells. Internal to api/.
namespace api {

//! \a words are those of the TLS library, for what has no error of its own. Reason, detail and notSent are
//! filled in.
[[nodiscard]] ApiError tlsFailure(const QList<QSslError> &errors, const QString &words);

//! No word about whether the certificate was taken back: that is what most servers do, since they tell it
//! only when they bring along what their authority says (OCSP stapling), and Qt asks nobody else. An attacker
//! with such a certificate would bring along nothing, so an answer that proves nothing is worth as much as
//! none.
[[nodiscard]] bool tellsNothingOfRevocation(const QSslError &error);

} // namespace api
