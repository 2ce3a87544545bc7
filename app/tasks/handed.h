#pragma once

#include "api/result.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace tasks {

//! A handler that is called only while \a context lives (always, when there is none), and may be empty. The
//! call itself belongs to the account: the registry is told even when the window that asked is gone.
template <typename T>
[[nodiscard]] std::function<void(const api::Result<T> &)> handed(QObject *context,
                                                                 std::function<void(api::Result<T>)> done)
{
    return [hasContext = context != nullptr, guard = QPointer<QObject>(context),
            done = std::move(done)](const api::Result<T> &result) {
        if (done && (!hasContext || guard))
            done(result);
    };
}

//! The same for a deletion: when there was nothing to delete (any more) it has done what was wanted.
//! \a forget is called when it is gone, before the handler.
[[nodiscard]] inline std::function<void(const api::Result<api::Nothing> &)>
handedGone(QObject *context, std::function<void(api::Result<api::Nothing>)> done,
           std::function<void()> forget)
{
    return [answer = handed<api::Nothing>(context, std::move(done)),
            forget = std::move(forget)](const api::Result<api::Nothing> &result) {
        const bool isGone = result || result.error().kind == api::ApiError::Kind::NotFound;
        if (isGone)
            forget();
        answer(isGone ? api::Result<api::Nothing>(api::Nothing{}) : result);
    };
}

} // namespace tasks
