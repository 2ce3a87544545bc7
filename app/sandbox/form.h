#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace sandbox {

//! application/x-www-form-urlencoded; of a repeated name the last value.
[[nodiscard]] QHash<QString, QString> formOf(const QByteArray &body);

} // namespace sandbox
