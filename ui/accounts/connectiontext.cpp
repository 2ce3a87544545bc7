#include "ui/accounts/connectiontext.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ConnectionText)
};

QString spanText(qint64 seconds)
{
    const int minutes = int(qMin<qint64>((qAbs(seconds) + 30) / 60, 60LL * 24 * 366 * 100));
    if (minutes >= 36 * 60)
        return Words::tr("%n day(s)", nullptr, (minutes + 12 * 60) / (24 * 60));
    if (minutes >= 55)
        return Words::tr("%n hour(s)", nullptr, (minutes + 30) / 60);
    return Words::tr("%n minute(s)", nullptr, minutes);
}

QString clockText(qint64 clockAheadSeconds)
{
    if (qAbs(clockAheadSeconds) <= tasks::ConnectionTest::clockToleranceSeconds)
        return {};
    return clockAheadSeconds > 0
               ? Words::tr("This computer's clock is %1 ahead. Correct it: due dates and reminders go by it.")
                     .arg(spanText(clockAheadSeconds))
               : Words::tr(
                     "This computer's clock is %1 behind. Correct it: due dates and reminders go by it.")
                     .arg(spanText(clockAheadSeconds));
}

QString joined(const QString &text, const QString &more)
{
    return more.isEmpty() ? text : text + u' ' + more;
}

QString partText(tasks::ConnectionTest::Part part)
{
    using Part = tasks::ConnectionTest::Part;
    switch (part) {
    case Part::None:
        return Words::tr(
            "It works: the service accepts the client ID and the secret, and the list of sessions "
            "may be read.");
    case Part::Address:
        return Words::tr("The address fails. Check the API address and the token address.");
    case Part::Tls:
        return Words::tr("The secure connection fails: the server cannot prove who it is.");
    case Part::Credentials:
        return Words::tr("The credentials fail. Check the client ID and the client secret.");
    case Part::Permission:
        return Words::tr("The permission fails: the client is known, but may not use the Sign API. Give it "
                         "“Signature API” in the dashboard.");
    case Part::Service:
        return Words::tr("The addresses are reached, but what answers there fails or is no Sign API.");
    case Part::Proxy:
        return Words::tr("The proxy fails. Check it under “Network…”.");
    case Part::Portal:
        return Words::tr("A web page answers instead of the service. This network may want you to log in: "
                         "open any page in a browser, log in there and try again.");
    case Part::Clock:
        return Words::tr("It works, but the clock is wrong.");
    }
    return {};
}
} // namespace

QString connectionText(tasks::ConnectionTest::Part part, qint64 clockAheadSeconds)
{
    return joined(partText(part), clockText(clockAheadSeconds));
}

QString reachText(tasks::ConnectionTest::Part part, const QString &host, qint64 clockAheadSeconds)
{
    using Part = tasks::ConnectionTest::Part;
    switch (part) {
    case Part::None:
        return Words::tr("It works: %1 answers.").arg(host);
    case Part::Clock:
        return joined(Words::tr("It works: %1 answers.").arg(host), clockText(clockAheadSeconds));
    case Part::Address:
        return Words::tr("%1 is not reached.").arg(host);
    case Part::Proxy:
        return Words::tr("The proxy fails.");
    default:
        return joined(partText(part), clockText(clockAheadSeconds));
    }
}

} // namespace ui
