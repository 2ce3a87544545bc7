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

} // namespace tasks
