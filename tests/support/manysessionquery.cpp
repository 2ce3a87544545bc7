#include "support/manysessionquery.h"

#include "domain/timestamp.h"

#include <algorithm>
#include <charconv>

namespace support {

namespace {

constexpr std::size_t maxOffset = 100'000, maxLimit = 1'000;

using Problems = std::vector<std::pair<std::string, std::string>>;

void readNumber(const std::string &name, const std::string &text, std::size_t least, std::size_t most,
                std::size_t &value, Problems &problems)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        problems.emplace_back(name,
                              text + " is not in the allowed range, which ends at " + std::to_string(most));
}

std::optional<std::int64_t> momentOf(std::string text)
{
    std::replace(text.begin(), text.end(), ' ', '+'); // of a zone that was not escaped
    const auto moment = domain::Timestamp::parse(QString::fromStdString(text));
    constexpr std::int64_t furthest = 9'000'000'000; // seconds that fit as nanoseconds: the year 2255
    if (!moment)
        return {};
    return std::clamp<std::int64_t>(moment->seconds(), -furthest, furthest) * 1'000'000'000 +
           moment->nanoseconds();
}

//! All are due equally long after they were created, so that both are one order.
void readSort(const std::string &text, bool &isOldestFirst, Problems &problems)
{
    const std::string first = text.substr(0, text.find(','));
    const std::size_t begin = first.find_first_not_of(" +-");
    const std::string field = begin == std::string::npos ? std::string() : first.substr(begin);
    if (field == "createdAt" || field == "dueDate")
        isOldestFirst = first.find('-') >= begin;
    else
        problems.emplace_back("sort", "is not one of the known values");
}

} // namespace

ManyQuery manyQueryOf(const std::multimap<std::string, std::string> &parameters)
{
    ManyQuery result;
    auto &[query, problems, asksForTitle] = result;
    for (const auto &[name, text] : parameters) {
        if (name == "offset") {
            readNumber(name, text, 0, maxOffset, query.offset, problems);
        } else if (name == "limit") {
            readNumber(name, text, 1, maxLimit, query.limit, problems);
        } else if (name == "sort") {
            readSort(text, query.isOldestFirst, problems);
        } else if (name == "state") {
            if (const auto state = manyStateNamed(text))
                query.states[std::size_t(*state)] = true;
            else
                problems.emplace_back(name, "is not one of the known values");
        } else if (name == "sessionTitleLike") {
            asksForTitle = !text.empty();
        } else if (name.starts_with("createdDate") || name.starts_with("dueDate")) {
            const std::int64_t later = name.starts_with("due") ? ManySessions::dueAfterNs : 0;
            const auto moment = momentOf(text);
            if (!moment)
                problems.emplace_back(name, "is not a date and time with a zone");
            else if (name.ends_with("From"))
                query.fromNs = std::max(query.fromNs, *moment - later);
            else
                query.toNs = std::min(query.toNs, *moment - later);
        }
    }
    return result;
}

} // namespace support
