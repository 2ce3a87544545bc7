#include "pdf/pageanswer.h"

#include "pdf/pagemessage.h"

#include <QIODevice>
#include <QtEndian>

namespace pdf {

namespace {

constexpr qsizetype wordBytes = 4;

quint32 wordAt(const QByteArray &bytes, qsizetype index)
{
    return qFromBigEndian<quint32>(bytes.constData() + index * wordBytes);
}

} // namespace

PageAnswer::State PageAnswer::read(QIODevice &device)
{
    constexpr qsizetype head = checkmessage::lengthBytes + pagemessage::headBytes;
    if (m_head.size() < head)
        m_head += device.read(head - m_head.size());
    if (m_head.size() < head)
        return State::Incomplete;
    if (m_expected < 0 && !begin())
        return State::Refused;
    while (m_taken < m_expected) {
        char *bytes = m_image.isNull() ? m_body.data() : reinterpret_cast<char *>(m_image.bits());
        const qint64 more = device.read(bytes + m_taken, m_expected - m_taken);
        if (more <= 0)
            return State::Incomplete;
        m_taken += more;
    }
    const bool isAll = device.bytesAvailable() == 0; // more than was asked for is no answer
    return isAll && takeSizes() ? State::Complete : State::Refused;
}

//! Judges the head: length, mark, number, count.
bool PageAnswer::begin()
{
    const quint32 length = wordAt(m_head, 0), count = wordAt(m_head, 3);
    const bool isSizes = m_request.kind == CheckRequest::Kind::PageSizes;
    const quint32 most = isSizes ? quint32(pagemessage::maxPages) : 1U;
    if (wordAt(m_head, 1) != pagemessage::mark || wordAt(m_head, 2) != m_request.number || count > most)
        return false;
    const qint64 pixels = qint64(m_request.pixels.width()) * m_request.pixels.height();
    const qint64 expected = count * (isSizes ? qint64(pagemessage::bytesPerSize) : pixels * wordBytes);
    if (qint64(length) != pagemessage::headBytes + expected)
        return false;
    if (isSizes) {
        m_body.resize(expected);
    } else if (count > 0) {
        m_image = QImage(m_request.pixels, pagemessage::format);
        if (m_image.isNull())
            return false;
    }
    m_expected = expected;
    return true;
}

bool PageAnswer::takeSizes()
{
    constexpr auto most = static_cast<quint32>(pagemessage::maxPoints * pagemessage::pointParts);
    constexpr quint32 least = pagemessage::pointParts;
    for (qsizetype i = 0; i < m_body.size() / pagemessage::bytesPerSize; ++i) {
        const quint32 width = wordAt(m_body, 2 * i), height = wordAt(m_body, 2 * i + 1);
        if (width < least || width > most || height < least || height > most)
            return false;
        m_sizes.append(QSizeF(width, height) / pagemessage::pointParts);
    }
    return true;
}

} // namespace pdf
