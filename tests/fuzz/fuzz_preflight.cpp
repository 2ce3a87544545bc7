// A file that somebody drops on the window.
#include "fuzz/fuzzing.h"
#include "pdf/preflight.h"

#include <QString>

#include <poppler-qt6.h>

#include <memory>

#include <sys/mman.h>
#include <unistd.h>

namespace {

//! While any document is open, Poppler keeps what it read of the system, which takes ten times as long as a
//! small file.
std::unique_ptr<Poppler::Document> smallestDocument()
{
    return Poppler::Document::loadFromData("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                           "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                                           "trailer<</Root 1 0 R>>\n%%EOF\n");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::unique_ptr<Poppler::Document> kept = smallestDocument();
    fuzz::expect(kept != nullptr, "a document that stays open");
    static const int file = memfd_create("fuzz", 0);
    fuzz::expect(file >= 0 && ftruncate(file, 0) == 0 && pwrite(file, data, size, 0) == ssize_t(size),
                 "a file in memory");
    const QString path = QStringLiteral("/proc/self/fd/%1").arg(file);
    const pdf::Preflight found = pdf::inspect(path, 10'000'000);
    fuzz::expect(!found.isOk() || found.bytes == qint64(size), "all of it was read");
    return 0;
}
