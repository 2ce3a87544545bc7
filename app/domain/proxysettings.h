#pragma once

#include <QString>

namespace domain {

//! The way out of this computer's network. The password is not here: it is in the keychain under secretKey().
struct ProxySettings
{
    enum class Mode {
        System, //!< as the operating system says
        None,
        Manual, //!< the one below
    };
    Mode mode = Mode::System;
    QString host{};
    quint16 port = 8080;
    QString user{}; //!< empty: it wants no password
    bool operator==(const ProxySettings &) const = default;

    //! Of this user at this proxy only: no other proxy is ever given the password.
    [[nodiscard]] QString secretKey() const
    {
        return QStringLiteral("proxy:%1@%2:%3").arg(user, host.toLower()).arg(port);
    }
};

} // namespace domain
