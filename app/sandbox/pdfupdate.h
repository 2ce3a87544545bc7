#pragma once

#include <QByteArray>
#include <QMap>

namespace sandbox {

//! An incremental update of a PDF: objects after the end, then a cross-reference section of the same form
//! (table or stream) as the file's last one, since readers are not asked to mix the two.
class PdfUpdate
{
public:
    explicit PdfUpdate(const QByteArray &original);

    //! False when the file's last cross-reference section is not where the file says.
    [[nodiscard]] bool isPossible() const { return m_previous >= 0; }
    //! Where the object's body begins in the finished file.
    qsizetype addObject(int number, int generation, const QByteArray &body);
    //! \a trailerEntries: /Root, /Info, /ID; \a size: one more than the highest object number so far.
    [[nodiscard]] QByteArray finished(const QByteArray &trailerEntries, int size);

private:
    struct Entry
    {
        qsizetype offset;
        int generation;
    };
    [[nodiscard]] QByteArray table(const QByteArray &trailerEntries, int size) const;
    [[nodiscard]] QByteArray stream(const QByteArray &trailerEntries, int number) const;

    QByteArray m_bytes;
    qsizetype m_previous = -1; //!< offset of the last cross-reference section
    bool m_isTable = true;
    QMap<int, Entry> m_entries;
};

} // namespace sandbox
