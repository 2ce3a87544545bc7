#include "ui/settings/screensharing.h"

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

using namespace Qt::StringLiterals;

namespace ui {

ScreenSharing::ScreenSharing(QObject *parent)
    : QObject(parent)
{
}

void ScreenSharing::streamBegan()
{
    Q_EMIT began();
}

#ifdef Q_OS_LINUX

void ScreenSharing::watch()
{
    // Where the session has no bus nobody tells, and to look for one takes time.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    auto bus = QDBusConnection::sessionBus();
    // From whoever says it: of a name, the start would wait until the bus has told whose it is.
    bus.connect(QString(), QString(), u"org.gnome.Mutter.ScreenCast.Stream"_s, u"PipeWireStreamAdded"_s, this,
                SLOT(streamBegan()));
    // Streams that are there have no list, but each is an object below this place.
    auto question = QDBusMessage::createMethodCall(u"org.gnome.Mutter.ScreenCast"_s,
                                                   u"/org/gnome/Mutter/ScreenCast/Stream"_s,
                                                   u"org.freedesktop.DBus.Introspectable"_s, u"Introspect"_s);
    question.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QString> place = *answer;
        if (!place.isError() && place.value().count(u"<node"_s) > 1) // itself, and what is in it
            Q_EMIT began();
        answer->deleteLater();
    });
}

#else

void ScreenSharing::watch() {}

#endif

} // namespace ui
