#pragma once

#include "api/tokensource.h"
#include "api/transport.h"

#include <QDeadlineTimer>

namespace api {

struct Transport::Private
{
    Private(Transport *q, domain::Profile p, SecretProvider secret, Settings s);

    domain::Profile profile;
    Settings settings;
    QNetworkAccessManager manager;
    TokenSource tokens;
    QDeadlineTimer quietUntil; //!< the service asked for it with a 429: nobody sends before
};

} // namespace api
