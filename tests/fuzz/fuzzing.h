#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace fuzz {

//! What libFuzzer gives, not copied.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
}

//! A finding, where an assertion would be left out of an optimised build.
inline void expect(bool isTrue, const char *what)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "not so: %s\n", what);
    std::abort();
}

//! How whole numbers beyond 64 bits are marked while they are texts: with something random that never leaves
//! the process. A fuzzer looks into the process, and finds it out; nobody else can.
inline bool mayHoldOurMark(const QByteArray &json)
{
    return json.contains("wide:");
}

} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
