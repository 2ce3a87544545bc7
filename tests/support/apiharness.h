#pragma once

#include "api/transport.h"
#include "support/faultrelay.h"
#include "support/patience.h"
#include "support/stubserver.h"

#include <QTest>

#include <optional>

namespace support {

inline const QString testSecret = QStringLiteral("s3cret:with/odd+signs");

//! A transport whose secret is at hand and whose repeats come quickly.
inline api::TransportSettings quickSettings()
{
    api::TransportSettings settings;
    settings.timeoutMs = 2'000;
    settings.retryBaseMs = 10;
    return settings;
}

//! The same where nothing is to be given up: a slow machine is no fault, and what hangs is to hang until the
//! test lets go of it.
inline api::TransportSettings patientSettings()
{
    api::TransportSettings settings = quickSettings();
    settings.timeoutMs = 15'000;
    return settings;
}

inline api::Transport::SecretProvider secretProvider(const QString &secret)
{
    return [secret](QObject *context, std::function<void(api::Result<QString>)> done) {
        QMetaObject::invokeMethod(
            context, [secret, done = std::move(done)] { done(secret); }, Qt::QueuedConnection);
    };
}

//! Keeps the answer of one call until the test looks at it.
template <typename T>
struct Caught
{
    std::optional<api::Result<T>> result;
    int times = 0;

    std::function<void(api::Result<T>)> handler()
    {
        return [this](api::Result<T> answer) {
            result = std::move(answer);
            ++times;
        };
    }
    //! True when the answer comes in time.
    bool wait(int milliseconds = 15'000)
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, milliseconds * patience());
    }
    [[nodiscard]] bool isValue() const { return result && result->has_value(); }
    [[nodiscard]] api::ApiError error() const
    {
        return result && !result->has_value() ? result->error() : api::ApiError{};
    }
    [[nodiscard]] QByteArray why() const
    {
        if (!result)
            return "no answer";
        if (*result)
            return "a value";
        const auto &error = result->error();
        return QStringLiteral("kind %1 status %2 %3 %4")
            .arg(int(error.kind))
            .arg(error.status)
            .arg(error.code, error.detail)
            .toUtf8();
    }
};

} // namespace support
