// ISO 8601 durations and moments, of a person or of a server.
#include "domain/duration.h"
#include "domain/timestamp.h"
#include "fuzz/fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    if (const auto duration = domain::Duration::parse(text)) {
        fuzz::expect(duration->toString() == text, "the text is kept");
        const QDateTime start = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        const QDateTime end = duration->addedTo(start);
        fuzz::expect(!end.isValid() || end >= start, "no duration goes back");
    }
    if (const auto moment = domain::Timestamp::parse(text)) {
        fuzz::expect(moment->nanoseconds() >= 0 && moment->nanoseconds() < 1'000'000'000, "nanoseconds");
        const auto again = domain::Timestamp::parse(moment->toString());
        fuzz::expect(again && *again == *moment, "the same moment");
        (void)moment->toDateTime();
    }
    return 0;
}
