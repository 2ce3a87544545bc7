#include "api/transport.h"

#include "api/call.h"
#include "api/log.h"
#include "api/transport_p.h"

#include <QThreadPool>

namespace api {

Transport::Private::Private(Transport *q, domain::Profile p, SecretProvider secret, Settings s)
    : profile(std::move(p))
    , settings(std::move(s))
    , connections(settings)
    , tokens(connections, profile, std::move(secret), settings)
{
    connect(&tokens, &TokenSource::exchanged, q, [q, this](int status, qint64 milliseconds) {
        logEnded("POST", QStringLiteral("token"), status, milliseconds, {});
        Q_EMIT q->exchanged("POST", profile.tokenUrl.path(), status, milliseconds, {}, {});
    });
}

void TransportSettings::doInBackground(std::function<void()> work) const
{
    if (inBackground)
        inBackground(std::move(work));
    else
        QThreadPool::globalInstance()->start(std::move(work));
}

Transport::Transport(const domain::Profile &profile, SecretProvider secret, Settings settings,
                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, profile, std::move(secret), std::move(settings)))
{
}

Transport::~Transport()
{
    // Calls use what is in d, so they go first; their handlers do not run
    qDeleteAll(findChildren<Call *>(QString(), Qt::FindDirectChildrenOnly));
}

const domain::Profile &Transport::profile() const
{
    return d->profile;
}

void Transport::connectAnew()
{
    d->connections.moved();
}

std::optional<qint64> Transport::clockAheadSeconds() const
{
    return d->connections.clockAheadSeconds();
}

Request Transport::send(Exchange exchange, QObject *context, std::function<void(Result<Answer>)> done)
{
    Q_ASSERT(context);
    return Request(new Call(*this, std::move(exchange), context, std::move(done)));
}

} // namespace api
