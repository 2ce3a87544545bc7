#pragma once

#include "api/transport.h"

#include <QStringList>

namespace api {

//! What a POST has made: the ids in the service's answer, in its order. Empty when it tells none.
[[nodiscard]] QStringList madeIds(const QByteArray &verb, const Answer &answer);

} // namespace api
