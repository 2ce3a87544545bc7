#include "sandbox/httpserver.h"

#include <httplib.h>

#include <thread>
#ifndef _WIN32
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace sandbox {

namespace {

constexpr size_t threads = 32; // kept-alive connections hold a thread each
constexpr time_t keepAliveSeconds = 5;

QString fromUtf8(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

bool hasBody(const httplib::Request &request)
{
    // without either header there is none, and asking the library for it would wait for the connection's end
    return request.has_header("Transfer-Encoding") ||
           (request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0");
}

Request translated(const httplib::Request &request)
{
    Request result;
    result.method = QByteArray::fromStdString(request.method);
    result.path = fromUtf8(request.path);
    for (const auto &[name, value] : request.params)
        result.parameters.append({fromUtf8(name), fromUtf8(value)});
    result.header = [&request](const char *name) {
        return QByteArray::fromStdString(request.get_header_value(name));
    };
    result.readBody = [](const Request::Sink &) {};
    return result;
}

void write(const Answer &answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (answer.contentType.isEmpty())
        return;
    constexpr int firstError = 400; // what is not in the body by then gets the words of our error handler
    if (answer.body.isEmpty() || answer.status >= firstError)
        return response.set_content(answer.body.constData(), static_cast<size_t>(answer.body.size()),
                                    answer.contentType.toStdString());
    // Not set_content(): the library would press each body with Brotli at its slowest for whoever takes that,
    // which costs more than all the rest of an answer. Whether the real service compresses is not known.
    response.set_content_provider(
        static_cast<size_t>(answer.body.size()), answer.contentType.toStdString(),
        [body = answer.body](size_t offset, size_t length, httplib::DataSink &sink) {
            return sink.write(body.constData() + offset, length);
        });
}

//! Ends the kept-alive connections to our port: the library would wait for each to time out before it stops.
void endConnections([[maybe_unused]] int port)
{
#ifndef _WIN32
    constexpr int highest = 1024; // a descriptor above it only makes the stop slower
    for (int fd = 3; fd < highest; ++fd) {
        sockaddr_in here{}, there{};
        socklen_t size = sizeof here, peerSize = sizeof there;
        if (::getsockname(fd, reinterpret_cast<sockaddr *>(&here), &size) == 0 &&
            here.sin_family == AF_INET && ntohs(here.sin_port) == port &&
            ::getpeername(fd, reinterpret_cast<sockaddr *>(&there), &peerSize) == 0)
            ::shutdown(fd, SHUT_RDWR);
    }
#endif
}

} // namespace

struct HttpServer::Private
{
    Handler handler;
    httplib::Server server;
    std::thread thread;
    int port = 0;

    void withoutBody(const httplib::Request &request, httplib::Response &response)
    {
        write(handler(translated(request)), response);
    }

    void withBody(const httplib::Request &request, httplib::Response &response,
                  const httplib::ContentReader &reader)
    {
        Request ours = translated(request);
        bool isRead = !hasBody(request);
        ours.readBody = [&](const Request::Sink &sink) {
            if (std::exchange(isRead, true))
                return;
            bool wanted = true;
            reader([&](const char *data, size_t size) {
                wanted = wanted && sink(data, static_cast<qint64>(size));
                return true; // a refused body is read to its end, so that the connection can be used again
            });
        };
        const Answer answer = handler(ours);
        ours.readBody([](const char *, qint64) { return false; });
        write(answer, response);
    }
};

HttpServer::HttpServer(Handler handler)
    : d(std::make_unique<Private>())
{
    d->handler = std::move(handler);
    auto &server = d->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
    server.set_keep_alive_max_count(100'000);
    server.set_keep_alive_timeout(keepAliveSeconds);
    server.set_read_timeout(30, 0);
    server.set_write_timeout(30, 0);
    server.set_tcp_nodelay(true);
    const auto plain = [this](const auto &request, auto &response) { d->withoutBody(request, response); };
    const auto full = [this](const auto &request, auto &response, const auto &reader) {
        d->withBody(request, response, reader);
    };
    const std::string any = R"((?:.|\n|\r)*)";
    server.Get(any, httplib::Server::Handler(plain));
    server.Options(any, httplib::Server::Handler(plain));
    server.Post(any, httplib::Server::HandlerWithContentReader(full));
    server.Put(any, httplib::Server::HandlerWithContentReader(full));
    server.Patch(any, httplib::Server::HandlerWithContentReader(full));
    server.Delete(any, httplib::Server::HandlerWithContentReader(full));
    server.set_error_handler([](const httplib::Request &, httplib::Response &response) {
        if (response.body.empty() && response.status >= 400)
            response.set_content("{\"status\":" + std::to_string(response.status) +
                                     ",\"code\":\"bad_request\"}",
                                 "application/problem+json");
    });
}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::start(quint16 port)
{
    const char *const loopback = "127.0.0.1";
    int bound = port;
    if (port == 0)
        bound = d->server.bind_to_any_port(loopback);
    else if (!d->server.bind_to_port(loopback, port))
        bound = 0;
    if (bound <= 0)
        return 0;
    d->port = bound;
    d->thread = std::thread([this] { d->server.listen_after_bind(); });
    return static_cast<quint16>(bound);
}

void HttpServer::stop()
{
    if (!d->thread.joinable())
        return;
    while (!d->server.is_running()) // stop() before the accept loop runs would be lost
        std::this_thread::yield();
    d->server.stop();
    endConnections(d->port);
    d->thread.join();
}

} // namespace sandbox
