#pragma once

#include "support/manysessions.h"

#include <QJsonArray>

#include <atomic>
#include <mutex>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace support {

//! The control paths of ManySessionServer: what was asked for, and changes from outside. Any thread.
class ManySessionControl
{
public:
    explicit ManySessionControl(ManySessions &sessions)
        : m_sessions(sessions)
    {
    }
    void count() { ++m_requests; }
    void remember(const ManySessions::Query &query); //!< a list that is asked for

    void get(const httplib::Request &request, httplib::Response &response);
    void post(const httplib::Request &request, httplib::Response &response);

private:
    void stats(httplib::Response &response);
    void add(qint64 count, httplib::Response &response);

    ManySessions &m_sessions;
    std::atomic<qint64> m_requests = 0;
    std::mutex m_mutex; // of what follows
    qint64 m_listRequests = 0;
    std::size_t m_maxOffset = 0;
    QJsonArray m_pages;
};

} // namespace support
