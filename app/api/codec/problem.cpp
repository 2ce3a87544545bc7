#include "api/codec/problem.h"

#include "api/codec/parsed.h"
#include "api/codec/widenumbers.h"

#include <algorithm>

namespace api {

namespace {

ApiError::Kind kindOf(int status)
{
    using Kind = ApiError::Kind;
    switch (status) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 413:
        return Kind::TooLarge;
    case 415:
        return Kind::UnsupportedType;
    case 429:
        return Kind::TooManyRequests;
    default:
        if (status >= 500)
            return Kind::ServerFailed;
        return status >= 400 ? Kind::BadRequest : Kind::NotUnderstood;
    }
}

//! Empty when the member is missing or no text.
QString textOf(simdjson::dom::element object, std::string_view name)
{
    std::string_view text;
    return object[name].get(text) || codec::isWideNumber(text) ? QString() : codec::toText(text);
}

//! What is kept readable, told to support and logged has to be an id: a link or a sentence is none.
QString plainId(const QString &text)
{
    constexpr qsizetype longest = 128;
    const bool isPlain =
        text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || QLatin1String("-_.:|").contains(c));
        });
    return isPlain ? text : QString();
}

} // namespace

ApiError decodeProblem(int status, const QByteArray &contentType, const QByteArray &body)
{
    ApiError error{.kind = kindOf(status), .status = status};
    if (!contentType.toLower().contains("json"))
        return error;
    const codec::Parsed parsed(body);
    if (!parsed.isValid() || !parsed.root().is_object())
        return error;
    error.code = textOf(parsed.root(), "code");
    error.detail = textOf(parsed.root(), "detail");
    if (error.detail.isEmpty())
        error.detail = textOf(parsed.root(), "title");
    error.traceId = plainId(textOf(parsed.root(), "traceId"));
    simdjson::dom::array params;
    if (parsed.root()["invalidParams"].get(params))
        return error;
    for (const auto param : params)
        if (param.is_object())
            error.invalidParams.append({.name = textOf(param, "name"), .reason = textOf(param, "reason")});
    return error;
}

} // namespace api
