#pragma once

#include "support/manysessions.h"

#include <chrono>
#include <memory>

namespace support {

//! ManySessions over HTTP/1.1 on loopback, for clients that fetch all of them:
//! POST /auth/open/connect/token (whoever asks), GET /sign/signing-sessions and …/{id} as the sandbox answers
//! them, but for sessionTitleLike, which is 501. Nothing is ever compressed. The control paths:
//!   GET  /_control/stats   {"requests", "listRequests", "maxOffset", "total",
//!                          "pages": [[fromMs, toMs, offset, limit], …]}: as asked for, null is no bound
//!   GET  /_control/ids     all ids, one a line
//!   POST /_control/change  {"id", "state"}
//!   POST /_control/delete  {"id"}
//!   POST /_control/add     {"count"} gives {"ids": […]}, READY and created now
class ManySessionServer
{
public:
    //! Every answer comes so much later, as from a service far away.
    explicit ManySessionServer(const ManyRecipe &recipe, std::chrono::milliseconds delay = {});
    ~ManySessionServer();
    //! Listens on 127.0.0.1 (0: any free port) and gives the port, 0 when there is none. serve() answers.
    [[nodiscard]] int listen(int port);
    void serve(); //!< does not return

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace support
