#pragma once

#include <QString>
#include <QUrl>
#include <QUrlQuery>

//! The address of a call. Internal to api/.
namespace api {

//! Below the base address, with nothing in it that a server could read as another path.
[[nodiscard]] bool isPlainPath(const QString &path);
[[nodiscard]] QUrl urlOf(const QUrl &base, const QString &path, const QUrlQuery &query);

} // namespace api
