#include "sandbox/requestlog.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

RequestLog::RequestLog(const QString &file)
    : m_file(file)
{
    if (!file.isEmpty() && !m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_problem = u"The log cannot be written: "_s + m_file.errorString();
}

void RequestLog::add(const QString &time, const Request &request, const Answer &answer, qint64 bytesIn)
{
    QJsonObject entry{{u"time"_s, time},         {u"method"_s, QString::fromLatin1(request.method)},
                      {u"path"_s, request.path}, {u"status"_s, answer.status},
                      {u"bytesIn"_s, bytesIn},   {u"bytes"_s, answer.body.size()}};
    if (!answer.madeId.isEmpty())
        entry.insert(u"id"_s, answer.madeId);
    const QMutexLocker lock(&m_mutex);
    m_entries.append(entry);
    if (m_entries.size() > maxEntries)
        m_entries.removeFirst();
    if (m_file.isOpen()) {
        m_file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
}

QJsonArray RequestLog::entries()
{
    const QMutexLocker lock(&m_mutex);
    return m_entries;
}

} // namespace sandbox
