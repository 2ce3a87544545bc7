#include "support/manysessionserver.h"

#include "support/manysessionanswers.h"
#include "support/manysessioncontrol.h"
#include "support/manysessionids.h"
#include "support/manysessionjson.h"
#include "support/manysessionquery.h"

#include <QDateTime>

#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <thread>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr std::size_t threads = 24; // kept-alive connections hold a thread each
constexpr std::int64_t tokenSeconds = 600;
constexpr std::string_view bearer = "Bearer many-", controlPath = "/_control/";
const std::string listPath = "/sign/signing-sessions";

QJsonObject param(const std::string &name, const std::string &reason)
{
    return {{u"name"_s, QString::fromStdString(name)}, {u"reason"_s, QString::fromStdString(reason)}};
}

bool isUuid(std::string_view id)
{
    const auto fits = [i = 0](char c) mutable {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        ++i;
        return isDash ? c == '-' : std::isxdigit(static_cast<unsigned char>(c)) != 0;
    };
    return id.size() == manyIdLength && std::all_of(id.begin(), id.end(), fits);
}

} // namespace

struct ManySessionServer::Private
{
    using Request = httplib::Request;
    using Response = httplib::Response;

    explicit Private(const ManyRecipe &recipe)
        : sessions(recipe)
    {
    }

    ManySessions sessions;
    httplib::Server server;
    ManySessionControl control{sessions};
    std::atomic<std::int64_t> tokens = 0;

    void get(const Request &request, Response &response)
    {
        if (request.path.starts_with(controlPath))
            return control.get(request, response);
        control.count();
        if (!isAllowed(request))
            return manyProblem(response, 401, u"invalid_token"_s,
                               u"The token is not valid or has expired."_s);
        if (request.path == listPath)
            return list(request, response);
        if (request.path.starts_with(listPath + '/'))
            return one(request.path.substr(listPath.size() + 1), response);
        manyProblem(response, 404, u"not_found"_s, u"There is no such path."_s);
    }

    void post(const Request &request, Response &response)
    {
        if (request.path.starts_with(controlPath))
            return control.post(request, response);
        control.count();
        if (request.path == "/auth/open/connect/token")
            return token(request, response);
        other(request, response);
    }

    void other(const Request &, Response &response)
    {
        manyProblem(response, 501, u"not_implemented"_s, u"This server only lists."_s);
    }

    void token(const Request &request, Response &response)
    {
        const bool hasClient =
            request.get_header_value("Authorization").starts_with("Basic ") || request.has_param("client_id");
        if (!hasClient)
            return manyAnswer(response, 401, {{u"error"_s, u"invalid_client"_s}});
        if (request.get_param_value("grant_type") != "client_credentials")
            return manyAnswer(response, 400, {{u"error"_s, u"unsupported_grant_type"_s}});
        const QString text =
            u"many-%1-%2"_s.arg(QDateTime::currentMSecsSinceEpoch() + tokenSeconds * 1000).arg(++tokens);
        manyAnswer(response, 200,
                   {{u"access_token"_s, text},
                    {u"expires_in"_s, qint64(tokenSeconds)},
                    {u"scope"_s, u"signicat-api"_s},
                    {u"token_type"_s, u"Bearer"_s}});
    }

    //! A token says itself until when it is good.
    static bool isAllowed(const Request &request)
    {
        const std::string given = request.get_header_value("Authorization");
        return given.starts_with(bearer) &&
               std::strtoll(given.c_str() + bearer.size(), nullptr, 10) > QDateTime::currentMSecsSinceEpoch();
    }

    void list(const Request &request, Response &response)
    {
        const ManyQuery asked = manyQueryOf(request.params);
        control.remember(asked.query);
        if (!asked.problems.empty()) {
            QJsonArray params;
            for (const auto &[name, reason] : asked.problems)
                params.append(param(name, reason));
            return manyProblem(response, 400, u"bad_request"_s, u"One or more parameters are invalid."_s,
                               params);
        }
        if (asked.asksForTitle)
            return manyProblem(response, 501, u"not_implemented"_s, u"Titles are not searched here."_s);
        ManyText &text = manyTextOfThread();
        writeManyPage(text, sessions.page(asked.query), asked.query.limit, asked.query.offset);
        manyAnswer(response, text);
    }

    void one(const std::string &id, Response &response)
    {
        if (!isUuid(id))
            return manyProblem(response, 400, u"bad_request"_s, u"One or more parameters are invalid."_s,
                               {param("sessionId", "must be a UUID")});
        const auto row = sessions.find(id);
        if (!row)
            return manyProblem(response, 404, u"not_found"_s, u"There is no such session."_s);
        ManyText &text = manyTextOfThread();
        writeManySession(text, *row);
        manyAnswer(response, text);
    }
};

ManySessionServer::ManySessionServer(const ManyRecipe &recipe, std::chrono::milliseconds delay)
    : d(std::make_unique<Private>(recipe))
{
    auto &server = d->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
    server.set_keep_alive_max_count(10'000'000);
    server.set_keep_alive_timeout(5);
    server.set_tcp_nodelay(true);
    const auto by = [this, delay](auto member) {
        return [this, member, delay](const httplib::Request &request, httplib::Response &response) {
            (d.get()->*member)(request, response);
            if (delay > delay.zero() && !request.path.starts_with(controlPath))
                std::this_thread::sleep_for(delay);
        };
    };
    const std::string any = "/.*";
    server.Get(any, by(&Private::get));
    server.Post(any, by(&Private::post));
    server.Put(any, by(&Private::other));
    server.Patch(any, by(&Private::other));
    server.Delete(any, by(&Private::other));
}

ManySessionServer::~ManySessionServer() = default;

int ManySessionServer::listen(int port)
{
    const char *const loopback = "127.0.0.1";
    if (port == 0)
        return std::max(0, d->server.bind_to_any_port(loopback));
    return d->server.bind_to_port(loopback, port) ? port : 0;
}

void ManySessionServer::serve()
{
    d->server.listen_after_bind();
}

} // namespace support
