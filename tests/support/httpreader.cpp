#include "support/httpreader.h"

namespace support {

QByteArray HttpReader::Head::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

QList<HttpReader::Event> HttpReader::feed(const QByteArray &bytes)
{
    QList<Event> events;
    m_buffer += bytes;
    bool more = true;
    while (more) {
        switch (m_state) {
        case State::Head:
            more = takeHead(events);
            break;
        case State::Body:
            more = takeBody(events);
            break;
        case State::Chunks:
            more = takeChunk(events);
            break;
        case State::Broken:
            more = false;
            break;
        }
    }
    return events;
}

bool HttpReader::takeHead(QList<Event> &events)
{
    const auto end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray raw = m_buffer.left(end + 4);
    m_buffer.remove(0, end + 4);
    const auto lines = raw.trimmed().split('\n');
    const auto words = lines.first().trimmed().split(' ');
    if (words.size() != 3) {
        m_state = State::Broken;
        events.append({Event::Broken, raw, {}});
        return false;
    }
    Head head{words[0], words[1], {}};
    for (const auto &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        head.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    m_left = head.header("Content-Length").toLongLong();
    const bool isChunked = head.header("Transfer-Encoding").toLower().contains("chunked");
    m_state = isChunked ? State::Chunks : State::Body;
    events.append({Event::RequestHead, raw, head});
    return true;
}

bool HttpReader::takeBody(QList<Event> &events)
{
    if (m_left > 0 && !m_buffer.isEmpty()) {
        const QByteArray part = m_buffer.left(m_left);
        m_buffer.remove(0, part.size());
        m_left -= part.size();
        events.append({Event::Body, part, {}});
    }
    if (m_left > 0)
        return false;
    m_state = State::Head;
    events.append({Event::RequestEnd, {}, {}});
    return true;
}

bool HttpReader::takeChunk(QList<Event> &events)
{
    const auto line = m_buffer.indexOf("\r\n");
    if (line < 0)
        return false;
    const qint64 size = m_buffer.left(line).split(';').first().trimmed().toLongLong(nullptr, 16);
    const qint64 whole = line + 2 + size + 2;
    if (m_buffer.size() < whole)
        return false;
    events.append({Event::Body, m_buffer.left(whole), {}});
    m_buffer.remove(0, whole);
    if (size == 0) {
        m_state = State::Head;
        events.append({Event::RequestEnd, {}, {}});
    }
    return true;
}

} // namespace support
