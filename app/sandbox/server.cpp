#include "sandbox/server.h"

#include "sandbox/httpserver.h"
#include "sandbox/ids.h"
#include "sandbox/problem.h"
#include "sandbox/routes.h"
#include "sandbox/seeding.h"

#include <QLocale>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString clientKind = u"client"_s;

std::unique_ptr<Storage> storageFor(const Options &options)
{
    return options.dataFolder.isEmpty() ? memoryStorage() : folderStorage(options.dataFolder);
}

//! The folder's client, unless the options name one; made when there is none.
Options withClient(Options options, Storage &storage)
{
    const auto kept = storage.records(clientKind);
    const QJsonObject client = kept.isEmpty() ? QJsonObject() : kept.first();
    if (options.clientId.isEmpty())
        options.clientId = client.value(u"id"_s).toString(u"sandbox-round-apple-123"_s);
    if (options.clientSecret.isEmpty())
        options.clientSecret = client.value(u"secret"_s).toString(newSecret());
    storage.saveRecord(clientKind, u"client"_s,
                       {{u"id"_s, options.clientId}, {u"secret"_s, options.clientSecret}});
    return options;
}

} // namespace

//! All that lives from start() to stop().
struct Running
{
    Running(const Options &options, std::unique_ptr<Storage> storage)
        : world(options, std::move(storage))
        , sealer(*world.storage)
        , lifecycle(world, sealer)
        , tokens(world.clock, options.clientId, options.clientSecret, options.assumptions.tokenSeconds,
                 options.assumptions.tokenErrorStatus)
        , log(options.logFile)
        , context{world, lifecycle, tokens, sealer, log}
        , delay(options.delayMs)
        , http([this](const Request &request) { return logged(request); })
    {
    }

    World world;
    Sealer sealer;
    Lifecycle lifecycle;
    Tokens tokens;
    RequestLog log;
    Context context;
    std::chrono::milliseconds delay;
    quint16 port = 0;
    HttpServer http; //!< last: its threads end before anything they use

    Answer logged(const Request &request)
    {
        qint64 bytesIn = 0;
        Request counted = request;
        counted.readBody = [&](const Request::Sink &sink) {
            request.readBody([&](const char *data, qint64 size) {
                bytesIn += size;
                return sink(data, size);
            });
        };
        Answer answer = route(counted);
        // As every HTTP server says it: a client learns from it that its own clock is wrong
        answer.headers.append(
            {"Date", QLocale::c()
                         .toString(world.clock.now(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                         .toLatin1()});
        if (request.path.startsWith(u"/_sandbox/"_s))
            return answer;
        log.add(apiTime(world.clock.nowMs()), request, answer, bytesIn);
        if (delay > delay.zero())
            std::this_thread::sleep_for(delay);
        return answer;
    }

    Answer route(const Request &request)
    {
        {
            const QMutexLocker lock(&world.mutex());
            lifecycle.settle();
        }
        const QStringList parts = request.path.mid(1).split(u'/');
        if (request.path == QLatin1String("/auth/open/connect/token"))
            return request.method == "POST" ? tokens.issue(request) : wrongMethod("POST");
        if (parts.first() == QLatin1String("_sandbox"))
            return controlRoute(context, request, parts.mid(1));
        if (parts.first() != QLatin1String("sign"))
            return notFound();
        if (parts.size() >= 2 && (parts[1].isEmpty() || parts[1] == QLatin1String("page")))
            return signingPagesRoute(context, request, parts.mid(1));
        if (!tokens.allows(request))
            return unauthorized();
        return resource(request, parts.value(1), parts.mid(2));
    }

    static Answer unauthorized()
    {
        Answer answer = problem(401, u"invalid_token"_s, u"Invalid authentication token."_s,
                                u"The token is not valid or has expired."_s);
        answer.headers.emplaceBack(QByteArray("WWW-Authenticate"),
                                   QByteArray("Bearer error=\"invalid_token\""));
        return answer;
    }

    Answer resource(const Request &request, const QString &name, const QStringList &rest)
    {
        if (name == QLatin1String("documents"))
            return documentsRoute(context, request, rest);
        if (name == QLatin1String("document-collections"))
            return collectionsRoute(context, request, rest);
        if (name == QLatin1String("signing-sessions"))
            return sessionsRoute(context, request, rest);
        if (u'/' + name == QLatin1String(merchantSignPath) && rest.isEmpty())
            return merchantSignRoute(context, request);
        return notFound();
    }
};

struct Server::Private
{
    std::unique_ptr<Running> running;
    QString errorText;
};

Server::Server()
    : d(std::make_unique<Private>())
{
}

Server::~Server()
{
    stop();
}

quint16 Server::start(const Options &options)
{
    stop();
    auto storage = storageFor(options);
    if (!storage) {
        d->errorText = u"The data folder cannot be used: "_s + options.dataFolder;
        return 0;
    }
    const Options complete = withClient(options, *storage);
    auto running = std::make_unique<Running>(complete, std::move(storage));
    if (d->errorText = running->log.problem(); !d->errorText.isEmpty())
        return 0;
    if (options.seed > 0 && running->world.sessions().isEmpty())
        seedSessions(running->context, options.seed);
    running->port = running->http.start(options.port);
    if (running->port == 0) {
        d->errorText = u"The port is taken: "_s + QString::number(options.port);
        return 0;
    }
    d->running = std::move(running);
    {
        const QMutexLocker lock(&d->running->world.mutex());
        d->running->world.setPagesUrl(apiUrl().toString() + u'/');
    }
    return d->running->port;
}

void Server::stop()
{
    if (d->running)
        d->running->http.stop();
    d->running.reset();
}

QString Server::errorText() const
{
    return d->errorText;
}

QUrl Server::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:"_s + QString::number(d->running ? d->running->port : 0));
}

QUrl Server::apiUrl() const
{
    return QUrl(baseUrl().toString() + u"/sign"_s);
}

QUrl Server::tokenUrl() const
{
    return QUrl(baseUrl().toString() + u"/auth/open/connect/token"_s);
}

QString Server::clientId() const
{
    return d->running ? d->running->world.options.clientId : QString();
}

QString Server::clientSecret() const
{
    return d->running ? d->running->world.options.clientSecret : QString();
}

bool Server::advanceClock(const QString &iso8601Duration)
{
    const auto duration = domain::Duration::parse(iso8601Duration);
    if (!duration || !d->running)
        return false;
    const QMutexLocker lock(&d->running->world.mutex());
    d->running->world.clock.advance(*duration);
    d->running->world.saveClock();
    return true;
}

QByteArray Server::log() const
{
    return d->running ? QJsonDocument(d->running->log.entries()).toJson(QJsonDocument::Compact)
                      : QByteArray("[]");
}

} // namespace sandbox
