#include "api/codec/pageparser.h"

namespace api::codec {

namespace {

struct Shared
{
    std::mutex isBusy;
    simdjson::ondemand::parser parser;
};

Shared &shared()
{
    static Shared ours;
    return ours;
}

} // namespace

PageParser::PageParser()
    : m_alone(shared().isBusy)
{
}

simdjson::ondemand::parser *PageParser::operator->() const
{
    return &shared().parser;
}

} // namespace api::codec
