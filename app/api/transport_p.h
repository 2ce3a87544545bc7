#pragma once

#include "api/connections.h"
#include "api/tokensource.h"
#include "api/transport.h"

#include <QDeadlineTimer>

namespace api {

struct Transport::Private
{
    Private(Transport *q, domain::Profile p, SecretProvider secret, Settings s);

    domain::Profile profile;
    Settings settings;
    Connections connections;
    TokenSource tokens;
    QDeadlineTimer quietUntil; //!< the service asked for it with a 429: nobody sends before
};

} // namespace api
