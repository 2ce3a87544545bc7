// A spreadsheet that somebody saved as text.
#include "fuzz/fuzzing.h"
#include "tasks/tableencoding.h"
#include "tasks/tabletext.h"

#include <QSet>

namespace {

using tasks::TableEncoding;

//! A person may say that it is written in any way, and then it is shown so, however it looks.
void readInEveryWay(const QByteArray &bytes)
{
    for (const TableEncoding encoding :
         {TableEncoding::Utf8, TableEncoding::Utf16Le, TableEncoding::Utf16Be, TableEncoding::Windows1252}) {
        const tasks::DecodedText read = tasks::decoded(bytes, encoding);
        fuzz::expect(read.text.size() <= bytes.size(), "no more letters than bytes");
        (void)tasks::isText(read.text);
    }
}

//! As it is read when nobody says anything.
QString textOf(const QByteArray &bytes)
{
    const TableEncoding encoding = tasks::encodingOf(bytes);
    const tasks::DecodedText read = tasks::decoded(bytes, encoding);
    fuzz::expect(encoding != TableEncoding::Utf8 || read.faults == 0 || bytes.startsWith("\xEF\xBB\xBF"),
                 "what is taken for UTF-8 without a mark has no fault");
    return read.text;
}

//! The first cell of \a written is not of the table. A tab in front is made a text as a formula is, and stays
//! one.
bool isSame(const QStringList &written, const QStringList &cells)
{
    if (written.size() != cells.size() + 1)
        return false;
    for (qsizetype i = 0; i < cells.size(); ++i)
        if (written[i + 1] != cells[i] && !cells[i].startsWith(u'\t'))
            return false;
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    readInEveryWay(bytes);
    const QString text = textOf(bytes);
    const QChar delimiter = tasks::delimiterOf(text);
    const tasks::Table table = tasks::parseTable(text, delimiter);
    fuzz::expect(QSet<QString>(table.headers.cbegin(), table.headers.cend()).size() == table.headers.size(),
                 "no header is there twice");
    if (table.headers.size() > tasks::Table::maxColumns)
        return 0; // nobody uses it
    // a header that is never empty before each: a line of empty cells is none
    QString written = tasks::tableLine(QStringList(table.headers.size() + 1, QStringLiteral("h")), u';');
    QList<qsizetype> whole;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const tasks::TableRow &row = table.rows[i];
        fuzz::expect(row.cells.size() == table.headers.size(), "a cell for each header");
        if (row.isBroken || row.cells.isEmpty())
            continue;
        written += tasks::tableLine(QStringList{QStringLiteral("x")} + row.cells, u';');
        whole.append(i);
    }
    if (whole.isEmpty())
        return 0;
    const tasks::Table again = tasks::parseTable(written, u';');
    fuzz::expect(again.rows.size() == whole.size(), "what we wrote are as many rows");
    for (qsizetype i = 0; i < whole.size(); ++i)
        fuzz::expect(isSame(again.rows[i].cells, table.rows[whole[i]].cells), "of the same cells");
    return 0;
}
