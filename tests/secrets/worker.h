#pragma once

#include <QString>
#include <QUrl>

namespace secrets {

//! What the process that works is told, through its standard input: a command line is public.
struct Order
{
    QUrl service; //!< a sandbox, through whoever listens
    QUrl refuser; //!< a service that refuses everything, and repeats what it was told
    quint16 proxyPort = 0;
    QString clientId, clientSecret;
    QString folder; //!< data/, out/ for what a person saves, log.txt

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static Order fromJson(const QByteArray &json);
};

//! Works through every operation of the service and the main tasks with all seeds, every category of the log
//! switched on. Then says "ready" and waits for a line: "crash" or anything else.
[[nodiscard]] int work();

} // namespace secrets
