#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

//! Names in braces that stand for something of each signer: "Dear {name}". Two braces mean one: "{{".
namespace domain::placeholders {

//! Names are compared without regard to case and to white space around them.
using Values = QMap<QString, QString>; //!< lower-case name → text

//! \a text with the values in it; a name that \a values does not have stays as it was written.
[[nodiscard]] QString fill(const QString &text, const Values &values);
//! The names in \a text that \a values does not have, as they were written, each once.
[[nodiscard]] QStringList unknownIn(const QString &text, const Values &values);
//! All names in \a text, in lower case, each once.
[[nodiscard]] QStringList namesIn(const QString &text);
//! \a text such that fill() gives it back.
[[nodiscard]] QString escaped(const QString &text);

} // namespace domain::placeholders
