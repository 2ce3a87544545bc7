// What the tour is given of the program: who signs and deletes, and accounts that it only looks at.
#include "sandbox/control.h"
#include "sandbox/server.h"
#include "tasks/background.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/mainwindow.h"
#include "ui/program.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QTextStream>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int farAwayMs = 1'000;    //!< on the way to the sandbox that a tour only looks at
constexpr int leavingSessions = 12; //!< of one that is there only for a moment
} // namespace

int Program::runTour()
{
    const auto service = [this] { return m_sandbox ? m_sandbox->baseUrl() : m_line.sandboxUrl; };
    const auto sign = [service](const QString &sessionId) {
        tasks::doInBackground([url = service(), sessionId] { sandbox::signAt(url, sessionId); });
    };
    const auto removeAll = [this, service](const QStringList &ids, const std::function<void()> &done) {
        tasks::runInBackground(
            m_window.get(),
            [url = service(), ids] {
                return std::all_of(ids.cbegin(), ids.cend(),
                                   [&url](const QString &id) { return sandbox::removeAt(url, id); });
            },
            [done](bool areGone) {
                if (areGone)
                    done();
            });
    };
    Tour tour(*m_window, m_line.tourDir,
              {sign, removeAll, [this](TourService kind) { return accountForTour(kind); },
               [this] { m_leavingSandbox.reset(); }});
    QObject::connect(&tour, &Tour::finished, m_window.get(), [](const QString &problem) {
        if (!problem.isEmpty())
            QTextStream(stderr) << problem << Qt::endl;
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    tour.start();
    return QApplication::exec();
}

//! Its service is far away, gone, about to go, or does not know it: what is shown then is looked at.
domain::Profile Program::accountForTour(TourService service)
{
    const bool leaves = service == TourService::Leaving;
    std::unique_ptr<sandbox::Server> &server = leaves ? m_leavingSandbox : m_tourSandbox;
    if (!server) {
        sandbox::Options options;
        if (leaves)
            options.seed = leavingSessions;
        else
            options.delayMs = farAwayMs;
        server = std::make_unique<sandbox::Server>();
        server->start(options);
    }
    domain::Profile profile{QUuid::createUuid().toString(QUuid::WithoutBraces),
                            u"Fjordlys AS"_s,
                            u"SANDBOX"_s,
                            server->apiUrl(),
                            server->tokenUrl(),
                            server->clientId()};
    if (service == TourService::Gone)
        profile.apiUrl = profile.tokenUrl = QUrl(u"http://127.0.0.1:1/"_s);
    m_secrets->keepForThisRun(profile.id,
                              service == TourService::Refusing ? u"another one"_s : server->clientSecret());
    m_tourAccounts << profile.id;
    return profile;
}

} // namespace ui
