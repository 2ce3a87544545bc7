#pragma once

#include <QCommandLineParser>
#include <QTextStream>

namespace bench {

//! A data folder with an index of --sessions sessions, whole, sealed and with its words, as a first fill
//! leaves it.
struct IndexFolder
{
    QString path;     //!< empty: it could not be made, which was said
    qint64 endMs = 0; //!< the newest session was created just before it
};

//! Made once by SessionIndex itself and kept in --cache.
[[nodiscard]] IndexFolder indexFolder(const QCommandLineParser &options, QTextStream &out);

} // namespace bench
