// A template that somebody else wrote, and a draft as it is kept.
#include "fuzz/fuzzing.h"
#include "tasks/draftjson.h"
#include "tasks/templatefile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray json = fuzz::bytesOf(data + 1, size - 1);
    if (fuzz::mayHoldOurMark(json))
        return 0;
    if (data[0] % 2 == 0) {
        if (const auto read = tasks::templateFromFile(json)) {
            const auto again = tasks::templateFromFile(tasks::toFile(*read));
            fuzz::expect(again.has_value(), "what we wrote can be read");
            fuzz::expect(tasks::toFile(*again) == tasks::toFile(*read), "and is the same");
        }
    } else if (const auto draft = tasks::draftFromJson(json)) {
        const auto again = tasks::draftFromJson(tasks::toJson(*draft));
        fuzz::expect(again.has_value(), "a draft that we wrote can be read");
        fuzz::expect(tasks::toJson(*again) == tasks::toJson(*draft), "and is the same");
    }
    return 0;
}
