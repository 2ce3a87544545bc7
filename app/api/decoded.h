#pragma once

#include "api/codec/decode.h"
#include "api/transport.h"

namespace api {

//! A handler of answers made from a handler of values.
template <typename T>
std::function<void(Result<Answer>)> decoded(std::function<void(Result<T>)> done)
{
    return [done = std::move(done)](const Result<Answer> &answer) {
        if (!answer)
            return done(tl::unexpected(answer.error()));
        Result<T> value = decode<T>(answer->body);
        if (!value && value.error().status == 0)
            value.error().status = answer->status;
        done(std::move(value));
    };
}

inline std::function<void(Result<Answer>)> withoutBody(std::function<void(Result<Nothing>)> done)
{
    return [done = std::move(done)](const Result<Answer> &answer) {
        answer ? done(Nothing{}) : done(tl::unexpected(answer.error()));
    };
}

} // namespace api
