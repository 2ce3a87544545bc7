#pragma once

#include "sandbox/assumptions.h"

#include <QString>

namespace sandbox {

//! How a sandbox is started.
struct Options
{
    quint16 port = 0;     //!< on 127.0.0.1; 0: any free one
    QString dataFolder;   //!< empty: everything is kept in memory
    int seed = 0;         //!< make this many sessions when there are none yet
    int delayMs = 0;      //!< every answer comes so much later, as from a service far away
    QString logFile;      //!< a JSON line per request is appended; empty: no file
    QString clientId;     //!< empty: the folder's, or a new one
    QString clientSecret; //!< empty: the folder's, or a new one
    Assumptions assumptions;
};

} // namespace sandbox
