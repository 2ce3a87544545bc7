// Compiled once for each library: what nearly every file of ours includes anyway. Each file still includes
// what it uses; the clazy preset compiles without this.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>
