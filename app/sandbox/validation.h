#pragma once

#include "sandbox/http.h"
#include "sandbox/world.h"

#include <QJsonArray>
#include <QJsonObject>

#include <tl/expected.hpp>

namespace sandbox {

template <typename T>
using Checked = tl::expected<T, Answer>; //!< or the 400 that refuses it

// Bodies that keep every rule: types (shapes.h), domain's rules, and what only the server knows (do the ids
// exist?). Members unknown to us stay in them.
[[nodiscard]] Checked<QJsonObject> checkedUpdateDocument(const QByteArray &body);
[[nodiscard]] Checked<QJsonObject> checkedCollection(World &world, const QByteArray &body);
//! All or none [assumed].
[[nodiscard]] Checked<QList<QJsonObject>> checkedSessions(World &world, const QByteArray &body);
//! What PATCH of a session may set; empty when nothing is asked for.
[[nodiscard]] Checked<QJsonObject> checkedDueDate(World &world, const QByteArray &body);
[[nodiscard]] Checked<QJsonObject> checkedMerchantSign(World &world, const QByteArray &body);

} // namespace sandbox
