// What is pasted to be gone to.
#include "domain/pastedlink.h"
#include "domain/rules.h"
#include "fuzz/fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const QString link = domain::linkIn(text);
    fuzz::expect(domain::linkIn(link) == link, "a link is one");
    const QString id = domain::idIn(text);
    fuzz::expect(id.isEmpty() || domain::rules::isUuid(id), "an id is one");
    fuzz::expect(domain::idIn(id) == id, "and stays it");
    return 0;
}
