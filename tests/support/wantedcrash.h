#pragma once

#include <QProcessEnvironment>

namespace support {

//! For a program that a test makes crash: a sanitizer leaves it alone, so that its findings are real ones.
inline void expectCrash(QProcessEnvironment &environment)
{
    for (const QString &name : {QStringLiteral("ASAN_OPTIONS"), QStringLiteral("TSAN_OPTIONS")})
        environment.insert(name, environment.value(name) + QStringLiteral(":handle_segv=0"));
}

} // namespace support
