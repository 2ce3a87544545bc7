#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace support {

//! Just enough of HTTP/1.1 to see where a request begins and ends in a stream of bytes.
class HttpReader
{
public:
    struct Head
    {
        QByteArray method, target; //!< target with its query, as it came
        QList<QPair<QByteArray, QByteArray>> headers;
        [[nodiscard]] QByteArray header(const QByteArray &name) const; //!< without regard to case
    };

    //! What feed() found, in order; raw is what has to be passed on.
    struct Event
    {
        enum Type { RequestHead, Body, RequestEnd, Broken } type;
        QByteArray raw;
        Head head;
    };

    [[nodiscard]] QList<Event> feed(const QByteArray &bytes);

private:
    bool takeHead(QList<Event> &events);
    bool takeBody(QList<Event> &events);
    bool takeChunk(QList<Event> &events);

    enum class State { Head, Body, Chunks, Broken } m_state = State::Head;
    QByteArray m_buffer;
    qint64 m_left = 0;
};

} // namespace support
