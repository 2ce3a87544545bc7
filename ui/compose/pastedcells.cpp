#include "ui/compose/pastedcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool endsCell(QChar c, QChar separator)
{
    return c == separator || c == u'\n';
}

//! Where the quoted cell that begins at \a start ends (after its quote); -1: it is no quoted cell.
qsizetype endOfQuoted(const QString &text, qsizetype start, QChar separator)
{
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text[i] != u'"')
            continue;
        if (i + 1 < text.size() && text[i + 1] == u'"')
            ++i; // doubled: one of the text
        else
            return i + 1 == text.size() || endsCell(text[i + 1], separator) ? i + 1 : -1;
    }
    return -1;
}

QList<QStringList> split(const QString &text, QChar separator)
{
    QList<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at <= text.size()) {
        qsizetype end = at < text.size() && text[at] == u'"' ? endOfQuoted(text, at, separator) : -1;
        QString cell;
        if (end > 0) {
            cell = text.mid(at + 1, end - at - 2).replace("\"\""_L1, "\""_L1);
        } else {
            end = at;
            while (end < text.size() && !endsCell(text[end], separator))
                ++end;
            cell = text.mid(at, end - at);
        }
        row << cell.simplified();
        if (end >= text.size() || text[end] == u'\n') {
            rows << row;
            row.clear();
        }
        at = end + 1;
    }
    rows.removeIf([](const QStringList &cells) {
        return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.isEmpty(); });
    });
    return rows;
}

//! The first that there is, outside quotes. A comma also stands inside "Nordmann, Kari".
QChar separatorOf(const QString &text)
{
    for (const QChar candidate : {u'\t', u';', u','}) {
        bool isQuoted = false;
        for (const QChar c : text) {
            if (c == u'"')
                isQuoted = !isQuoted;
            else if (c == candidate && !isQuoted)
                return candidate;
        }
    }
    return u'\t';
}

} // namespace

QList<QStringList> pastedCells(const QString &text)
{
    QString plain = text;
    plain.remove(QChar::ByteOrderMark).replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return split(plain, plain.contains(u'\t') ? QChar(u'\t') : separatorOf(plain));
}

} // namespace ui
