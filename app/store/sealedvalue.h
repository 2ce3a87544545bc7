#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

//! Values of the columns that tell of a person, to and from the connection of this thread. \a about is
//! "table.column". Private to store/.
namespace store::sealedvalue {

//! As it is kept, never NULL; without a key NULL, which no such column takes: rather nothing is written than
//! something that anybody can read.
[[nodiscard]] QVariant fromBytes(const QByteArray &bytes, const char *about);
[[nodiscard]] QVariant fromText(const QString &text, const char *about);
[[nodiscard]] QVariant fromList(const QStringList &list, const char *about);
//! Nothing when it is sealed by a key that is not here, or was changed.
[[nodiscard]] std::optional<QByteArray> toBytes(const QVariant &kept, const char *about);
[[nodiscard]] std::optional<QString> toText(const QVariant &kept, const char *about);
[[nodiscard]] std::optional<QStringList> toList(const QVariant &kept, const char *about);

} // namespace store::sealedvalue
