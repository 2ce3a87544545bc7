#include "sandbox/pdfupdate.h"

namespace sandbox {

namespace {

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray result;
    for (int i = bytes - 1; i >= 0; --i)
        result.append(static_cast<char>(value >> (8 * i)));
    return result;
}

} // namespace

PdfUpdate::PdfUpdate(const QByteArray &original)
    : m_bytes(original)
{
    const qsizetype at = original.lastIndexOf("startxref");
    if (at < 0 || !original.startsWith("%PDF-"))
        return;
    bool isNumber = false;
    const auto offset = original.mid(at + 9, 40).simplified().split(' ').first().toLongLong(&isNumber);
    if (!isNumber || offset <= 0 || offset >= original.size())
        return;
    const QByteArray start = original.mid(offset, 40).trimmed();
    m_isTable = start.startsWith("xref");
    if (m_isTable || (!start.isEmpty() && start[0] >= '0' && start[0] <= '9' && start.contains("obj")))
        m_previous = offset;
    if (!m_bytes.endsWith('\n'))
        m_bytes.append('\n');
}

qsizetype PdfUpdate::addObject(int number, int generation, const QByteArray &body)
{
    m_entries.insert(number, {m_bytes.size(), generation});
    m_bytes += QByteArray::number(number) + ' ' + QByteArray::number(generation) + " obj\n";
    const qsizetype begin = m_bytes.size();
    m_bytes += body + "\nendobj\n";
    return begin;
}

QByteArray PdfUpdate::table(const QByteArray &trailerEntries, int size) const
{
    QByteArray text = "xref\n";
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        auto end = it;
        int count = 0;
        for (; end != m_entries.end() && end.key() == it.key() + count; ++end)
            ++count;
        text += QByteArray::number(it.key()) + ' ' + QByteArray::number(count) + '\n';
        for (; it != end; ++it)
            text += QByteArray::number(it->offset).rightJustified(10, '0') + ' ' +
                    QByteArray::number(it->generation).rightJustified(5, '0') + " n \n";
    }
    return text + "trailer\n<< /Size " + QByteArray::number(size) + ' ' + trailerEntries + " /Prev " +
           QByteArray::number(m_previous) + " >>\n";
}

QByteArray PdfUpdate::stream(const QByteArray &trailerEntries, int number) const
{
    auto entries = m_entries;
    entries.insert(number, {m_bytes.size(), 0}); // the section lists itself
    QByteArray rows, index;
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        index += QByteArray::number(it.key()) + " 1 ";
        rows += bigEndian(1, 1) + bigEndian(static_cast<quint64>(it->offset), 8) +
                bigEndian(static_cast<quint64>(it->generation), 2);
    }
    return QByteArray::number(number) + " 0 obj\n<< /Type /XRef /W [1 8 2] /Index [" + index + "] /Size " +
           QByteArray::number(number + 1) + ' ' + trailerEntries + " /Prev " +
           QByteArray::number(m_previous) + " /Length " + QByteArray::number(rows.size()) + " >>\nstream\n" +
           rows + "\nendstream\nendobj\n";
}

QByteArray PdfUpdate::finished(const QByteArray &trailerEntries, int size)
{
    const qsizetype at = m_bytes.size();
    return m_bytes + (m_isTable ? table(trailerEntries, size) : stream(trailerEntries, size)) +
           "startxref\n" + QByteArray::number(at) + "\n%%EOF\n";
}

} // namespace sandbox
