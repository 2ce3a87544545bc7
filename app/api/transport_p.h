#pragma once

#include "api/tokensource.h"
#include "api/transport.h"

namespace api {

struct Transport::Private
{
    Private(Transport *q, domain::Profile p, SecretProvider secret, Settings s);

    domain::Profile profile;
    Settings settings;
    QNetworkAccessManager manager;
    TokenSource tokens;
};

} // namespace api
