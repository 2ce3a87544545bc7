#pragma once

#include "support/patience.h"

#include <QTest>

#include <functional>
#include <optional>

//! What a function with (context, done) answers; nothing when it does not within five seconds, or what
//! patience makes of them.
template <typename T>
std::optional<T> answerOf(const std::function<void(QObject *, std::function<void(T)>)> &start)
{
    QObject context;
    std::optional<T> answer;
    start(&context, [&answer](T result) { answer.emplace(std::move(result)); });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 5000 * support::patience());
    return answer;
}
