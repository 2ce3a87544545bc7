#include "tasks/reachtest.h"

#include "api/reach.h"

namespace tasks {

ReachTest::ReachTest(const QUrl &url, const api::TransportSettings &settings, QObject *parent)
    : QObject(parent)
    , m_reach(std::make_unique<api::Reach>(url, ConnectionTest::forAPerson(settings)))
{
    connect(m_reach.get(), &api::Reach::finished, this, &ReachTest::judge);
}

ReachTest::~ReachTest() = default;

void ReachTest::start()
{
    m_reach->start();
}

void ReachTest::judge()
{
    m_error = m_reach->error();
    m_clockAheadSeconds = m_reach->clockAheadSeconds().value_or(0);
    m_part = ConnectionTest::partOf(m_error, m_clockAheadSeconds);
    Q_EMIT finished();
}

} // namespace tasks
