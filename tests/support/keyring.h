#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace support {

//! Opens the keyring that with-keyring.sh locked, as its owner does with the password. Says why it could not.
inline QString unlockKeyring()
{
    const auto call = [bus = QDBusConnection::sessionBus()](const char *interface, const char *method,
                                                            const QVariantList &arguments) {
        auto message = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
            QString::fromLatin1(interface), QString::fromLatin1(method));
        message.setArguments(arguments);
        return bus.call(message);
    };
    constexpr auto service = "org.freedesktop.Secret.Service";
    const QDBusMessage session =
        call(service, "OpenSession", {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    const QDBusMessage keyring = call(service, "ReadAlias", {QStringLiteral("default")});
    QDBusArgument password;
    password.beginStructure();
    password << qvariant_cast<QDBusObjectPath>(session.arguments().value(1)) << QByteArray()
             << QByteArray("test") << QStringLiteral("text/plain");
    password.endStructure();
    return call("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
                {keyring.arguments().value(0), QVariant::fromValue(password)})
        .errorMessage();
}

} // namespace support
