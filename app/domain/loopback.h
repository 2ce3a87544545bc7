#pragma once

class QString;

namespace domain {

//! Whether \a host, of a URL, is this machine for certain: "localhost", 127.x.x.x or ::1.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace domain
