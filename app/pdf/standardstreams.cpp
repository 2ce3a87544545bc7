#include "pdf/standardstreams.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <cstdio>
#include <fcntl.h>
#include <io.h>
#endif

namespace pdf {

bool takeStandardStreamsAsBytes()
{
#ifdef Q_OS_WIN
    return _setmode(_fileno(stdin), _O_BINARY) != -1 && _setmode(_fileno(stdout), _O_BINARY) != -1;
#else
    return true;
#endif
}

} // namespace pdf
