#pragma once

#include "sandbox/options.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>

namespace sandbox {

//! A complete Sign API v2 server on 127.0.0.1, in threads of its own. Its members may be called from any
//! thread.
class Server
{
public:
    Server();
    ~Server(); //!< stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    //! The port that is listened on; 0 when the port is taken or the folder cannot be used (see errorText()).
    quint16 start(const Options &options);
    void stop();

    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QUrl baseUrl() const;  //!< http://127.0.0.1:port
    [[nodiscard]] QUrl apiUrl() const;   //!< baseUrl()/sign
    [[nodiscard]] QUrl tokenUrl() const; //!< baseUrl()/auth/open/connect/token
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] QString clientSecret() const;

    // What /_sandbox does over HTTP.
    bool advanceClock(const QString &iso8601Duration);
    [[nodiscard]] QByteArray log() const; //!< JSON array, as GET /_sandbox/log

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
