#include "support/manysessioncontrol.h"

#include "support/manysessionanswers.h"
#include "support/manysessionids.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

namespace {

std::string idOf(const ManySessions::Row &row)
{
    std::string id(manyIdLength, ' ');
    writeManyId(id.data(), row.seed, row.number, row.createdNs, ManyId::Session);
    return id;
}

} // namespace

void ManySessionControl::get(const httplib::Request &request, httplib::Response &response)
{
    if (request.path == "/_control/stats")
        return stats(response);
    if (request.path == "/_control/ids")
        return manyAnswer(response, 200, m_sessions.ids(), "text/plain");
    manyProblem(response, 404, u"not_found"_s, u"There is no such path."_s);
}

void ManySessionControl::remember(const ManySessions::Query &query)
{
    constexpr qsizetype most = 200'000; // a list of them is for tests; a bench may ask for days
    const auto ms = [](std::int64_t ns) {
        const bool isBound =
            ns != std::numeric_limits<std::int64_t>::min() && ns != std::numeric_limits<std::int64_t>::max();
        return isBound ? QJsonValue(double(ns) / 1e6) : QJsonValue();
    };
    const std::lock_guard lock(m_mutex);
    ++m_listRequests;
    m_maxOffset = std::max(m_maxOffset, query.offset);
    if (m_pages.size() < most)
        m_pages.append(
            QJsonArray{ms(query.fromNs), ms(query.toNs), qint64(query.offset), qint64(query.limit)});
}

void ManySessionControl::stats(httplib::Response &response)
{
    const std::lock_guard lock(m_mutex);
    manyAnswer(response, 200,
               {{u"requests"_s, qint64(m_requests)},
                {u"listRequests"_s, m_listRequests},
                {u"maxOffset"_s, qint64(m_maxOffset)},
                {u"total"_s, qint64(m_sessions.size())},
                {u"pages"_s, m_pages}});
}

void ManySessionControl::post(const httplib::Request &request, httplib::Response &response)
{
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
    const std::string id = body[u"id"_s].toString().toStdString();
    if (request.path == "/_control/add")
        return add(body[u"count"_s].toInteger(1), response);
    bool isDone = false;
    if (request.path == "/_control/delete") {
        isDone = m_sessions.remove(id);
    } else if (request.path == "/_control/change") {
        const auto state = manyStateNamed(body[u"state"_s].toString().toStdString());
        if (!state)
            return manyProblem(response, 400, u"bad_request"_s, u"There is no such state."_s);
        isDone = m_sessions.change(id, *state);
    }
    if (!isDone)
        return manyProblem(response, 404, u"not_found"_s, u"There is no such session."_s);
    manyAnswer(response, 200, QJsonObject{});
}

void ManySessionControl::add(qint64 count, httplib::Response &response)
{
    constexpr qint64 most = 1'000'000;
    QJsonArray ids;
    for (const auto &row : m_sessions.add(std::uint32_t(std::clamp<qint64>(count, 0, most)),
                                          QDateTime::currentMSecsSinceEpoch()))
        ids.append(QString::fromStdString(idOf(row)));
    manyAnswer(response, 200, {{u"ids"_s, ids}});
}

} // namespace support
