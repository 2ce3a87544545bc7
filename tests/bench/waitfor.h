#pragma once

#include <QEventLoop>

#include <tl/expected.hpp>

#include <functional>
#include <utility>

namespace bench {

//! What \a ask is answered, an api::Result or a store::StoreResult; the event loop runs meanwhile. Not for
//! what is answered before \a ask returns.
template <typename Answer>
[[nodiscard]] Answer waitFor(const std::function<void(QObject *, std::function<void(Answer)>)> &ask)
{
    QEventLoop waiting;
    Answer answer = tl::make_unexpected(typename Answer::error_type{});
    ask(&waiting, [&](Answer given) {
        answer = std::move(given);
        waiting.quit();
    });
    waiting.exec();
    return answer;
}

} // namespace bench
