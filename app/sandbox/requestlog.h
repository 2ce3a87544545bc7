#pragma once

#include "sandbox/http.h"

#include <QFile>
#include <QJsonArray>
#include <QMutex>

namespace sandbox {

//! One JSON line per request: time, method, path, status, bytes and the id made. Never a query, a header or a
//! body, since those carry tokens and personal data.
class RequestLog
{
public:
    explicit RequestLog(const QString &file);
    void add(const QString &time, const Request &request, const Answer &answer, qint64 bytesIn);
    [[nodiscard]] QJsonArray entries();
    //! Of the file; without one there is none.
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    static constexpr int maxEntries = 20'000;
    QMutex m_mutex;
    QJsonArray m_entries;
    QFile m_file;
    QString m_problem;
};

} // namespace sandbox
