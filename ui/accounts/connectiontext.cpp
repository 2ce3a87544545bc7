#include "ui/accounts/connectiontext.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ConnectionText)
};
} // namespace

QString connectionText(tasks::ConnectionTest::Part part)
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
    }
    return {};
}

} // namespace ui
