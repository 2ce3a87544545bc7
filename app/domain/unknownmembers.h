#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace domain {

//! Members of a JSON object that this program does not know, or whose value has a type it did not expect:
//! member name → JSON text of the value. Kept so that reading and writing an object loses nothing.
using UnknownMembers = QMap<QString, QByteArray>;

} // namespace domain
