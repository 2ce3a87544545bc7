#pragma once

#include "sandbox/http.h"

#include <functional>
#include <memory>

namespace sandbox {

//! HTTP/1.1 on loopback: cpp-httplib behind a wall, since its header is slow to compile.
class HttpServer
{
public:
    using Handler = std::function<Answer(const Request &)>; //!< called from many threads at once

    explicit HttpServer(Handler handler);
    ~HttpServer();
    //! The port that is listened on (127.0.0.1), or 0 when there is none; \a port 0 takes any free one.
    [[nodiscard]] quint16 start(quint16 port);
    void stop(); //!< waits for the requests under way

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
