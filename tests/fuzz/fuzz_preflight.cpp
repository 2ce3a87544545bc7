// A file that somebody drops on the window.
#include "fuzz/fuzzing.h"
#include "pdf/preflight.h"

#include <QString>

#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const int file = memfd_create("fuzz", 0);
    fuzz::expect(file >= 0 && ftruncate(file, 0) == 0 && pwrite(file, data, size, 0) == ssize_t(size),
                 "a file in memory");
    const QString path = QStringLiteral("/proc/self/fd/%1").arg(file);
    const pdf::Preflight found = pdf::inspect(path, 10'000'000);
    fuzz::expect(!found.isOk() || found.bytes == qint64(size), "all of it was read");
    return 0;
}
